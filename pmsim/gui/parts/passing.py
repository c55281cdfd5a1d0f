"""How things pass into what they become: numbers count, faces change, cards come and go.

Everything here is a pure function of the milliseconds since the change, and at rest gives just the
shapes that a screen without any movement would give.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise

from attrs import evolve

from pmsim.gui.cast import BADGE, BADGE_BELOW, BADGE_RIGHT, Mood
from pmsim.gui.motion import between, counted, progress, runs
from pmsim.gui.parts.look import Look
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Head, Icon, Layer, Mark, Shape, Shapes, Sketch, Zone, moved
from pmsim.gui.strokes import Point, line
from pmsim.gui.theme import (
    BADGE_GROWN,
    BADGE_POP,
    MOOD_CHANGE,
    MOOD_HOP,
    TICK_DRAWN,
    VALUE_COUNT,
)
from pmsim.gui.touch import unseen
from pmsim.view.words import MINUS

_FIGURES = re.compile(rf"({MINUS}?)(\D*)(\d[\d,]*)((?:\.\d+)?)(\D*)")
"""Sign, what stands before, whole part, decimals, what stands behind."""

_STAMPED_FROM = 1.25
"""How large something is that is about to be stamped."""

_APART, _TEAR = 14.0, 5.0
"""So far (px) two torn halves come apart, and so many degrees they turn."""

_SHADOW = 48.0
"""So far (px) the shadow of a card reaches."""
_ICON = (48.0, 48.0)
_TICK: tuple[Point, ...] = ((9.0, 25.0), (19.5, 35.5), (39.0, 13.5))
_TICK_WIDTH = 3.0
"""How the icon of a tick is drawn."""


def counted_text(look: Look, before: str, after: str, now: float) -> str:
    """A number with its sign on its way to another: `€412k`, `34.7%`; other words jump."""
    then, there = _FIGURES.fullmatch(before), _FIGURES.fullmatch(after)
    if then is None or there is None or not runs(VALUE_COUNT, now, calm=look.calm):
        return after
    value = counted(_value(then), _value(there), VALUE_COUNT, now, calm=look.calm)
    decimals = max(len(then[4]), len(there[4]), 1) - 1
    sign = MINUS if round(value, decimals) < 0 else ""
    return f"{sign}{there[2]}{abs(value):,.{decimals}f}{there[5]}"


def _value(figures: re.Match[str]) -> float:
    size = float(figures[3].replace(",", "") + figures[4])
    return -size if figures[1] else size


def popping(look: Look, badge: Icon, now: float) -> Shape:
    """The badge of a mood that is new: a little larger at first."""
    share = progress(BADGE_POP, now, calm=look.calm)
    if share >= 1:
        return badge
    scale = between(BADGE_GROWN, 1.0, share)
    return Layer(badge.rect, (badge,), scale=scale, says=badge.says)


def drawn_tick(look: Look, tick: Icon, now: float) -> Shape:
    """A tick that a pencil has just begun to draw."""
    share = progress(TICK_DRAWN, now, calm=look.calm)
    if share >= 1:
        return tick
    lengths = [math.dist(a, b) for a, b in pairwise(_TICK)]
    left, points = share * sum(lengths), [_TICK[0]]
    for (start, end), length in zip(pairwise(_TICK), lengths, strict=True):
        part = max(0.0, min(1.0, left / length))
        points.append((between(start[0], end[0], part), between(start[1], end[1], part)))
        left -= length
    mark = Mark(line(*points), line=tick.colour, width=_TICK_WIDTH)
    return Sketch(tick.rect, _ICON, (mark,))


def turned_head(look: Look, head: Head, before: Mood, now: float) -> Shapes:
    """A head whose mood has changed: the face turns into the other with a hop, the badge pops."""
    if before is head.mood or not runs(BADGE_POP, now, calm=False):
        return (head,)
    bare = evolve(head, badge=False)
    hop = _hop(look, now)
    old = evolve(bare, mood=before, rect=head.rect.moved(0, hop))
    share = progress(MOOD_CHANGE, now, calm=look.calm)
    face: Shapes = (evolve(bare, rect=head.rect.moved(0, hop)),)
    if share < 1:
        face = (*face, Layer(old.rect.grown(2), (old,), opacity=1 - share))
    if not head.badge:
        return face
    badge = Icon(_badge_at(head.rect), f"mood-{head.mood.value}", look.palette.ink)
    return (*face, popping(look, badge, now))


def _badge_at(head: Rect) -> Rect:
    """Where the painter puts the badge of a head."""
    size = head.w * BADGE
    x, y = head.right - size * (1 - BADGE_RIGHT), head.bottom - size * (1 - BADGE_BELOW)
    return Rect(x, y, size, size)


def _hop(look: Look, now: float) -> float:
    """How far above (px, negative) somebody is whose mood has just changed."""
    share = progress(MOOD_CHANGE, now, calm=look.calm)
    return 0.0 if look.calm else -MOOD_HOP * share * (1 - share) * 4


def turned(look: Look, new: Shape, old: Shape, now: float) -> Shapes:
    """A portrait that turns into another one with a small hop; both stand at the same place."""
    share = progress(MOOD_CHANGE, now, calm=look.calm)
    if share >= 1:
        return (new,)
    hop = _hop(look, now)
    new, old = (evolve(one, rect=one.rect.moved(0, hop)) for one in (new, old))
    return (new, Layer(old.rect, (old,), opacity=1 - share))


def arriving(shapes: Shapes, dy: float, share: float) -> Shapes:
    """Shapes that come up from so far below, fainter before; pressed where they come to rest."""
    if share >= 1:
        return shapes
    return (*leaving(shapes, dy * (1 - share), share), *unseen(shapes))


def stamped(shapes: Shapes, share: float) -> Shapes:
    """Shapes that are pressed down from above; 1 when they are."""
    if share >= 1:
        return shapes
    seen = leaving(shapes, 0, min(1.0, 2 * share))
    scale = between(_STAMPED_FROM, 1.0, share)
    return (*(evolve(one, scale=scale) for one in seen), *unseen(shapes))


def torn(shapes: Shapes, rect: Rect, share: float) -> Shapes:
    """Something of that rectangle that comes apart in its middle; 1 when it is gone."""
    if share >= 1:
        return ()
    mute = _mute(shapes)
    half = rect.w / 2
    halves = ((rect.column(0, half), -1), (rect.column(half, half), 1))
    return tuple(
        Layer(
            place.moved(side * _APART * share, _APART * share * share),
            moved(mute, side * _APART * share, _APART * share * share),
            opacity=1 - share * share,
            turn=-side * _TEAR * share,
        )
        for place, side in halves
    )


def leaving(shapes: Shapes, dy: float, strength: float) -> tuple[Layer, ...]:
    """Shapes that are only to be seen any more, so far below their place and so strong."""
    if strength <= 0 or not shapes:
        return ()
    dy, mute = round(dy), _mute(shapes)  # in whole pixels the painter finds its shadows again
    return (Layer(_bounds(mute).moved(0, dy), moved(mute, 0, dy), opacity=strength),)


def _mute(shapes: Shapes) -> Shapes:
    """Only what can be seen of shapes."""
    return tuple(evolve(one, target=None, says="") for one in shapes if not isinstance(one, Zone))


def _bounds(shapes: Shapes) -> Rect:
    """What shapes take up, with room for their shadows."""
    left, top = min(one.rect.x for one in shapes), min(one.rect.y for one in shapes)
    right = max(one.rect.right for one in shapes)
    bottom = max(one.rect.bottom for one in shapes)
    return Rect(left, top, right - left, bottom - top).grown(_SHADOW)
