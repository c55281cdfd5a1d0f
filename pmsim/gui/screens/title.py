"""The title: go on where you stopped, or pick a scenario by its problem."""

from __future__ import annotations

from collections.abc import Hashable

from attrs import evolve, frozen

from pmsim.gui import curtain
from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.lobby import Card, Lobby
from pmsim.gui.motion import progress, runs
from pmsim.gui.parts import notes, press
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.words import Ink, line
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Become, Brief, Call, GoOn, Leave, Pop, Push, Result, Screen, Tip
from pmsim.gui.screens import title_cards
from pmsim.gui.screens.ask import Answer, AskScreen
from pmsim.gui.screens.saves import SavesScreen
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import BUTTON_PRIMARY, DAWN, LABEL, SUN_BELOW

CONTINUE, SETTINGS, SAVES, QUIT, ON, BACK = "continue", "settings", "saves", "quit", "on", "back"

_CAPTION = "#463D63"
_WIDE = 302.0
_ROW_Y = 306.0
_BUTTON = 60.0
_HINTS = (("Tab", "move"), ("Enter", "open"), ("F1", "how to play"), ("F2", "settings"))
_NO_HINTS_FROM = 1.3
_ARROW_Y, _ARROW = 366.0, (52.0, 46.0)


@frozen
class TitleScreen(Screen):
    """The city of calendar blocks, the button that goes on, a row of scenarios."""

    lobby: Lobby
    first: int = 0
    """The scenario at the left edge of the row."""
    dawns: bool = False
    """Whether the sun comes up while it opens."""

    def moves(self, now: int) -> bool:
        """As long as the sun rises."""
        return self.dawns and runs(DAWN, now)

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Sky and city, the name, the buttons, the cards."""
        share = progress(DAWN, now, calm=look.calm) if self.dawns else 1.0
        return (
            *curtain.shapes(look, SUN_BELOW * (1 - share)),
            *self._buttons(look),
            *self._row(look),
            *self._hints(look),
        )

    def learned(self, door: Lobby) -> TitleScreen:
        """Cards and saves as they are known by now."""
        return evolve(self, lobby=door)

    def primary(self) -> Hashable:
        """Continue; before the first save the tutorial."""
        return CONTINUE

    def home(self) -> Hashable:
        """The same."""
        return CONTINUE

    def tips(self) -> tuple[Tip, ...]:
        """What each part of the title is for."""
        on = "Goes on at the very decision where you stopped. Nothing is ever lost."
        first = "Begins the gentlest day there is. Every decision is saved as you make it."
        cards = tuple(_card_target(card) for card in self._shown()[:1])
        return (
            Tip(CONTINUE, on if self.lobby.latest else first),
            *(Tip(card, "A scenario: one problem, one cast, a few days.") for card in cards),
            Tip(SAVES, "Every day you have begun or finished."),
            Tip(SETTINGS, "Larger text, high contrast, less motion, full screen."),
        )

    def chosen(self, target: Hashable) -> Result:
        """Continue goes on, a card opens its letter."""
        match target:
            case "continue":
                return self._begin()
            case "settings":
                return Call("settings")
            case "saves":
                return Push(SavesScreen(self.lobby.saves))
            case "quit":
                return Push(_LEAVE)
            case "on" | "back":
                return self._turned(1 if target == ON else -1)
        found = (card for card in self.lobby.cards if _card_target(card) == target)
        card = next(found, None)
        return Brief(card.path) if card else STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Escape asks whether to leave; arrows past the edge turn the row."""
        if key.name == "escape":
            return Push(_LEAVE)
        if key.name in ("left", "right") and isinstance(focus, tuple):
            return self._turned(1 if key.name == "right" else -1)
        return STAY

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turns the row of scenarios."""
        return self._turned(1 if wheel.notches > 0 else -1)

    def _turned(self, by: int) -> Result:
        most = max(0, len(self.lobby.cards) - title_cards.IN_ROW)
        first = max(0, min(most, self.first + by))
        return STAY if first == self.first else Become(evolve(self, first=first))

    def _shown(self) -> tuple[Card, ...]:
        return self.lobby.cards[self.first : self.first + title_cards.IN_ROW]

    def _begin(self) -> Result:
        latest = self.lobby.latest
        if latest is not None:
            return GoOn(latest.path)
        card = self._next()
        return Brief(card.path) if card else STAY

    def _next(self) -> Card | None:
        """The first scenario that was not played to its end yet; when all were, the first."""
        cards = self.lobby.cards
        return next((one for one in cards if not one.best), next(iter(cards), None))

    def _buttons(self, look: Look) -> Shapes:
        latest, card = self.lobby.latest, self._next()
        played = any(one.best for one in self.lobby.cards)
        words, caption = "Start another day" if played else "Start your first day", ""
        if latest:
            words = f"Continue {latest.weekday}".strip()
            caption = " · ".join(part for part in (latest.title, latest.where) if part)
        elif card:
            first = card.synopsis
            caption = f"{first.title} · {title_cards.length(first)} · {first.difficulty}"
        face = press.Face(words, "play", style=BUTTON_PRIMARY.sized(23))
        wide = Rect(66, _ROW_Y, _WIDE * look.text, _BUTTON)
        touch = Touch(CONTINUE, f"{words}, {caption}", "continue")
        shapes = press.button(look, wide, face, touch)
        x = wide.right + 14
        for target, icon, says in self._small():
            place = Rect(x, _ROW_Y, _BUTTON, _BUTTON)
            shapes += press.icon_button(
                look, place, icon, Touch(target, says, "continue"), press.Kind.PLAIN, 28
            )
            x += _BUTTON + 12
        ink = Ink(LABEL, look.palette.ink if look.palette.loud else _CAPTION)
        return (*shapes, line(look, 70, 374, 560, caption, ink))

    def _small(self) -> tuple[tuple[str, str, str], ...]:
        """The square buttons beside Continue."""
        saves = ((SAVES, "folder", "all saves"),) if self.lobby.saves else ()
        return ((SETTINGS, "settings", "settings"), *saves, (QUIT, "door", "leave the game"))

    def _row(self, look: Look) -> Shapes:
        """The cards that fit, and arrows when there are more."""
        latest, cards = self.lobby.latest, self.lobby.cards
        marked = latest.scenario if latest else ""
        shapes: Shapes = ()
        lines = title_cards.hook_lines(look, title_cards.place(look, 0, len(cards)).w, cards)
        for i, card in enumerate(self._shown()):
            rect = title_cards.place(look, i, len(cards))
            touch = Touch(_card_target(card), "", "scenarios")
            chosen = card.synopsis.key == marked
            shapes += title_cards.card(look, rect, card, touch, chosen=chosen, lines=lines)
        if self.first:
            shapes += _arrow(look, 1132, BACK, "arrow-left", "earlier scenarios")
        if self.first + title_cards.IN_ROW < len(cards):
            shapes += _arrow(look, 1196, ON, "arrow-right", "more scenarios")
        return shapes

    def _hints(self, look: Look) -> Shapes:
        if look.text >= _NO_HINTS_FROM:
            return ()
        return notes.key_hints(look, Rect(0, 684, 1280, 30), _HINTS)


def _card_target(card: Card) -> tuple[str, str]:
    return ("card", card.synopsis.key)


def _arrow(look: Look, x: float, target: str, icon: str, says: str) -> Shapes:
    touch = Touch(target, says, "scenarios")
    return press.icon_button(
        look, Rect(x, _ARROW_Y, _ARROW[0], _ARROW[1]), icon, touch, press.Kind.PLAIN
    )


_LEAVE = AskScreen(
    "Leave the game?",
    "Everything is saved. The plant will manage.",
    (Answer("Leave", Leave(), "door"), Answer("Stay a while", Pop())),
)
