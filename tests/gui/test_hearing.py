"""What is heard: facts, hours and hands in, names out. No pygame."""

from __future__ import annotations

import pytest
from attrs import evolve, frozen

from pmsim.engine.offers import offers
from pmsim.gui.ear import TITLE, Ear, Moment, ambience, by_game, by_hand
from pmsim.gui.hearing import EVENING, MORNING, NOON, ambience_of, hour_of, sounds_of
from pmsim.gui.inputs import Click, Drag, Key, Wheel
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.gui.screen import Become, Result, Screen
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.screens.talk import TalkScreen
from pmsim.gui.screens.talk_pages import Page as Said
from pmsim.model.actions import Action
from pmsim.model.facts import (
    Agreed,
    Came,
    Cause,
    Changed,
    DayBegan,
    Ended,
    Happening,
    Heard,
    Judged,
    Learned,
    NightFell,
    Offered,
    Parted,
    Promised,
    Sent,
)
from pmsim.model.outcomes import Line
from pmsim.model.scenario import Event
from pmsim.model.state import Phase
from pmsim.session.play import Game, Start
from pmsim.session.settings import Settings
from pmsim.testing import tiny_scenario
from tests.gui.tables import at_table
from tests.talks import CHAT

WHY = Cause("choice")
SCENARIO = tiny_scenario(
    events=(
        Event("visit", (Line("note", "Somebody stands there."), Line("raj", "A word?")), ()),
        Event("alarm", (Line("raj", "It is down."),), (), incident=True),
        Event("rain", (Line("note", "It rains."),), ()),
    )
)
DEAL = ("read",)


@pytest.mark.parametrize(
    ("fact", "name"),
    [
        (Came(1, "event", "visit"), "knock"),
        (Came(1, "event", "alarm"), "bell"),
        (Came(1, "event", "rain"), "chime"),
        (Came(1, "message", "mail"), "chime"),
        (Came(1, "table", "terms"), "chair"),
        (Promised(1, "listen", 900), "promise-made"),
        (Judged(1, "promise", "listen", "kept"), "promise-kept"),
        (Judged(1, "promise", "listen", "half kept"), "promise-kept"),
        (Judged(1, "promise", "listen", "broken"), "promise-broken"),
        (Judged(1, "deadline", "launch", "missed"), "promise-broken"),
        (Learned(1, "peace", WHY), "pencil"),
        (Heard(1, "churn", "price", 0.8, "It is the price.", WHY), "pencil"),
        (Sent(1, "mail", "yes"), "page"),
        (Offered(1, "terms", (DEAL,), "no"), "biscuit"),
        (Agreed(1, "terms", DEAL, theirs=False, limit=0.4), "stamp"),
        (Parted(1, "terms", "they", 0.4), "door"),
        (DayBegan(510, 1), "day-begins"),
        (NightFell(1, "sofa"), "lamp"),
        (Ended(1, "over"), "day-ends"),
    ],
)
def test_a_fact_has_its_sound(fact: Happening, name: str) -> None:
    assert sounds_of(SCENARIO, (fact,)) == (name,)


def test_numbers_that_move_are_not_heard() -> None:
    facts = (Changed(1, "stress", 4.0, 6.0, WHY), Judged(1, "contingent", "if", "met"))

    assert sounds_of(SCENARIO, facts) == ()


def test_of_much_only_what_matters_most_is_heard_and_each_once() -> None:
    broken = Judged(1, "promise", "listen", "broken")
    facts = (Sent(1, "mail", "yes"), Came(1, "event", "visit"), broken, broken)
    more = (*facts, NightFell(1, "sofa"), DayBegan(1950, 2))

    assert sounds_of(SCENARIO, facts) == ("promise-broken", "knock", "page")
    assert sounds_of(SCENARIO, more) == ("lamp", "day-begins", "promise-broken")


@pytest.fixture
def game() -> Game:
    return Game.start(SCENARIO, Start(1))


def to_the_evening(game: Game) -> None:
    game.act(Action("start"))
    while game.state.phase != Phase.EVENING:
        game.act(Action("advance"))


@pytest.mark.parametrize(
    ("minute", "phase", "name"),
    [
        (510, Phase.PLAN, MORNING),
        (1440 + 689, Phase.RUN, MORNING),
        (700, Phase.RUN, NOON),
        (1060, Phase.RUN, EVENING),
        (900, Phase.EVENING, EVENING),
    ],
)
def test_the_hour_is_heard(game: Game, minute: int, phase: Phase, name: str) -> None:
    state = game.state.clone()
    state.now, state.phase = minute, phase

    assert ambience_of(state) == name


def test_it_is_morning_at_the_title() -> None:
    assert ambience(None) == TITLE == MORNING


def test_a_first_morning_is_heard_and_a_save_that_goes_on_is_not(game: Game) -> None:
    first = snapshot(game)
    game.act(Action("start"))

    assert by_game(None, first) == ("day-begins",)
    assert by_game(None, snapshot(game)) == ()


def test_only_new_turns_are_heard_and_an_undo_is_not(game: Game) -> None:
    first = snapshot(game)
    to_the_evening(game)
    second = snapshot(game)
    game.act(Action("evening", "sofa"))
    third = snapshot(game)

    assert by_game(first, first) == ()
    assert by_game(second, third) == ("lamp", "day-ends")
    assert by_game(third, second) == ()


@frozen
class Page(Screen):
    """A screen with something that can be turned, and a clock."""

    number: int = 0
    own: str = ""
    late: bool = False

    def sounds(self, before: Page) -> str:
        return self.own

    def rings(self, before: Page) -> tuple[str, ...]:
        return ("day-1", "grade-a") if self.number == 9 else ()

    @property
    def hushes(self) -> bool:
        return self.late


