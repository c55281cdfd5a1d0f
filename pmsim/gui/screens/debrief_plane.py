"""After the end, each negotiation on the plane of both payoffs, and what was left on the table."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import sheet
from pmsim.gui.parts.payoff_plane import payoff_plane
from pmsim.gui.parts.press import icon_button
from pmsim.gui.parts.scroll import Row, scroll_list, scrolled_by
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Become, Pop, Result, Screen, Tip
from pmsim.gui.screens.debrief_spots import about, key, key_height, plane_of, spots_of, weight_row
from pmsim.gui.screens.sheets_rows import entry_row, words_row
from pmsim.gui.shapes import Shape, Shapes
from pmsim.gui.theme import BODY, H2, H4, LABEL
from pmsim.view.debrief import see_debrief
from pmsim.view.plane import PlaneView

_PAPER = Rect(24, 20, 1232, 680)
_PAD = 32.0
_CLOSE = 52.0
_GAP = 10.0
_LARGE = 1.2
_KEYS = {"page up": -2.0, "page down": 2.0}


@frozen
class PlaneSheet(Screen):
    """One negotiation at a time."""

    playing: Playing
    planes: tuple[PlaneView, ...]
    at: int = 0
    """Which negotiation shows."""

    spot: Hashable = None
    """What is told about; None is the deal, or the best that could have been."""

    place: float = 0.0
    """How far the words are scrolled, 0 to 1."""

    # what the player does

    def home(self) -> Hashable | None:
        """The spot that is told about."""
        return self._chosen()

    def primary(self) -> Hashable | None:
        """Enter closes it."""
        return "close"

    def chosen(self, target: Hashable) -> Result:
        """The cross, a spot, another negotiation, an arrow of the list."""
        match target:
            case "close":
                return Pop()
            case "before" | "after":
                return self._turned(1 if target == "after" else -1)
            case "up" | "down":
                return self._moved(1.5 if target == "down" else -1.5)
            case (str(), int()):
                return Become(evolve(self, spot=target, place=0.0))
        return STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Escape closes; digits and N turn to another negotiation; page keys scroll."""
        if key.name == "escape":
            return Pop()
        if key.name == "n":
            return self._turned(1)
        if key.name.isdecimal() and 0 < int(key.name) <= len(self.planes):
            return self._turned(int(key.name) - 1 - self.at)
        return self._moved(_KEYS[key.name]) if key.name in _KEYS else STAY

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turns the words."""
        return self._moved(wheel.notches)

    def _moved(self, notches: float) -> Result:
        return Become(evolve(self, place=scrolled_by(self.place, notches, 10)))

    def _turned(self, by: int) -> Result:
        at = (self.at + by) % len(self.planes)
        return Become(evolve(self, at=at, spot=None, place=0.0)) if at != self.at else STAY

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (("Arrows, Enter", "look at an offer"), ("N", "next table"), ("Esc", "close"))

    def tips(self) -> tuple[Tip, ...]:
        """For F1."""
        text = "Every dot is a deal there could have been. On the blue line nothing better is left."
        return (Tip(self._chosen(), text),)

    # what the player sees

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Heading, the plane at the left, the words at the right."""
        view = self.planes[self.at]
        left = 640.0 if look.text <= _LARGE else 560.0
        head = look.style(H2).line
        top = _PAPER.y + 24 + head + look.style(LABEL).line + 14
        plot = Rect(_PAPER.x + _PAD, top, left, _PAPER.bottom - 24 - top)
        key_h = key_height(look, plot.w, view)
        plane = Rect(plot.x, plot.y, plot.w, plot.h - key_h - 8)
        words = Rect(plot.right + 32, top, _PAPER.right - _PAD - plot.right - 32, plot.h)
        rows = self._rows(look, words.w, view)
        facts = plane_of(view)
        return (
            *sheet(look, _PAPER),
            *self._head(look, view),
            *payoff_plane(look, plane, facts, self._chosen()),
            *key(look, Rect(plot.x, plane.bottom + 8, plot.w, key_h), view),
            *scroll_list(look, words, rows, _GAP, self.place),
        )

    def _head(self, look: Look, view: PlaneView) -> Shapes:
        """Title, who and when, and the arrows to the other negotiations."""
        line = look.style(H2).line
        x, y = _PAPER.x + _PAD, _PAPER.y + 22
        close = Rect(_PAPER.right - 24 - _CLOSE, _PAPER.y + 20, _CLOSE, _CLOSE)
        right = close.x - 16
        shapes: list[Shape] = [*icon_button(look, close, "cross", Touch("close", "close", "close"))]
        if len(self.planes) > 1:
            after = Rect(right - _CLOSE, close.y, _CLOSE, _CLOSE)
            before = Rect(after.x - _CLOSE - 8, close.y, _CLOSE, _CLOSE)
            shapes += icon_button(look, before, "arrow-left", _turn("before", "the table before"))
            shapes += icon_button(look, after, "arrow-right", _turn("after", "the next table"))
            right = before.x - 16
        under = f"with {view.person_name}, {view.when}"
        if len(self.planes) > 1:
            under += f", table {self.at + 1} of {len(self.planes)}"
        at = Rect(x, y + line + 2, right - x, look.style(LABEL).line)
        return (
            label(look, Rect(x, y, right - x, line), view.title, Ink(H2)),
            label(look, at, under, Ink(LABEL, look.palette.ink2)),
            *shapes,
        )

    def _chosen(self) -> Hashable:
        """The spot that is told about."""
        spots = [spot.target for spot in spots_of(self.planes[self.at])]
        if self.spot in spots:
            return self.spot
        return spots[-1] if spots else "close"

    def _rows(self, look: Look, w: float, view: PlaneView) -> tuple[Row, ...]:
        """What the chosen spot is, how it ended, what was left, what could be traded for what."""
        p = look.palette
        told = [entry_row(look, w, about(look, view, target)) for target in (self._shown(look),)]
        found = [
            *told,
            words_row(look, w, "How it ended", Ink(H4)),
            words_row(look, w, view.outcome, Ink(BODY)),
            words_row(look, w, "Left on the table", Ink(H4)),
            *(words_row(look, w, one, Ink(BODY)) for one in view.left),
        ]
        if view.deal is not None and view.nash is not None:
            share = f"Of what both could gain together, this deal has {round(view.share * 100)}%."
            found.append(words_row(look, w, share, Ink(BODY, p.ink2)))
        found.append(words_row(look, w, "What mattered", Ink(H4)))
        if view.lesson:
            found.append(words_row(look, w, view.lesson, Ink(BODY)))
        found += [weight_row(look, w, one) for one in view.weights]
        return tuple(found)

    def _shown(self, look: Look) -> Hashable:
        """The spot under the pointer or the focus, else the chosen one."""
        spots = [spot.target for spot in spots_of(self.planes[self.at])]
        for target in (look.hand.pointer, look.hand.focus):
            if target in spots:
                return target
        return self._chosen()


def _turn(target: str, says: str) -> Touch:
    return Touch(target, says, "tables")


def plane_sheet(playing: Playing) -> PlaneSheet | None:
    """The sheet of a playthrough; None when nobody sat down at a table."""
    planes = see_debrief(playing.program, playing.state).planes
    return PlaneSheet(playing, planes) if planes else None
