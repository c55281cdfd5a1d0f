"""The goals of the briefing: what should be different at the end."""

from __future__ import annotations

from attrs import evolve

from pmsim.gui.cast import ICONS
from pmsim.gui.colours import Category
from pmsim.gui.parts import panels
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label, snug
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Align, Shapes
from pmsim.gui.theme import LABEL, LABEL_STRONG, NUMBER_TINY
from pmsim.view.briefing import GoalView

_HUES = (Category.DATA, Category.USERS, Category.THINK, Category.TEAM, Category.STAKEHOLDERS)
_LONG = 5
"""With more goals than this, the last two share a row."""
_ASIDE = 9.0
_CHIP_SMALL = 22.0
_VALUE_SMALL = NUMBER_TINY.sized(19)
Rows = tuple[tuple[GoalView, ...], ...]
"""Goals by the row they stand in."""


def rows_of(look: Look, goals: tuple[GoalView, ...], width: float) -> Rows:
    """One goal a row; in a long list the last two, which all days share, side by side."""
    if len(goals) > _LONG:
        *rest, one, other = goals
        if _beside_width(look, one) + _ASIDE + _beside_width(look, other) <= width:
            return (*((goal,) for goal in rest), (one, other))
    return tuple((goal,) for goal in goals)


def goals(look: Look, first: Rect, rows: Rows) -> Shapes:
    """The goals, row by row, the first one in that rectangle."""
    shapes: Shapes = ()
    number = 0
    for i, row in enumerate(rows):
        place = first.moved(0, first.h * i)
        if len(row) == 1:
            shapes += _goal(look, place, row[0], number)
        else:
            shapes += _pair(look, place, row, number)
        number += len(row)
    return shapes


def tall_goal(look: Look, rect: Rect, goal: GoalView, number: int) -> Shapes:
    """The name above the way the number should go."""
    chip = Rect(rect.x, rect.cy - 22, 44, 44)
    icon = goal.icon if goal.icon in ICONS else "chart-map"
    hue = look.palette.hue(_HUES[number % len(_HUES)]).tint
    half = rect.h / 2
    name = Rect(chip.right + 14, rect.y + 2, rect.w - 58, half - 2)
    value = Rect(name.x, rect.y + half - 2, name.w, half)
    return (
        *panels.chip(look, chip, icon, hue, 26, 12),
        snug(look, name, goal.name, Ink(LABEL, look.palette.ink2)),
        snug(look, value, goal.text, Ink(_VALUE_SMALL)),
    )


def _pair(look: Look, rect: Rect, pair: tuple[GoalView, ...], number: int) -> Shapes:
    """Two goals side by side, each value right behind its name."""
    shapes: Shapes = ()
    x = rect.x
    for i, goal in enumerate(pair):
        chip = Rect(x, rect.cy - _CHIP_SMALL / 2, _CHIP_SMALL, _CHIP_SMALL)
        hue = look.palette.hue(_HUES[(number + i) % len(_HUES)]).tint
        icon = goal.icon if goal.icon in ICONS else "chart-map"
        name_w, value_w = look.width(goal.name, LABEL) + 1, look.width(goal.text, LABEL_STRONG) + 1
        name = Rect(chip.right + 6, rect.y, name_w, rect.h)
        value = Rect(name.right + 5, rect.y, value_w, rect.h)
        shapes += panels.chip(look, chip, icon, hue, 16, 8)
        shapes += (label(look, name, goal.name, Ink(LABEL)),)
        shapes += (label(look, value, goal.text, Ink(LABEL_STRONG)),)
        x = value.right + _ASIDE
    return shapes


def _goal(look: Look, rect: Rect, goal: GoalView, number: int) -> Shapes:
    """An icon, the name, and the way the number should go."""
    size = min(38.0, rect.h - 3)
    chip = Rect(rect.x, rect.cy - size / 2, size, size)
    icon = goal.icon if goal.icon in ICONS else "chart-map"
    hue = look.palette.hue(_HUES[number % len(_HUES)]).tint
    style = _VALUE_SMALL if rect.h < 40 else NUMBER_TINY
    wide = min(rect.w * 0.6, look.width(goal.text, style) + 2)
    name = Rect(chip.right + 10, rect.y, rect.w - size - 20 - wide, rect.h)
    value = Rect(rect.right - wide, rect.y, wide, rect.h)
    return (
        *panels.chip(look, chip, icon, hue, round(size * 0.62), min(12, size * 0.32)),
        evolve(label(look, name, goal.name, Ink(LABEL)), says=f"{goal.name}. {goal.about}"),
        snug(look, value, goal.text, Ink(style, align=Align.RIGHT)),
    )


def _beside_width(look: Look, goal: GoalView) -> float:
    return _CHIP_SMALL + 11 + look.width(goal.name, LABEL) + look.width(goal.text, LABEL_STRONG) + 2
