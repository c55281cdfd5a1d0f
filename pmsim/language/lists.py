"""Lists of the reference that come from elsewhere: rules, drawings, numbers in the prose."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator

from pmsim.language.assets import Assets
from pmsim.language.expression_text import number_text
from pmsim.language.shapes_talk import ROOMS
from pmsim.model import rules
from pmsim.model.rules import Rules

_NUMBER = re.compile(r"«(?P<name>\w+)»")


def with_numbers(prose: str) -> str:
    """The prose with `«trust_kept»` replaced by the rule's number, without its sign."""
    values = Rules()

    def number(found: re.Match[str]) -> str:
        return number_text(abs(getattr(values, found["name"])))

    return _NUMBER.sub(number, prose)


def rule_table() -> str:
    """Every rule with its number and its docstring."""
    values = Rules()
    rows = ["| rule | number | what it does |", "|---|---|---|"]
    rows += [
        f"| `{name}` | {number_text(getattr(values, name))} | {' '.join(doc.split())} |"
        for name, doc in _docs()
    ]
    return "\n".join(rows)


def _docs() -> Iterator[tuple[str, str]]:
    """The names of the rules with the texts below them."""
    tree = ast.parse(inspect.getsource(rules))
    (made,) = (node for node in tree.body if isinstance(node, ast.ClassDef))
    for field, below in zip(made.body, made.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=doc)):
                yield name, str(doc)


def drawings(assets: Assets) -> str:
    """The names of all drawings, each kind in a paragraph."""
    kinds = (
        ("Portraits", assets.portraits | {"generated"}),
        ("Icons", assets.icons),
        ("Pictures", assets.pictures),
        ("Rooms", frozenset(ROOMS)),
    )
    return "\n\n".join(
        f"**{head}:** {', '.join(f'`{name}`' for name in sorted(names))}." for head, names in kinds
    )
