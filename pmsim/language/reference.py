"""The reference page of the language, made from the spec that reads the files."""

from __future__ import annotations

from pmsim.language.assets import Assets
from pmsim.language.lists import drawings, rule_table, with_numbers
from pmsim.language.schema import example_text
from pmsim.language.shapes import BLOCKS
from pmsim.language.shapes_outcome import OUTCOME, OUTCOME_KEYS
from pmsim.language.spec import Block, Key


def language_page(prose: str, assets: Assets) -> str:
    """The whole page: prose written by hand, with the tables where it says TABLES and the like."""
    parts = {
        "TABLES": "\n\n".join(_section(block) for block in BLOCKS),
        "DRAWINGS": drawings(assets),
        "RULES": rule_table(),
    }
    page = with_numbers(prose)
    for mark, text in parts.items():
        page = page.replace(f"\n{mark}\n", f"\n{text}\n")
    return page


def _section(block: Block) -> str:
    own = _own_keys(block)
    parts = [f"### {block.name[0].upper()}{block.name[1:]}", block.doc, _table(own)]
    if len(own) < len(block.keys):
        parts.append("All keys of an [outcome](#outcome) may stand here too.")
    if block.example:
        parts.append(f"```yaml\n{block.example}\n```")
    return "\n\n".join(parts)


def _own_keys(block: Block) -> tuple[Key, ...]:
    shared = {key.name for key in OUTCOME_KEYS}
    if block is OUTCOME or not shared <= block.by_name.keys():
        return block.keys
    return tuple(key for key in block.keys if key not in OUTCOME_KEYS)


def _table(keys: tuple[Key, ...]) -> str:
    rows = ["| key | takes | | for | example |", "|---|---|---|---|---|"]
    rows += [_row(key) for key in keys]
    return "\n".join(rows)


def _row(key: Key) -> str:
    need = "needed" if key.required else f"default {key.default}" if key.default else ""
    example = example_text(key) if key.example else ""
    cell = f"`{key.name}: {example}`" if example and "\n" not in example else "see below"
    words = (f"`{key.name}`", key.type.words, need, key.doc, cell)
    return f"| {' | '.join(word.replace('|', chr(92) + '|') for word in words)} |"
