"""Every screen in many states as PNG files: for the eye, the README and the tests.

The states are reached by really playing, so what is seen is what players see.
"""

from __future__ import annotations

import tempfile
from collections.abc import Hashable, Iterator
from pathlib import Path
from shutil import copyfile

from attrs import evolve, frozen

from pmsim.analysis.impact import examine, laboratory
from pmsim.gui import shots_extremes, shots_tables
from pmsim.gui.hands import Hands
from pmsim.gui.hindsight import LookBack, told
from pmsim.gui.hints import bubble, hint_for
from pmsim.gui.inputs import Key
from pmsim.gui.keeping import Kept
from pmsim.gui.likings import look_for
from pmsim.gui.lobby import Lobby, lobby
from pmsim.gui.own_sheets import help_for
from pmsim.gui.paint_shots import Camera
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.gui.route import screen_for
from pmsim.gui.screen import STAY, Become, Screen, WhatIf
from pmsim.gui.screens.briefing import BriefingScreen
from pmsim.gui.screens.debrief_keep import KeepSheet
from pmsim.gui.screens.debrief_worth import WorthSheet
from pmsim.gui.screens.pause import PauseScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.saves import SavesScreen
from pmsim.gui.screens.settings import SettingsScreen
from pmsim.gui.screens.sheets import (
    BeliefSheet,
    LedgerSheet,
    LogSheet,
    MetricSheet,
    PersonSheet,
    WhySheet,
)
from pmsim.gui.screens.sheets_habits import HabitSheet
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.shots_players import go_on, lucky, middling
from pmsim.gui.shown import Shown, Stack, picture
from pmsim.gui.touch import find
from pmsim.model.state import Phase
from pmsim.session.play import Game, Start
from pmsim.session.settings import Settings
from pmsim.session.shelf import Shelf
from pmsim.session.store import Store
from pmsim.view.briefing import BriefingView, see_briefing
from pmsim.view.clouds import CloudView, see_clouds
from pmsim.view.debrief import see_debrief

SETTLED = 60_000
"""Milliseconds after which everything that moves has come to rest."""
_SEED = 7
_MORE = ("talk", "event", "run")
"""Phases of which a second and a third moment are shown, too."""
_OFTEN = 3
_PAGES = 40
_A_WHILE = 1000
"""Milliseconds in which whatever has begun to move comes to rest."""
_PLANNED = 6
_TOUCHED: dict[str, Hashable] = {
    "event-1": ("answer", 2),
    "event-3": ("answer", 2),
    "talk-1": ("answer", 2),
    "evening": ("card", 1),
}
"""Moments that are shown again with the pointer and with the focus on something."""

_ASKED = ("evening-many-promises", "run-long")
"""Moments about which everything is asked."""

_READING = ("read", "listen")
"""What the primary action is called as long as there is something left to read."""


@frozen
class Shot:
    """A stack of screens with a name."""

    name: str
    stack: Stack
    helped: bool = False
    """Whether F1 was pressed."""
    pointed: Hashable | None = None
    """What the pointer rests on."""
    hinted: bool = False
    """Whether a newcomer looks at it."""


@frozen
class Film:
    """How it is shown: size, settings, and a word for the file's name."""

    name: str
    size: tuple[int, int] = (1280, 720)
    settings: Settings = Settings()


FILMS = (
    Film("1280x720"),
    Film("1920x1080", (1920, 1080)),
    Film("960x600", (960, 600)),
    Film("text-130", settings=Settings(text=1.3)),
    Film("text-150", settings=Settings(text=1.5)),
    Film("contrast", settings=Settings(contrast=True)),
    Film("contrast-text-150", settings=Settings(text=1.5, contrast=True)),
)
"""Every way of looking at a screen."""

README = {
    "day": "event-2",
    "plan": "plan-held",
    "table": "table-refused",
    "debrief": "ended-well-worth",
}
"""Pictures that are copied once more under short names, for those who have not played yet."""


