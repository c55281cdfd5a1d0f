"""The text game: told plainly, kind to every answer, and it always ends."""

from __future__ import annotations

import io
from collections.abc import Iterable
from itertools import cycle, islice

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from pmsim.engine.compile import compile_scenario
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.step import Refusal, Step, step
from pmsim.model.actions import Action
from pmsim.model.expressions import Name
from pmsim.model.facts import Happening
from pmsim.model.outcomes import Choice, Line, Moment, Outcome, Promise
from pmsim.model.scenario import Activity, Deadline, Event, Meeting, Message, Scenario
from pmsim.model.state import Phase, State
from pmsim.session.journal import Journal
from pmsim.session.play import NotUndone, Undone
from pmsim.session.run import Run, Turn
from pmsim.testing import program_for
from pmsim.tui.layout import WIDTH
from pmsim.tui.menu import is_code, menu
from pmsim.tui.opening import choose_background
from pmsim.tui.pages import PAGES
from pmsim.tui.shell import converse, play
from pmsim.tui.terminal import spelt
from pmsim.view.beliefs import HOW_SURE
from pmsim.view.day import see_day
from tests.shipped import shipped_scenarios
from tests.strategies import scenarios
from tests.talks import talking
from tests.view.walks import strolled

DIG = Activity("dig", "Dig", "data", 60, Outcome(energy=-8.0), per_day=1)
STANDUP = Meeting("standup", "Stand-up", "team", Moment(1, 570), 30, ("raj",), decline=Outcome())
NOTE = Message("note", "mail", "raj", Moment(1, 480), "Well?", (Choice("yes", "“Yes.”"),))
PROMISE = Promise("listen", "raj", "Hear him out", Name("done.dig"), Moment(1, 960))
KNOCK = Event(
    "knock",
    (Line("raj", "Got a minute?", "worried"), Line("note", "He has two.")),
    (
        Choice("listen", "“Two, even.”", Outcome(takes=20, text="He had five.")),
        Choice("later", "“At four.”", Outcome(takes=1, promise=PROMISE)),
    ),
    at=Moment(1, 690),
)


class Pretend:
    """A game in memory, as the shell sees one."""

    def __init__(self, program: Program, seed: int = 1) -> None:
        self.program = program
        self.run = Run(first_state(program, seed))
        self.facts_since_last: tuple[Happening, ...] = tuple(self.state.facts or ())
        self.revealed = False
        self.save_name = "first-monday-1"

    @property
    def state(self) -> State:
        return self.run.state

    @property
    def journal(self) -> Journal:
        raise AssertionError("nobody asked what would have been")

    def act(self, action: Action) -> Step | Refusal:
        answer = step(self.program, self.state, action)
        if isinstance(answer, Step):
            turn = Turn(action, answer.state, answer.facts, revealed=False)
            self.run = evolve(self.run, turns=(*self.run.turns, turn))
            self.facts_since_last = answer.facts
        return answer

    def undo(self, count: int = 1, *, confirm: bool = False) -> Undone | NotUndone:
        if not self.run.turns:
            return NotUndone("nothing")
        if self.revealed and not confirm:
            return NotUndone("revealed")
        self.run = evolve(self.run, turns=self.run.turns[:-1])
        return Undone(())


def day() -> Program:
    """A small day with one of everything."""
    return program_for(
        activities=(DIG,),
        meetings=(STANDUP,),
        messages=(NOTE,),
        events=(KNOCK,),
        promises=(PROMISE,),
    )


def said(game: Pretend, answers: Iterable[str]) -> list[str]:
    """Every line that the shell writes when these answers are typed and the input then ends."""
    lines: list[str] = []
    typed = iter(answers)
    converse(game, lambda _: next(typed, None), lines.append)
    return lines


def one_line(lines: list[str]) -> str:
    """What was written, however it was wrapped."""
    return " ".join(" ".join(lines).split())


def test_a_whole_day_ends_with_its_ending() -> None:
    game = Pretend(day())
    lines = said(game, ["1", "s", *["g", "1"] * 40])
    assert game.state.phase == Phase.ENDED
    assert lines[-1] == "Ending: Over"
    text = "\n".join(lines)
    for wanted in (
        "08:30 Dig, 1 h.",
        "Raj (worried): Got a minute?",
        "  He has two.",
        "You: Two, even.",
        "He had five.",
        "Monday evening",
        "Grade ",
        "What you might try next",
    ):
        assert wanted in text


def test_the_letter_and_the_morning_come_first() -> None:
    lines = said(Pretend(day()), [])
    assert lines[0] == "Tiny"
    assert "08:00 Raj Mehta, Lead:" in lines
    assert "What happens at 08:30? Energy: about 96 left at 18:30." in lines
    for line in (
        "  1 Dig [1 h, \u22128]",
        "  f  Leave this half hour free: room for what the day brings",
        "  i  answer messages   c  decline, move, shorten or delegate meetings",
        "Enter tells what each is for; h helps.",
    ):
        assert line in lines


