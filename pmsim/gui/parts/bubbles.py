"""What people say: bubbles, your own line, the card of an interruption."""

from attrs import frozen

from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import panel
from pmsim.gui.parts.words import Ink, line, paragraph, revealed
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Box, Icon, Label, Mark, Shape, Shapes, Sketch, Zone
from pmsim.gui.theme import (
    LABEL,
    LABEL_STRONG,
    RADIUS,
    SHADOW_BUBBLE,
    SHADOW_CARD,
    SPEECH,
    SPEECH_CARD,
    TypeStyle,
)

_TAIL_LEFT = "M38 2 C26 22 14 30 0 34 C16 40 28 40 38 36 Z"
_TAIL_DOWN = "M4 0 C8 14 4 22 0 28 C16 24 30 14 34 0 Z"
_TAIL_UP = "M0 24 L30 0 L34 24 Z"
_AIR = 30.0
_TOP = 22.0
_SMALL_AIR = 18.0
_SMALL_TOP = 10.0
_OWN_H = 40.0
_EDGE = 5.0
_OWN = LABEL.sized(18)


@frozen
class Speech:
    """Something said aloud; ``*words*`` are marked."""

    text: str
    letters: int = -1
    """How many letters have been said; -1 is all."""

    style: TypeStyle = SPEECH
    small: bool = False


def bubble_height(look: Look, w: float, speech: Speech) -> float:
    """How high the bubble has to be for all its words."""
    air, top = (_SMALL_AIR, _SMALL_TOP) if speech.small else (_AIR, _TOP)
    text = paragraph(look, Rect(0, 0, w - 2 * air, 0), speech.text, Ink(speech.style))
    return text.rect.h + 2 * top


def bubble(
    look: Look, rect: Rect, speech: Speech, touch: Touch | None = None, tail: float = -1
) -> Shapes:
    """A speech bubble; its tail points left at ``tail`` px below the top, or down when small."""
    air, top = (_SMALL_AIR, _SMALL_TOP) if speech.small else (_AIR, _TOP)
    radius = RADIUS.panel if speech.small else RADIUS.bubble
    place = Rect(rect.x + air, rect.y + top, rect.w - 2 * air, 0)
    text = paragraph(look, place, speech.text, Ink(speech.style), mark=look.palette.mark)
    if speech.letters >= 0:
        text = revealed(text, speech.letters)
    shapes: list[Shape] = [*panel(look, rect, radius=radius, shadow=SHADOW_BUBBLE)]
    if tail >= 0:
        shapes.append(_tail(look, rect, tail, down=speech.small))
    if touch is not None:
        said = touch.says or speech.text.replace("*", "")
        shapes.append(Zone(rect, target=touch.target, group=touch.group, says=said))
    return (*shapes, text)


def _tail(look: Look, rect: Rect, at: float, *, down: bool) -> Sketch:
    """The tail covers the bubble's border where it begins."""
    p = look.palette
    edge, width = (p.ink, p.panel_border) if p.loud else ("", 0.0)
    if down:
        mark = Mark(_TAIL_DOWN, p.paper, edge, width)
        return Sketch(Rect(rect.x + at, rect.bottom - 4, 40, 30), (40, 30), (mark,))
    mark = Mark(_TAIL_LEFT, p.paper, edge, width)
    return Sketch(Rect(rect.x - 34, rect.y + at, 40, 46), (40, 46), (mark,))


def own_line(look: Look, right: float, y: float, most: float, text: str) -> Shapes:
    """What you said last, in a dark bubble at the right."""
    p = look.palette
    w = min(most, look.width(text, _OWN) + 36)
    h = round(_OWN_H * look.text)
    rect = Rect(right - w, y, w, h)
    words = line(look, rect.x + 18, rect.cy - _OWN.line / 2, w - 30, text, Ink(_OWN, p.paper))
    corner = Rect(rect.right - h / 2, rect.cy, h / 2, h / 2)
    tip = Box(corner, p.you, 6, (False, False, True, False))
    return (Box(rect, p.you, h / 2), tip, words)


@frozen
class Caller:
    """Who interrupts, as the dark tab on the card says it."""

    text: str
    icon: str = "door-knock"
    tail: float = 404.0
    """Where the card's tip begins, from its left edge; below zero there is none."""

    urgent: bool = False
    """Whether something is wrong: the card has an amber edge."""


def interruption_card(look: Look, rect: Rect, caller: Caller, speech: str) -> Shapes:
    """The card of an interruption: who it is and what they say; choices go beneath."""
    p = look.palette
    words = paragraph(
        look, Rect(rect.x + 24, rect.y + 24, rect.w - 48, 0), speech, Ink(SPEECH_CARD), mark=p.mark
    )
    shapes: list[Shape] = [*panel(look, rect, radius=RADIUS.card, shadow=SHADOW_CARD)]
    if caller.urgent:
        edge = Box(rect, "", RADIUS.card, border=p.watch.main, border_width=_EDGE)
        shapes.append(edge)
    if caller.tail >= 0:
        place = Rect(rect.x + caller.tail, rect.y - 20, 40, 24)
        shapes.append(Sketch(place, (40, 24), (Mark(_TAIL_UP, p.paper),)))
    return (*shapes, *_tab(look, rect, caller), words)


def _tab(look: Look, rect: Rect, caller: Caller) -> Shapes:
    p, h = look.palette, 34.0
    style = look.style(LABEL_STRONG)
    w = min(rect.w - 40, 38 + look.measure.width(caller.text, style) + 14)
    tab = Rect(rect.x + 20, rect.y - h / 2, w, h)
    room = Rect(tab.x + 38, tab.y, w - 46, h)
    return (
        Box(tab, p.ink, h / 2),
        Icon(square(tab.x + 20.5, tab.cy, 21), caller.icon, p.paper),
        Label(room, caller.text, style, p.paper),
    )
