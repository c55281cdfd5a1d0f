"""Promises, evidence, checks, stress, energy, evenings, endings and the score."""

from __future__ import annotations

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pmsim.engine import scoring
from pmsim.engine.change import bump
from pmsim.engine.choices import check_chance
from pmsim.engine.compile import compile_scenario
from pmsim.engine.dice import purpose, roll
from pmsim.engine.evidence import update_belief
from pmsim.engine.offers import offers
from pmsim.engine.opening import first_state, middle_state
from pmsim.engine.program import Program
from pmsim.engine.slots import BURNOUT, ENERGY, SCORE, STRESS
from pmsim.engine.step import Refusal, step
from pmsim.engine.stress import output
from pmsim.model.actions import Action
from pmsim.model.expressions import Comparison, Name, Number
from pmsim.model.facts import Cause, Heard
from pmsim.model.outcomes import (
    Check,
    Choice,
    Dependence,
    Later,
    Line,
    Moment,
    Outcome,
    Promise,
    Signal,
)
from pmsim.model.scenario import (
    Activity,
    Background,
    Conversation,
    Ending,
    Evening,
    Event,
    Fact,
    Interest,
    Message,
    Scenario,
    Step,
    Truth,
)
from pmsim.model.state import Phase, State
from pmsim.testing import (
    act,
    begin,
    changed,
    open_offers,
    play,
    program_for,
    run_until,
    tiny_scenario,
)

FACT = Fact("why", "Why?", (Truth("a", 2.0, "A"), Truth("b", 1.0, "B"), Truth("c", 1.0, "C")))
HEARD = (("a", "It smells of A."), ("b", "It smells of B."), ("c", "It smells of C."))


def value(program: Program, state: State, name: str) -> float:
    """A number by its name."""
    return state.v[program.slots.index[name]]


def event(*choices: Choice, minute: int = 525) -> Event:
    """Somebody asks at 08:45."""
    return Event("ask", (Line("raj", "Well?"),), choices, at=Moment(1, minute))


def promising(kept_when: str = "met") -> Scenario:
    """Raj asks for a promise that is due at noon."""
    promise = Promise("p", "raj", "see him", Name(kept_when), Moment(1, 720))
    return tiny_scenario(
        activities=(Activity("dig", "Dig", "data", 30, Outcome(energy=-4.0, sets=("met",))),),
        events=(event(Choice("yes", "Yes", Outcome(promise=promise)), Choice("no", "No")),),
        promises=(promise,),
        flags=("met",),
    )


def asked(scenario: Scenario, choice: str) -> tuple[Program, State]:
    """The state after answering the event."""
    program = compile_scenario(scenario)
    state = run_until(program, begin(program, actions=["start"]), 600)
    return program, act(program, state, "choose", "ask", choice)


def test_a_promise_is_kept_the_moment_its_condition_holds() -> None:
    """Trust rises by eight times what is missing to 100."""
    program, state = asked(promising(), "yes")
    state = play(program, state, ["advance", "replan", "put dig", "start", "advance", "advance"])
    assert value(program, state, "kept.raj") == 1.0
    assert value(program, state, "trust.raj") == pytest.approx(54.0)


def test_a_promise_that_falls_due_without_is_broken() -> None:
    """Trust falls by twenty-five."""
    program, state = asked(promising(), "yes")
    state = run_until(program, state, 720)
    assert value(program, state, "broken.all") == 1.0
    assert value(program, state, "trust.raj") == 25.0


def test_a_promise_met_at_the_very_minute_is_kept() -> None:
    """The block that meets it ends at noon, when it is due."""
    program, state = asked(promising(), "yes")
    state = run_until(program, state, 660)
    state = play(program, state, ["replan", "put dig", "start", "advance", "advance"])
    assert state.now == 720
    assert value(program, state, "kept.raj") == 1.0


def test_a_promise_met_while_it_falls_due_is_too_late() -> None:
    """A talk from 11:45 that sees to it at 12:05 does not keep noon."""
    scenario = promising()
    late = Choice("late", "See to it", Outcome(takes=20, sets=("met",)))
    second = Event("second", (Line("raj", "Now?"),), (late, Choice("no", "No")), at=Moment(1, 705))
    program, state = asked(evolve(scenario, events=(*scenario.events, second)), "yes")
    state = act(program, run_until(program, state, 720), "choose", "second", "late")
    assert value(program, state, "broken.raj") == 1.0


