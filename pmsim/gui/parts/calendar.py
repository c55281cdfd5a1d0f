"""The day as blocks: on the plan's lane, in the rail of today, as cards of the deck."""

from enum import Enum

from attrs import frozen

from pmsim.gui.colours import Category, Hue, faded
from pmsim.gui.parts.gauges import mug
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Skin, focus_ring, slab
from pmsim.gui.parts.words import Ink, crammed, label, line, middle, snug
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Align, Box, Hatch, Icon, Label, Layer, Shape, Shapes
from pmsim.gui.theme import (
    DRAG_TILT,
    LABEL,
    LABEL_STRONG,
    RADIUS,
    SHADOW_DRAG,
    SMALL,
    SMALL_PLAIN,
    SMALL_STRONG,
)

_ONE_LINE = 30.0
_TWO_LINES = 40.0
_STRIPE = 7.0
_DRAG_ROOM = 60.0
_APART = 6.0
"""The least space between a card's length and its mug."""
_WARM_MUG, _COLD_MUG = 0.7, 0.35
_MINUS = "\N{MINUS SIGN}"


class Progress(Enum):
    """Where a block stands in the day."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"


@frozen
class Block:
    """A piece of the day."""

    category: Category
    icon: str
    title: str
    sub: str = ""
    """A second line where there is room: who, or how long is left."""

    time: str = ""
    fixed: bool = False
    progress: Progress = Progress.NEXT
    share: float = 0.0
    """How much of a running block is over, 0 to 1."""


def lane_block(look: Look, rect: Rect, block: Block, touch: Touch) -> Shapes:
    """A block on the plan's lane: stripe and tint, hatched and pinned when it is fixed."""
    low = rect.h < _ONE_LINE
    hue = look.palette.hue(block.category)
    top, size = (2, 20) if low else (5, 22)
    shapes: list[Shape] = [*_body(look, rect, block, hue, touch)]
    shapes.append(Icon(Rect(rect.x + 15, rect.y + top, size, size), block.icon, look.palette.ink))
    room = rect.w - 43 - (34 if block.fixed else 8)
    title = Rect(rect.x + 43, rect.y + (1 if low else 5), room, 21)
    if low:
        title = Rect(title.x, rect.y - 1, room, rect.h)
        edges = 2 * look.palette.control_border if look.palette.loud else 0.0
        look = look.capped(max(1.0, (rect.h - edges) / SMALL.line))
    shapes.append(label(look, title, block.title, Ink(SMALL)))
    if block.sub and rect.h > _TWO_LINES * max(1.0, look.text * 1.1):
        down = round(21 * look.text)
        ink = Ink(SMALL_PLAIN, hue.deep)
        shapes.append(line(look, title.x, title.y + down, room, block.sub, ink))
    if block.fixed:
        pin = Rect(rect.right - 28, rect.y + (3 if low else 6), 18, 18)
        shapes.append(Icon(pin, "calendar-fixed", look.palette.ink))
    return tuple(shapes)


def _body(look: Look, rect: Rect, block: Block, hue: Hue, touch: Touch) -> Shapes:
    p = look.palette
    hatch = Hatch(faded(p, hue.stripe, 0.28)) if block.fixed and not p.loud else None
    body = Box(
        rect,
        hue.tint,
        RADIUS.block,
        border=p.ink if p.loud else "",
        border_width=p.control_border,
        stripe=hue.stripe,
        stripe_width=_STRIPE,
        hatch=hatch,
        target=touch.target,
        group=touch.group,
        says=touch.says or _says(block),
    )
    ring = focus_ring(look, rect, RADIUS.block) if look.focuses(touch) else ()
    return (*ring, body)


def _says(block: Block) -> str:
    parts = (block.time, block.title, block.sub, "fixed" if block.fixed else "")
    return ", ".join(part for part in (*parts, block.progress.value) if part)


def row_title_width(w: float, block: Block) -> float:
    """How much room the title has in a row of the rail that is so wide."""
    if block.progress is Progress.NOW:
        return w - 100
    return w - 92 - (26 if block.progress is Progress.DONE or block.fixed else 8)


def today_row(look: Look, rect: Rect, block: Block, touch: Touch, more: float = 0.0) -> Shapes:
    """A row in the rail of today: time, icon, title, and a tick or a pin.

    With ``more`` height (px) than it needs the title may take two lines.
    """
    p = look.palette
    if block.progress is Progress.NOW:
        return _now_row(look, rect, block, touch, more)
    done = block.progress is Progress.DONE
    hue = p.done if done else p.hue(block.category)
    mid = rect.cy
    mark, colour = ("check", p.good.text) if done else ("calendar-fixed", p.ink)
    marked = done or block.fixed
    words = Ink(SMALL, p.ink2 if done else p.ink)
    title = Rect(rect.x + 92, rect.y, row_title_width(rect.w, block), rect.h)
    shapes: list[Shape] = [*_body(look, rect, _without_hatch(block), hue, touch)]
    shapes += [
        snug(look, Rect(rect.x + 12, mid - 10, 48, 20), block.time, Ink(SMALL)),
        Icon(square(rect.x + 73, mid, 22), block.icon, p.ink),
        *_title(look, title, block.title, words, more),
    ]
    if marked:
        shapes.append(Icon(square(rect.right - 16, mid, 19), mark, colour))
    return tuple(shapes)


