"""Facts about the plan: what a hand and a keyboard can do with it, and that it always holds."""

from __future__ import annotations

import itertools
from collections.abc import Hashable

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pmsim.engine.offers import offers
from pmsim.engine.step import Refusal, Step, step
from pmsim.gui import faults, theme
from pmsim.gui.hands import Hands, felt, settled
from pmsim.gui.inputs import Click, Drag, Drop, Input, Key, Move, Press, Wheel
from pmsim.gui.parts.look import Look
from pmsim.gui.playing import Snapshot, snapshot
from pmsim.gui.screen import Act, Become, Screen
from pmsim.gui.screens.day import DayScreen
from pmsim.gui.screens.plan import PlanScreen
from pmsim.gui.screens.plan_draft import Draft
from pmsim.gui.screens.plan_sheets import BACKLOG
from pmsim.gui.shapes import Label, Paragraph, Shapes, text_of
from pmsim.gui.touch import find, says
from pmsim.model.actions import Action, parse_action
from pmsim.model.delivery import Cut, Item, Team
from pmsim.model.state import Phase
from pmsim.session.play import Game, Start
from pmsim.testing import begin, program_for
from pmsim.view.draft import deck
from tests.gui.reading import words
from tests.shipped import shipped_scenarios


def game(*actions: str, seed: int = 3) -> Game:
    scenario = next(one for one in shipped_scenarios() if one.key == "first-monday")
    found = Game.start(scenario, Start(seed))
    for text in actions:
        assert not isinstance(found.act(parse_action(text)), Refusal), text
    return found


def plan(*actions: str) -> PlanScreen:
    return PlanScreen.open(snapshot(game(*actions)))


class Table:
    """A screen with hands: inputs go in, as the app feeds them."""

    def __init__(self, screen: Screen, look: Look) -> None:
        self.screen, self.look, self.hands = screen, look, Hands(focus=screen.home())
        self.acted: tuple[Action, ...] = ()

    @property
    def shapes(self) -> Shapes:
        return self.screen.lay_out(evolve(self.look, hand=self.hands.seen()), 0)

    def feed(self, *inputs: Input) -> None:
        for one in inputs:
            self.hands = settled(self.hands, self.shapes, self.screen)
            self.hands, result = felt(self.hands, one, self.shapes, self.screen)
            if isinstance(result, Become):
                self.screen = result.screen
            if isinstance(result, Act):
                self.acted = result.actions
            self.hands = settled(self.hands, self.shapes, self.screen)

    def keys(self, *names: str) -> None:
        self.feed(*(Key(name) for name in names))

    def middle(self, target: Hashable) -> tuple[float, float]:
        shape = find(self.shapes, target)
        assert shape is not None, target
        return shape.rect.cx, shape.rect.cy

    def drag(self, target: Hashable, x: float, y: float) -> None:
        from_x, from_y = self.middle(target)
        self.feed(
            Move(from_x, from_y),
            Press(from_x, from_y),
            Drag(x, y, from_x, from_y),
            Drop(x, y, from_x, from_y),
        )

    def click(self, target: Hashable) -> None:
        x, y = self.middle(target)
        self.feed(Move(x, y), Press(x, y), Click(x, y))

    @property
    def draft(self) -> Draft:
        assert isinstance(self.screen, PlanScreen)
        return self.screen.draft

    @property
    def blocks(self) -> list[tuple[int, str]]:
        return [(block.slot, block.key) for block in self.draft.blocks]


@pytest.fixture
def table(look: Look) -> Table:
    return Table(plan(), look)


def y_of(slot: int) -> float:
    """The middle of a half hour on the lane of a working day."""
    return 146 + 25 * slot + 12


def test_a_card_dragged_onto_the_lane_lies_there(table: Table) -> None:
    table.drag(("card", "ring_newcomers"), 560, y_of(3))

    assert table.blocks == [(3, "ring_newcomers")]


def test_while_it_hangs_over_the_lane_the_landing_says_its_time(table: Table) -> None:
    x, y = table.middle(("card", "ring_newcomers"))
    table.feed(Move(x, y), Press(x, y), Drag(600, y_of(3), x, y))

    texts = [text_of(s) for s in table.shapes if isinstance(s, Label | Paragraph)]
    assert "Drop here: 10:00 to 11:00" in texts


def test_over_a_meeting_the_landing_says_that_it_is_fixed(table: Table) -> None:
    x, y = table.middle(("card", "ring_newcomers"))
    table.feed(Move(x, y), Press(x, y), Drag(600, y_of(2), x, y), Drop(600, y_of(2), x, y))

    assert table.blocks == []
    assert "fixed" in table.draft.misfit("ring_newcomers", 2)