def test_nobody_takes_the_same_promise_twice() -> None:
    """The second offer of it is closed and says so."""
    promise = Promise("p", "raj", "see him", Name("met"))
    twin = Promise("q", "raj", "see him, really", Name("met"))
    yes, again = (Choice("yes", "Yes", Outcome(promise=p)) for p in (promise, twin))
    second = Event("again", (Line("raj", "Sure?"),), (again, Choice("no", "No")), at=Moment(1, 540))
    program, state = asked(
        tiny_scenario(
            events=(event(yes, Choice("no", "No")), second),
            promises=(promise, twin),
            flags=("met",),
        ),
        "yes",
    )
    state = run_until(program, state, 600)
    assert step(program, state, Action("choose", "again", "yes")) == Refusal(
        "promised", program.groups[program.events[1].group](state.v)[0]
    )


def test_without_promises_integrity_is_left_out_of_the_score() -> None:
    """Its weight is shared, so never promising neither wins nor loses."""
    program = program_for()
    state = first_state(program, 1)
    scoring.take_score(program, state)
    expected = (0.45 * 0 + 0.20 * 50 + 0.20 * 85) / 0.85
    assert state.v[SCORE] == pytest.approx(expected)


def test_broken_promises_count_against_the_score() -> None:
    """Integrity is the share of promises kept."""
    program, state = asked(promising(), "yes")
    state = run_until(program, state, 1110)
    state = play(program, state, ["evening sofa"])
    assert value(program, state, "score.integrity") == 0.0


def heard_truth(state: State) -> str:
    """What the first source pointed at."""
    return next(fact.truth for fact in state.facts or () if isinstance(fact, Heard))


def listening(right: float) -> Scenario:
    """One source, which an event lets speak."""
    outcome = Outcome(learn=(Signal("why", right, HEARD),))
    return tiny_scenario(
        facts=(FACT,), events=(event(Choice("hear", "Listen", outcome), Choice("no", "No")),)
    )


def test_belief_starts_at_the_odds_and_follows_bayes() -> None:
    """Odds 2:1:1 and a source right six times in ten."""
    program, state = asked(listening(0.6), "hear")
    names = ["belief.why.a", "belief.why.b", "belief.why.c"]
    beliefs = [value(program, state, name) for name in names]
    named = heard_truth(state)
    prior = {"a": 0.5, "b": 0.25, "c": 0.25}
    joint = {key: share * (0.6 if key == named else 0.2) for key, share in prior.items()}
    expected = [100 * joint[key] / sum(joint.values()) for key in "abc"]
    assert beliefs == pytest.approx(expected)


@given(st.floats(0.05, 0.95), st.integers(0, 2), st.integers(0, 3))
def test_asking_the_same_source_again_moves_belief_less(
    right: float, named: int, asked_before: int
) -> None:
    """Each repetition moves the named truth by a smaller factor, in the same direction."""
    first, again = [50.0, 25.0, 25.0], [50.0, 25.0, 25.0]
    update_belief(first, 0, 3, named, right, asked_before)
    update_belief(again, 0, 3, named, right, asked_before + 1)
    prior = [50.0, 25.0, 25.0][named]
    assert abs(again[named] - prior) <= abs(first[named] - prior) + 1e-9
    assert sum(again) == pytest.approx(100.0)


def test_a_source_is_right_as_often_as_it_says() -> None:
    """Over 2,000 seeds a 60 % source names the truth in 57 to 63 %, and wrong ones split evenly."""
    scenario = listening(0.6)
    hits = 0
    wrong: Counter[str] = Counter()
    program, _ = asked(scenario, "no")
    for seed in range(2000):
        state = run_until(program, begin(program, seed, ["start"]), 600)
        state = act(program, state, "choose", "ask", "hear")
        heard = heard_truth(state)
        truth = FACT.truths[state.truths[0]].key
        hits += heard == truth
        if truth == "a" and heard != truth:
            wrong[heard] += 1
    assert 0.57 <= hits / 2000 <= 0.63
    assert 0.4 <= wrong["b"] / wrong.total() <= 0.6


def test_what_depends_on_the_truth_follows_the_draw() -> None:
    """The same choice helps in one world and hurts in another."""
    cases = (("a", changed("signup", 5.0)),)
    outcome = Outcome(depends=(Dependence("why", cases, changed("signup", -5.0)),))
    scenario = tiny_scenario(
        facts=(FACT,), events=(event(Choice("bet", "Bet", outcome), Choice("no", "No")),)
    )
    program, _ = asked(scenario, "no")
    seen = set()
    for seed in range(20):
        state = run_until(program, begin(program, seed, ["start"]), 600)
        after = act(program, state, "choose", "ask", "bet")
        seen.add((state.truths[0] == 0, value(program, after, "signup")))
    assert seen == {(True, 45.0), (False, 35.0)}


