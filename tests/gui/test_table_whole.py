"""Facts about whole negotiations by real events, and about every table: no fault at any size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest
from attrs import evolve

from pmsim.gui import touch
from pmsim.gui.inputs import Key
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.notch_track import Grip
from pmsim.gui.screen import Push
from pmsim.gui.screens.ask import AskScreen
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.touch import flat
from pmsim.model.facts import Agreed, Offered, Parted
from pmsim.model.negotiation import Issue, Value
from pmsim.model.state import Phase
from pmsim.session.play import Game
from tests.gui.days import faults_of
from tests.gui.player import Player
from tests.gui.table_screens import INSULT, OFFERED, became, ended, table
from tests.gui.tables import CONTINGENT, DATE, HELP, PAYS, SCOPE, game_at_table, offer

ROOM = Issue(
    "room",
    "Who writes to the customers, and when",
    1.0,
    1.0,
    tuple(
        Value(f"v{n}", name, 2.0 * n, 10 - 2.0 * n)
        for n, name in enumerate(
            (
                "Lola, today, with an apology",
                "you, on Wednesday",
                "both of you, after the release",
                "support, when somebody asks",
                "nobody, ever",
            )
        )
    ),
)


# the whole way, by real events


@pytest.fixture
def seated(tmp_path: Path) -> Iterator[Player]:
    someone = Player(tmp_path, game_at_table(by="owed"))
    yield someone
    someone.app.close()


@pytest.fixture
def called(tmp_path: Path) -> Iterator[Player]:
    """The morning before the table."""
    game = game_at_table()
    game.undo(len(game.turns), confirm=True)
    someone = Player(tmp_path, game)
    yield someone
    someone.app.close()


def grip(player: Player, issue: int) -> Grip:
    return next(
        s.target
        for s in touch.flat(player.shapes)
        if isinstance(s.target, Grip) and s.target.issue == issue
    )


def here(player: Player) -> TableScreen:
    assert isinstance(player.screen, TableScreen)
    return player.screen


def facts_of(game: Game, kind: type) -> list[object]:
    return [fact for fact in game.state.facts or () if isinstance(fact, kind)]


def test_by_mouse_alone_to_a_deal(seated: Player) -> None:
    hold = grip(seated, 0)
    step = (hold.right - hold.left) / 3
    seated.drag(hold, hold.left + step + 20, 240)
    assert here(seated).draft.values == (1, 3, 2, 3)
    for target in (("notch", 1, 2), ("notch", 2, 1), ("notch", 3, 2)):
        seated.click(target)
    seated.click("offer")
    seated.wait(4000)
    assert facts_of(seated.game, Offered)
    seated.click("ask")
    seated.click(("answer", "2"))
    seated.wait(4000)
    assert here(seated).view.issues[1].asked == "answered"
    seated.click("more")
    seated.click(("answer", "8"))
    seated.click("offer")
    seated.wait(3000)
    assert facts_of(seated.game, Agreed)
    seated.click("go-on")
    seated.wait(500)
    assert isinstance(seated.screen, DayScreen)


def test_by_mouse_alone_to_no_deal(seated: Player) -> None:
    seated.click("leave")
    seated.click(("answer", "1"))
    assert not facts_of(seated.game, Parted)
    seated.click("leave")
    seated.click(("answer", "2"))
    seated.wait(3000)
    assert facts_of(seated.game, Parted)
    seated.click("go-on")
    seated.wait(500)
    assert isinstance(seated.screen, DayScreen)


def test_by_keyboard_alone_from_the_day_to_a_deal_and_back(called: Player) -> None:
    called.press(pygame.K_RETURN)
    called.press(pygame.K_RETURN)
    for _ in range(200):
        if called.game.state.phase == Phase.TABLE:
            break
        called.press(pygame.K_1)
        called.wait(1000, 250)
    called.wait(4000)
    assert here(called).ended is None
    for key in (pygame.K_TAB, *(pygame.K_LEFT,) * 2, pygame.K_DOWN, pygame.K_LEFT, pygame.K_w):
        called.press(key)
    called.wait(4000)
    assert here(called).view.issues[1].asked == "answered"
    called.press(pygame.K_o)
    called.wait(4000)
    assert facts_of(called.game, Offered)
    called.press(pygame.K_8)
    called.press(pygame.K_RETURN)
    called.press(pygame.K_o)
    called.wait(3000)
    assert facts_of(called.game, Agreed)
    called.press(pygame.K_SPACE)
    called.wait(500)
    assert isinstance(called.screen, DayScreen)


def test_by_keyboard_alone_until_they_stand_up(seated: Player) -> None:
    for _ in range(4):
        if seated.game.state.phase == Phase.TABLE:
            seated.press(pygame.K_o)
            seated.wait(3000)
    (parted,) = facts_of(seated.game, Parted)
    assert isinstance(parted, Parted)
    assert parted.who == "they"
    seated.press(pygame.K_RETURN)
    seated.wait(500)
    assert isinstance(seated.screen, DayScreen)


def test_an_offer_is_taken_back_as_a_whole(seated: Player) -> None:
    seated.press(pygame.K_o)
    seated.wait(3000)
    assert len(here(seated).view.tried) == 1
    seated.press(pygame.K_z, pygame.KMOD_CTRL)
    seated.wait(500)
    assert isinstance(seated.screen, AskScreen)
    seated.click(1)
    seated.wait(1000)
    assert here(seated).view.tried == ()
    assert here(seated).view.composing == ""


# it always holds


SCREENS: dict[str, Callable[[], TableScreen]] = {
    "new": table,
    "refused": lambda: table(*OFFERED, by="owed"),
    "asked": lambda: table("ask date", "ask scope"),
    "past the limit": lambda: evolve(
        table(*OFFERED), draft=table(*OFFERED).draft.all_at((0, 1, 1, 1))
    ),
    "at odds": lambda: evolve(
        table(*OFFERED, by="owed"), draft=table(*OFFERED, by="owed").draft.at(1, 0)
    ),
    "if-then": lambda: became(
        became(
            table(
                *offer("july4", "read", issues=(DATE, SCOPE)),
                issues=(evolve(DATE, values=(*DATE.values, CONTINGENT)), SCOPE),
                promises=(),
            ),
            "more",
        ),
        ("answer", "4"),
    ),
    "two": lambda: became(
        became(became(table(*OFFERED), "more"), ("answer", "2")), ("notch", 1, 1)
    ),
    "last biscuit": lambda: table(*INSULT, *INSULT, *OFFERED, patience=5),
    "five issues": lambda: table(
        issues=(SCOPE, DATE, HELP, PAYS, ROOM), promises=(), title="Everything, and then some more"
    ),
    "two issues": lambda: table(issues=(DATE, HELP), promises=()),
    "long names": lambda: table(
        issues=(ROOM, evolve(ROOM, key="again"), SCOPE),
        promises=(),
        title="What is written to the customers of Verdant, when, by whom, and in which words",
    ),
    "many biscuits": lambda: table(patience=9),
    "more": lambda: became(table(*OFFERED), "more"),
    "ask": lambda: became(table("ask date"), "ask"),
    "tell": lambda: became(became(table(), "more"), ("answer", "1")),
    "leave": lambda: became(table(), "leave"),
    "issue": lambda: became(table("ask date"), ("issue", 1)),
    "deal": lambda: ended(*OFFERED, "accept", by="owed"),
    "no deal": lambda: ended("leave"),
    "they left": lambda: ended(*INSULT * 2, *INSULT[:-1], INSULT[-1]),
}


@pytest.mark.parametrize("name", SCREENS)
def test_a_table_has_no_fault(look: Look, name: str) -> None:
    assert faults_of(SCREENS[name](), look) == []


@pytest.mark.parametrize("name", ["new", "refused", "deal"])
def test_a_table_in_motion_has_no_fault(look: Look, name: str) -> None:
    assert faults_of(evolve(SCREENS[name](), whole=False), look, 300) == []


def test_what_is_owed_has_no_fault(look: Look) -> None:
    screen = table(*OFFERED, by="owed")
    answer = screen.key(Key("l"), None)

    assert isinstance(answer, Push)
    assert faults_of(answer.screen, look) == []


def test_every_issue_is_seen_after_scrolling_at_any_text_size(look: Look) -> None:
    screen = SCREENS["five issues"]()
    for size in (1.0, 1.15, 1.3, 1.5):
        seen: set[object] = set()
        for top in range(5):
            shapes = evolve(screen, top=top).lay_out(evolve(look, text=size), 0)
            seen |= {s.target for s in flat(shapes) if isinstance(s.target, tuple)}
        assert {("issue", n) for n in range(5)} <= seen
