"""People remember: what they hear of others, what they then say, and who stands by you."""

from __future__ import annotations

import pytest

from pmsim.engine.program import Program
from pmsim.engine.stress import support
from pmsim.model.expressions import Comparison, Name, Number
from pmsim.model.facts import Came, Cause, Changed, Did
from pmsim.model.outcomes import Choice, Line, Moment, Outcome, Promise, Variant
from pmsim.model.rules import Rules
from pmsim.model.scenario import Conversation, Event, Meeting, Person, Step
from pmsim.model.state import State
from pmsim.testing import begin, changed, play, program_for, run_until
from pmsim.view.causes import cause_words
from pmsim.view.scene import see_scene
from pmsim.view.story import story

WORD = Promise("p", "lola", "look at it", Name("looked"), Moment(1, 600))
LOLA = Person("lola", "Lola Quispe", "Sales", 50.0, 1.0, "lola", talks_to=("marta", "jun"))
MARTA = Person("marta", "Marta Ruiz", "Design", 60.0, 1.0, "marta", talks_to=("raj",))
JUN = Person("jun", "Jun Ito", "Growth", 20.0, 1.0, "jun")
RAJ = Person("raj", "Raj Mehta", "Lead", 50.0, 2.0, "babak")


def value(program: Program, state: State, name: str) -> float:
    """A number by its name."""
    return state.v[program.slots.index[name]]


def asked(*choices: Choice) -> Event:
    """Lola, at the desk at nine."""
    return Event("ask", (Line("lola", "Well?"),), choices, at=Moment(1, 540))


GIVE = Choice("give", "By ten.", Outcome(promise=WORD))
KEEP = Choice("keep", "I have looked.", Outcome(promise=WORD, sets=("looked",)))
LIE = Choice("lie", "It is done.", Outcome(caught_lying_to="lola"))


def after(choice: str) -> tuple[Program, State]:
    """Half past ten, after an answer to Lola."""
    program = program_for(
        people=(LOLA, MARTA, JUN, RAJ),
        events=(asked(GIVE, KEEP, LIE),),
        promises=(WORD,),
        flags=("looked",),
    )
    state = begin(program, actions=["start", "advance", f"choose ask {choice}"])
    return program, run_until(program, state, 630)


@pytest.mark.parametrize(
    ("choice", "marta", "jun"),
    [("give", 55.0, 15.0), ("keep", 60.0 + 1.5 * 0.4 * 0.8, 20.0 + 1.5 * 0.8), ("lie", 52.0, 12.0)],
)
def test_whom_somebody_talks_to_hears_of_it(choice: str, marta: float, jun: float) -> None:
    """By less than the one it was done to; a gain shrinks near the top, as every gain in trust."""
    program, state = after(choice)
    assert value(program, state, "trust.marta") == pytest.approx(marta)
    assert value(program, state, "trust.jun") == pytest.approx(jun)


@pytest.mark.parametrize("choice", ["give", "keep", "lie"])
def test_word_goes_round_once_and_no_further(choice: str) -> None:
    program, state = after(choice)
    assert value(program, state, "trust.raj") == 50.0


def test_why_names_who_told_whom() -> None:
    program, state = after("give")
    heard = [f for f in state.facts or () if isinstance(f, Changed) and f.name == "trust.marta"]

    assert [fact.cause for fact in heard] == [Cause("heard of", "lola.marta.broken")]
    assert cause_words(program, heard[0].cause) == "Lola told Marta that you broke your word"
    told = {line.because for line in story(program, state, tuple(state.facts or ()))}
    assert "Lola told Marta that you broke your word" in told


BROKEN = Variant(Name("broken.lola"), (Line("raj", "She told me.", "worried"),))
TIRED = Variant(Comparison("<", Name("energy"), Number(50.0)), (Line("raj", "Sit down."),))


def spoken_at_eleven(*variants: Variant) -> tuple[Program, State]:
    """Raj, at eleven, after a word to Lola was broken at ten."""
    late = Event(
        "late",
        (Line("raj", "Morning."),),
        (Choice("nod", "Nod.", said=(Line("raj", "Right."),), said_when=variants),),
        changed("energy", -60.0),
        at=Moment(1, 660),
        said_when=variants,
    )
    program = program_for(
        people=(LOLA, MARTA, JUN, RAJ),
        events=(asked(GIVE), late),
        promises=(WORD,),
        flags=("looked",),
    )
    state = begin(program, actions=["start", "advance", "choose ask give"])
    return program, run_until(program, state, 670)


def said(program: Program, state: State) -> list[str]:
    """The words in front of the player."""
    scene = see_scene(program, state, ())
    return [line.text for line in scene.lines] if scene else []


def test_the_first_version_that_fits_is_spoken() -> None:
    program, state = spoken_at_eleven(TIRED, BROKEN)
    assert said(program, state) == ["She told me."]
    assert Came(660, "event", "late", 1) in (state.facts or ())


def test_without_a_version_that_fits_the_usual_words_are_spoken() -> None:
    assert said(*spoken_at_eleven(TIRED)) == ["Morning."]


def test_what_was_said_stays_said_when_its_condition_no_longer_holds() -> None:
    """The event tires the player, so the other version would fit now; the story keeps the first."""
    program, state = spoken_at_eleven(TIRED, BROKEN)
    state = play(program, state, ["choose late nod"])

    words = [line.text for line in story(program, state, tuple(state.facts or ()))]
    assert "She told me." in words
    assert words.index("Sit down.") > words.index("She told me.")
    assert Did(660, "choose", "late", "nod", 0) in (state.facts or ())


def test_a_turn_of_a_talk_has_versions_too() -> None:
    ready = Variant(Name("prepared.review"), (Line("raj", "You have read it."),))
    talk = Conversation(
        "chat",
        "raj",
        20,
        (Step("one", (Line("raj", "So?"),), (Choice("go", "Go on"),), said_when=(ready,)),),
    )
    review = Meeting("review", "Review", "team", Moment(1, 540), 30, opens="chat")
    program = program_for(meetings=(review,), conversations=(talk,))
    state = begin(program, actions=["start", "advance"])
    assert said(program, state) == ["So?"]

    state.v[program.slots.index["prepared.review"]] = 1.0
    again = begin(program, actions=["start"])
    again.v[program.slots.index["prepared.review"]] = 1.0
    assert said(program, play(program, again, ["advance"])) == ["You have read it."]


MENTOR = Person(
    "ada", "Ada Okoro", "Mentor", 40.0, 1.0, "ines", supports_you=True, supports_when=Name("met")
)
FRIEND = Person("raj", "Raj Mehta", "Lead", 60.0, 2.0, "babak", supports_you=True)


def test_a_supporter_found_later_counts_from_then_on() -> None:
    """Even one who trusts the player less than the others makes the day easier, never harder."""
    program = program_for(people=(FRIEND, MENTOR), flags=("met",))
    state = begin(program)
    assert support(program, state) == pytest.approx(0.6)

    state.v[program.slots.index["met"]] = 1.0
    assert support(program, state) == pytest.approx(0.6 + Rules().support_found * 0.4 * 0.4)


def test_with_a_mentor_alone_there_is_no_support_before_they_are_found() -> None:
    program = program_for(people=(MENTOR,), flags=("met",))
    state = begin(program)
    assert support(program, state) == 0.0
    state.v[program.slots.index["met"]] = 1.0
    assert support(program, state) == pytest.approx(0.2)
