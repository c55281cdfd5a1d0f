"""Inputs and time go in, pictures come out: the window without its glass. Knows no pygame."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from attrs import evolve

from pmsim.gui import answers, touch
from pmsim.gui.canvas import Canvas
from pmsim.gui.change import Change
from pmsim.gui.ear import Ear, Heard, Moment
from pmsim.gui.errands import errands
from pmsim.gui.feel import Feel
from pmsim.gui.hands import Hands, felt, tapped
from pmsim.gui.hints import Advice
from pmsim.gui.inputs import Click, Drag, Drop, Focus, Input, Key, Quit
from pmsim.gui.life import lives, living
from pmsim.gui.likings import look_for
from pmsim.gui.measure import Measure
from pmsim.gui.motion import focus_ring_of, progress, runs, sliding_ring
from pmsim.gui.parts import notes
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.panels import sheets_of
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Become, Result, Screen, Settle
from pmsim.gui.shapes import Shapes
from pmsim.gui.shown import Shown, picture
from pmsim.gui.stage import Stage
from pmsim.gui.table import Table
from pmsim.gui.theme import CANVAS_H, CANVAS_W, FOCUS_MOVE, TOAST_STAYS, TOOLTIP_WAITS
from pmsim.gui.tooltip import tooltip

_LONGEST = 250
"""Milliseconds: after a longer nap (the lid was closed) time goes on as if it had been this."""
_TOAST_AT = (346.0, 12.0, 600.0)
"""Left, top and width: over the sun's arc, where it hides nothing that is needed."""

_NOBODY = Screen()
"""What answers the hands on a hint, which belongs to no screen."""


