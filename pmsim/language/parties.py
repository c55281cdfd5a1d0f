"""Who sits at a table, told from the block before it is read: its keys depend on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import yaml
from attrs import frozen

from pmsim.language.blocks import inside
from pmsim.language.spec import SOMEBODY
from pmsim.language.walk import Walk


@frozen
class Parties:
    """Whose worths stand beside the player's, and the names that a deal's text may hold."""

    person: str
    others: tuple[str, ...] = ()
    """Everybody else, whose key may stand there by mistake."""
    issues: tuple[str, ...] = ()

    @property
    def meant(self) -> Mapping[str, str]:
        """Keys that people try for the two sides."""
        theirs = (*self.others, "they", "them", "other", "theirs")
        return {"me": "you", "yours": "you", **dict.fromkeys(theirs, self.person)}


NOBODY = Parties(SOMEBODY)
"""For the reference, which knows no people."""


def parties_of(walk: Walk, node: yaml.Node) -> Parties:
    """Both sides of a negotiation, and its issues."""
    person = _person(walk, node)
    others = tuple(key for key in walk.defined.get("person", ()) if key != person)
    return Parties(person, others, tuple(key for key, _ in _pairs(inside(node, "issues"))))


def _person(walk: Walk, node: yaml.Node) -> str:
    """Whose worths stand in a negotiation: the person of its table, if that can be told."""
    people = walk.defined.get("person", {})
    given = inside(node, "table", "with")
    written = given.value.strip() if isinstance(given, yaml.ScalarNode) else ""
    keys = [key for key in _worth_keys(node) if key != "you"]
    used = Counter(key for key in keys if key in people)
    if written in used or (written and not used):
        return written
    theirs = (used or Counter(keys) or Counter([SOMEBODY])).most_common(1)[0][0]
    if written in people:
        message = f"The table is with {written}, and the worths are {theirs}'s."
        fix = f"Write with: {theirs}, or {written} in place of {theirs} below."
        walk.find("PM119", given, message, fix)
    return theirs


def _worth_keys(node: yaml.Node) -> Iterator[str]:
    """The keys of all weights, which are nothing but the two sides."""
    for _, issue in _pairs(inside(node, "issues")):
        for word, weight in _pairs(issue):
            if word == "weight":
                yield from (key for key, _ in _pairs(weight))


def _pairs(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    """The pairs of a mapping with plain keys; none of anything else."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        if isinstance(key, yaml.ScalarNode):
            yield key.value, value
