"""The pieces of a talk: the room, the person, what you came to learn, what is said."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.cast import ROOMS, Mood, mug_of
from pmsim.gui.motion import letters
from pmsim.gui.parts import bubbles
from pmsim.gui.parts.cat import eyes
from pmsim.gui.parts.header import Header, header, rail
from pmsim.gui.parts.heavens import sky
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.panels import panel, pill, plate
from pmsim.gui.parts.passing import popping, turned
from pmsim.gui.parts.people import Plate, name_plate
from pmsim.gui.parts.steam import over_mug
from pmsim.gui.parts.words import Ink, headline, label, paragraph
from pmsim.gui.rect import Rect, square
from pmsim.gui.screens.talk_pages import News, Page
from pmsim.gui.shapes import Align, Box, Icon, Picture, Shape, Shapes, Zone
from pmsim.gui.theme import (
    LABEL_STRONG,
    RADIUS,
    SMALL,
    SMALL_STRONG,
    SPEECH_PER_SECOND,
    TypeStyle,
)

_ROOM = "meeting-room"
"""Where people talk when the author does not say where."""

_CROP = (0.0, 0.0, 320.0, 318.6)
_CATS = (("home-desk-evening", Rect(104.5, 369.5, 21.25, 10)),)
"""Rooms with a cat on the sill, and where its eyes are."""
_CUP = Rect(388, 604, 104, 104)


def room(look: Look, facts: Header, name: str, menu: Touch) -> Shapes:
    """Sky, room, header and rail; in high contrast the room is left out."""
    wall: Shape = Picture(Rect(0, 0, 1280, 720), f"scenes/{name if name in ROOMS else _ROOM}")
    if look.palette.loud:
        wall = Box(Rect(0, 94, 1280, 626), look.palette.paper)
    cat = () if look.palette.loud else tuple(eyes(at) for room, at in _CATS if room == name)
    return (sky(look, facts.hour), wall, *cat, rail(look), *header(look, facts, menu))


@frozen
class Face:
    """Who speaks, with which face, and with which one before."""

    portrait: str
    mood: Mood
    before: Mood


def portrait(look: Look, rect: Rect, face: Face, now: int) -> Shapes:
    """The person at the table; a new mood fades in with a small hop."""
    there = _picture(rect, face, face.mood)
    if face.before is face.mood:
        return (there,)
    return turned(look, there, _picture(rect, face, face.before), now)


def _picture(rect: Rect, face: Face, mood: Mood) -> Picture:
    return Picture(rect, f"portraits/{face.portrait}-{mood.value}", _CROP)


def your_mug(look: Look, background: str) -> Shapes:
    """The mug on the table, which steams."""
    steam = over_mug(look, _CUP)
    return (steam, Picture(_CUP, f"mugs/{mug_of(background)}"))


def who(look: Look, rect: Rect, facts: Plate, now: int) -> Shapes:
    """The plate below the person; on large text trust is a number and the role gives way."""
    if look.text <= 1:
        return name_plate(look, rect, facts, now)
    look = look.capped(1.3)
    p = look.palette
    base, line = rect.bottom - 40, look.style(LABEL_STRONG)
    trust = f"{facts.trust_word} {facts.trust}"
    wide = look.width(trust, SMALL) + 6
    name = Rect(rect.x + 20, rect.y + 10, rect.w - wide - 50, 36)
    badge = Icon(square(rect.x + 34, base + 13, 26), f"mood-{facts.person.mood.value}", p.ink)
    return (
        *panel(look, rect, radius=RADIUS.pill),
        headline(look, name, facts.person.name, Ink(LABEL_STRONG.sized(24))),
        label(
            look,
            Rect(rect.right - wide - 20, rect.y + 10, wide, 36),
            trust,
            Ink(SMALL, p.ink2, Align.RIGHT),
        ),
        popping(look, badge, now) if facts.before else badge,
        label(
            look,
            Rect(rect.x + 56, base + 13 - line.line / 2, rect.w - 76, line.line),
            facts.person.word,
            Ink(LABEL_STRONG),
        ),
    )


@frozen
class Said:
    """A page on its way to being read."""

    page: Page
    whole: bool
    more: str
    """`1 of 3` while there are more lines; else empty."""

    style: TypeStyle


def length(page: Page) -> int:
    """How many letters there are to say."""
    return len(page.text.replace("*", ""))


def talking_ms(page: Page) -> int:
    """How long it takes to say them."""
    return -(-length(page) * 1000 // SPEECH_PER_SECOND)


def words(
    look: Look, room_for: Rect, said: Said, now: int, touch: Touch | None, *, tailed: bool
) -> Shapes:
    """The bubble of somebody's line, or a card for what nobody says."""
    page = said.page
    text = f"“{page.text}”" if page.who else page.text
    shown = -1 if said.whole else letters(now, SPEECH_PER_SECOND, calm=look.calm)
    speech = bubbles.Speech(text, shown, said.style)
    tall = bubbles.bubble_height(look, room_for.w, speech)
    rect = Rect(room_for.x, room_for.y, room_for.w, tall)
    if page.who:
        tail = min(62.0, tall / 2 - 12) if tailed else -1
        return (*bubbles.bubble(look, rect, speech, touch, tail), *_more(look, rect, said))
    return (*_narration(look, rect, said, speech, touch), *_more(look, rect, said))


def _narration(
    look: Look, rect: Rect, said: Said, speech: bubbles.Speech, touch: Touch | None
) -> Shapes:
    """What is seen or found out: flat, with an icon when it is a find."""
    p = look.palette
    fill = p.info.tint if said.page.icon else p.glass
    style = evolve(speech.style, weight=600)
    left = 54.0 if said.page.icon else 30.0
    place = Rect(rect.x + left, rect.y + 22, rect.w - left - 30, 0)
    text = paragraph(look, place, speech.text, Ink(style, p.ink), mark=p.mark)
    rect = Rect(rect.x, rect.y, rect.w, max(rect.h, text.rect.h + 44))
    shapes: list[Shape] = [plate(look, rect, fill, RADIUS.panel)]
    if said.page.icon:
        middle = text.rect.y + look.style(style).line / 2
        shapes.append(Icon(square(rect.x + 30, middle, 26), said.page.icon, p.info.text))
    if touch is not None:
        says = touch.says or speech.text
        shapes.append(Zone(rect, target=touch.target, group=touch.group, says=says))
    return (*shapes, text)


def _more(look: Look, rect: Rect, said: Said) -> Shapes:
    """A small dark arrow at the corner: there is more to hear."""
    if not said.more:
        return ()
    p = look.palette
    badge = square(rect.right - 6, rect.bottom - 6, 34)
    return (Box(badge, p.ink, 17), Icon(square(badge.cx, badge.cy, 18), "arrow-down", p.paper))


def news_line(look: Look, row: Rect, right: float, news: tuple[News, ...]) -> Shapes:
    """What came of your words, as small pills; those that do not fit are in the log."""
    p = look.palette
    tones = {"kept": p.good, "met": p.good, "broken": p.bad, "missed": p.bad, "promised": p.bond}
    shapes: list[Shape] = []
    x, high = row.x, round(32 * look.text)
    for one in news:
        tone = tones.get(one.kind)
        fill, colour = (tone.tint, tone.text) if tone else (p.paper, p.ink)
        ink = Ink(SMALL_STRONG, colour)
        made, end = pill(look, x, row.cy - high / 2, one.text, fill, ink, one.icon, high)
        if end > right:
            continue
        shapes += made
        x = end + 8
    return tuple(shapes)
