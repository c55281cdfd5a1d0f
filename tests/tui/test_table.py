"""A negotiation in the text game: the table as a page, offers by numbers, and the way out."""

from __future__ import annotations

import pytest

from pmsim.model.facts import Agreed, Offered, Parted
from pmsim.model.state import Phase
from pmsim.tui.table import packages_of
from pmsim.view.plane import see_planes
from tests.tables import laid, seated, seen
from tests.tui.test_shell import Pretend, one_line, said

SIT = ["s", "g", "1"]
"""The way to the table."""


def facts(game: Pretend, kind: type) -> list[object]:
    """Everything of a kind that has happened."""
    return [fact for fact in game.state.facts or () if isinstance(fact, kind)]


def test_the_whole_table_is_shown_on_sitting_down() -> None:
    lines = said(Pretend(laid()), SIT)
    for wanted in (
        "  Lola: I have told them June.",
        "At the table with Lola: The launch (0 of 1 h 30 used)",
        "Go-live: 2 of your 10",
        "  1  by 6 June [+0; Stress +4; a promise to Lola, by 16:40]",
        "  2  Germany only [+4; Sign-ups +3]",
        "No deal is worth 3 of 10 to you: Verdant waits until Q4.",
        "  No deal brings: Lola’s trust \u22128.",
        "Lola’s patience: 6 of 6.",
        "  1  Make an offer [5 min, 1 patience]: issue by issue",
        "     Ask Lola why [4 min]:   3 Go-live   4 Scope   5 Her engineer",
    ):
        assert wanted in lines, wanted


def test_an_offer_is_made_issue_by_issue_with_its_running_worth() -> None:
    game = Pretend(laid())
    lines = said(game, [*SIT, "1", "2", "2", "1"])
    text = one_line(lines)
    assert "Your offer so far: 4 July. 1.4 to you, 9.4 of 10 at best." in text
    assert "1 no engineer [+0]: 5.4 in all, for Lola anybody\u2019s guess" in text
    assert "You offer: 4 July, Germany only, no engineer." in text
    assert "Lola (worried): Go-live: by 6 June. The rest can stay." in text
    assert "Lola’s patience: 5 of 6." in text
    assert len(facts(game, Offered)) == 1


def test_what_their_answer_shows_is_told_as_a_sentence() -> None:
    lines = said(Pretend(laid()), [*SIT, "o 2 2 1", ""])
    assert "     Lola could live with it." in lines
    assert "     Lola wants: by 6 June." in lines


def test_a_whole_offer_fits_on_one_line() -> None:
    game = Pretend(laid())
    said(game, [*SIT, "o 2 2 1", "offer 2 3 1 / 2 2 2"])
    first, second = facts(game, Offered)
    assert isinstance(first, Offered)
    assert first.packages == (("july", "some", "none"),)
    assert isinstance(second, Offered)
    assert set(second.packages) == {("july", "demo", "none"), ("july", "some", "week")}


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("2 2", "An offer needs a number for each of Go-live, Scope and Her engineer."),
        ("2 x 1", "An offer needs a number for each of Go-live, Scope and Her engineer."),
        ("2 4 1", "Scope has the numbers 1 to 3."),
        ("0 1 1", "Go-live has the numbers 1 to 3."),
        ("1 1 1 / 1 1 1 / 1 1 1", "At most two offers fit on the table at once."),
    ],
)
def test_a_mistyped_offer_is_answered_kindly(typed: str, answer: str) -> None:
    program = laid()
    assert packages_of(seen(program, seated(program)), typed) == answer
    game = Pretend(program)
    assert answer in one_line(said(game, [*SIT, f"o {typed}"]))
    assert not facts(game, Offered)


def test_what_was_asked_stands_beside_the_issue() -> None:
    lines = said(Pretend(laid()), [*SIT, "3", ""])
    text = one_line(lines)
    assert "Lola: My bonus has a date on it." in text
    assert "Go-live: 2 of your 10; matters most to Lola" in text
    assert "Lola would rather: by 6 June; then June if the pilot holds; then 4 July." in text


def test_a_deal_by_typed_lines_brings_its_promise() -> None:
    game = Pretend(laid())
    text = one_line(said(game, [*SIT, "o 2 2 1", "1", *["g", "1"] * 40]))
    assert "You take what Lola asked for: by 6 June, Germany only, no engineer." in text
    assert "You promised Lola: Verdant live by June, by 16:40." in text
    assert game.state.phase == Phase.ENDED
    assert len(facts(game, Agreed)) == 1


def test_leaving_says_what_it_was_about() -> None:
    text = one_line(said(Pretend(laid()), [*SIT, "leave it"]))
    assert "You leave. No deal on the launch." in text
    assert "Verdant waits until Q4." in text


@pytest.mark.parametrize("answer", ["1", "2", "3", "9", "x"])
def test_the_same_answer_again_and_again_ends_the_day(answer: str) -> None:
    """`yes 1 | pmsim play --text` meets no table that it cannot leave."""
    game = Pretend(laid())
    said(game, [*SIT, *[answer] * 600])
    assert game.state.phase != Phase.TABLE
    assert facts(game, Agreed) or facts(game, Parted)


def test_taking_back_a_half_made_offer_goes_back() -> None:
    game = Pretend(laid())
    said(game, [*SIT, "1", "2", "u", "u"])
    assert (game.state.phase, game.state.table.composing) == (Phase.TABLE, "")


def test_the_debrief_draws_the_plane_and_lists_the_offers() -> None:
    game = Pretend(laid())
    lines = said(game, [*SIT, "o 2 3 1", "1", *["g", "1"] * 40])
    text = one_line(lines)
    assert "At the table with Lola: The launch (09:01)" in text
    assert "1 You: 4 July, a demo, no engineer (6.4 and 6): no" in text
    assert "“Go-live” mattered most to Lola, “Scope” to you" in text
    (plane,) = see_planes(game.program, game.state)
    below = lines.index(next(line for line in lines if line.startswith("  Right is better")))
    rows = [line.ljust(43)[2:] for line in lines[below - 11 : below]]
    assert plane.deal is not None
    assert rows[10 - round(plane.deal.other * 10)][round(plane.deal.you * 40)] == "X"
    assert sum(row.count("X") for row in rows) == 1
