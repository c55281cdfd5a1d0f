"""The negotiation table as the player sees it: issues, talk, patience, limit, the way out.

The other side's weights, worths, reservation value, demand and progress stay behind; what is known
of them comes from `table_known`.
"""

from __future__ import annotations

from attrs import frozen

from pmsim.engine.program import Program
from pmsim.engine.table import reservation
from pmsim.model.facts import Asked, Happening
from pmsim.model.negotiation import Package
from pmsim.model.state import Phase, State
from pmsim.view.conditions import holds, met_words
from pmsim.view.lookup import first_name, person
from pmsim.view.offers import OfferView
from pmsim.view.speech import LineView
from pmsim.view.table_draft import UNSET, DraftView, begun_of, see_draft
from pmsim.view.table_effects import EffectView, effects_of
from pmsim.view.table_issues import IssueView, see_issues
from pmsim.view.table_known import Try, since_sitting_down, tries_here
from pmsim.view.table_moves import MoveView, see_moves
from pmsim.view.table_talk import said_here
from pmsim.view.table_words import TableFact, asked_for, package_words, two_offers
from pmsim.view.text import fill
from pmsim.view.words import duration, number, signed

__all__ = ["IssueView", "MoveView", "TableView", "TriedView", "see_table"]


@frozen
class TriedView:
    """An offer that was made, and how it was taken."""

    packages: tuple[Package, ...]
    """Two when two were made at once; the one they would rather have first."""
    text: str
    you: float
    """What the first of them is worth to the player, from 0 to 1."""
    answer: str
    """`no` or `insulted`."""
    answer_text: str
    counter: Package
    """What they asked for instead; empty without."""
    counter_text: str


@frozen
class TableView:
    """A negotiation that is on."""

    key: str
    title: str
    person: str
    person_name: str
    role: str
    mood: str
    """Their face as of the last line: pleased, even, worried, angry."""
    mood_before: str
    room: str
    lines: tuple[LineView, ...]
    """What was said just now, your own words included."""
    before: tuple[LineView, ...]
    """The talk so far."""
    about: str
    """The issue that was just answered for, by key; empty after any other move."""
    patience: int
    """Biscuits left."""
    whole_patience: int
    insults: int
    """Offers that they took as insults, since the last break."""
    used: int
    """Minutes of the talk that are used up."""
    lasts: int
    time_text: str
    composing: str
    """`offer` or `two` while one is being set issue by issue; else empty."""
    chosen: Package
    """The values set so far of it."""
    drafts: tuple[DraftView, ...]
    """While one is being set: what it would mean with each value of the next issue."""
    issues: tuple[IssueView, ...]
    moves: tuple[MoveView, ...]
    limit: float
    """What no deal is worth to the player just now, from 0 to 1."""
    limit_text: str
    better: tuple[str, ...]
    """What has raised or lowered the limit: `Measure the storage +1`."""
    walk_away_text: str
    walk_away: tuple[EffectView, ...]
    """What having no deal brings."""
    deal: tuple[EffectView, ...]
    """What any deal brings, whatever its values."""
    counter: Package
    """What they ask for; empty before they do."""
    counter_text: str
    tried: tuple[TriedView, ...]


def see_table(program: Program, state: State, offers: tuple[OfferView, ...]) -> TableView | None:
    """The table that is open, if one is."""
    return _table(program, state, offers) if state.phase == Phase.TABLE else None


def _table(program: Program, state: State, offers: tuple[OfferView, ...]) -> TableView:
    one, table = program.scenario.negotiations[state.here], state.table
    facts = since_sitting_down(state, one.key)
    said = said_here(program, state, facts)
    mood_before, mood = _moods(said, one.person)
    used, limit = min(state.talk_used, one.lasts), reservation(program.tables[state.here], state.v)
    return TableView(
        key=one.key,
        title=fill(program, state, one.title),
        person=one.person,
        person_name=first_name(program, one.person),
        role=person(program, one.person).role,
        mood=mood,
        mood_before=mood_before,
        room=one.room,
        lines=tuple(said[-1]) if said else (),
        before=tuple(line for part in said[:-1] for line in part),
        about=_about(facts),
        patience=table.patience,
        whole_patience=table.whole_patience,
        insults=table.insults,
        used=used,
        lasts=one.lasts,
        time_text=f"{used} of {duration(one.lasts)} used",
        composing=table.composing,
        chosen=table.chosen,
        drafts=_drafts(program, state) if table.composing else (),
        issues=see_issues(program, state),
        moves=see_moves(program, state, offers),
        limit=limit,
        limit_text=_limit_text(program, state, limit),
        better=_better(program, state),
        walk_away_text=fill(program, state, one.no_deal.outcome.text),
        walk_away=effects_of(program, state, one.no_deal.outcome),
        deal=effects_of(program, state, one.deal),
        counter=table.counter,
        counter_text=asked_for(program, state) if table.counter else "",
        tried=tuple(_tried(program, state, past) for past in tries_here(program, state)),
    )


def _moods(said: list[list[LineView]], who: str) -> tuple[str, str]:
    """Somebody's face before their last line, and as of it."""
    moods = [line.mood for part in said for line in part if line.who == who] or ["even"]
    return moods[-2] if len(moods) > 1 else moods[-1], moods[-1]


def _about(facts: tuple[Happening, ...]) -> str:
    """The issue that the last move asked about, if it was answered."""
    moves = [fact for fact in facts if isinstance(fact, TableFact)]
    last = moves[-1] if moves else None
    return last.issue if isinstance(last, Asked) and last.answered else ""


def _drafts(program: Program, state: State) -> tuple[DraftView, ...]:
    """The offer that is being set, with each value of its next issue."""
    sets = program.tables[state.here].sets
    begun = begun_of(state.table.chosen, len(sets))
    rest = (UNSET,) * (len(sets) - len(begun) - 1)
    values = range(len(sets[len(begun)]))
    return tuple(see_draft(program, state, (*begun, value, *rest)) for value in values)


def _limit_text(program: Program, state: State, limit: float) -> str:
    text = fill(program, state, program.scenario.negotiations[state.here].no_deal.outcome.text)
    words = f"No deal is worth {number(limit * 10)} of 10 to you"
    return f"{words}: {text}" if text else f"{words}."


def _better(program: Program, state: State) -> tuple[str, ...]:
    """What counts just now towards what no deal is worth."""
    return tuple(
        f"{met_words(program, part.when)} {signed(part.you)}"
        for part in program.scenario.negotiations[state.here].no_deal.better
        if holds(program, state, part.when)
    )


def _tried(program: Program, state: State, past: Try) -> TriedView:
    one, here = program.scenario.negotiations[state.here], program.tables[state.here]
    name = first_name(program, one.person)
    words = [package_words(program, state, one, here.named(part)) for part in past.packages]
    counter = past.counter
    return TriedView(
        packages=past.packages,
        text=two_offers(words),
        you=here.domain.you.payoff(past.packages[0]),
        answer=past.answer,
        answer_text=answer_words(name, past),
        counter=counter,
        counter_text=package_words(program, state, one, here.named(counter)) if counter else "",
    )


def answer_words(name: str, past: Try) -> str:
    """How an offer was taken, in a few words."""
    if past.answer == "insulted":
        return "taken as an insult"
    if past.answer in ("yes", "left"):
        return {"yes": "a deal", "left": f"{name} left"}[past.answer]
    return f"no, but it moved {name}" if past.warmer else "no, and it moved nobody"
