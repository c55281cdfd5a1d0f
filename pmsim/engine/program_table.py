"""The engine's own form of a negotiation."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from attrs import field, frozen

from pmsim.engine.bargaining import Domain
from pmsim.engine.emit import Amount
from pmsim.engine.imagination import imagined
from pmsim.model.actions import Offer
from pmsim.model.negotiation import Package, Temper


@frozen
class CompiledContingent:
    """An if-then deal as the engine judges it."""

    key: str
    """`negotiation.issue.value`."""
    minute: int
    condition: Amount
    then: int
    otherwise: int


@frozen
class CompiledTable:
    """A negotiation as the engine plays it. What is per issue is in the scenario's order."""

    key: str
    lasts: int
    patience: int
    temper: Temper
    trust: int
    empathy: int
    negotiation_skill: int
    domain: Domain
    better: tuple[tuple[Amount, float], ...]
    """What raises or lowers the player's reservation value, as a share of the whole payoff."""
    issue_keys: tuple[str, ...]
    value_keys: tuple[tuple[str, ...], ...]
    tells: tuple[int, ...]
    """Interest per issue, or -1."""
    outcomes: tuple[tuple[int, ...], ...]
    contingents: tuple[tuple[int, ...], ...]
    """Per issue and value: the if-then deal that waits to be judged, or -1."""
    deal: int
    no_deal: int
    deal_place: int
    promises: tuple[tuple[tuple[tuple[int, int], ...], int], ...]
    """((issue, value), ...) that a deal has to hold, and the promise that goes with it."""
    escalated: int
    grounds: tuple[tuple[Offer, Offer, Amount | None], ...]
    """Criteria, then escalating if that is possible: (open, closed, condition)."""
    ask: tuple[Offer, ...]
    tell: tuple[Offer, ...]
    sets: tuple[tuple[Offer, ...], ...]
    plain: dict[str, Offer]
    """Moves without a target, by verb."""
    said: tuple[Amount, ...]
    """When each variant of what is said on sitting down is the one."""
    imagined: Callable[[int], Domain] = field(init=False, eq=False, repr=False)
    """The table with somebody else of the same order, by lot; the latest few are remembered."""

    @imagined.default
    def _somebody_else(self) -> Callable[[int], Domain]:
        return lru_cache(maxsize=8)(partial(imagined, self.domain))

    def named(self, package: Package) -> tuple[str, ...]:
        """The keys of a package's values."""
        return tuple(keys[value] for keys, value in zip(self.value_keys, package, strict=True))
