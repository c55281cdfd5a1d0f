"""Somebody careful at the text game: what they read and what they type."""

from __future__ import annotations

from collections import Counter

from attrs import define, field

from pmsim.session.play import Game
from pmsim.tui.menu import Entry, menu
from pmsim.view.day import DayView, see_day

_BLOCKS = 2
"""So many things are planned each day; the rest of it is left free."""

_LOOKS = ("i", "l", "w", "", "h")
"""Pages that are read each morning before anything is decided: inbox, promises, why, all, help."""


@define
class Typist:
    """Reads first, plans a little, answers in turn, and asks why before making an offer."""

    game: Game
    typed: list[str] = field(factory=list)
    told: list[str] = field(factory=list)
    """What the game wrote, prompts and all."""

    seen: Counter[str] = field(factory=Counter)

    def hear(self, line: str) -> None:
        """A line that the game wrote."""
        self.told.append(f"{line}\n")

    def next_line(self, prompt: str) -> str:
        """The next line, remembered."""
        self.told.append(prompt)
        line = self._line(see_day(self.game.program, self.game.state))
        self.typed.append(line)
        return line

    def _line(self, day: DayView) -> str:
        entries = [entry for entry in menu(day) if entry.offer.open]
        if day.phase == "ended":
            return "no, thank you"
        match day.phase:
            case "plan":
                return self._morning(day, entries)
            case "run":
                return "g"
            case "table":
                return self._bargain(day, entries)
        self.seen["answered"] += 1
        return entries[self.seen["answered"] % len(entries)].code

    def _morning(self, day: DayView, entries: list[Entry]) -> str:
        """Looks around, answers a letter, plans a little, and starts the day."""
        today = f"day {day.header.day}"
        step = self.seen[today]
        self.seen[today] += 1
        if step < len(_LOOKS):
            return _LOOKS[step]
        letters = [one for one in entries if one.offer.action.verb == "reply"]
        if step == len(_LOOKS) and letters:
            return letters[-1].code
        cards = [one for one in entries if one.offer.action.verb == "put"]
        laid = self.seen[f"{today}, laid"]
        if laid < _BLOCKS and cards:
            self.seen[f"{today}, laid"] += 1
            return cards[laid % len(cards)].code
        return "s"

    def _bargain(self, day: DayView, entries: list[Entry]) -> str:
        """Asks why, offers the second of everything, takes what they ask for, else leaves."""
        assert day.table is not None
        by_verb = {entry.offer.action.verb: entry for entry in reversed(entries)}
        step = self.seen[day.table.key]
        self.seen[day.table.key] += 1
        if step == 0:
            return by_verb["ask"].code
        if step == 1:
            return "o" + " 2" * len(day.table.issues)
        return (by_verb.get("accept") or by_verb["leave"]).code