def test_checks_are_never_hopeless_and_never_certain() -> None:
    """Clamped to 20 and 90 percent; a fifth of trust helps."""
    hard, easy = (
        Choice(key, key, check=Check("empathy", difficulty, "raj"))
        for key, difficulty in (("hard", 100.0), ("easy", 0.0))
    )
    middling = Choice("even", "Even", check=Check("empathy", 35.0, "raj"))
    program = program_for(events=(event(hard, easy, middling),))
    state = first_state(program, 1)
    chances = [check_chance(program, state.v, choice) for choice in program.choices]
    assert chances == [20.0, 75.0 + 10.0, 50.0]


def test_reloading_does_not_change_a_roll() -> None:
    """The dice depend on seed, choice and count, not on what happened before."""
    good, bad = changed("signup", 3.0), changed("signup", 1.0)
    tried = Choice("try", "Try", check=Check("empathy", 40.0), well=good, badly=bad)
    program = program_for(events=(event(tried, Choice("no", "No")),))
    straight = run_until(program, begin(program, 7, ["start"]), 600)
    busy = run_until(program, begin(program, 7, ["put dig", "start"]), 600)
    results = {
        value(program, act(program, state, "choose", "ask", "try"), "signup")
        for state in (straight, busy)
    }
    assert len(results) == 1


@given(st.integers(0, 2**62), st.integers(0, 2**62), st.integers(1, 10), st.integers(0, 10**6))
def test_rolls_stay_in_their_range(seed: int, what: int, day: int, count: int) -> None:
    """From 0, never 1."""
    assert 0.0 <= roll(seed, what, day, count) < 1.0


def test_rolls_are_even_and_purposes_do_not_touch() -> None:
    """Ten boxes of 10,000 rolls each hold 900 to 1,100; neighbours do not correlate."""
    rumours, traffic = purpose("rumours"), purpose("traffic")
    rolls = [roll(seed, rumours, 1, 0) for seed in range(10_000)]
    boxes = Counter(int(number * 10) for number in rolls)
    assert all(900 <= count <= 1100 for count in boxes.values())
    others = [roll(seed, traffic, 1, 0) for seed in range(10_000)]
    together = sum(a * b for a, b in zip(rolls, others, strict=True)) / 10_000
    assert together == pytest.approx(0.25, abs=0.01)


def test_stress_lowers_output_and_so_does_low_energy() -> None:
    """Nothing lost up to stress 40 and down to energy 30."""
    program = program_for()
    state = first_state(program, 1)
    state.v[STRESS], state.v[ENERGY] = 40.0, 30.0
    assert output(program, state, planned=True) == 1.0
    state.v[STRESS] = 80.0
    assert output(program, state, planned=True) == 0.5
    state.v[STRESS], state.v[ENERGY] = 0.0, 0.0
    assert output(program, state, planned=True) == pytest.approx(0.6)
    assert output(program, state, planned=False) == pytest.approx(0.51)


@given(st.integers(481, 1000))
def test_the_ninth_hour_is_worth_less_than_the_eighth(worked: int) -> None:
    """Output falls with every slot past eight hours, but never to nothing."""
    program = program_for()
    state = first_state(program, 1)
    state.worked = worked
    late = output(program, state, planned=True)
    state.worked = worked + 30
    assert 0.2 <= output(program, state, planned=True) <= late < 1.0


def test_burnout_ends_the_playthrough_and_caps_the_grade() -> None:
    """At ninety, at a slot edge."""
    burnt = Ending("burnt", "Burnt", "Oh.", Name("burnout"))
    program = program_for(endings=(burnt, Ending("over", "Over", "Done.")))
    state = begin(program, actions=["start"])
    state.v[STRESS] = 95.0
    state = play(program, state, ["advance"])
    assert (state.phase, state.ending, state.v[BURNOUT]) == (Phase.ENDED, 0, 1.0)
    state.v[SCORE] = 99.0
    assert scoring.grade(state) == "C+"


@given(st.floats(0, 100))
def test_grades_rise_with_the_score(score: float) -> None:
    """A from 80, B from 65, C from 50, D from 35."""
    state = first_state(program_for(), 1)
    state.v[SCORE] = score
    letters = "FDCBA"
    expected = sum(score >= limit for limit in (35, 50, 65, 80))
    assert scoring.grade(state)[0] == letters[expected]


