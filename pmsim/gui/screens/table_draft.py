"""An offer while it is still in the player's hands: a value for each issue, and what was before."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.model.negotiation import Package
from pmsim.view.table import TableView
from pmsim.view.table_issues import IssueView

_KEPT = 50
"""How many steps back the draft remembers."""


@frozen
class Draft:
    """A package of value numbers, perhaps beside the first of two equal offers."""

    values: Package
    sizes: tuple[int, ...]
    """How many values each issue has."""

    first: Package = ()
    """The first of two offers; empty while there is only one."""

    said: int = 0
    """So many issues have been named already: their values cannot be changed any more."""

    past: tuple[tuple[Package, Package], ...] = ()
    """What Ctrl+Z goes back to, the latest last: values and first."""

    def at(self, issue: int, value: int) -> Draft:
        """With another value for an issue."""
        value = max(0, min(self.sizes[issue] - 1, value))
        if issue < self.said or self.values[issue] == value:
            return self
        return self._changed((*self.values[:issue], value, *self.values[issue + 1 :]), self.first)

    def all_at(self, values: Package) -> Draft:
        """With all of these values, as far as they can still be changed."""
        found = (*self.values[: self.said], *values[self.said :])
        return self if found == self.values else self._changed(found, self.first)

    def doubled(self) -> Draft:
        """What is set becomes the first of two offers, and the second is next."""
        return evolve(self._changed(self.values, self.values), said=0)

    def single(self) -> Draft:
        """Back to one offer: the first."""
        return self._changed(self.first, ())

    def undone(self) -> Draft:
        """As it was one step ago."""
        if not self.past:
            return self
        values, first = self.past[-1]
        return evolve(self, values=values, first=first, past=self.past[:-1])

    @property
    def same(self) -> bool:
        """Whether the second of two offers is still the first."""
        return self.first == self.values

    def _changed(self, values: Package, first: Package) -> Draft:
        past = (*self.past, (self.values, self.first))[-_KEPT:]
        return evolve(self, values=values, first=first, past=past)


def draft_for(view: TableView) -> Draft:
    """What lies on the table: what has been named already, else your last offer, else your wish."""
    count = len(view.issues)
    wish = tuple(one.yours if one.yours >= 0 else _dearest(one) for one in view.issues)
    sizes = tuple(len(one.values) for one in view.issues)
    begun = view.chosen
    if view.composing == "two" and len(view.chosen) >= count:
        first, begun = view.chosen[:count], view.chosen[count:]
        return Draft((*begun, *first[len(begun) :]), sizes, first, len(begun))
    return Draft((*begun, *wish[len(begun) :]), sizes, (), len(begun))


def _dearest(issue: IssueView) -> int:
    """The number of the value that is worth most to you."""
    return max(range(len(issue.values)), key=lambda number: issue.values[number].you)
