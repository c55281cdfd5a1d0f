"""Who and what there is: metrics, people, interests, facts, deadlines, habits, endings."""

from __future__ import annotations

import re

import yaml

from pmsim.language import amounts
from pmsim.language.blocks import has_key, read_block, read_map, value_of
from pmsim.language.mistake import MistakeError
from pmsim.language.phrases import AMOUNT, CONDITION, PEOPLE, PERSON, SUPPORTS
from pmsim.language.scalars import (
    LABEL,
    METER,
    NUMBER,
    TEXT,
    drawing,
    number,
    typed,
    word,
)
from pmsim.language.spec import MISSING, Block, Key, Missing, Type, Values
from pmsim.language.walk import Walk
from pmsim.model.scenario import Fact, Interest, Metric, Person, Truth

_RANGE = re.compile(r"(-?[\d.]+) +to +(-?[\d.]+)\Z")


def _range(text: str) -> tuple[float, float]:
    found = _RANGE.match(text)
    if not found:
        raise MistakeError(0, f"“{text[:40]}” is not a range.", "Write 0 to 100.", "PM108")
    low, high = amounts.number(found[1]), amounts.number(found[2])
    if low >= high:
        raise MistakeError(
            0, "A range goes from low to high.", f"Write {found[2]} to {found[1]}.", "PM109"
        )
    return low, high


RANGE = typed("a range: `0 to 100`", _range, {"type": "string"})


ICON = drawing("icon", "an icon's name")


def _build_metric(walk: Walk, node: yaml.Node, key: str, values: Values) -> Metric | Missing:
    low, high = values.pop("range", (0.0, 100.0))
    values.setdefault("stretch", values["goal"])
    values.setdefault("weight", 1.0)
    values.setdefault("unit", "points")
    metric = Metric(key, low=low, high=high, **values)
    return metric if _in_range(walk, node, metric) and _right_way(walk, node, metric) else MISSING


def _in_range(walk: Walk, node: yaml.Node, metric: Metric) -> bool:
    for name in ("start", "goal", "stretch"):
        value = getattr(metric, name)
        if not metric.low <= value <= metric.high:
            wide = f"{min(metric.low, value):g} to {max(metric.high, value):g}"
            message = f"{name} {value:g} is outside the range {metric.low:g} to {metric.high:g}."
            fix = f"Give the metric a wider one, such as range: {wide}."
            walk.find("PM109", value_of(node, name), message, fix)
            return False
    walk.keep(metric, node)
    return True


def _right_way(walk: Walk, node: yaml.Node, metric: Metric) -> bool:
    """Whether start, goal and stretch go the way that is better."""
    sign = 1 if metric.better == "higher" else -1
    for name, earlier, later in (
        ("goal", metric.start, metric.goal),
        ("stretch", metric.goal, metric.stretch),
    ):
        if sign * earlier > sign * later:
            message = f"{metric.better.capitalize()} is better here, but {name} goes the other way."
            fix = f"From {earlier:g} to {later:g}: is one of them, or better, the wrong way round?"
            walk.find("PM315", value_of(node, name), message, fix)
            return False
    if metric.start == metric.goal and metric.daily is None and metric.weight:
        message = f"This goal is reached already: {metric.key} starts at {metric.start:g}."
        fix = "Set it further, or let daily move the metric away from it."
        walk.find("PM319", value_of(node, "goal"), message, fix)
    return True


METRIC = Block(
    "metric",
    "A product number: where it starts, where it should go, how it drifts by itself.",
    (
        Key("name", LABEL, "What the player reads.", "EU sign-ups finished", required=True),
        Key(
            "unit",
            LABEL,
            "percent shows %, euro shows the sign; or points, k euro, people, tickets, days, "
            "any word.",
            "percent",
            default="points",
        ),
        Key("better", word("higher", "lower"), "Which way is good.", "higher", required=True),
        Key("start", NUMBER, "The value on the first morning.", "41", required=True),
        Key("goal", NUMBER, "Where 70 of 100 points are earned.", "55", required=True),
        Key("stretch", NUMBER, "Where all 100 points are earned.", "65", default="the goal"),
        Key("weight", number(0, 100), "Its share in the product score.", "3", default="1"),
        Key("range", RANGE, "The bounds it never leaves.", "0 to 100", default="0 to 100"),
        Key("daily", AMOUNT, "Added every night.", "+ 2 - clarity / 50"),
        Key("noise", number(0, 1_000_000), "The widest daily wobble either way.", "1", default="0"),
        Key("icon", ICON, "Its picture.", "scatter"),
        Key("about", TEXT, "What it means.", "How many finish the form."),
    ),
    _build_metric,
    "metrics:\n"
    "  signup: {name: EU sign-ups finished, unit: percent, better: higher, start: 41, goal: 55, "
    "stretch: 65}",
)