def moment(screen: Screen, depth: int = 1, playing: Snapshot | None = None) -> Moment:
    return Moment(screen, depth, playing, Settings())


CLICK = Click(1, 1)


def test_a_press_that_leads_to_something_clicks() -> None:
    here = moment(Page())

    assert by_hand(here, moment(Page(1)), CLICK) == "click"
    assert by_hand(here, moment(Page(1)), Key("return")) == "click"
    assert by_hand(here, here, CLICK) == ""
    assert by_hand(here, moment(Page(1), depth=2), CLICK) == "page"
    assert by_hand(here, moment(Page(1, "notch")), CLICK) == "notch"


def test_wheels_drags_and_time_do_not_click() -> None:
    here, there = moment(Page()), moment(Page(1))

    assert by_hand(here, there, Wheel(1, 1, 1)) == ""
    assert by_hand(here, there, Drag(1, 1, 0, 0)) == ""
    assert by_hand(here, moment(Page(1, "slide")), Drag(1, 1, 0, 0)) == "slide"
    assert by_hand(here, there, None) == ""


def test_a_changed_setting_sounds_at_its_own_level() -> None:
    here = moment(Page())

    assert by_hand(here, evolve(here, settings=Settings(volume=0.1)), Key("right")) == "click"


def test_news_waits_until_it_can_be_seen(game: Game) -> None:
    ear, first = Ear(), snapshot(game)
    late = Page(late=True)
    ear.notice(moment(Page()), moment(late, playing=first))

    assert ear.heard(late, first).news == ()
    assert ear.heard(Page(), first).news == ("day-begins",)
    assert ear.heard(Page(), first).news == ()


def test_older_news_does_not_wait_for_newer(game: Game) -> None:
    ear, late, first = Ear(), Page(late=True), snapshot(game)
    ear.notice(moment(Page()), moment(late, playing=first))
    to_the_evening(game)
    then = snapshot(game)
    game.act(Action("evening", "sofa"))
    ear.notice(moment(late, playing=then), moment(late, playing=snapshot(game)))

    assert ear.heard(late, then).news == ("day-begins",)
    assert ear.heard(Page(), then).news == ("lamp", "day-ends")


@pytest.mark.parametrize(
    ("before", "after", "phases", "heard"),
    [
        (535, 545, (Phase.RUN, Phase.RUN), ("tick",)),
        (540, 569, (Phase.RUN, Phase.RUN), ()),
        (719, 725, (Phase.RUN, Phase.TALK), ("kettle",)),
        (510, 510, (Phase.PLAN, Phase.RUN), ("mug",)),
        (1080, 1110, (Phase.RUN, Phase.EVENING), ("notebook",)),
        (1110, 1440 + 510, (Phase.EVENING, Phase.PLAN), ()),
        (600, 540, (Phase.RUN, Phase.RUN), ()),
    ],
)
def test_the_clock_has_sounds_of_its_own(
    game: Game, before: int, after: int, phases: tuple[Phase, Phase], heard: tuple[str, ...]
) -> None:
    then, now = game.state.clone(), game.state.clone()
    then.now, then.phase = before, phases[0]
    now.now, now.phase = after, phases[1]

    assert hour_of(then, now) == heard


def test_a_day_under_way_is_heard_to_begin_and_to_pass(game: Game) -> None:
    morning = snapshot(game)
    game.act(Action("start"))
    begun = snapshot(game)
    game.act(Action("advance"))

    assert by_game(morning, begun) == ("mug",)
    assert by_game(begun, snapshot(game)) == ("tick",)


def test_the_notes_of_the_days_follow_one_another() -> None:
    ear = Ear()
    ear.notice(moment(Page()), moment(Page(9)), CLICK)

    assert ear.heard(Page(9), None).news == ("day-1", "grade-a")
    assert ear.heard(Page(9), None).news == ()


def over() -> Snapshot:
    game = Game.start(SCENARIO, Start(1))
    while not game.over:
        game.act(next(one.action for one in offers(game.program, game.state) if one.open))
    return snapshot(game)


def test_a_grade_is_a_chord_after_a_note_for_each_day() -> None:
    ended = DebriefScreen.open(over())

    assert evolve(ended, read=True).rings(ended) == ("day-1", "grade-f")
    assert ended.rings(ended) == ()


def test_everybody_hums_as_they_feel() -> None:
    pages = (Said("Oh.", "raj"), Said("No!", "raj", "angry"))
    talk = TalkScreen(over(), pages, CHAT)
    later = evolve(talk, page=1)

    assert later.sounds(talk) == "mm-angry"
    assert evolve(talk, pages=later.pages[:1]).sounds(talk) == "mm-neutral"
    assert evolve(talk, whole=True).sounds(talk) == ""


def became(result: Result) -> PlanScreen:
    assert isinstance(result, Become)
    assert isinstance(result.screen, PlanScreen)
    return result.screen


def test_cards_have_sounds_of_their_own(game: Game) -> None:
    plan = PlanScreen.open(snapshot(game))
    taken = became(plan.chosen(("card", "dig")))
    laid = became(taken.chosen(taken.home()))
    back = evolve(taken, held=None)

    assert taken.sounds(plan) == "slide"
    assert laid.sounds(taken) == "card-drop"
    assert back.sounds(taken) == "refused"


def test_a_peg_that_moves_is_heard() -> None:
    table = TableScreen.open(at_table())
    moved = evolve(table, draft=table.draft.at(0, 0 if table.draft.values[0] else 1))

    assert moved.sounds(table) == "notch"
    assert table.sounds(table) == ""


def test_the_day_hushes_while_its_clock_is_on_its_way(game: Game) -> None:
    game.act(Action("start"))
    day = DayScreen.open(snapshot(game))

    assert not day.hushes
    assert evolve(day, arrived=False).hushes
