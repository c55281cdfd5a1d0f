"""What was done, said and changed is told before what came meanwhile, and that with its cause."""

from __future__ import annotations

from attrs import evolve

from pmsim.engine.program import Program
from pmsim.model.expressions import Name, Number
from pmsim.model.outcomes import Change, Choice, Later, Line, Moment, Outcome, Promise
from pmsim.model.scenario import Activity, Conversation, Deadline, Event, Interest, Message, Step
from pmsim.model.state import State
from pmsim.testing import begin, changed, program_for
from pmsim.view.day import see_day
from pmsim.view.order import in_telling_order
from pmsim.view.story import StoryLine, story, story_of_day
from tests.view.walks import shipped_programs, walk

NOTE = Message("note", "mail", "raj", Moment(1, 545), "Well?", outcome=changed("stress", 2.0))
LATER = Later(45, changed("signup", 3.0), "People come.")


def asked(outcome: Outcome) -> Program:
    """At 09:00 Raj asks; the answer takes ten minutes, and a message comes at 09:05."""
    choice = Choice("yes", "“Yes.”", outcome)
    event = Event("ask", (Line("raj", "Well?"),), (choice,), at=Moment(1, 540))
    interest = Interest("quiet", "raj", "He wants quiet.")
    return program_for(events=(event,), messages=(NOTE,), interests=(interest,), flags=("met",))


def told(program: Program, actions: list[str]) -> tuple[StoryLine, ...]:
    """The story of the last of these actions."""
    before = begin(program, actions=actions[:-1])
    after = begin(program, actions=actions)
    return story(program, after, tuple(after.facts or ())[len(before.facts or ()) :])


def test_a_decision_s_own_consequences_come_before_what_arrived_meanwhile() -> None:
    outcome = Outcome(
        takes=10, effects=(Change("trust.raj", Number(5.0)),), tells=("quiet",), text="He nods."
    )
    lines = told(asked(outcome), ["start", "advance", "choose ask yes"])
    assert [(line.clock, line.text) for line in lines] == [
        ("09:00", "Yes."),
        ("09:10", "He nods."),
        ("09:10", "Raj trusts you more"),
        ("09:10", "You now know about Raj: He wants quiet."),
        ("09:10", "A message from Raj."),
        ("09:10", "Stress up 2"),
    ]
    assert not any(line.aside for line in lines)


def test_what_comes_later_says_when_and_why() -> None:
    program = asked(Outcome(takes=1, later=(LATER,)))
    lines = told(program, ["start", "advance", "choose ask yes", "advance", "advance"])
    late = [line for line in lines if line.because == "what came of “Yes.”"]
    assert [(line.clock, line.text, line.aside) for line in late] == [
        ("09:46", "People come.", True),
        ("09:46", "Sign-ups: 40 to 43%, better", False),
    ]


def test_a_turn_of_a_talk_is_told_before_what_the_answer_changed() -> None:
    more = changed("trust.raj", 5.0).effects
    answer = Choice("why", "“Why?”", Outcome(2, effects=more, go_to="b"))
    steps = (Step("a", (Line("raj", "So."),), (answer,)), Step("b", (Line("raj", "Because."),)))
    talk = Conversation("talk", "raj", 20, steps)
    dig = Activity("dig", "Dig", "team", 30, Outcome(), opens="talk")
    program = program_for(activities=(dig,), conversations=(talk,))
    lines = told(program, ["put dig", "start", "choose talk.a why"])
    assert [line.text for line in lines] == ["Why?", "Because.", "Raj trusts you more"]
    assert not any(line.aside for line in lines)


def test_a_word_kept_by_an_answer_belongs_to_it() -> None:
    promise = Promise("meet", "raj", "Meet", Name("met"), Moment(1, 960))
    first = Choice("later", "“Later.”", Outcome(takes=1, promise=promise))
    then = Choice("now", "“Now.”", Outcome(takes=10, sets=("met",)))
    events = (
        Event("one", (Line("raj", "When?"),), (first,), at=Moment(1, 540)),
        Event("two", (Line("raj", "And?"),), (then,), at=Moment(1, 541)),
    )
    program = program_for(events=events, messages=(NOTE,), promises=(promise,), flags=("met",))
    lines = told(program, ["start", "advance", "choose one later", "choose two now"])
    kept = next(place for place, line in enumerate(lines) if line.kind == "kept")
    assert [line.text for line in lines[kept:]] == [
        "You kept your word to Raj: Meet.",
        "Raj trusts you more",
        "A message from Raj.",
        "Stress up 2",
    ]


def test_a_missed_deadline_reads_as_such() -> None:
    deadline = Deadline("board", "The board decides", Moment(1, 545), Name("done.dig"))
    program = program_for(deadlines=(deadline,))
    state = begin(program, actions=["start", "advance"])
    assert [one.status_text for one in see_day(program, state).deadlines] == ["by 09:05"]
    lines = told(program, ["start", "advance", "advance"])
    assert lines[0].text == "The board decides: not in time."


def assert_same_facts(program: Program, state: State) -> None:
    """Nothing is lost, doubled or invented by ordering, and the log follows the clock."""
    facts = tuple(state.facts or ())
    ordered = in_telling_order(facts)
    assert sorted(map(repr, ordered)) == sorted(map(repr, facts))
    log = [line.at for line in story_of_day(program, state)]
    assert log == sorted(log)


def test_ordering_loses_nothing() -> None:
    for program in shipped_programs():
        for seed in range(3):
            *_, state = walk(program, seed)
            assert_same_facts(program, state)


def test_letters_press_in_their_last_hour() -> None:
    letter = evolve(NOTE, arrives=Moment(1, 480), choices=(Choice("yes", "Yes."),))
    program = program_for(messages=(evolve(letter, unanswered_after=90),))
    waiting = see_day(program, begin(program, actions=["start"])).inbox[0]
    pressing = see_day(program, begin(program, actions=["start", "advance"])).inbox[0]
    assert (waiting.presses, pressing.presses) == (False, True)
