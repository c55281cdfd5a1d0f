"""What is on the table: issues, their values, and what both sides think of them."""

from __future__ import annotations

import yaml
from attrs import frozen

from pmsim.language.blocks import has_key, inside, read_block, read_map, value_of
from pmsim.language.parties import Parties
from pmsim.language.phrases import CONDITION, KEPT_CONDITION, SPEECH, name_of
from pmsim.language.scalars import DUE, LABEL, MOMENT, TEXT, number, typed
from pmsim.language.shapes_outcome import OUTCOME_KEYS, take_outcome
from pmsim.language.shapes_promise import block_of
from pmsim.language.shapes_world import ICON
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.suggestions import did_you_mean, shortened
from pmsim.language.walk import Walk
from pmsim.model.expressions import Expression
from pmsim.model.negotiation import Contingent, Issue, Value
from pmsim.model.outcomes import Moment

FEWEST, MOST = 2, 5
"""Issues of a negotiation, and values of an issue."""
WORTH = number(0, 10)
_WEIGHT = number(0.001, 1000, "a number above 0, such as 3")
_VALUE_NAME = typed("a value of this issue", str, {"type": "string"})
_IF_THEN = ("if", "judged", "then", "else")
_SETTLING = ("due", "kept when", *_IF_THEN)


@frozen
class Terms:
    """What a value does to the promise that goes with a deal."""

    due: tuple[Moment | None, int] | None = None
    """As a promise's; None if there is no promise with this value."""
    kept_when: Expression | None = None


Settled = tuple[Value, Terms]
Laid = tuple[Issue, tuple[Terms, ...]]


def worth_keys(parties: Parties, kind: Type, example: str) -> tuple[Key, Key]:
    """A number for the player and one for the person at the table."""
    you, theirs = example.split()
    return (
        Key("you", kind, "For the player.", you, required=True),
        Key(parties.person, kind, "For the person.", theirs, required=True, attribute="other"),
    )


def _read_value_due(walk: Walk, node: yaml.Node) -> tuple[Moment | None, int] | Missing | None:
    return None if node.value == "none" else DUE.read(walk, node)


def _build_weight(walk: Walk, node: yaml.Node, key: str, values: Values) -> tuple[float, float]:
    return values["you"], values["other"]


def weight_block(parties: Parties) -> Block:
    """How much an issue matters."""
    return Block(
        "weight",
        "How much an issue matters to both; any numbers, scaled so that all issues make 1.",
        worth_keys(parties, _WEIGHT, "2 5"),
        _build_weight,
        "weight: {you: 2, lola: 5}",
        meant=parties.meant,
    )


def _build_value(walk: Walk, node: yaml.Node, key: str, values: Values) -> Settled | Missing:
    if any(has_key(node, word) and word.replace(" ", "_") not in values for word in _SETTLING):
        return MISSING
    if not _is_whole(walk, node):
        return MISSING
    terms = Terms(values.pop("due", None), values.pop("kept_when", None))
    parts = [values.pop(word) for word in _IF_THEN if word in values]
    if parts:
        values["contingent"] = Contingent(*parts)
    outcome = take_outcome(values)
    return Value(key, outcome=outcome, **values), terms


def _is_whole(walk: Walk, node: yaml.Node) -> bool:
    """Whether a value has all parts of an if-then deal, or none."""
    left_out = [word for word in _IF_THEN if not has_key(node, word)]
    if not left_out or len(left_out) == len(_IF_THEN):
        return True
    first = next(word for word in _IF_THEN if word not in left_out)
    message = f"if, judged, then and else go together in a value; {left_out[0]} is missing."
    fix = f"Add {left_out[0]}, or take {first} away."
    walk.find("PM119", value_of(node, first), message, fix)
    return False


def value_block(parties: Parties) -> Block:
    """One way to settle an issue."""
    name = parties.person
    return Block(
        "value",
        "One way to settle an issue, with its worth to both. Its outcome follows from a deal that "
        "holds it. With `if`, `judged`, `then` and `else` it is settled later, by a condition.",
        (
            Key("name", LABEL, "What the player reads.", "4 July", required=True),
            *worth_keys(parties, WORTH, "7 6"),
            Key(
                "due",
                Type("a moment, `in 2h`, `end` or `none`", _read_value_due, DUE.schema),
                "When the promise is due that says `due: <ISSUE.due>`; without it, no promise.",
                "day 3 12:00",
            ),
            Key("kept when", KEPT_CONDITION, "What else the promise waits for.", "shipped.germany"),
            Key("if", CONDITION, "What decides later which value counts.", "signup >= 50"),
            Key("judged", MOMENT, "When that is looked at.", "day 2 12:00"),
            Key("then", _VALUE_NAME, "The value that counts if it holds.", "june"),
            Key("else", _VALUE_NAME, "The one that counts if not.", "july"),
            *OUTCOME_KEYS,
        ),
        _build_value,
        "values:\n"
        "  june: {name: by 6 June, you: 0, lola: 10, due: day 3 12:00, "
        "effects: {stress: +4}}\n"
        "  july: {name: 4 July, you: 7, lola: 6}\n"
        '  pilot: {name: "June if the pilot holds, else July", you: 5, lola: 8, '
        "if: signup >= 50, judged: day 2 12:00, then: june, else: july}",
        hints={"worth": f"Write you: 7, {name}: 6 for the worth to both, from 0 to 10."},
        meant=parties.meant,
    )


