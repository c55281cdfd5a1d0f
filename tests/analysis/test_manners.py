"""At the table each character keeps its manners, and knows no more than it was told."""

from __future__ import annotations

from attrs import evolve

from pmsim.analysis.bots import BOTS, player
from pmsim.analysis.sight import look
from pmsim.engine.offers import offers
from pmsim.engine.program import Program
from pmsim.engine.step import apply
from pmsim.model.state import Phase, State
from tests.tables import DATE, HELP, SCOPE, laid, seated


def bargained(program: Program, name: str) -> tuple[list[str], State]:
    """The moves of a bot from sitting down to standing up, and what came of them."""
    bot, state = player(program, name), seated(program).clone()
    moves: list[str] = []
    while state.phase == Phase.TABLE:
        open_offers = [offer for offer in offers(program, state) if offer.open]
        offer = bot.decide(look(bot.worlds, state, 1, len(moves)), open_offers)
        moves.append(offer.action.text)
        apply(program, state, offer)
    return moves, state


def struck(program: Program, state: State) -> bool:
    """Whether there was a deal."""
    return state.v[program.tables[0].deal_place] > 0.0


def test_whoever_bargains_stands_up_in_the_end() -> None:
    for name in BOTS:
        _, state = bargained(laid(), name)
        assert state.phase != Phase.TABLE


def test_the_hardliner_never_takes_theirs_and_begins_with_all() -> None:
    moves, _ = bargained(laid(), "hardliner")
    assert "accept" not in moves
    domain = laid().tables[0].domain
    best = domain.deals[domain.best_for_you[0]].package
    keys = laid().tables[0].named(best)
    assert moves[:4] == [
        "offer",
        *(f"set {issue} {key}" for issue, key in zip(("date", "scope", "help"), keys, strict=True)),
    ]


def test_the_pleaser_takes_the_first_thing_they_ask_for() -> None:
    moves, state = bargained(laid(), "pleaser")
    assert moves.count("offer") == 1
    assert moves[-1] == "accept" or struck(laid(), state)


def test_those_who_want_to_know_ask_about_everything_before_they_offer() -> None:
    for name in ("balanced", "researcher"):
        moves, _ = bargained(laid(), name)
        assert moves[:3] == ["ask date", "ask scope", "ask help"]
        assert "offer" in moves[3:]


def test_who_trades_makes_a_deal_above_what_no_deal_is_worth() -> None:
    program = laid()
    for name in ("balanced", "researcher", "hero"):
        _, state = bargained(program, name)
        assert struck(program, state), name


def test_weights_that_nobody_can_know_change_no_move_that_comes_before_an_answer() -> None:
    """Two other sides with the same order of issues get the same words and the same first offer."""
    flatter = (evolve(DATE, their_weight=4.2), SCOPE, evolve(HELP, their_weight=3.1))
    assert flatter != (DATE, SCOPE, HELP)
    for name in BOTS:
        here, _ = bargained(laid(), name)
        there, _ = bargained(laid(issues=flatter), name)
        upto = next((n for n, move in enumerate(here) if move.startswith("set")), 0) + 3
        assert here[:upto] == there[:upto], name
