"""What can be asked on the map: others' runs by their grades, par, each day, where a path ends."""

from collections.abc import Iterable

from attrs import frozen

from pmsim.gui.kept import kept
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.outcome_clouds import Clouds, Run, dots, runs_up_close
from pmsim.gui.parts.outcome_scale import Borders, placed
from pmsim.gui.parts.press import focus_ring
from pmsim.gui.rect import Rect, square
from pmsim.gui.shapes import Box, Shapes
from pmsim.gui.strokes import Point
from pmsim.view.clouds import runs_sentence

GROUP = "map"
_LEAST = 44.0
"""How large a place is that a hand finds. Runs lie closer, so those of one place are told of
together.
"""
_ROUND = 12.0


@frozen
class Seen:
    """Somebody's run at its place of the canvas."""

    at: Point
    grade: str


@frozen
class Cell:
    """A part of the map in which runs of others lie."""

    rect: Rect
    touch: Touch
    bots: tuple[Point, ...]
    par: tuple[Point, ...]


@frozen
class Crowd:
    """The runs of others as they are drawn, and in which parts of the map they can be asked."""

    dots: Shapes
    cells: tuple[Cell, ...]


@kept
def crowd_of(
    look: Look, plot: Rect, clouds: Clouds, borders: Borders, words: tuple[Rect, ...]
) -> Crowd:
    """The runs of others; those that would lie under a word are left out, so that it is read."""

    def seen(runs: tuple[Run, ...]) -> tuple[Seen, ...]:
        places = (Seen(placed(plot, (one.outcome, one.stress), borders), one.grade) for one in runs)
        return tuple(one for one in places if not any(word.holds(*one.at) for word in words))

    others, par = seen(clouds.others), seen(clouds.par)
    drawn = dots(look, plot, tuple(one.at for one in others), tuple(one.at for one in par))
    return Crowd(drawn, _cells(plot, others, par))


def _cells(plot: Rect, bots: tuple[Seen, ...], par: tuple[Seen, ...]) -> tuple[Cell, ...]:
    """The map cut into squares, those in which somebody is; row by row."""
    columns, rows = int(plot.w // _LEAST), int(plot.h // _LEAST)
    w, h = plot.w / columns, plot.h / rows

    def by_cell(runs: Iterable[Seen]) -> dict[tuple[int, int], list[Seen]]:
        found: dict[tuple[int, int], list[Seen]] = {}
        for one in runs:
            x, y = one.at
            found.setdefault((int((y - plot.y) // h), int((x - plot.x) // w)), []).append(one)
        return found

    of_bots, of_par = by_cell(bots), by_cell(par)
    return tuple(
        _cell(
            Rect(plot.x + column * w, plot.y + row * h, w, h),
            row * columns + column,
            of_bots.get((row, column), []),
            of_par.get((row, column), []),
        )
        for row, column in sorted({*of_bots, *of_par})
    )


def _cell(rect: Rect, place: int, bots: list[Seen], par: list[Seen]) -> Cell:
    says = runs_sentence([one.grade for one in bots], [one.grade for one in par])
    where = tuple(tuple(one.at for one in some) for some in (bots, par))
    return Cell(rect, Touch(("runs", place), says, GROUP), *where)


def cell_spot(look: Look, cell: Cell) -> Shapes:
    """Where runs can be asked; those that are show as they are, not as a haze."""
    touch = cell.touch
    asked = look.hovers(touch) or look.focuses(touch)
    return (
        *(focus_ring(look, cell.rect.grown(-4), _ROUND) if look.focuses(touch) else ()),
        *(runs_up_close(look, cell.rect, cell.bots, cell.par) if asked else ()),
        _hit(cell.rect, touch),
    )


def spot(look: Look, touch: Touch, at: Point, r: float) -> Shapes:
    """A mark of the map that can be asked."""
    ring = focus_ring(look, square(*at, 2 * r), r) if look.focuses(touch) else ()
    return (*ring, _hit(square(*at, _LEAST), touch))


def _hit(rect: Rect, touch: Touch) -> Box:
    said = touch.says
    return Box(rect, "", _ROUND, target=touch.target, group=touch.group, says=said, tooltip=said)
