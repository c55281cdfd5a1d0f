"""Parts of an outcome with keys of their own: promises and signals."""

from __future__ import annotations

import yaml

from pmsim.language.blocks import read_block
from pmsim.language.pairs import keyed
from pmsim.language.phrases import (
    KEPT_CONDITION,
    PERSON,
)
from pmsim.language.scalars import DUE, LABEL, SHARE, TEXT
from pmsim.language.spec import MISSING, Block, Key, Type, Values
from pmsim.language.suggestions import a
from pmsim.language.walk import TruthSet, Walk
from pmsim.model.outcomes import (
    Moment,
    Promise,
    Signal,
)


def block_of(block: Block, words: str = "") -> Type:
    """The type of a value that is a block."""
    return Type(
        words or f"{a(block.name)} block",
        lambda walk, node: read_block(walk, node, block),
        lambda: {"$ref": block.address},
    )


def _build_promise(walk: Walk, node: yaml.Node, key: str, values: Values) -> Promise:
    due: Moment | None
    due, within = values.pop("due", (None, 0))
    wanted = ".".join(walk.path) or "promise"
    promise = Promise(unique_key(walk, wanted), due=due, within=within, **values)
    walk.promises.append(promise)
    walk.keep(promise, node)
    return promise


def unique_key(walk: Walk, wanted: str) -> str:
    """A key that no promise of the file has yet."""
    used = {promise.key for promise in walk.promises}
    number = 1
    unique = wanted
    while unique in used:
        number += 1
        unique = f"{wanted}.{number}"
    return unique


PROMISE = Block(
    "promise",
    "Something given to a person's keeping; it is judged when it falls due.",
    (
        Key("to", PERSON, "To whom.", "lola", required=True),
        Key("what", LABEL, "In a few words, for the ledger.", "Hear Lola out", required=True),
        Key(
            "due",
            DUE,
            "When it falls due: a moment, `in 2h`, or `end`.",
            "day 1 12:00",
            default="end",
        ),
        Key("kept when", KEPT_CONDITION, "When it counts as kept.", "met_lola", required=True),
    ),
    _build_promise,
    "promise: {to: lola, what: Hear Lola out, due: day 1 12:00, kept when: met_lola}",
)


def _build_signal(walk: Walk, node: yaml.Node, key: str, values: Values) -> Signal:
    walk.keep(signal := Signal(key, **values), node)
    return signal


def _read_heard(walk: Walk, node: yaml.Node) -> tuple[tuple[str, str], ...]:
    """What is heard for each truth. The fact is the last step of the path."""
    fact = walk.path[-1]
    pairs = []
    given = keyed(walk, node, "truths, each with what is then heard")
    for truth, key, value in given or ():
        walk.use("truth", f"{fact}.{truth}", key)
        text = TEXT.read(walk, value)
        if isinstance(text, str):
            pairs.append((truth, text))
    if given is not None:
        walk.truth_sets.append(TruthSet(fact, frozenset(name for name, _, _ in given), node))
    return tuple(pairs)


SIGNAL = Block(
    "signal",
    "One source's word on a fact.",
    (
        Key("right", SHARE, "How often the source names the truth.", "55%", required=True),
        Key(
            "heard",
            Type(
                "words for every truth",
                _read_heard,
                lambda: {"type": "object", "additionalProperties": TEXT.schema()},
            ),
            "What the player reads when it points there: a line for every truth.",
            "{consent: Three people leave at the consent page., papers: The cursor waits.}",
            required=True,
        ),
    ),
    _build_signal,
    "learn:\n  why_stall:\n    right: 55%\n    heard:\n      consent: Three people leave.\n"
    "      papers: The cursor waits at the tax number.",
)


def read_learn(walk: Walk, node: yaml.Node) -> tuple[Signal, ...]:
    """Signals on facts, each with words for every truth."""
    signals = []
    for fact, key, value in keyed(walk, node, "facts, each with what is learnt") or ():
        walk.use("fact", fact, key)
        walk.path.append(fact)
        signal = read_block(walk, value, SIGNAL, fact)
        walk.path.pop()
        if signal is not MISSING:
            signals.append(signal)
    return tuple(signals)
