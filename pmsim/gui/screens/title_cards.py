"""The scenario cards of the title."""

from __future__ import annotations

from attrs import evolve

from pmsim.gui.cast import SCENARIO_PICTURES, Mood
from pmsim.gui.lobby import Card
from pmsim.gui.parts import gauges, panels, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, label, paragraph, snug
from pmsim.gui.portraits import disc_of
from pmsim.gui.rect import Rect
from pmsim.gui.screens import briefing_goals
from pmsim.gui.shapes import Align, Box, Head, Picture, Shapes
from pmsim.gui.theme import BODY, BODY_LARGE, H2, H4, LABEL_STRONG, SHADOW_TILE, SMALL

IN_ROW = 4
"""So many cards stand side by side."""

_W, _STEP, _LEFT = 289.0, 309.0, 32.0
_TOP, _H = 440.0, 234.0
_FEW_MORE = 28.0
"""Fewer cards are wider and so much higher, for the sake of their pictures."""
_HOOK_LINES = 2
_LARGE = 1.3
_LARGE_TOP, _LARGE_H = 428.0, 280.0
_PICTURE_LEAST = 38.0
_LIP = 6.0
_RADIUS = 20.0
_FEATURE = 500.0
"""Cards wider than this have the picture beside the words."""
_PICTURE_SHARE = 0.36
_HEAD = 50.0
_GOALS_W, _GOAL_H = 366.0, 32.0
_RAISED = 8.0
_RING_OUT = 8.0
_INSET = 6.0
_SIDE = 18.0
_PIP, _PIP_GAP = 14.0, 3.0
_PICTURE = (0.0, 2.0, 277.0, 98.0)

_PIPS = {"gentle": 1, "medium": 2, "hard": 3}


def place(look: Look, number: int, of: int = IN_ROW) -> Rect:
    """Where a card of the row lies, with its lip; few cards share the whole row.

    Larger text makes the cards higher.
    """
    large = look.text >= _LARGE
    gap, shown = _STEP - _W, max(1, min(of, IN_ROW))
    more = _FEW_MORE if 2 < shown < IN_ROW and not large else 0.0
    top, h = (_LARGE_TOP, _LARGE_H) if large else (_TOP - more, _H + more)
    wide = (IN_ROW * _STEP - gap - gap * (shown - 1)) / shown
    return Rect(_LEFT + (wide + gap) * number, top, wide, h)


def hook_lines(look: Look, w: float, cards: tuple[Card, ...]) -> int:
    """How many lines the longest hook takes on cards of a width, so that all titles align."""
    place = Rect(0, 0, w - 2 * _SIDE, 0)
    hooks = (paragraph(look, place, one.briefing.about, Ink(BODY)) for one in cards)
    return max((len(hook.lines) for hook in hooks), default=0)


def card(
    look: Look, rect: Rect, shown: Card, touch: Touch, *, chosen: bool, lines: int = _HOOK_LINES
) -> Shapes:
    """A picture, the title, the hook, the length and how hard it is.

    The hook has room for so many lines, even if it takes fewer.
    """
    p, briefing = look.palette, shown.briefing
    says = f"{briefing.title}. {briefing.about} {briefing.days_text}, {briefing.difficulty}"
    ring: Shapes = ()
    if chosen:
        rect = rect.moved(0, -_RAISED)
        ring = _ring(look, rect)
    lip = p.sun_lip if chosen else p.lip
    skin = press.Skin(p.paper, lip, _RADIUS, _LIP)
    piece = press.slab(look, rect, touch, skin, says)
    face = piece.face
    shadow = () if p.loud else (Box(rect, lip, _RADIUS, shadow=SHADOW_TILE),)
    inside = _beside(look, face, shown) if face.w > _FEATURE else _inside(look, face, shown, lines)
    return (*shadow, *ring, *piece.shapes, *inside, *_tag(look, face, shown))


def _ring(look: Look, rect: Rect) -> Shapes:
    p = look.palette
    outer, inner = rect.grown(_RING_OUT), rect.grown(_RING_OUT / 2)
    return (
        Box(outer, p.sun if p.loud else p.ink, _RADIUS + _RING_OUT),
        Box(inner, p.paper, _RADIUS + _RING_OUT / 2),
    )


