"""What arrives in the inbox: mail, feedback and news."""

from __future__ import annotations

from typing import Literal

import yaml

from pmsim.language.blocks import NAME, value_of
from pmsim.language.scalars import (
    DURATION,
    MOMENT,
    TEXT,
    words_at,
)
from pmsim.language.shapes_choice import CHOICES, WHEN, with_partner
from pmsim.language.shapes_outcome import (
    OUTCOME_KEYS,
    take_outcome,
)
from pmsim.language.shapes_promise import block_of
from pmsim.language.spec import Block, Key, Missing, Type, Values
from pmsim.language.walk import Walk
from pmsim.model.outcomes import Choice, Outcome
from pmsim.model.scenario import Message

MessageKind = Literal["mail", "feedback", "news"]


def _build_unanswered(walk: Walk, node: yaml.Node, key: str, values: Values) -> tuple[int, Outcome]:
    return values.pop("after"), take_outcome(values)


UNANSWERED = Block(
    "unanswered",
    "What follows when a message gets no answer.",
    (
        Key("after", DURATION, "After how long.", "1d", required=True),
        *OUTCOME_KEYS,
    ),
    _build_unanswered,
    "unanswered: {after: 1d, effects: {signup: -1}}",
)


def _sender(walk: Walk, node: yaml.Node) -> str | Missing:
    """A person's key, or a name in words. One lower-case word is meant as a key."""
    text = words_at(walk, node, "a person, or a name")
    if isinstance(text, str):
        walk.use("sender", text, node)
    return text


def _refuse_minutes(walk: Walk, node: yaml.Node, choices: tuple[Choice, ...]) -> None:
    """An answer is written in the minutes of its choice; how it is taken adds none."""
    for choice in choices:
        for branch in ("well", "badly"):
            if getattr(choice, branch).takes:
                written = value_of(value_of(value_of(node, "choices"), choice.key), branch)
                fix = "Write takes beside text: a message costs the minutes of its choice."
                place = value_of(written, "takes")
                walk.find("PM122", place, "Minutes cannot be charged here.", fix)


def _key_like(sender: str) -> str:
    """The sender if it is a person's key; a name in words helps in no check."""
    return sender if NAME.match(sender) else ""


_FROM = Key(
    "from",
    Type("a person, or a name in words", _sender, lambda: {"type": "string"}),
    "Who sends it.",
    "Mia, pilot customer",
    required=True,
    attribute="sender",
)
_ARRIVES = Key(
    "arrives", MOMENT, "When; before 8:30 it is there in the morning.", "day 1 11:00", required=True
)
_LETTER = Key("text", TEXT, "What it says.", "Your form wants a number.", required=True)


def _message(kind: MessageKind) -> Block:
    def build(walk: Walk, node: yaml.Node, key: str, values: Values) -> Message:
        after, unanswered = values.pop("unanswered", (0, Outcome()))
        outcome = take_outcome(values)
        _refuse_minutes(walk, node, values.get("choices", ()))
        choices = with_partner(values.pop("choices", ()), _key_like(values["sender"]))
        message = Message(
            key,
            kind,
            choices=choices,
            outcome=outcome,
            unanswered_after=after,
            unanswered=unanswered,
            **values,
        )
        walk.keep(message, node)
        return message

    names = {"mail": "message", "feedback": "feedback", "news": "news item"}
    answered = (
        Key("choices", CHOICES, "How it may be answered.", "{ring: {text: Ring her., takes: 15m}}"),
        Key(
            "unanswered",
            block_of(UNANSWERED),
            "What follows without an answer.",
            "{after: 1d, effects: {signup: -1}}",
        ),
    )
    keys = (_FROM, _ARRIVES, _LETTER, WHEN, *(() if kind == "news" else answered), *OUTCOME_KEYS)
    return Block(
        names[kind], _ABOUT[kind], keys, build, _EXAMPLES[kind], hints=_HINTS, meant=_MEANT
    )


_HINTS = {
    "at": "Write arrives: day 1 11:00.",
    "say": "A message has text, not say.",
    "no answer after": "Write unanswered: {after: 1d, effects: {...}}.",
}
_MEANT = {"at": "arrives", "say": "text", "no answer after": "unanswered"}
_ABOUT = {
    "mail": "A mail from a colleague. Its outcome comes with its arrival.",
    "feedback": "A voice from the users. Its outcome comes with its arrival.",
    "news": "Something to read that wants no answer.",
}
_EXAMPLES = {
    "mail": "messages:\n"
    "  raj_asks:\n"
    "    from: raj\n"
    "    arrives: day 1 8:30\n"
    "    text: Do we keep the tax number? I build it today, either way.\n"
    "    choices:\n"
    "      keep: {text: Keep it., takes: 5m}\n"
    "      ask: {text: Give me an hour., takes: 5m, effects: {trust.raj: -1}}",
    "feedback": "feedback:\n"
    "  tax_number:\n"
    "    from: Mia, pilot customer\n"
    "    arrives: day 1 11:00\n"
    "    text: |\n"
    '      Your form wants a "Steuer-ID": mine is in Hamburg. #gaveup\n'
    "    choices:\n"
    "      ring: {text: Ring her now., takes: 15m, effects: {signup: +1}}\n"
    "    unanswered: {after: 1d, effects: {signup: -1}}",
    "news": "news:\n"
    "  rival: {from: The Register, arrives: day 1 12:00, text: A rival ships in Lyon.}",
}
MAIL = _message("mail")
FEEDBACK = _message("feedback")
NEWS = _message("news")
