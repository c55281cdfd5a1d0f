"""What is said at a table: the author's lines, and plain ones of ours where there are none."""

from __future__ import annotations

from attrs import evolve

from pmsim.engine.program import Program
from pmsim.model import facts as happened
from pmsim.model.facts import Happening
from pmsim.model.negotiation import Issue, Negotiation
from pmsim.model.outcomes import Line
from pmsim.model.state import State
from pmsim.view.lookup import first_name, need
from pmsim.view.speech import LineView, lines_of, see_lines
from pmsim.view.table_words import BREAK, TableFact, package_words, two_offers, within
from pmsim.view.text import fill
from pmsim.view.words import begins

OURS: dict[str, tuple[str, ...]] = {
    "guarded": (
        "I have my reasons. They are dull.",
        "Let us say it matters, and leave it there.",
        "Why do you ask?",
    ),
    "no": (
        "No. Sorry.",
        "That does not work for me.",
        "Not like this.",
        "Still no.",
    ),
    "warmer": (
        "Closer. Not close.",
        "Better. I still cannot sign that.",
        "Now we are talking. Not agreeing, talking.",
        "I can see the door from here. It is still shut.",
    ),
    "insulted": (
        "Is that a joke?",
        "I will pretend that I did not hear that.",
        "You came all the way here to say that?",
    ),
    "yes": ("Deal.", "All right. Deal.", "Fine. Before I think about it."),
    "leaves": (
        "I have another meeting. A better one.",
        "That is all the patience I brought.",
        "Let us stop here, while we still greet each other.",
    ),
    "tell": ("I did not know that.", "All right. Noted.", "That helps a little."),
    "criterion": ("Hm. That is fair.", "I cannot argue with that. I have tried."),
    "escalate": ("Really. Over my head.",),
    "firm": ("I heard you the first time.", "So you said."),
}
"""What anybody might say at each turn; in turn, so that nobody repeats themselves at once."""
MOODS = {
    "guarded": "worried",
    "no": "worried",
    "warmer": "neutral",
    "insulted": "angry",
    "yes": "pleased",
    "leaves": "angry",
    "tell": "neutral",
    "criterion": "neutral",
    "escalate": "angry",
    "firm": "worried",
    "why": "neutral",
}
"""The face that goes with each turn, where the author names none."""
_ONCE = ("yes", "leaves")
"""Turns that come once; the author's lines for them are said together."""
_LEAST = "Honestly? I could live without this one."
_SOMEWHERE = "It counts. Something else counts more."
_CLOSING = ("The rest can stay.", "Leave the rest as it is.", "Then the rest is fine.")


def said_here(program: Program, state: State, facts: tuple[Happening, ...]) -> list[list[LineView]]:
    """All that was said, a list for each fact that led to words; your own words first."""
    found = []
    for fact in facts:
        lines = [*_yours(program, state, fact), *_opening(program, state, fact)]
        if isinstance(fact, TableFact):
            lines += theirs(program, state, fact)
        if lines:
            found.append(lines)
    return found


def _opening(program: Program, state: State, fact: Happening) -> tuple[LineView, ...]:
    """How it begins."""
    if not isinstance(fact, happened.Came) or fact.kind != "table":
        return ()
    return opening(program, state, fact)


def opening(program: Program, state: State, fact: happened.Came) -> tuple[LineView, ...]:
    """What is said on sitting down."""
    one = need(program.scenario.negotiations, fact.key)
    said = lines_of(one, fact.variant)
    if said:
        return see_lines(program, state, said)
    return see_lines(
        program, state, (Line(one.person, f"So, {within(one.title)}. Let us hear it."),)
    )


def _yours(program: Program, state: State, fact: Happening) -> list[LineView]:
    """What you say with a move."""
    match fact:
        case happened.Asked(_, key, issue, _):
            name = need(need(program.scenario.negotiations, key).issues, issue).name
            return [_you(f"{fill(program, state, name)}: why does it matter to you?")]
        case happened.Offered(_, key, packages):
            one = need(program.scenario.negotiations, key)
            words = [package_words(program, state, one, package) for package in packages]
            return [_you(begins(two_offers(words)) + ".")]
        case happened.Tabled(_, key, move, about):
            return _your_move(program, state, need(program.scenario.negotiations, key), move, about)
        case happened.Agreed(_, _, _, True):
            return [_you("All right, we do it your way.")]
        case _:
            return []


def _your_move(
    program: Program, state: State, one: Negotiation, move: str, about: str
) -> list[LineView]:
    if move == "tell":
        issue = need(one.issues, about)
        return [_you(fill(program, state, issue.because) or f"{issue.name} matters to us.")]
    if move == "criterion":
        return [_you(fill(program, state, need(one.criteria, about).text))]
    if move == "escalate" and one.escalation:
        return [_you(f"I will ask {first_name(program, one.escalation.to)}.")]
    if move == "firm":
        return [_you("That is what I can offer.")]
    return [LineView("note", "", BREAK, "")]


