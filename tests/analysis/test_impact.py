"""What a decision was worth, where the answer is known by construction."""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.analysis.bots import player
from pmsim.analysis.impact import examine, laboratory
from pmsim.analysis.sight import look
from pmsim.engine.compile import compile_scenario
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.step import Refusal, find_offer, step
from pmsim.model.actions import parse_action
from pmsim.model.expressions import Number
from pmsim.model.impact import Impact
from pmsim.model.outcomes import Choice, Moment
from pmsim.model.scenario import Event, Metric, Scenario
from pmsim.session.run import Run
from pmsim.testing import changed, tiny_scenario

SEEDS = range(1, 21)
NOISY = Metric(
    "signup", "Sign-ups", "percent", "higher", 40.0, 55.0, 65.0, 1.0, 0.0, 100.0, Number(0.0), 6.0
)
HOURS = (570, 640, 720, 800, 880)


def day(worths: Sequence[tuple[float, float]]) -> Scenario:
    """Two noisy days with events that offer two answers of known worth each."""
    events = tuple(
        Event(
            f"event{number}",
            (),
            (
                Choice("this", "This", changed("signup", this)),
                Choice("that", "That", changed("signup", that)),
            ),
            at=Moment(1, HOURS[number]),
        )
        for number, (this, that) in enumerate(worths)
    )
    return tiny_scenario(days=2, metrics=(NOISY,), events=events)


def played(program: Program, seed: int, answers: Sequence[str]) -> Run:
    """Some answers where they are open, else what `balanced` does."""
    mind = player(program, "balanced")
    run = Run(first_state(program, seed))
    count = 0
    while found := [offer for offer in offers(program, run.state) if not offer.why]:
        offer = mind.decide(look(mind.worlds, run.state, seed, count), found)
        for text in answers:
            wanted = find_offer(program, run.state, parse_action(text))
            offer = offer if isinstance(wanted, Refusal) else wanted
        after = step(program, run.state, offer.action)
        assert not isinstance(after, Refusal)
        run, count = run.and_then(offer.action, after), count + 1
    return run


def found(program: Program, run: Run) -> tuple[Impact, ...]:
    """All impacts of a run."""
    told = list(examine(laboratory(program, run)))
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert told[-1].done == told[-1].of
    assert told[-1].impacts is not None
    return told[-1].impacts


def test_a_planted_mistake_is_the_worst_that_is_claimed() -> None:
    """Four small choices and a large one, taken wrongly; for twenty seeds."""
    program = compile_scenario(day([(1.0, 0.5), (0.5, 1.0), (-2.0, 9.0), (1.0, 1.0), (0.5, 0.0)]))
    answers = [f"choose event{number} this" for number in range(5)]
    for seed in SEEDS:
        claimed = [one for one in found(program, played(program, seed, answers)) if one.claimed]
        worst = min(claimed, key=lambda one: one.mean)
        assert worst.question.mine.actions[0].text == "choose event2 this"
        assert worst.other.actions[0].text == "choose event2 that"
        assert worst.high < 0.0
        assert len(worst.path) == 2
        assert all(outcome > 0.0 for outcome, _ in worst.path)


def test_where_no_decision_matters_nothing_is_claimed() -> None:
    """In at least nineteen of twenty seeds."""
    program = compile_scenario(day([(1.0, 1.0)] * 5))
    answers = [f"choose event{number} this" for number in range(5)]
    silent = 0
    for seed in SEEDS:
        asked = [one for one in found(program, played(program, seed, answers)) if one.claimed]
        silent += not asked
    assert silent >= 19


def test_the_same_run_has_the_same_impacts() -> None:
    """No clock and no chance of its own."""
    program = compile_scenario(day([(1.0, 3.0), (4.0, 1.0)]))
    run = played(program, 3, ["choose event0 this", "choose event1 this"])
    assert found(program, run) == found(program, run)
