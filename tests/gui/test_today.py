"""Facts about the list of today beside the running day: its titles, and what can be moved."""

from __future__ import annotations

import pytest
from attrs import evolve

from pmsim.gui import faults
from pmsim.gui.inputs import Key
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import snapshot
from pmsim.gui.screen import STAY, Act
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.day_time import Pace
from pmsim.gui.screens.day_today import at_minute, share_done
from pmsim.gui.shapes import Shapes
from pmsim.gui.tooltip import unread
from pmsim.gui.touch import find, focus_order, says
from pmsim.model.actions import Action
from tests.gui.day_screens import MORNING, game, running, screen_of
from tests.gui.reading import lines


def test_free_time_has_its_leaf_from_its_first_minute() -> None:
    played = game("free", "start")
    rows = DayScreen.open(snapshot(played)).view.calendar
    for minute in (510, 511, 545):
        now = next(row for row in at_minute(rows, 510, minute) if row.state == "now")
        assert (now.what, now.name, now.icon) == ("free", "Free", "leaf")


def test_the_bar_is_as_full_as_the_minutes_left_are_few() -> None:
    """Work that a meeting will cut short has a bar that is not full when the meeting begins."""
    first = DayScreen.open(snapshot(game(*MORNING))).view.calendar[0]
    row = evolve(first, start=510, end=570, state="now", minutes_left=86, sub="1 h 26 left")
    (late,) = at_minute((row,), 510, 569)
    assert late.sub == "27 min left"
    assert share_done(late, 569) == pytest.approx(59 / 86)
    (whole,) = at_minute((evolve(row, minutes_left=60),), 510, 540)
    assert share_done(whole, 540) == 0.5
    assert share_done(evolve(whole, minutes_left=0), 570) == 1.0


def today(look: Look, *rows: str) -> tuple[DayScreen, Shapes]:
    """A paused day with rows of these titles, and its picture."""
    _, screen = running(pace=Pace.PAUSE)
    first = screen.view.calendar[0]
    calendar = tuple(
        evolve(first, slot=n, name=name, what="activity", state="next", start=first.start + 30 * n)
        for n, name in enumerate(rows)
    )
    view = evolve(screen.view, calendar=calendar)
    screen = evolve(screen, view=view, before=view)
    return screen, screen.lay_out(look, 5000)


def test_a_long_title_takes_two_lines_where_there_is_room_for_them(look: Look) -> None:
    name = "Vision sync with everybody"
    _, few = today(look, "Lunch", name)
    _, many = today(look, *[name] * 9)

    parts = [text for text in lines(few) if text and text in name]
    assert parts == ["Vision sync with", "everybody"]
    assert any(text.endswith("…") for text in lines(many))
    assert faults.found(few, look.measure) == faults.found(many, look.measure) == ()


def test_what_is_cut_short_in_the_list_of_today_can_be_read_whole(look: Look) -> None:
    name = "Vision sync with everybody who has ever had anything to do with it"
    _, shapes = today(look, "Lunch", name)

    assert unread(shapes, ("row", 1)) == name
    assert ("row", 1) in focus_order(shapes)
    assert find(shapes, ("row", 0)) is None


def test_while_paused_a_later_block_can_be_moved_or_dropped(look: Look) -> None:
    _, screen = running(pace=Pace.PAUSE)
    later = next(r for r in screen.view.calendar if r.what == "activity" and r.state == "next")
    target = ("row", later.slot)
    assert find(screen.lay_out(look, 5000), target) is not None
    assert evolve(screen, pace=Pace.PLAY).chosen(target) is STAY

    opened = screen_of(screen.chosen(target))
    shapes = opened.lay_out(look, 5000)
    assert later.name in lines(shapes)
    assert "5 min" in says(shapes, ("answer", 1))
    assert opened.key(Key("1"), None) == Act((Action("replan"),))
    assert screen_of(opened.key(Key("escape"), None)).opened is None
    assert faults.found(shapes, look.measure) == ()


def test_what_is_over_or_runs_is_never_offered_to_be_moved() -> None:
    _, screen = running(pace=Pace.PAUSE)
    for state in ("done", "now", "cut", "next"):
        calendar = tuple(evolve(one, state=state) for one in screen.view.calendar)
        there = evolve(screen, view=evolve(screen.view, calendar=calendar))
        targets = [("row", one.slot) for one in calendar if one.what == "activity"]
        opened = [one for one in targets if there.chosen(one) is not STAY]
        assert targets
        assert opened == (targets if state == "next" else [])
