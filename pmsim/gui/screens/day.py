"""The day as it runs: watch the plan meet people, and decide what to let in."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.inputs import Key, Wheel
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import Playing
from pmsim.gui.screen import STAY, Act, Become, Call, Push, Result, Screen, Tip
from pmsim.gui.screens import day_help, day_layout
from pmsim.gui.screens.day_moment import Facts, lasting
from pmsim.gui.screens.day_news import news, pace_after
from pmsim.gui.screens.day_time import AFTER_A_CHOICE, CLOCK_FRAME, Journey, Pace
from pmsim.gui.screens.plan_sheets import BACKLOG, BLOCK, behind, first_answer, leads_to, offers_of
from pmsim.gui.screens.sheets import LedgerSheet, LogSheet, MetricSheet, PersonSheet, WhySheet
from pmsim.gui.shapes import Shapes
from pmsim.model.actions import Action
from pmsim.model.state import Phase
from pmsim.view.day import DayView, see_day
from pmsim.view.offers import OfferView
from pmsim.view.scene import SceneView
from pmsim.view.story import StoryLine

_DIGITS = "123456789"
_SEEN = 5
"""So many people show at least."""
_GOING = ("start", "choose", "note", "drop", "evening")
"""After these time goes on by itself; after anything else, such as an undo, it waits."""


@frozen
class DayScreen(Screen):
    """Today, your desk, the people and the numbers, with a clock that runs."""

    game: Playing
    view: DayView
    before: DayView
    """The moment that the clock comes from; the same as `view` once it has arrived."""
    journey: Journey
    pace: Pace = Pace.PLAY
    arrived: bool = True
    reading: tuple[StoryLine, ...] = ()
    """What is to be read before time goes on."""

    wanted: Pace | None = None
    """Another pace, which the clock takes up at its next tick."""

    opened: tuple[str, str] | None = None
    tab: str = "today"
    first: int = 0
    leaving: bool = False
    """Whether another screen comes as soon as the clock is there and the news is read."""

    was: Facts | None = None
    """The picture before this one: what moves, moves from there."""

    lasts: int = 0
    """So many milliseconds something else than the clock moves."""

    @classmethod
    def open(cls, playing: Playing) -> Self:
        """The day as it stands; time goes on when something has just been decided."""
        view = see_day(playing.program, playing.state)
        last = playing.turns[-1].action.verb if playing.turns else ""
        pace = Pace.PLAY if last in _GOING or view.phase == "event" else Pace.PAUSE
        return cls(playing, view, view, _standing(view), pace).passing(None)

    def renewed(self, playing: Playing) -> Screen:
        """The next moment; the clock sets out for it."""
        view = see_day(playing.program, playing.state)
        last = playing.turns[-1].action.verb if playing.turns else ""
        start = min(self.view.header.minute, view.header.minute)
        moved = start < view.header.minute
        there = evolve(
            self,
            game=playing,
            view=view,
            before=self.view if moved else view,
            journey=Journey(start, view.header.minute, hurried=last != "advance"),
            pace=pace_after(self.pace, self.view, view),
            arrived=not moved,
            reading=news(playing, last),
            wanted=None,
            leaving=False,
            opened=("inbox", "0") if last == "reply" and view.unanswered else None,
        )
        return there.passing(self._shown)

    def lingers(self, playing: Playing) -> Screen | None:
        """The clock's way to a talk or to the evening, and what happened on it."""
        if self.leaving or playing.state.phase in (Phase.RUN, Phase.EVENT):
            return None
        there = self.renewed(playing)
        if not isinstance(there, DayScreen) or (there.arrived and not there.reading):
            return None
        return evolve(there, leaving=True, opened=None)

    @property
    def scene(self) -> SceneView | None:
        """Who stands at the desk, once the clock has arrived and the news is read."""
        here = self.arrived and not self.reading and self.view.phase == "event"
        return self.view.scene if here else None

    @property
    def waits(self) -> bool:
        """Whether the clock stands until the player does something."""
        if not self.arrived:
            return False
        if self.reading or self.opened:
            return True
        return not self.leaving and (self.pace is Pace.PAUSE or self.view.phase != "run")

    def lay_out(self, look: Look, now: int) -> Shapes:
        """Header, today, desk, people, numbers."""
        return day_layout.picture(look, self.facts(now), now)

    def facts(self, now: float) -> Facts:
        """What the picture shows after so many milliseconds."""
        exact = self.journey.end if self.arrived else self.journey.minute(self.pace, now)
        return Facts(
            self.game,
            self.view if self.arrived else self.before,
            self.view,
            exact,
            self.wanted or self.pace,
            self.arrived,
            self.reading,
            self.opened,
            self.tab,
            self.first,
            self.journey.hurried and not self.arrived,
            self.was,
        )

    @property
    def _shown(self) -> Facts:
        """What the picture shows once the clock has arrived at its end."""
        return evolve(self.facts(self.journey.length(self.pace)), was=None)

    def passing(self, shown: Facts | None) -> Self:
        """The same moment, on its way from what was shown before."""
        passing = evolve(self, was=shown)
        return evolve(passing, lasts=lasting(passing.facts(0)))

    def home(self) -> Hashable | None:
        """The first answer when somebody asks; never the riskiest by chance of place."""
        if self.opened:
            return first_answer(self.view, self.opened)
        if self.arrived and self.reading:
            return "read"
        if self.scene:
            return self._first_open()
        if (self.wanted or self.pace) is not Pace.PAUSE:
            return ("pace", "pause")
        return "go-on" if self.arrived else ("pace", "play")

    def primary(self) -> Hashable | None:
        """Enter goes on."""
        if self.opened:
            return None
        if self.arrived and self.reading:
            return "read"
        return "go-on" if self.waits and self.view.phase == "run" else None

    def tips(self) -> tuple[Tip, ...]:
        """What F1 explains."""
        return day_help.tips(self.view, asked=self.scene is not None, reading=bool(self.reading))

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return day_help.keys(self.view)

    def moves(self, now: int) -> bool:
        """While the clock is on its way, a card comes up, or time is about to go on."""
        return not self.waits or self.wanted is not None or now < self.lasts

    def frame(self, now: int) -> int:
        """Cards, faces and numbers move smoothly; the clock and the sun have time."""
        return now if now < self.lasts else now // CLOCK_FRAME

    def tick(self, now: int) -> Result:
        """The clock arrives; then, if nothing stops it, time goes on."""
        if self.wanted is not None:
            return Become(self._taken_up(now), anew=True)
        if not self.arrived:
            if not self.journey.over(self.pace, now):
                return STAY
            there = self._there()
            return Become(there, anew=True) if there.waits else self._advance()
        if self.waits:
            return STAY
        if self.journey.hurried and now < AFTER_A_CHOICE:
            return STAY
        return self._advance()

    def _there(self) -> Self:
        """With the clock at its end."""
        there = evolve(self, arrived=True, before=self.view)
        return there.passing(self._shown)

    def _advance(self) -> Result:
        if self.leaving:
            return Act(())
        return Act((Action("advance"),)) if self.view.phase == "run" else STAY

    @property
    def hushes(self) -> bool:
        """While the clock is still on its way."""
        return not self.arrived

    def seizes(self, key: Key, focus: Hashable | None) -> bool:
        """Space is the clock's, unless an answer has the focus."""
        return key.name == "space" and not self.scene and not self.opened

    def chosen(self, target: Hashable) -> Result:
        """Something was pressed."""
        match target:
            case "menu":
                return Call("pause")
            case "backlog":
                return self._to_backlog()
            case "close":
                return Become(evolve(self, opened=behind(self.opened)))
            case "read":
                return Become(evolve(self, reading=()).passing(self._shown), anew=True)
            case "go-on":
                return self._go()
            case "skip" | "pause":
                return self._paced(Pace(str(target)))
            case "inbox":
                return Become(evolve(self, opened=("inbox", "0")))
            case "inbox-down" | "inbox-up":
                return self._read_on(1 if target == "inbox-down" else -1)
            case "people-down" | "people-up":
                return self._walked(_SEEN if target == "people-down" else -_SEEN)
            case "replan" | "drop" | "note":
                return self._do(str(target))
            case (str(kind), _):
                return self._pressed(kind, target)
        return STAY

    def _pressed(self, kind: str, target: Hashable) -> Result:
        match target:
            case ("answer", int(number)):
                return self._answered(number)
            case ("pace", str(pace)):
                return self._paced(Pace(pace))
            case ("message" | "meeting", str(key)):
                return Become(evolve(self, opened=(kind, key)))
            case ("row", int(slot)) if slot in day_layout.movable(self.facts(0)):
                return Become(evolve(self, opened=(BLOCK, str(slot))))
            case ("tab", str(key)):
                return Become(evolve(self, tab=key))
            case ("person", str(key)):
                return Push(PersonSheet(self.game, key))
            case ("metric", str(key)):
                return Push(MetricSheet(self.game, key))
            case ("why", str(key)):
                return Push(WhySheet(self.game, key))
        return STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Space, F, S, digits and the letters of `keys`."""
        if key.name == "escape" and self.opened:
            return Become(evolve(self, opened=behind(self.opened)))
        if key.name in _DIGITS and not key.ctrl:
            return self._answered(int(key.name))
        if self.opened or key.ctrl:
            return STAY
        match key.name:
            case "space":
                return self._space()
            case "f":
                fast = Pace.PLAY if self.pace is Pace.FAST else Pace.FAST
                return self._paced(fast)
            case "s":
                return self._paced(Pace.SKIP)
            case "r" | "d" | "n":
                return self._do({"r": "replan", "d": "drop", "n": "note"}[key.name])
        return self._shown_by(key.name)

    def _shown_by(self, letter: str) -> Result:
        """What the letters show that change nothing."""
        match letter:
            case "i":
                return Become(evolve(self, opened=("inbox", "0")))
            case "b":
                return self._to_backlog()
            case "l":
                return Push(LogSheet(self.game))
            case "o":
                return Push(LedgerSheet(self.game))
            case "c" | "p" | "k":
                tab, focus = day_help.place(self.view, letter)
                return Become(evolve(self, tab=tab), focus=focus)
        return STAY

    def scrolled(self, wheel: Wheel) -> Result:
        """The wheel turns the inbox, or the list of people."""
        by = 1 if wheel.notches > 0 else -1
        if self.opened and self.opened[0] == "inbox":
            return self._read_on(by)
        if self.opened or wheel.x < day_layout.SIDE_FROM:
            return STAY
        return self._walked(by)

    def _walked(self, by: int) -> Result:
        """Along the list of people."""
        most = max(0, len(self.view.people) - _SEEN)
        return Become(evolve(self, first=max(0, min(most, self.first + by))))

    def _to_backlog(self) -> Result:
        return Become(evolve(self, opened=BACKLOG)) if self.view.backlog else STAY

    def _space(self) -> Result:
        if self.arrived and self.reading:
            return self.chosen("read")
        if self.scene:
            return STAY
        if self.pace is Pace.PAUSE:
            return self._go()
        return self._paced(Pace.PAUSE)

    def _go(self) -> Result:
        """Time goes on at once."""
        if self.arrived and not self.reading:
            pace = Pace.PLAY if self.pace is Pace.PAUSE else self.pace
            onward = evolve(self, pace=pace, journey=_standing(self.view))
            return Become(onward.passing(self._shown), anew=True)
        return self._paced(Pace.PLAY)

    def _paced(self, pace: Pace) -> Result:
        if self.arrived and self.reading and pace is not Pace.PAUSE:
            onward = evolve(self, reading=(), pace=pace)
            return Become(onward.passing(self._shown), anew=True)
        if pace is (self.wanted or self.pace):
            return STAY  # else whoever presses again and again would hold the clock where it is
        return Become(self._at_pace(pace), anew=self.arrived)

    def _at_pace(self, pace: Pace) -> Self:
        """Another pace; on its way the clock takes it up with the next tick."""
        if self.arrived:
            return evolve(self, pace=pace).passing(self._shown)
        return evolve(self, wanted=pace)

    def _taken_up(self, now: int) -> Self:
        """The wanted pace from where the clock stands now."""
        here = self.journey.minute(self.pace, now)
        journey = evolve(self.journey, start=here)
        pace = self.wanted or self.pace
        taken = evolve(self, pace=pace, wanted=None, journey=journey)
        return evolve(taken, was=None, lasts=0)

    def _do(self, verb: str) -> Result:
        """Replan, stop or note, when that is on the table and the clock has arrived."""
        offer = day_layout.pace_offers(self.view).get(verb)
        if offer is None or not offer.open or not self.arrived or self.reading:
            return STAY
        return Act((offer.action,))

    def _answers(self) -> tuple[OfferView, ...]:
        if self.opened:
            return offers_of(self.view, self.opened)
        return self.scene.choices if self.scene else ()

    def _answered(self, number: int) -> Result:
        further = leads_to(self.view, self.opened, number) if self.opened else None
        if further:
            return Become(evolve(self, opened=further))
        offers = self._answers()
        if 1 <= number <= len(offers) and offers[number - 1].open:
            return Act((offers[number - 1].action,))
        return STAY

    def _first_open(self) -> Hashable | None:
        for number, offer in enumerate(self._answers(), 1):
            if offer.open:
                return ("answer", number)
        return None

    def _read_on(self, by: int) -> Result:
        if not self.opened or self.opened[0] != "inbox":
            return STAY
        most = max(0, len(self.view.inbox) - 1)
        return Become(
            evolve(self, opened=("inbox", str(max(0, min(most, int(self.opened[1]) + by)))))
        )


def _standing(view: DayView) -> Journey:
    return Journey(view.header.minute, view.header.minute)
