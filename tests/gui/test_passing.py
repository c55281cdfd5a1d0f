"""Facts about how the things of a day pass into what they become."""

from __future__ import annotations

import pytest
from attrs import evolve

from pmsim.engine.offers import offers
from pmsim.gui import touch
from pmsim.gui.cast import Mood
from pmsim.gui.parts.look import Look
from pmsim.gui.parts.metrics import sparkline
from pmsim.gui.parts.passing import arriving, counted_text, leaving, turned_head
from pmsim.gui.playing import snapshot
from pmsim.gui.rect import Rect
from pmsim.gui.screen import Act
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.day_time import AFTER_A_CHOICE
from pmsim.gui.shapes import Box, Head, Layer, Picture, Shapes
from pmsim.gui.theme import (
    BADGE_POP,
    CARD_FOLD,
    INTERRUPTION_IN,
    SHADOW_CARD,
    VALUE_COUNT,
    VISITOR_IN,
)
from pmsim.model.actions import Action
from pmsim.model.state import Phase
from pmsim.session.play import Game
from tests.gui.day_screens import MORNING, advanced, game, screen_of, until, visited
from tests.gui.reading import lines, words

BABAK = "portraits/babak"


def calls() -> tuple[Game, DayScreen]:
    """The moment at which the clock arrives and Babak comes to the desk."""
    played = until(game(*MORNING), Phase.RUN, 630)
    screen = advanced(played, DayScreen.open(snapshot(played)))
    return played, screen_of(screen.tick(60_000))


def babak(shapes: Shapes) -> Rect:
    """Where Babak stands."""
    faces = (s for s in touch.flat(shapes) if isinstance(s, Picture) and BABAK in s.name)
    return next(faces).rect


# the parts


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [("8", "4", "6"), ("34.5%", "35%", "34.8%"), ("€412k", "€500k", "€456k"), ("−3", "3", "0")],
)
def test_a_number_counts_with_its_sign_and_its_unit(
    look: Look, before: str, after: str, way: str
) -> None:
    half = next(ms for ms in range(500) if 1 - (1 - ms / 500) ** 3 >= 0.5)

    assert counted_text(look, before, after, half) == way
    assert counted_text(look, before, after, VALUE_COUNT.ms) == after
    assert counted_text(evolve(look, calm=True), before, after, 0) == after


def test_words_do_not_count(look: Look) -> None:
    assert counted_text(look, "none", "7", 100) == "7"


def test_a_sparkline_grows_out_of_its_old_end(look: Look) -> None:
    at = Rect(0, 0, 92, 46)
    then, there = (3.0, 4.0, 4.0), (3.0, 4.0, 6.0, 6.0)
    old = sparkline(look, at, then, "#000000")

    assert sparkline(look, at, there, "#000000", before=then, grown=1) == sparkline(
        look, at, there, "#000000"
    )
    first = sparkline(look, at, there, "#000000", before=then, grown=0)
    assert first.marks[-1] == old.marks[-1]
    assert first != sparkline(look, at, there, "#000000", before=then, grown=0.5)


def test_a_sparkline_that_is_full_moves_on(look: Look) -> None:
    at = Rect(0, 0, 92, 46)
    then = tuple(float(n) for n in range(40))
    there = (*then[2:-1], 50.0, 60.0, 60.0)

    assert len(there) == len(then)
    first = sparkline(look, at, there, "#000000", before=then, grown=0)
    assert first.marks[-1] == sparkline(look, at, then, "#000000").marks[-1]


def test_a_face_turns_and_its_badge_pops(look: Look) -> None:
    head = Head(Rect(100, 100, 52, 52), "babak", Mood.PLEASED)
    early = turned_head(look, head, Mood.NEUTRAL, 40)

    assert turned_head(look, head, Mood.NEUTRAL, BADGE_POP.ms) == (head,)
    assert turned_head(look, head, Mood.PLEASED, 40) == (head,)
    assert early[0].rect.y < 100
    assert [s.scale > 1 for s in early if isinstance(s, Layer)] == [False, True]
    calm = turned_head(evolve(look, calm=True), head, Mood.NEUTRAL, 40)
    assert calm[0].rect == head.rect
    assert all(s.scale == 1 for s in calm if isinstance(s, Layer))