def theirs(program: Program, state: State, fact: TableFact) -> tuple[LineView, ...]:
    """What they say to a move, and what they ask for instead."""
    one = need(program.scenario.negotiations, fact.negotiation)
    moment = _moment(state, fact)
    if moment == "why" and isinstance(fact, happened.Asked):
        return reason(program, state, one, need(one.issues, fact.issue))
    lines = _in_turn(program, state, one, moment, _times(state, fact, moment)) if moment else ()
    if isinstance(fact, happened.Offered) and fact.answer == "no":
        return (*lines, *_counter(program, state, one, fact))
    return lines


def _moment(state: State, fact: TableFact) -> str:
    """Which turn of the talk a fact is; empty when nobody says anything."""
    match fact:
        case happened.Asked(_, _, _, answered):
            return "why" if answered else "guarded"
        case happened.Tabled(_, _, move, _):
            return move if move in OURS else ""
        case happened.Offered(_, _, _, answer, _, warmer):
            if answer == "insulted":
                return "insulted"
            if answer != "no":
                return ""
            return "warmer" if warmer and _refused_before(state, fact) else "no"
        case happened.Agreed():
            return "yes"
        case happened.Parted(_, _, who):
            return "leaves" if who == "they" else ""


def _before(state: State, fact: TableFact) -> list[TableFact]:
    """What happened at the same table before a fact."""
    found: list[TableFact] = []
    for other in state.facts or ():
        if other is fact:
            break
        if isinstance(other, TableFact) and other.negotiation == fact.negotiation:
            found.append(other)
    return found


def _refused_before(state: State, fact: TableFact) -> bool:
    return any(
        isinstance(other, happened.Offered) and other.answer == "no"
        for other in _before(state, fact)
    )


def _times(state: State, fact: TableFact, moment: str) -> int:
    """How often this turn has come before."""
    return sum(_moment(state, other) == moment for other in _before(state, fact))


def _in_turn(
    program: Program, state: State, one: Negotiation, moment: str, times: int
) -> tuple[LineView, ...]:
    """What is said this time: the author's lines one after the other, then ours, and around."""
    own: tuple[Line, ...] = getattr(one.says, moment, ())
    ours = [(Line(one.person, text),) for text in OURS[moment]]
    pool = [own] if own and moment in _ONCE else [*_utterances(own), *ours]
    return _told(program, state, pool[times % len(pool)], moment)


def _utterances(lines: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    """Lines as what is said in one go: a person's line, with the notes around it."""
    found: list[list[Line]] = []
    for line in lines:
        if found and (line.who == "note" or all(one.who == "note" for one in found[-1])):
            found[-1].append(line)
        else:
            found.append([line])
    return [tuple(part) for part in found]


def _told(
    program: Program, state: State, lines: tuple[Line, ...], moment: str
) -> tuple[LineView, ...]:
    """Lines with the face of the moment, where the author names none."""
    faced = (
        line if line.mood or line.who in ("you", "note") else evolve(line, mood=MOODS[moment])
        for line in lines
    )
    return see_lines(program, state, tuple(faced))


def reason(program: Program, state: State, one: Negotiation, issue: Issue) -> tuple[LineView, ...]:
    """Why an issue matters to them; without the author's lines, only how much."""
    if issue.why:
        return _told(program, state, issue.why, "why")
    rank = sum(other.their_weight > issue.their_weight for other in one.issues)
    places = {0: "Of everything here, this comes first for me.", len(one.issues) - 1: _LEAST}
    best = max(issue.values, key=lambda value: value.other).name
    text = f"{places.get(rank, _SOMEWHERE)} Best would be: {best}."
    return _told(program, state, (Line(one.person, text),), "why")


def _counter(
    program: Program, state: State, one: Negotiation, fact: happened.Offered
) -> tuple[LineView, ...]:
    """What they ask for instead, named where it differs from what they were offered."""
    wanted = [
        f"{issue.name}: {need(issue.values, theirs).name}."
        for issue, theirs, yours in zip(one.issues, fact.counter, fact.packages[0], strict=True)
        if theirs != yours
    ]
    if len(wanted) < len(one.issues):
        wanted.append(_CLOSING[_times(state, fact, _moment(state, fact)) % len(_CLOSING)])
    said = [Line(one.person, " ".join(wanted))]
    if len(fact.packages) > 1:
        rather = package_words(program, state, one, fact.packages[0])
        said.insert(0, Line(one.person, f"Of the two, rather: {rather}."))
    return _told(program, state, tuple(said), _moment(state, fact))


def _you(text: str) -> LineView:
    return LineView("you", "You", text, "")