def _values_type(parties: Parties) -> Type:
    block = value_block(parties)

    def read(walk: Walk, node: yaml.Node) -> tuple[Settled, ...] | Missing:
        read_one = lambda key, _, value: read_block(walk, value, block, key)  # noqa: E731
        values = read_map(walk, node, block.name, read_one)
        if isinstance(values, Missing) or len(values) < len(node.value):
            return MISSING
        return tuple(values.values()) if right_number(walk, node, "An issue", "values") else MISSING

    schema = {"type": "object", "additionalProperties": {"$ref": block.address}}
    return Type("a map of values", read, lambda: schema)


def right_number(walk: Walk, node: yaml.Node, whose: str, what: str) -> bool:
    """Whether a map has from two to five entries."""
    number_of = len(node.value)
    if FEWEST <= number_of <= MOST:
        return True
    there = "is" if number_of == 1 else "are"
    message = f"{whose} has {FEWEST} to {MOST} {what}; here {there} {number_of}."
    fix = "Add another." if number_of < FEWEST else "Put some of them together."
    walk.find("PM120", node, message, fix)
    return False


def _build_issue(walk: Walk, node: yaml.Node, key: str, values: Values) -> Laid | Missing:
    settled: tuple[Settled, ...] = values.pop("values")
    yours, theirs = values.pop("weight")
    made = tuple(value for value, _ in settled)
    if not all(_leads_on(walk, value_of(node, "values"), value, made) for value in made):
        return MISSING
    issue = Issue(key, values.pop("name"), yours, theirs, made, **values)
    return issue, tuple(terms for _, terms in settled)


def _leads_on(walk: Walk, node: yaml.Node, value: Value, values: tuple[Value, ...]) -> bool:
    """Whether an if-then value names two others that are not if-then themselves."""
    if value.contingent is None:
        return True
    plain = tuple(other.key for other in values if other.contingent is None)
    sound = True
    for word, name in (("then", value.contingent.then), ("else", value.contingent.otherwise)):
        if name not in plain:
            sound = False
            other = any(one.key == name for one in values)
            message = f"{shortened(name)} is not a value of this issue."
            if other:
                message = f"{name} is decided later itself; {word} names a plain value."
            fix = did_you_mean("" if other else name, plain, "plain values")
            walk.find("PM220", inside(node, value.key, word), message, fix)
    return sound


_EXAMPLE = (
    "issues:\n"
    "  date:\n"
    "    name: Go-live\n"
    "    icon: calendar-fixed\n"
    "    weight: {you: 2, lola: 5}\n"
    "    tells: quota\n"
    "    why: |\n"
    "      lola: My bonus has a date on it. So has my mortgage.\n"
    "    because: We cannot test in three days.\n"
    "    values:\n"
    "      june: {name: by 6 June, you: 0, lola: 10}\n"
    "      july: {name: 4 July, you: 7, lola: 6}"
)


def issue_block(parties: Parties) -> Block:
    """Something to agree on."""
    name = parties.person
    return Block(
        "issue",
        "Something to agree on, with two to five values, in an order that makes sense on a line.",
        (
            Key("name", LABEL, "What the player reads.", "Go-live", required=True),
            Key(
                "weight",
                block_of(weight_block(parties)),
                "How much it matters to both.",
                f"{{you: 2, {name}: 5}}",
                required=True,
            ),
            Key(
                "tells",
                name_of("interest", "an interest"),
                "The interest that asking why brings out.",
                "quota",
            ),
            Key("why", SPEECH, "What they say when asked why, and open to it.", "|"),
            Key("because", TEXT, "What you say when you tell them why.", "We test for three days."),
            Key("icon", ICON, "Its picture.", "calendar-fixed"),
            Key(
                "values",
                _values_type(parties),
                "2 to 5 ways to settle it.",
                f"{{june: {{name: June, you: 0, {name}: 10}}, "
                f"july: {{name: July, you: 7, {name}: 6}}}}",
                required=True,
            ),
        ),
        _build_issue,
        _EXAMPLE,
        meant={"title": "name", "options": "values"},
    )
