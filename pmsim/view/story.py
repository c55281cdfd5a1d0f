"""What has happened, as short sentences."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from pmsim.engine.program import Program
from pmsim.model import facts as happened
from pmsim.model.facts import Happening
from pmsim.model.state import State
from pmsim.view.beliefs import strength_word
from pmsim.view.causes import cause_words, event_title
from pmsim.view.changes import change_words, merged
from pmsim.view.costs import due_words
from pmsim.view.lookup import (
    choice_of,
    first_name,
    need,
    number_icon,
    promise,
    sender,
    talk_step,
)
from pmsim.view.order import Topic, in_telling_order, is_turn, topic_of
from pmsim.view.past import today
from pmsim.view.speech import LineView, lines_of, see_lines, your_words
from pmsim.view.story_blocks import BlockFact, arrival, block_sentence
from pmsim.view.table_talk import opening, theirs
from pmsim.view.table_words import TableFact, contingent_words, table_sentence
from pmsim.view.text import fill
from pmsim.view.words import SKILL_WORDS, begins, clock, odds_word, weekday

STORY_ICONS = {
    "change": "balance",
    "told": "chat",
    "heard": "ear",
    "learned": "bulb",
    "said": "chat",
    "did": "chat",
    "tried": "lens",
    "promised": "promise",
    "kept": "kept",
    "broken": "promise-broken",
    "met": "flag",
    "missed": "flag",
    "began": "play",
    "finished": "check",
    "cut": "clock",
    "came": "door-knock",
    "message": "inbox",
    "sent": "inbox",
    "meeting": "calendar-fixed",
    "moved": "prioritise",
    "shipped": "flag",
    "offered": "handshake",
    "agreed": "handshake",
    "parted": "door-knock",
    "day": "calendar-fixed",
    "night": "home",
    "ended": "flag",
}
"""The icon of each kind of sentence."""
_CONSEQUENCES = (happened.Changed, happened.Told, happened.Heard)
"""Facts that follow from something, which may not be what stands just before."""


@frozen
class StoryLine:
    """One sentence of the story."""

    at: int
    """Minute since midnight before day 1."""
    clock: str
    kind: str
    """One of the keys of `STORY_ICONS`."""
    text: str
    who: str = ""
    """With `said`: the speaker's key, `you` or `note`; with `message`: the message's key;
    with `heard`: the fact's."""
    name: str = ""
    mood: str = ""
    because: str = ""
    """The cause in words, where it does not stand just before; may be empty."""
    sign: str = ""
    """The icon of what a change is about; empty for the kind's own."""
    aside: bool = False
    """Whether it follows from something else than what stands just before; then a reader needs
    its time and its cause."""

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return self.sign or STORY_ICONS[self.kind]


def story(program: Program, state: State, facts: tuple[Happening, ...]) -> tuple[StoryLine, ...]:
    """The sentences of some facts, a decision's consequences before what came meanwhile.

    The state gives the names and numbers in texts.
    """
    return _told(program, state, in_telling_order(merged(facts)))


def _told(program: Program, state: State, facts: Iterable[Happening]) -> tuple[StoryLine, ...]:
    lines: list[StoryLine] = []
    topics: set[Topic] = set()
    for fact in facts:
        found = _sentences(program, state, fact)
        about = topic_of(fact)
        follows = isinstance(fact, _CONSEQUENCES)
        if follows and about and about not in topics:
            found = [evolve(line, aside=True) for line in found]
        if about and (found or not follows):
            topics = topics | {about} if is_turn(fact) or about in topics else {about}
        lines += found
    return tuple(lines)


def story_of_day(program: Program, state: State) -> tuple[StoryLine, ...]:
    """The log of today, by the clock."""
    ordered = in_telling_order(merged(today(state)))
    return _told(program, state, sorted(ordered, key=lambda fact: fact.at))


def _sentences(program: Program, state: State, fact: Happening) -> list[StoryLine]:
    match fact:
        case happened.Did():
            return _did(program, state, fact)
        case happened.Came(at, "step", key, variant):
            step = talk_step(program, key)
            said = lines_of(step, variant) if step else ()
            return _said(at, see_lines(program, state, said))
        case happened.Heard():
            return [_heard(program, state, fact)]
        case happened.Changed():
            sign = number_icon(program, fact.name)
            return [evolve(line, sign=sign) for line in _plain(program, state, fact)]
        case happened.Came(at, "message", key):
            return [StoryLine(at, clock(at), "message", arrival(program, key), key)]
        case happened.Came(at, "event", key, variant):
            event = need(program.scenario.events, key)
            title = StoryLine(at, clock(at), "came", event_title(program, key))
            return [title, *_said(at, see_lines(program, state, lines_of(event, variant)))]
        case happened.Came(at, "table"):
            begun = StoryLine(at, clock(at), *block_sentence(program, fact))
            return [begun, *_said(at, opening(program, state, fact))]
        case happened.Parted():
            return [*_said(fact.at, theirs(program, state, fact)), *_plain(program, state, fact)]
        case fact if isinstance(fact, TableFact):
            return [*_plain(program, state, fact), *_said(fact.at, theirs(program, state, fact))]
        case _:
            return _plain(program, state, fact)


