"""Every name that a scenario and its libraries make, and what may be read, changed and said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import yaml
from attrs import frozen

from pmsim.language.assemble import CHANGING, TEAM_NUMBERS, Piece
from pmsim.language.assets import Assets
from pmsim.language.speech import MOODS
from pmsim.language.walk import Walk
from pmsim.model.scenario import SKILLS

Made = Mapping[str, tuple[Walk, yaml.Node]]
"""Names of one kind, each with the walk and the node that made it."""

CLOCK_NAMES = ("day", "hour", "stress", "energy")
WORD_NAMES = ("background", "evening")
SCORE_NAMES = (
    "score",
    "score.product",
    "score.people",
    "score.integrity",
    "score.wellbeing",
    "stress.mean",
    "stress.worst",
)
RESERVED = frozenset(
    (*CLOCK_NAMES, *WORD_NAMES, "score", "and", "or", "not", "is", "min", "max", "you", "note")
) | frozenset(["all", "any", "otherwise", "end", "yes", "no"])
"""Words with a meaning of their own, which no metric, person or flag may take."""

TEAM_KIND = "number of the team"
"""The kind under which they are defined."""
NO_TEAM = "Only a team has that: add team: {name: Thicket, capacity: 3 points per day}"
"""The fix where they are named without one."""

KINDS = (
    "metric",
    "person",
    "interest",
    "fact",
    "activity",
    "meeting",
    "message",
    "event",
    "conversation",
    "negotiation",
    "deadline",
    "item",
    TEAM_KIND,
)
"""The kinds of things whose names a flag may not take."""
ALL_KINDS = (*KINDS, "truth", "step", "evening", "intention", "background", "habit")


@frozen(slots=False, eq=False)
class Names:
    """The names of a scenario with its libraries."""

    pieces: Sequence[Piece]
    assets: Assets | None = None

    def of(self, kind: str) -> Made:
        """The names of one kind; the scenario's own come before the libraries'."""
        return self._by_kind.get(kind, {})

    @cached_property
    def _by_kind(self) -> dict[str, dict[str, tuple[Walk, yaml.Node]]]:
        kinds: dict[str, dict[str, tuple[Walk, yaml.Node]]] = {}
        for piece in self.pieces:
            for kind, made in piece.walk.defined.items():
                table = kinds.setdefault(kind, {})
                for name, node in made.items():
                    table.setdefault(name, (piece.walk, node))
        return kinds

    @cached_property
    def broken(self) -> frozenset[str]:
        """Kinds of which something could not be read, so that an unknown name may be theirs."""
        kinds = {kind for piece in self.pieces for kind in piece.walk.broken}
        kinds |= {kind for kind in self._by_kind if not RESERVED.isdisjoint(self._by_kind[kind])}
        if any(piece.walk.unsure for piece in self.pieces):
            kinds |= {kind for kind in ALL_KINDS if not self.of(kind)}
        return frozenset(kinds)

    def excused(self, path: str) -> bool:
        """Whether an unknown name in a condition or an effect may be one that was not read."""
        head, dot, _ = path.partition(".")
        if not dot:
            return "metric" in self.broken or (path in TEAM_NUMBERS and TEAM_KIND in self.broken)
        if head in ("trust", "mood", "promised", "kept", "broken"):
            return "person" in self.broken
        kind = COUNTED.get(head, "")
        return kind in self.broken or (kind == "truth" and "fact" in self.broken)

    @cached_property
    def flags_set(self) -> dict[str, tuple[Walk, yaml.Node]]:
        """Flags that something sets, each with the first place."""
        found: dict[str, tuple[Walk, yaml.Node]] = {}
        for piece in self.pieces:
            for use in piece.walk.uses:
                if use.kind == "set flag":
                    found.setdefault(use.name, (piece.walk, use.node))
        return found

    def is_taken(self, name: str) -> bool:
        """Whether a word already means something, so that no flag may take it."""
        return name in RESERVED or any(name in self.of(kind) for kind in KINDS)

    @cached_property
    def changeable(self) -> frozenset[str]:
        """Numbers that effects may change."""
        return frozenset(
            (
                "stress",
                "energy",
                *self.of("metric"),
                *(f"trust.{person}" for person in self.of("person")),
                *(f"skill.{skill}" for skill in SKILLS),
                *self.of(TEAM_KIND),
                *(f"{word}.{item}" for word in CHANGING for item in self.of("item")),
            )
        )

    @cached_property
    def readable(self) -> frozenset[str]:
        """Numbers that conditions and amounts may read, flags apart."""
        return self.changeable | frozenset(self._counted()) | {"day", "hour"}

    def _counted(self) -> Iterator[str]:
        for word in ("promised", "kept", "broken"):
            yield f"{word}.all"
            yield from (f"{word}.{person}" for person in self.of("person"))
        for word, kind in COUNTED.items():
            yield from (f"{word}.{name}" for name in self.of(kind))

    @cached_property
    def words(self) -> dict[str, tuple[str, ...]]:
        """Names that are compared by `is`, each with the words it may be."""
        moods = {f"mood.{person}": MOODS for person in self.of("person")}
        return {
            "background": tuple(self.of("background")),
            "evening": tuple(self.of("evening")),
            **moods,
        }

    @cached_property
    def families(self) -> dict[str, tuple[str, ...]]:
        """What may stand after `trust.`, `belief.` and so on."""
        people = tuple(self.of("person"))
        return {
            "trust": people,
            "mood": people,
            "skill": SKILLS,
            **dict.fromkeys(("promised", "kept", "broken"), (*people, "all")),
            **{word: tuple(self.of(kind)) for word, kind in COUNTED.items()},
        }


COUNTED = {
    "belief": "truth",
    "done": "activity",
    "attended": "meeting",
    "declined": "meeting",
    "prepared": "meeting",
    "answered": "message",
    "knows": "interest",
    "deal": "negotiation",
    **dict.fromkeys((*CHANGING, "ready", "shipped"), "item"),
}
"""The names after which stands a thing of some kind."""
