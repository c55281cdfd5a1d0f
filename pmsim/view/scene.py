"""What stands in front of the player: an event or a turn of a talk, and the answers to it."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model import facts as happened
from pmsim.model.outcomes import Line
from pmsim.model.scenario import Conversation, Event
from pmsim.model.state import Phase, State
from pmsim.view.causes import event_title
from pmsim.view.leaving import LEAVE_A_TALK
from pmsim.view.lookup import choice_of, first_name, talk_step
from pmsim.view.offers import OfferView
from pmsim.view.speech import LineView, lines_of, see_lines, your_words
from pmsim.view.text import fill
from pmsim.view.wishes import WishView, see_purpose


@frozen
class SceneView:
    """An event or a talk that waits for an answer."""

    kind: str
    """`event`, `incident` or `talk`."""
    key: str
    """The event's or the talk's key."""
    title: str
    person: str
    """Who is there: a person's key, or empty."""
    person_name: str
    mood: str
    """Their face as of the last line; empty without a person."""
    mood_before: str
    """Their face before it."""
    room: str
    """Where a talk takes place; empty for events."""
    lines: tuple[LineView, ...]
    """What is said now."""
    before: tuple[LineView, ...]
    """The talk so far, your own words included."""
    choices: tuple[OfferView, ...]
    """The answers."""
    leave: OfferView | None
    """The way out of a talk before its end; None for events."""
    to_learn: tuple[WishView, ...]
    """What the player came to learn."""
    learned: int
    """How many signs were heard and interests learned in this talk so far, those left out that a
    wish has named."""
    used: int
    """Minutes of the talk that are used up."""
    lasts: int
    """Minutes that the other side has; 0 for events."""
    time_text: str
    """`8 of 20 min used`; empty for events."""
    waiting: int
    """How many more talks and events queue up behind this one."""


def see_scene(program: Program, state: State, offers: tuple[OfferView, ...]) -> SceneView | None:
    """The scene that is on, if any."""
    if state.phase == Phase.EVENT:
        return _event(program, state, program.scenario.events[state.here], offers)
    if state.phase == Phase.TALK:
        return _talk(program, state, program.scenario.conversations[state.here], offers)
    return None


def _event(
    program: Program, state: State, event: Event, offers: tuple[OfferView, ...]
) -> SceneView:
    said = lines_of(event, state.variant)
    who = _first_speaker(said)
    moods = _moods(see_lines(program, state, said), who)
    return SceneView(
        kind="incident" if event.incident else "event",
        key=event.key,
        title=fill(program, state, event_title(program, event.key)),
        person=who,
        person_name=first_name(program, who) if who else "",
        mood=moods[-1],
        mood_before=moods[-2] if len(moods) > 1 else moods[-1],
        room="",
        lines=see_lines(program, state, said),
        before=(),
        choices=offers,
        leave=None,
        to_learn=(),
        learned=0,
        used=0,
        lasts=0,
        time_text="",
        waiting=len(state.waiting),
    )


def _talk(
    program: Program, state: State, talk: Conversation, offers: tuple[OfferView, ...]
) -> SceneView:
    lines = see_lines(program, state, lines_of(talk.steps[state.step], state.variant))
    before = _so_far(program, state, talk)[: -len(lines) or None]
    moods = _moods((*before, *lines), talk.person)
    name = first_name(program, talk.person)
    purpose = see_purpose(program, state, talk)
    return SceneView(
        kind="talk",
        key=talk.key,
        title=purpose.title,
        person=talk.person,
        person_name=name,
        mood=moods[-1],
        mood_before=moods[-2] if len(moods) > 1 else moods[-1],
        room=talk.room,
        lines=lines,
        before=before,
        choices=tuple(one for one in offers if one.group == "answer"),
        leave=next((one for one in offers if one.group == LEAVE_A_TALK), None),
        to_learn=purpose.to_learn,
        learned=purpose.learned,
        used=purpose.used,
        lasts=purpose.lasts,
        time_text=purpose.time_text,
        waiting=len(state.waiting),
    )


def _first_speaker(lines: tuple[Line, ...]) -> str:
    return next((line.who for line in lines if line.who not in ("you", "note")), "")


def _moods(lines: tuple[LineView, ...], who: str) -> list[str]:
    """Every face of one person, in order; even when they say nothing."""
    return [line.mood for line in lines if line.who == who and who] or ["even" if who else ""]


def _so_far(program: Program, state: State, talk: Conversation) -> tuple[LineView, ...]:
    """All lines of this talk, the turn that is on included."""
    lines: list[LineView] = []
    begun = False
    for fact in state.facts or ():
        if isinstance(fact, happened.Came) and fact.kind == "talk" and fact.key == talk.key:
            lines, begun = [], True
        elif begun and isinstance(fact, happened.Came) and fact.kind == "step":
            step = talk_step(program, fact.key)
            lines += see_lines(program, state, lines_of(step, fact.variant)) if step else ()
        elif begun and isinstance(fact, happened.Did) and fact.verb == "choose":
            choice = choice_of(program, fact.target, fact.option)
            if choice and fact.target.startswith(talk.key + "."):
                lines += [your_words(program, state, choice)]
                lines += see_lines(program, state, lines_of(choice, fact.variant))
    return tuple(lines)
