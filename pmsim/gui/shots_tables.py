"""A negotiation of a shipped scenario in pictures: sitting down, offers, sheets, both ends."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from itertools import product

from attrs import evolve, frozen

from pmsim.engine.offers import offers
from pmsim.gui.playing import snapshot
from pmsim.gui.route import screen_for
from pmsim.gui.screen import Become, Push, Screen
from pmsim.gui.screens.debrief_plane import plane_sheet
from pmsim.gui.screens.table import TableScreen
from pmsim.model.actions import Action
from pmsim.model.negotiation import Package
from pmsim.model.state import Phase
from pmsim.session.play import Game
from pmsim.view.table_draft import see_draft

SCENARIO = "ticket-storm"
"""Tables decide it."""

_WORDS = ("start", "advance")
_GOOD = 0.62
"""What a middling offer is worth to the player at least."""


@frozen
class Seen:
    """A screen on what may lie beneath it, with a name and the focus."""

    name: str
    screens: tuple[Screen, ...]
    focus: Hashable | None = None


def tables(start: Callable[[], Game]) -> Iterator[Seen]:
    """The first table of a day: one that ends with a deal, then one that is left."""
    game = to_a_table(start())
    yield from _at_the_table(game)
    yield from _deal(game)
    game.close()
    left = to_a_table(start())
    before = _table(left)
    left.act(Action("leave"))
    yield Seen("table-left", (_after(left, before),))
    left.close()


def to_a_table(game: Game) -> Game:
    """Plays on, keeping to the calendar, until somebody sits down to bargain."""
    while game.state.phase != Phase.TABLE and not game.over:
        found = [one.action for one in offers(game.program, game.state) if one.open]
        onward = (one for verb in _WORDS for one in found if one.verb == verb)
        game.act(next(onward, found[0]))
    return game


def _table(game: Game) -> TableScreen:
    """The table as it stands, once everything has been said."""
    return evolve(TableScreen.open(snapshot(game)), whole=True)


def _after(game: Game, before: TableScreen) -> Screen:
    """What follows the table, once everything has been said."""
    screen = screen_for(snapshot(game), before)
    return evolve(screen, whole=True) if isinstance(screen, TableScreen) else screen


def _at_the_table(game: Game) -> Iterator[Seen]:
    """One asks, offers, is refused, and looks at everything that can be done."""
    yield Seen("table", (_table(game),))
    screen = _table(game)
    game.act(Action("ask", screen.view.issues[0].key))
    asked = _table(game)
    yield Seen("table-asked", (asked,), ("issue", 0))
    _make(game, _middling(asked))
    refused = _table(game)
    yield Seen("table-refused", (refused,), ("issue", 1))
    sheets: dict[str, Hashable] = {"more": "more", "ask": "ask", "leave": "leave"}
    for name, target in {**sheets, "issue": ("issue", 0)}.items():
        yield Seen(f"table-{name}", (_became(refused, target),))
    second = _became(_became(refused, "more"), ("answer", "2"))
    first, other, *_ = second.draft.values
    moved = second.draft.at(0, first + 1).at(1, other - 1)
    yield Seen("table-two", (evolve(second, draft=moved),), ("issue", 1))
    lowest = tuple(_least(refused, n) for n in range(len(refused.view.issues)))
    yield Seen("table-past-limit", (evolve(refused, draft=refused.draft.all_at(lowest)),))
    owed = refused.chosen("ledger")
    if isinstance(owed, Push):
        yield Seen("table-owed", (refused, owed.screen))


def _deal(game: Game) -> Iterator[Seen]:
    """What they ask for is taken; in the end the plane shows what that was."""
    before = _table(game)
    game.act(Action("accept"))
    yield Seen("table-deal", (_after(game, before),))
    while not game.over:
        found = [one.action for one in offers(game.program, game.state) if one.open]
        onward = (one for verb in _WORDS for one in found if one.verb == verb)
        game.act(next(onward, found[-1]))
    playing = snapshot(game)
    sheet = plane_sheet(playing)
    if sheet is not None:
        ended = screen_for(playing)
        yield Seen("plane", (_became_read(ended), sheet))


def _became(screen: TableScreen, target: Hashable) -> TableScreen:
    """The table after pressing something."""
    answer = screen.chosen(target)
    if isinstance(answer, Become) and isinstance(answer.screen, TableScreen):
        return answer.screen
    return screen


def _became_read(ended: Screen) -> Screen:
    answer = ended.chosen("read")
    return answer.screen if isinstance(answer, Become) else ended


def _middling(screen: TableScreen) -> Package:
    """The offer that one might guess they like best, of those that are good for oneself."""
    game = screen.playing
    packages = product(*(range(len(issue.values)) for issue in screen.view.issues))
    seen = ((see_draft(game.program, game.state, one), one) for one in packages)
    good = ((draft.guess, one) for draft, one in seen if draft.you >= _GOOD)
    return max(good, key=lambda pair: pair[0])[1]


def _least(screen: TableScreen, number: int) -> int:
    """The value of an issue that is worth least to the player."""
    values = screen.view.issues[number].values
    return min(range(len(values)), key=lambda value: values[value].you)


def _make(game: Game, values: Package) -> None:
    """Makes an offer."""
    screen = _table(game)
    game.act(Action("offer"))
    for issue, value in zip(screen.view.issues, values, strict=True):
        game.act(Action("set", issue.key, issue.values[value].key))
