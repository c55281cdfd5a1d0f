"""The evening: the day in a notebook, one card to choose, and lights out."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.motion import between
from pmsim.gui.parts.controls import Segment, segments
from pmsim.gui.parts.header import header
from pmsim.gui.parts.heavens import sky
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.notebook import LEFT, RIGHT, WIDE, notebook, notebook_shut
from pmsim.gui.parts.panels import panel
from pmsim.gui.parts.press import Face, button
from pmsim.gui.parts.scroll import scrolled_by
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Act, Become, Call, Push, Result, Screen, Tip
from pmsim.gui.screens.day_facts import MENU, header_facts, metric
from pmsim.gui.screens.evening_bar import told, tomorrow
from pmsim.gui.screens.evening_begins import AT_ONCE, Scene, following
from pmsim.gui.screens.evening_cards import Card, cards, deal, question_line
from pmsim.gui.screens.evening_facts import card_style, course_of, split_hint, stress_line
from pmsim.gui.screens.evening_left import LeftPage, left_page
from pmsim.gui.screens.evening_right import Figure, heading, least_numbers, numbers
from pmsim.gui.screens.sheets import LedgerSheet, LogSheet, MetricSheet, WhySheet
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import (
    BUTTON_PRIMARY,
    SMALL_STRONG,
)
from pmsim.gui.touch import unseen
from pmsim.view.evening import EveningView, see_evening

_NIGHT = 20.25
_SKY_FRAME = 60
"""Milliseconds between pictures while the night falls."""
_BAR = Rect(32, 632, 836, 68)
_LIGHTS = Rect(884, 630, 364, 70)
_LARGE = 1.2
"""From here on the numbers need the room of their heading."""
_HUGE = 1.4
_LOOKING = ("tab", "up", "down", "left", "right")
_LAST = "The last evening. It counts, too: rest is part of the score."


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

    @classmethod
    def open(cls, playing: Playing) -> Self:
        """The notebook, nothing picked."""
        return cls(playing)

    def renewed(self, playing: Playing) -> Screen:
        """After the evening the intentions, on the same pages."""
        return evolve(self, playing=playing, picked=-1, first=0, asked=False, scene=Scene.OPEN)

    def moves(self, now: int) -> bool:
        """While the night falls and the notebook opens, and then while the numbers count."""
        return self.scene.moves(now)

    def frame(self, now: int) -> int:
        """The sky has one colour for every five minutes, so no more pictures are needed."""
        return now // _SKY_FRAME if self.scene is Scene.DUSK else now

    def tick(self, now: int) -> Result:
        """What comes next when the night has fallen."""
        next_one = following(self.scene, now)
        if next_one is None:
            return STAY
        return Become(evolve(self, scene=next_one[0]), anew=True, into=next_one[1])

    # what the player does

    def home(self) -> Hashable | None:
        """The first card that shows on every text size."""
        return ("card", 2 * self.first if self.page == "cards" else 0)

    def primary(self) -> Hashable | None:
        """Lights out."""
        return "lights"

    def chosen(self, target: Hashable) -> Result:
        """A card is picked, lights out plays it."""
        if self.scene is not Scene.OPEN:
            return _at_once(self._begun().chosen(target))
        match target:
            case "menu":
                return Call("pause")
            case ("card", int(place)):
                return Become(evolve(self, picked=place, asked=False))
            case "lights":
                return self._lights_out()
            case "up" | "down":
                return self._turned(1.0 if target == "down" else -1.0)
            case "earlier" | "later":
                return self._dealt(1 if target == "later" else -1)
            case ("page", str(page)):
                return Become(evolve(self, page=page))
            case "stress":
                return Push(WhySheet(self.playing, "stress"))
            case ("metric", str(key)):
                return Push(MetricSheet(self.playing, key))
        return STAY

    def sounds(self, before: Self) -> str:
        """A tick behind what is picked."""
        return "pencil" if self.picked != before.picked else ""

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Digits pick, L is the log, R the promises."""
        if self.scene is not Scene.OPEN:
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
        return STAY

    def seizes(self, key: Key, focus: Hashable | None) -> bool:
        """Whoever looks for something to press sees it at once, and where the focus is."""
        return self.scene is not Scene.OPEN and key.name in _LOOKING

    def scrolled(self, wheel: Wheel) -> Result:
        """The list of the day at the left, the cards at the right."""
        if wheel.x > RIGHT.x and self.page == "cards":
            return self._dealt(1 if wheel.notches > 0 else -1)
        return self._turned(wheel.notches)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (("1 to 9", "pick a card"), ("L", "log"), ("R", "promises"))

    def tips(self) -> tuple[Tip, ...]:
        """For F1."""
        return (
            Tip(("card", 0), "What you do with the evening decides how rested tomorrow is."),
            Tip("lights", "Ends the day with the card you picked."),
        )

    def _begun(self) -> Self:
        return evolve(self, scene=Scene.OPEN)

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
        return see_evening(self.playing.program, self.playing.state)

    # what the player sees

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Night, the notebook, tomorrow and the lamp."""
        view = self._view()
        facts = header_facts(view.header)
        fallen = self.scene.fallen(now, calm=look.calm)
        hour = between(min(facts.hour, _NIGHT), _NIGHT, fallen)
        facts = evolve(facts, hour=hour, day=view.title, day_short=view.title)
        night = (sky(look, hour), *header(look, facts, Touch(MENU, "menu", "menu")))
        pages, foot = self._book(look, view), self._foot(look, view)
        if look.calm or self.scene is Scene.OPEN or not self.scene.moves(now):
            return (*night, *pages, *foot)
        if self.scene is Scene.DUSK:
            return (*night, *unseen((*pages, *foot)))
        return (*night, *notebook_shut(look, view.header.weekday), *unseen(pages), *foot)

    def _book(self, look: Look, view: EveningView) -> Shapes:
        one_page = look.text > _HUGE
        pages = self._one_page(look, view) if one_page else self._two_pages(look, view)
        return (*notebook(look, one_page=one_page), *pages)

    def _foot(self, look: Look, view: EveningView) -> Shapes:
        """What lies below the book."""
        return (*self._bar(look, view), *self._lamp(look, view))

    def _two_pages(self, look: Look, view: EveningView) -> Shapes:
        return (*left_page(look, LEFT, self._left(view)), *self._right(look, RIGHT, view, 1))

    def _one_page(self, look: Look, view: EveningView) -> Shapes:
        """On the largest text, one page at a time, with two tabs."""
        style = look.style(SMALL_STRONG)
        tabs = (
            Segment(("page", "cards"), "Tonight", "tonight", style),
            Segment(("page", "today"), "What happened", "what happened", style),
        )
        bar = Rect(WIDE.x, WIDE.y, 560, 56)
        rest = Rect(WIDE.x, bar.bottom + 14, WIDE.w, WIDE.h - 70)
        if self.page == "today":
            page = left_page(look, rest, self._left(view))
        else:
            page = self._right(look, rest, view, 2)
        return (*segments(look, bar, tabs, ("page", self.page), "tabs"), *page)

    def _left(self, view: EveningView) -> LeftPage:
        line = stress_line(self.playing, view.header.day)
        return LeftPage(view.tally, line, view.kind_line, self.place)

    def _right(self, look: Look, rect: Rect, view: EveningView, columns: int) -> Shapes:
        """Numbers above, cards below; as many as there are share the room."""
        figures = tuple(
            Figure(one.key, metric(one), course_of(self.playing, one, view.header.day))
            for one in view.metrics
        )
        head_h = 46.0 if look.text <= _LARGE else 0.0
        question_h = 30 * look.text
        room = rect.h - head_h - question_h - 22 - least_numbers(look, len(figures))
        dealt = deal(look, room, self._cards(view), columns, self.first)
        top = rect.bottom - dealt.height
        question = Rect(rect.x, top - question_h - 8, rect.w, question_h)
        over = Rect(rect.x, rect.y + head_h, rect.w, question.y - 14 - rect.y - head_h)
        place = Rect(rect.x, top, rect.w, dealt.height)
        return (
            *(heading(look, rect, "The numbers tonight") if head_h else ()),
            *numbers(look, over, figures),
            *question_line(look, question, view.question, dealt),
            *cards(look, place, dealt, ("card", self.picked)),
        )

    def _cards(self, view: EveningView) -> tuple[Card, ...]:
        found = []
        for i, offer in enumerate(view.choices):
            icon, category = card_style(self.playing, offer, i)
            effect = split_hint(offer.hint)[1]
            card = Card(("card", i), str(i + 1), offer.label, effect, icon, category, offer.why)
            found.append(card)
        return tuple(found)

    def _bar(self, look: Look, view: EveningView) -> Shapes:
        """Tomorrow, or what the card in the hand is like, or a kind question."""
        page = panel(look, _BAR, fill=look.palette.page)
        inner = _BAR.padded(22, 6)
        if self.asked:
            return (*page, *told(look, inner, f"One thing first. {view.question} Pick a card."))
        shown = self._described(look, view)
        if shown:
            return (*page, *told(look, inner, shown))
        if view.tomorrow is not None:
            return (*page, *tomorrow(look, inner, view.tomorrow))
        return (*page, *told(look, inner, _LAST))

    def _described(self, look: Look, view: EveningView) -> str:
        """What the card under the pointer or the focus is like, else the picked one."""
        for target in (look.hand.pointer, look.hand.focus, ("card", self.picked)):
            match target:
                case ("card", int(place)) if 0 <= place < len(view.choices):
                    return split_hint(view.choices[place].hint)[0]
        return ""

    def _lamp(self, look: Look, view: EveningView) -> Shapes:
        words, icon = "Lights out", "sleep"
        if 0 <= self.picked < len(view.choices):
            offer = view.choices[self.picked]
            if offer.action.verb == "evening" and card_style(self.playing, offer, 0)[0] == "focus":
                words, icon = "Lights on", "bulb"
        face = Face(words, icon, style=BUTTON_PRIMARY)
        return button(look, _LIGHTS, face, Touch("lights", words, "action"))


def _at_once(result: Result) -> Result:
    """The same result, and the pages are there: who presses something has waited enough."""
    return evolve(result, into=AT_ONCE) if isinstance(result, Become) else result
