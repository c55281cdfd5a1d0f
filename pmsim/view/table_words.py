"""Negotiations in words: labels of moves, and sentences about what happened at the table."""

from __future__ import annotations

from typing import assert_never

from pmsim.engine.program import Program
from pmsim.model import facts as happened
from pmsim.model.actions import Action
from pmsim.model.expressions import Expression
from pmsim.model.negotiation import GUARDED, Negotiation
from pmsim.model.state import State
from pmsim.view.lookup import find, first_name, need
from pmsim.view.text import fill

TABLE_VERBS = (
    "ask",
    "tell",
    "offer",
    "two",
    "set",
    "criterion",
    "break",
    "escalate",
    "firm",
    "accept",
    "leave",
)
"""The verbs of moves at the table."""
BREAK = "Ten minutes. Somebody opens a window."
_SMALL_WORDS = (
    *("A", "An", "The", "Our", "Your", "My", "Their", "One", "Two", "Three", "More", "Less"),
    *("What", "How", "When", "Who", "Whose", "Which", "Where", "Whether", "Why"),
)
"""Words that have a capital at the beginning of a title only."""
MOVE_ICONS = {
    "ask": "lens",
    "tell": "chat",
    "offer": "handshake",
    "two": "handshake",
    "set": "handshake",
    "criterion": "balance",
    "break": "clock",
    "escalate": "arrow-right",
    "firm": "lock",
    "accept": "check",
    "leave": "cross",
}


def negotiation_of(program: Program, state: State) -> Negotiation:
    """The negotiation under way."""
    return program.scenario.negotiations[state.here]


def move_label(program: Program, state: State, action: Action) -> tuple[str, str]:
    """What a move is called, and what it is good for."""
    one = negotiation_of(program, state)
    name = first_name(program, one.person)
    match action.verb:
        case "ask":
            issue = need(one.issues, action.target)
            guarded = state.table.asked[one.issues.index(issue)] == GUARDED
            label = f"Ask {name} why: {issue.name}"
            return label, "a second time; it tries their patience" if guarded else ""
        case "tell":
            issue = need(one.issues, action.target)
            return f"Tell {name} why: {issue.name}", fill(program, state, issue.because)
        case "offer":
            return "Make an offer", "issue by issue"
        case "two":
            return "Make two offers at once", f"{name} says which is better"
        case "set":
            return _value(program, state, one, action)
        case "criterion":
            text = fill(program, state, need(one.criteria, action.target).text)
            return f"Bring grounds: {text.removesuffix('.')}", "both would accept them"
        case "accept":
            return f"Take what {name} asks for: {asked_for(program, state)}", ""
        case _:
            return _plain_move(program, state, one, action.verb)


def move_needs(program: Program, state: State, action: Action) -> Expression | None:
    """What a move at the table waits for, if it waits for anything."""
    if action.verb == "criterion":
        return need(negotiation_of(program, state).criteria, action.target).needs
    if action.verb == "escalate":
        escalation = negotiation_of(program, state).escalation
        return escalation.needs if escalation else None
    return None


def _plain_move(program: Program, state: State, one: Negotiation, verb: str) -> tuple[str, str]:
    name = first_name(program, one.person)
    if verb == "escalate" and one.escalation:
        text = fill(program, state, one.escalation.text).removesuffix(".")
        return text, f"{name} will not thank you"
    if verb == "break":
        return "Take a break", "what was rude is forgotten"
    if verb == "firm":
        return "Hold firm", "believed if you could afford to leave"
    return "Leave it", "no deal"


def _value(program: Program, state: State, one: Negotiation, action: Action) -> tuple[str, str]:
    issue = need(one.issues, action.target)
    label = f"{issue.name}: {need(issue.values, action.option).name}"
    second = state.table.composing == "two" and len(state.table.chosen) >= len(one.issues)
    return fill(program, state, label), "the second offer" if second else ""


def asked_for(program: Program, state: State) -> str:
    """The other side's present offer, in words."""
    one = negotiation_of(program, state)
    here = program.tables[state.here]
    return package_words(program, state, one, here.named(state.table.counter))


def package_words(
    program: Program, state: State, one: Negotiation, package: tuple[str, ...]
) -> str:
    """`by 6 June, everything, no engineer`."""
    names = [need(issue.values, key).name for issue, key in zip(one.issues, package, strict=True)]
    return fill(program, state, side_by_side(names))


