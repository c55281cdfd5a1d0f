"""How people come to the desk and go: a visitor walks in, a card rises, another one folds."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.kept import kept
from pmsim.gui.motion import progress, rect_between
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.passing import arriving, leaving, turned
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_scene import Placed, Visit, placed
from pmsim.gui.shapes import Layer, Picture, Shape, Shapes
from pmsim.gui.theme import CARD_FOLD, CARD_RISE, INTERRUPTION_IN, VISITOR_IN

_there = kept(placed)
_then = kept(placed)
"""Who is there, and who was there before: both stay the same from picture to picture."""

_HALF_FOLDED = CARD_FOLD.ms / 2
"""So late (ms) the next card begins to rise, so that two are never read through each other."""


@frozen
class Before:
    """The visit that was at the desk before, if any, where it was, and how long ago that is."""

    visit: Visit | None
    rect: Rect
    now: float


def visited(look: Look, rect: Rect, visit: Visit, before: Before) -> Shapes:
    """Somebody or something at the desk: whoever was not there yet walks in from the right."""
    here = _there(look, rect, visit)
    if visit == before.visit:
        return (*_behind(here), *here.card)
    old = _old(look, before)
    if here.faces and _same(here.faces, old.faces):
        return _staying(look, here, old, before.now)
    faces, gone = _behind(here), _behind(old)
    way = progress(VISITOR_IN, before.now, calm=look.calm)
    return (
        *_walking(look, before.rect, gone, 1 - way),
        *_walking(look, rect, faces, way),
        *folding(look, old.card, before.now),
        *_rising(look, here.card, before.now, VISITOR_IN.ms if faces else _HALF_FOLDED),
    )


def left(look: Look, before: Before) -> Shapes:
    """Nobody is at the desk any more: who was there goes, and the card folds."""
    if before.visit is None:
        return ()
    old = _old(look, before)
    way = progress(VISITOR_IN, before.now, calm=look.calm)
    gone = _walking(look, before.rect, _behind(old), 1 - way)
    return (*gone, *folding(look, old.card, before.now))


def _staying(look: Look, here: Placed, old: Placed, now: float) -> Shapes:
    """The same people with another card: they stand higher or lower, and may look otherwise."""
    share = 1.0 if look.calm else progress(INTERRUPTION_IN, now)
    faces: list[Shape] = []
    for new, was in zip(here.faces, old.faces, strict=True):
        face = evolve(new, rect=rect_between(was.rect, new.rect, share))
        changed = new.name != was.name
        faces += turned(look, face, evolve(was, rect=face.rect), now) if changed else (face,)
    if here.behind is old.behind:
        ground, words = _unfolding(look, here, old, now)
        return (*faces, *ground, *words) if here.behind else (*ground, *faces, *words)
    folds = folding(look, (*old.ground, *old.words), now)
    rises = _rising(look, (*here.ground, *here.words), now, _HALF_FOLDED)
    return (*folds, *faces, *rises) if here.behind else (*folds, *rises, *faces)


def _unfolding(look: Look, here: Placed, old: Placed, now: float) -> tuple[Shapes, Shapes]:
    """A card that grows or shrinks into another, and its words, which give way to the others."""
    share = 1.0 if look.calm else progress(INTERRUPTION_IN, now)
    there = here.ground[0].rect
    place = rect_between(old.ground[0].rect, there, share)
    ground = tuple(
        evolve(one, rect=place if one.rect == there else one.rect.moved(0, place.y - there.y))
        for one in here.ground
    )
    fades = leaving(old.words, 0, 1 - progress(CARD_FOLD, now, calm=look.calm))
    comes = _rising(look, here.words, now, _HALF_FOLDED)
    words = (*fades, *comes)
    return ground, tuple(evolve(s, rect=place) if isinstance(s, Layer) else s for s in words)


def _rising(look: Look, card: Shapes, now: float, after: float) -> Shapes:
    """A card that comes up."""
    share = progress(INTERRUPTION_IN, now, calm=look.calm, after=after)
    return arriving(card, 0.0 if look.calm else CARD_RISE, share)


def folding(look: Look, card: Shapes, now: float) -> Shapes:
    """A card that sinks and fades."""
    share = progress(CARD_FOLD, now, calm=look.calm)
    return leaving(card, 0.0 if look.calm else CARD_RISE * share, 1 - share)


def _old(look: Look, before: Before) -> Placed:
    if before.visit is None:
        return Placed()
    return _then(look.untouched(), before.rect, before.visit)


def _behind(visit: Placed) -> tuple[Picture, ...]:
    return visit.faces if visit.behind else ()


def _same(one: tuple[Picture, ...], other: tuple[Picture, ...]) -> bool:
    """Whether the same people are there, in whatever mood."""
    return [_who(face) for face in one] == [_who(face) for face in other]


def _who(face: Picture) -> str:
    return face.name.rpartition("-")[0]


def _walking(look: Look, rect: Rect, faces: tuple[Picture, ...], share: float) -> Shapes:
    """People on their way between the right edge of the desk, 0, and their place, 1."""
    if share >= 1 or share <= 0:
        return faces if share >= 1 else ()
    if look.calm:
        return tuple(Layer(face.rect, (face,), opacity=share) for face in faces)
    found: list[Layer] = []
    for face in faces:
        seen = evolve(face.rect, w=rect.right - face.rect.x)
        walking = evolve(face, rect=face.rect.moved(seen.w * (1 - share)))
        found.append(Layer(seen, (walking,)))
    return tuple(found)
