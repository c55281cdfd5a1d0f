"""The files that are made from the spec: run it after a change of the language's shapes.

`python -m pmsim.language.generated` writes them; a test compares them.
"""

from __future__ import annotations

from pathlib import Path

from pmsim.language.assets import assets_in
from pmsim.language.reference import language_page
from pmsim.language.schema import schema_text

_ROOT = Path(__file__).parents[2]


def generated() -> dict[str, str]:
    """The text of each file by its path from the project's root."""
    prose = Path(__file__).with_name("prose.md").read_text(encoding="utf-8")
    page = language_page(prose, assets_in(_ROOT / "assets"))
    return {"scenario.schema.json": schema_text(), "docs/language.md": page}


def main() -> None:
    """Writes all files into the project."""
    for name, text in generated().items():
        (_ROOT / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
