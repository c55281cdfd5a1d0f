"""Facts about the evening: one card, and then lights out."""

from __future__ import annotations

import random
from collections.abc import Hashable
from itertools import pairwise
from pathlib import Path

import pygame
import pytest
from attrs import evolve

from pmsim.engine.offers import offers
from pmsim.gui import touch
from pmsim.gui.change import Change
from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.parts.course_chart import Ahead, Course, course_chart
from pmsim.gui.parts.look import Hand, Look
from pmsim.gui.parts.notebook import OPENS
from pmsim.gui.parts.stress_chart import Band, StressLine, stress_chart
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Act, Become, Call, Push, Screen, Undo
from pmsim.gui.screens.ask import AskScreen
from pmsim.gui.screens.evening import EveningScreen
from pmsim.gui.screens.evening_begins import AT_ONCE, Scene
from pmsim.gui.screens.evening_facts import (
    BANDS,
    OUTCOME_TONES,
    effects_of,
    split_hint,
    stress_line,
)
from pmsim.gui.screens.sheets import LedgerSheet, LogSheet, MetricSheet, WhySheet
from pmsim.gui.shapes import POINTER, Box, Shapes, Sketch, Sky, Zone
from pmsim.gui.theme import (
    BOOK_OPENS,
    NIGHTFALL,
    PANEL_IN,
    PANEL_RISE,
    POINT_PULSE,
    SCREEN_CHANGE,
    VALUE_COUNT,
)
from pmsim.model.facts import Changed
from pmsim.model.state import Phase
from pmsim.session.play import Game, Start
from pmsim.view.evening import OUTCOME_ICONS, see_evening
from pmsim.view.words import stress_word
from tests.gui.days import at_phase, faults_of
from tests.gui.player import Player
from tests.gui.reading import words
from tests.shipped import shipped_scenarios


def dusk(seed: int = 3) -> EveningScreen:
    return EveningScreen.open(at_phase(seed, Phase.EVENING)[0])


def evening(seed: int = 3) -> EveningScreen:
    return evolve(dusk(seed), scene=Scene.READ)


def test_every_outcome_word_has_its_colour() -> None:
    assert set(OUTCOME_TONES) == set(OUTCOME_ICONS)


def test_there_are_four_evenings_and_each_says_what_it_does(look: Look) -> None:
    screen = evening()
    shown = words(screen.lay_out(look, 0)).lower()

    choices = see_evening(screen.playing.program, screen.playing.state).choices
    assert len(choices) == 4
    assert all(split_hint(one.hint)[1].lower() in shown for one in choices)


def test_a_click_or_a_digit_picks_a_card() -> None:
    screen = evening()

    assert screen.chosen(("card", 2)) == Become(evolve(screen, picked=2))
    assert screen.key(Key("3"), None) == Become(evolve(screen, picked=2))


def test_lights_out_plays_the_picked_card() -> None:
    screen = evolve(evening(), picked=1)
    choices = see_evening(screen.playing.program, screen.playing.state).choices

    assert screen.chosen("lights") == Act((choices[1].action,))


def test_with_nothing_picked_lights_out_asks_kindly(look: Look) -> None:
    result = evening().chosen("lights")

    assert isinstance(result, Become)
    assert "Pick a card" in words(result.screen.lay_out(look, 0))


def test_working_on_is_not_lights_out(look: Look) -> None:
    screen = evening()
    choices = see_evening(screen.playing.program, screen.playing.state).choices
    work_on = next(i for i, one in enumerate(choices) if one.action.target == "work_on")

    assert "Lights on" in words(evolve(screen, picked=work_on).lay_out(look, 0))


def test_the_card_under_the_pointer_is_described(look: Look) -> None:
    screen = evening()
    told = split_hint(see_evening(screen.playing.program, screen.playing.state).choices[2].hint)[0]

    assert told not in words(screen.lay_out(look, 0))
    over = evolve(look, hand=Hand(pointer=("card", 2)))
    assert told in words(screen.lay_out(over, 0))


@pytest.mark.parametrize("target", ["menu", "lights"])
def test_on_the_dark_sky_the_ring_is_light(look: Look, target: str) -> None:
    shapes = evening().lay_out(evolve(look, hand=Hand(focus=target)), 60_000)
    boxes = [one for one in touch.flat(shapes) if isinstance(one, Box) and not one.fill]
    assert look.palette.sun in {one.border for one in boxes}
    assert look.palette.focus not in {one.border for one in boxes}


