"""Facts about the finder of faults: what is planted is found."""

from pmsim.gui import faults
from pmsim.gui.colours import DAY
from pmsim.gui.paint import Painter
from pmsim.gui.rect import Rect
from pmsim.gui.shapes import Box, Icon, Label, Layer, Mark, Sketch, Zone
from pmsim.gui.theme import BODY

TITLE = Label(Rect(100, 100, 200, 22), "Roadmap review", BODY, DAY.ink)
PIN = Icon(Rect(150, 100, 20, 20), "calendar-fixed", DAY.ink)


def test_a_planted_overlap_is_found(painter: Painter) -> None:
    (fault,) = faults.overlaps((TITLE, PIN), painter.measure)

    assert fault.what == "“Roadmap review” and calendar-fixed overlap"


def test_things_side_by_side_do_not_overlap(painter: Painter) -> None:
    pin = Icon(Rect(320, 100, 20, 20), "calendar-fixed", DAY.ink)

    assert faults.overlaps((TITLE, pin), painter.measure) == ()


def test_a_line_drawn_across_a_number_is_found(painter: Painter) -> None:
    line = Sketch(Rect(180, 95, 90, 40), (90, 40), (Mark("M0 0 L90 40", line=DAY.ink),))
    ground = Sketch(Rect(90, 90, 220, 28), (220, 28), (Mark("M0 0 L220 28", line=DAY.ink),))

    (fault,) = faults.scribbled((TITLE, line), painter.measure)

    assert fault.what == "a drawing crosses “Roadmap review”"
    assert faults.scribbled((ground, TITLE), painter.measure) == ()
    paper = Box(Rect(0, 0, 400, 300), DAY.paper)
    assert faults.scribbled((line, paper, TITLE), painter.measure) == ()


def test_words_that_reach_over_their_button_are_found(painter: Painter) -> None:
    low, high = (
        Box(Rect(90, 104 if h < 20 else 92, 220, h), DAY.paper, lip=DAY.lip) for h in (12, 40)
    )

    (fault,) = faults.sticking_out((low, TITLE), painter.measure)

    assert fault.what == "“Roadmap review” sticks out of its button"
    assert faults.sticking_out((high, TITLE), painter.measure) == ()


def test_every_overlap_of_many_is_found_in_painting_order(painter: Painter) -> None:
    texts = [
        Label(Rect(100, y, 200, 22), name, BODY, DAY.ink)
        for name, y in (("third", 190), ("first", 100), ("second", 110), ("alone", 300))
    ]
    tall = Icon(Rect(90, 90, 60, 130), "person", DAY.ink)

    found = [fault.what for fault in faults.overlaps((*texts, tall), painter.measure)]

    assert found == [
        "“third” and person overlap",
        "“first” and “second” overlap",
        "“first” and person overlap",
        "“second” and person overlap",
    ]


def test_paper_between_two_texts_parts_them(painter: Painter) -> None:
    sheet = Box(Rect(90, 90, 300, 60), DAY.paper)

    assert faults.overlaps((TITLE, sheet, PIN), painter.measure) == ()
    assert faults.covered((TITLE, sheet, PIN), painter.measure) != ()


def test_a_modal_may_hide_text(painter: Painter) -> None:
    wall, sheet = Zone(Rect(0, 0, 1280, 720), wall=True), Box(Rect(90, 90, 300, 60), DAY.paper)

    assert faults.covered((TITLE, wall, sheet), painter.measure) == ()


def test_a_card_in_the_hand_floats_above(painter: Painter) -> None:
    held = Layer(Rect(100, 90, 200, 60), (PIN,), turn=4)

    assert faults.overlaps((TITLE, held), painter.measure) == ()


def test_text_wider_than_its_box_is_found(painter: Painter) -> None:
    tight = Label(Rect(100, 100, 40, 22), "Roadmap review", BODY, DAY.ink)

    assert faults.spills((TITLE,), painter.measure) == ()
    assert len(faults.spills((tight,), painter.measure)) == 1


def test_text_that_leaves_the_canvas_is_found(painter: Painter) -> None:
    outside = Label(Rect(1200, 100, 200, 22), "Roadmap review", BODY, DAY.ink)

    assert len(faults.spills((outside,), painter.measure)) == 1


def test_text_below_the_floor_is_found() -> None:
    tiny = Label(Rect(0, 0, 200, 22), "psst", BODY.sized(12), DAY.ink)

    assert len(faults.small_text((TITLE, tiny))) == 1


def test_small_and_mute_targets_are_found() -> None:
    dot = Box(Rect(0, 0, 20, 20), DAY.ink, target="dot")

    assert len(faults.small_targets((dot,))) == 1
    assert len(faults.mute_targets((dot,))) == 1
