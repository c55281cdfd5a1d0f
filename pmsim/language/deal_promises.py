"""The promise that goes with a deal: one text, and one promise for each way to settle it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from math import prod

import yaml
from attrs import frozen

from pmsim.language.blocks import has_key, inside
from pmsim.language.parties import Parties
from pmsim.language.phrases import KEPT_CONDITION, PERSON
from pmsim.language.scalars import DUE, LABEL, words_at
from pmsim.language.shapes_issue import Laid
from pmsim.language.shapes_promise import unique_key
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.suggestions import closest, did_you_mean, shortened
from pmsim.language.walk import Walk
from pmsim.model.expressions import Every, Expression
from pmsim.model.negotiation import DealPromise
from pmsim.model.outcomes import Moment, Promise

MOST = 100
"""Promises that one text may become."""

_NAMED = re.compile(r"<([A-Za-z][^<>\s]*)>")
_ISSUE_DUE = re.compile(r"<([^<>\s]+)\.due>\Z")
_LIKE_A_NAME = re.compile(r"<(.*)>\Z")


@frozen
class Draft:
    """A deal's promise before its issues are settled."""

    to: str
    what: str
    kept_when: Expression
    due: tuple[Moment | None, int] | str
    """A moment or minutes as in every promise, or the issue whose value says it."""
    node: yaml.Node


def _words(parties: Parties) -> Type:
    """Text in which an issue's name stands for the value that was agreed."""

    def read(walk: Walk, node: yaml.Node) -> str | Missing:
        text = words_at(walk, node, "text")
        if isinstance(text, str) and "<" in text:
            walk.prose.append(_masked(walk, node, parties.issues))
        return text

    return Type("words; `<ISSUE>` is the value agreed", read, LABEL.schema)


def _masked(walk: Walk, node: yaml.Node, issues: tuple[str, ...]) -> yaml.ScalarNode:
    """The node with its issues in round brackets, so that only other names are looked up."""
    value = node.value
    for found in _NAMED.finditer(node.value):
        near = "" if found[1] in issues else closest(found[1], issues)
        if near:
            message = f"<{shortened(found[1])}> stands for nothing."
            walk.find("PM208", node, message, f"Did you mean <{near}>?", found.start())
        if near or found[1] in issues:
            value = f"{value[: found.start()]}({found[1]}){value[found.end() :]}"
    style = getattr(node, "style", None)
    return yaml.ScalarNode(node.tag, value, node.start_mark, node.end_mark, style)


def _due(parties: Parties) -> Type:
    def read(walk: Walk, node: yaml.Node) -> tuple[Moment | None, int] | str | Missing:
        text = words_at(walk, node, "a moment, `in 2h`, `end` or `<ISSUE.due>`")
        if isinstance(text, Missing) or not _LIKE_A_NAME.match(text):
            due: tuple[Moment | None, int] | Missing = DUE.read(walk, node)
            return due
        found = _ISSUE_DUE.match(text)
        if found and found[1] in parties.issues:
            return found[1]
        name = found[1] if found else text[1:-1]
        message = f"{shortened(name)} is not an issue of this table."
        fix = did_you_mean(name, parties.issues, "issues")
        if name in parties.issues:
            message, fix = f"{text} is no moment.", f"Write due: <{name}.due>"
        walk.find("PM220", node, message, fix)
        return MISSING

    return Type("a moment, `in 2h`, `end` or `<ISSUE.due>`", read, DUE.schema)


def _build_draft(walk: Walk, node: yaml.Node, key: str, values: Values) -> Draft | Missing:
    if has_key(node, "due") and "due" not in values:
        return MISSING
    values.setdefault("due", (None, 0))
    return Draft(node=node, **values)


def deal_promise_block(parties: Parties) -> Block:
    """The promise in a deal."""
    return Block(
        "deal promise",
        "A promise that goes with a deal. In its text `<ISSUE>` becomes the name of the value that "
        "was agreed; `due: <ISSUE.due>` takes that value's `due`, and a value's own `kept when` is "
        "added.",
        (
            Key("to", PERSON, "To whom.", "lola", required=True),
            Key("what", _words(parties), "For the ledger.", "Live with <scope>", required=True),
            Key("due", _due(parties), "When it falls due.", "<date.due>", default="end"),
            Key("kept when", KEPT_CONDITION, "When it is kept.", "shipped.check", required=True),
        ),
        _build_draft,
        "promise: {to: lola, what: Live with <scope>, due: <date.due>, kept when: shipped.check}",
    )


