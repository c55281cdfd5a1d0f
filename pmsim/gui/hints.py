"""What a newcomer is told unasked: notes of F1, each once, one at a time, beside what it is about.

A hint never stands in the way: time, pointer and keys go on as if it were not there, and it goes
when it is pressed or when what it speaks of is.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Self

from attrs import evolve, frozen

from pmsim.gui import touch
from pmsim.gui.hands import Hands
from pmsim.gui.inputs import Click, Drag, Drop, Input, Key, Press
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.screen import Screen, Tip
from pmsim.gui.shapes import Align, Box, Icon, Label, Mark, Paragraph, Shape, Shapes, Sketch
from pmsim.gui.strokes import closed
from pmsim.gui.theme import (
    CANVAS_H,
    CANVAS_W,
    GAP,
    HINT_WAITS,
    LIP_LOW,
    RADIUS,
    SHADOW_CARD,
    SMALL,
    SMALL_PLAIN,
    SMALL_STRONG,
)

_WIDE = 300.0
_ICON = 28.0
_AWAY = 14.0
"""Between a hint and what it is about, with room for its tail."""
_TAIL = 12.0
_UNDERSTOOD = "Got it"
_PASSED = 6
"""After so many other presses a hint has been read, or is not wanted."""
_READ = 3.0
"""How much worse it is to hide words than what is only pressed."""


@frozen
class Noted:
    """The target of a hint: pressing it says that it was read."""

    name: str


@frozen
class Advice:
    """The hint that is due on the screen in front, and how long it has been."""

    tip: Tip | None = None
    age: int = 0
    """Milliseconds; it waits a moment, so that a screen is seen before it is spoken of."""
    shapes: Shapes = ()
    passed: tuple[str, ...] = ()
    """The hints that stood there while the player pressed something else, once for each time."""

    @property
    def due(self) -> bool:
        """Whether the newcomer has had a moment to look."""
        return self.tip is not None and self.age >= HINT_WAITS.ms

    def ticked(self, ms: int) -> Self:
        """So much later."""
        return evolve(self, age=self.age + ms) if self.tip else self

    def given(self, look: Look, screen: Screen, shapes: Shapes, told: tuple[str, ...]) -> Self:
        """The advice that fits a picture; ``look`` has the hands as they are."""
        tip = hint_for(screen, shapes, told)
        same = tip is not None and self.tip is not None and tip.hint == self.tip.hint
        now = evolve(self, tip=tip, age=self.age if same else 0)
        return evolve(now, shapes=bubble(look, shapes, tip) if tip and now.due else ())

    def hears(self, event: Input, hands: Hands, shapes: Shapes) -> bool:
        """Whether an input is for the hint, and for no screen."""
        match event:
            case Key(name):
                return name in ("return", "space") and isinstance(hands.seen_focus, Noted)
            case Press(x, y):
                return isinstance(touch.at(shapes, x, y), Noted)
            case Click() | Drag() | Drop():
                return isinstance(hands.pressed, Noted)
            case _:
                return False

    def understood(self, event: Input, hands: Hands, shapes: Shapes) -> str:
        """The name of the hint that an input puts away; empty for none."""
        match event:
            case Key():
                target = hands.seen_focus
            case Click(x, y) | Drop(x, y):
                target = touch.at(shapes, x, y)
            case _:
                target = None
        return target.name if isinstance(target, Noted) else ""

    def passed_by(self) -> Self:
        """The player has pressed something else beside the hint."""
        stood = (self.tip.hint,) if self.tip and self.shapes else ()
        return evolve(self, passed=(*self.passed, *stood))

    @property
    def overlooked(self) -> str:
        """The name of the hint that was passed by so often that it is known or not wanted."""
        name = self.tip.hint if self.tip else ""
        return name if self.passed.count(name) >= _PASSED else ""

    def taken(self, target: Hashable | None) -> str:
        """The name of the hint that is not needed any more, once a target was pressed."""
        follows = self.tip is not None and target is not None and same_kind(target, self.tip.target)
        return self.tip.hint if self.tip and follows else ""


def hint_for(screen: Screen, shapes: Shapes, told: tuple[str, ...]) -> Tip | None:
    """The first note of a screen that a newcomer has not been told, if it has something to show."""
    untold = [tip for tip in screen.tips() if tip.hint and tip.hint not in told]
    if not untold:
        return None
    reach = {shape.target for shape in touch.within_reach(shapes)}
    return next((tip for tip in untold if tip.target in reach), None)


def same_kind(one: Hashable, other: Hashable) -> bool:
    """Whether two targets are of one kind: any card is what the hint about cards is about."""
    return _kind(one) == _kind(other)


def _kind(target: Hashable) -> Hashable:
    return target[0] if isinstance(target, tuple) else target


@frozen
class Place:
    """Where a hint may lie, where its tail begins, and the way it points."""

    rect: Rect
    edge: tuple[float, float]
    way: tuple[int, int]


def bubble(look: Look, shapes: Shapes, tip: Tip) -> Shapes:
    """The hint where it hides least; empty if there is no place beside what it is about."""
    about = touch.find(shapes, tip.target)
    if about is None:
        return ()
    look = look.capped(1.3)
    places = [one for one in _places(about.rect, *_size(look, tip.text)) if _SEEN.covers(one.rect)]
    if not places:
        return ()
    others = [one for one in touch.flat(shapes) if one is not about]
    return _drawn(look, min(places, key=lambda place: _hidden(place.rect, others)), tip)


def _hidden(rect: Rect, shapes: list[Shape]) -> float:
    """What a place would hide of what is pressed or read; large words are missed most."""
    found = 0.0
    for one in shapes:
        area = rect.common(one.rect).area
        if isinstance(one, Label | Paragraph):
            found += _READ * area * (one.style.size / SMALL.size) ** 2
        elif one.target is not None:
            found += area
    return found


_SEEN = Rect(GAP.small, GAP.small, CANVAS_W - 2 * GAP.small, CANVAS_H - 2 * GAP.small)


def _size(look: Look, text: str) -> tuple[float, float]:
    w = _WIDE * look.text
    words = paragraph(look, Rect(0, 0, w - _ICON - 3 * GAP.close, 0), text, Ink(SMALL_PLAIN))
    return w, words.rect.h + look.style(SMALL_STRONG).line + 2 * GAP.close + LIP_LOW


def _places(about: Rect, w: float, h: float) -> Iterator[Place]:
    """Beneath, above, right and left of it, slid along it as far as the canvas needs."""
    x = min(max(about.cx - w / 2, _SEEN.x), _SEEN.right - w)
    y = min(max(about.cy - h / 2, _SEEN.y), _SEEN.bottom - h)
    at_x = min(max(about.cx, x + 2 * _TAIL), x + w - 2 * _TAIL)
    at_y = min(max(about.cy, y + 2 * _TAIL), y + h - 2 * _TAIL)
    under, over = about.bottom + _AWAY, about.y - _AWAY
    right, left = about.right + _AWAY, about.x - _AWAY
    yield Place(Rect(x, under, w, h), (at_x, under), (0, -1))
    yield Place(Rect(x, over - h, w, h), (at_x, over), (0, 1))
    yield Place(Rect(right, y, w, h), (right, at_y), (-1, 0))
    yield Place(Rect(left - w, y, w, h), (left, at_y), (1, 0))


def _drawn(look: Look, place: Place, tip: Tip) -> Shapes:
    p, target, rect = look.palette, Noted(tip.hint), place.rect
    face = Box(
        rect,
        p.sun_soft,
        RADIUS.toast,
        border=p.ink if p.loud else "",
        border_width=p.control_border,
        lip=p.sun_lip,
        lip_height=LIP_LOW,
        shadow=None if p.loud else SHADOW_CARD,
        target=target,
        group="hint",
        says=f"Hint: {tip.text} {_UNDERSTOOD}",
    )
    left = rect.x + _ICON + 2 * GAP.close
    top = Rect(left, rect.y + GAP.close, rect.right - GAP.close - left, 0)
    words = paragraph(look, top, tip.text, Ink(SMALL_PLAIN))
    foot = Rect(left, words.rect.bottom, top.w, look.style(SMALL_STRONG).line)
    ring = focus_ring(look, rect, RADIUS.toast) if look.hand.focus == target else ()
    return (
        *ring,
        face,
        _tail(place, p.sun_lip if place.way == (0, 1) else p.sun_soft),
        Icon(square(rect.x + GAP.close + _ICON / 2, top.y + _ICON / 2, _ICON), "bulb", p.ink),
        words,
        label(look, foot, _UNDERSTOOD, Ink(SMALL_STRONG, p.sun_text, Align.RIGHT)),
    )


def _tail(place: Place, colour: str) -> Shape:
    """The tip of the bubble, towards what it is about."""
    (x, y), (across, down) = place.edge, place.way
    box = square(x, y, 2 * _TAIL)
    corners = (
        (_TAIL + _TAIL * down, _TAIL + _TAIL * across),
        (_TAIL + _TAIL * across, _TAIL + _TAIL * down),
        (_TAIL - _TAIL * down, _TAIL - _TAIL * across),
    )
    return Sketch(box, (box.w, box.h), (Mark(closed(*corners), colour),))
