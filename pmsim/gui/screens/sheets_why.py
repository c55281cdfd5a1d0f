"""Why a number is what it is: its causes, newest first, and the way it came."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.parts.line_chart import Chart, Guide, line_chart
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.metrics import Trend, trend_colours
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.scroll import Row
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Become, Result
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_rows import Entry, entry_row, words_row
from pmsim.gui.shapes import Shapes
from pmsim.view.lookup import need
from pmsim.view.numbers import MetricView, see_metrics
from pmsim.view.why import WhyLine, WhyView, why


@frozen
class WhySheet(Sheet):
    """The causes of one number, by its name as in conditions: `stress`, `trust.lola`, a metric."""

    name: str

    def title(self) -> str:
        """The number and its value."""
        view = self._view()
        return f"{view.title}: {view.now_text}"

    def lead(self) -> str:
        """How the number works."""
        return self._view().note

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """The causes, and at the end where it all began."""
        view = self._view()
        better = self._better(view)
        lines = tuple(_cause(look, w, line, better) for line in view.lines)
        start = Entry(f"It started at {view.start_text}.", icon="flag", fill=look.palette.paper)
        return (*lines, entry_row(look, w, start))

    def count(self) -> int:
        """One row for each cause."""
        return len(self._view().lines) + 1

    def _view(self) -> WhyView:
        return why(self.game.program, self.game.state, self.name)

    def _better(self, view: WhyView) -> bool:
        """Whether more of it is better."""
        metrics = see_metrics(self.game.program, self.game.state)
        lower = {one.key for one in metrics if one.better == "lower"} | {"stress"}
        return view.name not in lower


def _cause(look: Look, w: float, line: WhyLine, more_is_better: bool) -> Row:
    trend = Trend.STEADY
    if line.amount:
        trend = Trend.BETTER if (line.amount > 0) == more_is_better else Trend.WORSE
    icon = "minus" if not line.amount else "arrow-up" if line.amount > 0 else "arrow-down"
    colour = trend_colours(look, trend)[1]
    because = line.because[:1].upper() + line.because[1:]
    entry = Entry(because, line.when, icon=icon, colour=colour, end=line.amount_text)
    return entry_row(look, w, entry)


_CHART_H = 232.0


@frozen
class MetricSheet(Sheet):
    """One product number as a line through the days, with its goal."""

    name: str

    def title(self) -> str:
        """The number and its value."""
        view = self._view()
        return f"{view.name}: {view.value_text}"

    def lead(self) -> str:
        """What it counts."""
        return self._view().about

    def least(self) -> float:
        """Wide enough for a chart."""
        return 760.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """The chart, its goal in words, and the way to the causes."""
        view = self._view()
        words = f"It began at {view.start_text}. The goal is {view.goal_text}"
        chart = _chart(look, view)
        ask = Touch("why", "Why did it move?", "action")
        return (
            Row(_CHART_H, lambda rect: line_chart(look, rect, chart)),
            words_row(look, w, f"{words}, the stretch {view.stretch_text}."),
            Row(56, lambda rect: _ask(look, rect, ask)),
        )

    def chosen(self, target: Hashable) -> Result:
        """The causes take the chart's place."""
        if target == "why":
            return Become(WhySheet(self.game, self.name))
        return Sheet.chosen(self, target)

    def count(self) -> int:
        """Three rows."""
        return 3

    def _view(self) -> MetricView:
        return need(see_metrics(self.game.program, self.game.state), self.name)


def _chart(look: Look, view: MetricView) -> Chart:
    trend = Trend.STEADY
    if abs(view.value - view.history[0][1]) >= 0.05:
        rising = view.value > view.history[0][1]
        trend = Trend.BETTER if rising == (view.better == "higher") else Trend.WORSE
    p = look.palette
    return Chart(
        points=tuple((float(at), value) for at, value in view.history),
        colour=trend_colours(look, trend)[0],
        guides=(
            Guide(view.goal, f"goal {view.goal_short}", p.good.text),
            Guide(view.history[0][1], f"start {view.start_short}", p.ink2),
        ),
    )


def _ask(look: Look, rect: Rect, touch: Touch) -> Shapes:
    place = Rect(rect.x, rect.y, min(rect.w, 260 * look.text), rect.h)
    return button(look, place, Face("Why did it move?", "question"), touch, Kind.SOFT)