def test_product_points_are_linear_to_the_goal_and_to_the_stretch() -> None:
    """Start 0, goal 70, stretch 100."""
    metric = program_for().metrics[0]
    points = [scoring.metric_points(metric, value) for value in (30, 40, 47.5, 55, 60, 65, 80)]
    assert points == [0.0, 0.0, 35.0, 70.0, 85.0, 100.0, 100.0]


def test_gains_in_trust_shrink_near_the_top_and_losses_do_not() -> None:
    """Half a gain at 75, all of a loss."""
    program = program_for()
    state = first_state(program, 1)
    place = program.slots.trust_from
    state.v[place] = 75.0
    bump(program, state, place, 4.0, Cause("test"))
    assert state.v[place] == 77.0
    bump(program, state, place, -4.0, Cause("test"))
    assert state.v[place] == 73.0


def test_a_mood_halves_every_two_hours() -> None:
    """Eight points down at 08:45 is worried by eleven, and hardly anything by three."""
    upset = Choice("upset", "No", changed("trust.raj", -8.0))
    program, state = asked(tiny_scenario(events=(event(upset, Choice("no", "No")),)), "upset")
    before = value(program, state, "mood.raj")
    state = run_until(program, state, 540)
    first = value(program, state, "mood.raj")
    state = run_until(program, state, 660)
    assert before == -8.0
    assert first == pytest.approx(-8.0 * 0.5**0.25)
    assert value(program, state, "mood.raj") == pytest.approx(first / 2)


def test_how_it_went_may_cost_minutes_and_energy_too() -> None:
    """What follows from a check is charged like the choice itself."""
    rough = Outcome(takes=10, energy=-5.0)
    tried = Choice(
        "try", "Try", Outcome(takes=5), check=Check("empathy", 0.0), well=rough, badly=rough
    )
    program = program_for(events=(event(tried, Choice("no", "No")),))
    state = run_until(program, begin(program, actions=["start"]), 600)
    before = state.v[ENERGY]
    after = act(program, state, "choose", "ask", "try")
    assert after.now == state.now + 15
    assert after.v[ENERGY] == pytest.approx(before - 5.5)


def test_a_lie_found_out_caps_trust_for_good() -> None:
    """Forty points, and never above seventy again."""
    program, state = asked(
        tiny_scenario(
            events=(event(Choice("lie", "Lie", Outcome(caught_lying_to="raj")), Choice("no", "")),)
        ),
        "lie",
    )
    assert value(program, state, "trust.raj") == 10.0
    for _ in range(60):
        bump(program, state, program.slots.trust_from, 5.0, Cause("test"))
    assert value(program, state, "trust.raj") == 70.0


def test_later_effects_come_later() -> None:
    """Two hours after the choice, not before."""
    later = Outcome(later=(Later(120, changed("signup", 5.0)),))
    program, state = asked(
        tiny_scenario(events=(event(Choice("sow", "Sow", later), Choice("no", "No")),)), "sow"
    )
    before = run_until(program, state, 630)
    assert value(program, before, "signup") == 40.0
    assert value(program, run_until(program, before, 660), "signup") == 45.0


def mail(after: int = 0) -> Message:
    """A message from Raj that waits for an answer."""
    return Message(
        "mail",
        "mail",
        "raj",
        Moment(1, 400),
        "Can you?",
        (
            Choice("yes", "Yes", Outcome(takes=10, effects=changed("trust.raj", 4.0).effects)),
            Choice("no", "No", changed("trust.raj", -1.0)),
        ),
        unanswered_after=after,
        unanswered=changed("trust.raj", -6.0),
    )


def test_a_reply_waits_for_a_free_slot() -> None:
    """Its minutes are booked, and its effect comes when it is sent."""
    program = program_for(messages=(mail(),))
    state = begin(program, actions=["reply mail yes", "put dig", "start", "advance"])
    assert value(program, state, "trust.raj") == 50.0
    state = play(program, state, ["advance", "advance"])
    assert value(program, state, "trust.raj") == 54.0
    assert not state.mail


def test_silence_is_an_answer_too() -> None:
    """An unanswered message has its own outcome, once."""
    program = program_for(messages=(mail(after=200),))
    state = run_until(program, begin(program, actions=["start"]), 1000)
    assert value(program, state, "trust.raj") == 44.0
    assert not [offer for offer in open_offers(program, state) if offer.action.verb == "reply"]


TALK = Conversation(
    "chat",
    "raj",
    10,
    (
        Step(
            "ask", (Line("raj", "Ask."),), (Choice("why", "Why?", Outcome(takes=8, go_to="tell")),)
        ),
        Step(
            "tell",
            (Line("raj", "Because."),),
            (Choice("on", "Go on", Outcome(takes=5, go_to="more")),),
        ),
        Step("more", (Line("raj", "More."),), (Choice("end", "Thanks"),)),
    ),
)


