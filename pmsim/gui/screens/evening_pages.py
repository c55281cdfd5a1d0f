"""What an evening shows: night, the notebook's pages, tomorrow and the lamp."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.kept import kept
from pmsim.gui.motion import between, progress
from pmsim.gui.parts.controls import Segment, segments
from pmsim.gui.parts.header import header
from pmsim.gui.parts.heavens import sky
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.notebook import LEFT, RIGHT, WIDE, notebook, notebook_shut
from pmsim.gui.parts.panels import panel
from pmsim.gui.parts.press import Face, button
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screens.day_facts import MENU, header_facts, metric
from pmsim.gui.screens.evening_bar import told, tomorrow
from pmsim.gui.screens.evening_begins import Scene
from pmsim.gui.screens.evening_cards import Card, Deal, cards, deal, question_line
from pmsim.gui.screens.evening_facts import (
    card_style,
    course_of,
    effects_of,
    grown,
    hour_words,
    split_hint,
    stress_line,
    this_morning,
)
from pmsim.gui.screens.evening_left import LeftPage, left_page
from pmsim.gui.screens.evening_right import CHART_H, Figure, heading, least_numbers, numbers
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import BUTTON_PRIMARY, SMALL_STRONG, VALUE_COUNT
from pmsim.gui.touch import unseen
from pmsim.view.evening import EveningView

_NIGHT = 20.25
_BAR = Rect(32, 632, 836, 68)
_LIGHTS = Rect(884, 630, 364, 70)
_LARGE = 1.2
"""From here on the numbers need the room of their heading."""
_HUGE = 1.4
_LAST = "The last evening. It counts, too: rest is part of the score."


@frozen
class Pages:
    """The evening as its screen has it."""

    playing: Playing
    view: EveningView
    scene: Scene
    picked: int
    """The card in the ring, or -1."""
    place: float
    """How far the list is scrolled, 0 to 1."""
    asked: bool
    """Whether lights out was pressed with no card picked."""
    first: int
    """The first line of cards that shows."""
    page: str
    """On the largest text: `cards` or `today`."""
    entry: int
    """The line of the list whose effect is asked for, or -1, and how far its pulse has gone."""
    gone: float


def picture(look: Look, facts: Pages, now: int) -> Shapes:
    """The night as it falls, and on it what there is already."""
    view = facts.view
    head = header_facts(view.header)
    fallen = facts.scene.fallen(now)
    hour = between(min(head.hour, _NIGHT), _NIGHT, fallen)
    head = evolve(head, hour=hour, day=view.title, day_short=view.title)
    night = (sky(look, hour), *header(look, head, Touch(MENU, "menu", "menu")))
    if facts.scene is Scene.DUSK and facts.scene.moves(now):
        return (*night, *_to_come(look.untouched(), facts))
    pages, foot = _book(look, facts, now), _foot(look, facts)
    if facts.scene.begun or not facts.scene.moves(now):
        return (*night, *pages, *foot)
    return (*night, *notebook_shut(look, view.header.weekday), *unseen(pages), *foot)


@kept
def _to_come(look: Look, facts: Pages) -> Shapes:
    """What can be pressed while the night still falls."""
    return unseen((*_book(look, facts, 0), *_foot(look, facts)))


def _book(look: Look, facts: Pages, now: int) -> Shapes:
    one_page = look.text > _HUGE
    pages = _one_page(look, facts, now) if one_page else _two_pages(look, facts, now)
    return (*notebook(look, one_page=one_page), *pages)


def _foot(look: Look, facts: Pages) -> Shapes:
    """What lies below the book."""
    return (*_bar(look, facts), *_lamp(look, facts))


def _two_pages(look: Look, facts: Pages, now: int) -> Shapes:
    left = left_page(look, LEFT, _left(look, facts, now))
    return (*left, *_right(look, RIGHT, facts, 1, now))


def _one_page(look: Look, facts: Pages, now: int) -> Shapes:
    """On the largest text, one page at a time, with two tabs."""
    style = look.style(SMALL_STRONG)
    tabs = (
        Segment(("page", "cards"), "Tonight", "tonight", style),
        Segment(("page", "today"), "What happened", "what happened", style),
    )
    bar = Rect(WIDE.x, WIDE.y, 560, 56)
    rest = Rect(WIDE.x, bar.bottom + 14, WIDE.w, WIDE.h - 70)
    if facts.page == "today":
        page = left_page(look, rest, _left(look, facts, now))
    else:
        page = _right(look, rest, facts, 2, now)
    return (*segments(look, bar, tabs, ("page", facts.page), "tabs"), *page)


def _left(look: Look, facts: Pages, now: int) -> LeftPage:
    line = stress_line(facts.playing, facts.view.header.day)
    drawn = progress(VALUE_COUNT, facts.scene.counted(now), calm=look.calm)
    view = facts.view
    hours = tuple((one.minute, hour_words(one)) for one in view.stress)
    return LeftPage(
        view.tally, line, hours, view.kind_line, facts.place, drawn, facts.entry, facts.gone
    )


def _figures(look: Look, facts: Pages, now: int) -> tuple[Figure, ...]:
    """The numbers on their way from this morning to what they are."""
    ms, day, days = facts.scene.counted(now), facts.view.header.day, facts.view.header.days
    share = progress(VALUE_COUNT, ms, calm=look.calm)
    return tuple(
        Figure(
            one.key,
            metric(one),
            grown(course_of(facts.playing, one, day), day, days, share),
            this_morning(facts.playing, one, day),
            ms,
        )
        for one in facts.view.metrics
    )


def _right(look: Look, rect: Rect, facts: Pages, columns: int, now: int) -> Shapes:
    """Numbers above, cards below; as many as there are share the room."""
    figures = _figures(look, facts, now)
    head_h = 46.0 if look.text <= _LARGE else 0.0
    question_h = 30 * look.text
    room = rect.h - head_h - question_h - 22
    dealt = _dealt(look, room, len(figures), facts, columns)
    top = rect.bottom - dealt.height
    question = Rect(rect.x, top - question_h - 8, rect.w, question_h)
    over = Rect(rect.x, rect.y + head_h, rect.w, question.y - 14 - rect.y - head_h)
    place = Rect(rect.x, top, rect.w, dealt.height)
    return (
        *(heading(look, rect, "The numbers tonight") if head_h else ()),
        *numbers(look, over, figures),
        *question_line(look, question, facts.view.question, dealt),
        *cards(look, place, dealt, ("card", facts.picked)),
    )


def _dealt(look: Look, room: float, count: int, facts: Pages, columns: int) -> Deal:
    """The cards that fit below the numbers; the numbers have a chart if cards must wait anyway."""
    all_cards = _cards(facts)
    tight = deal(look, room - least_numbers(look, count), all_cards, columns, facts.first)
    if len(tight.cards) == len(all_cards) or look.text > 1:
        return tight
    return deal(look, room - CHART_H, all_cards, columns, facts.first)


def _cards(facts: Pages) -> tuple[Card, ...]:
    found = []
    for i, offer in enumerate(facts.view.choices):
        icon, category = card_style(facts.playing, offer, i)
        effect = split_hint(offer.hint)[1]
        card = Card(("card", i), str(i + 1), offer.label, effect, icon, category, offer.why)
        found.append(card)
    return tuple(found)


def _bar(look: Look, facts: Pages) -> Shapes:
    """Tomorrow, or what the card in the hand is like, or a kind question."""
    page = panel(look, _BAR, fill=look.palette.page)
    inner = _BAR.padded(22, 6)
    if facts.asked:
        return (*page, *told(look, inner, f"One thing first. {facts.view.question} Pick a card."))
    shown = _described(look, facts)
    if shown:
        return (*page, *told(look, inner, shown))
    if facts.view.tomorrow is not None:
        return (*page, *tomorrow(look, inner, facts.view.tomorrow))
    return (*page, *told(look, inner, _LAST))


def _described(look: Look, facts: Pages) -> str:
    """What they rest on is like, or what was picked: a card, or a line of the list."""
    entry, picked = ("entry", facts.entry), ("card", facts.picked)
    for target in (look.hand.pointer, look.hand.focus, entry, picked):
        match target:
            case ("card", int(place)) if 0 <= place < len(facts.view.choices):
                return split_hint(facts.view.choices[place].hint)[0]
            case ("entry", int(place)) if 0 <= place < len(facts.view.tally):
                return effects_of(facts.view.tally[place])
    return ""


def _lamp(look: Look, facts: Pages) -> Shapes:
    words, icon = "Lights out", "sleep"
    if 0 <= facts.picked < len(facts.view.choices):
        offer = facts.view.choices[facts.picked]
        if offer.action.verb == "evening" and card_style(facts.playing, offer, 0)[0] == "focus":
            words, icon = "Lights on", "bulb"
    face = Face(words, icon, style=BUTTON_PRIMARY)
    return button(look.by_night(), _LIGHTS, face, Touch("lights", words, "action"))