def _plain(program: Program, state: State, fact: Happening) -> list[StoryLine]:
    """One sentence, or none where nothing is to be said."""
    kind, text, because = _sentence(program, state, fact)
    return [StoryLine(fact.at, clock(fact.at), kind, text, because=because)] if text else []


def _said(at: int, lines: tuple[LineView, ...]) -> list[StoryLine]:
    return [
        StoryLine(at, clock(at), "said", one.text, one.who, one.name, one.mood) for one in lines
    ]


def _did(program: Program, state: State, fact: happened.Did) -> list[StoryLine]:
    choice = choice_of(program, fact.target, fact.option)
    if choice is None:
        return []
    answer = lines_of(choice, fact.variant)
    if choice.key == "go_on" and not answer:
        return []
    yours = your_words(program, state, choice)
    deed = yours.text
    if fact.verb == "reply":
        message = need(program.scenario.messages, fact.target)
        deed = f"You answer {sender(program, message)}: {fill(program, state, choice.text)}"
        if choice.outcome.takes:
            deed += " It goes out in your next free half hour or inbox sweep."
    elif not yours.name:
        deed = f"You choose: {deed}"
    speaks = fact.verb != "reply" and bool(yours.name)
    line = StoryLine(
        fact.at,
        clock(fact.at),
        "said" if speaks else "did",
        deed,
        "you" if speaks else "",
        "You" if speaks else "",
    )
    return [line, *_said(fact.at, see_lines(program, state, answer))]


def _sentence(program: Program, state: State, fact: Happening) -> tuple[str, str, str]:
    """Kind, text and cause of a fact that is told in one sentence."""
    scenario = program.scenario
    match fact:
        case happened.DayBegan(_, day):
            return "day", f"{weekday(scenario.first_weekday, day)} begins.", ""
        case happened.Changed():
            return "change", begins(change_words(program, fact)), cause_words(program, fact.cause)
        case happened.Told(_, text, cause):
            late = cause.kind in ("later", "unanswered")
            because = cause_words(program, cause) if late else ""
            return "told", fill(program, state, text), because
        case happened.Learned(_, key, _):
            interest = need(scenario.interests, key)
            name = first_name(program, interest.of)
            words = fill(program, state, interest.text)
            return "learned", f"You now know about {name}: {words}", ""
        case happened.Tried(_, choice, chance, well):
            return "tried", _tried(program, choice, chance, well=well), ""
        case happened.Promised(at, key, due):
            one = promise(program, key)
            what = fill(program, state, one.what)
            until = due_words(program, due, at)
            name = first_name(program, one.to)
            return "promised", f"You promised {name}: {what}, {until}.", ""
        case happened.Judged():
            return _judged(program, state, fact)
        case happened.Sent(_, message, _):
            name = sender(program, need(scenario.messages, message))
            return "sent", f"Your answer to {name} goes out.", ""
        case happened.Did() | happened.Heard():
            return "told", "", ""
        case _:
            return (*_elsewhere(program, state, fact), "")


def _elsewhere(program: Program, state: State, fact: BlockFact | TableFact) -> tuple[str, str]:
    """Kind and text of what happens in a block or at a table."""
    if isinstance(fact, TableFact):
        return table_sentence(program, state, fact)
    return block_sentence(program, fact)


def _heard(program: Program, state: State, fact: happened.Heard) -> StoryLine:
    truths = need(program.scenario.facts, fact.fact).truths
    points = fill(program, state, need(truths, fact.truth).text)
    because = f"{strength_word(fact.right)} for: {points}"
    text = fill(program, state, fact.text)
    return StoryLine(fact.at, clock(fact.at), "heard", text, fact.fact, because=because)


def _tried(program: Program, key: str, chance: float, *, well: bool) -> str:
    owner, _, option = key.rpartition(".")
    choice = choice_of(program, owner, option)
    skill = SKILL_WORDS[choice.check.skill] if choice and choice.check else "luck"
    verdict = "it works" if well else "it does not quite work"
    return f"{begins(skill)}, {odds_word(chance)}: {verdict}."


def _judged(program: Program, state: State, fact: happened.Judged) -> tuple[str, str, str]:
    if fact.kind == "promise":
        one = promise(program, fact.key)
        what, name = fill(program, state, one.what), first_name(program, one.to)
        words = {"kept": "You kept your word to", "half kept": "Half kept, to"}
        verdict = words.get(fact.verdict, "You broke your word to")
        kind = "broken" if fact.verdict == "broken" else "kept"
        return kind, f"{verdict} {name}: {what}.", ""
    if fact.kind == "contingent":
        came = contingent_words(program, state, fact.key, met=fact.verdict == "met")
        return fact.verdict, came, ""
    deadline = need(program.scenario.deadlines, fact.key)
    in_time = "in time" if fact.verdict == "met" else "not in time"
    return fact.verdict, f"{fill(program, state, deadline.name)}: {in_time}.", ""
