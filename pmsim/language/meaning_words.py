"""Words that mean two things: of metrics, people, items and the team's numbers."""

from __future__ import annotations

from pmsim.language.names import RESERVED, TEAM_KIND, Names
from pmsim.language.suggestions import a

_KINDS = (TEAM_KIND, "person", "metric", "item")
"""They are named alike, so they may not share a word; the later one is told."""


def check_words(names: Names) -> None:
    """A word has one meaning, or a condition and a text would not know which."""
    for kind in _KINDS:
        for name, (walk, node) in names.of(kind).items():
            if name in RESERVED:
                message = f"{name} has a meaning of its own and cannot be {a(kind)}."
                walk.find("PM212", node, message, "Choose another word.")
    for number, kind in enumerate(_KINDS):
        for earlier in _KINDS[:number]:
            _check_shared(names, kind, earlier)


def _check_shared(names: Names, kind: str, earlier: str) -> None:
    for name, (walk, node) in names.of(kind).items():
        made = names.of(earlier).get(name)
        if made:
            place = made[0].source.place(made[1])
            message = f"{name} is {a(kind)} here and {a(earlier)} on line {place.line}."
            which = f"the {kind}" if earlier == TEAM_KIND else "one of them"
            walk.find("PM212", node, message, f"Give {which} another name.", other=place)
