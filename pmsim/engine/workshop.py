"""What the parts of the compiler share while one program is made."""

from __future__ import annotations

from attrs import define

from pmsim.engine.compile_groups import GroupCompiler
from pmsim.engine.compile_outcomes import OutcomeCompiler
from pmsim.engine.emit import Amount, Emitter
from pmsim.model.clock import midnight_before
from pmsim.model.expressions import Expression
from pmsim.model.outcomes import Moment
from pmsim.model.rules import Rules
from pmsim.model.scenario import Background, Kind, Scenario


@define
class Workshop:
    """The tools for one program."""

    scenario: Scenario
    rules: Rules
    emitter: Emitter
    outcomes: OutcomeCompiler
    groups: GroupCompiler
    background: Background

    def effort(self, kind: Kind, energy: float) -> float:
        """What work of a kind costs this player; what gives energy gives everybody the same."""
        if energy >= 0.0:
            return energy
        if kind in self.background.easier:
            return energy * self.rules.energy_easier
        return energy * (self.rules.energy_harder if kind in self.background.harder else 1.0)

    def opens(self, key: str) -> tuple[int, int] | None:
        """The talk or the table of that name; None for an empty one."""
        return self.outcomes.place_of(key) if key else None

    def maybe(self, tree: Expression | None) -> Amount | None:
        """The expression as a function, if there is one."""
        return None if tree is None else self.emitter.function(tree)


def minute_of(moment: Moment) -> int:
    """A moment as minutes since midnight before day 1."""
    return midnight_before(moment.day) + moment.minute