def _build_person(walk: Walk, node: yaml.Node, key: str, values: Values) -> Person:
    values["supports_when"] = values.pop("supports", None)
    values["supports_you"] = has_key(node, "supports")
    if values["supports_when"] is True:
        values["supports_when"] = None
    if key in values.get("talks_to", ()):
        message = f"{key} need not be told what {key} saw."
        fix = "Name somebody else, or take it away."
        walk.find("PM110", value_of(node, "talks to"), message, fix)
    values.setdefault("influence", 1.0)
    values.setdefault("portrait", "generated")
    person = Person(key, **values)
    walk.keep(person, node)
    return person


PERSON_BLOCK = Block(
    "person",
    "A stakeholder.",
    (
        Key("name", LABEL, "First and last name.", "Raj Mehta", required=True),
        Key("role", LABEL, "What they do.", "Tech lead", required=True),
        Key("trust", METER, "Trust in the player at the start.", "60", required=True),
        Key("influence", number(0, 100), "Weight in the people score.", "2", default="1"),
        Key(
            "portrait",
            drawing("portrait", "a portrait, or `generated`"),
            "A portrait's name, or generated.",
            "babak",
            default="generated",
        ),
        Key(
            "supports",
            SUPPORTS,
            "Their trust helps against stress, always or from when on.",
            "you when met_raj",
        ),
        Key(
            "talks to",
            PEOPLE,
            "Who hears from them how you kept your word, or lied.",
            "[marta, jun]",
        ),
        Key("about", TEXT, "What one knows about them.", "Has rebuilt the form twice."),
    ),
    _build_person,
    "people:\n  raj: {name: Raj Mehta, role: Tech lead, trust: 60, influence: 2, supports: you}",
)


def _build_interest(walk: Walk, node: yaml.Node, key: str, values: Values) -> Interest:
    interest = Interest(key, values["of"], values["is"], values.get("told_when"))
    walk.keep(interest, node)
    return interest


INTEREST = Block(
    "interest",
    "What somebody wants and does not say aloud.",
    (
        Key("of", PERSON, "Whose it is.", "lola", required=True),
        Key("is", TEXT, "The interest in words.", "Her bonus needs Verdant live.", required=True),
        Key("told when", CONDITION, "When they tell it by themselves.", "trust.lola >= 60"),
    ),
    _build_interest,
    "interests:\n"
    "  quota: {of: lola, is: Her bonus needs Verdant live., told when: trust.lola >= 60}",
)


def _build_truth(walk: Walk, node: yaml.Node, key: str, values: Values) -> Truth:
    return Truth(key, values["odds"], values["is"])


TRUTH = Block(
    "truth",
    "One possible truth of a fact.",
    (
        Key("odds", number(0.01, 1000), "Its odds against the others.", "2", required=True),
        Key("is", TEXT, "The truth in words.", "The form asks too much.", required=True),
    ),
    _build_truth,
    "truths:\n  consent: {odds: 2, is: The consent page reads like a ransom note.}",
)


def _read_truths(walk: Walk, node: yaml.Node) -> tuple[Truth, ...] | Missing:
    def read(key: str, key_node: yaml.Node, value: yaml.Node) -> Truth | Missing:
        walk.define("truth", f"{walk.path[-2]}.{key}", key_node)
        truth: Truth | Missing = read_block(walk, value, TRUTH, key)
        return truth

    truths = read_map(walk, node, "truth", read)
    if isinstance(truths, Missing):
        return truths
    written = len(node.value)
    if not 2 <= written <= 6:
        walk.broken.add("truth")
        here = "here is only one" if written == 1 else f"here are {written}"
        message = f"A fact has 2 to 6 truths; {here}."
        walk.find("PM120", node, message, "What else could be true?")
        return MISSING
    return tuple(truths.values())


def _build_fact(walk: Walk, node: yaml.Node, key: str, values: Values) -> Fact:
    fact = Fact(key, values["asks"], values["truths"])
    walk.keep(fact, node)
    return fact


FACT = Block(
    "fact",
    "A question whose answer the seed draws.",
    (
        Key("asks", LABEL, "The question.", "Why do EU sign-ups stall?", required=True),
        Key(
            "truths",
            Type(
                "2 to 6 truths",
                _read_truths,
                lambda: {"type": "object", "additionalProperties": {"$ref": "#/$defs/truth"}},
            ),
            "What the answer may be.",
            "{consent: {odds: 2, is: The page.}, papers: {odds: 1, is: The number.}}",
            required=True,
        ),
    ),
    _build_fact,
    "facts:\n"
    "  why_stall:\n"
    "    asks: Why do EU sign-ups stall?\n"
    "    truths:\n"
    "      consent: {odds: 2, is: The consent page reads like a ransom note.}\n"
    "      papers: {odds: 2, is: We ask for a number that nobody carries.}",
)
