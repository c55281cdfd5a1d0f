"""Worlds that look like this one: what nobody can have seen is drawn anew.

Drawn anew are
- the truths, each from the player's present belief,
- all luck to come: checks, signals, the noise of metrics, the chances of later days,
- which events of chance still come today, and when, given that they have not come so far,
- the other side of every table, of which nobody can know more than the order.

What is under way stays as it was set in motion. Where a hidden truth decided what is under way, it
becomes what the newly drawn truth would have set in motion, or is left out where the truths differ
in whether anything follows at all.

The script of the scenario stays as well: whoever looks ahead knows it as somebody does who has
played it before, with other luck.
"""

from __future__ import annotations

from bisect import insort
from typing import Protocol

from attrs import frozen

from pmsim.engine.dice import mix, purpose, roll
from pmsim.engine.evidence import draw
from pmsim.engine.program import EVENT, EVENT_DUE, LATER, Consequence, Program
from pmsim.model.clock import midnight_before, minute_of_day
from pmsim.model.state import State

_TRUTH = purpose("redrawn truth")
_CHANCE = purpose("redrawn chance")

Twins = dict[int, tuple[int, tuple[int, ...]]]
"""Consequences that tell a truth: the fact, and what follows instead from each of its truths."""


class Drawer(Protocol):
    """Draws the worlds in which a bot may look ahead."""

    def like(self, state: State, lot: int) -> State:
        """A world of its own, to play in, that looks like the state."""


@frozen
class Hindsight:
    """Draws the true world. Whoever looks ahead in it is clairvoyant, and must say so."""

    def like(self, state: State, lot: int) -> State:
        """The state itself, to play in."""
        world = state.clone()
        world.facts = None
        return world


@frozen
class Worlds:
    """Draws worlds that look like a given one."""

    program: Program
    chances: tuple[int, ...]
    """The events that come by chance."""
    twins: Twins

    def like(self, state: State, lot: int) -> State:
        """A clone of the state in which everything hidden was drawn by `lot`."""
        world = state.clone()
        world.facts = None
        world.seed = mix(lot + 1)
        world.imagined = world.seed
        self._draw_truths(world)
        if self.twins:
            self._swap_what_tells(world)
        if self.chances:
            self._draw_chances(world)
        return world

    def _draw_truths(self, world: State) -> None:
        firsts = self.program.slots.belief_from
        world.truths = tuple(
            draw(tuple(world.v[first : first + len(odds)]), roll(world.seed, _TRUTH, 0, fact))
            for fact, (first, odds) in enumerate(zip(firsts, self.program.odds, strict=True))
        )

    def _swap_what_tells(self, world: State) -> None:
        """What is under way because of the hidden truth becomes what the drawn truth would do."""
        daily = (self._twin(world, index) for index in world.each_day)
        world.each_day = [index for index in daily if index >= 0]
        due = (
            (minute, rank, serial, kind, self._twin(world, index) if kind == LATER else index)
            for minute, rank, serial, kind, index in world.agenda
        )
        world.agenda = [entry for entry in due if entry[4] >= 0]

    def _twin(self, world: State, index: int) -> int:
        if index not in self.twins:
            return index
        fact, instead = self.twins[index]
        return instead[world.truths[fact]] if instead else -1

    def _draw_chances(self, world: State) -> None:
        """Forgets what was drawn for today and has not been seen, and draws it again."""
        unseen = [index for kind, index in world.waiting if kind == EVENT and index in self.chances]
        if unseen:
            world.waiting = [
                one for one in world.waiting if one[0] != EVENT or one[1] not in unseen
            ]
            for index in unseen:
                world.came[index] = 0
        world.agenda = [
            entry for entry in world.agenda if entry[3] != EVENT_DUE or entry[4] not in self.chances
        ]
        midnight = midnight_before(int(world.v[0]))
        for index in self.chances:
            if not world.came[index]:
                self._draw_chance(world, index, midnight)

    def _draw_chance(self, world: State, index: int, midnight: int) -> None:
        """Bayes for one event: the longer it has not come today, the less likely it is to come."""
        event = self.program.events[index]
        first, last = event.between
        since = minute_of_day(world.now) + 1
        start = first if since < first else since
        if start >= last:
            return
        to_come = event.chance * (last - start) / (last - first)
        still = to_come / (1.0 - event.chance + to_come)
        if roll(world.seed, _CHANCE, index, 0) < still:
            minute = midnight + start + int(roll(world.seed, _CHANCE, index, 1) * (last - start))
            insort(world.agenda, (minute, EVENT_DUE, index, EVENT_DUE, index))


def worlds_of(program: Program) -> Worlds:
    """The drawer for a program."""
    chances = tuple(index for index, event in enumerate(program.events) if event.chance)
    twins: Twins = {}
    for what in program.consequences:
        for fact, cases in what.depends:
            _find_twins(program, twins, fact, [program.consequences[max(0, c)] for c in cases])
    return Worlds(program, chances, twins)


def _find_twins(program: Program, twins: Twins, fact: int, cases: list[Consequence]) -> None:
    """What the cases of one fact set in motion for later, and what each would do instead."""
    delays = {tuple(delay for delay, _ in case.later) for case in cases}
    for case in cases:
        for place, (_, later) in enumerate(case.later):
            alike = len(delays) == 1
            twins[later] = (fact, tuple(c.later[place][1] for c in cases) if alike else ())
        if case.each_day >= 0:
            alike = all(c.each_day >= 0 for c in cases)
            twins[case.each_day] = (fact, tuple(c.each_day for c in cases) if alike else ())
        for _, deeper in case.depends:
            for index in deeper:
                below = program.consequences[index]
                twins.update({later: (fact, ()) for _, later in below.later})
