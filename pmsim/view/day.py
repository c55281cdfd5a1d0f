"""The day as the player sees it: everything that the screens of a working day show."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.slots import DAY, ENERGY, STRESS
from pmsim.model.clock import minute_of_day
from pmsim.model.state import Phase, State
from pmsim.view.backlog import BacklogView, see_backlog
from pmsim.view.beliefs import BeliefView, see_beliefs
from pmsim.view.calendar import RowView, deciding, meetings_today, see_calendar
from pmsim.view.deadlines import DeadlineView, see_deadlines
from pmsim.view.draft import deck
from pmsim.view.forecast import ForecastView, forecast
from pmsim.view.inbox import MessageView, ReplyView, see_inbox, see_replies
from pmsim.view.labels import doing_now
from pmsim.view.ledger import PromiseView, see_promises
from pmsim.view.numbers import MetricView, see_metrics
from pmsim.view.offers import OfferView, see_offers
from pmsim.view.people import PersonView, see_people
from pmsim.view.scene import SceneView, see_scene
from pmsim.view.story import StoryLine, story_of_day
from pmsim.view.table import TableView, see_table
from pmsim.view.words import (
    clock,
    day_line,
    duration,
    energy_word,
    short_day_line,
    stress_word,
    weekday,
)

PHASES = ("plan", "run", "event", "talk", "evening", "intention", "ended", "table")
"""Which question is open."""


@frozen
class HeaderView:
    """The line above everything: time, energy, stress."""

    title: str
    """The scenario's."""
    clock: str
    minute: int
    """Minute of the day."""
    day: int
    days: int
    weekday: str
    day_line: str
    """`Tuesday, day 2 of 5`."""
    short_day_line: str
    """`Tue 2/5`."""
    energy: float
    energy_word: str
    stress: float
    stress_word: str
    background: str
    """The key of what the player did before: the mug."""


@frozen
class DayView:
    """Everything that a working day shows."""

    header: HeaderView
    phase: str
    """One of `PHASES`."""
    doing: str
    """The block under way, with the minutes left; empty outside working time."""
    deciding: str
    """The clock of the half hour that is being decided; empty when none is."""
    calendar: tuple[RowView, ...]
    forecast: ForecastView
    offers: tuple[OfferView, ...]
    """Everything that may be done now, open and closed."""
    deck: tuple[OfferView, ...]
    """Activities to plan with, whatever room there is; empty outside planning."""
    scene: SceneView | None
    table: TableView | None
    """The negotiation that is on, if one is."""
    inbox: tuple[MessageView, ...]
    replies: tuple[ReplyView, ...]
    people: tuple[PersonView, ...]
    metrics: tuple[MetricView, ...]
    backlog: BacklogView | None
    """None where there is no team."""
    promises: tuple[PromiseView, ...]
    beliefs: tuple[BeliefView, ...]
    log: tuple[StoryLine, ...]
    """Today so far, in sentences."""
    deadlines: tuple[DeadlineView, ...] = ()
    """Every deadline of the scenario, the earliest first."""
    meetings: tuple[str, ...] = ()
    """The keys of today's meetings, those declined as well, in the scenario's order."""

    @property
    def unanswered(self) -> int:
        """Messages that wait for an answer."""
        return sum(message.state == "open" for message in self.inbox)


def see_day(program: Program, state: State) -> DayView:
    """What the player may know of this moment."""
    offers = see_offers(program, state)
    phase = PHASES[state.phase]
    at = deciding(state)
    return DayView(
        header=see_header(program, state),
        phase=phase,
        doing=_doing(program, state),
        deciding=clock(at) if at >= 0 else "",
        calendar=see_calendar(program, state),
        forecast=forecast(program, state),
        offers=offers,
        deck=deck(program, state) if state.phase == Phase.PLAN else (),
        scene=see_scene(program, state, offers),
        table=see_table(program, state, offers),
        inbox=see_inbox(program, state, offers),
        replies=see_replies(program, state),
        people=see_people(program, state),
        metrics=see_metrics(program, state),
        backlog=see_backlog(program, state, offers),
        promises=see_promises(program, state),
        beliefs=see_beliefs(program, state),
        log=story_of_day(program, state),
        deadlines=see_deadlines(program, state),
        meetings=meetings_today(program, state),
    )


def see_header(program: Program, state: State) -> HeaderView:
    """Time, energy and stress."""
    scenario, v = program.scenario, state.v
    day = int(v[DAY])
    first, days = scenario.first_weekday, scenario.days
    return HeaderView(
        title=scenario.title,
        clock=clock(state.now),
        minute=minute_of_day(state.now),
        day=day,
        days=days,
        weekday=weekday(first, day),
        day_line=day_line(first, day, days),
        short_day_line=short_day_line(first, day, days),
        energy=v[ENERGY],
        energy_word=energy_word(v[ENERGY]),
        stress=v[STRESS],
        stress_word=stress_word(v[STRESS]),
        background=program.background.key,
    )


def _doing(program: Program, state: State) -> str:
    if state.phase not in (Phase.RUN, Phase.EVENT, Phase.TALK, Phase.TABLE):
        return ""
    name = doing_now(program, state)
    if not name:
        return "a free half hour"
    row = next((row for row in see_calendar(program, state) if row.state == "now"), None)
    left = row.minutes_left if row else 0
    return f"{name}, {duration(left)} left" if left else name
