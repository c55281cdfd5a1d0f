"""Facts about a negotiation in the window: what hands and keys can do."""

from __future__ import annotations

from attrs import evolve

from pmsim.gui import touch
from pmsim.gui.inputs import Key
from pmsim.gui.parts.look import Look
from pmsim.gui.screen import STAY, Act, Become, Push
from pmsim.gui.screens.table import TableScreen
from pmsim.gui.screens.table_moves import MoveRow, Opened, rows_of
from pmsim.gui.screens.table_owed import OwedSheet
from pmsim.gui.shapes import Icon, Label, Shape, Sketch
from pmsim.gui.tooltip import unread
from pmsim.gui.touch import find
from pmsim.model.actions import Action
from tests.gui.days import faults_of
from tests.gui.reading import words
from tests.gui.table_screens import INSULT, OFFERED, Keyboard, became, ended, table
from tests.gui.tables import CONTINGENT, DATE, HELP, PAYS, SCOPE, offer

NAMES = tuple(issue.name for issue in (SCOPE, DATE, HELP, PAYS))


def is_bars(one: Shape) -> bool:
    """Whether this is how much an issue weighs."""
    return isinstance(one, Sketch) and (*one.view, len(one.marks)) == (24, 24, 4)


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
