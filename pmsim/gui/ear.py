"""What hands and the game give to hear, and when. Knows no pygame, and no day before one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from pmsim.gui.inputs import Click, Drag, Drop, Input, Key
from pmsim.gui.playing import Snapshot
from pmsim.gui.screen import Screen

if TYPE_CHECKING:
    from pmsim.model.facts import Happening
    from pmsim.session.settings import Settings

TITLE = "ambience-morning"
"""It is morning at the title."""


@frozen
class Moment:
    """What stands just now: two of them tell what has happened between."""

    screen: Screen
    depth: int
    """How many screens lie over each other."""

    playing: Snapshot | None
    settings: Settings


@frozen
class Heard:
    """What is to be heard."""

    hand: str
    """What the hand did last: at once, or it would feel late. Usually nothing."""

    news: tuple[str, ...]
    """What has happened, in order; one after the other."""

    ambience: str
    """What goes on all the time."""


class Ear:
    """Keeps what is to be heard until it is asked; news waits until it can be seen."""

    def __init__(self) -> None:
        self._hand = ""
        self._due: tuple[str, ...] = ()
        self._news: tuple[str, ...] = ()

    def notice(self, before: Moment, now: Moment, event: Input | None = None) -> None:
        """Something may have happened: by an input, or because time went by."""
        self._hand = by_hand(before, now, event) or self._hand
        if type(now.screen) is type(before.screen):
            self._due += now.screen.rings(before.screen)
        news = by_game(before.playing, now.playing)
        if news:
            self._due += self._news
            self._news = news

    def heard(self, screen: Screen, playing: Snapshot | None) -> Heard:
        """What is to be heard now, and will not be told again."""
        hand, due = self._hand, self._due
        self._hand, self._due = "", ()
        if not screen.hushes:
            due, self._news = due + self._news, ()
        return Heard(hand, due, ambience(playing))


def by_hand(before: Moment, now: Moment, event: Input | None) -> str:
    """The sound of what a hand did; nothing when nothing came of it."""
    if not isinstance(event, Key | Click | Drag | Drop):
        return ""
    if before.screen is now.screen and before.settings == now.settings:
        return ""
    own = now.screen.sounds(before.screen) if type(now.screen) is type(before.screen) else ""
    if own or isinstance(event, Drag):
        return own
    return "page" if now.depth > before.depth else "click"


def by_game(before: Snapshot | None, now: Snapshot | None) -> tuple[str, ...]:
    """The sounds of what has happened in the game since."""
    if now is None:
        return ()
    # What a day is made of is fetched with the first day; the title does without.
    from pmsim.gui.hearing import hour_of, sounds_of

    found = sounds_of(now.program.scenario, _facts_since(before, now))
    if found or before is None or before.program is not now.program:
        return found
    return hour_of(before.state, now.state) if len(now.turns) > len(before.turns) else ()


def ambience(playing: Snapshot | None) -> str:
    """What is heard all the time at this hour."""
    if playing is None:
        return TITLE
    from pmsim.gui.hearing import ambience_of

    return ambience_of(playing.state)


def _facts_since(before: Snapshot | None, now: Snapshot | None) -> tuple[Happening, ...]:
    """What the new turns led to; at a first morning what that brought, and nothing after an undo
    or when a save goes on.
    """
    if now is None:
        return ()
    if before is None or before.program is not now.program:
        return () if now.turns else now.facts_since_last
    fresh = now.turns[len(before.turns) :]
    return tuple(fact for turn in fresh for fact in turn.facts)