def test_numbers_and_stress_explain_themselves() -> None:
    screen = evening()

    assert screen.chosen("stress") == Push(WhySheet(screen.playing, "stress"))
    assert screen.chosen(("metric", "joy")) == Push(MetricSheet(screen.playing, "joy"))
    assert screen.key(Key("l"), None) == Push(LogSheet(screen.playing))
    assert screen.key(Key("r"), None) == Push(LedgerSheet(screen.playing))
    assert screen.chosen("menu") == Call("pause")
    assert screen.key(Key("x"), None) is STAY


def test_a_long_day_scrolls_to_its_last_line(look: Look) -> None:
    screen = evening()
    last = see_evening(screen.playing.program, screen.playing.state).tally[-1].text
    for _ in range(20):
        result = screen.scrolled(Wheel(200, 200, 1))
        assert isinstance(result, Become)
        assert isinstance(result.screen, EveningScreen)
        screen = result.screen

    assert last[:12] in words(screen.lay_out(look, 0))


def test_on_the_largest_text_the_day_and_the_cards_are_two_tabs(look: Look) -> None:
    large, screen = evolve(look, text=1.5), evening()

    assert ("card", 0) in touch.focus_order(screen.lay_out(large, 0))
    result = screen.chosen(("page", "today"))
    assert isinstance(result, Become)
    shapes = result.screen.lay_out(large, 0)
    assert ("card", 0) not in touch.focus_order(shapes)
    assert "Stress, hour by hour" in words(shapes)


def test_the_bands_of_the_chart_are_the_words_of_the_header() -> None:
    low = 0.0
    for band in BANDS:
        assert stress_word(low) == stress_word(band.up_to - 0.01) == band.word
        low = band.up_to


def test_the_line_ends_where_the_header_stands() -> None:
    screen = evening()
    line = stress_line(screen.playing, 1)
    view = see_evening(screen.playing.program, screen.playing.state)

    assert line.points[-1][1] == pytest.approx(view.header.stress)
    assert all(peak.name for peak in line.peaks)


def test_every_outcome_of_the_tally_has_a_colour() -> None:
    assert set(OUTCOME_ICONS) == set(OUTCOME_TONES)


def test_a_high_peak_shows_every_band(look: Look) -> None:
    calm = StressLine(((510, 10), (1110, 12)), BANDS)
    high = StressLine(((510, 10), (1110, 97)), BANDS)

    rect = Rect(0, 0, 500, 200)
    assert "snapped" not in words(stress_chart(look, rect, calm))
    assert "snapped" in words(stress_chart(look, rect, high))
    assert BANDS[-1] == Band("snapped", 100.0)


@pytest.mark.parametrize("seed", [1, 3, 8])
def test_an_evening_has_no_fault(look: Look, seed: int) -> None:
    screen = evening(seed)
    states = (
        screen,
        evolve(screen, picked=0),
        evolve(screen, picked=3, place=1.0),
        evolve(screen, asked=True),
        evolve(screen, page="today"),
    )
    for state in states:
        assert faults_of(state, look) == []


