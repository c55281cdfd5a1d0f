"""The text game's loop: tell, offer, ask, act; kind to every answer, and it always ends."""

from __future__ import annotations

from typing import TextIO

from pmsim.engine.step import Refusal
from pmsim.model.actions import Action
from pmsim.model.facts import Came
from pmsim.model.state import Phase, State
from pmsim.session.play import Undone
from pmsim.tui.asking import LONG, SEEN_SINCE, why_page
from pmsim.tui.board import board, offers_of
from pmsim.tui.closing import debrief_page, evening_page
from pmsim.tui.game import Game, ReadLine, Write
from pmsim.tui.hindsight import OFFER, WISHES, what_would_have_been
from pmsim.tui.layout import Lines, wrapped
from pmsim.tui.menu import PAGE_OF, is_code, meant, menu, usable
from pmsim.tui.opening import PATIENCE, at_the_beginning, letter_page
from pmsim.tui.pages import PAGES, pressing
from pmsim.tui.table import packages_of
from pmsim.tui.telling import tell
from pmsim.tui.terminal import terminal
from pmsim.view.briefing import see_briefing
from pmsim.view.day import DayView, see_day
from pmsim.view.debrief import see_debrief
from pmsim.view.evening import see_evening
from pmsim.view.inbox import MessageView, see_inbox
from pmsim.view.offers import OfferView
from pmsim.view.proofs import see_proofs
from pmsim.view.table_draft import actions_of

ADVANCE = Action("advance")
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
        """The phase and day whose calendar has been shown."""
        self._seen: tuple[State, DayView] | None = None
        self._noticed: set[str] = set()
        """Messages that `_notice` has spoken of."""

    def run(self) -> None:
        """Until the end, or until the player leaves."""
        if at_the_beginning(self._game.state):
            self._say(letter_page(see_briefing(self._game.program.scenario)))
        self._tell()
        while self._game.state.phase != Phase.ENDED:
            answer = self._read_line("> ")
            self._blank = False
            if answer is None:
                self._write("")
            if answer is None or not self._answer(answer.strip()):
                self._leave()
                return
        self._end()

    def _day(self) -> DayView:
        """The moment as it is seen; looked at once, as a state never changes."""
        state = self._game.state
        if self._seen is None or self._seen[0] is not state:
            self._seen = (state, see_day(self._game.program, state))
        return self._seen[1]

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
        self._notice()
        self._say(board(day, full=False, morning=planning and moment != self._shown))
        self._shown = moment if planning else self._shown

    def _to_notice(self) -> list[MessageView]:
        """Messages whose sender will not wait much longer, which has not been said yet."""
        inbox = see_inbox(self._game.program, self._game.state, ())
        return [one for one in inbox if one.presses and one.key not in self._noticed]

    def _notice(self) -> None:
        """Says once of each message that its sender will not wait much longer."""
        for message in self._to_notice():
            self._noticed.add(message.key)
            self._say(wrapped(f"{pressing(message)} (i shows the message.)", "  "))

    def _evening(self, day: DayView) -> Lines:
        """The notebook before the evening; before the intention, only its question."""
        view = see_evening(self._game.program, self._game.state)
        return evening_page(view) if day.phase == "evening" else ["", view.question]

    def _end(self) -> None:
        view = see_debrief(self._game.program, self._game.state)
        proofs = see_proofs(self._game.program, self._game.run.moments)
        self._say(debrief_page(view, proofs))
        self._say(["", *wrapped(OFFER)])
        answer = self._read_line("> ")
        if answer and answer.strip().casefold() in WISHES:
            self._say(what_would_have_been(self._game, self._write))
        self._write("")
        if self._game.save_name:
            self._write(f"A page to keep: pmsim debrief {self._game.save_name} --html FILE")
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
        word = LONG.get(word.casefold(), word.casefold())
        sure, self._sure = self._sure, False
        if word == "q":
            return False
        if is_code(answer):
            self._choose(answer)
        elif not answer:
            self._say(board(self._day(), full=True))
        elif word == "u":
            self._undo(confirm=sure)
        elif word == "g" and not rest:
            self._go_on()
        elif word == "w":
            self._say(["", *why_page(self._game.program, self._game.state, rest)])
        elif word == "o" and self._day().table:
            self._offer(rest)
        elif word in PAGES and not rest:
            self._look(word)
        else:
            self._choose(answer)
        return True

    def _choose(self, answer: str) -> None:
        """Plays the offer that an answer means, or says why it means none."""
        found = meant(menu(self._day()), answer)
        if isinstance(found, str):
            self._puzzled(found)
            return
        self._unusable = 0
        self._act(found)

    def _offer(self, typed: str) -> None:
        """Makes a whole offer, or two, by the numbers of the values."""
        game, view = self._game, self._day().table
        if view is None or not typed:
            self._choose("Make an offer")
            return
        if view.composing:
            self._puzzled("An offer is being made already; u goes back.")
            return
        packages = packages_of(view, typed)
        if isinstance(packages, str):
            self._puzzled(packages)
            return
        self._unusable = 0
        for action in actions_of(game.program, game.state, packages[0], *packages[1:]):
            game.act(action)
        self._tell()

    def _look(self, word: str) -> None:
        """A page, followed by the offers that belong to it."""
        day = self._day()
        self._say(["", *PAGES[word](day)])
        group = {page: group for group, page in PAGE_OF.items() if page != "i"}.get(word, "")
        self._say(offers_of(day, group))

    def _go_on(self) -> None:
        """Lets the clock run until somebody wants something, or the day is over."""
        if not self._running():
            self._not_yet()
            return
        self._unusable = 0
        while True:
            self._game.act(ADVANCE)
            facts = self._game.facts_since_last
            came = any(isinstance(fact, Came) for fact in facts)
            if came or not self._running() or self._to_notice():
                self._tell()
                return
            self._say(tell(self._game.program, self._game.state, facts))

    def _not_yet(self) -> None:
        """Nothing can go on before a question is answered, so the question is repeated."""
        day = self._day()
        if day.phase == "plan":
            starts = next(one for one in day.offers if one.action.verb == "start")
            if day.deciding:
                self._puzzled(f"{day.deciding} is not decided yet. s does this: {starts.label}.")
            else:
                self._act(starts)
            return
        self._puzzled("There is something to decide first.")
        if self._unusable:
            self._say(board(day, full=True))

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
        day = self._day()
        if self._unusable < PATIENCE:
            would = f"These would do: {usable(menu(day))}. Enter shows them, h helps."
            self._say(wrapped(f"{words} {would}", "", "  "))
            return
        self._unusable = 0
        first = next(offer for offer in day.offers if offer.open)
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
            self._say(wrapped(SEEN_SINCE, "", "  "))
