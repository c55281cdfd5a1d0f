"""Negotiations: who sits at the table, what is on it, and how it may end."""

from __future__ import annotations

from typing import Any

import yaml

from pmsim.language.blocks import has_key, inside, read_block, read_map
from pmsim.language.deal_promises import deal_promise_block, deal_promises
from pmsim.language.parties import NOBODY, Parties, parties_of
from pmsim.language.phrases import PERSON
from pmsim.language.scalars import DURATION, LABEL, MOMENT, whole, word
from pmsim.language.shapes_deal import (
    BETTER,
    CRITERIA,
    CRITERION,
    ESCALATION,
    SAYS,
    deal_block,
    no_deal_block,
)
from pmsim.language.shapes_issue import (
    Laid,
    issue_block,
    right_number,
    value_block,
    weight_block,
)
from pmsim.language.shapes_promise import block_of
from pmsim.language.shapes_speech import SAID, SILENCE
from pmsim.language.shapes_talk import ROOMS
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.walk import Walk
from pmsim.model.clock import SLOT, slots_for
from pmsim.model.negotiation import Negotiation, Says
from pmsim.model.outcomes import NOTHING
from pmsim.model.scenario import Meeting


def _build_values(walk: Walk, node: yaml.Node, key: str, values: Values) -> Values:
    return values


TABLE = Block(
    "table",
    "With whom, for how long, and what they are like. With `at` it stands on the calendar as a "
    "meeting of the negotiation's name; without it something opens it.",
    (
        Key("with", PERSON, "With whom.", "lola", required=True),
        Key("at", MOMENT, "When, on a half hour.", "day 1 14:00"),
        Key("lasts", DURATION, "The time they have.", "45m", required=True),
        Key("patience", whole(3, 12), "Moves that they will sit through.", "6", default="6"),
        Key(
            "temper",
            word("boulware", "linear", "conceder"),
            "How they give way: late, evenly, early.",
            "boulware",
            default="linear",
        ),
        Key("room", word(*ROOMS), "Where it takes place.", "meeting-room"),
    ),
    _build_values,
    "table: {with: lola, at: day 1 14:00, lasts: 45m, patience: 6, temper: linear, "
    "room: meeting-room}",
    meant={"person": "with", "takes": "lasts", "minutes": "lasts", "when": "at"},
)


def _issues_type(parties: Parties) -> Type:
    block = issue_block(parties)

    def read(walk: Walk, node: yaml.Node) -> tuple[Laid, ...] | Missing:
        made = read_map(walk, node, "issue", lambda k, _, v: read_block(walk, v, block, k))
        if isinstance(made, Missing) or len(made) < len(node.value):
            return MISSING
        return tuple(made.values()) if right_number(walk, node, "A table", "issues") else MISSING

    schema = {"type": "object", "additionalProperties": {"$ref": block.address}}
    return Type("a map of issues", read, lambda: schema)


def _build_negotiation(
    walk: Walk, node: yaml.Node, key: str, values: Values
) -> Negotiation | Missing:
    if has_key(node, "deal") and "deal" not in values:
        return MISSING
    table, laid = values["table"], values["issues"]
    outcome, draft = values.get("deal", (NOTHING, None))
    promises = deal_promises(walk, node, laid, draft)
    if isinstance(promises, Missing):
        return MISSING
    said = values.get("say", SILENCE)
    negotiation = Negotiation(
        key,
        values["title"],
        table["with"],
        table["lasts"],
        table.get("patience", 6),
        table.get("temper", "linear"),
        tuple(issue for issue, _ in laid),
        values["no_deal"],
        said.lines,
        outcome,
        promises,
        values.get("criteria", ()),
        values.get("escalate"),
        values.get("says", Says()),
        table.get("room", ""),
        said.variants,
    )
    walk.keep(negotiation, node)
    if "at" in table:
        _keep_meeting(walk, node, negotiation, table)
    return negotiation


