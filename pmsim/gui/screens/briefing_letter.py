"""The letter of the briefing: who writes, what for, and the goals, which stay put."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.cast import Mood
from pmsim.gui.parts import controls, panels, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, headline, label, paragraph
from pmsim.gui.portraits import disc_of
from pmsim.gui.rect import Rect
from pmsim.gui.screens import briefing_goals
from pmsim.gui.shapes import Line, Paragraph, Picture, Shapes
from pmsim.gui.theme import BODY, BODY_LARGE, H3, H4, LABEL, LABEL_STRONG, TypeStyle
from pmsim.view.briefing import BriefingView

_SHEET = Rect(32, 112, 432, 592)
_BAND_H = 112.0
_PORTRAIT = Rect(46, 76, 148, 148)
_CROP = (30.0, 6.0, 260.0, 260.0)
_X, _W = 60.0, 376.0
_TEXT_Y = 236.0
_BOTTOM = 690.0
_PITCHES = (48.0, 42.0, 36.0, 32.0, 29.0, 27.0, 26.0)
_BETWEEN = 0.36
"""The gap between paragraphs, in lines."""
_ABOVE, _UNDER_RULE = 10.0, 13.0
"""The air above the rule, and what stands under it beside the heading."""
_SIDES = (("letter", "Letter"), ("goals", "Goals"))
_TABS_AT = Rect(48, 232, 400, 48)
_TALL = 66.0
_PAGE_H = 44.0
_LEAST_ROOM = 140.0
"""A page of the letter is at least so high."""
_LARGE = 1.3


@frozen
class Letter:
    """What the sheet shows."""

    briefing: BriefingView
    page: int
    side: str
    """With large text: `letter` or `goals`."""


def letter(look: Look, shown: Letter) -> Shapes:
    """The sheet: the sender's band, a page of the letter, the goals; two sides if text is large."""
    briefing = shown.briefing
    sheet = (*panels.panel(look, _SHEET), *_band(look, briefing))
    if look.text >= _LARGE:
        return (*sheet, *_two_sides(look, shown))
    pitch = _pitch(look, briefing)
    rows = briefing_goals.rows_of(look, briefing.goals, _W)
    top = _goals_top(look, rows, pitch)
    room = Rect(_X, _TEXT_Y, _W, top - _ABOVE - _TEXT_Y)
    head = look.style(H4).line
    title = label(look, Rect(_X, top + 10, _W, head), briefing.goals_title, Ink(H4))
    return (
        *sheet,
        *_text(look, briefing, room, shown.page),
        panels.rule(look, _X, top, _W),
        title,
        *briefing_goals.goals(look, Rect(_X, _BOTTOM - pitch * len(rows), _W, pitch), rows),
    )


def _two_sides(look: Look, shown: Letter) -> Shapes:
    """Two tabs, and beneath them the letter or the goals alone."""
    style = look.style(LABEL_STRONG)
    parts = tuple(controls.Segment(("side", key), words, words, style) for key, words in _SIDES)
    tabs = controls.segments(look, _TABS_AT, parts, ("side", shown.side), "sides")
    top = _TABS_AT.bottom + 14
    if shown.side == "letter":
        room = Rect(_X, top, _W, _BOTTOM - top)
        return (*tabs, *_text(look, shown.briefing, room, shown.page))
    goals = shown.briefing.goals
    pitch = min(_TALL, (_BOTTOM - top) / max(1, len(goals)))
    shapes: Shapes = tabs
    for i, goal in enumerate(goals):
        shapes += briefing_goals.tall_goal(look, Rect(_X, top + i * pitch, _W, pitch), goal, i)
    return shapes


def _pitch(look: Look, briefing: BriefingView) -> float:
    """How far goals stand apart: as far as leaves the letter on as few pages as it can have."""
    least = look.style(LABEL).line + 4
    rows = briefing_goals.rows_of(look, briefing.goals, _W)
    pages = {
        pitch: len(_pages(look, briefing, BODY, room))
        for pitch in (*_PITCHES, least)
        if pitch >= least
        and (room := _goals_top(look, rows, pitch) - _ABOVE - _TEXT_Y) > _LEAST_ROOM
    }
    fewest = min(pages.values(), default=0)
    return next((pitch for pitch, count in pages.items() if count == fewest), least)