def _inside(look: Look, face: Rect, shown: Card, lines: int) -> Shapes:
    """Everything on the face, from the bottom up; the picture takes what is left."""
    briefing = shown.briefing
    x, w = face.x + _SIDE, face.w - 2 * _SIDE
    foot_h, title_h = round(24 * look.text), round(28 * look.text)
    foot = Rect(x, face.bottom - foot_h - 10, w, foot_h)
    ink = Ink(BODY, look.palette.ink2)
    least = face.y + _INSET + _PICTURE_LEAST + 6 + title_h
    line_h = look.style(BODY).line
    most = max(1, int((foot.y - least) // line_h))
    hook = paragraph(look, Rect(x, 0, w, 0), briefing.about, ink, most=most)
    room = foot.y - title_h - min(most, max(lines, _HOOK_LINES)) * line_h - 14
    picture_h = min(_whole(face.w - 2 * _INSET), room - face.y - _INSET)
    title_y = face.y + _INSET + picture_h + 6
    title = snug(look, Rect(x, title_y, w, title_h), briefing.title, Ink(H4.sized(23)))
    placed = evolve(hook, rect=hook.rect.moved(0, title.rect.bottom + 1))
    rect = Rect(face.x + _INSET, face.y + _INSET, face.w - 2 * _INSET, picture_h)
    picture = scenario_picture(look, rect, briefing.picture)
    return (*picture, title, placed, *_foot(look, foot, shown))


def _beside(look: Look, face: Rect, shown: Card) -> Shapes:
    """A wide card: the picture at the left, the words and whom one will meet at the right."""
    briefing = shown.briefing
    rect = Rect(face.x + _INSET, face.y + _INSET, face.w * _PICTURE_SHARE, face.h - 2 * _INSET)
    x = rect.right + 28
    goals = _goals(look, face, shown) if look.text < _LARGE else ()
    w = face.right - 30 - x - (_GOALS_W + 40 if goals else 0)
    title_h, foot_h = look.style(H2).line, round(24 * look.text)
    title = snug(look, Rect(x, face.y + 20, w, title_h), briefing.title, Ink(H2))
    about = Rect(x, title.rect.bottom + 6, w, 0)
    hook = paragraph(look, about, briefing.about, Ink(BODY_LARGE, look.palette.ink2), most=2)
    foot = Rect(x, face.bottom - foot_h - 18, w, foot_h)
    heads = Rect(x, hook.rect.bottom, w, foot.y - hook.rect.bottom)
    return (
        *scenario_picture(look, rect, briefing.picture),
        title,
        hook,
        *_cast(heads, shown),
        *_foot(look, foot, shown),
        *goals,
    )


def _goals(look: Look, face: Rect, shown: Card) -> Shapes:
    """What should be different at the end, at the right of a card as wide as the row."""
    room = Rect(face.right - 28 - _GOALS_W, face.y + 22, _GOALS_W, face.h - 40)
    rows = tuple((goal,) for goal in shown.briefing.goals)[: int((room.h - 30) // _GOAL_H)]
    if face.w < 2 * _FEATURE or not rows:
        return ()
    head = Rect(room.x, room.y, room.w, look.style(LABEL_STRONG).line)
    first = Rect(room.x, head.bottom + 6, room.w, _GOAL_H)
    return (
        label(look, head, shown.briefing.goals_title, Ink(LABEL_STRONG)),
        *briefing_goals.goals(look, first, rows),
    )


def _cast(room: Rect, shown: Card) -> Shapes:
    """The heads of whoever is in it, as many as there is room for."""
    known = tuple(one for one in shown.briefing.cast if disc_of(one.portrait))
    if room.h < _HEAD + 8:
        return ()
    y = room.cy - _HEAD / 2
    return tuple(
        Head(
            Rect(room.x + i * (_HEAD + 10), y, _HEAD, _HEAD),
            one.portrait,
            Mood.NEUTRAL,
            badge=False,
            says=f"{one.name}, {one.role}",
        )
        for i, one in enumerate(known[: int(room.w // (_HEAD + 10))])
    )


def _whole(w: float) -> float:
    """How high a picture of a width is when nothing is cut off."""
    return w * _PICTURE[3] / _PICTURE[2]


def scenario_picture(look: Look, rect: Rect, name: str, radius: float = 15) -> Shapes:
    """As much of the picture as its place has the shape for."""
    path = f"scenes/{name}"
    if path not in SCENARIO_PICTURES:
        return (panels.plate(look, rect, look.palette.paper2, radius),)
    x, y, w, h = _PICTURE
    scale = min(w / rect.w, h / rect.h)
    crop_w, crop_h = rect.w * scale, rect.h * scale
    crop = (x + (w - crop_w) * 0.9, y + (h - crop_h) * 0.6, crop_w, crop_h)
    return (Picture(rect, path, crop, radius=radius),)


def _foot(look: Look, rect: Rect, shown: Card) -> Shapes:
    """The length at the left, the difficulty at the right."""
    briefing = shown.briefing
    word = briefing.difficulty.capitalize()
    wide = look.width(word, SMALL) + 1
    full = _PIPS.get(briefing.difficulty, 2)
    pips_w = len(_PIPS) * _PIP + (len(_PIPS) - 1) * _PIP_GAP
    pips = Rect(rect.right - wide - 8 - pips_w, rect.cy - _PIP / 2, pips_w, _PIP)
    return (
        snug(look, evolve(rect, w=pips.x - rect.x - 6), briefing.days_text, Ink(SMALL)),
        *gauges.pips(look, pips, full, len(_PIPS), _PIP_GAP, look.palette.ink),
        label(
            look, Rect(rect.right - wide, rect.y, wide, rect.h), word, Ink(SMALL, align=Align.RIGHT)
        ),
    )


def _tag(look: Look, face: Rect, shown: Card) -> Shapes:
    """What hangs on the picture: begun, or the best grade so far."""
    p = look.palette
    x, y = face.x + 14, face.y + 14
    if shown.in_progress:
        return panels.pill(look, x, y, "In progress", p.sun, Ink(SMALL), "play", _tag_h(look))[0]
    if shown.best:
        ink = Ink(SMALL, p.good.text)
        words = f"Best: {shown.best}"
        return panels.pill(look, x, y, words, p.good.tint, ink, "kept", _tag_h(look))[0]
    return ()


def _tag_h(look: Look) -> float:
    return round(28 * min(look.text, _LARGE))