def test_costs_stand_on_each_choice() -> None:
    game = Pretend(day())
    lines = said(game, ["1", "s", "g", "g"])
    assert "  1  “Two, even.” [20 min, \u22122 energy]" in lines
    assert "  2  “At four.” [1 min, a promise to Raj: Hear him out, by 16:00]" in lines


def test_a_number_that_is_not_there_is_answered_kindly() -> None:
    lines = said(Pretend(day()), ["99"])
    assert "There is no 99 here. These would do: 1, f, s, c, i. Enter shows them, h helps." in lines


def test_what_is_under_way_can_be_stopped_in_one_plain_sentence() -> None:
    text = one_line(said(Pretend(day()), ["1", "s"]))
    assert "Stop: Dig; you can take it up later" in text


def test_words_that_fit_one_offer_pick_it() -> None:
    game = Pretend(day())
    lines = said(game, ["dig", "free", "and start"])
    assert [state.phase for state in game.run.moments[1:]] == [Phase.PLAN, Phase.RUN]
    assert any(line.startswith("“free” could mean several things.") for line in lines)


def test_a_closed_number_says_why() -> None:
    lines = said(Pretend(day()), ["1", "1"])
    assert any(line.startswith("1, Dig, is closed: only once a day.") for line in lines)


def test_the_third_unusable_answer_lets_the_game_go_on() -> None:
    game = Pretend(day())
    lines = said(game, ["maybe", "0", "nine"])
    assert len(game.run.moments) == 2
    assert "That makes three, so the day goes on without you: Dig" in one_line(lines)


def test_unusable_answers_are_counted_in_a_row() -> None:
    game = Pretend(day())
    said(game, ["no", "no", "f", "no", "no"])
    assert len(game.run.moments) == 2


@pytest.mark.parametrize("answer", ["1", "2", "3", "999", "y", "g", "nothing like it"])
def test_any_answer_repeated_comes_to_an_end(answer: str) -> None:
    """`yes 3 | pmsim play --text` must not run for ever."""
    assert said(Pretend(day()), [answer] * 5000)[-1].startswith("Ending: ")


@pytest.mark.parametrize("answer", ["2", "3", "g"])
@pytest.mark.parametrize("scenario", shipped_scenarios(), ids=lambda one: one.key)
def test_a_shipped_scenario_fits_a_narrow_terminal_to_its_end(
    scenario: Scenario, answer: str
) -> None:
    """Whichever answer is repeated; and what a belief means is said once at the most."""
    lines = said(Pretend(compile_scenario(scenario)), [answer] * 5000)
    assert lines[-1].startswith("Ending: ")
    assert max(map(len, lines)) <= WIDTH
    assert one_line(lines).count(HOW_SURE) <= 1


def test_x_leaves_a_talk_at_the_price_that_stands_there() -> None:
    game = Pretend(talking()[0])
    text = one_line(said(game, ["s", "g", "1", "x"]))
    assert "x Leave politely [2 min, Raj’s trust −3]" in text
    assert "You leave the talk with Raj, 20 min early." in text
    assert game.state.phase == Phase.RUN


@settings(max_examples=4)
@given(scenarios(), st.lists(st.integers(0, 12).map(str), min_size=1, max_size=8))
def test_any_numbers_come_to_an_end(scenario: Scenario, answers: list[str]) -> None:
    game = Pretend(compile_scenario(scenario))
    lines = said(game, islice(cycle(answers), 20_000))
    assert lines[-1].startswith("Ending: ")


def test_codes_stay_the_same_while_a_day_is_planned() -> None:
    """What is placed, answered or declined moves nothing else."""
    for scenario in shipped_scenarios():
        game = Pretend(compile_scenario(scenario))
        codes: dict[str, Action] = {}
        for answer in ("1", "i1a", "f", "c1a", "i3b", "f", "11"):
            for entry in menu(see_day(game.program, game.state)):
                assert codes.setdefault(entry.code, entry.offer.action) == entry.offer.action
            said(game, [answer])
        assert len(game.run.moments) > 4


def test_every_offer_has_a_code_of_its_own() -> None:
    for scenario in shipped_scenarios():
        program = compile_scenario(scenario)
        for state in strolled(program, 4):
            codes = [entry.code for entry in menu(see_day(program, state))]
            assert len(set(codes)) == len(codes)
            assert all(map(is_code, codes))


def test_a_meeting_and_a_message_are_settled_by_their_codes() -> None:
    game = Pretend(day())
    text = "\n".join(said(game, ["c", "c1a", "i", "I 1 A", "i1b", "9" * 5000]))
    for wanted in (
        "c1a  Decline Stand-up: nobody would mind much",
        "i1  08:00 Raj Mehta, Lead:",
        "i1a  “Yes.”",
        "i1a sends that answer; Enter goes back to the day.",
        "You declined Stand-up.",
        "You answer Raj: “Yes.”",
        "There is no i1b here.",
    ):
        assert wanted in text
    assert len(game.run.moments) == 3


def test_going_on_repeats_what_has_to_be_decided_first() -> None:
    game = Pretend(day())
    lines = said(game, ["g", "s", "g", "g"])
    assert lines.count("  Raj (worried): Got a minute?") == 2
    assert any(line.startswith("08:30 is not decided yet. s does this: Leave") for line in lines)


