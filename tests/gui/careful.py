"""Somebody careful who plays a whole game in the window, in one manner or the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable

from attrs import define, field

from pmsim.gui import touch
from pmsim.gui.screen import Screen
from pmsim.gui.screens.briefing import BriefingScreen
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.day_time import Pace
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.evening import EveningScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.plan_sheets import offers_of
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.screens.talk import TalkScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.view.offers import OfferView
from tests.gui.manners import Manner
from tests.gui.player import Player

_CARDS = 2
"""So many cards are laid on each day; the rest of it stays free for what comes."""

_STEPS = 900
"""More presses than any of the games needs."""

_MOMENT = 1000
"""Milliseconds given at once to whatever moves by itself."""


@define
class Careful:
    """Plans a little, answers in turn, and asks why before making an offer."""

    player: Player
    manner: Manner
    seen: Counter[str] = field(factory=Counter)
    """How often each kind of thing was done, by day where it matters."""

    def play(self, scenario: str, background: str) -> None:
        """From the title to the last page of the debrief."""
        assert self.player.on(TitleScreen)
        self._press(("card", scenario))
        assert self.player.on(BriefingScreen)
        self._press(("mug", background))
        self._press("start")
        for _ in range(_STEPS):
            screen = self.player.screen
            if isinstance(screen, DebriefScreen) and screen.read:
                return
            self._go_on(screen)
        raise AssertionError(f"stuck in {self.player.screen!r:.300}")

    def _press(self, target: Hashable) -> None:
        self.manner.press(self.player, target)

    def _sees(self, target: Hashable) -> bool:
        return target in touch.focus_order(self.player.shapes)

    def _next(self, what: str) -> int:
        """Counts one more of something; 0 the first time."""
        self.seen[what] += 1
        return self.seen[what] - 1

    def _go_on(self, screen: Screen) -> None:
        """One press, or a moment's patience when there is nothing to press."""
        target: Hashable | None = None
        self.seen[type(screen).__name__] += 1
        match screen:
            case PlanScreen():
                target = self._planned(screen)
            case DayScreen():
                target = self._lived(screen)
            case TalkScreen():
                target = self._talked(screen)
            case TableScreen():
                target = self._bargained(screen)
            case EveningScreen():
                target = self._ended_the_day(screen)
            case DebriefScreen():
                target = "read"
        if target is not None and self._sees(target):
            self._press(target)
        else:
            self.player.wait(_MOMENT, _MOMENT)

    def _planned(self, screen: PlanScreen) -> Hashable:
        """A message answered, two cards laid, then the day begins."""
        day = screen.view.header.day
        if screen.opened:
            offers = offers_of(screen.view, screen.opened)
            return ("answer", self._one_of(offers, 1)) if offers else "close"
        if screen.held:
            self._next(f"laid on day {day}")
            return ("slot", screen.held.slot)
        letters = [one for one in screen.view.inbox if one.state == "open" and one.choices]
        for message in letters[:1]:
            if self._sees(("message", message.key)) and not self.seen[f"answered on {day}"]:
                self._next(f"answered on {day}")
                return ("message", message.key)
        if self.seen[f"laid on day {day}"] < _CARDS:
            for offer in screen.view.deck:
                fits = offer.open and screen.draft.first_fit(offer.owner) >= 0
                if (
                    fits
                    and not screen.draft.used_up(offer.owner)
                    and self._sees(("card", offer.owner))
                ):
                    return ("card", offer.owner)
        return "start"

    def _lived(self, screen: DayScreen) -> Hashable | None:
        """What happened is read, who asks is answered, and time goes on."""
        if screen.opened:
            return "close"
        if screen.arrived and screen.reading:
            return "read"
        if screen.scene:
            return ("answer", self._one_of(screen.scene.choices, 1))
        if screen.waits:
            return "go-on"
        hurries = Pace.SKIP in (screen.pace, screen.wanted)
        return None if hurries else "skip"

    def _talked(self, screen: TalkScreen) -> Hashable:
        if not screen.done:
            return "listen"
        return "go-on" if screen.over else ("answer", self._one_of(screen._offers(), 0))

    def _one_of(self, offers: tuple[OfferView, ...], first: int) -> int:
        """The next open one in turn: not always the first."""
        found = [number for number, one in enumerate(offers, first) if one.open]
        return found[self._next("answered") % len(found)]

    def _bargained(self, screen: TableScreen) -> Hashable:
        """Asks why, makes an offer, then takes what they ask for; leaves the second table."""
        if screen.ended is not None:
            return "go-on"
        table = screen.view.key
        if screen.opened is not None:
            return ("answer", {"ask": "1", "more": "8", "leave": "2"}[screen.opened.kind])
        step = self._next(table)
        if not step:
            self._next("tables")
        leaves = self.seen["tables"] == 2
        match step:
            case 0:
                return "ask"
            case 1:
                for issue in range(len(screen.view.issues)):
                    self.manner.set_notch(self.player, issue, 1)
                return "offer"
            case 2 if screen.view.counter and not leaves:
                return "more"
            case 3 if screen.view.counter and not leaves:
                return "offer"
        return "leave"

    def _ended_the_day(self, screen: EveningScreen) -> Hashable:
        if screen.picked >= 0:
            return "lights"
        return ("card", self._one_of(screen._view().choices, 0))
