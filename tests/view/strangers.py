"""The other side of every table as somebody else, of whom all that was said holds as well."""

from __future__ import annotations

from attrs import evolve

from pmsim.engine.compile_tables import domain_of
from pmsim.engine.program import Program
from pmsim.model.facts import Asked
from pmsim.model.negotiation import ANSWERED, Issue, Negotiation, Temper
from pmsim.model.state import Phase, State

_TEMPERS: dict[Temper, Temper] = {
    "boulware": "conceder",
    "linear": "boulware",
    "conceder": "linear",
}


def with_strangers(program: Program, state: State) -> Program:
    """The program with other people at its tables, who would have answered every why alike."""
    laid = tuple(
        _stranger(one, _answered(program, state, number))
        for number, one in enumerate(program.scenario.negotiations)
    )
    tables = tuple(
        evolve(table, domain=domain_of(one), temper=one.temper)
        for table, one in zip(program.tables, laid, strict=True)
    )
    return evolve(program, scenario=evolve(program.scenario, negotiations=laid), tables=tables)


def sit_otherwise(state: State) -> None:
    """Makes the open table's hidden numbers others."""
    table = state.table
    state.table = evolve(
        table,
        temper=_TEMPERS[table.temper],
        progress=(table.progress + 0.37) % 1.0,
        floor_cut=table.floor_cut + 0.03,
    )


def _answered(program: Program, state: State, number: int) -> list[str]:
    """The issues whose importance was told, now or before, by key."""
    one = program.scenario.negotiations[number]
    told = [
        fact.issue
        for fact in state.facts or ()
        if isinstance(fact, Asked) and fact.negotiation == one.key and fact.answered
    ]
    if state.phase == Phase.TABLE and state.here == number:
        asked = zip(one.issues, state.table.asked, strict=True)
        told += [issue.key for issue, how in asked if how == ANSWERED]
    return told


def _stranger(one: Negotiation, answered: list[str]) -> Negotiation:
    weights = _other_weights(one.issues, answered)
    issues = tuple(
        _other_issue(issue, weight, ordered=issue.key in answered)
        for issue, weight in zip(one.issues, weights, strict=True)
    )
    no_deal = evolve(one.no_deal, other=10.0 - one.no_deal.other)
    return evolve(one, issues=issues, no_deal=no_deal, temper=_TEMPERS[one.temper])


def _other_issue(issue: Issue, weight: float, *, ordered: bool) -> Issue:
    """Other worths, in the same order where it was told, else turned round."""
    values = tuple(
        evolve(value, other=value.other * value.other / 10.0 if ordered else 10.0 - value.other)
        for value in issue.values
    )
    return evolve(issue, their_weight=weight, values=values)


def _other_weights(issues: tuple[Issue, ...], answered: list[str]) -> list[float]:
    """Other weights, with every told issue in its place; others swap theirs where that allows."""
    weights = [issue.their_weight * issue.their_weight + 1.0 for issue in issues]
    told = [w for issue, w in zip(issues, weights, strict=True) if issue.key in answered]
    free = [place for place, issue in enumerate(issues) if issue.key not in answered]
    between = {
        place: (sum(w > weights[place] for w in told), weights[place] in told) for place in free
    }
    found = list(weights)
    for room in dict.fromkeys(between.values()):
        places = [place for place in free if between[place] == room]
        for place, other in zip(places, reversed(places), strict=True):
            found[place] = weights[other]
    return found
