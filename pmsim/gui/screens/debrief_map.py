"""The debrief's map: the path of the days, the runs of bots, par, and a path that was not gone."""

from __future__ import annotations

from pmsim.gui.kept import kept
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.outcome_clouds import Clouds, Run, legend
from pmsim.gui.parts.outcome_map import Stop, outcome_map
from pmsim.gui.parts.outcome_scale import Borders
from pmsim.gui.parts.panels import panel
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.words import Ink, paragraph
from pmsim.gui.rect import Rect
from pmsim.gui.screens.debrief_line import Shown
from pmsim.gui.screens.debrief_worth import mattered
from pmsim.gui.shapes import Shape, Shapes
from pmsim.gui.theme import BODY
from pmsim.model.study import HINDSIGHT, PAR
from pmsim.view.clouds import CloudView, par_sentence
from pmsim.view.debrief import ZONE_OUTCOME, ZONE_STRESS, PathPoint

_ELSEWHERE = 4.0
"""Points of outcome or stress from which a path ends somewhere else on the map."""


def map_panel(look: Look, rect: Rect, shown: Shown) -> Shapes:
    """The path through the lands. Large words of a long legend take the place of the button to the
    score, to which the grade leads as well.
    """
    view = shown.view
    stops = tuple(Stop(str(one.day), one.outcome, one.stress, _day_says(one)) for one in view.path)
    plot = Rect(rect.x, rect.y + 16, rect.w - 16, rect.h - 16)
    if look.text > 1.4:
        plot = Rect(rect.x + 16, rect.y + 16, 640, rect.h - 20)
    place = Rect(rect.x + 14, rect.y + 16, plot.w - 14, plot.h)
    clouds = _clouds(shown)
    borders = Borders(ZONE_OUTCOME, ZONE_STRESS)
    drawn = outcome_map(look, place, stops, borders, clouds, shown.gone)
    foot = Rect(place.x + 44, rect.bottom - 40, 116, 36)
    key, score = Rect(foot.right + 10, foot.y, 0, 32), tuple[Shape, ...]()
    if clouds.second and look.text > 1.0:
        key = key.moved(foot.x - key.x, 0)
    else:
        ask = Touch("score", "How the score was made", "map")
        score = button(look.capped(1.15), foot, Face("The score"), ask, Kind.SOFT)
    return (
        *panel(look, rect),
        *drawn,
        *score,
        *legend(look.capped(1.15), key, clouds),
        *_beside(look, rect, plot, shown),
    )


def _day_says(one: PathPoint) -> str:
    return f"{one.weekday}: outcome {round(one.outcome)}, stress {round(one.stress)}."


def _clouds(shown: Shown) -> Clouds:
    """Where the bots' runs stand, and par."""
    found = shown.back.clouds
    par = next((one for one in found if one.bot == PAR and one.points), None)
    others, of_par = _ended(found)
    beside = par_sentence(found, shown.view.score)
    told = [f"Dots are runs of bots. {beside}"] if found else []
    return Clouds(
        others=others,
        par=of_par,
        middle=par.middle if par else None,
        par_says=beside,
        second=_what_if(shown),
        second_name="before" if shown.back.other else "what if",
        second_says=_second_says(shown),
        says=" ".join(told) or "The dashed path is one that was not gone.",
    )


@kept
def _ended(found: tuple[CloudView, ...]) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Where the bots' runs ended, and par's."""
    others = (one for one in found if one.bot not in (PAR, HINDSIGHT))
    par = (one for one in found if one.bot == PAR)
    return tuple(run for one in others for run in _runs(one)), tuple(
        run for one in par for run in _runs(one)
    )


def _runs(cloud: CloudView) -> tuple[Run, ...]:
    runs = zip(cloud.points, cloud.grades, strict=True)
    return tuple(Run(outcome, stress, grade) for (outcome, stress), grade in runs)


def _second_says(shown: Shown) -> str:
    """What stands at the end of the dashed path."""
    path = _what_if(shown)
    if not path:
        return ""
    outcome, stress = path[-1]
    where = f"outcome {round(outcome)}, stress {round(stress)}"
    if shown.back.other:
        return f"The first time it ended here: {where}."
    return f"The other way would have ended about here: {where}."


def _what_if(shown: Shown) -> tuple[tuple[float, float], ...]:
    """After a what-if, the path as it was; else the path with the chosen decision made otherwise,
    from where it leaves the player's own, if it would have ended somewhere else.
    """
    if shown.back.other or not shown.worths:
        return shown.back.other
    one, own = shown.worths[shown.chosen], shown.view.path
    if not one.path or max(map(abs, one.path[-1])) < _ELSEWHERE:
        return ()
    first = max(0, len(own) - len(one.path))
    before = first - 1 if first else first if len(one.path) == 1 else len(own)
    days = zip(own[first:], one.path, strict=False)
    return (
        *((day.outcome, day.stress) for day in own[before : before + 1]),
        *((_percent(day.outcome + up), _percent(day.stress + more)) for day, (up, more) in days),
    )


def _percent(value: float) -> float:
    return max(0.0, min(100.0, value))


def _beside(look: Look, rect: Rect, plot: Rect, shown: Shown) -> Shapes:
    """On the largest text the map leaves room for words: as many sentences as fit."""
    room = Rect(plot.right + 24, rect.y + 20, rect.right - plot.right - 48, 0)
    if room.w < 200:
        return ()
    view = shown.view
    where = f"{view.zone}: outcome {round(view.outcome)}, stress {round(view.stress)}."
    where = f"{where} {par_sentence(shown.back.clouds, view.score)}".strip()
    sentences = (one.sentence for one in mattered(shown.back))
    lines = (where, *sentences, view.next_time)
    shapes: list[Shape] = []
    for text in lines:
        words = paragraph(look, room, text, Ink(BODY))
        if words.rect.bottom <= rect.bottom - 16:
            shapes.append(words)
            room = Rect(room.x, words.rect.bottom + 12, room.w, 0)
    return tuple(shapes)
