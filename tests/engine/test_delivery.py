"""The backlog, the team's nights, and shipping."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pmsim.engine.compile import compile_scenario
from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.team import nights_to_finish, points_tonight, work_tonight
from pmsim.model.delivery import Cut, Item, Team
from pmsim.model.expressions import Name
from pmsim.model.outcomes import Choice, Line, Moment, Outcome, Promise
from pmsim.model.scenario import Event
from pmsim.model.state import State
from pmsim.testing import begin, changed, play, run_until, tiny_scenario

TEAM = Team("Thicket", capacity=4.0, morale=50.0)
CHECK = Item("check", "Check", 5.0, 100.0, changed("signup", 6.0))
EXPORT = Item(
    "export", "Export", 5.0, 50.0, cuts=(Cut("slim", "Slim", 2.0, changed("signup", -1.0)),)
)

ITEMS = st.tuples(st.floats(0.5, 30.0), st.floats(0.0, 100.0))
"""Points and clarity."""


def program(days: int = 3, **parts: object) -> Program:
    """A team with two items."""
    return compile_scenario(
        tiny_scenario(days=days, **{"team": TEAM, "backlog": (CHECK, EXPORT), **parts})
    )


def value(program: Program, state: State, name: str) -> float:
    """A number by its name."""
    return state.v[program.slots.index[name]]


def night(program: Program, state: State) -> State:
    """Lets the day run out and sleeps."""
    if state.phase == 0:
        state = play(program, state, ["start"])
    state = run_until(program, state, 1110)
    return play(program, state, ["evening sofa"])


def test_the_team_works_by_morale_and_clarity() -> None:
    """Four points at morale 50 are four; all clear, all of them count."""
    made = program()
    state = begin(made)
    assert points_tonight(made, state) == pytest.approx(4.0)
    assert value(made, night(made, state), "effort.check") == pytest.approx(1.0)


def test_unclear_work_is_slow_work() -> None:
    """At clarity 50 four fifths of the points count."""
    made = program()
    state = night(made, begin(made, actions=["prioritise export"]))
    assert value(made, state, "effort.export") == pytest.approx(5.0 - 4.0 * 0.8)


def test_what_an_item_leaves_over_goes_to_the_next() -> None:
    """The second night finishes the first and begins the second."""
    made = program()
    state = night(made, night(made, begin(made)))
    assert value(made, state, "ready.check") == 1.0
    assert value(made, state, "effort.export") == pytest.approx(5.0 - 3.0 * 0.8)


def test_a_large_team_works_on_two_at_once() -> None:
    """One item takes six points a night; what is above them goes to the next."""
    backlog = (evolve(CHECK, effort=9.0), EXPORT)
    made = program(team=Team("Thicket", capacity=8.0, morale=50.0), backlog=backlog)
    state = night(made, begin(made))
    assert value(made, state, "effort.check") == pytest.approx(9.0 - 6.0)
    assert value(made, state, "effort.export") == pytest.approx(5.0 - 2.0 * 0.8)


def test_a_team_twice_that_size_halves_its_night() -> None:
    """From twelve points up."""
    backlog = (evolve(CHECK, effort=9.0), evolve(EXPORT, effort=9.0))
    made = program(team=Team("Thicket", capacity=14.0, morale=50.0), backlog=backlog)
    state = night(made, begin(made))
    assert value(made, state, "effort.check") == pytest.approx(9.0 - 7.0)
    assert value(made, state, "effort.export") == pytest.approx(9.0 - 7.0 * 0.8)


def test_the_last_item_gets_the_whole_night() -> None:
    """Nobody waits with nothing to do."""
    backlog = (evolve(CHECK, effort=9.0),)
    made = program(team=Team("Thicket", capacity=8.0, morale=50.0), backlog=backlog)
    assert value(made, night(made, begin(made)), "effort.check") == pytest.approx(1.0)


@given(st.floats(1.0, 20.0), st.floats(0.0, 100.0), st.floats(0.0, 100.0), st.floats(1.0, 20.0))
def test_a_happier_team_leaves_no_more_of_any_item(
    capacity: float, one: float, other: float, effort: float
) -> None:
    """Whatever its size, and however large what it works on."""
    backlog = (evolve(CHECK, effort=effort), EXPORT)
    left = []
    for morale in sorted((one, other)):
        made = program(team=Team("Thicket", capacity=capacity, morale=morale), backlog=backlog)
        state = night(made, begin(made))
        left.append([value(made, state, name) for name in ("effort.check", "effort.export")])
    assert all(happy <= sad + 1e-9 for sad, happy in zip(*left, strict=True))


@given(st.floats(0.5, 30.0), st.lists(ITEMS, min_size=1, max_size=4))
def test_what_is_foretold_of_nights_is_what_they_bring(
    capacity: float, sizes: list[tuple[float, float]]
) -> None:
    """At an even pace each item is ready after the nights foretold, and not one earlier."""
    backlog = tuple(Item(f"item{n}", "Item", *size) for n, size in enumerate(sizes))
    made = program(team=Team("Thicket", capacity=capacity, morale=50.0), backlog=backlog)
    state = begin(made)
    foretold = nights_to_finish(made, state)
    for night_number in range(1, 100):
        work_tonight(made, state)
        ready = {n for n, item in enumerate(made.items) if state.v[item.ready]}
        assert ready == {n for n, nights in foretold.items() if nights <= night_number + 1e-6}


def test_a_team_that_builds_nothing_foretells_nothing() -> None:
    """Rather than a night in some other year."""
    made = program(team=Team("Thicket", capacity=0.0, morale=50.0))
    assert nights_to_finish(made, begin(made)) == {}


def test_setting_work_aside_loses_some_of_it() -> None:
    """A quarter of what remains, at least a point, and the team minds."""
    made = program()
    state = play(made, night(made, begin(made)), ["prioritise export"])
    assert value(made, state, "effort.check") == pytest.approx(2.0)
    assert value(made, state, "morale") == 47.0
    assert state.order == (1, 0)


def test_an_item_is_put_first_once_a_day() -> None:
    """So that dithering ends."""
    made = program()
    state = begin(made, actions=["prioritise export", "prioritise check"])
    verbs = [offer.action.verb for offer in offers(made, state)]
    assert "prioritise" not in verbs


def test_a_cut_takes_points_off_once_at_its_price() -> None:
    """Two points less, one point of debt, and what the author says."""
    made = program()
    state = begin(made, actions=["start", "cut export slim"])
    assert value(made, state, "effort.export") == 3.0
    assert value(made, state, "debt") == 1.0
    assert value(made, state, "signup") == 39.0
    assert state.now == 515
    assert "cut" not in [offer.action.verb for offer in offers(made, state)]


def test_shipping_is_an_act_and_moves_the_world() -> None:
    """Ten minutes when it is ready, not before."""
    made = program()
    state = night(made, night(made, begin(made)))
    state = play(made, state, ["start"])
    shipped = play(made, state, ["release check"])
    assert shipped.now == state.now + 10
    assert value(made, shipped, "signup") == value(made, state, "signup") + 6.0
    assert value(made, shipped, "shipped.check") == 1.0
    assert value(made, shipped, "quality") == 70.0
    assert value(made, shipped, "morale") == 55.0


def test_an_effect_may_take_the_last_points_off() -> None:
    """What has nothing left is ready, whoever did it."""
    gift = Choice("gift", "Use theirs", changed("effort.check", -5.0))
    ask = Event("ask", (Line("raj", "Or?"),), (gift, Choice("no", "No")), at=Moment(1, 540))
    made = program(events=(ask,))
    state = run_until(made, begin(made, actions=["start"]), 600)
    state = play(made, state, ["choose ask gift", "release check"])
    assert value(made, state, "shipped.check") == 1.0


def test_a_crumb_of_a_point_is_no_work() -> None:
    """7.8 points at 3.9 a night take two nights, whatever rounding says."""
    item = Item("check", "Check", 7.8, 100.0)
    team = Team("Thicket", capacity=3.9, morale=50.0)
    made = compile_scenario(tiny_scenario(days=3, team=team, backlog=(item,)))
    state = night(made, night(made, begin(made)))
    assert value(made, state, "ready.check") == 1.0


def test_what_was_unclear_ships_with_bugs() -> None:
    """Six points of quality for five points of work in the dark, by half."""
    made = program()
    state = begin(made, actions=["prioritise export"])
    state = play(made, night(made, night(made, state)), ["start", "release export"])
    assert value(made, state, "quality") == pytest.approx(67.0)


@pytest.mark.parametrize(("due", "verdict"), [(Moment(6, 720), "half kept"), (None, "broken")])
def test_a_promise_on_track_at_the_end_is_half_kept(due: Moment | None, verdict: str) -> None:
    """When the team would be done in time at today's pace."""
    promise = Promise("p", "raj", "the export", Name("shipped.export"), due)
    ask = Event(
        "ask",
        (Line("raj", "The export?"),),
        (Choice("yes", "Yes", Outcome(promise=promise)), Choice("no", "No")),
        at=Moment(1, 540),
    )
    made = program(days=1, events=(ask,), promises=(promise,))
    state = run_until(made, begin(made, actions=["start"]), 600)
    state = night(made, play(made, state, ["choose ask yes"]))
    verdicts = [getattr(fact, "verdict", "") for fact in state.facts or ()]
    assert verdict in verdicts
