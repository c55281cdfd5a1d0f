"""How a negotiation may end, and what may be said and brought up on the way."""

from __future__ import annotations

import yaml

from pmsim.language.blocks import has_key, inside, read_block, read_list, read_map
from pmsim.language.deal_promises import Draft, deal_promise_block
from pmsim.language.parties import Parties
from pmsim.language.phrases import CONDITION, PERSON, SPEECH
from pmsim.language.scalars import LABEL, SIGNED, TEXT
from pmsim.language.shapes_choice import NEEDS
from pmsim.language.shapes_issue import WORTH, worth_keys
from pmsim.language.shapes_outcome import COMING_KEYS, OUTCOME_KEYS, take_outcome
from pmsim.language.shapes_promise import block_of
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.walk import Walk
from pmsim.model.negotiation import Better, Criterion, Escalation, NoDeal, Says
from pmsim.model.outcomes import Outcome


def _build_better(walk: Walk, node: yaml.Node, key: str, values: Values) -> Better:
    return Better(**values)


BETTER = Block(
    "better block",
    "What raises, or lowers, the worth of no deal to the player, while its condition holds.",
    (
        Key("when", CONDITION, "While this holds.", "knows_storage", required=True),
        Key("you", SIGNED, "By so much, from 0 to 10.", "+1", required=True),
    ),
    _build_better,
    "better: {when: knows_storage, you: +1}",
)


def _read_betters(walk: Walk, node: yaml.Node) -> tuple[Better, ...] | Missing:
    if isinstance(node, yaml.SequenceNode):
        return read_list(walk, node, lambda walk, part: read_block(walk, part, BETTER))
    better = read_block(walk, node, BETTER)
    return MISSING if better is MISSING else (better,)


_BETTERS = Type(
    "a better block, or a list of them",
    _read_betters,
    lambda: {"type": ["object", "array"], "items": {"$ref": BETTER.address}},
)


def _said_twice(walk: Walk, node: yaml.Node) -> bool:
    if not (has_key(node, "text") and has_key(node, "note")):
        return False
    walk.find(
        "PM014", inside(node, "note"), "text and note are the same here.", "Keep one of them."
    )
    return True


def _take_end(values: Values) -> Outcome:
    """The outcome of an end of the table, whose note may be called text."""
    if "text" in values:
        values["note"] = values.pop("text")
    return take_outcome(values)


def _build_no_deal(walk: Walk, node: yaml.Node, key: str, values: Values) -> NoDeal | Missing:
    if _said_twice(walk, node):
        return MISSING
    outcome = _take_end(values)
    return NoDeal(outcome=outcome, **values)


def no_deal_block(parties: Parties) -> Block:
    """What happens without a deal."""
    return Block(
        "no deal block",
        "What having no deal is worth to both, from 0 to 10, and what then follows.",
        (
            *worth_keys(parties, WORTH, "3 4"),
            Key("better", _BETTERS, "What changes it for the player.", "{when: calm, you: +1}"),
            Key("text", TEXT, "The same as note.", "Verdant waits until Q4."),
            *COMING_KEYS,
        ),
        _build_no_deal,
        "no deal: {you: 3, lola: 4, better: {when: knows_storage, you: +1}, "
        "text: Verdant waits until Q4., effects: {trust.lola: -8}}",
        meant=parties.meant,
    )


def _build_deal(
    walk: Walk, node: yaml.Node, key: str, values: Values
) -> tuple[Outcome, Draft | None] | Missing:
    unread = has_key(node, "promise") and "promise" not in values
    if unread or _said_twice(walk, node):
        return MISSING
    draft = values.pop("promise", None)
    return _take_end(values), draft


def deal_block(parties: Parties) -> Block:
    """What follows from any deal."""
    promise = Key(
        "promise",
        block_of(deal_promise_block(parties)),
        "The promise that goes with it.",
        "{to: lola, what: Live with <scope>, due: <date.due>, kept when: shipped.check}",
    )
    return Block(
        "deal",
        "What follows from any deal, besides what its values bring.",
        (
            Key("text", TEXT, "The same as note.", "You shake hands."),
            promise,
            *(key for key in COMING_KEYS if key.name != "promise"),
        ),
        _build_deal,
        "deal:\n"
        "  text: You shake hands.\n"
        "  promise: {to: lola, what: Live with <scope>, due: <date.due>, kept when: shipped.check}",
    )


def _build_criterion(walk: Walk, node: yaml.Node, key: str, values: Values) -> Criterion:
    return Criterion(key, **values)


CRITERION = Block(
    "criterion",
    "Grounds that both sides would accept; each can be brought once and moves them a little.",
    (
        Key("text", LABEL, "What the player reads.", "What others paid.", required=True),
        NEEDS,
    ),
    _build_criterion,
    "criteria:\n  market: {text: What others paid last quarter., needs: knows_prices}",
    meant={"name": "text", "when": "needs"},
)


def _read_criteria(walk: Walk, node: yaml.Node) -> tuple[Criterion, ...] | Missing:
    made = read_map(walk, node, "criterion", lambda k, _, v: read_block(walk, v, CRITERION, k))
    return made if isinstance(made, Missing) else tuple(made.values())


CRITERIA = Type(
    "a map of criteria",
    _read_criteria,
    lambda: {"type": "object", "additionalProperties": {"$ref": CRITERION.address}},
)


def _build_escalation(walk: Walk, node: yaml.Node, key: str, values: Values) -> Escalation:
    outcome = take_outcome(values)
    return Escalation(outcome=outcome, **values)


ESCALATION = Block(
    "escalation",
    "Somebody above both, who may be asked once to lean on them. Its outcome is the price.",
    (
        Key("to", PERSON, "Whom.", "wilma", required=True),
        Key("text", LABEL, "What the player reads.", "Ask Wilma to decide.", required=True),
        NEEDS,
        *OUTCOME_KEYS,
    ),
    _build_escalation,
    "escalate: {to: wilma, text: Ask Wilma to decide., needs: trust.wilma >= 50, "
    "effects: {trust.lola: -5}}",
)


def _build_says(walk: Walk, node: yaml.Node, key: str, values: Values) -> Says:
    return Says(**values)


SAYS = Block(
    "says block",
    "What they say at turns of the talk; each may be left out. Below `guarded`, `no`, `warmer` and "
    "`insulted`, each spoken line is for another time.",
    (
        Key("guarded", SPEECH, "Asked why, without trust.", "|"),
        Key(
            "no", SPEECH, "To the first offer that they refuse, and to one that moves nobody.", "|"
        ),
        Key("warmer", SPEECH, "To a later offer that they refuse, but that moves them.", "|"),
        Key("insulted", SPEECH, "To an offer below what no deal is worth to them.", "|"),
        Key("yes", SPEECH, "To an offer that they take.", "|"),
        Key("leaves", SPEECH, "When their patience is at an end.", "|"),
    ),
    _build_says,
    "says:\n  no: |\n    lola: No. Kindly, but no.\n  yes: |\n    lola (pleased): Done.",
)
