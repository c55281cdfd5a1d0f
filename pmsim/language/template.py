"""What `pmsim new` writes: a small scenario with comments, ready to be changed."""

from __future__ import annotations

SCHEMA = "scenario.schema.json"
"""The schema's name when nothing better is known."""


def filled(template: str, title: str, schema: str = SCHEMA) -> str:
    """The template's text with a title, and the schema's address for editors in its first line."""
    words = " ".join(title.split()) or "My scenario"
    quoted = '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
    plain = words.replace(" ", "").isalnum()
    return template.replace("SCHEMA", schema, 1).replace("TITLE", words if plain else quoted, 1)
