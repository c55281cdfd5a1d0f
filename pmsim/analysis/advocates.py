"""Players who speak for one option: they take it wherever it is offered, and what leads there."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from pmsim.analysis.leading import Way
from pmsim.analysis.playing import Player
from pmsim.analysis.recording import RECORDED, Option, group_of
from pmsim.analysis.sight import Sight
from pmsim.engine.program import Program
from pmsim.model.actions import Action, Offer
from pmsim.model.state import Phase


def advocate(player: Player, option: Option, way: Way) -> Player:
    """The same player, who takes one option whenever it is offered, and whatever leads there.

    Of that, the farthest comes first. What bars the way is left alone while anything else is open.
    Where it matters what is agreed, such a player takes no deal without it.
    """
    return evolve(player, decide=_Advocate(player, option, way))


@frozen
class _Advocate:
    """Decides as the player does, but for the option and the way there."""

    player: Player
    option: Option
    way: Way

    def __call__(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        takes = self.way.takes
        known = [offer for offer in open_offers if self._leads(offer, sight)]
        for offer in known:
            if group_of(offer.action) == self.option:
                return offer
        if known:
            return max(known, key=lambda offer: takes.index(group_of(offer.action)))
        if sight.phase == Phase.TABLE:
            return self._bargain(sight, open_offers)
        good = [offer for offer in open_offers if group_of(offer.action) not in self.way.shuns]
        return self.player.decide(sight, good or open_offers)

    def _leads(self, offer: Offer, sight: Sight) -> bool:
        if offer.action.verb not in RECORDED or group_of(offer.action) not in self.way.takes:
            return False
        return offer.action.verb != "put" or not sight.begun[offer.index]

    def _bargain(self, sight: Sight, open_offers: Sequence[Offer]) -> Offer:
        """At a table: as the player does, but insists on what leads on and refuses what bars it."""
        wants, shuns = self.way.takes, self.way.shuns
        own = self.player.decide(sight, open_offers)
        if sight.table.composing:
            good = [offer for offer in open_offers if group_of(offer.action) not in shuns]
            return own if own in good or not good else good[0]
        if own.action.verb != "accept":
            return own
        issues = _options(self.player.program, sight.here)
        asked = {values[at] for values, at in zip(issues, sight.table.counter, strict=True)}
        wanting = [values for values in issues if any(one in wants for one in values)]
        met = all(any(one in wants and one in asked for one in values) for values in wanting)
        if met and shuns.isdisjoint(asked):
            return own
        return next((offer for offer in open_offers if offer.action.verb == "offer"), own)


def _options(program: Program, table: int) -> tuple[tuple[Option, ...], ...]:
    """Per issue of a table its values, as options."""
    made = program.tables[table]
    return tuple(
        tuple(group_of(Action("set", issue, value)) for value in values)
        for issue, values in zip(made.issue_keys, made.value_keys, strict=True)
    )
