"""Facts about the running day: the clock, visitors, news, and what can be pressed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from attrs import evolve

from pmsim.engine.offers import offers
from pmsim.gui import faults, theme
from pmsim.gui.inputs import Key
from pmsim.gui.parts.look import Hand, Look
from pmsim.gui.playing import snapshot
from pmsim.gui.screen import STAY, Act, Call, Push
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.day_time import Journey, Pace
from pmsim.gui.screens.sheets import LogSheet, MetricSheet, PersonSheet
from pmsim.gui.shapes import Box, Icon, Picture
from pmsim.gui.touch import find, flat, focus_order, says
from pmsim.model.actions import Action
from pmsim.model.state import Phase
from tests.gui.day_screens import MORNING, advanced, game, running, screen_of, until, visited
from tests.gui.player import Player
from tests.gui.reading import lines


def test_the_clock_is_on_its_way_for_six_seconds_per_half_hour() -> None:
    way = Journey(510, 540)

    assert way.length(Pace.PLAY) == 6000
    assert way.length(Pace.FAST) == 1500
    assert way.minute(Pace.PLAY, 3000) == 525
    assert way.minute(Pace.PLAY, 9000) == 540


def test_after_a_step_the_clock_shows_the_minutes_between(look: Look) -> None:
    played, screen = running()
    screen = advanced(played, screen)

    assert "08:45" in lines(screen.lay_out(look, 3000))
    assert screen.tick(3000) is STAY


def test_when_the_clock_arrives_time_goes_on_by_itself() -> None:
    played, screen = running()
    screen = advanced(played, screen)

    assert screen.tick(6000) == Act((Action("advance"),))


def test_while_the_clock_is_on_its_way_the_future_does_not_show(look: Look) -> None:
    played = until(game(*MORNING), Phase.RUN, 630)
    screen = advanced(played, DayScreen.open(snapshot(played)))
    assert played.state.phase == Phase.EVENT

    assert not any("Babak, at your desk" in text for text in lines(screen.lay_out(look, 100)))
    there = screen_of(screen.tick(60_000))
    assert any("Babak, at your desk" in text for text in lines(there.lay_out(look, 1000)))


def test_the_clock_needs_thirty_pictures_a_second_and_no_more() -> None:
    _, screen = running(arrived=False, journey=Journey(510, 540))
    assert len({screen.frame(now) for now in range(1000)}) == 32


def test_a_visitor_comes_up_smoothly() -> None:
    _, screen = visited()
    assert len({screen.frame(now) for now in range(100)}) == 100


def test_what_does_not_move_is_laid_out_once(look: Look) -> None:
    _, screen = running(arrived=False, journey=Journey(510, 540))
    before, after = screen.lay_out(look, 100), screen.lay_out(look, 132)
    anew = [one for one in after if not any(one is other for other in before)]
    assert before != after
    assert len(anew) < len(after) / 5


def test_a_pause_takes_hold_at_the_next_edge() -> None:
    played, screen = running()
    screen = advanced(played, screen)
    wanted = screen_of(screen.chosen(("pace", "pause")))
    paused = screen_of(wanted.tick(3000))
    assert paused.pace is Pace.PAUSE
    assert paused.journey.start == 525

    there = screen_of(paused.tick(60_000))
    assert there.waits
    assert there.tick(99_000) is STAY


def test_space_pauses_and_goes_on() -> None:
    _, screen = running()
    paused = screen_of(screen.key(Key("space"), None))
    assert paused.pace is Pace.PAUSE

    assert screen_of(paused.key(Key("space"), None)).pace is Pace.PLAY


def test_while_a_pause_takes_hold_the_keyboard_stays_with_the_clock(look: Look) -> None:
    _, screen = running(arrived=False, journey=Journey(510, 540))
    paused = screen_of(screen.key(Key("space"), None))
    held = screen_of(paused.tick(100))

    for one in (paused, held):
        assert one.home() == ("pace", "play")
        assert one.home() in focus_order(one.lay_out(look, 200))


def test_a_visitor_stops_the_clock_and_the_focus_goes_to_the_first_answer(look: Look) -> None:
    _, screen = visited()

    assert screen.home() == ("answer", 1)
    assert screen.waits
    assert find(screen.lay_out(look, 1000), ("answer", 1)) is not None


def test_a_visitor_is_seen_and_every_line_can_be_read(look: Look) -> None:
    _, screen = visited()
    shapes = screen.lay_out(look, 1000)

    assert any(isinstance(s, Picture) and "babak-" in s.name for s in flat(shapes))
    text = " ".join(lines(shapes))
    assert "Things get lent twice since then" in text
    assert "Since then, or because of then?" in text
    assert "It took us six weeks" in text


def test_every_answer_shows_its_price_and_says_it(look: Look) -> None:
    _, screen = visited()
    shapes = screen.lay_out(look, 1000)

    said = says(shapes, ("answer", 3))
    assert "2 min" in said
    assert "a promise to Babak: An answer on Friday’s release, by 14:00" in said
    assert "a promise to Babak: An answer on Friday’s release, by 14:00" in lines(shapes)


def test_a_digit_answers() -> None:
    _, screen = visited()

    assert screen.key(Key("1"), None) == Act((Action("choose", "friday_at_desk", "take_back"),))
    assert screen.key(Key("9"), None) is STAY


def test_what_is_said_to_an_answer_is_read_before_time_goes_on(look: Look) -> None:
    played, screen = visited()
    played.act(Action("choose", "friday_at_desk", "take_back"))
    renewed = screen.renewed(snapshot(played))
    assert isinstance(renewed, DayScreen)
    there = screen_of(renewed.tick(600))

    text = " ".join(lines(there.lay_out(look, 1000)))
    assert "Six weeks, ten minutes" in text
    assert "Babak trusts you less" in text
    assert there.tick(99_000) is STAY
    for goes_on in (there.chosen("read"), there.chosen(("pace", "play"))):
        assert not screen_of(goes_on).waits


def test_after_an_undo_time_waits_for_the_player() -> None:
    played, _ = running()
    played.act(Action("advance"))
    played.act(Action("decline", "forecast"))
    played.undo()

    assert DayScreen.open(snapshot(played)).pace is Pace.PAUSE


def test_a_block_cut_short_stops_the_clock_for_a_note(look: Look) -> None:
    played = until(game(*MORNING), Phase.RUN, 655)
    screen = DayScreen.open(snapshot(played))
    while not any(o.action.verb == "note" for o in offers(played.program, played.state)):
        screen = advanced(played, screen)

    assert screen.pace is Pace.PAUSE
    screen = evolve(screen, arrived=True, reading=())
    assert find(screen.lay_out(look, 1000), "note") is not None
    assert screen.key(Key("n"), None) == Act((Action("note"),))


def test_while_paused_one_can_replan_and_stop_the_block(look: Look) -> None:
    played = until(game(*MORNING), Phase.RUN, 660)
    screen = evolve(DayScreen.open(snapshot(played)), pace=Pace.PAUSE, reading=())
    shapes = screen.lay_out(look, 1000)

    assert "5 min" in says(shapes, "replan")
    assert screen.key(Key("r"), None) == Act((Action("replan"),))
    assert screen.key(Key("d"), None) == Act((Action("drop"),))


def test_a_meeting_of_today_opens_its_ways_out() -> None:
    _, screen = running()
    opened = screen_of(screen.chosen(("meeting", "huddle")))

    assert opened.key(Key("1"), None) == Act((Action("decline", "huddle"),))
    assert screen_of(opened.key(Key("escape"), None)).opened is None


def test_the_inbox_opens_and_a_message_is_answered() -> None:
    _, screen = running()
    inbox = screen_of(screen.key(Key("i"), None))
    letter = screen_of(inbox.chosen(("message", "nell")))

    assert letter.waits
    assert letter.key(Key("2"), None) == Act((Action("reply", "nell", "people"),))


def test_people_numbers_log_and_menu_lead_to_their_sheets() -> None:
    _, screen = running()
    results = [
        screen.chosen(("person", "babak")),
        screen.chosen(("metric", "joy")),
        screen.key(Key("l"), None),
        screen.chosen("menu"),
    ]

    sheets = [type(one.screen) for one in results if isinstance(one, Push)]
    assert sheets == [PersonSheet, MetricSheet, LogSheet]
    assert results[-1] == Call("pause")


def test_letters_lead_to_the_calendar_the_people_and_the_numbers(tmp_path: Path) -> None:
    player = Player(tmp_path, game(*MORNING))
    player.wait(500)
    for key, kind in ((pygame.K_k, "metric"), (pygame.K_p, "person"), (pygame.K_c, "meeting")):
        player.press(key)
        focus = player.app.manager.stage.top.hands.seen_focus
        assert isinstance(focus, tuple)
        assert focus[0] == kind
    player.app.close()


def test_an_incident_has_an_amber_edge_and_whoever_waits_is_counted(look: Look) -> None:
    _, screen = visited()
    scene = screen.view.scene
    assert scene is not None
    wrong = evolve(screen.view, scene=evolve(scene, kind="incident", waiting=2))
    shapes = evolve(screen, view=wrong).lay_out(look, 5000)
    amber = look.palette.watch.main

    assert any(isinstance(s, Box) and s.border == amber and s.rect.w > 600 for s in flat(shapes))
    assert "Babak, at your desk, 2 more waiting" in lines(shapes)
    assert any(isinstance(s, Icon) and s.name == "incident" for s in flat(shapes))
    quiet = screen.lay_out(look, 5000)
    assert not any(isinstance(s, Box) and s.border == amber and s.rect.w > 600 for s in flat(quiet))


def test_with_less_motion_the_sun_jumps(look: Look) -> None:
    played, screen = running()
    screen = advanced(played, screen)
    calm = evolve(look, calm=True)

    assert "08:45" in lines(screen.lay_out(calm, 3400))


def test_on_the_way_to_a_talk_the_clock_is_seen_to_go(look: Look) -> None:
    played = until(game(*MORNING), Phase.RUN, 540)
    screen = DayScreen.open(snapshot(played))
    played.act(Action("advance"))
    assert played.state.phase == Phase.TALK

    leaving = screen.lingers(snapshot(played))
    assert isinstance(leaving, DayScreen)
    assert "09:15" in lines(leaving.lay_out(look, 3000 if leaving.pace is Pace.PLAY else 750))
    assert leaving.tick(60_000) == Act(())
    assert leaving.lingers(snapshot(played)) is None


def test_pressing_the_pace_again_does_not_hold_the_clock() -> None:
    _, screen = running(pace=Pace.SKIP)

    assert screen.key(Key("s"), None) is STAY
    assert evolve(screen, arrived=True).key(Key("s"), None) is STAY
    assert screen.key(Key("f"), None) is not STAY


def test_skipping_ends_where_somebody_waits() -> None:
    played = until(game(*MORNING), Phase.RUN, 630)
    screen = evolve(DayScreen.open(snapshot(played)), pace=Pace.SKIP, reading=())
    screen = advanced(played, screen)

    assert played.state.phase == Phase.EVENT
    assert screen.pace is Pace.PLAY


def moments(seed: int) -> Iterator[DayScreen]:
    """A day played at random, each moment of it with the clock arrived."""
    rng = random.Random(seed)
    played = game(*MORNING, "advance", seed=seed)
    while played.state.phase != Phase.ENDED:
        open_offers = [one for one in offers(played.program, played.state) if one.open]
        played.act(rng.choice(open_offers[:6]).action)
        if played.state.phase in (Phase.RUN, Phase.EVENT):
            yield DayScreen.open(snapshot(played))


def variants(screen: DayScreen) -> Iterator[tuple[str, DayScreen]]:
    """The same moment as a player may look at it."""
    yield "as it comes", screen
    plain = evolve(screen, reading=())
    yield "paused", evolve(plain, pace=Pace.PAUSE, tab="people")
    yield "playing", evolve(plain, pace=Pace.PLAY, tab="numbers")


@pytest.mark.parametrize("size", theme.TEXT_SIZES)
@pytest.mark.parametrize("contrast", [False, True], ids=["day", "loud"])
def test_no_moment_of_a_day_has_a_fault_at_any_text_size(
    look: Look, loud: Look, size: float, contrast: bool
) -> None:
    chosen = evolve(loud if contrast else look, text=size)
    for moment in list(moments(11 + int(size * 10)))[::3]:
        for name, screen in variants(moment):
            assert_flawless(screen, chosen, f"{moment.view.header.clock}, {name}")


@pytest.mark.parametrize("size", theme.TEXT_SIZES)
def test_the_sheets_over_the_day_have_no_fault(look: Look, size: float) -> None:
    _, screen = running(pace=Pace.PAUSE)
    chosen = evolve(look, text=size)
    for opened in (("inbox", "0"), ("inbox", "3"), ("message", "lola_june"), ("meeting", "huddle")):
        assert_flawless(evolve(screen, opened=opened), chosen, str(opened))


def assert_flawless(screen: DayScreen, look: Look, name: str) -> None:
    shapes = screen.lay_out(evolve(look, hand=Hand(focus=screen.home())), 5000)
    assert faults.found(shapes, look.measure) == (), name
    home = screen.home()
    assert home is None or home in focus_order(shapes), name
