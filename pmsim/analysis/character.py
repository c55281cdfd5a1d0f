"""Who plays: what somebody cares about, and how they keep their hours. Data, no work.

Every worth is in points of the final score, as far as its owner believes; a single-minded
character believes that one thing is nearly all there is.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from pmsim.model.scenario import EveningKind

Manners = Literal["trade", "ask", "split", "haggle", "hard", "yield"]
"""At the table: ask why and trade; the same, but every argument first; split evenly and settle;
haggle without asking; never concede; take whatever they ask for."""


@frozen
class Character:
    """What somebody cares about (weights), and how they keep their hours (habits)."""

    product: float = 0.0
    """Weight of what moves metrics; 1 weighs it as the score does."""
    later: float = 0.0
    """Weight of what comes later or daily, against what comes at once."""
    people: float = 0.0
    """Weight of trust; 1 weighs it as the score does."""
    calm: float = 0.0
    """Worth of one point of stress less."""
    energy: float = 0.0
    """Worth of one point of energy."""
    minute: float = 0.0
    """Worth of spending one minute; below 0 for those who spare theirs."""
    promise: float = 0.0
    """Worth of having promised something, whatever comes of it."""
    integrity: float = 0.0
    """Weight of whether a promise can be kept, before it is given; 1 weighs it as the score does.
    """
    word: float = 0.0
    """Worth of bringing about what an open promise waits for."""
    evidence: float = 0.0
    """Weight of knowing better, against what it would change."""
    doors: float = 0.0
    """Worth of a flag that something else needs."""
    skill: float = 0.0
    """Worth of one point of skill."""
    likeliest: bool = False
    """Acts as if the most believed truth were certain."""

    hours: int = 600
    """Minutes of work that a day may hold."""
    fills: bool = False
    """Leaves no half hour free while anything fits."""
    dense: bool = True
    """Picks what is worth most per half hour, not what is worth most."""
    lunch: bool = False
    breaks: int = 0
    """Half hours of work in a row before one is left free; 0: no breaks."""
    replies: bool = True
    declines: Literal["never", "worth", "always"] = "never"
    replans: bool = False
    notes: bool = False
    leads: bool = False
    """Orders the backlog by what it believes each item is worth."""
    manners: Manners = "yield"
    """How to bargain."""
    evening: tuple[EveningKind, ...] = ("switch off",)
    """The kinds of evening, the favourite first."""
    late: tuple[EveningKind, ...] = ()
    """The favourites once stress has passed `frayed`."""
    frayed: float = 101.0


BUSY = Character(minute=1.0, fills=True, dense=False, manners="ask", evening=("mastery", "relax"))
"""Fills every half hour, and says yes to whatever takes longest."""

PLEASER = Character(people=1.0, promise=4.0, word=1.0, minute=-0.0001, evening=("relax",))
"""Picks what raises trust, weighted by influence, and promises everything."""

HARDLINER = Character(
    product=1.0,
    promise=-100.0,
    minute=-0.01,
    declines="always",
    replies=True,
    manners="hard",
    evening=("switch off",),
)
"""Refuses, promises nothing, and takes what moves metrics at once."""

HERO = Character(
    product=1.0,
    later=1.0,
    calm=0.01,
    evidence=1.0,
    word=3.0,
    fills=True,
    replies=True,
    leads=True,
    manners="haggle",
    evening=("work on",),
)
"""Twelve-hour days: focus work on every evening, no lunch, no breaks."""

BOUNDED = Character(
    calm=0.4,
    energy=0.02,
    minute=-0.02,
    product=0.6,
    later=1.0,
    promise=-1.0,
    word=3.0,
    hours=480,
    lunch=True,
    breaks=4,
    declines="worth",
    notes=True,
    manners="split",
    evening=("switch off",),
)
"""Eight hours, lunch, breaks and slack, and switches off."""

RESEARCHER = Character(
    product=1.0,
    later=1.0,
    evidence=100.0,
    likeliest=True,
    lunch=True,
    leads=True,
    manners="ask",
    evening=("mastery", "relax"),
)
"""Buys evidence until fairly sure, then acts on the most likely truth."""

BALANCED = Character(
    product=1.0,
    later=1.0,
    people=1.0,
    calm=0.06,
    energy=0.01,
    integrity=1.0,
    word=6.0,
    evidence=0.7,
    skill=0.02,
    hours=480,
    lunch=True,
    breaks=4,
    declines="worth",
    replans=True,
    notes=True,
    leads=True,
    manners="trade",
    evening=("relax", "switch off"),
    late=("switch off", "relax"),
    frayed=30.0,
)
"""Evidence first, promises kept, rest in time, and what the belief favours."""
