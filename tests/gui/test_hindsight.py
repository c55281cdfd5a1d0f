"""What would have been, in the window: worked out in the background, told while it goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest
from attrs import evolve

from pmsim.analysis.examination import Examination
from pmsim.analysis.impact import Progress
from pmsim.gui.own_sheets import help_for
from pmsim.gui.parts.look import Look
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.debrief_line import LITTLE
from pmsim.gui.screens.debrief_worth import WorthSheet, claimed
from pmsim.gui.screens.pause import PauseScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.shapes import Label
from pmsim.gui.theme import TEXT_SIZES
from pmsim.gui.touch import flat, focus_order
from pmsim.model.outcomes import Choice, Moment
from pmsim.model.scenario import Event
from pmsim.session.play import Game, Start
from pmsim.testing import changed, tiny_scenario
from tests.gui.days import faults_of
from tests.gui.looking_back import (
    Fed,
    asked,
    debrief,
    finished,
    game_again,
    impact,
    three,
    to_the_end,
)
from tests.gui.player import Player
from tests.gui.reading import words


@pytest.fixture
def player(tmp_path: Path, fed: Fed) -> Iterator[Player]:
    """Somebody who has come to the end of a day, and reads how it ended."""
    someone = Player(tmp_path, game_again(finished()), fed.begin)
    yield someone
    someone.app.close()


def test_it_begins_with_the_ending_and_shows_how_far_it_is(player: Player, fed: Fed) -> None:
    assert len(fed.begun) == 1
    player.click("read")
    assert "Getting ready" in words(player.shapes)

    fed.now = Progress(34, 112)
    player.wait(50)

    assert "Playing what would have been: 34 of 112" in words(player.shapes)
    assert "What moved the numbers" in words(player.shapes)
    assert ("move", 0) in focus_order(player.shapes)


def test_when_it_is_done_three_sentences_stand_together_the_worst_first(
    player: Player, fed: Fed
) -> None:
    player.click("read")
    fed.now = three()
    player.wait(50)

    known = claimed(debrief(player).back)
    assert [one.mean for one in known] == [6.0, -9.0, -2.0]
    shown = words(player.shapes)
    assert "What your decisions were worth" in shown
    places = [shown.index(known[node].sentence) for node in (1, 2, 0)]
    assert places == sorted(places)


def test_a_sentence_leads_to_all_that_is_known_of_it_and_escape_back(
    player: Player, fed: Fed
) -> None:
    player.click("read")
    fed.now = three()
    player.wait(50)
    known = claimed(debrief(player).back)

    player.click(("row", 1))
    shown = words(player.shapes)
    assert known[1].did in shown
    assert known[1].verdict in shown
    assert "Burnout 50%, with the other 10%" in shown
    player.press(pygame.K_ESCAPE)
    assert known[1].sentence in words(player.shapes)
    player.click(("move", 0))
    player.click("three")
    assert known[0].sentence in words(player.shapes)
    player.press(pygame.K_ESCAPE)
    assert player.on(PauseScreen)


def test_the_three_stand_together_at_every_text_size(player: Player, fed: Fed, look: Look) -> None:
    player.click("read")
    fed.now = three()
    player.wait(50)
    screen = evolve(debrief(player), tab="moves")

    for size in TEXT_SIZES:
        shown = words(screen.lay_out(evolve(look, text=size), 10_000))
        assert all(one.sentence in shown for one in claimed(screen.back))


def test_keyboard_and_mouse_go_from_decision_to_decision(player: Player, fed: Fed) -> None:
    fed.now = three()
    player.press(pygame.K_RETURN)
    known = claimed(debrief(player).back)

    player.press(pygame.K_RIGHT)
    assert known[2].verdict in words(player.shapes)
    player.click(("move", 0))
    assert known[0].verdict in words(player.shapes)


def test_the_list_has_the_sentences_and_all_that_was_measured(player: Player, fed: Fed) -> None:
    fed.now = three()
    player.press(pygame.K_RETURN)
    player.press(pygame.K_a)

    assert player.on(WorthSheet)
    back = debrief_beneath(player).back
    assert back.impacts is not None
    shown = words(player.shapes)
    assert all((one.sentence if one.claimed else one.done) in shown for one in back.impacts)
    assert "No difference beyond luck" in shown
    player.press(pygame.K_ESCAPE)
    player.click("worths")
    assert player.on(WorthSheet)


def debrief_beneath(player: Player) -> DebriefScreen:
    screen = player.app.manager.stage.stack[0].screen
    assert isinstance(screen, DebriefScreen)
    return screen


def test_the_last_evening_is_not_asked_about_as_its_price_comes_after_the_end() -> None:
    assert any(turn.action.verb == "evening" for turn in finished().turns)
    assert all(one.kind != "evening" for one in asked())


def test_within_noise_nothing_is_claimed(player: Player, fed: Fed) -> None:
    player.click("read")
    fed.now = Progress(60, 60, (impact(asked()[0], 0.4, sure=False),))
    player.wait(50)

    assert LITTLE in words(player.shapes)
    assert "What moved the numbers" in words(player.shapes)


def test_what_goes_wrong_costs_one_sentence_and_is_written_down(player: Player, fed: Fed) -> None:
    player.click("read")
    fed.failure = RuntimeError("a process that played branches ended by itself")
    player.wait(200)

    assert "could not be worked out; faults.txt says why" in words(player.shapes)
    assert "ended by itself" in (player.folder / "faults.txt").read_text()
    assert len(fed.begun) == 1
    assert player.on(DebriefScreen)


@pytest.mark.parametrize(
    "leave",
    [
        lambda player: player.click("done"),
        lambda player: player.app.close(),
        lambda player: player.game.undo(1, confirm=True),
    ],
)
def test_leaving_ends_it(player: Player, fed: Fed, leave: Callable[[Player], object]) -> None:
    player.click("read")
    leave(player)
    player.wait(50)

    assert fed.stopped == 1
    assert len(fed.begun) == 1


def test_another_end_is_another_examination(player: Player, fed: Fed) -> None:
    fed.now = three()
    player.game.undo(1, confirm=True)
    player.wait(50)
    fed.now = Progress(0, 1)
    to_the_end(player.game)
    player.wait(50)

    assert len(fed.begun) == 2
    assert debrief(player).back.impacts is None


def test_nothing_is_begun_while_a_day_runs(tmp_path: Path, fed: Fed) -> None:
    scenario = finished().program.scenario
    player = Player(tmp_path, Game.start(scenario, Start(5, "engineer")), fed.begin)
    player.wait(500)
    player.app.close()

    assert not fed.begun


def test_once_it_is_done_the_window_rests(player: Player, fed: Fed) -> None:
    player.click("read")
    fed.now = three()
    player.wait(3000)
    drawn = player.app.window.flips

    player.wait(5000)

    assert player.app.window.flips == drawn
    assert not player.app.manager.moving


def test_a_real_examination_finds_the_mistake_while_the_window_goes_on(tmp_path: Path) -> None:
    """A day with one bad answer, in other processes."""
    event = Event(
        "knock",
        (),
        (
            Choice("this", "This", changed("signup", -9.0)),
            Choice("that", "That", changed("signup", 9.0)),
        ),
        at=Moment(1, 600),
    )
    ended = to_the_end(Game.start(tiny_scenario(events=(event,)), Start(1)))
    player = Player(tmp_path, ended, lambda game: Examination(game.program, game.run, game.journal))
    player.click("read")
    looks = 0
    while debrief(player).back.impacts is None:
        player.wait(50)
        pygame.time.wait(5)
        looks += 1
        assert not debrief(player).back.trouble
    assert looks > 1
    known = claimed(debrief(player).back)
    verdicts = [one.verdict for one in known if one.icon == "door-knock"]
    assert [one[:17] for one in verdicts] == ["“That” was worth "]
    player.click("done")
    assert player.on(TitleScreen)
    player.app.close()


def test_the_map_shows_where_the_other_choice_would_have_led(player: Player, fed: Fed) -> None:
    """Only where that is somewhere else."""
    player.click("read")
    far = evolve(impact(asked()[0], -9.0), path=((12.0, -3.0),))
    near = evolve(impact(asked()[1], -4.0), path=((2.0, 0.5),))
    fed.now = Progress(60, 60, (far, near))
    player.wait(50)

    def in_the_legend() -> bool:
        return any(isinstance(one, Label) and one.text == "what if" for one in flat(player.shapes))

    assert in_the_legend()
    player.press(pygame.K_RIGHT)
    assert not in_the_legend()


def test_no_state_of_it_has_a_fault(player: Player, fed: Fed, look: Look) -> None:
    player.click("read")
    fed.now = Progress(34, 112)
    player.wait(50)
    screens = [debrief(player)]
    fed.now = three()
    player.wait(50)
    done = debrief(player)
    assert done.back.impacts is not None
    screens += [evolve(done, move=place) for place in range(-1, 3)]
    elsewhere = tuple(evolve(one, path=((20.0, 9.0),)) for one in done.back.impacts)
    screens.append(evolve(done, back=evolve(done.back, impacts=elsewhere)))
    screens.append(evolve(done, back=evolve(done.back, impacts=done.back.impacts[3:])))
    screens.append(evolve(done, back=evolve(done.back, impacts=None, trouble=LITTLE)))
    for screen in screens:
        for tab in ("map", "moves"):
            assert faults_of(evolve(screen, tab=tab), look) == []
    assert faults_of(WorthSheet(done.playing, back=done.back), look) == []


def test_its_help_names_every_key_and_fits(player: Player, fed: Fed, look: Look) -> None:
    player.click("read")
    fed.now = three()
    player.wait(2000)

    assert faults_of(help_for(debrief(player), player.shapes), look) == []
