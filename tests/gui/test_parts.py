"""Facts about the parts, in every appearance and text size."""

from collections.abc import Callable

import pytest
from attrs import evolve

from pmsim.gui import faults, theme
from pmsim.gui.cast import MUGS, Mood
from pmsim.gui.colours import Category
from pmsim.gui.parts import (
    bubbles,
    calendar,
    choices,
    controls,
    gauges,
    header,
    heavens,
    metrics,
    notes,
    panels,
    people,
    press,
    promises,
    words,
)
from pmsim.gui.parts.look import Hand, Look, Touch
from pmsim.gui.parts.notch_track import Notch, Track, notch_track
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Head, Label, Paragraph, Shapes, text_of
from pmsim.gui.touch import at, find, focus_order, says
from pmsim.session.settings import TEXT_SIZES

HERE = Touch("here", group="group")
BABAK = people.Person("babak", "Babak", Mood.WORRIED, "worried")
CHOICE = choices.Choice(
    "2",
    "“Who gets doubles?”",
    (choices.Cost("lens", "Analysis", 2, "even odds"), choices.Cost("clock", "5 min")),
)
FACTS = header.Header(
    10.7,
    "10:40",
    "Tuesday, day 2 of 5",
    "Tue 2/5",
    header.Gauge("64", "fine", 0.64),
    header.Gauge("27", "busy", 1),
)
BLOCK = calendar.Block(Category.TEAM, "standup", "Stand-up", "Babak", "09:00", fixed=True)
NOW = evolve(BLOCK, progress=calendar.Progress.NOW, share=0.5)
CARD = calendar.Card(Category.DATA, "data", "Dig in the data", 2, "1 h", -10)
CHURN = metrics.Metric("Churn", "drop", "6.2%", metrics.Trend.WORSE, True, "+0.1", (5.6, 6.2), 5.0)
TAG = promises.Tag(promises.Promise.DUE, "no time set aside", "Unblock the API")
PLATE = people.Plate(BABAK, "Engineering lead", Mood.NEUTRAL, 3)

Build = Callable[[Look], Shapes]

