"""The window: what a changed picture costs, and what an unchanged one does."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame
from attrs import evolve
from yardsticks import Figure, core_seconds, interleaved

from pmsim.engine.offers import offers
from pmsim.gui import answers
from pmsim.gui.app import App
from pmsim.gui.assets import Assets
from pmsim.gui.likings import look_for
from pmsim.gui.paint import Painter
from pmsim.gui.screen import STAY
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.shots import Shot, shots_of
from pmsim.gui.shown import Stack, picture
from pmsim.gui.touch import focus_order
from pmsim.model.state import Phase
from pmsim.paths import data_folder
from pmsim.session.drawer import Drawer
from pmsim.session.play import Game, Start
from pmsim.session.settings import Settings
from pmsim.session.shelf import Shelf
from pmsim.session.store import Store

SIZE = (1280, 720)
CHANGED = 0.008
"""Seconds that a changed frame may take."""
SECONDS_SETTLING = 4.0
"""Until the sun has risen and all is read that is read afterwards."""
SECONDS_IDLE = 4.0
SECONDS_RUNNING = 6.0
_SEED = 7


def bare_frame(surface: pygame.Surface) -> Callable[[], float]:
    """Filling and flipping a window: the least that any frame costs."""

    def frame() -> None:
        for _ in range(20):
            surface.fill("#9FD0F1")
            pygame.display.flip()

    return lambda: core_seconds(frame) / 20


def changed_frame(shot: Shot, surface: pygame.Surface) -> Callable[[], float]:
    """Laying out and painting a screen while the focus walks over all that can be pressed."""
    painter = Painter(Assets(data_folder("assets")), SIZE)
    look = look_for(Settings(), painter.measure, painter.canvas.scale)
    shapes, _ = picture(shot.stack, look)
    targets = focus_order(shapes)[:8]
    top = shot.stack[-1]

    def walk() -> None:
        for target in targets:
            hands = evolve(top.hands, focus=target, shown=True)
            drawn, _ = picture((*shot.stack[:-1], evolve(top, hands=hands)), look)
            painter.paint(surface, drawn)

    def warm() -> float:
        walk()  # what is kept from picture to picture is, after other screens have had their turn
        return core_seconds(walk) / len(targets)

    return warm


def opening(shots: list[Shot], surface: pygame.Surface) -> list[Figure]:
    """The first picture of each screen, painted over the one before: the median and the dearest."""
    painter = Painter(Assets(data_folder("assets")), SIZE)
    look = look_for(Settings(), painter.measure, painter.canvas.scale)
    took: list[tuple[float, str]] = []
    for shot in shots:

        def show(stack: Stack = shot.stack) -> None:
            painter.paint(surface, picture(stack, look)[0])

        took.append((core_seconds(show), shot.name))
    dearest, name = max(took)
    middle = median(one for one, _ in took)
    return [
        Figure("first frame of a screen, median", middle, "a frame at 60/s", middle * 60, 0.0),
        Figure(
            f"first frame of {name}, the dearest", dearest, "a frame at 60/s", dearest * 60, 0.0
        ),
    ]


def idle_share(step: Callable[[], object]) -> float:
    """Share of a core that a loop uses while nothing happens."""
    until = time.perf_counter() + SECONDS_IDLE
    used = time.process_time()
    while time.perf_counter() < until:
        step()
    return (time.process_time() - used) / SECONDS_IDLE


def event_wait_share() -> float:
    """The same for a bare pygame loop that waits for events, which polls every millisecond."""
    return idle_share(lambda: pygame.event.wait(250))


def measure(rounds: int) -> list[Figure]:
    """A changed frame of every screen, then both kinds of idling."""
    surface = pygame.display.set_mode(SIZE)
    with tempfile.TemporaryDirectory() as saves:
        shots = _one_of_each(list(shots_of(Shelf(Store(Path(saves))))))
        bare, *frames = interleaved(
            rounds, bare_frame(surface), *(changed_frame(shot, surface) for shot in shots)
        )
        figures = [
            Figure(f"changed frame: {shot.name}", frame, "bare frame", frame / bare, CHANGED / bare)
            for shot, frame in zip(shots, frames, strict=True)
        ]
        figures += opening(shots, surface)
    return [*figures, *idling(), running()]


def running() -> Figure:
    """CPU of our window while the day's clock runs at its ordinary pace."""
    with tempfile.TemporaryDirectory() as saves:
        shelf = Shelf(Store(Path(saves)))
        app = App(shelf, _under_way(shelf), Drawer(Path(saves)))
        used = took = 0.0
        until = time.perf_counter() + SECONDS_RUNNING
        while (begun := time.perf_counter()) < until:
            core, runs = time.process_time(), _runs(app)
            app.step()
            app.rest()
            if runs:
                used += time.process_time() - core
                took += time.perf_counter() - begun
        app.close()
    share = used / took
    return Figure("running day, share of a core", share, "a core", share, 0.12)


def _under_way(shelf: Shelf) -> Game:
    """A day in which the clock has just set out."""
    path = shelf.shipped()[0]
    scenario = shelf.load(path).scenario
    if scenario is None:
        raise LookupError(path)
    game = shelf.start(path, scenario, Start(_SEED, "engineer"))
    while game.state.phase != Phase.RUN:
        found = [one.action for one in offers(game.program, game.state) if one.open]
        game.act(next((one for one in found if one.verb == "start"), found[0]))
    return game


def _runs(app: App) -> bool:
    """Whether the clock is on its way; what stands in its way is read, answered, left behind."""
    stage = app.manager.stage
    screen = stage.top.screen
    if not isinstance(screen, DayScreen) or app.window.fading:
        return False
    if screen.waits:
        target = screen.home() if screen.primary() is None else screen.primary()
        answers.answer(stage, STAY if target is None else screen.chosen(target), ())
        return False
    return True


def _one_of_each(shots: list[Shot]) -> list[Shot]:
    found: dict[str, Shot] = {}
    for shot in shots:
        found.setdefault(type(shot.stack[-1].screen).__name__, shot)
    return list(found.values())


def idling() -> list[Figure]:
    """CPU of our window at the title: with its clouds, steam and cat, and with less motion."""
    alive, painted = _idle(Settings())
    still, none = _idle(Settings(calm=True))
    pygame.display.set_mode(SIZE)
    waiting = event_wait_share()
    print(f"pictures painted in {SECONDS_IDLE:.0f} s of idling: {painted}; less motion: {none}")
    found = (("idle", alive, 1.0), ("idle with less motion", still, 0.25))
    return [
        Figure(f"{what}, share of a core", share, "event.wait loop", share / waiting, aim)
        for what, share, aim in found
    ]


def _idle(settings: Settings) -> tuple[float, int]:
    """The share of a core, and how many pictures were painted meanwhile."""
    with tempfile.TemporaryDirectory() as saves:
        drawer = Drawer(Path(saves))
        drawer.keep(settings)
        app = App(Shelf(Store(Path(saves))), None, drawer)

        def look_and_rest() -> None:
            app.step()
            app.rest()

        until = time.perf_counter() + SECONDS_SETTLING
        while time.perf_counter() < until:
            look_and_rest()
        before = app.window.flips
        share = idle_share(look_and_rest)
        painted = app.window.flips - before
        app.close()
    return share, painted
