"""The table as it is seen: what an offer means, what is known of the other side, what is said."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.step import Step, step
from pmsim.engine.table import reservation
from pmsim.model.expressions import Name
from pmsim.model.facts import Offered
from pmsim.model.negotiation import Better, NoDeal, Says
from pmsim.model.outcomes import Line, Variant
from pmsim.model.state import Phase, State
from pmsim.testing import act, begin, changed, play
from pmsim.view.day import see_day
from pmsim.view.evening import see_evening
from pmsim.view.story import story
from pmsim.view.table_draft import UNSET, actions_of, see_draft
from pmsim.view.why import why
from tests.tables import HELP, LAUNCH, SCOPE, laid, offered, seated, seen


def texts(program: Program, state: State) -> list[str]:
    """Everything that Lola has said so far at the table."""
    view = seen(program, state)
    return [line.text for line in (*view.before, *view.lines) if line.who == "lola"]


def test_there_is_a_table_only_while_one_is_open() -> None:
    program = laid()
    assert see_day(program, begin(program)).table is None
    state = seated(program)
    table = see_day(program, state).table
    assert table is not None
    assert (table.title, table.person_name, table.role) == ("The launch", "Lola", "Sales")
    assert [line.text for line in table.lines] == ["I have told them June."]
    assert see_day(program, act(program, state, "leave")).table is None


def test_what_a_value_brings_is_said_before_it_is_offered() -> None:
    date, scope, _ = seen(laid(), seated(laid())).issues
    june, july, pilot = date.values
    assert [one.text for one in june.effects] == ["Stress +4", "a promise to Lola, by 16:40"]
    assert [one.tone for one in june.effects] == ["bad", "even"]
    assert [one.text for one in july.effects] == ["a promise to Lola, by 18:20"]
    assert pilot.contingent == (
        "judged 17:00: with Sign-ups at 50% or more, by 6 June; else 4 July"
    )
    assert [one.text for one in scope.values[1].effects] == ["Sign-ups +3"]


def test_your_own_worths_and_weights_are_shown() -> None:
    program = laid()
    view = seen(program, seated(program))
    assert [issue.weight for issue in view.issues] == [0.2, 0.5, 0.3]
    for issue in view.issues:
        assert max(value.you for value in issue.values) <= issue.weight
    best = sum(max(value.you for value in issue.values) for issue in view.issues)
    assert best == max(deal.you for deal in program.tables[0].domain.deals)


def test_nothing_is_known_of_them_at_first() -> None:
    program = laid()
    for issue in seen(program, seated(program)).issues:
        assert (issue.matters, issue.rank, issue.likes, issue.why) == ("", -1, (), ())
        assert (issue.asked, issue.reaction.mood) == ("unasked", "unknown")


def test_an_answered_why_tells_their_order_and_their_words() -> None:
    program = laid()
    state = act(program, seated(program), "ask", "date")
    date, scope, _ = seen(program, state).issues
    assert (date.asked, date.matters, date.likes) == ("answered", "matters most to Lola", (0, 2, 1))
    assert [line.text for line in date.why] == ["My bonus has a date on it."]
    assert scope.matters == ""
    scope = seen(program, act(program, state, "ask", "scope")).issues[1]
    assert scope.matters == "matters least to Lola"


def test_an_interest_known_before_answers_the_why() -> None:
    """Then her words are what was known of her, as nobody has asked at this table."""
    program = laid()
    state = seated(program)
    state.v[program.slots.index["knows.quota"]] = 1.0
    state.table = evolve(state.table, asked=(2, 0, 0))
    date = seen(program, state).issues[0]
    assert date.matters == "matters most to Lola"
    assert [(line.who, line.text) for line in date.why] == [("note", "Her bonus needs June.")]


def test_a_guarded_answer_tells_nothing() -> None:
    program = laid(trust=20.0)
    state = act(program, seated(program), "ask", "date")
    date = seen(program, state).issues[0]
    assert (date.asked, date.matters, date.likes, date.why) == ("guarded", "", (), ())


def test_reactions_come_from_offers_and_from_whys() -> None:
    program = laid()
    state = offered(program, seated(program), "july", "demo", "none")
    fact = [one for one in state.facts or () if isinstance(one, Offered)][-1]
    keys = [[value.key for value in issue.values] for issue in LAUNCH.issues]
    for issue, names, offer, asked_for in zip(
        seen(program, state).issues, keys, ("july", "demo", "none"), fact.counter, strict=True
    ):
        assert issue.yours == names.index(offer)
        assert issue.theirs == names.index(asked_for)
        moods = {True: "neutral", False: "worried"}
        assert issue.reaction.mood == moods[asked_for == offer]
    state = act(program, state, "ask", "scope")
    assert seen(program, state).issues[1].reaction.text == "what Lola wants least"


def test_moves_eat_the_patience_that_they_are_said_to_eat() -> None:
    """Compared with what the engine takes, for every move that does not end the table."""
    program = laid(patience=9)
    state = offered(program, seated(program, "learn"), "july", "some", "none")
    state = act(program, state, "ask", "scope")
    for move in seen(program, state).moves:
        action = move.offer.action
        if action.verb in ("accept", "leave", "offer", "two"):
            continue
        after = step(program, state, action)
        assert isinstance(after, Step)
        assert after.state.table.patience == state.table.patience - move.patience, action
    for values in (("july", "demo", "none"), ("july", "demo", "none", "july", "some", "week")):
        assert offered(program, state, *values).table.patience == state.table.patience - 1


def test_a_second_why_is_said_to_cost_a_biscuit() -> None:
    program = laid(trust=20.0)
    state = act(program, seated(program), "ask", "date")
    ask = [move for move in seen(program, state).moves if move.offer.action.verb == "ask"]
    assert [(move.offer.action.target, move.patience) for move in ask] == [
        ("date", 1),
        ("scope", 0),
        ("help", 0),
    ]


drafts = st.tuples(st.integers(-1, 2), st.integers(-1, 2), st.integers(-1, 1))


@given(drafts, st.integers(0, 10))
def test_the_limit_is_where_nothing_reaches_it_any_more(
    draft: tuple[int, ...], no_deal: int
) -> None:
    """Checked against every package there is."""
    program = laid(no_deal=NoDeal(float(no_deal), 3.0))
    state = seated(program)
    domain, limit = program.tables[0].domain, reservation(program.tables[0], state.v)
    view = see_draft(program, state, draft)
    for issue, row in enumerate(view.reachable):
        for value, can in enumerate(row):
            wanted = (*draft[:issue], value, *draft[issue + 1 :])
            left = [
                deal.you
                for deal in domain.deals
                if all(want in (UNSET, got) for want, got in zip(wanted, deal.package, strict=True))
            ]
            assert can == (max(left) >= limit - 1e-9)
            assert view.best <= max(deal.you for deal in domain.deals) + 1e-9
    assert view.past_limit == (view.full and domain.you.payoff(draft) < limit - 1e-9)


@given(st.sampled_from(list(product(range(3), range(3), range(2)))))
def test_a_draft_is_worth_what_the_engine_says(draft: tuple[int, ...]) -> None:
    program = laid()
    view = see_draft(program, seated(program), draft)
    assert view.you == view.best == program.tables[0].domain.you.payoff(draft)
    low, high = view.guess
    assert 0.0 <= low <= high <= 1.0 + 1e-9


def test_the_actions_of_a_draft_make_the_offer() -> None:
    program = laid()
    state = seated(program)
    for draft, second in (((1, 1, 0), None), ((1, 1, 0), (0, 2, 0))):
        after = state
        for action in actions_of(program, state, draft, second):
            answer = step(program, after, action)
            assert isinstance(answer, Step)
            after = answer.state
        tried = seen(program, after).tried[-1]
        assert set(tried.packages) == {part for part in (draft, second) if part}


def test_an_offer_left_half_made_is_finished() -> None:
    """As after a save that was opened again: what is set already is not set twice."""
    program = laid()
    state = act(program, act(program, seated(program), "offer"), "set", "date", "july")
    for action in actions_of(program, state, (1, 1, 0)):
        answer = step(program, state, action)
        assert isinstance(answer, Step)
        state = answer.state
    assert seen(program, state).tried[-1].packages == ((1, 1, 0),)


def test_while_an_offer_is_made_each_next_value_is_seen_in_full() -> None:
    program = laid()
    state = act(program, act(program, seated(program), "offer"), "set", "date", "july")
    view = seen(program, state)
    assert (view.composing, view.chosen) == ("offer", (1,))
    assert [draft.you for draft in view.drafts] == [
        view.issues[0].values[1].you + value.you for value in view.issues[1].values
    ]


def test_a_deal_past_the_limit_or_tried_before_is_warned_of() -> None:
    program = laid()
    state = seated(program)
    poor = see_draft(program, state, (0, 0, 0))
    assert poor.past_limit
    assert poor.warnings == ("This is worth 0 of 10 to you, and no deal is worth 3.",)
    state = offered(program, state, "july", "some", "none")
    assert see_draft(program, state, (1, 1, 0)).warnings == ("Lola has said no to this before.",)


def test_an_insult_is_remembered() -> None:
    program = laid(no_deal=NoDeal(3.0, 5.0))
    state = offered(program, seated(program), "july", "demo", "week")
    assert seen(program, state).tried[-1].answer_text == "taken as an insult"
    assert see_draft(program, state, (1, 2, 1)).warnings == ("Lola took this as an insult.",)
    assert seen(program, state).mood == "angry"


def test_the_ledger_shows_what_would_be_owed() -> None:
    program = laid()
    state = seated(program)
    tags = see_draft(program, state, (0, 1, 0)).ledger
    assert [(tag.kind, tag.what, tag.due_text, tag.text) for tag in tags] == [
        ("pending", "Verdant live by June", "by 16:40", "if Lola says yes")
    ]
    assert see_draft(program, state, (2, 1, 0)).ledger == ()


def test_a_deal_that_gets_in_the_way_of_a_promise_says_so() -> None:
    """Everything by June means weekends, and Raj was promised none."""
    program = laid()
    state = seated(program, "vow")
    calm, bad = (see_draft(program, state, draft) for draft in ((2, 1, 0), (2, 0, 0)))
    assert [tag.kind for tag in calm.ledger] == ["open"]
    assert [tag.kind for tag in bad.ledger] == ["conflict"]
    assert "This deal gets in the way of what you promised Raj: no weekends." in bad.warnings
    crowded = see_draft(program, state, (0, 1, 0)).ledger[-1]
    assert crowded.text == "if Lola says yes; the promise to Raj falls due that day too"


def test_what_no_deal_is_worth_and_why_is_said() -> None:
    program = laid()
    plain, better = (seen(program, seated(program, way)) for way in ("sit", "learn"))
    assert plain.limit_text == "No deal is worth 3 of 10 to you: Verdant waits until Q4."
    assert (plain.better, better.better) == ((), ("knows prices +2",))
    assert better.limit == 0.5
    assert [one.text for one in plain.walk_away] == ["Lola’s trust −8"]


def test_only_what_counts_just_now_is_named() -> None:
    no_deal = NoDeal(3.0, 3.0, better=(Better(Name("weekend"), -2.0), Better(Name("day"), 1.0)))
    program = laid(no_deal=no_deal)
    view = seen(program, seated(program))
    assert len(view.better) == 1
    assert view.limit == pytest.approx(0.4)


def test_the_authors_words_come_first_and_nobody_repeats_themselves() -> None:
    program = laid(patience=12, says=Says(no=(Line("lola", "No."), Line("lola", "Still no."))))
    state = seated(program)
    for _ in range(5):
        state = offered(program, state, "july", "demo", "none")
    refusals = [text for text in texts(program, state)[1:] if "Go-live" not in text]
    assert refusals[:2] == ["No.", "Still no."]
    assert all(one != other for one, other in pairwise(refusals))


@pytest.mark.parametrize("trust", [20.0, 60.0])
def test_somebody_always_answers_and_never_twice_alike(trust: float) -> None:
    """Every move that is no offer, again and again, at a table whose author wrote no lines."""
    bare = {"says": Says(), "said": (), "issues": (SCOPE, HELP), "promises": ()}
    program = laid(patience=12, trust=trust, **bare)
    state = seated(program)
    while state.phase == Phase.TABLE:
        view = seen(program, state)
        assert view.lines
        wanted = ("ask", "tell", "firm", "break", "offer")
        moves = {offer.action.verb: offer.action for offer in offers(program, state)}
        verb = next(verb for verb in wanted if verb in moves)
        if verb == "offer":
            state = offered(program, state, "demo", "none")
        else:
            state = act(program, state, verb, moves[verb].target)
        told = [line.text for line in story(program, state, tuple(state.facts or ()))]
        assert all(one != other for one, other in pairwise(told))


def test_a_refusal_names_what_she_wants_instead() -> None:
    program = laid()
    state = offered(program, seated(program), "july", "some", "none")
    view = seen(program, state)
    assert [(line.who, line.text) for line in view.lines] == [
        ("you", "4 July, Germany only, no engineer."),
        ("lola", "Kindly, no."),
        ("note", "She means kindly."),
        ("lola", "Go-live: by 6 June. The rest can stay."),
    ]
    assert view.counter_text == "by 6 June, Germany only, no engineer"
    assert (view.mood_before, view.mood) == ("worried", "worried")


def test_of_two_offers_she_says_which_she_would_rather_have() -> None:
    program = laid(temper="boulware")
    state = offered(program, seated(program), "july", "demo", "none", "july", "some", "none")
    said = texts(program, state)
    assert "Of the two, rather: 4 July, Germany only, no engineer." in said
    assert seen(program, state).tried[-1].packages == ((1, 1, 0), (1, 2, 0))


def test_a_table_without_lines_of_its_author_says_how_much_things_matter() -> None:
    program = laid(issues=(SCOPE, evolve(LAUNCH.issues[0], why=())))
    state = act(program, seated(program), "ask", "date")
    assert texts(program, state)[-1] == (
        "Of everything here, this comes first for me. Best would be: by 6 June."
    )


@pytest.mark.parametrize(
    ("by", "words"), [("learn", "You have asked around."), ("sit", "I have told them June.")]
)
def test_a_table_begins_with_the_first_version_that_fits(by: str, words: str) -> None:
    """And the log, read later, says what was said then."""
    known = Variant(Name("knows_prices"), (Line("lola", "You have asked around."),))
    program = laid(said_when=(known,))
    state = seated(program, by)

    assert [line.text for line in seen(program, state).lines] == [words]
    state = play(program, state, ["leave"])
    state.v[program.slots.index["knows_prices"]] = 1.0
    assert words in [line.text for line in story(program, state, tuple(state.facts or ()))]


def test_the_story_tells_a_deal_with_its_words() -> None:
    program = laid()
    before = offered(program, seated(program), "july", "some", "none")
    answer = step(program, before, next(iter(offers(program, before))).action)
    assert isinstance(answer, Step)
    told = story(program, answer.state, answer.facts)
    assert [line.text for line in told if line.kind in ("agreed", "said")] == [
        "You take what Lola asked for: by 6 June, Germany only, no engineer.",
        "Deal.",
    ]
    assert not any(line.aside for line in told if line.text.startswith("Stress"))


def test_causes_name_the_deal_and_its_absence() -> None:
    program = laid()
    state = act(program, seated(program), "leave")
    assert why(program, state, "trust.lola").lines[0].because == "no deal on the launch"
    state = offered(program, seated(program), "july", "some", "none")
    state = act(program, state, "accept")
    assert why(program, state, "stress").lines[0].because == "the deal on the launch"
    assert why(program, state, "trust.lola").lines[0].because == "the deal on the launch"


def test_an_if_then_deal_is_settled_in_words_and_causes() -> None:
    """Sign-ups stand at 40, so the pilot does not hold, and it is July, as in July's outcome."""
    date = LAUNCH.issues[0]
    july = evolve(date.values[1], outcome=changed("stress", 2.0))
    dated = evolve(date, values=(date.values[0], july, date.values[2]))
    program = laid(issues=(dated, SCOPE, HELP), temper="conceder")
    state = offered(program, seated(program), "pilot", "some", "none")
    while state.phase == Phase.TABLE:
        state = offered(program, state, "pilot", "all", "none")
    while state.phase == Phase.RUN:
        state = act(program, state, "advance")
    tally = [(line.text, line.outcome) for line in see_evening(program, state).tally]
    assert ("June if the pilot holds: it is 4 July.", "settled") in tally
    assert any(
        text.startswith("The launch, with Lola: June if the pilot holds") and outcome == "agreed"
        for text, outcome in tally
    )
    assert "the deal on the launch" in [
        line.because for line in why(program, state, "stress").lines
    ]


def test_no_deal_stands_in_the_notebook() -> None:
    program = laid()
    state = act(program, seated(program), "leave")
    tally = [(line.text, line.outcome) for line in see_evening(program, state).tally]
    assert ("The launch, with Lola", "no deal") in tally


def test_the_issue_that_was_answered_for_is_pointed_at() -> None:
    program = laid()
    state = act(program, seated(program), "ask", "scope")
    assert seen(program, state).about == "scope"
    assert seen(program, act(program, state, "tell", "scope")).about == ""
    wary = laid(trust=20.0)
    assert seen(wary, act(wary, seated(wary), "ask", "scope")).about == ""
