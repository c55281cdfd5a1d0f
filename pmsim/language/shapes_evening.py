"""Evenings, intentions for tomorrow, and backgrounds before it all."""

from __future__ import annotations

import yaml

from pmsim.language.blocks import has_key, value_of
from pmsim.language.scalars import (
    LABEL,
    TEXT,
    typed,
    word,
)
from pmsim.language.shapes_choice import WHEN, read_skill
from pmsim.language.shapes_day import KINDS
from pmsim.language.shapes_outcome import (
    OUTCOME_KEYS,
    take_outcome,
)
from pmsim.language.shapes_rules import OPENING_CHANGES, RULES, SKILL_LEVELS
from pmsim.language.shapes_world import ICON
from pmsim.language.spec import MISSING, Block, Key, Missing, Values
from pmsim.language.walk import Walk
from pmsim.model.scenario import SKILLS, Background, Evening, Intention


def _build_evening(walk: Walk, node: yaml.Node, key: str, values: Values) -> Evening | Missing:
    kind = values.pop("as")
    if kind == "mastery" and not has_key(node, "skill"):
        fix = "Add skill: strategy, or one of the other seven."
        walk.find("PM119", node, "An evening of mastery needs a skill that grows.", fix)
        return MISSING
    if kind != "mastery" and has_key(node, "skill"):
        fix = "Write as: mastery, or take skill away."
        walk.find("PM119", node, "Only an evening of mastery grows a skill.", fix)
        return MISSING
    outcome = take_outcome(values)
    evening = Evening(key, kind=kind, outcome=outcome, **values)
    walk.keep(evening, node)
    return evening


EVENING = Block(
    "evening",
    "What to do with an evening.",
    (
        Key("name", LABEL, "What the player reads.", "Ramen with the old team", required=True),
        Key(
            "as",
            word("switch off", "relax", "mastery", "work on"),
            "How it counts for the night.",
            "relax",
            required=True,
        ),
        Key("text", TEXT, "A sentence about it.", "Nobody says roadmap."),
        Key(
            "skill", typed("a skill", read_skill, {"enum": list(SKILLS)}), "What grows.", "strategy"
        ),
        WHEN,
        *OUTCOME_KEYS,
    ),
    _build_evening,
    "evenings:\n  ramen: {name: Ramen with the old team, as: relax, effects: {trust.raj: +1}}",
)


def _build_intention(walk: Walk, node: yaml.Node, key: str, values: Values) -> Intention:
    outcome = take_outcome(values)
    intention = Intention(key, outcome=outcome, **values)
    walk.keep(intention, node)
    return intention


INTENTION = Block(
    "intention",
    "What to take into tomorrow; its outcome comes next morning.",
    (
        Key("name", LABEL, "What the player reads.", "One thing at a time", required=True),
        Key("text", TEXT, "A sentence about it.", "The spec before the inbox.", required=True),
        Key("icon", ICON, "Its picture.", "focus"),
        *OUTCOME_KEYS,
    ),
    _build_intention,
    "intentions:\n"
    "  focus: {name: One thing at a time, text: The spec before the inbox., effects: {stress: -1}}",
)


def _build_background(walk: Walk, node: yaml.Node, key: str, values: Values) -> Background:
    both = [one for one in values.get("easier", ()) if one in values.get("harder", ())]
    if both:
        message = f"{both[0]} cannot be both easier and harder."
        walk.find("PM119", value_of(node, "harder"), message, "Take it out of one of them.")
    return Background(key, **values)


BACKGROUND = Block(
    "background",
    "What the player did before product.",
    (
        Key("name", LABEL, "What the player reads.", "Engineer", required=True),
        Key(
            "skills",
            SKILL_LEVELS,
            "Skills; what is missing is 25.",
            "{technical: 60}",
            required=True,
        ),
        Key("comes easily", TEXT, "What comes easily.", "Reading a stack trace.", required=True),
        Key("watch out", TEXT, "What does not.", "Meetings tire you.", required=True),
        Key("rules", RULES, "Coefficients that differ for them.", "{demand_meeting: 0.14}"),
        Key("effects", OPENING_CHANGES, "Added to opening numbers.", "{trust.raj: +5}"),
        Key("easier", KINDS, "Kinds of work that cost them less energy.", "[data]"),
        Key("harder", KINDS, "Kinds of work that cost them more.", "[stakeholders]"),
    ),
    _build_background,
    "backgrounds:\n"
    "  engineer: {name: Engineer, skills: {technical: 60}, comes easily: Reading a stack trace., "
    "watch out: Meetings tire you.}",
)