def test_what_comes_up_is_pressed_where_it_comes_to_rest() -> None:
    button = Box(Rect(10, 10, 100, 50), "#FFFFFF", target="yes", says="yes")
    coming = arriving((button,), 40, 0.2)

    assert touch.at(coming, 60, 30) == "yes"
    assert touch.at(coming, 60, 80) is None
    assert touch.says(coming, "yes") == "yes"
    assert arriving((button,), 40, 1) == (button,)


def test_what_goes_cannot_be_pressed() -> None:
    button = Box(Rect(10, 10, 100, 50), "#FFFFFF", target="yes", says="yes")

    assert touch.within_reach(leaving((button,), 0, 0.9)) == ()
    assert leaving((button,), 0, 0) == ()


# the desk


def test_a_visitor_walks_in_before_the_card_comes_up(look: Look) -> None:
    _, screen = visited()
    scene = screen.view.scene
    assert scene is not None
    short = evolve(scene, lines=scene.lines[:1], choices=())
    screen = evolve(screen, view=evolve(screen.view, scene=short))
    x = [babak(screen.lay_out(look, ms)).x for ms in (16, 80, 160, VISITOR_IN.ms, 5000)]

    assert x == sorted(x, reverse=True)
    assert x[0] > x[1] > x[2] > x[3] == x[4]
    assert "Things get lent twice" not in words(screen.lay_out(look, VISITOR_IN.ms - 10))
    assert "Things get lent twice" in words(screen.lay_out(look, VISITOR_IN.ms + 40))


def test_an_answer_can_be_given_before_the_card_has_come(look: Look) -> None:
    _, screen = visited()
    there = touch.find(screen.lay_out(look, 5000), ("answer", 1))
    assert there is not None

    for ms in (0, 120, 240, 360):
        assert touch.at(screen.lay_out(look, ms), there.rect.cx, there.rect.cy) == ("answer", 1)


def test_the_block_makes_room_for_whoever_comes(look: Look) -> None:
    _, screen = calls()

    assert "Ring three newcomers" in lines(screen.lay_out(look, 40))
    assert screen.moves(INTERRUPTION_IN.ms + VISITOR_IN.ms - 1)
    assert not screen.moves(INTERRUPTION_IN.ms + VISITOR_IN.ms)
    settled = screen.lay_out(look, 5000)
    assert not any(isinstance(s, Layer) and s.opacity < 1 for s in touch.flat(settled))


def test_after_an_answer_the_card_folds_and_the_same_person_stays(look: Look) -> None:
    played, screen = calls()
    played.act(Action("choose", "friday_at_desk", "take_back"))
    hurried = screen.renewed(snapshot(played))
    assert isinstance(hurried, DayScreen)

    for ms in range(0, int(AFTER_A_CHOICE), 50):
        assert babak(hurried.lay_out(look, ms)).right < 975
    folded = words(hurried.lay_out(look, 550))
    assert "Take it back." in folded
    assert "Six weeks" not in folded
    assert "Keep it" not in folded
    there = screen_of(hurried.tick(int(AFTER_A_CHOICE)))
    assert "Six weeks" in words(there.lay_out(look, 5000))


def test_a_card_unfolds_under_whoever_stands_behind_it(look: Look) -> None:
    played, screen = calls()
    played.act(Action("choose", "friday_at_desk", "take_back"))
    hurried = screen.renewed(snapshot(played))
    assert isinstance(hurried, DayScreen)
    there = screen_of(hurried.tick(int(AFTER_A_CHOICE)))

    tops = []
    for ms in range(0, INTERRUPTION_IN.ms + VISITOR_IN.ms, 20):
        shapes = there.lay_out(look, ms)
        card = next(s.rect for s in shapes if isinstance(s, Box) and s.shadow == SHADOW_CARD)
        assert babak(shapes).bottom > card.y
        tops.append(card.y)
    assert tops[0] > tops[2] > tops[-1]


