"""How a negotiation ended and what was left on the table, in plain words and tenths."""

from __future__ import annotations

from pmsim.engine.bargaining import (
    HAIR,
    Deal,
    Domain,
    agreeable,
    nash_point,
    nash_product,
    reaches,
)
from pmsim.model.negotiation import Package
from pmsim.view.table_words import side_by_side
from pmsim.view.words import count, in_words, number, signed

TEN = 10.0
"""Payoffs are told on the scale on which authors give worths."""
NOTHING_LEFT = "Nothing was left on the table: no other deal was better for both."
NO_ROOM = "No deal was better for both of you than none. Nobody could have found one."


def tenths(payoff: float) -> str:
    """A payoff from 0 to 1 as `6.3`."""
    return number(payoff * TEN)


def outcome_words(name: str, ended: str, words: str, domain: Domain, struck: Package) -> str:
    """How it ended: the deal with what it was worth to both, or who left."""
    you, other = domain.you, domain.other
    if not struck:
        left = "You left" if ended == "you" else f"{name} left"
        return (
            f"{left}: no deal, worth {tenths(you.reservation)} of 10 to you and "
            f"{tenths(other.reservation)} to {name}."
        )
    return (
        f"The deal: {words}. Worth {tenths(you.payoff(struck))} of 10 to you, where no deal was "
        f"worth {tenths(you.reservation)}; and {tenths(other.payoff(struck))} to {name}, where it "
        f"was {tenths(other.reservation)}."
    )


def left_behind(
    domain: Domain, struck: Package, name: str, names: tuple[tuple[str, ...], ...]
) -> tuple[str, ...]:
    """What was left on the table. `names` has the words for every value of every issue."""
    if not struck:
        return (_without(domain, name, names),)
    got = Deal(struck, domain.you.payoff(struck), domain.other.payoff(struck))
    found = [_better(domain, got, name, names)]
    if not reaches(got.you, domain.you.reservation):
        found.append(
            f"You took less than no deal was worth to you: {tenths(got.you)} of 10, "
            f"not {tenths(domain.you.reservation)}."
        )
    return tuple(found)


def _better(domain: Domain, got: Deal, name: str, names: tuple[tuple[str, ...], ...]) -> str:
    """A deal better for both, if there is one: the one with the largest product of gains."""
    found = [deal for deal in domain.deals if _dominates(deal, got)]
    if not found:
        return NOTHING_LEFT
    best = max(
        found,
        key=lambda deal: (nash_product(domain, deal.you, deal.other), deal.you + deal.other),
    )
    changes = [
        f"“{names[issue][value]}”"
        for issue, value in enumerate(best.package)
        if value != got.package[issue]
    ]
    with_ = f"With {in_words(changes)} it would have been"
    more, theirs = best.you - got.you, best.other - got.other
    if theirs <= HAIR:
        return f"{with_} {signed(more * TEN)} for you, at no cost to {name}."
    if more <= HAIR:
        return f"{with_} {signed(theirs * TEN)} for {name}, at no cost to you."
    return (
        f"{with_} better for both: {signed(more * TEN)} for you, {signed(theirs * TEN)} for {name}."
    )


def _dominates(deal: Deal, got: Deal) -> bool:
    """Better for one and no worse for the other, by more than rounding."""
    no_worse = deal.you >= got.you - HAIR and deal.other >= got.other - HAIR
    return no_worse and (deal.you > got.you + HAIR or deal.other > got.other + HAIR)


def _without(domain: Domain, name: str, names: tuple[tuple[str, ...], ...]) -> str:
    """What there would have been instead of no deal."""
    you, other = domain.you.reservation, domain.other.reservation
    better = [
        deal for deal in agreeable(domain) if deal.you > you + HAIR and deal.other > other + HAIR
    ]
    best = nash_point(domain)
    if not better or best is None:
        return NO_ROOM
    words = side_by_side([names[issue][value] for issue, value in enumerate(best.package)])
    return (
        f"{count(len(better), 'deal')} would have been better for both of you than none. The best "
        f"for both together: {words} ({tenths(best.you)} to you, {tenths(best.other)} to {name})."
    )


def lesson(domain: Domain, issues: tuple[str, ...], name: str) -> str:
    """What could be traded for what: the issues that mattered most to each side."""
    yours, theirs = _heaviest(domain.you.weights), _heaviest(domain.other.weights)
    if yours is None or theirs is None:
        return ""
    if yours == theirs:
        return f"“{issues[yours]}” mattered most to both of you. That is where it was tight."
    return (
        f"“{issues[theirs]}” mattered most to {name}, “{issues[yours]}” to you: "
        "giving the one for the other was the trade."
    )


def _heaviest(weights: tuple[float, ...]) -> int | None:
    """The issue that matters most; None when two do."""
    most = [issue for issue, weight in enumerate(weights) if weight >= max(weights) - HAIR]
    return most[0] if len(most) == 1 else None
