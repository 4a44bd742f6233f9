"""What unquoted text stands for: a number, true, false, nothing, or itself.

YAML has many spellings of the same thing, and its readers differ over them. A pack has one of each;
another has to be put in quotes.
"""

from __future__ import annotations

import re

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}")
_OTHER_BOOLEAN = re.compile(r"yes|no|on|off|true|false", re.IGNORECASE)
_OTHER_NUMBER = re.compile(
    r"""[-+]?(
        [0-9][0-9_]*                        # 007, 1_000
      | [0-9][0-9_]*\.[0-9_]*               # 1.
      | (?=.*[0-9])[0-9_]*\.?[0-9_]*e[-+]?[0-9]+   # 1e3
      | \.[0-9_]+                           # .5
      | 0x[0-9a-f_]+ | 0b[01_]+ | 0o[0-7]+
      | [0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?   # 12:30, which YAML counts in sixties
      | \.inf | \.nan
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class AmbiguousError(ValueError):
    """Unquoted text that YAML readers understand differently."""


def resolve(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar.

    Raises:
        AmbiguousError: if it is not clear what is meant; the message says what to do.
    """
    if text == "true":
        return True
    if text == "false":
        return False
    if text in _NOTHING:
        return None
    if text[0].isalpha() and len(text) > 5:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _OTHER_BOOLEAN.fullmatch(text):
        raise AmbiguousError(f"write true or false, or put the word {text!r} in quotes")
    if _OTHER_NUMBER.fullmatch(text):
        raise AmbiguousError(f"{text!r} may be read as another number; put it in quotes")
    return text
