"""The briefing: the problem, the goals, and who you were before. Pick a mug, and start."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.cast import Mood
from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.parts import heavens, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, label, paragraph, snug
from pmsim.gui.portraits import disc_of
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Become, Pop, Result, Screen, StartGame, Tip
from pmsim.gui.screens import briefing_letter, briefing_mugs
from pmsim.gui.shapes import Head, Label, Shapes
from pmsim.gui.theme import H1, LABEL
from pmsim.view.briefing import BackgroundView, BriefingView

_BACK = Rect(32, 24, 52, 52)
_START = Rect(918, 620, 330, 64)
_HEADS = Rect(500, 630, 400, 44)
_HEAD = 44.0
_HOUR = 8.9

_LARGE = 1.3


@frozen
class BriefingScreen(Screen):
    """A letter at the left, eight mugs at the right."""

    path: Path
    briefing: BriefingView
    picked: str = ""
    """A background's key."""
    page: int = 0
    """Of the letter, when it is longer than the sheet."""
    side: str = "letter"
    """With large text, which side of the sheet is shown: `letter` or `goals`."""
    trait: str = "easy"
    """With large text, which trait of the mug is shown."""

    @classmethod
    def open(cls, path: Path, briefing: BriefingView) -> Self:
        """Nothing picked yet, unless there is nothing to pick from."""
        backgrounds = briefing.backgrounds
        only = backgrounds[0].key if len(backgrounds) == 1 else ""
        return cls(path, briefing, only)

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Sky, head line, letter, mugs, start."""
        letter = briefing_letter.Letter(self.briefing, self.page, self.side)
        picker = briefing_mugs.Picker(
            self.briefing.backgrounds, self.picked, self._shown(look), self.trait
        )
        headline = self._headline(look)
        return (
            *_sky(look, _end_of(look, headline)),
            *headline,
            *briefing_letter.letter(look, letter),
            *briefing_mugs.picker(look, picker),
            *_cast(look, self.briefing),
            *self._start(look),
        )

    def primary(self) -> Hashable:
        """Start, once a mug is picked."""
        return "start"

    def home(self) -> Hashable | None:
        """The picked mug, else the first."""
        backgrounds = self.briefing.backgrounds
        first = backgrounds[0].key if backgrounds else ""
        return ("mug", self.picked or first)

    def tips(self) -> tuple[Tip, ...]:
        """What to do here."""
        first = self.briefing.backgrounds[0].key if self.briefing.backgrounds else ""
        return (
            Tip("letter", "Why you are here, and what should be different at the end."),
            Tip(("mug", first), "What you did before product: what comes easily, what to watch."),
            Tip("start", "The first morning begins. You can always come back to where you were."),
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Digits pick mugs."""
        return (("1 to 8", "pick a mug"),)

    def chosen(self, target: Hashable) -> Result:
        """A mug is picked, a page turned, the day started."""
        match target:
            case "back":
                return Pop()
            case "start":
                return StartGame(self.path, self.picked) if self._ready() else STAY
            case "letter":
                return self._turned(1)
            case ("mug", str(key)):
                return Become(evolve(self, picked=key))
            case ("side", str(key)):
                return Become(evolve(self, side=key, page=0))
            case ("trait", str(key)):
                return Become(evolve(self, trait=key))
            case _:
                return STAY

    def seizes(self, key: Key, focus: Hashable | None) -> bool:
        """Enter on the mug that is picked: nothing is left to do there but begin."""
        return key.name == "return" and bool(self.picked) and focus == ("mug", self.picked)

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Digits pick mugs, and Enter begins with the picked one."""
        if self.seizes(key, focus):
            return self.chosen("start")
        backgrounds = self.briefing.backgrounds
        if key.name.isdecimal() and 1 <= int(key.name) <= len(backgrounds):
            return Become(evolve(self, picked=backgrounds[int(key.name) - 1].key))
        return STAY

    def sounds(self, before: Self) -> str:
        """A mug that is taken, a page that is turned."""
        if self.picked != before.picked:
            return "clink"
        return "page" if self.page != before.page else ""

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turns the letter's pages."""
        return self._turned(1 if wheel.notches > 0 else -1)

    def _turned(self, by: int) -> Result:
        return Become(evolve(self, page=max(0, self.page + by)))

    def _ready(self) -> bool:
        return bool(self.picked) or not self.briefing.backgrounds

    def _shown(self, look: Look) -> BackgroundView | None:
        """The mug whose traits are told: beneath the pointer, or focused, or picked."""
        known = {("mug", one.key): one for one in self.briefing.backgrounds}
        for wanted in (look.hand.pointer, look.hand.focus, ("mug", self.picked)):
            if wanted in known:
                return known[wanted]
        return None

    def _headline(self, look: Look) -> Shapes:
        """Back, the title, and what kind of week it is."""
        touch = Touch("back", "back to the title", "back")
        style = look.style(H1.sized(40))
        w = min(700.0, look.measure.width(self.briefing.title, style) + 4)
        title = snug(look, Rect(102, 26, w, 48), self.briefing.title, Ink(H1.sized(40)))
        under = Rect(102 + w + 16, 36, 1280 - 32 - 102 - w - 16, 34)
        colour = look.palette.ink if look.palette.loud else "#3F3760"
        subtitle = label(look, under, self.briefing.subtitle, Ink(LABEL.sized(18), colour))
        return (
            *press.icon_button(look, _BACK, "arrow-left", touch, press.Kind.PLAIN),
            title,
            subtitle,
        )

    def _start(self, look: Look) -> Shapes:
        closed = "" if self._ready() else "pick a mug first"
        words = self.briefing.start_text if self._ready() else "Pick a mug first"
        face = press.Face(words, icon_after="arrow-right" if self._ready() else "")
        touch = Touch("start", words, "start", closed)
        return press.button(look, _START, face, touch)