def test_a_block_can_be_moved_and_put_back(table: Table) -> None:
    table.drag(("card", "ring_newcomers"), 560, y_of(3))
    table.drag(("block", 3), 560, y_of(14))
    assert table.blocks == [(14, "ring_newcomers")]
    table.drag(("block", 14), 1000, 300)

    assert table.blocks == []


def test_a_click_on_a_card_and_then_on_a_time_does_the_same(table: Table) -> None:
    table.click(("card", "ring_newcomers"))
    table.click(("slot", 15))

    assert table.blocks == [(15, "ring_newcomers")]


def test_the_keyboard_alone_plans_a_block(table: Table) -> None:
    table.keys("tab", "down", "return")
    assert table.hands.focus == ("slot", 0)
    table.keys("down", "down", "down", "return")

    assert table.blocks == [(3, "ring_newcomers")]


def test_the_keyboard_goes_on_from_the_card_it_laid_down(table: Table) -> None:
    table.keys("tab", "down", "return", "return")
    assert table.hands.focus == ("card", "ring_newcomers")
    table.keys("down", "return", "return")
    assert table.hands.focus == ("card", "answer_team")


def test_the_keyboard_stays_with_the_block_it_moved(table: Table) -> None:
    table.drag(("card", "ring_newcomers"), 560, y_of(4))
    table.click(("block", 4))
    table.keys("tab", "down", "return")
    assert table.blocks == [(5, "ring_newcomers")]
    moved = table.hands.focus
    table.keys("delete")
    assert (moved, table.hands.focus) == (("block", 5), ("card", "nells_sheet"))


def test_with_a_card_in_hand_another_one_can_be_taken_instead(table: Table) -> None:
    table.click(("card", "ring_newcomers"))
    table.click(("card", "data_dive"))
    table.click(("slot", 12))
    assert table.blocks == [(12, "data_dive")]


def test_with_a_card_in_hand_the_day_can_be_started(table: Table) -> None:
    table.drag(("card", "ring_newcomers"), 560, y_of(4))
    table.click(("card", "data_dive"))
    table.click("start")
    assert "put data_dive" not in [str(one) for one in table.acted]
    assert table.acted[-1] == Action("start")


def test_with_a_card_in_hand_the_keyboard_reaches_only_half_hours(table: Table) -> None:
    table.keys("tab", "return", "tab", "tab")
    assert table.hands.focus in ("put-back", *(("slot", slot) for slot in range(20)))


def test_a_resting_pointer_does_not_hide_where_the_keyboard_is(table: Table) -> None:
    table.feed(Move(560, y_of(8)))
    table.keys("tab", "down", "return", "down", "down", "down")
    texts = [text_of(s) for s in table.shapes if isinstance(s, Label | Paragraph)]
    landing = next(text for text in texts if text.startswith("Drop here"))

    table.keys("return")
    (slot, _) = table.blocks[0]
    hour, half = divmod(17 + slot, 2)
    assert landing.startswith(f"Drop here: {hour:02}:{30 * half:02}")


def test_escape_puts_back_what_was_picked_up(table: Table) -> None:
    table.click(("card", "ring_newcomers"))
    table.keys("escape")

    assert table.blocks == []
    assert isinstance(table.screen, PlanScreen)
    assert table.screen.held is None


def test_delete_puts_a_block_back(table: Table) -> None:
    table.click(("filter", "rest"))
    table.drag(("card", "lunch"), 560, y_of(4))
    result = table.screen.key(Key("delete"), ("block", 4))

    assert isinstance(result, Become)
    assert isinstance(result.screen, PlanScreen)
    assert result.screen.draft.blocks == ()


def test_ctrl_z_takes_the_draft_back_step_by_step(table: Table) -> None:
    table.drag(("card", "ring_newcomers"), 560, y_of(3))
    table.drag(("card", "nells_sheet"), 560, y_of(0))
    table.feed(Key("z", ctrl=True))
    assert table.blocks == [(3, "ring_newcomers")]
    table.feed(Key("z", ctrl=True))

    assert table.blocks == []


def test_start_asks_once_when_nothing_is_planned(table: Table) -> None:
    table.click("start")
    assert list(table.acted) == []
    assert "Nothing planned. Brave. Start?" in says(table.shapes, "start")
    table.click("start")

    assert list(table.acted) == [Action("start")]


def test_start_sends_the_draft_in_the_order_of_the_day(table: Table) -> None:
    table.drag(("card", "ring_newcomers"), 560, y_of(3))
    table.drag(("card", "nells_sheet"), 560, y_of(0))
    table.click("start")

    words = [action.text for action in table.acted]
    assert words == ["put nells_sheet", "free", "put ring_newcomers", "start"]


