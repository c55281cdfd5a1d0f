"""What follows when a screen answers: the stack changes, the game moves on, settings are kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from pmsim.gui.errands import errands
from pmsim.gui.inputs import Key
from pmsim.gui.lobby import glimpse
from pmsim.gui.parts.city import fallen
from pmsim.gui.screen import (
    STAY,
    Act,
    Become,
    Brief,
    Call,
    GoOn,
    Home,
    Keep,
    Leave,
    Mend,
    Pop,
    Push,
    Result,
    Screen,
    Settle,
    StartGame,
    Stay,
    Undo,
    WhatIf,
)
from pmsim.gui.screens.ask import Answer, AskScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.gui.shapes import Shapes
from pmsim.gui.shown import Shown, fresh
from pmsim.gui.stage import Stage
from pmsim.gui.table import NotPossibleError, Table
from pmsim.gui.theme import CITY_FALLS, SCREEN_CHANGE

if TYPE_CHECKING:
    from pmsim.gui.playing import Playing
    from pmsim.model.actions import Action

_SURE = AskScreen(
    "Take it back?",
    "You have learned something since. If you take it back, this playthrough is marked as "
    "rewound and counts for no best grade.",
    (Answer("Leave it as it is", Pop()), Answer("Take it back", Undo(sure=True), "undo")),
)

_MUTED, _HEARD = "Hush. M brings it back.", "There it is again."
"""What is said when M turns the sound off and on: it can be seen as well."""


def title(table: Table, *, dawns: bool = False) -> Screen:
    """The title as scenarios and saves stand now; at the start of the game its sun comes up."""
    return TitleScreen(glimpse(table.shelf), dawns=dawns)


def _fitting(playing: Playing, before: Screen | None = None) -> Screen:
    """The screen that fits; the day's screens are loaded with the first day, not before."""
    from pmsim.gui.route import screen_for

    return screen_for(playing, before)


def answer(on: Stage, result: Result, shapes: Shapes) -> None:
    """Does what a screen asked for; what cannot be is said on a sheet."""
    try:
        _answer(on, result, shapes)
    except NotPossibleError as error:
        on.push(AskScreen("That did not work", str(error)))


def _answer(on: Stage, result: Result, shapes: Shapes) -> None:
    match result:
        case Stay():
            pass
        case Become(screen, anew, into, focus):
            on.put(_begun(on.top, screen, keeps=into is not None) if anew else on.top.with_(screen))
            if focus is not None:
                hands = evolve(on.top.hands, focus=focus, shown=True)
                on.put(evolve(on.top, hands=hands))
            if into:
                on.pass_into(into)
        case Push(screen):
            on.push(screen)
        case Pop():
            on.pop()
        case Brief(path):
            _brief(on, path, shapes)
        case Call(sheet):
            from pmsim.gui.own_sheets import call

            call(on, sheet, shapes)
        case Settle(name, value):
            _settle(on, name, value)
        case Leave():
            on.closed = True
        case _:
            _play(on, result, shapes)


def _begun(before: Shown, screen: Screen, *, keeps: bool) -> Shown:
    """A screen whose clock begins anew; what comes by itself leaves the hands where they are."""
    return Shown(screen, 0, before.hands) if keeps else fresh(screen, before.hands)


def _play(
    on: Stage, result: Act | Undo | StartGame | GoOn | Mend | Home | Keep | WhatIf, shapes: Shapes
) -> None:
    """What concerns the playthrough."""
    match result:
        case Act(actions):
            _act(on, actions)
        case Keep():
            _keep(on)
        case Undo(sure):
            _undo(on, sure=sure)
        case StartGame(path, background, seed):
            on.table.start(path, background, seed)
            _first_morning(on, shapes, background)
        case GoOn(save):
            _go_on(on, save)
        case Mend(parted, anew):
            on.table.mend(parted, anew=anew)
            enter(on)
        case WhatIf(turn):
            on.table.what_if(turn)
            enter(on)
            on.say("What if", "None of it is saved; leaving leads back to the debrief.", "question")
        case Home():
            _home(on)


