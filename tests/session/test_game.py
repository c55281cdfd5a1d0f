"""The game on record: as a machine that plays, undoes, closes and opens as it pleases."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from pmsim.engine.digest import digest
from pmsim.engine.offers import offers
from pmsim.engine.step import Refusal, Step
from pmsim.model.actions import Action
from pmsim.model.facts import Ended
from pmsim.model.outcomes import Choice, Line, Moment, Outcome
from pmsim.model.scenario import Event, Scenario
from pmsim.session.play import Game, NotUndone, Parted, Start, Undone
from pmsim.session.run import replay
from pmsim.session.save_file import SaveError
from pmsim.session.store import Opened, Store, read_save
from pmsim.testing import changed, open_offers, tiny_scenario
from tests.shipped import shipped_scenarios
from tests.strategies import scenarios

ASKED = tiny_scenario(
    events=(
        Event(
            "knock",
            (Line("raj", "Have you a minute?"),),
            (Choice("yes", "Yes."), Choice("no", "No.", changed("trust.raj", -3.0))),
            at=Moment(1, 545),
        ),
    ),
)
"""A day in which somebody knocks at 09:05."""


class Sessions(RuleBasedStateMachine):
    """Plays a game on record, and holds it against a list of what it should be."""

    sources: st.SearchStrategy[Scenario] = scenarios()

    @initialize(data=st.data(), seed=st.integers(0, 2**32))
    def open(self, data: st.DataObject, seed: int) -> None:
        """A scenario, a seed, and an empty folder."""
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store(self.folder)
        self.scenario = data.draw(self.sources, label="scenario")
        self.game = Game.start(self.scenario, Start(seed), self.store)
        self.past = [digest(self.game.state)]

    @rule(data=st.data())
    def act(self, data: st.DataObject) -> None:
        """Any open offer."""
        found = [one for one in offers(self.game.program, self.game.state) if one.open]
        if found:
            offer = data.draw(st.sampled_from(found), label="offer")
            assert isinstance(self.game.act(offer.action), Step)
            self.past.append(digest(self.game.state))

    @rule(data=st.data())
    def act_out_of_turn(self, data: st.DataObject) -> None:
        """What is not on offer changes nothing, on disk neither."""
        before = self.game.journal
        found = [one for one in offers(self.game.program, self.game.state) if one.why]
        action = data.draw(st.sampled_from(found)).action if found else Action("choose", "no", "no")
        assert isinstance(self.game.act(action), Refusal)
        assert self.game.journal == before

    @rule(count=st.integers(1, 4), confirm=st.booleans())
    def undo(self, count: int, confirm: bool) -> None:
        """Takes decisions back: exactly so many, or none."""
        rewound = self.game.rewound
        result = self.game.undo(count, confirm=confirm)
        if isinstance(result, Undone):
            assert len(result.actions) == count
            del self.past[-count:]
            assert confirm or self.game.rewound == rewound
        elif result.reason == "nothing":
            assert count >= len(self.past)
        else:
            assert not confirm

    @precondition(lambda self: self.game.journal.entries)
    @rule()
    def close_and_open(self) -> None:
        """Going on with a save equals never having stopped."""
        before = self.game
        before.close()
        opened = self.store.open(self.folder / f"{before.save_name}.pmsim")
        assert isinstance(opened, Opened)
        after = Game.resume(self.scenario, opened)
        assert isinstance(after, Game)
        assert after.journal == before.journal
        assert after.rewound == before.rewound
        assert after.facts_since_last == before.facts_since_last
        assert [turn.facts for turn in after.turns] == [turn.facts for turn in before.turns]
        self.game = after

    @invariant()
    def is_where_it_should_be(self) -> None:
        """The state, the turns and the file agree with the list."""
        turns = [digest(self.game.opening), *(digest(turn.state) for turn in self.game.turns)]
        assert turns == self.past
        assert digest(self.game.state) == self.past[-1]
        assert self.game.journal.decisions == len(self.past) - 1
        path = self.folder / f"{self.game.save_name}.pmsim"
        assert read_save(path).journal == self.game.journal

    def teardown(self) -> None:
        """Leaves nothing behind."""
        if hasattr(self, "game"):
            self.game.close()
            shutil.rmtree(self.folder)


def test_sessions_of_generated_scenarios() -> None:
    run_state_machine_as_test(Sessions, settings=settings(max_examples=25, stateful_step_count=40))


def test_sessions_of_shipped_scenarios() -> None:
    class Shipped(Sessions):
        sources = st.sampled_from(shipped_scenarios())

    run_state_machine_as_test(Shipped, settings=settings(max_examples=8, stateful_step_count=50))


def play(game: Game, *texts: str) -> None:
    """Plays actions that must be on offer."""
    for text in texts:
        assert isinstance(game.act(Action(*text.split())), Step), text


def test_putting_back_a_plan_is_free() -> None:
    game = Game.start(ASKED, Start(1))
    play(game, "put dig", "put dig", "free")
    assert isinstance(game.undo(3), Undone)
    assert not game.rewound


def test_what_was_revealed_is_taken_back_only_with_a_yes_and_leaves_a_mark() -> None:
    game = Game.start(ASKED, Start(1))
    play(game, "start", "advance", "advance")
    assert digest(game.state) != digest(game.opening)
    play(game, "choose knock no")
    assert game.undo() == NotUndone("revealed")
    assert isinstance(game.undo(confirm=True), Undone)
    assert game.rewound
    play(game, "choose knock yes")
    assert game.rewound, "once rewound, a run stays so"


def test_nothing_can_be_undone_before_anything_was_done() -> None:
    assert Game.start(ASKED, Start(1)).undo() == NotUndone("nothing")


def test_the_ending_stands_in_the_journal(tmp_path: Path) -> None:
    store = Store(tmp_path)
    game = Game.start(tiny_scenario(), Start(1), store)
    while not game.over:
        found = next(one for one in offers(game.program, game.state) if one.open)
        game.act(found.action)
    assert any(isinstance(fact, Ended) for fact in game.facts_since_last)
    game.close()
    assert store.listing()[0].journal == game.journal
    assert game.journal.ending == "over"
    assert store.latest() is None


def test_a_game_in_which_nothing_was_decided_leaves_no_save(tmp_path: Path) -> None:
    Game.start(tiny_scenario(), Start(1), Store(tmp_path)).close()
    assert Store(tmp_path).listing() == ()


def test_closing_twice_never_takes_away_a_save_that_came_after(tmp_path: Path) -> None:
    store = Store(tmp_path)
    left = Game.start(tiny_scenario(), Start(1), store)
    left.close()
    played = Game.start(tiny_scenario(), Start(1), store)
    assert played.save_name == left.save_name
    play(played, "put dig")
    left.close()
    played.close()
    assert store.latest() is not None


def test_when_the_disk_says_no_the_choice_has_not_been_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(28, "No space left on device")

    game = Game.start(tiny_scenario(), Start(1), Store(tmp_path))
    before = digest(game.state)
    with monkeypatch.context() as patch:
        patch.setattr("os.write", refuse)
        with pytest.raises(SaveError, match="No space left"):
            game.act(Action("put", "dig"))
    assert digest(game.state) == before
    assert not game.journal.entries
    play(game, "put dig")
    game.close()


def test_an_author_s_game_goes_on_in_the_middle(tmp_path: Path) -> None:
    store = Store(tmp_path)
    start = Start(3, from_event="knock", settings=(("stress", 70.0),))
    game = Game.start(ASKED, start, store)
    play(game, "choose knock no")
    game.close()
    opened = store.open(store.listing()[0].path)
    assert isinstance(opened, Opened)
    again = Game.resume(ASKED, opened)
    assert isinstance(again, Game)
    assert digest(again.state) == digest(game.state)
    again.close()


def test_a_start_at_an_unknown_event_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        Game.start(ASKED, Start(1, from_event="nobody"))
    with pytest.raises(KeyError):
        Game.start(ASKED, Start(1, settings=(("nothing", 1.0),)))


def parted(tmp_path: Path, new: Scenario, *texts: str) -> tuple[Parted, Store, bytes]:
    """A save of ASKED, gone on with after the scenario has changed."""
    store = Store(tmp_path)
    game = Game.start(ASKED, Start(1), store)
    play(game, *texts)
    game.close()
    path = store.listing()[0].path
    opened = store.open(path)
    assert isinstance(opened, Opened)
    found = Game.resume(new, opened)
    assert isinstance(found, Parted)
    return found, store, path.read_bytes()


def without_no() -> Scenario:
    """ASKED with one answer less."""
    event = evolve(ASKED.events[0], choices=ASKED.events[0].choices[:1])
    return evolve(ASKED, events=(event,))


def test_a_choice_that_is_gone_is_named_and_one_goes_on_before_it(tmp_path: Path) -> None:
    texts = ("start", "advance", "advance", "choose knock no")
    found, store, before = parted(tmp_path, without_no(), *texts)
    assert found.parting.entry == 4
    assert "“choose knock no”" in found.sentence
    assert "no longer on offer" in found.sentence
    game = found.go_on(store)
    assert len(game.turns) == 3
    play(game, "choose knock yes")
    game.close()
    old, new = sorted(store.folder.iterdir())
    assert old.read_bytes() == before, "the old file stays"
    assert len(read_save(new).journal.entries) == 4


def test_a_choice_that_now_does_something_else_is_named(tmp_path: Path) -> None:
    yes, no = ASKED.events[0].choices
    event = evolve(ASKED.events[0], choices=(yes, evolve(no, outcome=Outcome(takes=5))))
    texts = ("start", "advance", "advance", "choose knock no")
    found, store, _ = parted(tmp_path, evolve(ASKED, events=(event,)), *texts)
    assert (found.parting.entry, found.parting.why) == (4, "differs")
    game = found.anew(store)
    assert game.turns == ()
    assert game.journal.header.seed == 1
    game.close()


def test_a_day_that_begins_otherwise_can_only_begin_anew(tmp_path: Path) -> None:
    found, store, _ = parted(tmp_path, evolve(ASKED, starts=(("stress", 40.0),)), "put dig")
    assert found.parting.why == "beginning"
    game = found.go_on(store)
    assert game.turns == ()
    game.close()


def test_a_background_that_is_gone_is_no_crash(tmp_path: Path) -> None:
    other = evolve(ASKED.backgrounds[0], key="sailor")
    found, store, _ = parted(tmp_path, evolve(ASKED, backgrounds=(other,)), "put dig")
    assert found.parting.why == "beginning"
    game = found.anew(store)
    assert game.program.background.key == "sailor"
    game.close()


def test_an_entry_that_is_no_decision_is_named(tmp_path: Path) -> None:
    store = Store(tmp_path)
    game = Game.start(ASKED, Start(1), store)
    play(game, "put dig")
    game.close()
    path = store.listing()[0].path
    path.write_text(path.read_text(encoding="utf-8").replace("put dig", "undo 3"), encoding="utf-8")
    opened = store.open(path)
    assert isinstance(opened, Opened)
    found = Game.resume(ASKED, opened)
    assert isinstance(found, Parted)
    assert found.parting.why == "unreadable"


def test_a_branch_leaves_the_playthrough_as_it_was() -> None:
    """And counts as rewound, as whoever plays it knows what came of it."""
    game = Game.start(tiny_scenario(), Start(1))
    for _ in range(3):
        game.act(open_offers(game.program, game.state)[0].action)
    before = game.run.before(1)
    branch = game.branch(1)

    assert digest(branch.state) == digest(before)
    assert branch.rewound
    assert branch.save_name == ""
    branch.act(open_offers(branch.program, branch.state)[-1].action)
    assert len(game.turns) == 3
    assert not game.rewound
    assert replay(branch.program, branch.journal).parting is None
