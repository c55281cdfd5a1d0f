"""A kind line from somebody who has reason to be kind, and advice that fits what went wrong."""

from __future__ import annotations

from attrs import evolve

from pmsim.model.expressions import Name
from pmsim.model.facts import Judged
from pmsim.model.outcomes import Promise
from pmsim.model.scenario import Person
from pmsim.testing import begin, program_for
from pmsim.view.habits import HabitView, next_time
from pmsim.view.kindness import kind_line
from pmsim.view.ledger import PromiseView

RAJ = Person("raj", "Raj Mehta", "Lead", 70.0, 2.0, "babak", supports_you=True)
LOLA = Person("lola", "Lola Quispe", "Sales", 50.0, 2.0, "lola", supports_you=True)
WORD = Promise("word", "raj", "The spec", Name("done.dig"))
BROKEN = PromiseView("word", "raj", "Raj", "The spec", -1, "", 540, "09:00", "broken", "", ("Dig",))
HABIT = HabitView("ask", "Asked first", "star", "bad", "Ask first.")


def test_a_good_day_needs_no_kind_line() -> None:
    program = program_for(people=(RAJ, LOLA), promises=(WORD,))
    assert kind_line(program, begin(program)) == ""


def test_nobody_is_kind_whose_word_was_broken_today() -> None:
    program = program_for(people=(RAJ, LOLA), promises=(WORD,))
    state = begin(program)
    assert state.facts is not None
    state.facts.append(Judged(540, "deadline", "board", "missed"))
    assert kind_line(program, state).startswith("Raj put the kettle on")
    state.facts.append(Judged(541, "promise", "word", "broken"))
    assert kind_line(program, state).startswith("Lola put the kettle on")


def test_without_friends_it_is_still_said() -> None:
    program = program_for(people=(evolve(RAJ, supports_you=False),))
    state = begin(program)
    state.v[program.slots.index["stress"]] = 60.0
    assert kind_line(program, state) == "Not every day has to be a good one. You were here."


def test_a_broken_word_is_what_to_try_next() -> None:
    assert next_time((HABIT,), (BROKEN,), ()).endswith("find a place for it on the calendar: Dig.")
    assert next_time((HABIT,), (evolve(BROKEN, helps=()),), ()).startswith("Raj would rather")
    assert next_time((HABIT,), (), ()) == "A habit to try: “Asked first”. Ask first."
    assert next_time((), (), ()).startswith("Play it again")