def _title(look: Look, at: Rect, text: str, ink: Ink, more: float) -> Shapes:
    """The title in the middle of its room, on two lines where there is more of it."""
    if more > 0:
        return middle(look, at, text, ink)
    return (line(look, at.x, at.cy - ink.style.line / 2, at.w, text, ink),)


def _without_hatch(block: Block) -> Block:
    return Block(block.category, block.icon, block.title, block.sub, block.time)


def _now_row(look: Look, rect: Rect, block: Block, touch: Touch, more: float) -> Shapes:
    """The running block: a ring, a bar, what is left."""
    p = look.palette
    hue = p.hue(block.category)
    title = Rect(rect.x + 94, rect.y + 6, row_title_width(rect.w, block), 26 + more)
    bar = Rect(rect.x + 10, rect.y + 40 + more, rect.w - 20, 10)
    left = bar.w * max(0.0, min(1.0, block.share))
    ring = focus_ring(look, rect.grown(3), RADIUS.chip + 3) if look.focuses(touch) else ()
    return (
        *ring,
        Box(rect.grown(3), p.ink, RADIUS.chip + 3),
        Box(
            rect,
            p.sun if p.loud else hue.tint,
            RADIUS.chip,
            target=touch.target,
            group=touch.group,
            says=touch.says or _says(block),
        ),
        snug(look, Rect(rect.x + 10, rect.y + 9, 50, 20), block.time, Ink(SMALL_STRONG)),
        Icon(Rect(rect.x + 62, rect.y + 8, 24, 24), block.icon, p.ink),
        *_title(look, title, block.title, Ink(LABEL_STRONG), more),
        Box(bar, p.paper, 5, border=p.ink if p.loud else "", border_width=p.control_border),
        Box(Rect(bar.x, bar.y, left, bar.h), hue.stripe, 5),
        line(look, bar.x, bar.y + 14, bar.w, block.sub, Ink(SMALL, hue.deep)),
    )


@frozen
class Card:
    """A card of the deck: something one could do."""

    category: Category
    icon: str
    title: str
    blocks: int
    """How many half hours."""

    length: str
    """In words: ``1 h 30``."""

    energy: int
    """What it costs (below zero) or gives."""


def deck_card(look: Look, rect: Rect, card: Card, touch: Touch) -> Shapes:
    """A card with its length in blocks and words and its cost in energy."""
    hue, ink = look.palette.hue(card.category), look.palette.ink
    sign = "+" if card.energy > 0 else _MINUS
    energy = f"{sign}{abs(card.energy)}"
    says = f"{card.title}, {card.length}, energy {energy}"
    piece = slab(look, rect, touch, Skin(hue.tint, hue.stripe), says)
    f = piece.face
    by = f.bottom - 25
    level = _WARM_MUG if card.energy > 0 else _COLD_MUG
    cup = _beside(look, f.right - 12, by - 3, energy)
    step = _pip_step(look, cup.x - f.x - 17, card)
    blocks = tuple(
        Box(Rect(f.x + 13 + i * step, by + 10 - step * 0.41, step * 0.82, step * 0.82), hue.deep, 4)
        for i in range(card.blocks)
    )
    after = f.x + 13 + card.blocks * step + 4
    room = cup.x - _APART - after
    title = Rect(f.x + 48, f.y + 6, f.w - 54, 48)
    length = line(look, after, by, room, card.length, Ink(SMALL)) if card.length else None
    return (
        *piece.shapes,
        Icon(Rect(f.x + 12, title.cy - 14, 28, 28), card.icon, ink),
        *crammed(look, title, card.title, Ink(LABEL)),
        *blocks,
        *((length,) if length else ()),
        mug(look, cup, level, look.palette.coffee),
        line(look, f.right - 72, by - 1, 60, energy, Ink(LABEL_STRONG, align=Align.RIGHT)),
    )


def _pip_step(look: Look, room: float, card: Card) -> float:
    """How far apart the blocks of the length stand: closer where its words need the room."""
    left = room - look.width(card.length, SMALL) - _APART
    return max(9.0, min(17.0, left / card.blocks)) if card.blocks else 17.0


def _beside(look: Look, right: float, y: float, number: str) -> Rect:
    """Where the mug stands left of its number."""
    return Rect(min(right - 60, right - look.width(number, LABEL_STRONG) - 29), y, 24, 24)


def deck_gap(look: Look, rect: Rect, text: str = "on its way") -> Shapes:
    """The empty place of a card that is being dragged or has been placed."""
    p = look.palette
    edge = Box(rect, "", RADIUS.button, border=p.dashed, border_width=2.5, dash=(7, 5))
    return (edge, Label(rect, text, look.style(SMALL), p.ink2, Align.CENTER))


def lifted(look: Look, rect: Rect, shapes: Shapes, lean: float = 1.0) -> Shapes:
    """A card in the hand: leaning, as far as it does already (0 to 1), with a deep shadow."""
    if look.palette.loud:
        return shapes
    shade = Box(rect, look.palette.ink, RADIUS.button, shadow=SHADOW_DRAG)
    turn = 0.0 if look.calm else DRAG_TILT * lean
    return (Layer(rect.grown(_DRAG_ROOM), (shade, *shapes), turn=turn),)
