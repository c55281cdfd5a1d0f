"""The text game's loop: tell, offer, ask, act; kind to every answer, and it always ends."""

from __future__ import annotations

from typing import TextIO

from pmsim.engine.step import Refusal
from pmsim.model.actions import Action
from pmsim.model.clock import DAY_START
from pmsim.model.facts import Came, Did
from pmsim.model.state import Phase
from pmsim.session.play import Undone
from pmsim.tui.board import board, offers_of
from pmsim.tui.closing import debrief_page, evening_page
from pmsim.tui.game import Game, ReadLine, Write
from pmsim.tui.layout import Lines, wrapped
from pmsim.tui.opening import PATIENCE, letter_page
from pmsim.tui.pages import PAGES, why_page
from pmsim.tui.telling import tell
from pmsim.tui.terminal import terminal
from pmsim.view.briefing import see_briefing
from pmsim.view.day import DayView, see_day
from pmsim.view.debrief import see_debrief
from pmsim.view.evening import see_evening
from pmsim.view.offers import OfferView

ADVANCE = Action("advance")
_FEWEST_LETTERS = 3
_LONG = {
    "go": "g",
    "why": "w",
    "people": "p",
    "metrics": "m",
    "promises": "l",
    "beliefs": "b",
    "calendar": "c",
    "inbox": "i",
    "backlog": "k",
    "undo": "u",
    "help": "h",
    "?": "h",
    "quit": "q",
    "exit": "q",
}
"""Whole words that mean a command."""


RESUME = "pmsim play --text --resume"
"""The command that goes on with the latest save."""


def play(game: Game, stdin: TextIO, stdout: TextIO, *, resume_command: str = RESUME) -> int:
    """Plays a game between two streams; returns the exit code."""
    read_line, write = terminal(stdin, stdout)
    converse(game, read_line, write, resume_command=resume_command)
    return 0


def converse(
    game: Game, read_line: ReadLine, write: Write, *, resume_command: str = RESUME
) -> bool:
    """Plays a game in text until it ends, the player leaves, or the input is over.

    `resume_command` is what brings this very game back. Returns whether the game reached its end.
    """
    Shell(game, read_line, write, resume_command).run()
    return game.state.phase == Phase.ENDED


