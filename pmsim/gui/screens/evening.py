"""The evening: the day in a notebook, one card to choose, and lights out."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.kept import kept
from pmsim.gui.motion import progress, runs
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.notebook import RIGHT
from pmsim.gui.parts.scroll import scrolled_by
from pmsim.gui.playing import Playing
from pmsim.gui.screen import STAY, Act, Become, Call, Push, Result, Screen, Tip
from pmsim.gui.screens import evening_pages
from pmsim.gui.screens.evening_begins import AT_ONCE, Scene, following
from pmsim.gui.screens.evening_pages import Pages
from pmsim.gui.screens.sheets import LedgerSheet, LogSheet, MetricSheet, WhySheet
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import POINT_PULSE
from pmsim.view.evening import EveningView, see_evening

_SKY_FRAME = 60
"""Milliseconds between pictures while the night falls."""
_EVENINGS = "What you do with the evening decides how rested tomorrow is."
_LOOKING = ("tab", "up", "down", "left", "right")


@frozen
class EveningScreen(Screen):
    """The notebook; `picked` is the card in the ring."""

    playing: Playing
    picked: int = -1
    place: float = 0.0
    """How far the list is scrolled, 0 to 1."""

    asked: bool = False
    """Whether lights out was pressed with no card picked."""

    first: int = 0
    """The first line of cards that shows, when there are more than fit."""

    page: str = "cards"
    """On the largest text: `cards` or `today`."""

    scene: Scene = Scene.DUSK
    entry: int = -1
    """The line of the list whose effect is asked for."""

    asked_at: int = -1
    """When it was, in milliseconds of the screen; -1 until the clock has seen it."""

    @classmethod
    def open(cls, playing: Playing) -> Self:
        """The notebook, nothing picked."""
        return cls(playing)

    def renewed(self, playing: Playing) -> Screen:
        """After the evening the intentions, on the same pages."""
        rest = evolve(self, picked=-1, first=0, asked=False, entry=-1, asked_at=-1)
        return evolve(rest, playing=playing, scene=Scene.READ)

    def stilled(self) -> Screen:
        """With less motion nobody waits for the night."""
        return evolve(self, scene=Scene.STILL)

    def moves(self, now: int) -> bool:
        """While the night falls, the notebook opens, the numbers count; while a point pulses."""
        pulses = self.entry >= 0 and (self.asked_at < 0 or runs(POINT_PULSE, now - self.asked_at))
        return pulses or self.scene.moves(now)

    def frame(self, now: int) -> int:
        """The sky has one colour for every five minutes, so no more pictures are needed."""
        falls = self.scene in (Scene.DUSK, Scene.STILL) and self.entry < 0
        return now // _SKY_FRAME if falls else now

    def tick(self, now: int) -> Result:
        """What comes next when the night has fallen; a pulse begins."""
        if self.entry >= 0 and self.asked_at < 0:
            return Become(evolve(self, asked_at=now))
        next_one = following(self.scene, now)
        if next_one is None:
            return STAY
        return Become(evolve(self, scene=next_one[0]), anew=True, into=next_one[1])

    def home(self) -> Hashable | None:
        """The first card that shows on every text size."""
        return ("card", 2 * self.first if self.page == "cards" else 0)

    def primary(self) -> Hashable | None:
        """Lights out."""
        return "lights"

    def chosen(self, target: Hashable) -> Result:
        """A card is picked, lights out plays it."""
        if not self.scene.begun:
            return _at_once(self._begun().chosen(target))
        match target:
            case "menu":
                return Call("pause")
            case ("card", int(place)):
                return Become(evolve(self, picked=place, asked=False, entry=-1))
            case "lights":
                return self._lights_out()
            case ("entry", int(place)):
                return Become(evolve(self, entry=place, asked_at=-1, asked=False))
            case "up" | "down":
                return self._turned(1.0 if target == "down" else -1.0)
            case "earlier" | "later":
                return self._dealt(1 if target == "later" else -1)
            case ("page", str(page)):
                return Become(evolve(self, page=page))
            case "stress" | ("stress", _):
                return Push(WhySheet(self.playing, "stress"))
            case ("metric", str(key)):
                return Push(MetricSheet(self.playing, key))
        return STAY

    def sounds(self, before: Self) -> str:
        """A tick behind what is picked."""
        return "pencil" if self.picked != before.picked else ""

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Digits pick, L is the log, R the promises."""
        if not self.scene.begun:
            seen = self._begun()
            return _at_once(Become(seen) if self.seizes(key, focus) else seen.key(key, focus))
        choices = self._view().choices
        if key.name.isdecimal() and 0 < int(key.name) <= len(choices):
            place = int(key.name) - 1
            return self.chosen(("card", place)) if choices[place].open else STAY
        if key.name == "l":
            return Push(LogSheet(self.playing))
        if key.name == "r":
            return Push(LedgerSheet(self.playing))
        if key.name in ("page up", "page down"):
            return self._turned(2.0 if key.name == "page down" else -2.0)
        match focus:
            case ("card", _) if key.name in ("up", "down"):
                return self._dealt(1 if key.name == "down" else -1)
            case ("entry", _) if key.name in ("up", "down"):
                return self._turned(1.0 if key.name == "down" else -1.0)
        return STAY

    def seizes(self, key: Key, focus: Hashable | None) -> bool:
        """Whoever looks for something to press sees it at once, and where the focus is."""
        return not self.scene.begun and key.name in _LOOKING

    def scrolled(self, wheel: Wheel) -> Result:
        """The list of the day at the left, the cards at the right."""
        if wheel.x > RIGHT.x and self.page == "cards":
            return self._dealt(1 if wheel.notches > 0 else -1)
        return self._turned(wheel.notches)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (("1 to 9", "pick a card"), ("L", "log"), ("R", "promises"))

    def tips(self) -> tuple[Tip, ...]:
        """For F1; nothing is told of pages that nobody sees yet."""
        if not self.scene.begun:
            return ()
        return (
            Tip(("card", 0), _EVENINGS, hint="evenings"),
            Tip(("entry", 0), "Press a line to see what it did to your stress and to the numbers."),
            Tip("lights", "Ends the day with the card you picked."),
        )

    def _begun(self) -> Self:
        return evolve(self, scene=Scene.READ)

    def _turned(self, notches: float) -> Result:
        place = scrolled_by(self.place, notches, len(self._view().tally))
        return Become(evolve(self, place=place))

    def _dealt(self, by: int) -> Result:
        """Other cards; never so far that none is left."""
        first = max(0, min(len(self._view().choices) - 1, self.first + by))
        return Become(evolve(self, first=first)) if first != self.first else STAY

    def _lights_out(self) -> Result:
        choices = self._view().choices
        if 0 <= self.picked < len(choices):
            return Act((choices[self.picked].action,))
        return Become(evolve(self, asked=True, page="cards"))

    def _view(self) -> EveningView:
        return _seen(self.playing)

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Night, the notebook, tomorrow and the lamp."""
        pages = Pages(
            self.playing,
            self._view(),
            self.scene,
            self.picked,
            self.place,
            self.asked,
            self.first,
            self.page,
            self.entry,
            progress(POINT_PULSE, now - self.asked_at, calm=look.calm) if self.entry >= 0 else 1.0,
        )
        return evening_pages.picture(look, pages, now)


@kept
def _seen(playing: Playing) -> EveningView:
    """The notebook's contents, which stay the same however often the picture changes."""
    return see_evening(playing.program, playing.state)


def _at_once(result: Result) -> Result:
    """The same result, and the pages are there: who presses something has waited enough."""
    return evolve(result, into=AT_ONCE) if isinstance(result, Become) else result