def test_a_reply_is_decided_at_once_and_the_draft_stays(table: Table) -> None:
    table.drag(("card", "ring_newcomers"), 560, y_of(3))
    table.click(("message", "nell"))
    table.keys("2")
    assert table.acted == (Action("reply", "nell", "people"),)
    after = table.screen
    assert isinstance(after, PlanScreen)
    renewed = after.renewed(snapshot(game("reply nell people")))

    assert isinstance(renewed, PlanScreen)
    assert renewed.opened is None
    assert [block.key for block in renewed.draft.blocks] == ["ring_newcomers"]


def test_a_meeting_that_moves_onto_a_drafted_block_sends_it_back_to_the_deck() -> None:
    screen = plan()
    screen = evolve(screen, draft=screen.draft.laid("lunch", 9))
    renewed = screen.renewed(snapshot(game("move vision_sync 13:00")))

    assert isinstance(renewed, PlanScreen)
    assert renewed.draft.blocks == ()


def test_a_meeting_shows_its_ways_out_with_their_prices(table: Table) -> None:
    table.click(("meeting", "huddle"))

    assert "would mind" in says(table.shapes, ("answer", 1))
    table.keys("1")
    assert table.acted == (Action("decline", "huddle"),)


def test_a_closed_card_says_why_and_cannot_be_picked_up(table: Table) -> None:
    table.click(("filter", "users"))

    assert "Speak to Marta first" in says(table.shapes, ("card", "visit_shed"))
    table.click(("card", "visit_shed"))
    assert isinstance(table.screen, PlanScreen)
    assert table.screen.held is None


def test_a_card_that_may_be_played_once_leaves_an_empty_place(table: Table) -> None:
    table.drag(("card", "nells_sheet"), 560, y_of(0))

    assert "on your calendar" in says(table.shapes, ("card", "nells_sheet"))


def test_the_info_line_tells_what_the_card_under_the_pointer_is_for(table: Table) -> None:
    x, y = table.middle(("card", "nells_sheet"))
    table.feed(Move(x, y))

    texts = " ".join(text_of(s) for s in table.shapes if isinstance(s, Paragraph))
    assert "Forty tabs" in texts


def test_the_energy_ribbon_follows_what_hangs_over_the_lane(look: Look) -> None:
    screen = plan()
    picked = screen.chosen(("card", "data_dive"))
    assert isinstance(picked, Become)
    assert picked.screen.lay_out(look, 0) != screen.lay_out(look, 0)


def test_the_wheel_turns_deck_and_inbox(table: Table) -> None:
    table.feed(Wheel(1000, 400, 1))
    table.feed(Wheel(100, 300, 1))

    assert isinstance(table.screen, PlanScreen)
    assert (table.screen.row, table.screen.mail) == (1, 1)


def test_a_team_has_a_backlog_that_can_be_ordered(look: Look) -> None:
    table = Table(at_backlog(2), look)
    table.click("backlog")
    assert "Thing 1" in words(table.shapes)
    assert "9 left, foggy" in words(table.shapes)

    table.keys("2")
    assert "9 of 9 points left" in words(table.shapes)
    table.keys("1")
    assert table.acted == (Action("prioritise", "thing2"),)


def test_everything_that_can_be_done_about_a_backlog_is_done_in_the_window(look: Look) -> None:
    """However long it is, every offer has its row; cuts are made while the day runs."""
    plan = at_backlog(21)
    begun = step(plan.game.program, plan.game.state, Action("start"))
    assert isinstance(begun, Step)
    screen = DayScreen.open(Snapshot(plan.game.program, begun.state, begun.state, (), ()))
    wanted = {one.action for one in screen.view.offers if one.group == "backlog"}
    found = set()
    for page, key in itertools.product(("", "8", "16"), "123456789"):
        table = Table(evolve(screen, opened=("backlog", page)), look)
        table.keys(key)
        assert isinstance(table.screen, DayScreen)
        for number in range(1, 4):
            answer = table.screen.chosen(("answer", number))
            found |= {*answer.actions} if isinstance(answer, Act) else set()
    assert found == wanted
    assert len(wanted) == 20 + 2 * 21


def test_escape_goes_from_an_item_to_the_backlog_and_from_there_to_the_plan(look: Look) -> None:
    table, opened = Table(at_backlog(2), look), []
    for key in ("b", "1", "escape", "escape"):
        table.keys(key)
        assert isinstance(table.screen, PlanScreen)
        opened.append(table.screen.opened)

    assert opened == [BACKLOG, ("backlog", "thing1"), BACKLOG, None]