def by_default(on: Stage, key: Key) -> Result:
    """What a key does when the screen has no use for it."""
    deep = len(on.stack) > 1
    screen, playing = on.top.screen, on.table.playing
    match key.name:
        case "escape":
            return Pop() if deep else Call("pause") if playing else STAY
        case "f1" if screen.sheet != "help":
            return Call("help")
        case "f2" if screen.sheet != "settings":
            return Call("settings")
        case "m" if not key.ctrl:
            return Settle("mute", not on.table.settings.mute)
        case "f11":
            return Settle("full_screen", not on.table.settings.full_screen)
        case "z" if key.ctrl and not deep and playing:
            return Undo()
        case _:
            return STAY


def after_fault(save: str, path: Path) -> Screen:
    """The sheet that tells of a fault, and that nothing is lost."""
    kept = f"Nothing is lost: the save “{save}” holds every decision, and Continue goes on with it."
    report = f"What happened is written down in {path}."
    return AskScreen("That was our fault", f"{kept} {report}" if save else report)


def enter(on: Stage) -> None:
    """The screen of the moment, and nothing beneath it."""
    playing = on.table.playing
    if playing is None:
        return
    on.open(_fitting(playing), SCREEN_CHANGE)
    if playing.notice:
        on.say("Welcome back", playing.notice)


def _brief(on: Stage, path: Path, shapes: Shapes) -> None:
    """The letter, while the city makes room for it."""
    from pmsim.gui.screens.briefing import BriefingScreen

    letter = BriefingScreen.open(path, on.table.briefing(path))
    on.push_past(letter, CITY_FALLS, partial(fallen, shapes))


def _first_morning(on: Stage, shapes: Shapes, background: str) -> None:
    """The first day begins, and your mug flies to its gauge."""
    from pmsim.gui.flight import flight_of

    enter(on)
    on.flight = None if on.table.settings.calm else flight_of(shapes, background)


def _act(on: Stage, actions: tuple[Action, ...]) -> None:
    """Plays, and shows what follows."""
    refused = on.table.act(actions)
    playing = on.table.playing
    if playing is None:
        return
    before = on.stack[0].screen
    screen = _fitting(playing, before)
    if type(screen) is type(before):
        on.renew(screen)
    else:
        on.open(screen, SCREEN_CHANGE)
    if refused:
        on.say("Not possible", refused)


def _home(on: Stage) -> None:
    """The title; after a what-if, the debrief of the day as it was."""
    if not on.table.branched:
        on.table.leave()
        on.open(title(on.table), SCREEN_CHANGE)
        on.errands = errands(on)
        return
    from pmsim.gui.screens.debrief import DebriefScreen

    on.table.as_it_was()
    if on.table.playing:
        on.open(DebriefScreen(on.table.playing, read=True), SCREEN_CHANGE)


def _keep(on: Stage) -> None:
    from pmsim.gui.screens.debrief_keep import KeepSheet

    on.table.keep()
    if on.table.playing:
        on.push(KeepSheet(on.table.playing, back=on.table.look_back()))


def _undo(on: Stage, *, sure: bool) -> None:
    refused = on.table.undo(sure=sure)
    playing = on.table.playing
    if playing is None:
        return
    if refused is None:
        before, screen = on.stack[0].screen, _fitting(playing)
        again = type(screen) is type(before)
        on.open(screen.stilled() if again else screen, SCREEN_CHANGE)
        on.say("Taken back", "You decide again.", "undo")
    elif refused.reason == "revealed":
        on.push(_SURE)
    else:
        on.say("Nothing to take back", "This is where the day begins.", "undo")


def _go_on(on: Stage, save: Path) -> None:
    parted = on.table.go_on(save)
    if parted is None:
        enter(on)
        return
    again = Answer("Begin the same day anew", Mend(parted, anew=True))
    on_from = Answer(f"Go on from decision {parted.agreed}", Mend(parted))
    ways = (again,) if parted.parting.why == "beginning" else (on_from, again)
    text = f"{parted.sentence} The old save stays as it is."
    on.push(AskScreen("This save needs a word", text, (*ways, Answer("Back", Pop()))))


def _settle(on: Stage, name: str, value: float | bool) -> None:
    trouble = on.table.settle(name, value)
    on.stale = True
    if trouble:
        on.say("Settings", trouble)
    elif name == "mute" and on.top.screen.sheet != "settings":
        on.say("Sound", _MUTED if value else _HEARD, "sound")
    if on.top.screen.sheet == "settings":
        from pmsim.gui.own_sheets import renew_settings

        renew_settings(on)
