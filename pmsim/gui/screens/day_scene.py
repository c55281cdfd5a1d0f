"""Your desk: a visitor with a question, news to be read, or the block that runs."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.parts import visit
from pmsim.gui.parts.answers import answer_height, answer_row
from pmsim.gui.parts.bubbles import Caller
from pmsim.gui.parts.choices import Choice
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.portraits import disc_of
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import answer, odds_why
from pmsim.gui.shapes import Picture, Shape, Shapes
from pmsim.gui.theme import BUTTON, TypeStyle
from pmsim.view.people import PersonView
from pmsim.view.scene import SceneView
from pmsim.view.speech import LineView
from pmsim.view.story import StoryLine

_EDGE = 16.0
_TOP, _SIDE = 28.0, 24.0
_ROW_GAP = 7.0
_BELOW = 16.0
_SMALLEST, _LARGEST = 130.0, 290.0
_UNDER = 14.0
_ASIDE, _ASIDE_LEAST = 132.0, 96.0
_ABOVE = 40.0
_BEHIND = 128.0
"""A face needs so much height above the card; else it comes onto the card."""

_BUTTON_H = 52.0
_BETWEEN = " · "
"""Between the small changes that a decision made."""


@frozen
class Visit:
    """Who stands at the desk, what there is to read, and what can be answered."""

    tab: str
    icon: str
    lines: tuple[visit.Said, ...]
    portraits: tuple[str, ...] = ()
    """Pictures of whoever is there."""

    choices: tuple[tuple[Choice, Touch], ...] = ()
    button: str = ""
    """With news to be read: the one button beneath them."""

    urgent: bool = False
    """Whether something is wrong."""


def _quoted(line: LineView, person: str) -> visit.Said:
    """A spoken line: the visitor's own large, others with their names, notes faint."""
    if line.who == "note":
        return visit.Said(line.text, faint=True)
    words = f"“{line.text}”"
    if line.who == person:
        return visit.Said(words, speech=True)
    return visit.Said(f"*{line.name}:* {words}", faint=True)


def visit_of(scene: SceneView, people: tuple[PersonView, ...]) -> Visit:
    """An event as a visit, or as something that happens."""
    lines = tuple(_quoted(line, scene.person) for line in scene.lines)
    choices = tuple(
        (
            answer(str(n), offer),
            Touch(("answer", n), "", "answers", closed=offer.why, tooltip=odds_why(offer)),
        )
        for n, offer in enumerate(scene.choices, 1)
    )
    icon = "incident" if scene.kind == "incident" else "door-knock" if scene.person else "bulb"
    title = f"{scene.title}, {scene.waiting} more waiting" if scene.waiting else scene.title
    faces = _faces(people, scene.person, scene.mood)
    return Visit(title, icon, lines, faces, choices, urgent=scene.kind == "incident")


def _faces(people: tuple[PersonView, ...], key: str, mood: str) -> tuple[str, ...]:
    who = next((one for one in people if one.key == key), None)
    if who is None or not disc_of(who.portrait):
        return ()
    return (f"portraits/{who.portrait}-{'neutral' if mood in ('even', '') else mood}",)


def news_of(news: tuple[StoryLine, ...], people: tuple[PersonView, ...], doing: str) -> Visit:
    """What an answer or a block led to, to be read before the clock goes on."""
    speaker = next((one for one in reversed(news) if one.kind == "said" and one.mood), None)
    who = speaker.who if speaker else ""
    ordered = sorted((one for one in news if one.kind != "did"), key=_weight)
    lines = tuple(_told(one, who) for one in ordered if one.kind != "change")
    changes = _BETWEEN.join(one.text for one in ordered if one.kind == "change")
    if changes:
        lines = (*lines, visit.Said(changes, icon="balance", faint=True))
    title = speaker.name if speaker else next((n.clock for n in news), doing)
    faces = _faces(people, who, speaker.mood if speaker else "")
    return Visit(title, "chat" if speaker else "bulb", lines, faces, button="Go on")


def thinking(news: tuple[StoryLine, ...], people: tuple[PersonView, ...]) -> Visit | None:
    """Whoever has been answered, before they say something to it; the card is folded to your words.

    None when nobody is about to say something.
    """
    speaker = next((one for one in reversed(news) if one.kind == "said" and one.mood), None)
    yours = tuple(_told(one, "") for one in news if one.kind == "said" and one.who == "you")
    if speaker is None or not yours:
        return None
    mood = next((one.mood for one in people if one.key == speaker.who), "")
    return Visit(speaker.name, "chat", yours, _faces(people, speaker.who, mood))


def _weight(line: StoryLine) -> int:
    """The order on the card: your words, how they went, what was said, what it changed."""
    if line.kind == "said" and line.who == "you":
        return 0
    return {"tried": 1, "promised": 3}.get(line.kind, 2)


def _told(line: StoryLine, who: str) -> visit.Said:
    """A line of the story on the card."""
    if line.kind == "said":
        view = LineView(line.who, line.name, line.text, line.mood)
        return _quoted(view, who)
    text = f"{line.text} ({line.because})" if line.kind == "heard" and line.because else line.text
    if line.kind in ("told", "heard", "learned"):
        return visit.Said(text, icon="" if line.kind == "told" else line.icon)
    return visit.Said(text, icon=line.icon, faint=line.kind == "tried")


@frozen
class _Fit:
    """How a visit fits into the scene: look, type of speech, height, and room beside the words."""

    look: Look
    style: TypeStyle
    h: float
    face: float
    """Width kept free for a face on the card; 0 when it stands behind the card."""
    lines: tuple[visit.Said, ...]
    faceless: bool = False
    """Whether the words need all the room, so that no face shows."""


