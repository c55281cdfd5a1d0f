"""The mugs of the briefing: what you did before product, and what that brings."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.cast import MUGS, mug_of
from pmsim.gui.colours import mix
from pmsim.gui.parts import controls, gauges, panels, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.steam import over_mug
from pmsim.gui.parts.words import Ink, label, middle, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Icon, Picture, Shapes
from pmsim.gui.theme import BODY, BUTTON, H2, LABEL, LABEL_STRONG, SMALL, TypeStyle
from pmsim.view.briefing import BackgroundView, SkillView
from pmsim.view.words import SKILL_ICONS

_PANEL = Rect(488, 112, 760, 488)
_COLUMNS = 4
_TILE = Rect(507, 176, 174, 136)
_STEP_X, _STEP_Y = 183.0, 146.0
_TRAITS = Rect(502, 474, 732, 112)
_RADIUS = 17.0
_RAISED = 4.0
_LARGE = 1.3
_FOLDS = 1.1
"""From this text size on one trait at a time is told."""
_SKILLS = 4
_ASKS = "What did you do before product? It shapes how you work."
_ASKS_SHORT = "What did you do before?"
_NAME: TypeStyle = BUTTON.sized(18)
_TABS = (("easy", "Comes easily"), ("watch", "Watch out"), ("skills", "Skills"))


@frozen
class Picker:
    """What the panel shows."""

    backgrounds: tuple[BackgroundView, ...]
    picked: str
    shown: BackgroundView | None
    """Whose traits are told."""
    trait: str


def picker(look: Look, state: Picker) -> Shapes:
    """The panel, a tile for each mug, the strip of traits."""
    tiles: Shapes = ()
    for i, one in enumerate(state.backgrounds[:8]):
        across, down = i % _COLUMNS, i // _COLUMNS
        rect = _TILE.moved(across * _STEP_X, down * _STEP_Y)
        tiles += _tile(look, rect, one, picked=one.key == state.picked)
    return (*panels.panel(look, _PANEL), *_head(look), *tiles, *_strip(look, state))


def _head(look: Look) -> Shapes:
    style = H2.weighing(800)
    w = look.width("Pick your mug", style) + 4
    title = label(look, Rect(516, 124, w, 46), "Pick your mug", Ink(style))
    about = Rect(516 + w + 16, 128, _PANEL.right - 20 - 516 - w - 16, 44)
    ink = Ink(BODY, look.palette.ink2)
    words = _ASKS if look.text < _LARGE else _ASKS_SHORT
    return (title, label(look, about, words, ink))


def _tile(look: Look, rect: Rect, one: BackgroundView, *, picked: bool) -> Shapes:
    """A mug on its colour; picked ones are raised, ringed and ticked."""
    p = look.palette
    mug = mug_of(one.key)
    colour = MUGS[mug]
    pale = p.paper if p.loud else mix(colour, p.paper, 0.76)
    lip = p.sun_lip if picked else p.lip if p.loud else mix(colour, p.paper, 0.45)
    rect = rect.moved(0, -_RAISED) if picked else rect
    ring = press.chosen_ring(look, Rect(rect.x, rect.y, rect.w, rect.h), _RADIUS) if picked else ()
    name = f"{one.name}{', picked' if picked else ''}."
    says = f"{name} {one.comes_easily} {one.watch_out} {one.effort}".rstrip()
    touch = Touch(("mug", one.key), says, "mugs")
    face_fill = p.sun if p.loud and picked else pale
    piece = press.slab(look, rect, touch, press.Skin(face_fill, lip, _RADIUS))
    face = piece.face
    size = 92 if look.text < _LARGE else 64
    cup = Rect(face.x + (face.w - size) / 2 + size * 0.03, face.y + 2, size, size)
    below = Rect(face.x + 4, cup.bottom, face.w - 8, face.bottom - cup.bottom)
    words = middle(look, below, one.name, Ink(_NAME, align=Align.CENTER))
    vapour = () if look.text >= _LARGE else (over_mug(look, cup),)
    tick = _tick(look, face) if picked else ()
    return (*ring, *piece.shapes, *vapour, Picture(cup, f"mugs/{mug}"), *words, *tick)


def _tick(look: Look, face: Rect) -> Shapes:
    p = look.palette
    disc = Rect(face.right - 34, face.y + 8, 26, 26)
    return (Box(disc, p.ink, 13), Icon(square(disc.cx, disc.cy, 16), "check", p.paper))


def _strip(look: Look, state: Picker) -> Shapes:
    """What the mug brings; one trait at a time when text is large."""
    plate = panels.plate(look, _TRAITS, look.palette.paper2, 16)
    one = state.shown
    if one is None:
        words = "Eight ways into product. Each finds some things easy, and stumbles over others."
        inner = _TRAITS.padded(24, 10)
        return (plate, *middle(look, inner, words, Ink(BODY, look.palette.ink2, Align.CENTER)))
    if look.text >= _FOLDS:
        return (plate, *_folded(look, one, state.trait))
    return (plate, *_two_traits(look, one), *_skills(look, one, Rect(950, 483, 276, 24)))


def _two_traits(look: Look, one: BackgroundView) -> Shapes:
    p = look.palette
    y = _TRAITS.y + 9
    first = paragraph(
        look, Rect(562, y, 372, 0), f"*Comes easily:* {one.comes_easily}", Ink(BODY), most=2
    )
    second_y = _TRAITS.y + 59
    text = f"*Watch out:* {one.watch_out}"
    second = paragraph(look, Rect(562, second_y, 372, 0), text, Ink(BODY), most=2)
    return (
        *_sign(look, first.rect.y + 5, "plus", p.good.text),
        first,
        *_sign(look, second.rect.y + 5, "warning", p.bad.text),
        second,
    )


def _sign(look: Look, y: float, icon: str, fill: str) -> Shapes:
    disc = Rect(518, y, 34, 34)
    return (Box(disc, fill, 17), Icon(square(disc.cx, disc.cy, 20), icon, look.palette.paper))


def _skills(look: Look, one: BackgroundView, first: Rect) -> Shapes:
    """The strongest skills, in pips, and below them which work is easier and which harder."""
    most = _SKILLS - 1 if one.effort else _SKILLS
    best = sorted(one.skills, key=lambda skill: -skill.value)[:most]
    shapes: Shapes = ()
    for i, skill in enumerate(best):
        row = first.moved(0, i * first.h)
        shapes += _skill(look, row, skill)
    words = label(look, first.moved(0, most * first.h), one.effort, Ink(SMALL, look.palette.ink2))
    return (*shapes, words) if one.effort else shapes


def _skill(look: Look, row: Rect, skill: SkillView) -> Shapes:
    p = look.palette
    pips_w = 96.0
    name = Rect(row.x + 32, row.y, row.w - 32 - pips_w - 8, row.h)
    words = skill.name[:1].upper() + skill.name[1:]
    bar = Rect(row.right - pips_w, row.cy - 7, pips_w, 14)
    return (
        Icon(square(row.x + 12, row.cy, 22), SKILL_ICONS.get(skill.key, "star"), p.ink),
        label(look, name, words, Ink(LABEL)),
        *gauges.pips(look, bar, skill.pips, 5),
    )


def _folded(look: Look, one: BackgroundView, trait: str) -> Shapes:
    """Three tabs, and below them what the chosen one tells."""
    parts = tuple(
        controls.Segment(("trait", key), words, words, look.style(LABEL_STRONG))
        for key, words in _TABS
    )
    tabs = Rect(_TRAITS.x + 8, _TRAITS.y + 4, _TRAITS.w - 16, 46)
    shapes = controls.segments(look, tabs, parts, ("trait", trait), "traits")
    room = Rect(_TRAITS.x + 20, tabs.bottom + 2, _TRAITS.w - 40, _TRAITS.bottom - tabs.bottom - 6)
    if trait == "skills":
        best = sorted(one.skills, key=lambda skill: -skill.value)[:2]
        half = room.w / 2
        for i, skill in enumerate(best):
            shapes += _skill(look, Rect(room.x + i * half, room.y, half - 20, room.h), skill)
        return shapes
    text = one.comes_easily if trait == "easy" else one.watch_out
    return (*shapes, *middle(look, room, text, Ink(BODY)))