def _end_of(look: Look, shapes: Shapes) -> float:
    """Where the words of some labels end."""
    words = (one for one in shapes if isinstance(one, Label))
    return max(one.rect.x + look.measure.width(one.text, one.style) for one in words)


def _sky(look: Look, words_end: float) -> Shapes:
    """The morning, with the clouds that are not in the way of the words at its top."""
    clouds = ((1010, 18, 0.9, 0.75), (830, 36, 0.6, 0.7))
    free = (heavens.cloud(look, *cloud) for cloud in clouds if cloud[0] > words_end)
    return (heavens.sky(look, _HOUR), *(shape for cloud in free for shape in cloud))


def _cast(look: Look, briefing: BriefingView) -> Shapes:
    """The heads of those who will have an opinion."""
    others = [one for one in briefing.cast if one.key != briefing.sender and disc_of(one.portrait)]
    most = 5 if look.text >= _LARGE else 6
    heads = tuple(
        Head(
            Rect(_HEADS.x + i * (_HEAD + 6), _HEADS.y, _HEAD, _HEAD),
            one.portrait,
            Mood.NEUTRAL,
            badge=False,
            says=f"{one.name}, {one.role}",
        )
        for i, one in enumerate(others[:most])
    )
    x = _HEADS.x + len(heads) * (_HEAD + 6) + 8
    words = f"and {_COUNT.get(len(others), str(len(others)))} opinions"
    room = Rect(x, _HEADS.y, _START.x - x - 12, _HEADS.h)
    colour = look.palette.ink if look.palette.loud else "#2C4A45"
    text = paragraph(look, room, words, Ink(LABEL, colour), most=2)
    placed = evolve(text, rect=text.rect.moved(0, (room.h - text.rect.h) / 2))
    return (*heads, placed) if heads else ()


_COUNT = dict(
    enumerate(
        (
            *("no", "one", "two", "three", "four", "five", "six"),
            *("seven", "eight", "nine", "ten", "eleven", "twelve"),
        )
    )
)
