"""Facts about how a table passes into what the last move has made of it."""

from __future__ import annotations

import pytest
from attrs import evolve

from pmsim.gui import theme, touch
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.notch_track import Grip
from pmsim.gui.playing import snapshot
from pmsim.gui.route import screen_for
from pmsim.gui.screen import Become
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.shapes import Icon, Layer, Sketch
from pmsim.model.actions import parse_action
from tests.gui.reading import lines, words
from tests.gui.table_screens import OFFERED, Keyboard, became, ended, table
from tests.gui.tables import game_at_table, offer


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
