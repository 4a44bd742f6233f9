"""Changes that should not matter to the coach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from random import Random

from coach.evaluate.behaviour import anatomy
from coach.evaluate.behaviour.subject import Subject, overlaps, stem
from coach.evaluate.behaviour.variant import Piece, Variant, edited, swapped
from coach.evaluate.behaviour.words import words
from coach.evaluate.items import Place

_WORD = re.compile(r"[^\W\d_]+")
_WIDTH = 72
_FEWEST_LETTERS = 6
_HEAD_WORDS = 4


def other_names(subject: Subject, random: Random) -> Iterator[Variant]:
    """Persons are called otherwise, each the same all through the text."""
    text = subject.text
    given, family = _names(text)
    called: dict[str, str] = {}
    for olds, news in (
        (sorted(given), words().given_names),
        (sorted(family - given), words().family_names),
    ):
        free = [name for name in news if name.lower() not in text.lower()]
        called |= zip(olds, random.sample(free, min(len(olds), len(free))), strict=False)
    yield edited(
        text,
        [
            Piece(*match.span(), called[match.group()])
            for match in anatomy.NAME.finditer(text)
            if match.group() in called
        ],
    )


def _names(text: str) -> tuple[set[str], set[str]]:
    """Given and family names in `text`."""
    given = {name for name in anatomy.NAME.findall(text) if name in words().given_names}
    family: set[str] = set()
    hello, close = anatomy.greeting(text), anatomy.ending(text)
    for place in (hello and hello.names, close and close.names):
        parts = text[slice(*place)].split() if place else []
        for before, part in zip(["", *parts], parts, strict=False):
            name = part.strip(".,")
            if anatomy.NAME.fullmatch(name):
                (family if before else given).add(name)
    titles = "|".join(sorted(words().titles))
    titled = re.finditer(rf"\b(?:{titles})\.? (?P<name>{anatomy.NAME.pattern})", text)
    family |= {match["name"] for match in titled}
    return given - {*words().no_names}, family - {*words().no_names}


def other_currencies(subject: Subject, random: Random) -> Iterator[Variant]:
    """Money is in another currency; an amount with a symbol gets another one, or a code."""
    olds = words().currencies
    shift = random.randrange(1, len(olds))
    news = [olds[(number + shift) % len(olds)] for number in range(len(olds))]
    pairs = list(zip(olds, news, strict=True))
    for with_code in random.sample([False, True], 2):
        edits = []
        for old, new in pairs:
            symbol, code = re.escape(old["symbol"]), old["code"]
            for pattern, words_now in (
                (rf"(?<!\w){symbol}(?=\d)", f"{new['code']} " if with_code else new["symbol"]),
                (rf"\b{code}\b(?=\s?\d)|(?<=\d\s){code}\b|(?<=\dk\s){code}\b", new["code"]),
                (rf"(?<=\w\s){old['word']}(?=s?\b)", new["word"]),
            ):
                found = re.finditer(pattern, subject.text)
                edits += [Piece(*match.span(), words_now) for match in found]
        yield edited(subject.text, edits)


def other_ends(subject: Subject, random: Random) -> Iterator[Variant]:
    """Greeting or ending are put otherwise, left out, or added."""
    variants = [*_greetings(subject, random), *_endings(subject, random)]
    random.shuffle(variants)
    yield from variants


def _greetings(subject: Subject, random: Random) -> Iterator[Variant]:
    text, hello = subject.text, anatomy.greeting(subject.text)
    if hello is None:
        if not anatomy.is_script(text) and text[:1].isupper() and not _is_addressed(text):
            added = f"{random.choice(words().greetings)} {random.choice(words().given_names)},\n\n"
            yield edited(text, [Piece(0, 0, added)])
        return
    old = text[slice(*hello.hello)]
    new = random.choice([word for word in words().greetings if word.lower() != old.lower()])
    if not old:
        new += " "
    yield edited(text, [Piece(*hello.hello, new.lower() if old.islower() else new)])
    if hello.line and not overlaps(hello.line, subject.places()):
        yield edited(text, [Piece(*hello.line, "")])


def _is_addressed(text: str) -> bool:
    """Whether `text` seems to begin with a header, or to speak to somebody by name alone."""
    return ":" in text.split("\n")[0] or "," in text[:20]


def _endings(subject: Subject, random: Random) -> Iterator[Variant]:
    text, close = subject.text, anatomy.ending(subject.text)
    if close is None:
        if (
            not anatomy.is_script(text)
            and text.rstrip().endswith((".", "!", "?"))
            and ">" not in text
        ):
            name = random.choice(words().given_names)
            added = f"\n\n{random.choice(words().closings)},\n{name}"
            yield edited(text, [Piece(len(text.rstrip()), len(text), added)])
        return
    thankful = words().thankful_closings
    thanks = False
    if close.closing:
        old = text[slice(*close.closing)]
        thanks = old.lower() in [closing.lower() for closing in thankful]
        others = thankful if thanks else words().closings
        new = random.choice([word for word in others if word.lower() != old.lower()])
        yield edited(text, [Piece(*close.closing, new)])
    if not thanks and not overlaps(close.whole, subject.places()):
        yield edited(text, [Piece(*close.whole, "")])


def other_contractions(subject: Subject, random: Random) -> Iterator[Variant]:
    """All short forms are written out, or all that can be shortened are."""
    variants = [_expanded(subject.text), _contracted(subject.text)]
    random.shuffle(variants)
    yield from variants


def _expanded(text: str) -> Variant:
    stop = "|".join(words().no_expansion_before)
    edits = []
    for full, short in words().contractions.items():
        typed = re.escape(short).replace("'", "['’]")
        for match in re.finditer(rf"\b{typed}\b(?=[ ](?!(?:{stop})\b)\w)", text, re.IGNORECASE):
            edits.append(_least(match, full))
    return edited(text, _longest(edits))


def _contracted(text: str) -> Variant:
    edits = []
    for full, short in words().contractions.items():
        for match in re.finditer(rf"\b{full}\b(?=[ ]\w)", text, re.IGNORECASE):
            if not match.group().isupper():
                edits.append(_least(match, short))
    return edited(text, _longest(edits))


def _longest(edits: list[Piece]) -> list[Piece]:
    """`edits` without those within another or overlapping one before."""
    kept: list[Piece] = []
    for edit in sorted(edits, key=lambda piece: (piece.start, -piece.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _least(old: re.Match[str], new: str) -> Piece:
    """`new` for `old`, but for the letters at the beginning that both have."""
    pairs = zip(old.group().lower(), new.lower(), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return Piece(old.start() + same, old.end(), new[same:])


def other_quotes(subject: Subject, random: Random) -> Iterator[Variant]:
    """Curly quotes and long dashes for straight and short ones, or the other way round."""
    text = subject.text
    dash = random.choice("–—")
    curly = [
        *(Piece(*m.span(), "’") for m in re.finditer(r"(?<=\w)'", text)),
        *(Piece(*m.span(), "“") for m in re.finditer(r'(?<![^\s(\[])"(?=\w)', text)),
        *(Piece(*m.span(), "”") for m in re.finditer(r'(?<=\S)"(?!\w)', text)),
        *(Piece(*m.span(), dash) for m in re.finditer(r"(?<=\w )-(?= \w)", text)),
    ]
    straight = [
        *(Piece(*m.span(), "'") for m in re.finditer(r"[‘’]", text)),
        *(Piece(*m.span(), '"') for m in re.finditer(r"[“”]", text)),
        *(Piece(*m.span(), "-") for m in re.finditer(r"(?<=\w )[–—](?= \w)", text)),
    ]
    variants = [edited(text, curly), edited(text, straight)]
    random.shuffle(variants)
    yield from variants


def other_case(subject: Subject, random: Random) -> Iterator[Variant]:
    """Sentences begin with a small letter, or all with a capital one."""
    text = subject.text
    heads = [m for place in anatomy.sentences(text) if (m := _WORD.match(text, place[0]))]
    small = [
        Piece(match.start(), match.start() + 1, match.group()[0].lower())
        for match in heads
        if match.group().lower() in words().openers and match.group().istitle()
    ]
    large = [
        Piece(match.start(), match.start() + 1, match.group()[0].upper())
        for match in heads
        if match.group()[0].islower()
    ]
    variants = [edited(text, small), edited(text, large)]
    random.shuffle(variants)
    yield from variants


def other_order(subject: Subject, random: Random) -> Iterator[Variant]:
    """Two neighbouring paragraphs that do not lean on what stands before them change places."""
    text = subject.text
    every = anatomy.paragraphs(text)
    body = dict(anatomy.body_paragraphs(text))
    pairs = []
    for number in body:
        behind = every[number + 2] if number + 2 < len(every) else None
        if (
            number + 1 in body
            and not any(_leans(text, body[n]) for n in (number, number + 1))
            and not (behind and _leans(text, behind))
            and not (number and text[: every[number][0]].rstrip().endswith(":"))
        ):
            pairs.append((body[number], body[number + 1]))
    random.shuffle(pairs)
    for one, other in pairs:
        yield swapped(text, one, other)


def _leans(text: str, place: Place) -> bool:
    if anatomy.BULLET.match(text, place[0]):
        return True
    head = [word.lower() for word in _WORD.findall(text[slice(*place)])[:_HEAD_WORDS]]
    return any(word in words().leaning for word in head)


def with_typo(subject: Subject, random: Random) -> Iterator[Variant]:
    """Two inner letters of a word change places, far from all findings and figures."""
    text = subject.text
    free = [
        place
        for line in anatomy.prose(text)
        for place in anatomy.sentences_within(text, line)
        if not overlaps(place, subject.places()) and not re.search(r"\d", text[slice(*place)])
    ]
    candidates = [
        match
        for place in free
        for match in _WORD.finditer(text, *place)
        if len(match.group()) >= _FEWEST_LETTERS
        and match.group().islower()
        and stem(match.group()) not in subject.needed
    ]
    random.shuffle(candidates)
    for match in candidates:
        word = match.group()
        places = [n for n in range(1, len(word) - 2) if word[n] != word[n + 1]]
        if places:
            at = random.choice(places)
            typed = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            yield edited(text, [Piece(*match.span(), typed)])


def windows_lines(subject: Subject, random: Random) -> Iterator[Variant]:
    """Lines end as on Windows."""
    breaks = re.finditer(r"(?<!\r)\n", subject.text)
    yield edited(subject.text, [Piece(*match.span(), "\r\n") for match in breaks])


def wrapped(subject: Subject, random: Random) -> Iterator[Variant]:
    """Long lines are broken as mail programs break them."""
    text = subject.text
    edits = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        while line.end() - start > _WIDTH:
            at = text.rfind(" ", start, start + _WIDTH + 1)
            if at <= start:
                break
            edits.append(Piece(at, at + 1, "\n"))
            start = at + 1
    yield edited(text, edits)