def test_a_talk_runs_through_its_steps_and_stops_when_their_time_is_up() -> None:
    """Thirteen of ten minutes used: they have to go."""
    event_ = event(Choice("talk", "Talk", Outcome(then="chat")), Choice("no", "No"))
    program, state = asked(tiny_scenario(events=(event_,), conversations=(TALK,)), "talk")
    assert (state.phase, state.step) == (Phase.TALK, 0)
    state = play(program, state, ["choose chat.ask why"])
    assert (state.phase, state.step) == (Phase.TALK, 1)
    state = play(program, state, ["choose chat.tell on"])
    assert state.phase == Phase.RUN
    assert state.now == 525 + 13


def test_an_interest_is_told_when_its_condition_holds() -> None:
    """Trust opens mouths."""
    interest = Interest("quota", "raj", "Sleep.", Comparison(">=", Name("trust.raj"), Number(55)))
    event_ = event(Choice("nice", "Be nice", changed("trust.raj", 10.0)), Choice("no", "No"))
    program, state = asked(tiny_scenario(events=(event_,), interests=(interest,)), "nice")
    assert value(program, state, "knows.quota") == 1.0


def test_working_on_opens_the_evening_and_costs_the_morning() -> None:
    """Five slots more tonight, less energy tomorrow."""
    evenings = (Evening("sofa", "Sofa", "switch off"), Evening("desk", "Desk", "work on"))
    program = program_for(days=2, evenings=evenings)
    state = run_until(program, begin(program, actions=["start"]), 1110)
    assert state.phase == Phase.EVENING
    worked = play(program, state, ["evening desk", "put dig", "start"])
    worked = run_until(program, worked, 1260)
    rested = play(program, state, ["evening sofa"])
    assert (worked.now, rested.now) == (1440 + 510, 1440 + 510)
    assert worked.v[ENERGY] <= rested.v[ENERGY] - 15.0
    assert value(program, worked, "done.dig") == 1.0


def test_nobody_is_there_in_the_evening() -> None:
    """What takes other people is closed until tomorrow."""
    evenings = (Evening("desk", "Desk", "work on"),)
    meet = Activity("meet", "Meet", "team", 30, Outcome(energy=-4.0))
    program = program_for(evenings=evenings, activities=(meet, *program_for().scenario.activities))
    state = run_until(program, begin(program, actions=["start"]), 1110)
    late = play(program, state, ["evening desk"])
    closed = {offer.action.target: offer.why for offer in offers(program, late)}
    assert (closed["meet"], closed["dig"]) == ("gone", "")


def test_mastery_grows_a_skill() -> None:
    """Four points a night."""
    evenings = (Evening("book", "A book", "mastery", skill="analysis"),)
    program = program_for(evenings=evenings)
    state = run_until(program, begin(program, actions=["start"]), 1110)
    state = play(program, state, ["evening book"])
    assert value(program, state, "skill.analysis") == 29.0


def test_a_background_brings_its_skills_and_its_own_coefficients() -> None:
    """Two mugs, two days."""
    backgrounds = (
        Background("engineer", "Engineer", (("technical", 70.0),), "", ""),
        Background("sales", "Sales", (), "", "", rules=(("demand_meeting", 0.3),)),
    )
    scenario = tiny_scenario(backgrounds=backgrounds)
    engineer, sales = (compile_scenario(scenario, key) for key in ("engineer", "sales"))
    assert first_state(engineer, 1).v[engineer.slots.index["skill.technical"]] == 70.0
    assert (engineer.rules.demand_meeting, sales.rules.demand_meeting) == (0.10, 0.3)


def test_an_author_can_start_in_the_middle() -> None:
    """At an event, with the numbers of their choice."""
    program = program_for(events=(event(Choice("a", "A"), minute=800),), flags=("met",))
    state = middle_state(program, 1, "ask", (("stress", 70.0), ("met", 1.0)))
    assert (state.phase, state.now, state.v[STRESS]) == (Phase.EVENT, 800, 70.0)
    assert value(program, state, "met") == 1.0


def test_refusals_are_values_with_reasons() -> None:
    """Not offered here, closed, or over."""
    program = program_for()
    state = begin(program)
    assert step(program, state, Action("advance")) == Refusal("unknown")
    state = run_until(program, play(program, state, ["start"]), 1110)
    over = play(program, state, ["evening sofa"])
    assert step(program, over, Action("advance")) == Refusal("over")
