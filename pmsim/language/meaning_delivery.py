"""What the team builds: whether there is a team, work for it, nights enough, and a use."""

from __future__ import annotations

import yaml
from attrs import evolve

from pmsim.language.blocks import value_of
from pmsim.language.expression_text import number_text
from pmsim.language.names import Names
from pmsim.language.points import points_text
from pmsim.model.delivery import Item, Team
from pmsim.model.outcomes import NOTHING
from pmsim.model.rules import Rules

_NEAR = 1e-9
"""Sums of decimals are this exact."""


def check_pair(names: Names) -> None:
    """A backlog wants a team."""
    walk = names.pieces[0].walk
    items = tuple(names.of("item").values())
    if items and not any(isinstance(thing, Team) for thing, _ in walk.kept):
        message = "Nobody builds this backlog: there is no team."
        fix = "Add team: {name: Thicket, capacity: 3 points per day}"
        walk.find("PM320", items[0][1], message, fix)


def check_delivery(names: Names) -> None:
    """A team wants a backlog, and every item nights enough and a use."""
    walk = names.pieces[0].walk
    items = [(thing, node) for thing, node in walk.kept if isinstance(thing, Item)]
    for team, node in walk.kept:
        if isinstance(team, Team) and items:
            _check_nights(names, items, team)
        elif isinstance(team, Team):
            message = "This team has nothing to build."
            walk.find("PM321", node, message, "Add a backlog with an item, or take it away.")
    _check_use(names, items)


def _check_use(names: Names, items: list[tuple[Item, yaml.Node]]) -> None:
    """Whether anything follows from an item, or asks for it."""
    walk = names.pieces[0].walk
    read = {
        mention.path
        for piece in names.pieces
        for said in piece.walk.said
        for mention in said.parsed.mentions
    }
    for item, _ in items:
        if evolve(item.ships, text="") == NOTHING and f"shipped.{item.key}" not in read:
            message = f"Nothing changes when {item.key} ships."
            fix = f"Add ships: {{effects: ...}}, or read shipped.{item.key} in a condition."
            walk.find("PM324", walk.defined["item"][item.key], message, fix)


def _check_nights(names: Names, items: list[tuple[Item, yaml.Node]], team: Team) -> None:
    """Whether each item could be done if it were alone, clear and cut, and the morale full.

    The work of the last night comes too late. What effects change is not foreseen.
    """
    walk = names.pieces[0].walk
    changed = {use.name for piece in names.pieces for use in piece.walk.uses}
    if "capacity" in changed:
        return
    nights = walk.days - 1
    most = nights * _best_pace(names, team)
    within = f"{nights} nights bring" if nights > 1 else "one night brings"
    for item, node in items:
        least = item.effort - sum(cut.effort for cut in item.cuts)
        if least <= most + _NEAR or f"effort.{item.key}" in changed:
            continue
        bound = f"{within} {number_text(round(most, 1))} at best." if nights else "no night passes."
        message = f"{item.key} is {points_text(least)} of work, and {bound}"
        fix = "Give it less effort, the team more capacity, or the scenario more days."
        walk.find("PM322", value_of(node, "effort"), message, fix)


def _best_pace(names: Names, team: Team) -> float:
    """Points that a night can take off an item."""
    rules = Rules(**dict((names.pieces[0].values or {}).get("rules", ())))
    share = rules.delivery_base + rules.delivery_morale
    return team.capacity * share * (rules.speed_base + rules.speed_clarity)
