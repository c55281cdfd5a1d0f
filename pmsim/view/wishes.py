"""What one came to a talk for: the wishes, what of them has come to light, and the time."""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.model import facts as happened
from pmsim.model.scenario import Conversation, Wish
from pmsim.model.state import State
from pmsim.view.lookup import first_name
from pmsim.view.text import fill
from pmsim.view.words import duration


@frozen
class WishView:
    """Something that the player came to learn."""

    text: str
    met: bool
    """Whether it has come to light."""


@frozen
class PurposeView:
    """What a talk is for, and its time."""

    title: str
    to_learn: tuple[WishView, ...]
    learned: int
    """How many signs were heard and interests learned in it so far, those left out that a wish has
    named."""
    used: int
    """Minutes of it that are used up."""
    lasts: int
    """Minutes that the other side has."""
    time_text: str
    """`8 of 20 min used`."""


def see_purpose(program: Program, state: State, talk: Conversation) -> PurposeView:
    """How a talk stands that is on, or how it stood at its end."""
    found = _found_out(state, talk)
    used = min(_used(state, talk), talk.lasts)
    return PurposeView(
        title=f"A talk with {first_name(program, talk.person)}",
        to_learn=tuple(_wish(program, state, one, found) for one in talk.learn),
        learned=_unasked(talk, found),
        used=used,
        lasts=talk.lasts,
        time_text=f"{used} of {duration(talk.lasts)} used",
    )


def _used(state: State, talk: Conversation) -> int:
    """Minutes that it took; a table that begins at once after it counts its own from 0."""
    came = [one for one in state.facts or () if isinstance(one, happened.Came)]
    sat = [one for one in came if one.kind in ("talk", "table")]
    if not sat or sat[-1].kind == "talk":
        return state.talk_used
    return sat[-1].at - max(one.at for one in sat if one.key == talk.key)


def _found_out(state: State, talk: Conversation) -> list[str]:
    """What came to light since this talk began: its steps, facts spoken of, interests told."""
    found: list[str] = []
    for fact in state.facts or ():
        match fact:
            case happened.Came(_, "talk", talk.key):
                found = []
            case happened.Came(_, "step", key):
                found.append(key.removeprefix(f"{talk.key}."))
            case happened.Heard(_, key) | happened.Learned(_, key):
                found.append(key)
            case _:
                pass
    return found


def _wish(program: Program, state: State, wish: Wish, found: list[str]) -> WishView:
    """A wish as it stands; what somebody wants may be known from before."""
    met = any(name in found or _known(program, state, name) for name in wish.met_by)
    return WishView(fill(program, state, wish.text), met)


def _known(program: Program, state: State, name: str) -> bool:
    place = program.slots.index.get(f"knows.{name}", -1)
    return place >= 0 and state.v[place] > 0.0


def _unasked(talk: Conversation, found: list[str]) -> int:
    """How many things were found out that no wish has named."""
    named = {step.key for step in talk.steps}.union(*(wish.met_by for wish in talk.learn))
    return sum(one not in named for one in found)
