"""What a team builds: the team, the items of its backlog, and the cuts that make them smaller."""

from __future__ import annotations

from typing import Any

import yaml

from pmsim.language import points
from pmsim.language.assemble import TEAM_NUMBERS
from pmsim.language.blocks import read_block, read_map, value_of
from pmsim.language.names import TEAM_KIND
from pmsim.language.phrases import PERSON
from pmsim.language.scalars import LABEL, METER, TEXT, number, typed
from pmsim.language.shapes_outcome import OUTCOME, OUTCOME_KEYS, take_outcome
from pmsim.language.shapes_promise import block_of
from pmsim.language.shapes_world import ICON
from pmsim.language.spec import Block, Key, Missing, Type, Values
from pmsim.language.walk import Walk
from pmsim.model.delivery import Cut, Item, Team

_STRING = {"type": "string"}
_EFFORT = typed("points: `5 points`", points.effort, _STRING)
_PACE = typed("a pace: `3 points per day`", points.pace, _STRING)
_LESS = typed("points taken off: `-2 points`", points.taken_off, _STRING)


def _build_team(walk: Walk, node: yaml.Node, key: str, values: Values) -> Team:
    team = Team(**values)
    walk.keep(team, node)
    return team


TEAM = Block(
    "team",
    "The people who build. The player does not: the team works at night, from the top of the "
    "backlog down.",
    (
        Key("name", LABEL, "What the player reads.", "Thicket", required=True),
        Key("lead", PERSON, "The person who leads it.", "raj"),
        Key("capacity", _PACE, "What it builds at fair morale.", "3 points per day", required=True),
        Key("morale", METER, "Low morale is slow.", "60", default="60"),
        Key("quality", METER, "Of what has shipped; bugs lower it.", "70", default="70"),
        Key("debt", number(0, 1000), "Technical debt; it slows the team.", "5", default="0"),
    ),
    _build_team,
    "team: {name: Thicket, lead: raj, capacity: 3 points per day, morale: 60}",
    hints={"people": "A team has a lead; it is counted in points, not in heads."},
    meant={"pace": "capacity", "speed": "capacity", "velocity": "capacity"},
)


def _read_team(walk: Walk, node: yaml.Node) -> Any:
    """The team; its numbers are names, even if the block is broken."""
    for name in TEAM_NUMBERS:
        walk.define(TEAM_KIND, name, value_of(node, name) if _has_keys(node) else node)
    return read_block(walk, node, TEAM)


def _has_keys(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode)


TEAM_TYPE = Type("a team block", _read_team, lambda: {"$ref": TEAM.address})


def _build_cut(walk: Walk, node: yaml.Node, key: str, values: Values) -> Cut:
    outcome = take_outcome(values)
    return Cut(key, outcome=outcome, **values)


CUT = Block(
    "cut",
    "Something that may be left out of an item. Its outcome is the price.",
    (
        Key("name", LABEL, "What the player reads.", "Germany first", required=True),
        Key("effort", _LESS, "The points it takes off.", "-2 points", required=True),
        *OUTCOME_KEYS,
    ),
    _build_cut,
    "cuts:\n  slim: {name: Germany first, effort: -2 points, effects: {risk: +4}}",
    meant={"points": "effort", "saves": "effort"},
)


def _read_cuts(walk: Walk, node: yaml.Node) -> tuple[Cut, ...] | Missing:
    cuts = read_map(walk, node, "cut", lambda key, _, value: read_block(walk, value, CUT, key))
    return cuts if isinstance(cuts, Missing) else tuple(cuts.values())


_CUTS = Type(
    "a map of cuts",
    _read_cuts,
    lambda: {"type": "object", "additionalProperties": {"$ref": CUT.address}},
)


def _build_item(walk: Walk, node: yaml.Node, key: str, values: Values) -> Item:
    values.setdefault("clarity", 30.0)
    item = Item(key, **values)
    walk.keep(item, node)
    for cut in item.cuts:
        if cut.effort > item.effort:
            place = value_of(value_of(value_of(node, "cuts"), cut.key), "effort")
            off = points.points_text(cut.effort)
            message = f"This cut takes off {off}; the item has {item.effort:g}."
            walk.find("PM323", place, message, "Take off less, or give the item more effort.")
    return item


ITEM = Block(
    "backlog item",
    "Something for the team to build. It ships when its points are done and the player releases "
    "it.",
    (
        Key("name", LABEL, "What the player reads.", "Fewer tax numbers", required=True),
        Key("about", TEXT, "What it is good for.", "Ask only where the law asks."),
        Key("icon", ICON, "Its picture.", "backlog"),
        Key("effort", _EFFORT, "How much work it is.", "5 points", required=True),
        Key("clarity", METER, "How clear it is: clear work is fast.", "30", default="30"),
        Key(
            "cuts",
            _CUTS,
            "What may be left out, at a price.",
            "{slim: {name: Germany first, effort: -2 points}}",
        ),
        Key("ships", block_of(OUTCOME), "What its release brings.", "{effects: {signup: +5}}"),
    ),
    _build_item,
    "backlog:\n"
    "  doc_check:\n"
    "    name: Tax number only where the law asks\n"
    "    effort: 5 points\n"
    "    clarity: 30\n"
    "    cuts: {slim: {name: Germany first, effort: -2 points, effects: {risk: +4}}}\n"
    "    ships:\n"
    "      effects: {risk: -10}\n"
    "      each day: {effects: {signup: +0.5}}",
    hints={
        "takes": "How much work it is stands as effort: 5 points.",
        "effects": "What its release brings stands below ships:",
    },
    meant={"points": "effort", "estimate": "effort", "title": "name", "ship": "ships"},
)
