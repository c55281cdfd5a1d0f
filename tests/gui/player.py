"""Somebody at the keyboard and the mouse, for tests: real events through the real queue."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pygame

from pmsim.analysis.impact import Progress
from pmsim.gui import touch
from pmsim.gui.app import App
from pmsim.gui.canvas import Canvas, canvas_for
from pmsim.gui.hindsight import Hindsight, Measuring
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Result, Screen, StartGame
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import CANVAS_H, CANVAS_W
from pmsim.session.drawer import Drawer
from pmsim.session.play import Game
from pmsim.session.settings import Settings
from pmsim.session.shelf import Shelf
from pmsim.session.store import Store

SEED = 11
HINTS = (
    *("cards", "messages", "start", "answers", "clock", "people", "numbers", "words", "odds"),
    *("handles", "why", "biscuits", "evenings", "decisions", "replay"),
)
"""What only a newcomer is told."""


class Unasked:
    """An examination that never gets anywhere: most tests want to know nothing of it."""

    progress = Progress(0, 1)

    def __init__(self, game: Game) -> None:
        self.game = game

    def stop(self) -> None:
        """Nothing is under way."""


class Player:
    """Somebody at the keyboard and the mouse, and the clock on the wall."""

    def __init__(
        self,
        folder: Path,
        game: Game | None = None,
        begin: Callable[[Game], Measuring] = Unasked,
        settle: int = 500,
        *,
        newcomer: bool = False,
    ) -> None:
        self.now = 0
        self.folder = folder
        drawer = Drawer(folder)
        if not (newcomer or (folder / "settings.txt").exists()):
            drawer.keep(Settings(told=HINTS))
        self.shelf = Shelf(Store(folder / "saves"))
        self.app = App(self.shelf, game, drawer, clock=lambda: self.now)
        table = self.app._table
        table.hindsight = Hindsight(drawer.note_fault, table._study, begin)
        self.wait(settle)

    def restart(self) -> None:
        """Closes the window and opens it again."""
        self.app.close()
        self.shelf = Shelf(Store(self.folder / "saves"))
        self.app = App(self.shelf, None, Drawer(self.folder), clock=lambda: self.now)
        self.wait(500)

    def wait(self, ms: int, frame: int = 50) -> None:
        for _ in range(max(1, ms // frame)):
            self.now += frame
            self.app.step()

    def press(self, key: int, mod: int = 0) -> None:
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            pygame.event.post(pygame.event.Event(kind, key=key, mod=mod, unicode=""))
        self.wait(50)

    def click(self, target: object) -> None:
        """Moves to the middle of a target, and clicks."""
        x, y = self.place(target)
        self.move(x, y)
        down = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(x, y))
        up = pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(x, y))
        pygame.event.post(down)
        self.wait(50)
        pygame.event.post(up)
        self.wait(50)

    def move(self, x: float, y: float) -> None:
        motion = pygame.event.Event(
            pygame.MOUSEMOTION, pos=(x, y), rel=(3, 3), buttons=(0, 0, 0), touch=False
        )
        pygame.event.post(motion)
        self.wait(50)

    def drag(self, target: object, x: float, y: float) -> None:
        """Pulls a target to a place of the canvas, in three steps, and lets go of it there."""
        from_x, from_y = self.place(target)
        to_x, to_y, _, _ = self.canvas.window(Rect(x, y, 0, 0))
        self.move(from_x, from_y)
        ways = (0.4, 0.8, 1.0)
        steps = [(from_x + (to_x - from_x) * way, from_y + (to_y - from_y) * way) for way in ways]
        moves = [(pygame.MOUSEMOTION, step) for step in steps]
        for kind, pos in (
            (pygame.MOUSEBUTTONDOWN, (from_x, from_y)),
            *moves,
            (pygame.MOUSEBUTTONUP, steps[-1]),
        ):
            pygame.event.post(
                pygame.event.Event(
                    kind, button=1, pos=pos, rel=(9, 4), buttons=(1, 0, 0), touch=False
                )
            )
            self.wait(50)

    def place(self, target: object) -> tuple[int, int]:
        """A point in the window where a click reaches the target."""
        rects = [s.rect for s in touch.flat(self.shapes) if s.target == target]
        assert rects, f"{target} is not on the screen"
        for rect in rects:
            if touch.at(self.shapes, rect.cx, rect.cy) == target:
                x, y, w, h = self.canvas.window(rect)
                return x + w // 2, y + h // 2
        raise AssertionError(f"{target} is hidden")

    @property
    def canvas(self) -> Canvas:
        return canvas_for(*self.app.window._window.size, CANVAS_W, CANVAS_H)

    @property
    def shapes(self) -> Shapes:
        return self.app.manager.picture()

    @property
    def screen(self) -> Screen:
        return self.app.manager.stage.top.screen

    def on(self, kind: type[Screen]) -> bool:
        """Whether a screen of this kind is in front."""
        return isinstance(self.screen, kind)

    def focuses(self, target: object) -> bool:
        return self.app.manager.stage.top.hands.seen_focus == target

    @property
    def game(self) -> Game:
        game = self.app._table.game
        assert game is not None
        return game

    def answer(self, result: Result) -> None:
        """What a screen might have answered."""
        from pmsim.gui import answers

        answers.answer(self.app.manager.stage, result, self.shapes)
        self.wait(500)

    def start(self) -> None:
        """A day with a known seed."""
        self.answer(StartGame(self.shelf.shipped()[0], "engineer", SEED))
