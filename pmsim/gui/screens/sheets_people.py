"""What is between you and the others: the ledger of promises, and a person's card."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import frozen

from pmsim.gui.cast import Mood
from pmsim.gui.colours import DAY
from pmsim.gui.kept import kept
from pmsim.gui.parts.gauges import pips
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import plate
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.parts.promises import Promise, tag_colours
from pmsim.gui.parts.scroll import Row
from pmsim.gui.parts.words import Ink, label, paragraph
from pmsim.gui.playing import Playing
from pmsim.gui.portraits import disc_of
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Push, Result
from pmsim.gui.screens.sheets_frame import Sheet
from pmsim.gui.screens.sheets_rows import Entry, entry_row, words_row
from pmsim.gui.screens.sheets_why import WhySheet
from pmsim.gui.shapes import Icon, Layer, Picture, Shape, Shapes
from pmsim.gui.theme import BODY, H4, LABEL, LABEL_STRONG, RADIUS, SMALL
from pmsim.view.ledger import PromiseView, see_promises
from pmsim.view.lookup import need
from pmsim.view.people import PersonView, see_people
from pmsim.view.words import begins, owned

STATUS = {
    "open": Promise.DUE,
    "kept": Promise.KEPT,
    "half kept": Promise.MOVED,
    "broken": Promise.BROKEN,
}
"""How the view's word for a promise is drawn."""

STATUS_ICONS = {
    "open": "clock",
    "kept": "kept",
    "half kept": "balance",
    "broken": "promise-broken",
}
"""The icon of the view's word for a promise."""


@frozen
class LedgerSheet(Sheet):
    """Every promise made: to whom, by when, how it stands."""

    def title(self) -> str:
        """Its heading."""
        return "What you have promised"

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """Open promises first, then the others, the newest first."""
        promises = _owed(self.game)
        if not promises:
            return (words_row(look, w, "Nothing yet. Nobody waits for you."),)
        by_rank = sorted(promises, key=lambda one: (one.status != "open", -one.made_at))
        return tuple(promise_row(look, w, one) for one in by_rank)

    def count(self) -> int:
        """One row for each promise."""
        return len(_owed(self.game))


def promise_row(look: Look, w: float, one: PromiseView) -> Row:
    """A promise as a line of the ledger, in the colour of how it stands."""
    fill, colour = tag_colours(look, STATUS[one.status])
    under = f"promised {one.made_text}, due {one.due_text}"
    if one.status == "open" and one.time:
        under = f"{under}, {one.time}"
    if one.status == "open" and one.helps:
        under = f"{under}. It helps to do: {', '.join(one.helps)}"
    entry = Entry(
        f"{one.to_name}: {one.what}",
        under=under,
        icon=STATUS_ICONS[one.status],
        colour=colour,
        end=one.status,
        fill=fill,
        strong=True,
    )
    return entry_row(look, w, entry)


_PORTRAIT = 200.0


@frozen
class PersonSheet(Sheet):
    """One person, by key: portrait, trust, what they want as far as known, promises."""

    who: str

    def title(self) -> str:
        """Their name."""
        return self._view().name

    def least(self) -> float:
        """As wide as the portrait and a column of words need."""
        return 560.0

    def rows(self, look: Look, w: float) -> tuple[Row, ...]:
        """The face beside the facts, wishes, promises."""
        view = self._view()
        return (
            _face_row(look, w, view),
            *_wishes(look, w, view),
            *_promises(look, w, self._promises()),
        )

    def chosen(self, target: Hashable) -> Result:
        """Trust can say why."""
        if target == "why":
            return Push(WhySheet(self.game, f"trust.{self.who}"))
        return Sheet.chosen(self, target)

    def count(self) -> int:
        """The face, and a row for each thing known."""
        return 4 + len(self._view().wants) + len(self._promises())

    def _view(self) -> PersonView:
        return need(_people(self.game), self.who)

    def _promises(self) -> tuple[PromiseView, ...]:
        return tuple(one for one in _owed(self.game) if one.to == self.who)


@kept
def _people(game: Playing) -> tuple[PersonView, ...]:
    return see_people(game.program, game.state)


@kept
def _owed(game: Playing) -> tuple[PromiseView, ...]:
    return see_promises(game.program, game.state)


def _face_row(look: Look, w: float, view: PersonView) -> Row:
    facts = _facts(look, Rect(_PORTRAIT + 24, 0, w - _PORTRAIT - 24, 0), view)
    high = max(_PORTRAIT, *(shape.rect.bottom for shape in facts))
    return Row(high, lambda rect: _face(look, rect, view))


def _face(look: Look, rect: Rect, view: PersonView) -> Shapes:
    frame = Rect(rect.x, rect.y, _PORTRAIT, _PORTRAIT)
    picture = Picture(frame, f"portraits/{view.portrait}-{view.mood}")
    disc = look.palette.paper if look.palette.loud else disc_of(view.portrait) or DAY.paper2
    card = Layer(frame, (plate(look, frame, disc, RADIUS.panel), picture), RADIUS.panel)
    room = Rect(rect.x + _PORTRAIT + 24, rect.y, rect.w - _PORTRAIT - 24, 0)
    return (card, *_facts(look, room, view))


def _facts(look: Look, at: Rect, view: PersonView) -> Shapes:
    """Role, mood, trust and a line about them, from the top of ``at`` on."""
    p, x, y = look.palette, at.x, at.y
    role = paragraph(look, Rect(x, y, at.w, 0), view.role, Ink(LABEL, p.ink2))
    y = role.rect.bottom + 8
    line = look.style(LABEL_STRONG).line
    mood = Mood(view.mood)
    shapes: list[Shape] = [
        role,
        Icon(Rect(x, y + (line - 22) / 2, 22, 22), f"mood-{mood.value}", p.ink),
        label(look, Rect(x + 32, y, at.w - 32, line), view.mood_word, Ink(LABEL_STRONG)),
    ]
    y += line + 8
    moved = f", {view.trust_change_text} today" if view.trust_change_text else ""
    trust = f"Trust {round(view.trust)}, {view.trust_word}{moved}"
    shapes += pips(look, Rect(x, y, 112, 18), view.trust_pips, 5)
    words = paragraph(look, Rect(x, y + 24, at.w, 0), trust, Ink(SMALL))
    known = " ".join((view.about, *(f"{begins(tie)}." for tie in view.ties)))
    about = paragraph(look, Rect(x, words.rect.bottom + 6, at.w, 0), known.strip(), Ink(BODY))
    ask = Rect(x, about.rect.bottom + 10, min(at.w, 170 * look.text), 46)
    touch = Touch("why", f"Why {owned(view.first)} trust is where it is", "action")
    return (*shapes, words, about, *button(look, ask, Face("Why?", "question"), touch, Kind.SOFT))


def _wishes(look: Look, w: float, view: PersonView) -> tuple[Row, ...]:
    head = words_row(look, w, f"What {view.first} wants", Ink(H4))
    if not view.wants:
        unknown = "You have not found out yet. People tell those they trust."
        return (head, words_row(look, w, unknown, Ink(BODY, look.palette.ink2)))
    rows = (entry_row(look, w, Entry(want, icon="bulb")) for want in view.wants)
    return (head, *rows)


def _promises(look: Look, w: float, promises: tuple[PromiseView, ...]) -> tuple[Row, ...]:
    head = words_row(look, w, "Between you", Ink(H4))
    if not promises:
        none = "No promises, kept or broken."
        return (head, words_row(look, w, none, Ink(BODY, look.palette.ink2)))
    return (head, *(promise_row(look, w, one) for one in promises))