def at_backlog(count: int) -> PlanScreen:
    """A morning with so many things to build, from each of which two may be cut."""
    cuts = (Cut("less", "Less of it", 2.0), Cut("least", "Least of it", 3.0))
    items = (Item(f"thing{n}", f"Thing {n}", 9.0, 30.0, cuts=cuts) for n in range(1, count + 1))
    program = program_for(team=Team("Thicket", 3.0, lead="raj"), backlog=tuple(items))
    state = begin(program)
    return PlanScreen.open(Snapshot(program, state, state, (), ()))


moves = st.lists(
    st.tuples(st.sampled_from(("lay", "move", "back", "undo")), st.integers(), st.integers(0, 24)),
    max_size=14,
)


BEGINNINGS = (
    (),
    ("decline huddle",),
    ("put nells_sheet", "start", "advance", "replan"),
    ("free", "free", "put ring_newcomers", "start", "advance", "replan"),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(moves, st.sampled_from(BEGINNINGS))
def test_whatever_can_be_drafted_is_accepted_by_the_engine(
    steps: list[tuple[str, int, int]], beginning: tuple[str, ...]
) -> None:
    played = game(*beginning)
    draft = Draft(played.program, played.state)
    keys = [offer.owner for offer in deck(played.program, played.state)]
    for what, number, slot in steps:
        draft = _changed(draft, keys, what, number, slot)
    for action in draft.actions:
        assert not isinstance(played.act(action), Refusal), action.text


def test_an_evening_can_be_planned_when_one_works_on() -> None:
    played = game("start")
    while played.state.phase != Phase.EVENING:
        open_offers = [one for one in offers(played.program, played.state) if one.open]
        played.act(open_offers[0].action)
    played.act(Action("evening", "work_on"))
    draft = Draft(played.program, played.state).laid("first_words", 21).laid("one_page", 24)

    assert [block.slot for block in draft.blocks] == [21, 24]
    for action in draft.actions:
        assert not isinstance(played.act(action), Refusal), action.text


def _changed(draft: Draft, keys: list[str], what: str, number: int, slot: int) -> Draft:
    if what == "undo":
        return draft.undone()
    if what == "lay":
        return draft.laid(keys[number % len(keys)], slot) if slot < draft.last else draft
    if not draft.blocks:
        return draft
    block = draft.blocks[number % len(draft.blocks)]
    if what == "back" or slot >= draft.last:
        return draft.put_back(block.slot)
    return draft.laid(block.key, slot, block.slot)


def states() -> dict[str, PlanScreen]:
    """The plan in the states that a player sees."""
    bare = plan()
    full = bare.draft
    for key, slot in (("inbox_sweep", 0), ("ring_newcomers", 3), ("data_dive", 8), ("lunch", 6)):
        full = full.laid(key, slot)
    planned = evolve(bare, draft=full)
    replanned = plan("reply lola_june june", "put inbox_sweep", "start", "advance", "replan")
    picked = planned.chosen(("card", "first_words"))
    dragged = planned.dragged(Drag(800, 320, 900, 300), ("card", "walk_outside"))
    assert isinstance(picked, Become)
    assert isinstance(dragged, Become)
    assert isinstance(picked.screen, PlanScreen)
    assert isinstance(dragged.screen, PlanScreen)
    return {
        "bare": bare,
        "planned": planned,
        "replanned": replanned,
        "deck's end": evolve(planned, row=9, mail=4),
        "rest": evolve(planned, kind="rest", tab="inbox"),
        "promises": evolve(replanned, tab="promises"),
        "message": evolve(planned, opened=("message", "lola_june")),
        "meeting": evolve(planned, opened=("meeting", "vision_sync")),
        "picked up": picked.screen,
        "dragged": dragged.screen,
        "asked": evolve(bare, asked=True),
    }


@pytest.mark.parametrize("size", theme.TEXT_SIZES)
@pytest.mark.parametrize("contrast", [False, True], ids=["day", "loud"])
def test_the_plan_has_no_fault_at_any_text_size(
    look: Look, loud: Look, size: float, contrast: bool
) -> None:
    chosen = evolve(loud if contrast else look, text=size)
    for name, screen in states().items():
        shapes = screen.lay_out(chosen, 1000)
        seen = (
            *faults.spills(shapes, chosen.measure),
            *faults.small_text(shapes),
            *faults.small_targets(shapes),
            *faults.mute_targets(shapes),
        )
        # a card in the hand hides what it hangs over
        found = seen if name == "dragged" else faults.found(shapes, chosen.measure)
        assert found == (), name
