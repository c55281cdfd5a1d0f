"""Your desk: a visitor with a question, news to be read, or the block that runs."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.cast import DISCS
from pmsim.gui.parts import visit
from pmsim.gui.parts.answers import answer_height, answer_row
from pmsim.gui.parts.bubbles import Caller
from pmsim.gui.parts.choices import Choice
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.nook import nook
from pmsim.gui.parts.press import Face, Kind, button
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import answer
from pmsim.gui.shapes import Picture, Shape, Shapes
from pmsim.gui.theme import BUTTON
from pmsim.view.people import PersonView
from pmsim.view.scene import SceneView
from pmsim.view.speech import LineView
from pmsim.view.story import StoryLine

_EDGE = 16.0
_TOP, _SIDE = 28.0, 24.0
_ROW_GAP = 7.0
_BELOW = 16.0
_PORTRAIT, _SMALLEST, _LARGEST = 250.0, 130.0, 290.0
_UNDER = 14.0
_BUTTON_H = 52.0


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


def _quoted(line: LineView, person: str, *, alone: bool) -> visit.Said:
    """A spoken line: the visitor's own large, others with their names, notes faint."""
    if line.who == "note":
        return visit.Said(line.text, faint=True)
    words = f"“{line.text}”"
    if line.who == person:
        return visit.Said(words, speech=True)
    return visit.Said(f"*{line.name}:* {words}", faint=True)


def visit_of(scene: SceneView, people: tuple[PersonView, ...]) -> Visit:
    """An event as a visit, or as something that happens."""
    alone = all(line.who in (scene.person, "note") for line in scene.lines)
    lines = tuple(_quoted(line, scene.person, alone=alone) for line in scene.lines)
    choices = tuple(
        (answer(str(n), offer), Touch(("answer", n), "", "answers", closed=offer.why))
        for n, offer in enumerate(scene.choices, 1)
    )
    icon = "warning" if scene.kind == "incident" else "door-knock" if scene.person else "bulb"
    return Visit(scene.title, icon, lines, _faces(people, scene.person, scene.mood), choices)


def _faces(people: tuple[PersonView, ...], key: str, mood: str) -> tuple[str, ...]:
    who = next((one for one in people if one.key == key), None)
    if who is None or who.portrait not in DISCS:
        return ()
    return (f"portraits/{who.portrait}-{'neutral' if mood in ('even', '') else mood}",)


def news_of(news: tuple[StoryLine, ...], people: tuple[PersonView, ...], doing: str) -> Visit:
    """What an answer or a block led to, to be read before the clock goes on."""
    speaker = next((one for one in reversed(news) if one.kind == "said" and one.mood), None)
    who = speaker.who if speaker else ""
    lines = tuple(_told(one, who) for one in news if one.kind != "did")
    title = speaker.name if speaker else next((n.clock for n in news), doing)
    faces = _faces(people, who, speaker.mood if speaker else "")
    return Visit(title, "chat" if speaker else "bulb", lines, faces, button="Go on")


def _told(line: StoryLine, who: str) -> visit.Said:
    """A line of the story on the card."""
    if line.kind == "said":
        view = LineView(line.who, line.name, line.text, line.mood)
        return _quoted(view, who, alone=False)
    text = f"{line.text} ({line.because})" if line.kind == "heard" and line.because else line.text
    if line.kind in ("told", "heard", "learned"):
        return visit.Said(text, icon="" if line.kind == "told" else line.icon)
    return visit.Said(text, icon=line.icon, faint=line.kind in ("change", "tried"))


def scene_with(look: Look, rect: Rect, hour: float, facts: Visit, rise: float) -> Shapes:
    """The desk with a visitor and the card."""
    inner = rect.w - 2 * _EDGE - 2 * _SIDE
    look, style_lines, h = _fitted(look, inner, facts, rect.h - 24)
    at = Rect(rect.x + _EDGE, rect.bottom - _BELOW - h, rect.w - 2 * _EDGE, h)
    size = max(_SMALLEST, min(_LARGEST, at.y - rect.y + _UNDER + 22))
    face = Rect(rect.right - size - 4, at.y + _UNDER - size, size, size)
    tail = face.cx - at.x - 44 if facts.portraits else -1.0
    caller = Caller(facts.tab, facts.icon, tail)
    content = Rect(at.x + _SIDE, at.y + _TOP, inner, 0)
    shapes: list[Shape] = [nook(look, rect, hour)]
    shapes += [Picture(face, name) for name in facts.portraits]
    card: list[Shape] = [*visit.card(look, at, caller)]
    card += visit.said_lines(look, content, facts.lines, style_lines)
    card += _answers(look, at, facts)
    return (*shapes, *visit.faded_in(tuple(card), rise))


def _fitted(look: Look, w: float, facts: Visit, most: float) -> tuple[Look, visit.TypeStyle, float]:
    """Text size and type in which words and answers fit into the scene."""
    while True:
        foot = _foot_height(look, w, facts)
        style = visit.best_style(look, w, facts.lines, most - _TOP - foot)
        h = _TOP + visit.lines_height(look, w, facts.lines, style) + foot
        if h <= most or look.text <= 1.0:
            return look, style, min(h, most)
        look = look.capped(max(1.0, look.text - 0.1))


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