def deal_promises(
    walk: Walk, node: yaml.Node, laid: Sequence[Laid], draft: Draft | None
) -> tuple[DealPromise, ...] | Missing:
    """A promise for every combination of the values on which the promise depends.

    `node` is the negotiation's.
    """
    if not _has_use(walk, node, laid, draft):
        return MISSING
    if draft is None:
        return ()
    named = [one for one in laid if _matters(one, draft)]
    number = prod(len(issue.values) for issue, _ in named)
    if number > MOST:
        message = f"These issues make {number} promises of one; {MOST} is the limit."
        fix = "Name fewer issues in it."
        walk.find("PM120", inside(draft.node, "what"), message, fix)
        return MISSING
    chosen = product(*(range(len(issue.values)) for issue, _ in named))
    made = [_settled(walk, draft, named, numbers) for numbers in chosen]
    return tuple(promise for promise in made if promise is not None)


def _matters(one: Laid, draft: Draft) -> bool:
    """Whether the promise differs by the value of an issue."""
    issue, terms = one
    named = f"<{issue.key}>" in draft.what or draft.due == issue.key
    return named or any(part.kept_when is not None for part in terms)


def _settled(
    walk: Walk, draft: Draft, named: Sequence[Laid], numbers: tuple[int, ...]
) -> DealPromise | None:
    """The promise for one combination; None if a value says that there is none."""
    what, conditions = draft.what, [draft.kept_when]
    due = None if isinstance(draft.due, str) else draft.due
    given = []
    for (issue, terms), number in zip(named, numbers, strict=True):
        value, part = issue.values[number], terms[number]
        what = what.replace(f"<{issue.key}>", value.name)
        given.append((issue.key, value.key))
        if issue.key == draft.due:
            due = part.due
        if part.kept_when is not None:
            conditions.append(part.kept_when)
    if due is None:
        return None
    kept = conditions[0] if len(conditions) == 1 else Every(tuple(conditions))
    key = unique_key(walk, ".".join((*walk.path, "deal", *(value for _, value in given))))
    promise = Promise(key, draft.to, what, kept, due=due[0], within=due[1])
    walk.promises.append(promise)
    walk.keep(promise, draft.node)
    return DealPromise(tuple(given), promise)


def _has_use(walk: Walk, node: yaml.Node, laid: Sequence[Laid], draft: Draft | None) -> bool:
    """Whether what values say of a promise finds one, and it finds what it asks for."""
    if draft is not None and not any(_says_due(one, draft) for one in laid):
        message = f"No value of {draft.due} has a due, so this is never promised."
        fix = f"Add due: day 2 12:00 to a value of {draft.due}."
        walk.find("PM119", inside(draft.node, "due"), message, fix)
        return False
    return all(_terms_have_use(walk, node, one, draft) for one in laid)


def _says_due(one: Laid, draft: Draft) -> bool:
    """Whether the promise has a due of its own, or takes one of these values'."""
    issue, terms = one
    return not isinstance(draft.due, str) or (
        draft.due == issue.key and any(part.due for part in terms)
    )


def _terms_have_use(walk: Walk, node: yaml.Node, one: Laid, draft: Draft | None) -> bool:
    issue, terms = one
    asked = draft is not None and draft.due == issue.key
    for value, part in zip(issue.values, terms, strict=True):
        word = "due" if part.due is not None and not asked else ""
        if part.kept_when is not None and draft is None:
            word = "kept when"
        if word:
            message = f"{word} says something of a deal's promise, and none asks for it."
            wanted = f"a promise with due: <{issue.key}.due>" if word == "due" else "a promise"
            fix = f"Give deal: {wanted}, or take {word} away."
            place = inside(node, "issues", issue.key, "values", value.key, word)
            walk.find("PM119", place, message, fix)
            return False
    return True
