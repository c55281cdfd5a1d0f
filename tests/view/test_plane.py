"""The debrief's plane: every deal there could have been, and what was left on the table."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from pmsim.engine.bargaining import Domain, Side, frontier, kalai_point, nash_point
from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.model.negotiation import NoDeal
from pmsim.model.state import Phase, State
from pmsim.testing import act, play
from pmsim.view.debrief import see_debrief
from pmsim.view.plane import PlaneView, see_planes
from pmsim.view.plane_words import NO_ROOM, NOTHING_LEFT, left_behind, lesson
from tests.bargaining.cases import cases, domain_of
from tests.bargaining.exact import Case
from tests.tables import DATE, HELP, SCOPE, laid, offered, seated
from tests.view.walks import walk


def dealt(program: Program, *values: str) -> PlaneView:
    """The plane after an offer of these values and, if she refuses, a deal on her terms."""
    state = offered(program, seated(program), *values)
    if state.phase == Phase.TABLE:
        state = act(program, state, "accept")
    (plane,) = see_planes(program, state)
    return plane


def names(domain: Domain) -> tuple[tuple[str, ...], ...]:
    """Words for every value."""
    return tuple(
        tuple(f"value {place} {number}" for number in range(len(worths)))
        for place, worths in enumerate(domain.you.worths)
    )


def test_the_plane_is_the_engines() -> None:
    program = laid()
    plane, domain = dealt(program, "july", "some", "none"), program.tables[0].domain
    assert [(one.you, one.other) for one in plane.deals] == [
        (deal.you, deal.other) for deal in domain.deals
    ]
    assert [one.package for one in plane.frontier] == [one.package for one in frontier(domain)]
    nash, kalai = nash_point(domain), kalai_point(domain)
    assert plane.nash is not None
    assert plane.kalai is not None
    assert nash is not None
    assert kalai is not None
    assert (plane.nash.package, plane.kalai.package) == (nash.package, kalai.package)
    assert (plane.limit, plane.their_limit) == (0.3, 0.3)
    assert [one.name for one in plane.weights] == ["Go-live", "Scope", "Her engineer"]


def test_the_path_holds_every_offer_and_what_was_asked_for() -> None:
    program = laid()
    state = offered(program, seated(program), "july", "some", "none")
    state = offered(program, state, "july", "demo", "none", "july", "some", "week")
    state = act(program, state, "accept")
    (plane,) = see_planes(program, state)
    assert [(move.who, len(move.points), move.answer) for move in plane.path] == [
        ("you", 1, "no"),
        ("they", 1, ""),
        ("you", 2, "no"),
        ("they", 1, ""),
    ]
    assert plane.deal == plane.path[-1].points[0]
    assert plane.ended == "deal"


def test_the_limit_is_what_it_was_when_it_ended() -> None:
    """Known prices had raised it; what is true at the end of the day does not count."""
    program = laid()
    state = act(program, seated(program, "learn"), "leave")
    state.v[program.slots.index["knows_prices"]] = 0.0
    assert see_planes(program, state)[0].limit == 0.5


def test_leaving_is_told_with_what_there_would_have_been() -> None:
    program = laid()
    (plane,) = see_planes(program, act(program, seated(program), "leave"))
    assert (plane.deal, plane.ended, plane.share) == (None, "you", 0.0)
    assert plane.outcome == "You left: no deal, worth 3 of 10 to you and 3 to Lola."
    assert "would have been better for both of you than none" in plane.left[0]


def test_where_no_deal_was_possible_leaving_is_not_blamed() -> None:
    program = laid(no_deal=NoDeal(9.5, 9.5))
    (plane,) = see_planes(program, act(program, seated(program), "leave"))
    assert plane.left == (NO_ROOM,)
    assert plane.nash is None


def test_a_deal_below_the_limit_is_named() -> None:
    plane = dealt(laid(), "june", "all", "none")
    assert plane.left[-1] == "You took less than no deal was worth to you: 0 of 10, not 3."
    assert plane.share == 0.0


def test_a_better_deal_for_both_is_named_by_what_was_different() -> None:
    """An issue on which both agree, settled against both."""
    both = evolve(HELP, values=tuple(evolve(one, other=one.you) for one in HELP.values))
    plane = dealt(laid(issues=(DATE, SCOPE, both), temper="conceder"), "june", "all", "none")
    assert plane.left[0].startswith("With “")
    assert "“one for a week”" in plane.left[0]
    assert "better for both: +" in plane.left[0]


@given(cases(), st.data())
def test_left_on_the_table_is_said_exactly_when_it_was(case: Case, data: Any) -> None:
    """Against every deal there could have been."""
    domain = domain_of(case)
    got = data.draw(st.sampled_from(domain.deals))
    better = [
        deal
        for deal in domain.deals
        if deal.you >= got.you - 1e-9
        and deal.other >= got.other - 1e-9
        and deal.you + deal.other > got.you + got.other + 1e-9
    ]
    said = left_behind(domain, got.package, "Lola", names(domain))[0]
    assert (said == NOTHING_LEFT) == (not better)
    if better:
        gains = [
            (deal.you - got.you, deal.other - got.other)
            for deal in better
            if all(
                (f"“{words[value]}”" in said) == (value != had)
                for words, value, had in zip(names(domain), deal.package, got.package, strict=True)
            )
        ]
        assert gains
        free = "at no cost" in said
        assert any((you <= 1e-9 or other <= 1e-9) == free for you, other in gains)


@given(cases())
def test_no_deal_is_regretted_exactly_when_both_could_have_gained(case: Case) -> None:
    domain = domain_of(case)
    room = [
        deal
        for deal in domain.deals
        if deal.you > domain.you.reservation + 1e-9 and deal.other > domain.other.reservation + 1e-9
    ]
    (said,) = left_behind(domain, (), "Lola", names(domain))
    assert (said == NO_ROOM) == (not room)
    if room:
        words = f"{len(room)} deal" if len(room) > 1 else "1 deal"
        assert said.startswith(words)


@given(cases())
def test_the_trade_is_named_between_different_hearts(case: Case) -> None:
    domain = domain_of(case)
    yours, theirs = domain.you.weights, domain.other.weights
    assume(yours.count(max(yours)) == 1 and theirs.count(max(theirs)) == 1)
    issues = tuple(f"Issue {number}" for number in range(len(yours)))
    said = lesson(domain, issues, "Lola")
    same = yours.index(max(yours)) == theirs.index(max(theirs))
    assert same == ("most to both of you" in said)
    assert said.startswith("“" + issues[theirs.index(max(theirs))])


def test_equal_weights_teach_nothing() -> None:
    side = Side((0.5, 0.5), ((0.0, 1.0), (0.0, 1.0)), 0.0)
    assert lesson(Domain(side, side), ("A", "B"), "Lola") == ""


def ended(program: Program, state: State) -> State:
    """The end of the day, however it goes."""
    while state.phase != Phase.ENDED:
        verbs = {Phase.RUN: "advance", Phase.EVENING: "evening sofa"}
        state = play(program, state, [verbs[state.phase]])
    return state


def test_the_debrief_has_the_planes_of_all_tables() -> None:
    program = laid()
    state = ended(program, act(program, seated(program), "leave"))
    assert see_debrief(program, state).planes == see_planes(program, state)
    assert len(see_planes(program, state)) == 1


@pytest.mark.parametrize("seed", range(4))
def test_a_table_that_was_never_sat_at_has_no_plane(seed: int) -> None:
    program = compile_scenario(evolve(laid().scenario, events=()))
    *_, state = walk(program, seed)
    assert see_debrief(program, state).planes == ()
