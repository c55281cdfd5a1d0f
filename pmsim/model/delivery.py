"""What a team builds: the backlog, and the people who work through it."""

from __future__ import annotations

from attrs import frozen

from pmsim.model.outcomes import NOTHING, Outcome


@frozen
class Cut:
    """Something that can be left out of an item: points less, at a price."""

    key: str
    name: str
    effort: float
    """Points taken off; positive."""
    outcome: Outcome = NOTHING


@frozen
class Item:
    """One entry of the backlog."""

    key: str
    name: str
    effort: float
    """Points."""
    clarity: float
    """How well it is specified, 0 to 100: it changes the speed and the bugs."""
    ships: Outcome = NOTHING
    """Follows from its release."""
    cuts: tuple[Cut, ...] = ()
    about: str = ""
    icon: str = ""


@frozen
class Team:
    """The people who build."""

    name: str
    capacity: float
    """Points a night."""
    morale: float = 60.0
    quality: float = 70.0
    debt: float = 0.0
    lead: str = ""
    """A person's key; may be empty."""