def fits(look: Look, rect: Rect, facts: Visit) -> bool:
    """Whether everything that is said fits into a scene, if need be in smaller type."""
    return _fitting(look.capped(1.0), rect, facts).h <= rect.h - _ABOVE


@frozen
class Placed:
    """A visit in its place: the card, all that is written on it, and whoever is there."""

    ground: Shapes = ()
    words: Shapes = ()
    faces: tuple[Picture, ...] = ()
    behind: bool = True
    """Whether the faces stand behind the card, not on it."""

    @property
    def card(self) -> Shapes:
        """The card without anybody who stands behind it."""
        return (*self.ground, *(() if self.behind else self.faces), *self.words)


def placed(look: Look, rect: Rect, facts: Visit) -> Placed:
    """A visitor and the card."""
    fit = _fitted(look, rect, facts)
    at = Rect(rect.x + _EDGE, rect.bottom - _BELOW - fit.h, rect.w - 2 * _EDGE, fit.h)
    inner = at.w - 2 * _SIDE
    content = Rect(at.x + _SIDE, at.y + _TOP, inner - fit.face, 0)
    face = _face_at(rect, at, fit, facts)
    behind = bool(facts.portraits) and not fit.face and not fit.faceless
    tail = face.cx - at.x - 44 if behind else -1.0
    faces = () if fit.faceless else facts.portraits
    portraits = tuple(Picture(face, name) for name in faces)
    card = visit.card(fit.look, at, Caller(facts.tab, facts.icon, tail, facts.urgent))
    words = visit.said_lines(fit.look, content, fit.lines, fit.style)
    foot = _answers(fit.look, at, facts)
    return Placed(card, (*words, *foot), portraits, behind=not fit.face)


def _face_at(rect: Rect, card: Rect, fit: _Fit, facts: Visit) -> Rect:
    """Behind the card, or on it, right of the words and above the answers."""
    if fit.face:
        top = card.bottom - _foot_height(fit.look, card.w - 2 * _SIDE, facts) + 5
        size = fit.face + 34
        return Rect(card.right - size - 4, top - size, size, size)
    size = max(_SMALLEST, min(_LARGEST, card.y - rect.y + _UNDER + 22))
    return Rect(rect.right - size - 4, card.y + _UNDER - size, size, size)


def _fitted(look: Look, rect: Rect, facts: Visit) -> _Fit:
    """Text size, type and place of the face in which words and answers fit into the scene.

    When even the smallest text is too high, the least important lines stay in the log.
    """
    while True:
        fit = _fitting(look, rect, facts)
        if fit.h <= rect.h - _ABOVE or (look.text <= 1.0 and len(facts.lines) < 2):
            return fit
        if look.text > 1.0:
            look = look.capped(max(1.0, look.text - 0.1))
        else:
            facts = evolve(facts, lines=_without_least(facts.lines))


def _without_least(lines: tuple[visit.Said, ...]) -> tuple[visit.Said, ...]:
    """Without the last small consequence, or else what is only seen, or what was said first."""
    if lines[-1].icon:
        return lines[:-1]
    seen = next((i for i, one in enumerate(lines) if one.faint), 0)
    return (*lines[:seen], *lines[seen + 1 :])


def _fitting(look: Look, rect: Rect, facts: Visit) -> _Fit:
    """With the face behind the card, or on it when the card grows too high, or without it."""
    inner = rect.w - 2 * _EDGE - 2 * _SIDE
    foot = _foot_height(look, inner, facts)
    behind = rect.h - _BELOW - _BEHIND
    fit = _tried(look, inner, facts, behind - foot, 0.0)
    if fit.h + foot <= behind:
        return evolve(fit, h=fit.h + foot)
    most = rect.h - _ABOVE - foot
    for aside in (_ASIDE, _ASIDE_LEAST) if facts.portraits else ():
        fit = _tried(look, inner, facts, most, aside)
        if fit.h <= most:
            return evolve(fit, h=fit.h + foot)
    fit = _tried(look, inner, facts, most, 0.0)
    return evolve(fit, h=fit.h + foot, faceless=True)


def _tried(look: Look, w: float, facts: Visit, most: float, aside: float) -> _Fit:
    """The words at a width, in the largest type in which they keep to a height."""
    room = w - aside
    style = visit.best_style(look, room, facts.lines, most - _TOP)
    words = visit.lines_height(look, room, facts.lines, style)
    return _Fit(look, style, _TOP + max(words, aside - _TOP if aside else 0.0), aside, facts.lines)


def _row_w(w: float) -> float:
    """Answers reach a little further out than the words."""
    return w + 12


def _foot_height(look: Look, w: float, facts: Visit) -> float:
    rows = sum(
        answer_height(look, _row_w(w), one, touch.closed) + _ROW_GAP for one, touch in facts.choices
    )
    button_h = _BUTTON_H * min(1.3, look.text) + 8 if facts.button else 0.0
    return 6 + rows + button_h + 10


def _answers(look: Look, card: Rect, facts: Visit) -> Shapes:
    """The choices, or the one button, at the foot of the card."""
    shapes: list[Shape] = []
    w = _row_w(card.w - 2 * _SIDE)
    y = card.bottom - 10
    for choice, touch in reversed(facts.choices):
        h = answer_height(look, w, choice, touch.closed)
        y -= h
        shapes = [*answer_row(look, Rect(card.x + 18, y, w, h), choice, touch), *shapes]
        y -= _ROW_GAP
    if facts.button:
        h = _BUTTON_H * min(1.3, look.text)
        place = Rect(card.right - 24 - 190, card.bottom - h - 14, 190, h)
        face = Face(facts.button, icon_after="arrow-right", style=BUTTON.sized(20))
        shapes += button(look, place, face, Touch("read", "", "answers"), Kind.PRIMARY)
    return tuple(shapes)