def test_a_planned_day_starts_by_going_on() -> None:
    game = Pretend(day())
    said(game, [*["f"] * 20, "g"])
    assert game.state.phase == Phase.RUN


def test_going_on_stops_before_a_message_is_given_up() -> None:
    note = evolve(NOTE, unanswered_after=180, unanswered=Outcome(text="He shrugs."))
    game = Pretend(program_for(messages=(note,)))
    lines = said(game, ["s", "g"])
    assert "  Raj will not wait much longer for an answer. (i shows the message.)" in lines
    assert game.state.now == 630
    lines = said(game, ["i", "g"])
    assert "  Raj will not wait much longer for an answer." in lines
    assert "11:30 He shrugs." in lines
    assert "    (No answer to Raj\u2019s message)" in lines


def test_deadlines_stand_in_the_calendar_and_in_the_ledger() -> None:
    deadline = Deadline("board", "The board decides", Moment(1, 960), Name("done.dig"))
    game = Pretend(program_for(activities=(DIG,), deadlines=(deadline,)))
    lines = said(game, ["l"])
    assert "  16:00  due: The board decides" in lines
    assert "  The board decides, by 16:00" in lines
    lines = said(game, ["s", "g", "l"])
    assert "16:00 The board decides: not in time." in lines
    assert "  The board decides, not in time" in lines


def test_looking_costs_nothing() -> None:
    game = Pretend(day())
    lines = said(game, ["p", "m", "l", "b", "c", "i", "log", "h", "w stress", "w", "", "people"])
    assert len(game.run.moments) == 1
    text = "\n".join(lines)
    for wanted in (
        "Raj Mehta, Lead: trust 50, fair with you; backs you up",
        "Sign-ups: 40%, steady; goal 55%.",
        "None so far. They are easy to make.",
        "09:30  Stand-up, 30 min, fixed, Raj",
        "A number picks, and so does a code such as i2b",
        "Stress: 15, calm. It began at 15, calm.",
        "Why what? w and one of: Energy, Stress, Sign-ups, Raj\u2019s trust",
    ):
        assert wanted in text


def test_one_friend_backs_you_up() -> None:
    assert "with support; Raj backs you up." in one_line(said(Pretend(day()), ["w stress"]))


def test_why_finds_a_number_by_the_start_of_its_name() -> None:
    game = Pretend(day())
    lines = said(game, ["s", "w raj", "w sign"])
    assert "Raj\u2019s trust: 50, fair with you. It began at 50, fair with you." in lines
    assert "Sign-ups: 40%. It began at 40%." in lines


def test_undo_takes_back_and_asks_before_it_marks_the_run() -> None:
    game = Pretend(day())
    lines = said(game, ["u", "1", "u"])
    moments = [len(game.run.moments)]
    assert any(line.startswith("There is nothing to take back.") for line in lines)
    assert "Taken back." in lines

    game.revealed = True
    said(game, ["1", "u", "p", "u"])
    moments.append(len(game.run.moments))
    said(game, ["u", "u"])
    moments.append(len(game.run.moments))
    assert moments == [1, 2, 1]


@pytest.mark.parametrize("answers", [[], ["q"], ["quit"]])
def test_leaving_names_the_save_and_the_way_back(answers: list[str]) -> None:
    lines = said(Pretend(day()), answers)
    assert lines[-2:] == [
        "The game is saved as first-monday-1.",
        "Go on with: pmsim play --text --resume",
    ]


def test_leaving_without_a_save_says_so() -> None:
    game = Pretend(day())
    game.save_name = ""
    assert said(game, [])[-1] == "This game was not saved."


def test_streams_work_like_a_terminal() -> None:
    out = io.StringIO()
    assert play(Pretend(day()), io.StringIO("h\nq\n"), out) == 0
    assert out.getvalue().endswith("Go on with: pmsim play --text --resume\n")


def test_a_terminal_without_curly_quotes_gets_straight_ones() -> None:
    curly = "“It\u2019s \u22123”"
    assert spelt(curly, "ascii") == '"It\'s -3"'
    assert spelt(curly, "utf-8") == curly


def test_pages_fit_a_narrow_terminal() -> None:
    pages = ["", *PAGES]
    for scenario in shipped_scenarios():
        lines = said(Pretend(compile_scenario(scenario)), [*pages, "1", "s", *["g", *pages] * 9])
        assert max(map(len, lines)) <= WIDTH


def picked(answers: list[str]) -> tuple[str | None, list[str]]:
    """The mug that these answers pick, and what was written."""
    lines: list[str] = []
    typed = iter(answers)
    mug = choose_background(shipped_scenarios()[0], lambda _: next(typed, None), lines.append)
    return mug, lines


def test_a_mug_is_picked_by_number() -> None:
    assert picked(["2"])[0] == "designer"
    assert picked(["99", "x", "8"])[0] == "domain_expert"
    assert picked(["q"])[0] is None
    assert picked([])[0] is None
    mug, lines = picked(["99", "x", "0"])
    assert (mug, lines[-1]) == ("engineer", "Ex-engineer it is.")
