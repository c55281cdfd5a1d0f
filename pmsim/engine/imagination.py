"""Another person at the same table: of the same order, with other numbers.

Nobody can know more of the other side than the order of what matters to them. So whoever looks
ahead bargains with somebody imagined: weights, worths and reservation value are drawn anew, and
which issue matters most and which value they like best stay as they are.
"""

from __future__ import annotations

from attrs import evolve

from pmsim.engine.bargaining import Domain, Side
from pmsim.engine.dice import purpose, roll

_IMAGINED = purpose("imagined side")
_RESERVATION = 0.1
"""How far the reservation value may lie from the true one, either way (tuned for play)."""


def imagined(domain: Domain, lot: int) -> Domain:
    """The domain with another other side of the same order, drawn by `lot`."""
    other = domain.other
    weights = _same_order(other.weights, _draws(lot, 0, len(other.weights)))
    total = sum(weights)
    worths = tuple(
        _same_order(values, _spread(lot, issue + 1, len(values)))
        for issue, values in enumerate(other.worths)
    )
    shift = _RESERVATION * (2.0 * roll(lot, _IMAGINED, 0, 1000) - 1.0)
    least = min(max(other.reservation + shift, 0.0), 1.0)
    return evolve(domain, other=Side(tuple(one / total for one in weights), worths, least))


def _draws(lot: int, row: int, count: int) -> list[float]:
    """Numbers from .1 to 1."""
    return [0.1 + 0.9 * roll(lot, _IMAGINED, row, place) for place in range(count)]


def _spread(lot: int, row: int, count: int) -> list[float]:
    """Numbers from 0 to 1 of which one is 0 and one is 1."""
    raw = _draws(lot, row, count)
    low, high = min(raw), max(raw)
    return [(one - low) / (high - low) for one in raw] if high > low else raw


def _same_order(true: tuple[float, ...], drawn: list[float]) -> tuple[float, ...]:
    """The drawn numbers, handed out so that their order is the true one; equals stay equal."""
    ranked = sorted(drawn)
    places = {value: place for place, value in enumerate(sorted(set(true)))}
    return tuple(ranked[places[value]] for value in true)
