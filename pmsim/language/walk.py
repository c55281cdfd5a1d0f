"""What is gathered while one file's nodes are walked: findings, names in use, places of things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import yaml
from attrs import Factory, define, frozen

from pmsim.language.diagnostics import Diagnostic, Place
from pmsim.language.source import Source

if TYPE_CHECKING:
    from pmsim.language.expressions import Parsed
    from pmsim.language.speech import Spoken
    from pmsim.model.outcomes import Choice, Promise

MOST = 200
"""Findings of one file; an author mends the first and checks again."""

Role = Literal["condition", "kept", "final", "amount"]
"""A condition during play, one that a promise or a deadline waits for, one that is judged at the
end, or an amount."""


@frozen(eq=False)
class Use:
    """A name that has to be known: its kind, and where it stands."""

    kind: str
    name: str
    node: yaml.Node
    offset: int = 0


@frozen(eq=False)
class Said:
    """An expression with its place; `lead` is the text's offset in the node's value."""

    parsed: Parsed
    node: yaml.Node
    lead: int
    role: Role


@frozen(eq=False)
class TruthSet:
    """Truths of a fact that were named together and have to be all of them."""

    fact: str
    named: frozenset[str]
    node: yaml.Node
    otherwise: bool = False
    """Whether `otherwise` would have done as well."""


@define(eq=False)
class Walk:
    """One file's walk. Nothing is resolved here; `meaning` does that when all files are read."""

    source: Source
    days: int = 1
    library: bool = False
    hashes: frozenset[int] = frozenset()
    """Lines, counted from 0, in which a hash may have cut off text."""
    findings: list[Diagnostic] = Factory(list)
    uses: list[Use] = Factory(list)
    said: list[Said] = Factory(list)
    prose: list[yaml.ScalarNode] = Factory(list)
    """Texts for the player that hold a `<`."""
    lines: list[tuple[Spoken, yaml.Node]] = Factory(list)
    """Spoken lines, for the measure of their bubbles."""
    groups: list[tuple[yaml.Node, tuple[Choice, ...]]] = Factory(list)
    """Sets of choices that are offered together."""
    truth_sets: list[TruthSet] = Factory(list)
    promises: list[Promise] = Factory(list)
    defined: dict[str, dict[str, yaml.Node]] = Factory(dict)
    """By kind: the names that this file makes, and where."""
    kept: list[tuple[Any, yaml.Node]] = Factory(list)
    """Things that `meaning` wants to point at."""
    absent: frozenset[str] = frozenset()
    """The keys of the left margin that the file does not have there."""
    misplaced: set[str] = Factory(set)
    """Those of them that stand somewhere else."""
    swallowed: set[yaml.Node] = Factory(set)
    """Speech that has swallowed the keys below it."""
    unsure: bool = False
    """Whether a whole block may be missing, so that its names are no mistakes."""
    broken: set[str] = Factory(set)
    """Kinds of things of which not all could be read, so that other names may be theirs."""
    path: list[str] = Factory(list)
    """The keys that lead to the block being read."""

    def find(
        self,
        code: str,
        node: yaml.Node,
        message: str,
        fix: str = "",
        offset: int = 0,
        other: Place | None = None,
    ) -> None:
        """Writes a finding at a character of a node's value."""
        if len(self.findings) >= MOST:
            return
        line, column = self.source.spot(node, offset)
        self.findings.append(self.source.finding(line, column, code, message, fix, other))

    def use(self, kind: str, name: str, node: yaml.Node, offset: int = 0) -> None:
        """Notes that a name was used and has to be known."""
        self.uses.append(Use(kind, name, node, offset))

    def define(self, kind: str, name: str, node: yaml.Node) -> None:
        """Notes that a name was made here."""
        self.defined.setdefault(kind, {}).setdefault(name, node)

    def keep(self, thing: Any, node: yaml.Node) -> Any:
        """Notes where a thing stands, and gives it back."""
        self.kept.append((thing, node))
        return thing
