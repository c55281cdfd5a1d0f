"""The laws of DESIGN.md, run on generated scenarios and on every shipped one."""

from __future__ import annotations

import math
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from pmsim.analysis.bots import Blind, first, random
from pmsim.engine.compile import compile_scenario
from pmsim.engine.digest import digest
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.step import Refusal, apply, find_offer, step
from pmsim.model.actions import Action, Offer, parse_action
from pmsim.model.facts import Changed
from pmsim.model.scenario import Scenario
from pmsim.model.state import Phase, State
from tests.shipped import shipped_scenarios
from tests.strategies import scenarios

LONGEST = 2000
"""More decisions than any playthrough may take."""

METERS = ("stress", "energy", "trust.", "skill.", "belief.")


class Playthrough(RuleBasedStateMachine):
    """Plays open offers as they come and holds every law against every state."""

    sources: st.SearchStrategy[Scenario] = scenarios()

    @initialize(data=st.data(), seed=st.integers(0, 2**32))
    def open(self, data: st.DataObject, seed: int) -> None:
        """A scenario and a seed."""
        self.seed = seed
        self.program = compile_scenario(data.draw(self.sources, label="scenario"))
        self.state = first_state(self.program, seed)
        self.silent = first_state(self.program, seed, trace=False)
        self.played: list[tuple[Action, str]] = []

    @rule(data=st.data())
    def play(self, data: st.DataObject) -> None:
        """Takes any open offer, traced and untraced."""
        found = [offer for offer in offers(self.program, self.state) if offer.open]
        if not found:
            return
        offer = data.draw(st.sampled_from(found), label="offer")
        before, facts = digest(self.state), len(self.state.facts or ())
        answer = step(self.program, self.state, offer.action)
        assert not isinstance(answer, Refusal)
        assert digest(self.state) == before, "a step changed its input"
        assert len(self.state.facts or ()) == facts, "a step changed its input's facts"
        changes_are_explained(self.program, self.state, answer.state)
        self.state = answer.state
        apply(self.program, self.silent, offer)
        self.played.append((offer.action, digest(self.state)))

    @rule(data=st.data())
    def refuse(self, data: st.DataObject) -> None:
        """What is closed, or not on the table, is refused."""
        listed = offers(self.program, self.state)
        for offer in listed:
            accepted = find_offer(self.program, self.state, offer.action)
            assert isinstance(accepted, Refusal) != offer.open
        verb = data.draw(st.sampled_from(("put", "choose", "advance", "evening", "move")))
        action = Action(verb, "nothing_like_it")
        assert isinstance(step(self.program, self.state, action), Refusal)

    @invariant()
    def memory_is_free(self) -> None:
        """Remembering causes never changes what happens."""
        assert digest(self.state) == digest(self.silent)

    @invariant()
    def meters_are_in_range(self) -> None:
        """Every number is finite and within its bounds."""
        slots = self.program.slots
        for name, value, low, high in zip(
            slots.names, self.state.v, slots.low, slots.high, strict=True
        ):
            assert math.isfinite(value), name
            if name.startswith(METERS):
                assert low - 1e-9 <= value <= high + 1e-9, name

    @invariant()
    def something_is_open_until_the_end(self) -> None:
        """And each offer can be told from the others."""
        listed = offers(self.program, self.state)
        assert any(offer.open for offer in listed) == (self.state.phase != Phase.ENDED)
        assert len({offer.action for offer in listed}) == len(listed)

    def teardown(self) -> None:
        """Replay from the journal's words equals live play, at every step."""
        if not hasattr(self, "played"):
            return
        state = first_state(self.program, self.seed)
        for action, expected in self.played:
            answer = step(self.program, state, parse_action(action.text))
            assert not isinstance(answer, Refusal)
            state = answer.state
            assert digest(state) == expected


def changes_are_explained(program: Program, before: State, after: State) -> None:
    """Every number that a player sees moves by exactly the changes that carry a cause."""
    slots = program.slots
    known = {name: before.v[place] for name, place in slots.index.items()}
    for fact in (after.facts or [])[len(before.facts or ()) :]:
        if isinstance(fact, Changed):
            assert fact.before == known[fact.name], fact
            assert fact.cause.kind
            known[fact.name] = fact.after
    for place in range(slots.metric_from, slots.mood_from):
        assert known[slots.names[place]] == after.v[place], slots.names[place]
    for name in ("stress", "energy"):
        assert known[name] == after.v[slots.index[name]]


def test_the_laws_hold_on_generated_scenarios() -> None:
    """Sixty scenarios nobody wrote."""
    run_state_machine_as_test(
        Playthrough,
        settings=settings(
            max_examples=60,
            stateful_step_count=50,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


class ShippedPlaythrough(Playthrough):
    """The same laws over what ships."""

    sources = st.sampled_from(shipped_scenarios())


def test_the_laws_hold_on_shipped_scenarios() -> None:
    """Every scenario on the title screen."""
    run_state_machine_as_test(
        ShippedPlaythrough,
        settings=settings(
            max_examples=20,
            stateful_step_count=80,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def last(open_offers: Sequence[Offer], seed: int, decision: int) -> Offer:
    """Always the last open offer: the one that a hurried author forgot."""
    return open_offers[-1]


def idler(open_offers: Sequence[Offer], seed: int, decision: int) -> Offer:
    """Whatever takes least time, and never the clock."""
    idle = [offer for offer in open_offers if offer.action.verb not in ("advance", "start")]
    return min(idle or open_offers, key=lambda offer: offer.takes)


def decisions_to_the_end(program: Program, seed: int, bot: Blind) -> int:
    """Plays to the end and counts."""
    state = first_state(program, seed, trace=False)
    for decision in range(LONGEST):
        found = [offer for offer in offers(program, state) if offer.open]
        if not found:
            return decision
        apply(program, state, bot(found, seed, decision))
    raise AssertionError(f"{bot.__name__} was still playing after {LONGEST} decisions")


@given(scenarios(), st.integers(0, 2**32))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_playthrough_ends(scenario: Scenario, seed: int) -> None:
    """Even for a bot that only ever dawdles."""
    program = compile_scenario(scenario)
    for bot in (first, random, last, idler):
        assert decisions_to_the_end(program, seed, bot) < LONGEST


@given(scenarios(), st.integers(0, 2**32), st.integers(0, 40))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_clone_shares_nothing_that_can_change(scenario: Scenario, seed: int, moves: int) -> None:
    """Playing on with one leaves the other as it was, and both play alike."""
    program = compile_scenario(scenario)
    state = first_state(program, seed)
    for decision in range(moves):
        found = [offer for offer in offers(program, state) if offer.open]
        if not found:
            break
        apply(program, state, random(found, seed, decision))
    twin = state.clone()
    assert digest(twin) == digest(state)
    before = digest(state)
    found = [offer for offer in offers(program, twin) if offer.open]
    if found:
        apply(program, twin, found[-1])
    assert digest(state) == before


def test_bots_of_both_kinds_finish_what_ships() -> None:
    """First and random, some seeds each."""
    for scenario in shipped_scenarios():
        program = compile_scenario(scenario)
        for seed in range(30):
            assert decisions_to_the_end(program, seed, first) > 10
            assert decisions_to_the_end(program, seed, random) > 10