PARTS: dict[str, Build] = {
    "primary button": lambda k: press.button(k, Rect(100, 100, 260, 60), "Make this offer", HERE),
    "plain button": lambda k: press.button(
        k, Rect(100, 100, 200, 52), press.Face("Replay", "undo"), HERE, press.Kind.PLAIN
    ),
    "icon button": lambda k: press.icon_button(
        k, Rect(100, 100, 56, 54), "cross", Touch("here", "close")
    ),
    "choice row": lambda k: choices.choice_row(
        k, Rect(100, 100, 728, choices.choice_height(k, 728, CHOICE)), CHOICE, HERE
    ),
    "locked choice": lambda k: choices.choice_row(
        k, Rect(100, 100, 728, 90), CHOICE, evolve(HERE, closed="first learn who is hit")
    ),
    "header": lambda k: header.header(k, FACTS, Touch("here", "menu")),
    "sky": lambda k: (heavens.sky(k, 17.2), *heavens.cloud(k, 10, 10, 1)),
    "lane block": lambda k: calendar.lane_block(k, Rect(100, 100, 300, 47), BLOCK, HERE),
    "today row": lambda k: calendar.today_row(k, Rect(100, 100, 240, 34), BLOCK, HERE),
    "running block": lambda k: calendar.today_row(k, Rect(100, 100, 240, 80), NOW, HERE),
    "deck card": lambda k: calendar.deck_card(k, Rect(100, 100, 187, 90), CARD, HERE),
    "card in the hand": lambda k: calendar.lifted(
        k,
        Rect(100, 100, 187, 90),
        calendar.deck_card(k, Rect(100, 100, 187, 90), CARD, HERE),
    ),
    "person row": lambda k: people.person_row(k, Rect(100, 100, 240, 66), BABAK, HERE, unread=2),
    "person here": lambda k: people.person_row(k, Rect(100, 100, 240, 66), BABAK, HERE, here=True),
    "name plate": lambda k: people.name_plate(k, Rect(100, 100, 352, 102), PLATE),
    "metric tile": lambda k: metrics.metric_tile(k, Rect(100, 100, 230, 96), CHURN, HERE),
    "tag": lambda k: promises.tag(k, Rect(100, 100, 272, 84), TAG, HERE),
    "bubble": lambda k: bubbles.bubble(k, Rect(100, 100, 674, 200), bubbles.Speech("“Twice.”")),
    "own line": lambda k: bubbles.own_line(k, 900, 100, 700, "Walk me through one."),
    "interruption": lambda k: bubbles.interruption_card(
        k, Rect(100, 200, 632, 262), bubbles.Caller("Babak, at your desk"), "“Got a minute?”"
    ),
    "toast": lambda k: notes.toast(k, 100, 100, 330, "Promise kept", "Babak noticed", "kept"),
    "tooltip": lambda k: notes.tooltip(k, 100, 100, 222, "Churn: people leaving each month."),
    "key hints": lambda k: notes.key_hints(k, Rect(0, 684, 1280, 30), (("Tab", "move"),)),
    "empty panel": lambda k: notes.empty(
        k, Rect(100, 100, 300, 300), "inbox", "Inbox zero", "Enjoy both minutes of it."
    ),
    "sheet": lambda k: panels.sheet(k, Rect(140, 48, 1000, 624)),
    "segments": lambda k: controls.segments(
        k, Rect(100, 100, 296, 54), (controls.Segment("here", "A", "100 percent"),), "here", "size"
    ),
    "switch": lambda k: controls.switch(k, 100, 100, Touch("here", "sound"), on=True),
    "slider": lambda k: controls.slider(k, Rect(100, 100, 230, 48), 0.6, Touch("here", "music")),
    "mug": lambda k: (gauges.mug(k, Rect(100, 100, 56, 56), 0.5, MUGS["engineer"]),),
    "tangle": lambda k: (gauges.tangle(k, Rect(100, 100, 56, 56), 4),),
    "meter": lambda k: gauges.meter(k, Rect(0, 0, 240, 14), 0.4, "#8E3A68", unsure=0.6, tick=0.5),
}

every_part = pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)


@every_part
@pytest.mark.parametrize("size", theme.TEXT_SIZES)
def test_a_part_has_no_fault_at_any_text_size(look: Look, part: Build, size: float) -> None:
    shapes = part(evolve(look, text=size))

    assert faults.overlaps(shapes, look.measure) == ()
    assert faults.spills(shapes, look.measure) == ()
    assert faults.small_text(shapes) == ()


@every_part
def test_high_contrast_uses_no_alpha(loud: Look, part: Build) -> None:
    assert [c for c in faults.colours_of(part(loud)) if len(c) > len("#RRGGBB")] == []


@every_part
def test_high_contrast_casts_no_shadow(loud: Look, part: Build) -> None:
    assert [shape for shape in part(loud) if isinstance(shape, Box) and shape.shadow] == []


@every_part
def test_every_target_says_something(look: Look, part: Build) -> None:
    assert faults.mute_targets(part(look)) == ()


@every_part
def test_a_target_is_large_enough_for_an_unsteady_hand(look: Look, part: Build) -> None:
    assert faults.small_targets(part(look)) == ()


def _ring(shapes: Shapes, colour: str) -> list[Box]:
    return [shape for shape in shapes if isinstance(shape, Box) and shape.border == colour]


@pytest.mark.parametrize("name", ["primary button", "choice row", "deck card", "slider", "switch"])
def test_the_focus_shows_as_a_ring(look: Look, name: str) -> None:
    focused = evolve(look, hand=Hand(focus="here"))

    assert _ring(PARTS[name](look), look.palette.focus) == []
    assert len(_ring(PARTS[name](focused), look.palette.focus)) == 1


