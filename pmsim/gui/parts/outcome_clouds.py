"""What else is on the map of outcome against stress: the runs of bots, par, a path not gone."""

from attrs import frozen

from pmsim.gui.colours import faded
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.words import Ink, label
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Box, Mark, Shape, Shapes, Sketch
from pmsim.gui.strokes import Point, circle, closed, dashes, outline
from pmsim.gui.strokes import line as straight
from pmsim.gui.theme import SMALL, SMALL_STRONG

PAR_R = 11.0
"""Half the width of par's mark."""
_DOT, _GEM = 4.0, 4.5
_HAZE = 0.24
"""How strong one run is; where many lie over each other the cloud is thicker."""
_FAINT = 0.3
_AIR = 3.0


@frozen
class Run:
    """Where somebody else's run ended, outcome and stress from 0 to 100, and with which grade."""

    outcome: float
    stress: float
    grade: str


@frozen
class Clouds:
    """Where others stood, or the player might have; as (outcome, stress) from 0 to 100 each."""

    others: tuple[Run, ...] = ()
    par: tuple[Run, ...] = ()
    middle: Point | None = None
    """Par itself: the middle of its runs."""
    par_says: str = ""
    second: tuple[Point, ...] = ()
    """Another path, day by day."""
    second_name: str = "what if"
    second_says: str = ""
    says: str = ""

    @property
    def any(self) -> bool:
        """Whether there is something to explain."""
        return bool(self.others or self.par or self.second)


def dots(look: Look, plot: Rect, others: tuple[Point, ...], par: tuple[Point, ...]) -> Shapes:
    """The runs at places of the canvas: bots as dots, par's as small diamonds."""
    p = look.palette
    marks = []
    if others:
        haze = faded(p, p.ink3, _HAZE)
        marks += [Mark(circle(x - plot.x, y - plot.y, _DOT), haze) for x, y in others]
    if par:
        gems = " ".join(_diamond(x - plot.x, y - plot.y, _GEM) for x, y in par)
        marks.append(Mark(gems, faded(p, p.info.main, 2 * _FAINT)))
    return (Sketch(plot, (plot.w, plot.h), tuple(marks)),) if marks else ()


def runs_up_close(
    look: Look, rect: Rect, others: tuple[Point, ...], par: tuple[Point, ...]
) -> Shapes:
    """The runs of one place, larger and in full colour."""
    p = look.palette
    near = [Mark(circle(x - rect.x, y - rect.y, _DOT + 1), p.ink2, p.paper, 1.5) for x, y in others]
    near += [
        Mark(_diamond(x - rect.x, y - rect.y, _GEM + 2), p.info.main, p.paper, 1.5) for x, y in par
    ]
    return (Sketch(rect, (rect.w, rect.h), tuple(near)),)


def par_mark(look: Look, at: Point) -> Shape:
    """Par, where it stands."""
    p, size = look.palette, 2 * PAR_R + 6
    gem = Mark(_diamond(size / 2, size / 2, PAR_R), p.info.main, p.paper, 2.5)
    return Sketch(square(*at, size), (size, size), (gem,), says="par")


def par_name(look: Look, plot: Rect, at: Point, taken: tuple[Rect, ...]) -> Shapes:
    """The word beside par's mark, where there is room; else nothing, as the legend has it too."""
    shown = look.capped(1.0)
    w, line = shown.width("par", SMALL_STRONG) + 2, shown.style(SMALL_STRONG).line
    x, y = at
    far = PAR_R + _AIR
    places = (
        Rect(x + far, y - line / 2, w, line),
        Rect(x - far - w, y - line / 2, w, line),
        Rect(x - w / 2, y - far - line, w, line),
        Rect(x - w / 2, y + far, w, line),
    )
    free = (
        one for one in places if plot.covers(one) and not any(one.common(t).area for t in taken)
    )
    place = next(free, None)
    ink = Ink(SMALL_STRONG, look.palette.info.text)
    return (label(shown, place, "par", ink),) if place else ()


def second_path(look: Look, plot: Rect, at: tuple[Point, ...]) -> Shapes:
    """Another path, dashed, with a ring at its end."""
    if not at:
        return ()
    p = look.palette
    local = tuple((x - plot.x, y - plot.y) for x, y in at)
    marks = [Mark(circle(*one, 5), p.paper, p.info.main, 2.5) for one in local[:-1]]
    if len(local) > 1:
        marks.insert(0, Mark(straight(*local), line=p.paper, width=7))
        marks.insert(1, Mark(dashes(local, (9, 6)), line=p.info.main, width=3.5))
    x, y = local[-1]
    around = dashes(outline(x - 11, y - 11, 22, 22, 11), (5, 3.5))
    end = (Mark(circle(x, y, 11), p.paper), Mark(around, line=p.info.main, width=3))
    return (Sketch(plot, (plot.w, plot.h), (*marks, *end)),)


def legend(look: Look, rect: Rect, clouds: Clouds) -> Shapes:
    """What diamonds, dots and a ring are, from the left edge of a strip; nothing without them."""
    p, shapes = look.palette, list[Shape]()
    x = rect.x
    signs = []
    if clouds.par:
        signs.append(("par", Mark(_diamond(9, 9, 7), p.info.main)))
    if clouds.others:
        signs.append(("bots", Mark(circle(9, 9, 5), p.ink3)))
    if clouds.second:
        ring = dashes(outline(2, 2, 14, 14, 7), (4, 3))
        signs.append((clouds.second_name, Mark(ring, line=p.info.main, width=2.5)))
    for word, mark in signs:
        w = look.width(word, SMALL) + 2
        shapes.append(Sketch(Rect(x, rect.cy - 9, 18, 18), (18, 18), (mark,)))
        shapes.append(label(look, Rect(x + 20, rect.y, w, rect.h), word, Ink(SMALL, p.ink2)))
        x += 20 + w + 7
    said = Box(Rect(rect.x, rect.y, x - rect.x, rect.h), "", says=clouds.says)
    return (said, *shapes) if shapes else ()


def _diamond(x: float, y: float, r: float) -> str:
    return closed((x, y - r), (x + r, y), (x, y + r), (x - r, y))