def _keep_meeting(
    walk: Walk, node: yaml.Node, negotiation: Negotiation, table: dict[str, Any]
) -> None:
    """The meeting at which it takes place."""
    key, own = negotiation.key, walk.defined["negotiation"][negotiation.key]
    earlier = walk.defined.get("meeting", {}).get(key)
    if earlier is not None:
        place = walk.source.place(earlier)
        message = f"{key} is a negotiation with a time of its own here and a meeting on line "
        fix = "Give one of them another name, or take at away and let the meeting open it."
        walk.find("PM212", own, f"{message}{place.line}.", fix, other=place)
        return
    walk.define("meeting", key, own)
    takes = SLOT * slots_for(negotiation.lasts)
    people = (negotiation.person,)
    meeting = Meeting(key, negotiation.title, "stakeholders", table["at"], takes, people, opens=key)
    walk.keep(meeting, inside(node, "table"))


_ON_THE_WAY = (
    Key("criteria", CRITERIA, "Grounds that both would accept.", "{market: {text: ...}}"),
    Key(
        "escalate",
        block_of(ESCALATION),
        "Somebody above both.",
        "{to: wilma, text: Ask Wilma to decide.}",
    ),
    Key(
        "says",
        block_of(SAYS, "a says block"),
        "What they say at turns of the talk.",
        "{no: ...}",
    ),
)
"""What may be brought up, and what is said meanwhile; the same for everybody."""
_EXAMPLE = (
    "negotiations:\n"
    "  eu_launch:\n"
    "    title: What goes live for Verdant\n"
    "    table: {with: lola, at: day 1 14:00, lasts: 45m, patience: 6}\n"
    "    say: |\n"
    "      lola: I have told them June.\n"
    "    issues:\n"
    "      date:\n"
    "        name: Go-live\n"
    "        weight: {you: 2, lola: 5}\n"
    "        values:\n"
    "          june: {name: by 6 June, you: 0, lola: 10, effects: {stress: +4}}\n"
    "          july: {name: 4 July, you: 7, lola: 6}\n"
    "      scope:\n"
    "        name: Scope\n"
    "        weight: {you: 4, lola: 2}\n"
    "        values:\n"
    "          all: {name: everything, you: 0, lola: 10}\n"
    "          germany: {name: Germany first, you: 9, lola: 6}\n"
    "    no deal: {you: 3, lola: 4, text: Verdant waits until Q4.}"
)


def negotiation_block(parties: Parties) -> Block:
    """A negotiation with a certain person about certain issues."""
    return Block(
        "negotiation",
        "A table with one person and a few issues, on which both have something to win.",
        (
            Key("title", LABEL, "What the player reads.", "Verdant goes live", required=True),
            Key(
                "table",
                block_of(TABLE),
                "With whom, when, and how they are.",
                "{with: lola, lasts: 45m}",
                required=True,
            ),
            Key("say", SAID, "How it begins.", "|"),
            Key("issues", _issues_type(parties), "2 to 5 issues.", "{date: ...}", required=True),
            Key(
                "no deal",
                block_of(no_deal_block(parties), "a no deal block"),
                "What it is worth to have none, and what follows.",
                f"{{you: 3, {parties.person}: 4}}",
                required=True,
            ),
            Key(
                "deal",
                block_of(deal_block(parties)),
                "What follows from any deal.",
                "{text: Done.}",
            ),
            *_ON_THE_WAY,
        ),
        _build_negotiation,
        _EXAMPLE,
        hints={
            "with": "Write table: {with: lola, lasts: 45m}",
            "left": "Who leaves a table has no deal: write it under no deal.",
        },
        meant={"name": "title", "criterion": "criteria", "batna": "no deal"},
    )


NEGOTIATION = negotiation_block(NOBODY)
"""As the reference shows it, with PERSON for the person's key."""


def block_for(walk: Walk, node: yaml.Node) -> Block:
    """The block with the keys that one negotiation's own names make."""
    return negotiation_block(parties_of(walk, node))


BLOCKS = (
    NEGOTIATION,
    TABLE,
    issue_block(NOBODY),
    weight_block(NOBODY),
    value_block(NOBODY),
    no_deal_block(NOBODY),
    BETTER,
    deal_block(NOBODY),
    deal_promise_block(NOBODY),
    CRITERION,
    ESCALATION,
    SAYS,
)
"""Everything that stands in a negotiation, in the order of the reference."""