def side_by_side(names: list[str]) -> str:
    """Names of values in a row; with semicolons where one has a comma of its own."""
    return ("; " if any("," in name for name in names) else ", ").join(names)


def two_offers(words: list[str]) -> str:
    """One package, or two to choose from."""
    return f"{words[0]}. Or: {words[1]}" if len(words) > 1 else words[0]


TableFact = happened.Asked | happened.Tabled | happened.Offered | happened.Agreed | happened.Parted
"""What can happen at a table."""


def table_sentence(program: Program, state: State, fact: TableFact) -> tuple[str, str]:
    """Kind and text of a fact of the table."""
    one = need(program.scenario.negotiations, fact.negotiation)
    name = first_name(program, one.person)
    match fact:
        case happened.Asked(_, _, key, _):
            issue = fill(program, state, need(one.issues, key).name)
            return "did", f"You ask {name} why: {issue}."
        case happened.Tabled(_, _, move, key):
            return "did", _moved(program, state, one, move, key)
        case happened.Offered():
            return "offered", _offered(program, state, one, fact)
        case happened.Agreed(_, _, package, theirs):
            words = package_words(program, state, one, package)
            taken = f"You take what {name} asked for" if theirs else f"{name} says yes"
            return "agreed", f"{taken}: {words}."
        case happened.Parted(_, _, who):
            left = "You leave" if who == "you" else f"{name} stands up"
            return "parted", f"{left}. No deal on {within(fill(program, state, one.title))}."
    assert_never(fact)


def _moved(program: Program, state: State, one: Negotiation, move: str, key: str) -> str:
    name = first_name(program, one.person)
    if move == "tell":
        issue = need(one.issues, key)
        because = fill(program, state, issue.because)
        return f"You tell {name} why: {fill(program, state, issue.name)}. {because}".strip()
    if move == "criterion":
        return f"You bring grounds: {fill(program, state, need(one.criteria, key).text)}"
    if move == "escalate" and one.escalation:
        return f"You ask {first_name(program, one.escalation.to)} to step in."
    if move == "break":
        return f"You take a break. {BREAK}"
    return "You hold firm."


def _offered(program: Program, state: State, one: Negotiation, fact: happened.Offered) -> str:
    words = [package_words(program, state, one, package) for package in fact.packages]
    if len(words) > 1:
        return f"You make two offers: {two_offers(words)}."
    return f"You offer: {words[0]}."


def within(title: str) -> str:
    """A title inside a sentence: `The launch` as `the launch`; names keep their capital."""
    first, space, rest = title.partition(" ")
    return first.lower() + space + rest if first in _SMALL_WORDS else title


def table_cause(program: Program, kind: str, key: str) -> str:
    """What moved a number, if a negotiation or its end did: `no deal on the launch`."""
    table_key, _, value = key.partition(".")
    one = find(program.scenario.negotiations, table_key)
    if one is None:
        return ""
    title = within(one.title)
    if kind == "no deal":
        return f"no deal on {title}"
    return f"the deal on {title}" if kind == "deal" or value else f"the talks about {title}"


def end_words(
    program: Program, state: State, fact: happened.Agreed | happened.Parted
) -> tuple[str, str]:
    """How a table ended, for the notebook: what it was about, and `agreed` or `no deal`."""
    one = need(program.scenario.negotiations, fact.negotiation)
    about = f"{fill(program, state, one.title)}, with {first_name(program, one.person)}"
    if isinstance(fact, happened.Parted):
        return about, "no deal"
    return f"{about}: {package_words(program, state, one, fact.package)}", "agreed"


def contingent_words(program: Program, state: State, key: str, *, met: bool) -> str:
    """How an if-then deal came out: which of its two values counts."""
    table_key, issue_key, value_key = key.split(".")
    one = need(program.scenario.negotiations, table_key)
    issue = need(one.issues, issue_key)
    value = need(issue.values, value_key)
    if value.contingent is None:
        return ""
    counts = value.contingent.then if met else value.contingent.otherwise
    words = fill(program, state, need(issue.values, counts).name)
    return f"{fill(program, state, value.name)}: it is {words}."
