"""What there is to read in a negotiation."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import astuple

from pmsim.model.negotiation import Negotiation
from pmsim.model.outcomes import Line


def table_lines(one: Negotiation) -> Iterator[Line]:
    """Everything that may be said at a table; the player's own words by `you`."""
    for variant in one.said_when:
        yield from variant.lines
    yield from one.said
    for issue in one.issues:
        yield from issue.why
        if issue.because:
            yield Line("you", issue.because)
    for lines in astuple(one.says, recurse=False):
        yield from lines
    for ground in one.criteria:
        yield Line("you", ground.text)
    if one.escalation:
        yield Line("you", one.escalation.text)


def table_names(one: Negotiation) -> str:
    """The names on the table: its own, and those of its issues and their values."""
    names = [one.title]
    for issue in one.issues:
        names += [issue.name, *(value.name for value in issue.values)]
    return " ".join(names)


def table_ends(one: Negotiation) -> str:
    """What is read of its ends, and of the deals that hold a value."""
    values = (value.outcome.text for issue in one.issues for value in issue.values)
    return " ".join((one.deal.text, one.no_deal.outcome.text, *values))
