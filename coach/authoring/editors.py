"""Schemas where an editor finds them: VS Code with the YAML extension reads them from the pack."""

from __future__ import annotations

import json
from collections.abc import Mapping

from coach.pack.schema import FILE_KINDS, schema_of

SCHEMAS = ".schemas"
"""The folder of a pack for them; whoever reads the pack passes over it."""

SETTINGS = ".vscode/settings.json"


def editor_files() -> Mapping[str, str]:
    """The schema of each kind of file, and settings that say which is whose; by path in a pack."""
    schemas = {kind: f"{SCHEMAS}/{kind}.schema.json" for kind in FILE_KINDS}
    settings = {
        "yaml.schemas": {f"./{schemas[kind]}": f"/{files}" for kind, files in FILE_KINDS.items()}
    }
    files = {path: _written(schema_of(kind)) for kind, path in schemas.items()}
    return {**files, SETTINGS: _written(settings)}


def _written(data: Mapping[str, object]) -> str:
    return json.dumps(data, indent=2) + "\n"
