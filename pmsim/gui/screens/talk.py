"""A talk: who sits across the table, what they say, and what you may answer."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Self

from attrs import evolve, frozen

from pmsim.gui.cast import Mood
from pmsim.gui.inputs import Key
from pmsim.gui.motion import letters
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import plate
from pmsim.gui.parts.people import Person, Plate
from pmsim.gui.parts.press import Face as ButtonFace
from pmsim.gui.parts.press import button
from pmsim.gui.parts.replies import Reply, reply_row
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screen import STAY, Act, Become, Call, Push, Result, Screen, Tip
from pmsim.gui.screens.day_facts import MENU, header_facts, mood
from pmsim.gui.screens.sheets_people import PersonSheet
from pmsim.gui.screens.sheets_said import said_so_far
from pmsim.gui.screens.talk_bar import Before, before_of, head_bar, purpose_bar
from pmsim.gui.screens.talk_draw import (
    Face,
    Said,
    portrait,
    room,
    talking_ms,
    who,
    words,
    your_mug,
)
from pmsim.gui.screens.talk_leave import before_leaving
from pmsim.gui.screens.talk_pages import Page, begins_talk, last_words, pages_of, talk_facts
from pmsim.gui.screens.talk_place import Places, places_for
from pmsim.gui.screens.talk_words import own_words, replies_of, said_now, scene_of
from pmsim.gui.shapes import Layer, Shapes, Zone
from pmsim.gui.theme import BADGE_POP, MOOD_CHANGE, PIPS_APART, RADIUS, SPEECH_PER_SECOND
from pmsim.model.scenario import Conversation
from pmsim.model.state import Phase
from pmsim.view.day import see_header
from pmsim.view.lookup import need
from pmsim.view.offers import OfferView
from pmsim.view.people import PersonView, see_people
from pmsim.view.wishes import PurposeView, see_purpose
from pmsim.view.words import begins, duration

LISTEN = "listen"
"""The target of the words that are being said."""

PERSON = "person"
"""The target of the plate with the name."""

GO_ON = "go-on"
"""The target of the button below the last words."""

_TURNING, _SPENDING = max(MOOD_CHANGE.ms, BADGE_POP.ms), 10 * PIPS_APART + BADGE_POP.ms
"""Milliseconds in which a face turns, and in which ten pips of the time fill."""

_WAITING, _WAITING_LOUD = 0.55, 0.7
"""How strong the answers are while somebody still speaks."""

_WORDS = "Their words. Press to see the whole line, and again for the next."
_COSTS = "What it costs and how likely it works is said before you choose."


@frozen
class TalkScreen(Screen):
    """One turn of a talk, or its last words once it is over."""

    playing: Playing
    pages: tuple[Page, ...]
    about: Conversation
    page: int = 0
    whole: bool = False
    """Whether all letters of the page show."""

    before: Before | None = None
    """What had been learned and used before the last answer; None once that has been seen to
    change."""

    @classmethod
    def open(cls, playing: Playing) -> Self:
        """The beginning of a talk, or the turn at which a save goes on."""
        scene = scene_of(playing)
        if scene is None:
            raise ValueError("nobody is talking")
        pages = pages_of(playing, talk_facts(playing.facts_since_last))
        about = need(playing.program.scenario.conversations, scene.key)
        return cls(playing, pages or said_now(scene), about)

    def renewed(self, playing: Playing) -> Screen:
        """The next turn, with what the last answer brought about.

        When another talk begins at once, this one's last words come before it.
        """
        fresh = type(self).open(playing)
        facts = playing.facts_since_last
        if self.over or not begins_talk(facts):
            return evolve(fresh, before=None if self.over else before_of(self._purpose()))
        return evolve(fresh, pages=(*pages_of(playing, last_words(facts)), *fresh.pages))

    def lingers(self, playing: Playing) -> Screen | None:
        """The last words of this talk, when it has just ended; the app shows them first."""
        if self.over or playing.state.phase == Phase.TALK:
            return None
        pages = pages_of(playing, last_words(playing.facts_since_last))
        if not any(page.text for page in pages):
            return None
        before = before_of(self._purpose())
        return evolve(self, playing=playing, pages=pages, page=0, whole=False, before=before)

    @property
    def over(self) -> bool:
        """Whether the talk has ended and only its last words are left."""
        return self.playing.state.phase != Phase.TALK

    @property
    def done(self) -> bool:
        """Whether everything has been said, so that one may answer."""
        return self.whole and self.page >= len(self.pages) - 1

    # what the player does

    def home(self) -> Hashable | None:
        """The words while somebody speaks, then the first answer that is open."""
        if not self.done:
            return LISTEN
        if self.over:
            return GO_ON
        return next((("answer", i) for i, one in enumerate(self._offers()) if one.open), None)

    def primary(self) -> Hashable | None:
        """Enter goes on."""
        return GO_ON if self.done and self.over else None if self.done else LISTEN

    def moves(self, now: int) -> bool:
        """While letters appear, a face turns, or what was learned is ticked off."""
        return not self.whole or self._passes(now)

    def _passes(self, now: int) -> bool:
        """Whether something else than letters is on its way."""
        return now < (_SPENDING if self.before else _TURNING)

    def frame(self, now: int) -> int:
        """A picture for each letter, unless something else moves."""
        return now if self._passes(now) else letters(now, SPEECH_PER_SECOND)

    def tick(self, now: int) -> Result:
        """The line is complete after its time."""
        if self.whole or now < talking_ms(self.pages[self.page]):
            return STAY
        return Become(evolve(self, whole=True))

    def chosen(self, target: Hashable) -> Result:
        """Goes on, or answers."""
        if target == MENU:
            scene = scene_of(self.playing)
            return Push(before_leaving(scene)) if scene else Call("pause")
        if target == LISTEN:
            return self._listened()
        if target == GO_ON:
            return Act(())
        if target == PERSON:
            return Push(PersonSheet(self.playing, self._speaker()[0].key))
        if isinstance(target, tuple) and target[0] == "answer":
            offer = self._offers()[target[1]]
            return Act((offer.action,)) if offer.open else STAY
        return STAY

    def key(self, key: Key, focus: Hashable | None) -> Result:
        """Digits answer, H shows the talk so far, Escape asks; any other key completes the line."""
        if key.name == "h":
            return Push(said_so_far(self.playing))
        if key.name == "escape":
            return STAY if self.over else self.chosen(MENU)
        if key.name.startswith("f"):
            return STAY
        if not self.done:
            return self._listened()
        if key.name in ("space", "return") and self.over:
            return Act(())
        if key.name.isdecimal() and 0 < int(key.name) <= len(self._offers()) and not self.over:
            return self.chosen(("answer", int(key.name) - 1))
        return STAY

    def _listened(self) -> Result:
        if not self.whole:
            return Become(evolve(self, whole=True))
        if self.page < len(self.pages) - 1:
            following = evolve(self, page=self.page + 1, whole=False, before=None)
            return Become(following, anew=True)
        return STAY

    def sounds(self, before: Self) -> str:
        """A small "mm" when somebody begins to speak, as their mood is; a page for what is told."""
        if self.pages is before.pages and self.page == before.page:
            return ""
        page = self.pages[self.page]
        return f"mm-{mood(page.mood).value}" if page.who else ""

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1."""
        return (
            ("Space", "go on"),
            ("1 to 5", "answer"),
            ("H", "the talk so far"),
            ("Esc", "leave politely, or the menu"),
        )

    def tips(self) -> tuple[Tip, ...]:
        """For F1."""
        return (
            Tip(LISTEN, _WORDS, hint="words"),
            Tip(("answer", 0), _COSTS, hint="odds"),
        )

    def _offers(self) -> tuple[OfferView, ...]:
        scene = scene_of(self.playing)
        return scene.choices if scene else ()

    # what the player sees

    def lay_out(self, look: Look, now: int) -> Shapes:
        """The room, the person, the words and the answers."""
        page = self.pages[self.page]
        replies = () if self.over else tuple(replies_of(look, self._offers()))
        texts = tuple(f"“{one.text}”" for one in self.pages)
        places = places_for(look, texts, replies, own=any(one.own for one in self.pages))
        head = see_header(self.playing.program, self.playing.state)
        return (
            *room(look, header_facts(head), self.about.room, Touch(MENU, "menu", "menu")),
            *self._people(look, places, now),
            *self._bar(look, places, now),
            *own_words(look, places, page),
            *self._words(look.capped(places.text), places, page, now),
            *self._answers(look.capped(places.text), places, replies),
        )

    def _people(self, look: Look, places: Places, now: int) -> Shapes:
        if places.portrait is None or places.plate is None:
            return ()
        view, face = self._speaker()
        turned = now if self.pages[self.page].who else _TURNING
        cup = your_mug(look, self.playing.program.background.key)
        return (
            *portrait(look, places.portrait, face, turned),
            *(cup if look.text <= 1 else ()),
            *who(look, places.plate, self._plate(view, face), turned),
            _person_zone(places.plate, view, self._why(face)),
        )

    def _why(self, face: Face) -> str:
        """Why the mood is not what it was: what you said, and what that changed."""
        if face.before is face.mood:
            return ""
        spoken = (one for one in reversed(self.pages[: self.page + 1]) if one.who)
        page = next(spoken, self.pages[self.page])
        after = f"until you said “{page.own}”" if page.own else "a moment ago"
        changes = (begins(one.text) for one in page.news if one.kind == "change")
        return "\n".join((f"{begins(_mood_word(face.before))} {after}", *changes))

    def _speaker(self) -> tuple[PersonView, Face]:
        """Who spoke last up to this page, with the face of that line and the one before."""
        heard = [one for one in self.pages[: self.page + 1] if one.who]
        person = heard[-1].who if heard else self.about.person
        view = need(see_people(self.playing.program, self.playing.state), person)
        moods = [mood(one.mood) for one in heard if one.who == person] or [mood(view.mood)]
        moods = [*self._earlier(person), *moods]
        return view, Face(view.portrait, moods[-1], moods[-2] if len(moods) > 1 else moods[-1])

    def _earlier(self, person: str) -> list[Mood]:
        """The faces of somebody in the turns before."""
        scene, shown = scene_of(self.playing), {page.text for page in self.pages}
        lines = scene.before if scene else ()
        return [mood(one.mood) for one in lines if one.who == person and one.text not in shown]

    def _plate(self, view: PersonView, face: Face) -> Plate:
        shown = Person(view.portrait, view.name, face.mood, _mood_word(face.mood))
        before = face.before if face.before is not face.mood else None
        return Plate(shown, view.role, before, view.trust_pips)

    def _bar(self, look: Look, places: Places, now: int) -> Shapes:
        view, face = self._speaker()
        facts = self._purpose()
        if places.portrait is None:
            left = f"{duration(max(0, facts.lasts - facts.used))} left"
            left = "the end" if self.over else left
            return head_bar(look, places.bar, self._plate(view, face), view.portrait, left)
        before = evolve(self.before, now=now) if self.before else None
        return purpose_bar(look, places.bar, facts, before)

    def _purpose(self) -> PurposeView:
        """What the talk is for, and its time; also when it is over."""
        return see_purpose(self.playing.program, self.playing.state, self.about)

    def _words(self, look: Look, places: Places, page: Page, now: int) -> Shapes:
        if not page.text:
            return ()
        more = self.page < len(self.pages) - 1
        said = Said(page, self.whole, "more" if more else "", places.style)
        touch = None if self.done else Touch(LISTEN, page.text, "words")
        tailed = places.portrait is not None
        return words(look, places.bubble, said, now, touch, tailed=tailed)

    def _answers(self, look: Look, places: Places, replies: tuple[Reply, ...]) -> Shapes:
        if self.over:
            return self._go_on(look)
        rows = zip(places.replies, replies, strict=True)
        if self.done:
            return tuple(shape for rect, one in rows for shape in reply_row(look, rect, one))
        shapes = tuple(shape for rect, one in rows for shape in reply_row(look, rect, one))
        mute = tuple(evolve(shape, target=None) for shape in shapes)
        paper = look.palette.paper
        ground = tuple(plate(look, rect, paper, RADIUS.choice) for rect in places.replies)
        opacity = _WAITING_LOUD if look.palette.loud else _WAITING
        return (*ground, Layer(Rect(0, 0, 1280, 720), mute, opacity=opacity))

    def _go_on(self, look: Look) -> Shapes:
        if not self.done:
            return ()
        touch = Touch(GO_ON, "go on with the day", "action")
        return button(look, Rect(968, 632, 280, 64), ButtonFace("Go on", "", "arrow-right"), touch)


def _mood_word(face: Mood) -> str:
    return {Mood.NEUTRAL: "even"}.get(face, face.value)


def _person_zone(at: Rect, view: PersonView, why: str) -> Zone:
    """The plate leads to the card of the person, and tells why the mood has changed."""
    return Zone(at, target=PERSON, group="who", says=f"{view.name}, {view.role}", tooltip=why)
