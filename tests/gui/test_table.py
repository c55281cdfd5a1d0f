"""Facts about a negotiation in the window: what hands and keys can do, and that it always holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest
from attrs import evolve

from pmsim.gui import theme, touch
from pmsim.gui.hands import Hands, felt, settled
from pmsim.gui.inputs import Key
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.notch_track import Grip
from pmsim.gui.playing import snapshot
from pmsim.gui.route import screen_for
from pmsim.gui.screen import STAY, Act, Become, Push
from pmsim.gui.screens.ask import AskScreen
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.screens.table_moves import MoveRow, Opened, rows_of
from pmsim.gui.screens.table_owed import OwedSheet
from pmsim.gui.shapes import Icon, Label, Layer, Shape, Sketch
from pmsim.gui.tooltip import unread
from pmsim.gui.touch import find, flat
from pmsim.model.actions import Action, parse_action
from pmsim.model.facts import Agreed, Offered, Parted
from pmsim.model.negotiation import Issue, Value
from pmsim.model.state import Phase
from pmsim.session.play import Game
from tests.gui.days import faults_of
from tests.gui.player import Player
from tests.gui.reading import lines, words
from tests.gui.tables import (
    CONTINGENT,
    DATE,
    HELP,
    PAYS,
    SCOPE,
    at_table,
    game_at_table,
    offer,
)

OFFERED = offer("read", "july4", "one", "k15")
INSULT = offer("none", "q4", "two", "k24")
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

NAMES = tuple(issue.name for issue in (SCOPE, DATE, HELP, PAYS))


def is_bars(one: Shape) -> bool:
    """Whether this is how much an issue weighs."""
    return isinstance(one, Sketch) and (*one.view, len(one.marks)) == (24, 24, 4)


def table(*actions: str, **parts: Any) -> TableScreen:
    """The screen after some moves, everything heard."""
    return evolve(TableScreen.open(at_table(*actions, **parts)), whole=True)


def became(screen: TableScreen, target: object) -> TableScreen:
    answer = screen.chosen(target)
    assert isinstance(answer, Become)
    assert isinstance(answer.screen, TableScreen)
    return answer.screen


def ended(*actions: str, **parts: Any) -> TableScreen:
    """The last picture of a negotiation that the last action ended."""
    game = game_at_table(*actions[:-1], **parts)
    before = TableScreen.open(snapshot(game))
    game.act(parse_action(actions[-1]))
    after = screen_for(snapshot(game), before)
    assert isinstance(after, TableScreen)
    return evolve(after, whole=True)


class Keyboard:
    """A screen and the keys that are pressed on it."""

    def __init__(self, screen: TableScreen, look: Look) -> None:
        self.screen, self.look, self.hands = screen, look, Hands(focus=screen.home())
        self.acted: tuple[Action, ...] = ()

    def press(self, *names: str, ctrl: bool = False) -> None:
        for name in names:
            shapes = self.screen.lay_out(evolve(self.look, hand=self.hands.seen()), 0)
            self.hands = settled(self.hands, shapes, self.screen)
            self.hands, answer = felt(self.hands, Key(name, ctrl=ctrl), shapes, self.screen)
            if isinstance(answer, Become) and isinstance(answer.screen, TableScreen):
                self.screen = answer.screen
            if isinstance(answer, Act):
                self.acted = answer.actions
            shapes = self.screen.lay_out(evolve(self.look, hand=self.hands.seen()), 0)
            self.hands = settled(self.hands, shapes, self.screen)

    @property
    def said(self) -> list[str]:
        """What was sent to the game."""
        return [action.text for action in self.acted]

    @property
    def values(self) -> tuple[int, ...]:
        return self.screen.draft.values


# what lies on the table


def test_the_handles_begin_at_what_you_would_like_best() -> None:
    assert table().draft.values == (3, 3, 2, 3)


def test_an_issue_wears_its_picture_and_one_without_wears_its_weight_alone(look: Look) -> None:
    shapes = table().lay_out(look, 0)
    drawn = {one.name for one in shapes if isinstance(one, Icon)}
    bars = [one.rect.x for one in shapes if is_bars(one)]
    names = [one.rect.x for one in shapes if isinstance(one, Label) and one.text in NAMES]
    assert {"backlog", "calendar-fixed"} <= drawn
    assert [bar > name for bar, name in zip(bars, names, strict=True)] == [True, True, False, False]


def test_the_handles_stay_where_you_offered() -> None:
    assert table(*OFFERED).draft.values == (1, 2, 1, 2)


def test_arrows_move_the_handle_and_go_from_issue_to_issue(look: Look) -> None:
    keys = Keyboard(table(), look)
    keys.press("tab")
    assert keys.hands.seen_focus == ("issue", 0)
    keys.press("left", "left", "down", "left")

    assert keys.hands.seen_focus == ("issue", 1)
    assert keys.values == (1, 2, 2, 3)


def test_a_handle_stops_at_the_ends_of_its_track(look: Look) -> None:
    keys = Keyboard(table(), look)
    keys.press("tab", *["right"] * 3, *["left"] * 9)

    assert keys.values == (0, 3, 2, 3)


def test_ctrl_z_takes_back_one_step_of_the_draft(look: Look) -> None:
    keys = Keyboard(table(), look)
    keys.press("tab", "left", "left")
    keys.press("z", ctrl=True)

    assert keys.values == (2, 3, 2, 3)


def test_tab_goes_from_the_issues_to_the_moves_and_never_to_single_notches(look: Look) -> None:
    shapes = table().lay_out(look, 0)
    groups = touch.groups(shapes)
    names = [[t[0] if isinstance(t, tuple) else t for t in group] for group in groups]

    assert ["issue"] * 4 in names
    assert ["ask", "more", "leave", "offer"] in names
    assert not any("notch" in group for group in names)


def test_offering_says_every_issue(look: Look) -> None:
    keys = Keyboard(table(), look)
    keys.press("tab", "left", "o")

    assert keys.said == [*offer("cached", "q4", "two", "k24")]


def test_an_offer_below_the_limit_is_allowed_and_says_so(look: Look) -> None:
    low = table()
    low = evolve(low, draft=low.draft.all_at((0, 0, 0, 0)))
    told = words(low.lay_out(look, 0))

    assert "Offer past your limit" in told
    assert "below walk-away" in told
    assert isinstance(low.chosen("offer"), Act)


def test_what_they_ask_for_can_be_taken_once_the_handles_are_there(look: Look) -> None:
    screen = table(*OFFERED)
    taken = became(became(screen, "more"), ("answer", "8"))

    assert taken.draft.values == screen.view.counter
    assert "Take Lola’s offer" in words(taken.lay_out(look, 0))
    assert taken.chosen("offer") == Act((Action("accept"),))


def test_two_offers_are_made_one_after_the_other(look: Look) -> None:
    first = table(*OFFERED)
    second = became(became(first, "more"), ("answer", "2"))
    assert second.chosen("offer") is STAY

    moved = became(became(second, ("notch", 1, 1)), ("notch", 3, 3))
    assert "Make both offers" in words(moved.lay_out(look, 0))
    answer = moved.chosen("offer")
    assert isinstance(answer, Act)
    said = [one.text for one in answer.actions]
    assert said[0] == "two"
    assert said[1:5] == [*OFFERED[1:]]
    assert said[5:] == [*offer("read", "june20", "one", "k24")[1:]]


def test_two_offers_become_one_again() -> None:
    second = became(became(table(*OFFERED), "more"), ("answer", "2"))
    moved = became(second, ("notch", 1, 0))

    assert became(moved, "single").draft.values == second.draft.first


def test_an_if_then_deal_moves_the_handle_to_its_notch() -> None:
    issues = (evolve(DATE, values=(*DATE.values, CONTINGENT)), SCOPE)
    screen = table(issues=issues, promises=())

    assert became(became(screen, "more"), ("answer", "4")).draft.values[0] == 4


def test_w_asks_about_the_issue_in_focus_and_else_which_one() -> None:
    screen = table()

    assert screen.key(Key("w"), ("issue", 1)) == Act((Action("ask", "date"),))
    answer = screen.key(Key("w"), None)
    assert isinstance(answer, Become)
    assert answer.screen == evolve(screen, opened=Opened("ask"))


def test_a_digit_opens_its_move_with_its_price_before_it_is_made(look: Look) -> None:
    keys = Keyboard(table(), look)
    keys.press("5")
    told = words(keys.screen.lay_out(look, 0))

    assert keys.hands.focus == ("answer", "5")
    assert "Take a break" in told
    assert "10 min" in told
    assert keys.said == []
    keys.press("return")
    assert keys.said == ["break"]


def more(screen: TableScreen) -> dict[str, MoveRow]:
    """The other moves by their digits."""
    return {row.key: row for row in rows_of(screen.view, screen.draft, Opened("more"))}


def test_digits_stay_with_their_moves() -> None:
    """After a break the others keep their keys, and its own says why there is no second one."""
    before, after = more(table(*OFFERED)), more(table(*OFFERED, "break"))

    assert [*before] == [*after] == [*"12345678"]
    assert all(before[key].text == row.text for key, row in after.items() if key not in "15")
    assert not before["5"].closed
    assert after["5"].closed == "you had one"


def test_moves_that_cannot_be_stay_and_say_why(look: Look) -> None:
    first = table()
    closed = {key: row.closed for key, row in more(first).items() if row.closed}
    told = words(became(first, "more").lay_out(look, 5000))

    assert [*closed] == ["4", "7", "8"]
    assert all(why in told for why in closed.values())
    assert became(first, "more").chosen(("answer", "4")) is STAY
    bare = table(criteria=(), escalation=None)
    assert more(bare)["3"].closed
    assert more(bare)["6"].closed


def test_an_if_then_deal_on_the_table_says_that_it_is_there() -> None:
    issues = (evolve(DATE, values=(*DATE.values, CONTINGENT)), SCOPE)
    screen = table(issues=issues, promises=())
    there = became(became(screen, "more"), ("answer", "4"))

    assert more(there)["4"].closed == "it lies on the table already"


def test_leaving_asks_once_and_repeats_what_it_means(look: Look) -> None:
    keys = Keyboard(table(), look)
    keys.press("backspace")
    told = words(keys.screen.lay_out(look, 0))

    assert "Verdant waits until Q4" in told
    assert keys.hands.focus == ("answer", "1")
    assert keys.said == []
    keys.press("2")
    assert keys.said == ["leave"]


def test_escape_puts_a_sheet_away_and_is_else_left_to_the_app() -> None:
    opened = became(table(), "more")
    answer = opened.key(Key("escape"), None)

    assert isinstance(answer, Become)
    assert answer.screen == evolve(opened, opened=None)
    assert table().key(Key("escape"), None) is STAY


def test_l_shows_what_is_owed_and_h_what_was_said(look: Look) -> None:
    screen = table(*OFFERED, by="owed")
    owed, said = screen.key(Key("l"), None), screen.key(Key("h"), None)

    assert isinstance(owed, Push)
    assert isinstance(owed.screen, OwedSheet)
    assert "no weekends" in words(owed.screen.lay_out(look, 0))
    assert isinstance(said, Push)
    assert "I cannot sell that" in words(said.screen.lay_out(look, 0))


def test_an_issue_tells_what_is_known_of_it(look: Look) -> None:
    told = words(became(table("ask date"), ("issue", 1)).lay_out(look, 0))

    assert "matters most to Lola" in told
    assert "Lola would rather have: 6 June, 20 June, 4 July, Q4." in told
    assert "worth 8 of 10 to you" in told


def test_a_promise_that_would_come_with_the_deal_hangs_in_the_ledger(look: Look) -> None:
    assert "if Lola says yes" in words(table(*OFFERED).lay_out(look, 0))
    assert "if Lola says yes" not in words(table().lay_out(look, 0))


def test_a_promise_that_the_deal_gets_in_the_way_of_is_torn(look: Look) -> None:
    screen = table(*OFFERED, by="owed")
    harmless = words(screen.lay_out(look, 0))
    stressful = evolve(screen, draft=screen.draft.at(1, 0))

    assert "at odds with this" not in harmless
    assert "at odds with this" in words(stressful.lay_out(look, 0))


def test_nobody_knows_how_they_take_it_before_they_say_so(look: Look) -> None:
    assert words(table().lay_out(look, 0)).count("not known yet") == 4
    assert "wants: 6 June" in words(table(*OFFERED).lay_out(look, 0))


def test_their_heads_slide_to_new_notches_one_by_one(look: Look) -> None:
    game = game_at_table(*OFFERED)
    before = TableScreen.open(snapshot(game))
    for text in offer("read", "june20", "one", "k24"):
        game.act(parse_action(text))
    after = screen_for(snapshot(game), before)
    assert isinstance(after, TableScreen)
    moved = [
        (a.theirs, b.theirs) for a, b in zip(before.view.issues, after.view.issues, strict=True)
    ]

    assert any(was != now for was, now in moved)
    assert after.moves(300)
    assert after.lay_out(look, 400) != after.lay_out(look, 5000)
    calm = evolve(look, calm=True)
    whole = evolve(after, whole=True)
    assert whole.lay_out(calm, 200) == whole.lay_out(calm, 5000)


def test_a_save_in_the_middle_of_an_offer_goes_on_with_the_rest(look: Look) -> None:
    screen = table("offer", "set scope read", "set date july4")

    assert screen.draft.said == 2
    assert became(screen, ("notch", 2, 1)).draft.values == (1, 2, 1, 3)
    assert screen.draft.at(0, 3) == screen.draft
    answer = screen.chosen("offer")
    assert isinstance(answer, Act)
    assert [one.text for one in answer.actions] == ["set help two", "set pays k24"]
    assert faults_of(screen, look) == []


def test_a_reaction_tells_its_reason_once_it_has_been_learned(look: Look) -> None:
    before, after = (table(*said).lay_out(look, 5000) for said in ((), ("ask date",)))
    reason = unread(after, ("reaction", 1))

    assert find(before, ("reaction", 1)) is None
    assert find(after, ("reaction", 0)) is None
    assert "Matters most to Lola" in reason
    assert "6 June is in their calendar" in reason
    asked = table("ask date")
    assert became(asked, ("reaction", 1)) == became(asked, ("issue", 1))


# how it moves


def handles(screen: TableScreen, look: Look, now: int) -> list[float]:
    """The middles of the handles, which are the only round yellow things at the tracks."""
    shapes = (s for s in touch.flat(screen.lay_out(look, now)) if isinstance(s, Sketch))
    yellow = (s for s in shapes if any(m.fill == look.palette.sun for m in s.marks))
    return [s.rect.cx for s in yellow if s.rect.y > 160]


def test_a_handle_takes_90_ms_to_its_notch_and_can_be_gripped_there_at_once(look: Look) -> None:
    screen = table()
    moved = became(screen, ("notch", 0, 0))
    place = next(
        s.rect for s in moved.lay_out(look, 0) if isinstance(s.target, Grip) and s.target.issue == 0
    )
    start, way, end = (handles(moved, look, ms)[0] for ms in (0, 45, theme.HANDLE.ms))

    assert start > way > end == pytest.approx(place.cx)
    assert start == handles(screen, look, 5000)[0]
    calm = evolve(look, calm=True)
    assert handles(moved, calm, 0) == handles(moved, calm, 5000)


def test_a_reaction_changes_150_ms_after_the_handle_has_come(look: Look) -> None:
    moved = became(table(*OFFERED), ("notch", 1, 0))
    told = [
        words(moved.lay_out(look, theme.HANDLE.ms + ms)).count("wants: 6 June") for ms in (149, 150)
    ]

    assert told == [1, 0]
    assert "wants: 6 June" not in words(moved.lay_out(evolve(look, calm=True), 0))
    assert not moved.moves(1000)


def test_arrows_move_handles_as_the_pointer_does(look: Look) -> None:
    keys = Keyboard(table(), look)
    keys.press("tab", "left")

    assert keys.screen.moves(0)
    assert keys.hands.seen_focus == ("issue", 0)
    assert handles(keys.screen, look, 0) != handles(keys.screen, look, 200)


def refused() -> TableScreen:
    """After an offer that was not taken."""
    game = game_at_table()
    before = TableScreen.open(snapshot(game))
    for text in OFFERED:
        game.act(parse_action(text))
    after = screen_for(snapshot(game), before)
    assert isinstance(after, TableScreen)
    return evolve(after, whole=True)


def test_a_biscuit_is_eaten_in_three_bites_and_its_crumbs_fall(look: Look) -> None:
    def biscuits(now: int) -> list[Sketch]:
        shapes = refused().lay_out(look, now)
        return [s for s in shapes if isinstance(s, Sketch) and s.says in ("a biscuit", "eaten")]

    whole, first, second, third, gone = (biscuits(ms) for ms in (5000, 20, 100, 200, 250))
    assert [len(part) for part in (whole, first, second, third, gone)] == [5, 6, 6, 6, 5]
    assert len({part[-1] for part in (first, second, third)}) == 3
    assert biscuits(299) != whole
    assert biscuits(theme.CRUMBS.ms) == whole
    assert (
        refused().lay_out(evolve(look, calm=True), 50)[:60]
        == refused().lay_out(evolve(look, calm=True), 5000)[:60]
    )


def test_a_tag_is_torn_when_the_offer_gets_in_its_way(look: Look) -> None:
    screen = table(*OFFERED, by="owed")
    stressful = became(screen, ("notch", 1, 0))

    def halves(now: int) -> int:
        shapes = stressful.lay_out(look, now)
        return sum(isinstance(s, Layer) and bool(s.turn) for s in shapes)

    assert [halves(ms) for ms in (10, 140, theme.TAG_TORN.ms)] == [2, 2, 0]
    target = ("owed", "conflict", "no weekends")
    assert touch.find(stressful.lay_out(look, 10), target) is not None


def test_a_tag_that_comes_with_the_offer_is_stamped(look: Look) -> None:
    moved = became(table(), ("notch", 0, 1))
    stamped = [
        sum(isinstance(s, Layer) and s.scale > 1 for s in moved.lay_out(look, ms))
        for ms in (20, 140, theme.TAG_TORN.ms + 200)
    ]

    assert stamped == [1, 1, 0]


def test_at_a_deal_every_issue_is_ticked_off_before_the_stamp(look: Look) -> None:
    deal = ended(*OFFERED, "accept")
    ticks = [
        sum(isinstance(s, Icon) and s.name == "check" for s in deal.lay_out(look, ms))
        for ms in (100, 300, 450, 600, 699)
    ]

    assert ticks == sorted(ticks)
    assert ticks[0] == 0
    assert ticks[-1] == 4
    assert "Deal" not in lines(deal.lay_out(look, 650))


def test_nothing_moves_again_with_the_next_part_of_what_is_said(look: Look) -> None:
    answer = refused().chosen("listen")

    assert isinstance(answer, Become)
    assert isinstance(answer.screen, TableScreen)
    assert answer.screen.before is None


# the end


def test_a_deal_is_stamped_and_says_what_it_brings(look: Look) -> None:
    deal = ended(*OFFERED, "accept")
    told = words(deal.lay_out(look, 5000))

    assert "Deal" in told
    assert "You promised Lola" in told
    assert deal.primary() == "go-on"
    assert deal.chosen("go-on") == Act(())


def test_without_a_deal_somebody_leaves(look: Look) -> None:
    assert "No deal" in words(ended("leave").lay_out(look, 5000))
    gone = ended(*INSULT * 2, *INSULT[:-1], INSULT[-1])

    assert "has left the table" in words(gone.lay_out(look, 5000))


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
