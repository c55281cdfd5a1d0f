"""The picture of a negotiation, put together from its pieces, and how it moves."""

from __future__ import annotations

from attrs import frozen

from pmsim.gui.cast import Mood
from pmsim.gui.kept import kept
from pmsim.gui.motion import runs
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.patience import Patience
from pmsim.gui.parts.press import Face as ButtonFace
from pmsim.gui.parts.press import Kind, button
from pmsim.gui.playing import Playing
from pmsim.gui.rect import Rect
from pmsim.gui.screens import table_middle
from pmsim.gui.screens.day_facts import MENU, header_facts, mood
from pmsim.gui.screens.table_draft import Draft
from pmsim.gui.screens.table_ending import STAMPED, Ending, brought, go_on_button, stamped
from pmsim.gui.screens.table_middle import Middle
from pmsim.gui.screens.table_moves import Facing, Opened, move_sheet
from pmsim.gui.screens.table_owed import LEDGER, OwedBefore, leaving, leaving_height, owed
from pmsim.gui.screens.table_passing import (
    Before,
    Held,
    agreeing,
    feelings,
    lasting,
    mine,
    seen_then,
    theirs,
    worth,
)
from pmsim.gui.screens.table_person import (
    Other,
    Saying,
    across,
    bar,
    speech_room,
    words_below,
)
from pmsim.gui.screens.table_place import HUGE, Places, places_for
from pmsim.gui.screens.table_said import Chunk, chunks_of, tallest
from pmsim.gui.screens.talk_draw import Face, room
from pmsim.gui.shapes import Shapes
from pmsim.gui.theme import SPEECH_PER_SECOND, TAG_TORN
from pmsim.view.day import see_header
from pmsim.view.lookup import need
from pmsim.view.people import mood_word, see_people
from pmsim.view.speech import LineView
from pmsim.view.table import TableView
from pmsim.view.table_draft import see_draft
from pmsim.view.words import duration

LISTEN = "listen"
"""The target of the words that are being said, while there are more."""

_WORDS_H = 90.0


@frozen
class Facts:
    """What the picture shows."""

    sat: Playing
    """The playthrough while the table stood."""

    view: TableView
    draft: Draft
    held: Held | None
    top: int
    opened: Opened | None
    heard: int
    whole: bool
    before: Before | None
    ended: Ending | None
    now: Playing
    """The playthrough as it stands: after the end another one."""


def takes(view: TableView, draft: Draft) -> bool:
    """Whether the offer is exactly what they ask for, and can be taken."""
    can = any(move.offer.action.verb == "accept" for move in view.moves)
    return can and not draft.first and draft.values == view.counter


def said_lines(facts: Facts) -> tuple[LineView, ...]:
    """What the other side says; your own words were yours."""
    lines = facts.ended.lines if facts.ended else facts.view.lines
    return tuple(line for line in lines if line.who != "you") or lines