def main(folder: str) -> int:
    """Writes all pictures into a folder; the file names say what they show."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as saves:
        shots = tuple(shots_of(Shelf(Store(Path(saves)))))
    for film in FILMS:
        develop(film, shots, target)
    for name, shown in README.items():
        found = next(i for i, shot in enumerate(shots, 1) if shot.name == shown)
        copyfile(target / _file(found, shown, FILMS[0]), target / f"{name}.png")
    return 0


def develop(film: Film, shots: tuple[Shot, ...], folder: Path) -> None:
    """All shots in one way of looking."""
    camera = Camera(film.size)
    look = look_for(film.settings, camera.measure, camera.scale)
    for number, shot in enumerate(shots, start=1):
        shapes, stack = picture(shot.stack, look)
        under = None if shot.pointed is None else find(shapes, shot.pointed)
        if under is not None:
            *below, top = stack
            resting = Hands(at=(under.rect.cx, under.rect.cy))
            shapes, stack = picture((*below, evolve(top, hands=resting)), look)
        tip = hint_for(stack[-1].screen, shapes, ()) if shot.hinted else None
        if tip is not None:
            shapes = (*shapes, *bubble(look, shapes, tip))
        if shot.helped:
            sheet = help_for(stack[-1].screen, shapes)
            shapes, stack = picture((*stack, Shown(sheet, SETTLED)), look)
        file = folder / _file(number, shot.name, film)
        camera.take(shapes, file)


def _file(number: int, name: str, film: Film) -> str:
    return f"{number:02}-{name}-{film.name}.png"


def shots_of(shelf: Shelf) -> Iterator[Shot]:
    """Every screen, before, during and after a day that is really played."""
    path = shelf.shipped()[0]
    yield from _at_the_door(lobby(shelf), "new")
    scenario = shelf.load(path).scenario
    if scenario is None:
        return
    yield from _letter(path, see_briefing(scenario))
    game = shelf.start(path, scenario, Start(_SEED, "engineer"))
    yield from _day(game)
    game.close()
    study = shelf.study(path, scenario)
    clouds = see_clouds(study) if study else ()
    yield from _better(shelf.start(path, scenario, Start(_SEED, "engineer")), clouds)
    yield from _tables(shelf)
    yield from _extremes(shelf)
    half = shelf.start(path, scenario, Start(_SEED + 1, "analyst"))
    for _ in range(12):
        go_on(half, middling)
    half.close()
    yield from _at_the_door(lobby(shelf), "with-saves")


def _tables(shelf: Shelf) -> Iterator[Shot]:
    """A negotiation, of the scenario that has the most of them."""
    path = shelf.find(shots_tables.SCENARIO)
    scenario = shelf.load(path).scenario
    if scenario is None:
        return

    def start() -> Game:
        return shelf.start(path, scenario, Start(_SEED, "engineer"))

    for seen in shots_tables.tables(start):
        yield _shot(seen.name, *seen.screens, focus=seen.focus)


def _extremes(shelf: Shelf) -> Iterator[Shot]:
    """Too many promises, no rest at all, and words and numbers longer than anybody writes."""
    path = shelf.find(shots_extremes.LONG_DAYS)
    scenario = shelf.load(path).scenario
    if scenario is None:
        return
    for which, player, wanted in (
        (scenario, shots_extremes.generous, shots_extremes.PROMISED),
        (scenario, shots_extremes.tireless, shots_extremes.WORN),
        (shots_extremes.stretched(scenario), middling, shots_extremes.LONG),
    ):
        game = shelf.start(path, which, Start(_SEED, "engineer"))
        for name, playing in shots_extremes.moments(game, player, wanted):
            screen = read_to_the_end(settled(screen_for(playing)))
            yield _shot(name, screen, focus=screen.home())
            if name in _ASKED:
                yield from _sheets(name, playing, screen)
        game.close()


def _sheets(name: str, playing: Snapshot, screen: Screen) -> Iterator[Shot]:
    """What can be asked about a moment."""
    who = playing.program.scenario.people[0].key
    number = playing.program.scenario.metrics[0].key
    for word, sheet in (
        ("promises", LedgerSheet(playing)),
        ("person", PersonSheet(playing, who)),
        ("metric", MetricSheet(playing, number)),
        ("log", LogSheet(playing)),
        ("beliefs", BeliefSheet(playing)),
    ):
        yield _shot(f"{name}-{word}", screen, sheet)


def _at_the_door(door: Lobby, word: str) -> Iterator[Shot]:
    title = TitleScreen(door)
    yield _shot(f"title-{word}", title)
    second = ("card", door.cards[1].synopsis.key)
    yield evolve(_shot(f"title-{word}-pointed", title), pointed=second)
    yield _shot(f"title-{word}-focus", title, focus=second)
    if door.saves:
        yield _shot("saves", title, SavesScreen(door.saves))
        return
    yield _shot("settings", title, SettingsScreen(Settings()))


def _letter(path: Path, briefing: BriefingView) -> Iterator[Shot]:
    first = BriefingScreen.open(path, briefing)
    key = first.briefing.backgrounds[0].key
    yield _shot("briefing", first)
    yield _shot("briefing-picked", evolve(first, picked=key), focus="start")


def _day(game: Game) -> Iterator[Shot]:
    """The moments of a day, the first of each kind and a few more."""
    seen: dict[str, int] = {}
    while True:
        name = Phase(game.state.phase).name.lower()
        count = seen[name] = seen.get(name, 0) + 1
        if count <= (_OFTEN if name in _MORE else 1):
            word = f"{name}-{count}" if name in _MORE else name
            screen = settled(screen_for(snapshot(game)))
            yield _shot(word, screen)
            heard = read_to_the_end(screen)
            if word in _TOUCHED:
                yield evolve(_shot(f"{word}-pointed", heard), pointed=_TOUCHED[word])
                yield _shot(f"{word}-focus", heard, focus=_TOUCHED[word])
                yield evolve(_shot(f"{word}-hint", heard), hinted=True)
            if heard != screen:
                yield _shot(f"{word}-read", heard)
            if isinstance(screen, PlanScreen):
                yield from _plan(game, screen)
        if not go_on(game, middling):
            return


def _plan(game: Game, screen: PlanScreen) -> Iterator[Shot]:
    """What lies over the plan, and the plan with a few blocks in it and another in the hand."""
    third = ("card", screen.view.deck[2].owner)
    yield evolve(_shot("plan-pointed", screen), pointed=third)
    yield _shot("plan-focus", screen, focus=third)
    yield _shot("pause", screen, PauseScreen(game.save_name))
    yield evolve(_shot("help", screen), helped=True)
    yield evolve(_shot("plan-hint", screen), hinted=True)
    meeting = next(row.key for row in screen.view.calendar if row.fixed)
    yield _shot("meeting", _became(screen, ("meeting", meeting)))
    held: Screen = screen
    for one in screen.view.deck[:_PLANNED]:
        held = _became(held, ("card", one.owner))
        held = _became(held, held.home())
    held = _became(held, ("card", screen.view.deck[_PLANNED].owner))
    yield _shot("plan-held", held, focus=held.home())


def _became(screen: Screen, target: Hashable) -> Screen:
    """The screen after pressing something."""
    answer = screen.chosen(target)
    return answer.screen if isinstance(answer, Become) else screen


def _better(game: Game, clouds: tuple[CloudView, ...]) -> Iterator[Shot]:
    """The end of a day that went better, and what can be asked about it."""
    player = lucky()
    while go_on(game, player):
        pass
    playing = snapshot(game)
    ended = read_to_the_end(settled(screen_for(playing)))
    *under_way, found = look_back(game, clouds)
    yield _shot("ended-well-read", ended.told(under_way[len(under_way) // 3]))
    yield _shot("ended-well-worth", ended.told(found))
    first = ended.told(found).home()
    yield _shot("ended-well-chosen", _became(ended.told(found), first), focus=first)
    yield _shot("ended-well-map", ended.told(found), focus="par")
    yield from _what_if(game, ended.told(found), clouds)
    yield _shot("habits", ended.told(found), HabitSheet(playing))
    yield _shot("ended-well-little", ended.told(evolve(found, impacts=())))
    yield _shot("worth", ended.told(found), WorthSheet(playing, back=found))
    files = tuple(f"debriefs/{game.save_name}{suffix}" for suffix in (".html", ".json"))
    kept = evolve(found, kept=Kept(measured=True, files=files))
    yield _shot("keep", ended.told(kept), KeepSheet(playing, back=kept))
    for name, sheet in (
        ("promises", LedgerSheet(playing)),
        ("beliefs", BeliefSheet(playing)),
        ("why", WhySheet(playing, "stress")),
    ):
        yield _shot(name, ended, sheet)
    game.close()


def _what_if(game: Game, ended: Screen, clouds: tuple[CloudView, ...]) -> Iterator[Shot]:
    """A day played on from the decision that mattered most, beside the day as it was."""
    asked = ended.key(Key("w"), None)
    if not isinstance(asked, WhatIf):
        return
    again = game.branch(asked.turn)
    while go_on(again, middling):
        pass
    before = see_debrief(game.program, game.state)
    path = tuple((one.outcome, one.stress) for one in before.path)
    back = LookBack(34, 112, clouds=clouds, other=path, first=before.score)
    yield _shot("what-if", read_to_the_end(settled(screen_for(snapshot(again)))).told(back))


def look_back(game: Game, clouds: tuple[CloudView, ...] = ()) -> Iterator[LookBack]:
    """What the window is told while a run is examined, here and now."""
    for progress in examine(laboratory(game.program, game.run)):
        impacts = None if progress.impacts is None else told(game, progress.impacts)
        yield LookBack(progress.done, progress.of, impacts, clouds=clouds)


def settled(screen: Screen) -> Screen:
    """The screen once everything on it has come to rest by itself."""
    for now in range(SETTLED, SETTLED + _PAGES * _A_WHILE, _A_WHILE):
        answer = screen.tick(now) if screen.moves(0) or screen.moves(now) else STAY
        if not isinstance(answer, Become):
            break
        screen = answer.screen
    return screen


def read_to_the_end(screen: Screen) -> Screen:
    """The screen once the player has read what is said and has to answer."""
    for _ in range(_PAGES):
        target = screen.primary()
        answer = screen.chosen(target) if target in _READING else STAY
        if not isinstance(answer, Become):
            break
        screen = settled(answer.screen)
    return screen


def _shot(name: str, *screens: Screen, focus: object = None) -> Shot:
    """Screens on each other, all of them at rest."""
    hands = Hands(focus=focus, shown=focus is not None)
    *below, top = screens
    stack = (*(Shown(one, SETTLED) for one in below), Shown(top, SETTLED, hands))
    return Shot(name, stack)
