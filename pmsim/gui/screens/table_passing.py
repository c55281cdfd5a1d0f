"""How a table passes from what it was a moment ago into what it is: handles, heads, reactions."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.kept import kept
from pmsim.gui.motion import between, progress
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import Playing
from pmsim.gui.screens.table_draft import Draft
from pmsim.gui.theme import BADGE_POP, CRUMBS, HANDLE, TAG_TORN, Ease, Motion
from pmsim.view.table import TableView
from pmsim.view.table_draft import DraftView, see_draft
from pmsim.view.table_known import ReactionView

_SLIDE = Motion(220, 0, Ease.OUT_CUBIC)
_FIRST_SLIDE, _NEXT_SLIDE = 350, 150
"""When the first of their heads begins to slide (ms), and how long the next one waits for it."""

_THINKS = 150
"""So many milliseconds after a handle has come to its notch they think otherwise about it."""


@frozen
class Held:
    """A handle in the player's hand."""

    issue: int
    place: float
    """Where it is, in notches."""

    draft: Draft
    """What lay on the table before it was gripped."""


@frozen
class Before:
    """How it was a moment ago: what moves, moves from there."""

    playing: Playing
    view: TableView
    draft: Draft
    held: Held | None = None

    @property
    def mine(self) -> tuple[float, ...]:
        """Where your handles were, in notches."""
        held = self.held
        return tuple(
            held.place if held and held.issue == issue else float(value)
            for issue, value in enumerate(self.draft.values)
        )

    @property
    def theirs(self) -> tuple[float, ...]:
        """Where their heads were; -1 before they asked for anything."""
        return tuple(float(one.theirs) for one in self.view.issues)


_seen_then = kept(see_draft)


def seen_then(before: Before) -> DraftView:
    """What the draft meant a moment ago."""
    return _seen_then(before.playing.program, before.playing.state, before.draft.values)


def mine(
    look: Look, before: Before | None, goals: tuple[float, ...], now: float
) -> tuple[float, ...]:
    """Where your handles are on the way to their notches."""
    share = progress(HANDLE, now, calm=look.calm)
    starts = before.mine if before else goals
    return tuple(between(a, b, share) for a, b in zip(starts, goals, strict=True))


def theirs(
    look: Look, before: Before | None, goals: tuple[float, ...], now: float
) -> tuple[float, ...]:
    """Where their heads are; they slide to new notches one by one."""
    if before is None:
        return goals
    waits = slides(before, goals)
    return tuple(
        between(start, goal, progress(_SLIDE, now, calm=look.calm, after=waits[issue]))
        if issue in waits
        else goal
        for issue, (start, goal) in enumerate(zip(before.theirs, goals, strict=True))
    )


def slides(before: Before, goals: tuple[float, ...]) -> dict[int, int]:
    """The issues on which their heads go to another notch, and when each sets out (ms)."""
    moved = [
        issue
        for issue, (start, goal) in enumerate(zip(before.theirs, goals, strict=True))
        if start >= 0 and start != goal
    ]
    return {issue: _FIRST_SLIDE + _NEXT_SLIDE * place for place, issue in enumerate(moved)}


@frozen
class Feeling:
    """How they take what is set on an issue, and how many milliseconds ago that changed."""

    reaction: ReactionView
    since: float = BADGE_POP.ms


def feelings(
    look: Look, before: Before | None, goals: tuple[float, ...], seen: DraftView, now: float
) -> tuple[Feeling, ...]:
    """Their reactions: a new one comes after the handle has found its notch, or with their head."""
    if before is None or look.calm:
        return tuple(Feeling(one) for one in seen.reactions)
    old, waits = seen_then(before).reactions, slides(before, goals)
    found: list[Feeling] = []
    for issue, (then, there) in enumerate(zip(old, seen.reactions, strict=True)):
        wait = waits[issue] + _SLIDE.ms if issue in waits else HANDLE.ms + _THINKS
        if then == there:
            found.append(Feeling(there))
        else:
            found.append(Feeling(there, now - wait) if now >= wait else Feeling(then))
    return tuple(found)


def agreeing(seen: DraftView, now: float) -> tuple[Feeling, ...]:
    """That everything is agreed, which is ticked off issue by issue."""
    return tuple(Feeling(one, now - _THINKS * n) for n, one in enumerate(seen.reactions))


@frozen
class Worth:
    """What the offer is worth to you, and what you guess it is worth to them, from 0 to 1."""

    you: float
    guess: tuple[float, float]


def worth(look: Look, before: Before | None, seen: DraftView, now: float) -> Worth:
    """Both on their way to what they are."""
    if before is None:
        return Worth(seen.you, seen.guess)
    then, share = seen_then(before), progress(_SLIDE, now, calm=look.calm)
    low, high = (between(a, b, share) for a, b in zip(then.guess, seen.guess, strict=True))
    return Worth(between(then.you, seen.you, share), (low, high))


def lasting(before: Before | None, goals: tuple[float, ...]) -> int:
    """So many milliseconds something is on its way from what it was."""
    if before is None:
        return 0
    waits = slides(before, goals)
    last = max(waits.values(), default=0) + _SLIDE.ms if waits else 0
    return max(last, HANDLE.ms + _THINKS, CRUMBS.ms, TAG_TORN.ms) + BADGE_POP.ms