def _goals_top(look: Look, rows: briefing_goals.Rows, pitch: float) -> float:
    """Where the rule above the goals lies."""
    return _BOTTOM - pitch * len(rows) - look.style(H4).line - _UNDER_RULE


def _band(look: Look, briefing: BriefingView) -> Shapes:
    """The sender on the colour that belongs to them."""
    p = look.palette
    who = next((one.portrait for one in briefing.cast if one.key == briefing.sender), "")
    fill = p.paper2 if p.loud else disc_of(who) or p.paper2
    band = panels.plate(look, _SHEET.row(0, _BAND_H), fill, 20, (True, True, False, False))
    x = _SHEET.x + 176 if who else _X
    w = _SHEET.right - 20 - x
    face = (Picture(_PORTRAIT, f"portraits/{who}-{Mood.PLEASED.value}", _CROP),) if who else ()
    name = headline(look, Rect(x, 132, w, 34), briefing.sender_name, Ink(H3.sized(25)))
    role = paragraph(look, Rect(x, 170, w, 0), briefing.sender_role, Ink(LABEL, p.ink), most=2)
    return (band, *face, name, role)


def _text(look: Look, briefing: BriefingView, place: Rect, page: int) -> Shapes:
    """One page of the letter, and a button for the next when it is longer."""
    room = place.h
    style = _style(look, briefing, room)
    pages = _pages(look, briefing, style, room)
    here = pages[page % len(pages)]
    lines = look.style(style)
    shapes: list[Paragraph] = []
    y = place.y
    for block in here:
        rect = Rect(_X, y, _W, lines.line * len(block))
        says = " ".join("".join(run.text for run in line) for line in block)
        shapes.append(Paragraph(rect, block, lines, look.palette.ink, says=says))
        y = rect.bottom + lines.line * _BETWEEN
    if len(pages) == 1:
        return tuple(shapes)
    words = f"{page % len(pages) + 1} of {len(pages)}"
    place = Rect(_X + _W - 150, place.bottom - _PAGE_H - 4, 150, _PAGE_H)
    face = press.Face(words, icon_after="arrow-right")
    touch = Touch("letter", f"turn the page, {words}", "letter")
    return (*shapes, *press.button(look, place, face, touch, press.Kind.SOFT))


def _style(look: Look, briefing: BriefingView, room: float) -> TypeStyle:
    """The larger body type when the whole letter fits in it."""
    return BODY_LARGE if len(_pages(look, briefing, BODY_LARGE, room)) == 1 else BODY


def _pages(
    look: Look, briefing: BriefingView, style: TypeStyle, room: float
) -> tuple[tuple[tuple[Line, ...], ...], ...]:
    """The letter's lines by paragraph and page."""
    blocks = [
        paragraph(look, Rect(0, 0, _W, 0), text, Ink(style)).lines for text in _said(briefing)
    ]
    step = look.style(style).line
    gap = step * _BETWEEN
    if sum(len(block) * step for block in blocks) + gap * (len(blocks) - 1) <= room:
        return (tuple(blocks),)
    room -= _PAGE_H + 6
    pages: list[list[tuple[Line, ...]]] = [[]]
    used = 0.0
    for block in blocks:
        rest = block
        while rest:
            fits = int((room - used) // step)
            if fits < min(2, len(rest)):
                pages.append([])
                used, fits = 0.0, max(1, int(room // step))
            pages[-1].append(rest[:fits])
            used += len(rest[:fits]) * step + gap
            rest = rest[fits:]
    return tuple(tuple(page) for page in pages if page)


def _said(briefing: BriefingView) -> tuple[str, ...]:
    """The letter between quotation marks."""
    if not briefing.letter:
        return (briefing.about,)
    first, *rest = briefing.letter
    said = [f"“{first}", *rest]
    said[-1] += "”"
    return tuple(said)
