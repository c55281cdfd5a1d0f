"""The debrief's line of time: what decisions were worth, and until that is known what moved."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.hindsight import LookBack
from pmsim.gui.parts.decision_axis import Axis, Node, decision_axis
from pmsim.gui.parts.gauges import meter
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import panel
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.debrief_card import impact_card, move_card
from pmsim.gui.screens.debrief_moves import Move
from pmsim.gui.screens.debrief_three import Three, three, three_rows
from pmsim.gui.screens.debrief_worth import claimed, impact_nodes, ranked
from pmsim.gui.shapes import Box, Icon, Shape, Shapes
from pmsim.gui.theme import BODY, BUTTON, H3, SMALL
from pmsim.model.clock import share_of_days
from pmsim.view.debrief import DebriefView
from pmsim.view.impacts import ImpactView
from pmsim.view.words import sentence

_LARGE = 1.2
_LOW, _TALL = (108.0, 130.0), (144.0, 156.0)
"""Heights of the card, at usual and at large text: for what was recorded, for what is known."""
_AXIS, _TICKS = 202.0, 24.0
"""What heading and line of time need at least, so that sentences below them are set smaller; the
second with the size of the text.
"""
_HOURS = (9, 12, 15, 18)
_BAR_W, _BAR_H = 150.0, 14.0
LITTLE = "Little would change. No single decision stands out from luck."
"""Said when all is measured and nothing is claimed."""


@frozen
class Shown:
    """What the debrief shows."""

    view: DebriefView
    moves: tuple[Move, ...]
    back: LookBack
    chosen: int
    days: int
    tab: str
    gone: float
    """How many days of the path are drawn."""
    risen: float
    """How far the grade has risen, 0 to 1."""
    together: bool = False
    """Whether the three that mattered most stand together, as nothing else was asked for."""

    @property
    def worths(self) -> tuple[ImpactView, ...]:
        """The decisions that are known to have mattered; none while it is worked out."""
        return claimed(self.back)


def line_of_time(look: Look, rect: Rect, shown: Shown) -> Shapes:
    """Nodes on the line, news of the measuring, and what the chosen node did."""
    large = look
    look = look.capped(1.3)
    card = _card_place(large, rect, shown)
    ground = (*panel(large, rect), *_head(look, rect, shown))
    news = _news(look, Rect(card.x + 6, 0, card.w - 12, card.y - 8), shown)
    foot = min((shape.rect.y for shape in news), default=card.y - 4) - 8
    line = Rect(rect.x + 14, rect.y + 60, rect.w - 30, foot - rect.y - 60)
    if not (shown.worths or shown.moves):
        quiet = Rect(rect.x + 22, rect.y + 80, rect.w - 44, 0)
        words = paragraph(large, quiet, "Nothing did. A very quiet day.", Ink(BODY))
        return (*ground, *news, words)
    drawn = decision_axis(look, line, _axis(shown), ("move", shown.chosen))
    return (*ground, *drawn, *news, *_card(large, card, shown))


def _card_place(look: Look, rect: Rect, shown: Shown) -> Rect:
    """The foot of the panel: as high as a card, or as the three sentences need."""
    low, high = _TALL if shown.worths else _LOW
    tall = low if look.text <= _LARGE else high
    if shown.worths and shown.together:
        tall = _three(look, rect.w - 28, rect.h, shown).height
    return Rect(rect.x + 14, rect.bottom - 14 - tall, rect.w - 28, tall)


def _three(look: Look, w: float, h: float, shown: Shown) -> Three:
    return three(look.untouched(), w, h - _axis_least(look), ranked(shown.worths))


def _axis_least(look: Look) -> float:
    return _AXIS + _TICKS * look.text


def _card(look: Look, rect: Rect, shown: Shown) -> Shapes:
    if not shown.worths:
        return move_card(look.capped(1.3), rect, shown.moves[shown.chosen])
    if shown.together:
        return three_rows(look, rect, _three(look, rect.w, rect.h + _axis_least(look), shown))
    one = shown.worths[shown.chosen]
    return impact_card(look.capped(1.3), rect, one)


def _head(look: Look, rect: Rect, shown: Shown) -> Shapes:
    doors = _doors(look.capped(1.15), Rect(rect.x, rect.y + 9, rect.w - 16, 44), shown)
    left = min(shape.rect.x for shape in doors)
    heading = Rect(rect.x + 22, rect.y + 13, left - rect.x - 34, look.style(H3).line)
    titles = ["What moved the numbers", "What moved"]
    if shown.worths:
        titles = ["What your decisions were worth", "Your decisions", "Decisions"]
    fits = (one for one in titles if look.width(one, H3) <= heading.w * 1.1)
    return (label(look, heading, next(fits, titles[-1]), Ink(H3)), *doors)


def _news(look: Look, above: Rect, shown: Shown) -> Shapes:
    """How far the measuring is, or why nothing comes of it; it ends where `above` does."""
    back, p = shown.back, look.palette
    if back.trouble:
        return _sentence(look, above, "warning", back.trouble)
    if back.impacts is not None:
        return () if shown.worths else _sentence(look, above, "balance", LITTLE)
    line = look.style(SMALL).line
    row = Rect(above.x, above.bottom - line, above.w, line)
    words = "Getting ready to play what would have been"
    if back.of > 1:
        words = f"Playing what would have been: {back.done} of {back.of}"
    bar = Rect(row.x, row.cy - _BAR_H / 2, _BAR_W, _BAR_H)
    beside = Rect(bar.right + 12, row.y, row.right - bar.right - 12, line)
    return (
        Box(row, "", says=words),
        Box(bar, p.track, _BAR_H / 2, border=p.ink if p.loud else "", border_width=2 * p.loud),
        *meter(look, bar, back.done / max(1, back.of), p.info.main)[1:],
        label(look, beside, words, Ink(SMALL, p.ink2)),
    )


def _sentence(look: Look, above: Rect, icon: str, text: str) -> Shapes:
    line, colour = look.style(SMALL).line, look.palette.ink2
    place = Rect(above.x + 28, above.bottom - line, above.w - 28, line)
    sign = square(above.x + 10, place.cy, 20)
    return (Icon(sign, icon, colour), label(look, place, text, Ink(SMALL, colour)))


def _doors(look: Look, at: Rect, shown: Shown) -> Shapes:
    """The buttons to what was measured, what was true and, if anybody bargained, the tables."""
    doors: list[tuple[str, str, str, str]] = []
    if shown.worths:
        doors.append(("Show all", "", "worths", "Everything that was measured"))
    doors.append(("What was true", "bulb", "truth", "What was true, and when you could have known"))
    if shown.view.planes:
        says = "At the table: every deal there could have been"
        doors.append(("The tables", "negotiate", "tables", says))
    shapes: list[Shape] = []
    right = at.right
    for text, icon, target, says in doors:
        wide = look.width(text, BUTTON) + (34 if icon else 0) + 26
        place = Rect(right - wide, at.y, wide, at.h)
        shapes += button(look, place, Face(text, icon), Touch(target, says, "head"), Kind.SOFT)
        right = place.x - 10
    return tuple(shapes)


def _axis(shown: Shown) -> Axis:
    days = shown.days
    nodes = impact_nodes(shown.worths, days) or _move_nodes(shown)
    if days == 1:
        return Axis(nodes, tuple((share_of_days(hour * 60, 1), f"{hour:02d}") for hour in _HOURS))
    path = shown.view.path
    ticks = tuple(((i + 0.5) / days, one.weekday[:3]) for i, one in enumerate(path))
    return Axis(nodes, ticks, tuple(i / days for i in range(1, days)))


def _move_nodes(shown: Shown) -> tuple[Node, ...]:
    most = max((abs(one.points) for one in shown.moves), default=0.0) or 1.0
    return tuple(
        Node(
            ("move", i),
            share_of_days(one.at, shown.days),
            one.points / most,
            one.icon,
            one.category,
            f"{one.when}. {sentence(one.text)} {'; '.join(one.changes)}",
        )
        for i, one in enumerate(shown.moves)
    )