def test_what_has_been_read_folds_and_whoever_said_it_leaves(look: Look) -> None:
    played, screen = visited()
    played.act(Action("choose", "friday_at_desk", "take_back"))
    there = screen.renewed(snapshot(played))
    assert isinstance(there, DayScreen)
    gone = screen_of(screen_of(there.tick(600)).chosen("read"))

    assert babak(gone.lay_out(look, 40)).x < babak(gone.lay_out(look, 120)).x
    assert gone.moves(CARD_FOLD.ms - 1)
    after = gone.lay_out(look, CARD_FOLD.ms)
    assert not any(isinstance(s, Picture) and BABAK in s.name for s in touch.flat(after))
    assert touch.find(gone.lay_out(look, 40), "read") is None


def test_time_resumes_within_600_ms_of_an_answer() -> None:
    """Once everything that was said is read; or at once, when nobody says anything."""
    played, screen = visited()
    one = next(o for o in offers(played.program, played.state) if o.open)
    played.act(one.action)
    after = screen.renewed(snapshot(played))
    assert isinstance(after, DayScreen)

    quiet = evolve(after, reading=())
    assert quiet.journey.length(quiet.pace) <= AFTER_A_CHOICE
    assert isinstance(quiet.tick(int(AFTER_A_CHOICE)), Act)


def test_pressing_a_pace_while_somebody_waits_moves_nobody(look: Look) -> None:
    _, screen = calls()
    faster = screen_of(screen.chosen(("pace", "fast")))

    assert not faster.moves(0)
    assert babak(faster.lay_out(look, 0)) == babak(screen.lay_out(look, 5000))


# numbers and faces


def changing() -> DayScreen:
    """A moment of the day at which a number has just changed."""
    played = game(*MORNING)
    screen = DayScreen.open(snapshot(played))
    while True:
        one = next(o for o in offers(played.program, played.state) if o.open)
        played.act(one.action)
        if played.state.phase not in (Phase.RUN, Phase.EVENT):
            continue
        after = screen.renewed(snapshot(played))
        assert isinstance(after, DayScreen)
        was = after.was
        if was and [m.value for m in was.view.metrics] != [m.value for m in after.before.metrics]:
            return evolve(after, reading=())
        screen = after


def test_numbers_count_and_nothing_moves_for_longer_than_it_must(look: Look) -> None:
    screen = changing()
    assert screen.was is not None
    old = [m.short_text for m in screen.was.view.metrics]
    new = [m.short_text for m in screen.before.metrics]
    first, last = (lines(screen.lay_out(look, ms)) for ms in (0, VALUE_COUNT.ms))

    assert old != new
    assert all(text in first for text in old)
    assert all(text in last for text in new)
    calm = evolve(look, calm=True)
    assert all(text in lines(screen.lay_out(calm, 0)) for text in new)
    smooth = {screen.frame(ms) for ms in range(VALUE_COUNT.ms)}
    assert len(smooth) == VALUE_COUNT.ms
    assert len({screen.frame(ms) for ms in range(1000, 1500)}) < 20


def test_energy_and_stress_count_where_no_time_goes_by(look: Look) -> None:
    _, screen = visited()
    tired = evolve(screen.view, header=evolve(screen.view.header, energy=20.0))
    there = evolve(screen, view=tired, before=tired).passing(screen.facts(0))

    assert there.lasts >= VALUE_COUNT.ms
    assert f"{screen.view.header.energy:.0f}" in lines(there.lay_out(look, 0))
    assert "20" in lines(there.lay_out(look, VALUE_COUNT.ms))


def test_a_screen_at_rest_does_not_tell_what_was_before(look: Look) -> None:
    for screen in (calls()[1], changing()):
        assert screen.lay_out(look, 9000) == evolve(screen, was=None).lay_out(look, 9000)


def test_with_less_motion_nothing_slides(look: Look) -> None:
    calm = evolve(look, calm=True)
    _, screen = calls()
    place = babak(screen.lay_out(calm, 5000))

    assert all(babak(screen.lay_out(calm, ms)) == place for ms in (20, 60, 90))
    assert screen.lay_out(calm, 80) == screen.lay_out(calm, 5000)


def test_who_presses_on_finds_the_day_where_it_is() -> None:
    """No movement asks for patience: an answer counts in its very first picture."""
    _, screen = calls()

    assert isinstance(screen.chosen(("answer", 1)), Act)