def test_the_night_falls_once_and_in_its_own_time(look: Look) -> None:
    screen = dusk()

    def light(now: int, screen: Screen = screen) -> float:
        sky = screen.lay_out(look, now)[0]
        assert isinstance(sky, Sky)
        return sum(int(sky.stops[0][i : i + 2], 16) for i in (1, 3, 5))

    lights = [light(now) for now in range(0, NIGHTFALL.ms + 1, 100)]
    assert lights == sorted(lights, reverse=True)
    assert lights[0] > light(600) > lights[-1]
    still = screen.stilled()
    assert lights[0] == light(0, still) > light(NIGHTFALL.calm_ms // 2, still) > lights[-1]
    assert light(NIGHTFALL.calm_ms, still) == lights[-1]
    assert still.moves(NIGHTFALL.calm_ms - 1)
    assert not still.moves(NIGHTFALL.calm_ms)
    assert screen.moves(NIGHTFALL.ms - 1)
    assert screen.renewed(screen.playing).tick(NIGHTFALL.ms) is STAY


def test_first_it_is_night_then_the_notebook_lies_there_then_it_opens(look: Look) -> None:
    screen = dusk()
    assert screen.tick(NIGHTFALL.ms - 1) is STAY
    shut = screen.tick(NIGHTFALL.ms)
    assert isinstance(shut, Become)
    assert isinstance(shut.screen, EveningScreen)
    assert shut.anew
    assert shut.into == Change(motion=PANEL_IN, rise=PANEL_RISE)
    opened = shut.screen.tick(PANEL_IN.ms)
    assert opened == Become(
        evolve(screen, scene=Scene.OPEN), anew=True, into=Change(motion=BOOK_OPENS, book=OPENS)
    )

    seen = [words(one.lay_out(look, 0)) for one in (screen, shut.screen, evening())]
    assert ["Lights out" in one for one in seen] == [False, True, True]
    assert ["What happened" in one for one in seen] == [False, False, True]
    assert "What happened" in words(screen.stilled().lay_out(look, 0))
    assert not screen.stilled().seizes(Key("tab"), None)
    assert screen.stilled().tick(NIGHTFALL.ms) is STAY


@pytest.mark.parametrize("scene", [Scene.DUSK, Scene.SHUT])
def test_nobody_has_to_wait_for_the_notebook(look: Look, scene: Scene) -> None:
    screen, there = evolve(dusk(), scene=scene), evening()

    def places(shapes: Shapes) -> dict[Hashable, Rect]:
        return {one.target: one.rect for one in reversed(touch.within_reach(shapes))}

    shapes, whole = screen.lay_out(look, 0), there.lay_out(look, 0)
    assert touch.focus_order(shapes) == touch.focus_order(whole)
    assert places(shapes) == places(whole)
    assert not any(isinstance(one, Zone) and not one.says for one in touch.within_reach(shapes))
    picked = Become(evolve(there, picked=1), into=AT_ONCE)
    assert screen.chosen(("card", 1)) == screen.key(Key("2"), None) == picked
    assert screen.seizes(Key("tab"), None)
    assert screen.key(Key("tab"), None) == Become(there, into=AT_ONCE)
    assert not there.seizes(Key("tab"), None)


def test_the_ring_slides_between_the_notebook_and_the_dark_sky(tmp_path: Path) -> None:
    player = Player(tmp_path)
    player.app.manager.stage.open(evening(), SCREEN_CHANGE)
    player.wait(500)
    slid = set[Hashable]()
    for _ in touch.focus_order(player.shapes):
        player.press(pygame.K_TAB)
        if player.app.manager._ring:
            slid.add(player.app.manager.stage.top.hands.focus)
        player.wait(500)
    player.app.close()

    assert {"lights", "menu", ("card", 0)} <= slid


def test_a_newcomer_is_told_of_cards_once_they_can_be_seen(tmp_path: Path) -> None:
    player = Player(tmp_path, newcomer=True)
    player.app.manager.stage.open(dusk(), SCREEN_CHANGE)
    player.wait(NIGHTFALL.ms - 100)
    early = "Got it" in words(player.shapes)
    player.wait(3000)
    late = "Got it" in words(player.shapes)
    player.app.close()

    assert (early, late) == (False, True)


def asked(screen: EveningScreen, place: int = 0) -> EveningScreen:
    result = screen.chosen(("entry", place))
    assert isinstance(result, Become)
    assert isinstance(result.screen, EveningScreen)
    return result.screen


def test_a_line_of_the_list_shows_what_it_did_and_pulses_once(look: Look) -> None:
    screen = asked(evening())
    line = see_evening(screen.playing.program, screen.playing.state).tally[0]
    assert effects_of(line) in words(screen.lay_out(look, 0))
    assert screen.moves(5000)
    begun = screen.tick(5000)
    assert isinstance(begun, Become)
    assert begun.screen.moves(5000 + POINT_PULSE.ms - 1)
    assert not begun.screen.moves(5000 + POINT_PULSE.ms)

    def sketches(now: int, look: Look = look) -> set[Sketch]:
        return {one for one in begun.screen.lay_out(look, now) if isinstance(one, Sketch)}

    start, middle, end = (sketches(5000 + ms) for ms in (0, POINT_PULSE.ms // 2, POINT_PULSE.ms))
    assert len(middle - end) == len(end - middle) == 1
    assert start != middle
    assert sketches(5000, evolve(look, calm=True)) == end


def test_nothing_pulses_any_more_once_the_evening_is_chosen() -> None:
    begun = asked(evening()).tick(5000)
    assert isinstance(begun, Become)
    assert isinstance(begun.screen, EveningScreen)
    following = begun.screen.renewed(evening().playing)

    assert begun.screen.moves(5000)
    assert not following.moves(0)


def test_what_a_line_did_is_what_changed_in_its_minute() -> None:
    for moment in at_phase(8, Phase.EVENING):
        for line in see_evening(moment.program, moment.state).tally:
            changed = {
                fact.name.partition(".")[0]
                for fact in moment.state.facts or ()
                if isinstance(fact, Changed) and fact.at == line.at
            }
            assert changed or not line.effects


def test_numbers_and_lines_grow_from_the_morning_once_the_notebook_is_open(look: Look) -> None:
    screen = evolve(dusk(), scene=Scene.OPEN)
    rest = screen.lay_out(look, 100_000)
    morning, middle = (screen.lay_out(look, BOOK_OPENS.ms + ms) for ms in (0, VALUE_COUNT.ms // 3))

    assert screen.moves(BOOK_OPENS.ms + VALUE_COUNT.ms - 1)
    assert not screen.moves(BOOK_OPENS.ms + VALUE_COUNT.ms)
    assert rest == evening().lay_out(look, 0)
    assert morning != middle != rest
    assert screen.lay_out(evolve(look, calm=True), 0) == evening().lay_out(
        evolve(look, calm=True), 0
    )


def test_a_forecast_goes_on_from_where_the_line_is(look: Look) -> None:
    course = Course(((0.0, 6.2), (0.4, 6.3)), "6.2", 5.2, "5.2", (), (Ahead(0.6, 6.4, 6.3, 6.5),))
    rect = Rect(0, 0, 400, 200)

    assert "forecast" in words(course_chart(look, rect, course, "#000000"))
    assert "goal" in words(course_chart(look, rect, course, "#000000"))
    assert course.until(0.2).ahead == ()
    assert course.until(0.2).points[-1] == (0.2, 6.2)
    assert course.until(0.4) == course


def test_the_stress_line_tells_its_half_hours_to_a_pointer(look: Look) -> None:
    screen = evening()
    shapes = screen.lay_out(look, 0)
    spots = [one for one in shapes if isinstance(one, Zone) and one.group == POINTER]
    view = see_evening(screen.playing.program, screen.playing.state)

    assert [one.target for one in spots] == [("stress", one.minute) for one in view.stress]
    assert all(a.rect.right == pytest.approx(b.rect.x) for a, b in pairwise(spots))
    tenth = view.stress[10]
    assert spots[10].tooltip == f"{tenth.clock}, {round(tenth.value)}, {tenth.word}"
    assert screen.chosen(spots[10].target) == Push(WhySheet(screen.playing, "stress"))
    pointed = screen.lay_out(evolve(look, hand=Hand(pointer=spots[10].target)), 0)
    marks = {one for one in pointed if isinstance(one, Sketch)} - set(shapes)
    assert len(marks) == 1
    assert spots[10].rect.grown(12).holds(marks.pop().rect.cx, spots[10].rect.cy)


def test_taking_an_evening_back_lets_no_night_fall_a_second_time(tmp_path: Path) -> None:
    scenario = next(one for one in shipped_scenarios() if one.days > 1)
    game, dice = Game.start(scenario, Start(3)), random.Random(3)
    while game.state.phase != Phase.EVENING:
        game.act(dice.choice([one for one in offers(game.program, game.state) if one.open]).action)
    game.act(next(one for one in offers(game.program, game.state) if one.open).action)
    player = Player(tmp_path, game)
    player.press(pygame.K_z, pygame.KMOD_CTRL)
    if isinstance(player.screen, AskScreen):
        player.answer(Undo(sure=True))
    back = player.screen
    player.app.close()

    assert isinstance(back, EveningScreen)
    assert game.state.phase == Phase.EVENING
    assert back.scene is Scene.STILL
