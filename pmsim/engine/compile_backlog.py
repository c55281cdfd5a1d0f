"""Backlog items to what the engine needs to build them."""

from __future__ import annotations

from pmsim.engine.compile_outcomes import Origin
from pmsim.engine.program import CompiledCut, CompiledItem
from pmsim.engine.workshop import Workshop
from pmsim.model.actions import Action, Offer
from pmsim.model.delivery import Cut, Item
from pmsim.model.expressions import Every, Expression, Name


def items(shop: Workshop) -> tuple[CompiledItem, ...]:
    """All items, in the scenario's order."""
    return tuple(_item(shop, number, one) for number, one in enumerate(shop.scenario.backlog))


def _item(shop: Workshop, number: int, one: Item) -> CompiledItem:
    slots = shop.emitter.slots
    takes = int(shop.rules.release_minutes)
    return CompiledItem(
        key=one.key,
        whole=one.effort,
        effort=slots.effort_from + number,
        clarity=slots.clarity_from + number,
        ready=slots.ready_from + number,
        shipped=slots.shipped_from + number,
        ships=shop.outcomes.compile(one.ships, Origin("release", one.key)),
        prioritise=Offer(Action("prioritise", one.key), index=number),
        release=Offer(Action("release", one.key), takes, index=number),
        cuts=tuple(_cut(shop, number, one.key, cut) for cut in one.cuts),
    )


def _cut(shop: Workshop, number: int, item: str, one: Cut) -> CompiledCut:
    return CompiledCut(
        offer=Offer(Action("cut", item, one.key), int(shop.rules.cut_minutes), index=number),
        points=one.effort,
        outcome=shop.outcomes.compile(one.outcome, Origin("cut", f"{item}.{one.key}")),
        place=shop.emitter.slots.index[f"cut.{item}.{one.key}"],
    )


def waits_for(shop: Workshop, condition: Expression) -> int:
    """The item whose shipping a promise's condition asks for, or -1."""
    parts = condition.of if isinstance(condition, Every) else (condition,)
    keys = {f"shipped.{item.key}": number for number, item in enumerate(shop.scenario.backlog)}
    return next((keys[p.path] for p in parts if isinstance(p, Name) and p.path in keys), -1)