class Manager:
    """Feeds inputs to the screen on top, and keeps the picture."""

    def __init__(self, table: Table, measure: Measure, first: Screen) -> None:
        self.stage = Stage(table, first)
        self.stage.errands = errands(self.stage)
        self._measure = measure
        self._scale = 1.0
        self._canvas = Canvas(1.0, 0, 0, round(CANVAS_W), round(CANVAS_H))
        self._laid: Shapes = ()
        """The picture without what flies over it."""
        self._shapes: Shapes = ()
        self._feel = Feel()
        self._lives = False
        """Whether something of the picture moves by itself: clouds, steam, a cat."""
        self._life = 0
        """How long it has, in milliseconds."""
        self._ring: tuple[Rect, int] | None = None
        """Where the focus ring comes from, and how long it has been on its way."""
        self._rests_on: Hashable | None = None
        """What pointer or focus rest on, with how deep in the stack it is."""
        self._resting = 0
        """How long they have, in milliseconds."""
        self._advice = Advice()
        self._ear = Ear()

    @property
    def look(self) -> Look:
        """How everything should look, without the hands."""
        return look_for(self.stage.table.settings, self._measure, self._scale)

    @property
    def change(self) -> Change:
        """The latest change of screens."""
        return self.stage.change

    def fit(self, measure: Measure, scale: float, canvas: Canvas) -> None:
        """The window has another size; the canvas is in its pixels."""
        if measure is not self._measure or scale != self._scale:
            self._measure, self._scale, self.stage.stale = measure, scale, True
        self._canvas = canvas

    def feed(self, event: Input) -> None:
        """One input."""
        stage = self.stage
        if isinstance(event, Quit):
            stage.closed = True
        if isinstance(event, Quit | Focus):
            return
        before, shapes = stage.top, self.picture()
        before, then = stage.top, self._moment()  # laying out has fitted its hands
        if self._advice.hears(event, before.hands, shapes):
            hands, _ = felt(before.hands, event, shapes, _NOBODY)
            self._handled(before, hands, shapes)
            self._told(self._advice.understood(event, before.hands, shapes))
            return
        hands, result = felt(before.hands, event, shapes, before.screen)
        if isinstance(event, Key) and result is STAY:
            result = answers.by_default(stage, event)
        self._handled(before, hands, shapes)
        if result is STAY:
            return
        pressed = before.hands.pressed if isinstance(event, Click | Drag | Drop) else None
        if isinstance(event, Key):
            pressed = tapped(hands, event, result, shapes, before.screen)
            self._tapped(pressed)
        if pressed is not None and not isinstance(event, Drag):
            self._advice = self._advice.passed_by()
        self._told(self._advice.taken(pressed) or self._advice.overlooked)
        depth = len(stage.stack)
        answers.answer(stage, result, shapes)
        self._ear.notice(then, self._moment(), event)
        if len(stage.stack) != depth or not self._stands(result, shapes):
            self._feel, stage.stale = self._feel.gone(), True

    def heard(self) -> Heard:
        """What is to be heard now; each sound is told once."""
        return self._ear.heard(self.stage.top.screen, self.stage.table.playing)

    def pass_time(self, ms: int) -> None:
        """Time goes on for the screen on top and for everything that moves."""
        stage, ms = self.stage, min(ms, _LONGEST)
        moves = stage.top.screen.moves(stage.top.clock)
        stage.stale = stage.stale or self._changes(ms)
        self._feel = self._feel.touched(stage.top.hands).ticked(ms)
        still = stage.table.settings.calm or stage.table.settings.contrast
        self._life = 0 if still else self._life + ms
        if self._ring:
            start, age = self._ring
            self._ring = (start, age + ms) if runs(FOCUS_MOVE, age + ms) else None
        if stage.flight:
            stage.flight = stage.flight.ticked(ms)
        self._age_toast(ms)
        self._age_tooltip(ms)
        due, self._advice = self._advice.due, self._advice.ticked(ms)
        stage.stale = stage.stale or due != self._advice.due
        stage.look_back()
        top = stage.top
        stage.stack = (*stage.stack[:-1], evolve(top, clock=top.clock + ms))
        result = top.screen.tick(top.clock + ms) if moves else STAY
        if result is not STAY:
            then = self._moment()
            answers.answer(stage, result, self._shapes)
            self._ear.notice(then, self._moment())

    @property
    def moving(self) -> bool:
        """Whether something is on its way just now, so that the next picture is another one."""
        top = self.stage.top
        return self._hands_move or self.stage.flight is not None or top.screen.moves(top.clock)

    @property
    def _hands_move(self) -> bool:
        """Whether something gives under the hands, or the focus ring slides."""
        return self._ring is not None or self._feel.moves(calm=self.stage.table.settings.calm)

    def _changes(self, ms: int) -> bool:
        """Whether the picture is another one after so many milliseconds."""
        top = self.stage.top
        if self._hands_move:
            return True
        moves, frame = top.screen.moves(top.clock), top.screen.frame
        return moves and frame(top.clock) != frame(top.clock + ms)

    def picture(self) -> Shapes:
        """The shapes to show now; the same tuple again while nothing changed."""
        if self.stage.stale:
            self._laid = self._laid_out()
            self._lives, self.stage.stale = lives(self._laid), False
        if self._lives:
            self._laid = living(self._laid, self._life, self._canvas)
        flight = self.stage.flight
        self._shapes = (*self._laid, *flight.shapes()) if flight else self._laid
        return self._shapes

    def _laid_out(self) -> Shapes:
        """The shapes of the moment, as they rest."""
        stage, look = self.stage, self.look
        shapes, stage.stack = picture(stage.stack, look, self._feel, self._advice.shapes)
        hand, told = self._feel.hand(stage.top.hands), stage.table.settings.told
        self._advice = self._advice.given(evolve(look, hand=hand), stage.top.screen, shapes, told)
        if self._veiled(shapes):
            self._feel = self._feel.touched(stage.top.hands).covered()
            shapes, stage.stack = picture(stage.stack, look, self._feel, self._advice.shapes)
        over = self._tooltip(shapes, look)
        laid = (*shapes, *self._advice.shapes)
        return (*self._ringed(laid, look), *over, *self._toasted(look))

    def rescue(self, path: Path) -> None:
        """After a fault: the save is let go of, and the title says how to go on."""
        stage = self.stage
        playing = stage.table.playing
        name = playing.save_name if playing else ""
        stage.table.leave()
        stage.toast, stage.flight, self._ring = None, None, None
        stage.stack = (Shown(answers.title(stage.table)),)
        if playing:  # else they go on, or one of them is what went wrong
            stage.errands = errands(stage)
        stage.push(answers.after_fault(name, path))

    def _moment(self) -> Moment:
        """What stands now, for the ear."""
        stage = self.stage
        table = stage.table
        return Moment(stage.top.screen, len(stage.stack), table.playing, table.settings)

    def _handled(self, before: Shown, hands: Hands, shapes: Shapes) -> None:
        """Keeps what an input did to the hands."""
        old = before.hands
        self._feel = self._feel.touched(hands)
        if hands == old:
            return
        self.stage.stack = (*self.stage.stack[:-1], evolve(before, hands=hands))
        if evolve(hands, at=None) == evolve(old, at=None):
            return
        self.stage.stale = True
        then, now = old.seen_focus, hands.seen_focus
        if then is not None and now is not None and then != now and not self.look.calm:
            ring = focus_ring_of(shapes, self.look.rings)
            self._ring = (ring.rect, 0) if ring else None

    def _veiled(self, shapes: Shapes) -> bool:
        """Whether a sheet came or went; it does in its own way, whichever screen laid it there."""
        then, now = sheets_of(self._shapes), sheets_of(shapes)
        changed = bool(self._shapes) and len(then) != len(now)
        if changed:
            opens = len(now) > len(then)
            rect = (now if opens else then)[-1]
            self.stage.sheet(rect, self.look.palette.scrim, opens=opens)
        return changed

    def _told(self, hint: str) -> None:
        """A hint was read, or is not needed any more."""
        if not hint:
            return
        trouble = self.stage.table.tell(hint)
        self.stage.stale = True
        if trouble:
            self.stage.say("Settings", trouble)

    def _tapped(self, target: Hashable | None) -> None:
        if target is not None:
            self._feel, self.stage.stale = self._feel.tapped(target), True

    def _stands(self, result: Result, before: Shapes) -> bool:
        """Whether what was pressed is there still, and not just another thing in its place."""
        target = self._feel.pressed
        if target is None:
            return True
        now = self.picture()
        if isinstance(result, Become | Settle):
            return any(one.target == target for one in touch.within_reach(now))
        return touch.says(now, target) == touch.says(before, target) != ""

    def _ringed(self, shapes: Shapes, look: Look) -> Shapes:
        """The focus ring where it is on its way."""
        ring = focus_ring_of(shapes, look.rings) if self._ring else None
        if ring is None or self._ring is None:
            return shapes
        start, age = self._ring
        return sliding_ring(shapes, ring, start, progress(FOCUS_MOVE, age))

    def _toasted(self, look: Look) -> Shapes:
        toast = self.stage.toast
        if toast is None:
            return ()
        return notes.toast(look, *_TOAST_AT, toast.title, toast.text, toast.icon)

    def _tooltip(self, shapes: Shapes, look: Look) -> Shapes:
        """The tooltip of what the pointer or the focus has rested on for long enough."""
        on = self._pointed
        if on is None or on != self._rests_on or self._resting < TOOLTIP_WAITS.ms:
            return ()
        return tooltip(look, shapes, on[1])

    @property
    def _pointed(self) -> tuple[int, Hashable] | None:
        """What a tooltip could be about; nothing while the button is down."""
        hands = self.stage.top.hands
        target = hands.focus if hands.shown else hands.pointer
        away = target is None or hands.pressed is not None
        return None if away else (len(self.stage.stack), target)

    def _age_tooltip(self, ms: int) -> None:
        on, due = self._pointed, self._resting >= TOOLTIP_WAITS.ms
        self._resting = self._resting + ms if on == self._rests_on else 0
        self._rests_on = on
        if due != (self._resting >= TOOLTIP_WAITS.ms):
            self.stage.stale = True

    def _age_toast(self, ms: int) -> None:
        stage = self.stage
        if stage.toast is None:
            return
        stage.toast = evolve(stage.toast, age=stage.toast.age + ms)
        if stage.toast.age >= TOAST_STAYS.ms:
            stage.toast, stage.stale = None, True