@pytest.mark.parametrize("kind", list(press.Kind))
def test_with_less_motion_a_button_changes_its_colour_under_the_pointer(
    look: Look, kind: press.Kind
) -> None:
    calm = evolve(look, calm=True)
    rest, hover = (
        press.button(evolve(calm, hand=hand), Rect(0, 0, 200, 60), "Go", HERE, kind)[0]
        for hand in (Hand(), Hand(pointer="here"))
    )

    assert isinstance(rest, Box)
    assert isinstance(hover, Box)
    assert hover.rect == rest.rect
    assert hover.fill != rest.fill


def test_a_button_rises_under_the_pointer_and_sinks_when_pressed(look: Look) -> None:
    build = PARTS["primary button"]
    rest, hover, pressed = (
        find(build(evolve(look, hand=hand)), "here")
        for hand in (Hand(), Hand(pointer="here"), Hand(pressed="here"))
    )

    assert rest is not None
    assert hover is not None
    assert pressed is not None
    assert hover.rect.y < rest.rect.y < pressed.rect.y
    assert hover.rect.bottom == rest.rect.bottom == pressed.rect.bottom


def test_with_less_motion_nothing_rises(look: Look) -> None:
    still = evolve(look, hand=Hand(pointer="here"), calm=True)

    box = find(PARTS["primary button"](still), "here")
    assert box is not None
    assert box.rect.y == 100


def test_a_closed_choice_says_why_and_shows_no_costs(look: Look) -> None:
    shapes = PARTS["locked choice"](look)
    texts = [text_of(s) for s in shapes if isinstance(s, Label | Paragraph)]

    assert says(shapes, "here").endswith("first learn who is hit")
    assert "first learn who is hit" in texts
    assert "5 min" not in texts


def test_a_choice_grows_by_whole_lines(look: Look) -> None:
    long = evolve(CHOICE, text="“Before I answer, tell me which of these you would drop.” " * 2)
    one, two = (choices.choice_height(look, 728, c) for c in (CHOICE, long))

    assert two - one == theme.CHOICE.line - 2
    assert one == 66


def test_a_sheet_shuts_off_what_is_beneath(look: Look) -> None:
    shapes = (*PARTS["primary button"](look), *PARTS["sheet"](look))

    assert at(shapes, 120, 120) is None
    assert focus_order(shapes) == ()


def test_speech_appears_letter_by_letter_and_no_word_moves(look: Look) -> None:
    whole = words.paragraph(
        look, Rect(0, 0, 200, 0), "The reminder fires twice.", words.Ink(theme.SPEECH)
    )
    part = words.revealed(whole, 6)

    assert text_of(part).strip() == "The re"
    assert part.rect == whole.rect


def test_cut_words_are_said_in_full(look: Look) -> None:
    label = words.line(look, 0, 0, 60, "Roadmap review", words.Ink(theme.BODY))

    assert label.text.endswith("…")
    assert label.says == "Roadmap review"


def test_buttons_are_never_cut(look: Look) -> None:
    shapes = press.button(look, Rect(0, 0, 150, 60), "Offer past your limit", HERE)

    assert " ".join(s.text for s in shapes if isinstance(s, Label)) == "Offer past your limit"


@pytest.mark.parametrize("size", TEXT_SIZES[1:])
def test_large_names_of_values_lie_beneath_handle_and_face(look: Look, size: float) -> None:
    """Theirs is the largest thing on the track."""
    track = Track((Notch("one thing"), Notch("two")), mine=0.0, theirs=0.0, who="babak")
    shapes = notch_track(evolve(look, text=size), Rect(100, 100, 300, 40), track)
    names = [one.rect.y for one in shapes if isinstance(one, Label)]
    face = max(one.rect.bottom for one in shapes if isinstance(one, Head))
    assert names
    assert min(names) >= face