def talking_ms(facts: Facts) -> int:
    """How long it takes at most to say what is said."""
    letters = sum(len(line.text) for line in said_lines(facts))
    return -(-letters * 1000 // SPEECH_PER_SECOND)


def moving(facts: Facts, now: int) -> bool:
    """Whether something else than letters is on its way."""
    if facts.ended is not None and now < STAMPED + TAG_TORN.ms:
        return True
    return now < lasting(facts.before, _theirs_now(facts))


def picture(look: Look, facts: Facts, now: int) -> Shapes:
    """Everything, back to front."""
    view = facts.view
    leaves = leaving_height(look.untouched(), view)
    places = places_for(
        look,
        len(view.issues),
        facts.top,
        leaves,
        table_middle.second_button(view, facts.draft),
    )
    head = see_header(facts.now.program, facts.now.state)
    middle = _middle(look, facts, now)
    shapes = (
        *room(look, header_facts(head), view.room, Touch(MENU, "menu", "menu")),
        *_person(look, places, facts, now),
        *table_middle.wood(look, places),
        *(table_middle.heading(look, places.title, middle) if places.title.w else ()),
        *_table(look, places, facts, middle, now),
    )
    if facts.opened is None:
        return shapes
    facing = Facing(middle.who, mood(view.mood))
    return (*shapes, *move_sheet(look, view, facts.draft, facts.opened, facing))


def _table(look: Look, places: Places, facts: Facts, middle: Middle, now: int) -> Shapes:
    """Strips, meters, buttons and the ledger; or the end and what it brought."""
    if facts.ended is not None:
        return _end(look, places, facts.ended, middle, now)
    shapes = (
        *_strips(look, places.strips, middle),
        *table_middle.meters(look.untouched(), places.meters, middle),
        *table_middle.buttons(look, places.buttons, middle),
    )
    if places.ledger is None or places.leaving is None:
        return (*shapes, *_tab(look, places))
    return (
        *shapes,
        *owed(_touching_debts(look), places.ledger, middle.seen, _owed_before(look, facts, now)),
        *leaving(look.untouched(), places.leaving, facts.view),
    )


def _owed_before(look: Look, facts: Facts, now: int) -> OwedBefore | None:
    """What was owed a moment ago, as long as tags are torn or stamped."""
    if facts.before is None or not runs(TAG_TORN, now, calm=look.calm):
        return None
    return OwedBefore(seen_then(facts.before).ledger, now)


def _touching_debts(look: Look) -> Look:
    """The look with the hands only if they are on something owed."""
    for target in (look.hand.pointer, look.hand.focus):
        match target:
            case "ledger" | ("owed", _, _):
                return look
    return look.untouched()


def _tab(look: Look, places: Places) -> Shapes:
    """What opens the ledger where it has no room of its own."""
    if places.tab is None:
        return ()
    touch = Touch(LEDGER, "What you owe and would owe", "owed")
    face = ButtonFace("Promises", "promise")
    return button(look.capped(1.3), places.tab, face, touch, Kind.SOFT)


def _end(look: Look, places: Places, end: Ending, middle: Middle, now: int) -> Shapes:
    """The strips with the stamp, and the list of what follows at the right, or over them."""
    rows = table_middle.strips(look, places.strips, middle)
    stamp_ = stamped(look, places, end, now)
    way = go_on_button(look, places)
    if places.ledger is not None and places.leaving is not None:
        at = places.ledger
        whole = Rect(at.x, at.y, at.w, places.leaving.bottom - at.y)
        return (*rows, *way, *brought(look, whole, end), *stamp_)
    if now < STAMPED * 3 and not look.calm:
        return (*rows, *way, *stamp_)
    first, last = places.strips.rects[0], places.strips.rects[-1]
    over = Rect(first.x, first.y, places.table.w - 32, last.bottom - first.y)
    return (*way, *brought(look, over, end), *stamp_)


_draft_now = kept(see_draft)
_first_now = kept(see_draft)
_people_then = kept(see_people)
_people_now = kept(see_people)
_said = kept(chunks_of)
_strips = kept(table_middle.strips)
"""What stays the same while letters appear is made once."""


def _middle(look: Look, facts: Facts, now: int) -> Middle:
    program, state = facts.sat.program, facts.sat.state
    draft = facts.draft
    if facts.ended:
        draft = Draft(facts.ended.package or draft.values, draft.sizes)
    seen, rest = _draft_now(program, state, draft.values), _rest(facts, draft)
    before, goals = facts.before, _theirs_now(facts)
    return Middle(
        view=facts.view,
        draft=draft,
        seen=seen,
        first=_first_now(program, state, draft.first) if draft.first else None,
        who=need(_people_then(program, state), facts.view.person).portrait,
        mine=rest if facts.held else mine(look, before, rest, now),
        theirs=theirs(look, before, goals, now),
        rest=rest,
        feelings=agreeing(seen, now) if facts.ended else feelings(look, before, goals, seen, now),
        worth=worth(look, before, seen, now),
        over=_over(facts.ended),
        takes=takes(facts.view, draft),
    )


def _over(end: Ending | None) -> str:
    return "" if end is None else "deal" if end.deal else "none"


def _rest(facts: Facts, draft: Draft) -> tuple[float, ...]:
    """Where your handles come to rest: in the hand, or at their notches."""
    held = facts.held
    return tuple(
        held.place if held and held.issue == issue else float(value)
        for issue, value in enumerate(draft.values)
    )


def _theirs_now(facts: Facts) -> tuple[float, ...]:
    if facts.ended and facts.ended.deal:
        return tuple(float(value) for value in facts.ended.package)
    return tuple(float(one.theirs) for one in facts.view.issues)


def _person(look: Look, places: Places, facts: Facts, now: int) -> Shapes:
    """Bubble, face, patience."""
    other_touch = Touch(LISTEN, "go on listening", "words")
    wide = look.text > HUGE
    w = places.left.w - (20 if wide else 0)
    most = _WORDS_H if wide else speech_room(look, places.left)
    chunks = _said(look.untouched(), said_lines(facts), w, most)
    here = min(facts.heard, len(chunks) - 1)
    saying = Saying(chunks[here], facts.whole, here < len(chunks) - 1, tallest(look, chunks, w))
    other = _other(facts, chunks[: here + 1], now)
    if not wide:
        return across(look, places.left, other, saying, now, other_touch)
    end = places.tab.x if places.tab and facts.ended is None else places.left.right
    return (
        *bar(look, places.left, other, end),
        *words_below(look, places.left, saying, now, other_touch),
    )


def _other(facts: Facts, heard: tuple[Chunk, ...], now: int) -> Other:
    """Who sits there, with the face of what was said last."""
    view = facts.view
    person = need(_people_now(facts.now.program, facts.now.state), view.person)
    before = facts.before
    moods = [mood(before.view.mood)] if before else []
    moods += [mood(one.mood) for one in heard if one.who == view.person]
    moods = moods or [mood(view.mood)]
    last = moods[-1]
    left = max(0, view.lasts - view.used)
    patience = Patience(view.patience, view.whole_patience)
    if before is not None and before.view.patience > view.patience:
        patience = Patience(view.patience, view.whole_patience, before.view.patience, now)
    gone = bool(facts.ended and facts.ended.they_left)
    if gone:
        patience = Patience(0, view.whole_patience)
    return Other(
        name=person.name,
        first=view.person_name,
        face=Face(person.portrait, last, moods[-2] if len(moods) > 1 else last),
        mood=_mood_words(last, facts.ended),
        patience=patience,
        time="" if facts.ended else f"{duration(left)} left" if left else "time is up",
        short_time="" if facts.ended else duration(left) if left else "no time",
        gone=gone,
    )


def _mood_words(face: Mood, ended: Ending | None) -> str:
    if ended and ended.they_left:
        return "has left the table"
    return mood_word(face.value)
