"""What the engine watches for: conditions that come true, each group of them one function."""

from __future__ import annotations

from collections.abc import Callable

from pmsim.engine.emit import build
from pmsim.engine.slots import PROMISE_OPEN
from pmsim.engine.workshop import Workshop

Due = Callable[[list[float], list[int]], list[int]]
Found = Callable[[list[float]], list[int]]


def due_events(shop: Workshop) -> Due:
    """Events that wait for nothing but a condition, and have not come."""
    lines = ["def due(v, came):", "    found = []"]
    for number, event in enumerate(shop.scenario.events):
        if event.at is None and not event.chance and event.when is not None:
            lines.append(f"    if not came[{number}] and {shop.emitter.source(event.when)}:")
            lines.append(f"        found.append({number})")
    made: Due = build("\n".join([*lines, "    return found"]), {})["due"]
    return made


def kept_promises(shop: Workshop) -> Found:
    """Open promises whose condition holds."""
    lines = ["def kept(v):", "    found = []"]
    first = shop.emitter.slots.promise_from
    for number, promise in enumerate(shop.scenario.promises):
        condition = shop.emitter.source(promise.kept_when)
        lines.append(f"    if v[{first + number}] == {float(PROMISE_OPEN)!r} and {condition}:")
        lines.append(f"        found.append({number})")
    made: Found = build("\n".join([*lines, "    return found"]), {})["kept"]
    return made


def told_interests(shop: Workshop) -> Found:
    """Interests that are not known and would be told now."""
    lines = ["def told(v):", "    found = []"]
    first = shop.emitter.slots.knows_from
    for number, interest in enumerate(shop.scenario.interests):
        if interest.told_when is not None:
            condition = shop.emitter.source(interest.told_when)
            lines.append(f"    if v[{first + number}] == 0.0 and {condition}:")
            lines.append(f"        found.append({number})")
    made: Found = build("\n".join([*lines, "    return found"]), {})["told"]
    return made
