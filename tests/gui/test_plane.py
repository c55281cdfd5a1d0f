"""Facts about the plane of a negotiation: every deal, both limits, the way, and what was left."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pmsim.engine.offers import offers
from pmsim.gui import touch
from pmsim.gui.inputs import Key
from pmsim.gui.parts.look import Hand, Look
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Become, Pop, Push
from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.debrief_plane import PlaneSheet, plane_sheet
from pmsim.gui.screens.debrief_spots import spots_of
from pmsim.model.state import Phase
from pmsim.report.apart import Disc, apart
from pmsim.session.play import Game
from tests.gui.days import at_phase, faults_of
from tests.gui.reading import words
from tests.gui.tables import game_at_table, offer

OFFERED = offer("read", "july4", "one", "k15")
PLOT = Rect(0, 0, 400, 300)


def to_the_end(game: Game) -> Snapshot:
    """The rest of the day, the first way that is open."""
    while not game.over:
        game.act(next(one.action for one in offers(game.program, game.state) if one.open))
    return snapshot(game)


def sheet(*actions: str) -> PlaneSheet:
    found = plane_sheet(to_the_end(game_at_table(*actions)))
    assert found is not None
    return found


def test_the_debrief_leads_to_the_tables_if_anybody_bargained(look: Look) -> None:
    played = DebriefScreen(to_the_end(game_at_table(*OFFERED, "accept")), read=True)
    quiet = DebriefScreen(at_phase(3, Phase.ENDED)[-1], read=True)

    assert "tables" in touch.focus_order(played.lay_out(look, 0))
    answer = played.key(Key("n"), None)
    assert isinstance(answer, Push)
    assert isinstance(answer.screen, PlaneSheet)
    assert "tables" not in touch.focus_order(quiet.lay_out(look, 0))
    assert quiet.key(Key("n"), None) is STAY


def test_it_tells_what_the_deal_was_worth_and_what_was_left(look: Look) -> None:
    screen = sheet(*OFFERED, "accept")
    view = screen.planes[0]
    told = words(screen.lay_out(look, 0))

    assert view.deal is not None
    assert view.deal.words in told
    assert all(one in told for one in view.left)
    assert "your limit" in told
    assert "Lola’s limit" in told


def test_the_way_is_drawn_offer_by_offer() -> None:
    view = sheet(*OFFERED, *offer("read", "june20", "one", "k15"), "accept").planes[0]
    kinds = [spot.kind for spot in spots_of(view)]

    assert kinds.count("you") == 2
    assert kinds.count("they") == 2
    assert kinds[-1] == "deal"


def test_without_a_deal_it_tells_of_the_best_for_both(look: Look) -> None:
    screen = sheet("leave")

    assert screen.home() == ("nash", 0)
    assert "would have been better for both of you than none" in words(screen.lay_out(look, 0))


def test_what_is_pointed_at_is_told_about(look: Look) -> None:
    screen = sheet(*OFFERED, "accept")
    first = spots_of(screen.planes[0])[0].target
    told = words(screen.lay_out(evolve(look, hand=Hand(pointer=first)), 0))

    assert "Your offer 1" in told
    assert "It was refused." in told
    assert "Your offer 1" not in words(screen.lay_out(look, 0))
    answer = screen.chosen(first)
    assert isinstance(answer, Become)
    assert "Your offer 1" in words(answer.screen.lay_out(look, 0))


def test_escape_and_the_cross_put_it_away() -> None:
    assert sheet("leave").key(Key("escape"), None) == Pop()
    assert sheet("leave").chosen("close") == Pop()


def test_several_tables_are_turned_like_pages() -> None:
    one = sheet("leave")
    two = evolve(one, planes=(*one.planes, *sheet(*OFFERED, "accept").planes))
    answer = two.key(Key("n"), None)

    assert isinstance(answer, Become)
    assert answer.screen == evolve(two, at=1)
    assert two.key(Key("2"), None) == answer
    assert one.key(Key("n"), None) is STAY


@pytest.mark.parametrize("end", ["accept", "leave"])
def test_a_plane_has_no_fault(look: Look, end: str) -> None:
    screen = sheet(*OFFERED, *offer("read", "june20", "one", "k15"), end)
    two = evolve(screen, planes=screen.planes * 2)

    for state in (screen, evolve(screen, place=1.0), two):
        assert faults_of(state, look) == []


PLACES = st.tuples(st.floats(20, 380), st.floats(20, 280))


@given(st.lists(PLACES, max_size=9))
def test_discs_never_lie_on_each_other_and_stay_inside(places: list[tuple[float, float]]) -> None:
    discs = tuple(Disc(place, 14) for place in places)
    found = apart(discs, PLOT.edges)

    assert all(PLOT.grown(-13).holds(*one) for one in found)
    assert all(math.dist(one, other) >= 30 for one, other in combinations(found, 2))


def test_a_disc_with_room_stays_where_it_belongs() -> None:
    discs = (Disc((50, 50), 14), Disc((200, 100), 14))

    assert apart(discs, PLOT.edges) == ((50, 50), (200, 100))