class Shell:
    """One sitting at the text game."""

    def __init__(self, game: Game, read_line: ReadLine, write: Write, resume_command: str) -> None:
        self._game = game
        self._read_line = read_line
        self._write = write
        self._resume_command = resume_command
        self._unusable = 0
        self._sure = False
        self._blank = True
        self._shown = ("", 0)
        """The phase and day whose board has been shown in full."""

    def run(self) -> None:
        """Until the end, or until the player leaves."""
        if self._at_the_beginning():
            self._say(letter_page(see_briefing(self._game.program.scenario)))
        self._tell()
        while self._game.state.phase != Phase.ENDED:
            answer = self._read_line("> ")
            self._blank = False
            if answer is None:
                self._write("")
                self._leave()
                return
            if not self._answer(answer.strip()):
                self._leave()
                return
        self._end()

    def _at_the_beginning(self) -> bool:
        state = self._game.state
        return (
            state.phase == Phase.PLAN
            and state.now == DAY_START
            and not any(isinstance(fact, Did) for fact in state.facts or ())
        )

    def _day(self) -> DayView:
        return see_day(self._game.program, self._game.state)

    def _say(self, lines: Lines) -> None:
        """Writes the lines, with one empty line where several would meet."""
        for line in lines:
            if line or not self._blank:
                self._write(line)
            self._blank = not line

    # What is told ------------------------------------------------------------------------------

    def _tell(self) -> None:
        """What the last decision led to, and what stands on the table now."""
        game = self._game
        self._say(tell(game.program, game.state, game.facts_since_last))
        if game.state.phase == Phase.ENDED:
            return
        day = self._day()
        if day.phase in ("evening", "intention"):
            self._say(self._evening(day))
        moment = (day.phase, day.header.day)
        planning = day.phase == "plan"
        self._say(board(day, full=planning and moment != self._shown))
        if planning:
            self._shown = moment

    def _evening(self, day: DayView) -> Lines:
        """The notebook before the evening; before the intention, only its question."""
        view = see_evening(self._game.program, self._game.state)
        return evening_page(view) if day.phase == "evening" else ["", view.question]

    def _end(self) -> None:
        view = see_debrief(self._game.program, self._game.state)
        self._say(debrief_page(view))
        self._write("")
        self._write(f"Ending: {view.title}")

    def _leave(self) -> None:
        name = self._game.save_name
        if not name:
            self._write("This game was not saved.")
            return
        self._write(f"The game is saved as {name}.")
        if self._resume_command:
            self._write(f"Go on with: {self._resume_command}")

    # What is answered --------------------------------------------------------------------------

    def _answer(self, answer: str) -> bool:
        """Does what was asked; False when the player leaves."""
        word, _, rest = answer.partition(" ")
        word = _LONG.get(word.casefold(), word.casefold())
        sure, self._sure = self._sure, False
        if word == "q":
            return False
        if answer.isdecimal():
            self._pick(int(answer))
        elif not answer:
            self._say(board(self._day(), full=True))
        elif word == "u":
            self._undo(confirm=sure)
        elif word == "g" and not rest:
            self._go_on()
        elif word == "w":
            self._say(["", *why_page(self._game.program, self._game.state, rest)])
        elif word in PAGES and not rest:
            self._look(word)
        else:
            self._pick_by_words(answer)
        return True

    def _pick_by_words(self, answer: str) -> None:
        """A few words do as well as a number when they fit one open offer only."""
        wanted = answer.casefold()
        fitting = [o for o in self._day().offers if o.open and wanted in o.label.casefold()]
        if len(fitting) == 1 and len(wanted) >= _FEWEST_LETTERS:
            self._unusable = 0
            self._act(fitting[0])
        elif len(fitting) > 1:
            self._puzzled(f"“{answer}” could mean several things.")
        else:
            self._puzzled(f"“{answer}” means nothing here.")

    def _look(self, word: str) -> None:
        """A page, followed by the offers that belong to it."""
        day = self._day()
        self._say(["", *PAGES[word](day)])
        group = {"c": "meeting", "i": "inbox", "k": "backlog"}.get(word, "")
        self._say(offers_of(day, (group,), full=True))

    def _pick(self, number: int) -> None:
        offers = self._day().offers
        if not 1 <= number <= len(offers):
            self._puzzled(f"There is no {number} here.")
            return
        offer = offers[number - 1]
        if not offer.open:
            self._puzzled(f"{number}, {offer.label}, is closed: {offer.why}.")
            return
        self._unusable = 0
        self._act(offer)

    def _go_on(self) -> None:
        """Lets the clock run until somebody wants something, or the day is over."""
        if not self._running():
            self._puzzled("There is something to decide first.")
            return
        self._unusable = 0
        while True:
            self._game.act(ADVANCE)
            facts = self._game.facts_since_last
            if not self._running() or any(isinstance(fact, Came) for fact in facts):
                self._tell()
                return
            self._say(tell(self._game.program, self._game.state, facts))

    def _running(self) -> bool:
        return self._game.state.phase == Phase.RUN

    def _act(self, offer: OfferView) -> None:
        result = self._game.act(offer.action)
        if isinstance(result, Refusal):
            self._puzzled(f"{offer.label} is not possible just now.")
            return
        self._tell()

    def _puzzled(self, words: str) -> None:
        """Says kindly what would do; after the third time in a row the game goes on by itself."""
        self._unusable += 1
        offers = self._day().offers
        if self._unusable < PATIENCE:
            usable = [number for number, offer in enumerate(offers, start=1) if offer.open]
            self._say(wrapped(f"{words} {_possible(usable)}", "", "  "))
            return
        self._unusable = 0
        first = next(offer for offer in offers if offer.open)
        text = f"{words} That makes three, so the day goes on without you: {first.label}"
        self._say(wrapped(text, "", "  "))
        self._act(first)

    def _undo(self, *, confirm: bool) -> None:
        result = self._game.undo(confirm=confirm)
        if isinstance(result, Undone):
            self._shown = ("", 0)
            self._write("Taken back.")
            self._say(board(self._day(), full=True))
        elif result.reason == "nothing":
            self._puzzled("There is nothing to take back.")
        else:
            self._sure = True
            self._say(
                wrapped(
                    "You have seen something since. Type u once more to take it back all the "
                    "same; this run will then be marked as rewound.",
                    "",
                    "  ",
                )
            )


def _possible(numbers: list[int]) -> str:
    """Which numbers would do, in a few words."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][-1] + 1:
            spans[-1][-1:] = [spans[-1][-1], number] if len(spans[-1]) == 1 else [number]
        else:
            spans.append([number])
    words = [f"{span[0]} to {span[-1]}" if len(span) > 1 else str(span[0]) for span in spans]
    return f"These would do: {', '.join(words)}. Enter shows them, h helps."
