"""Every shipped scenario from the title to the debrief, with the keyboard alone and with the mouse
alone: real events through the real window, and nothing that a player could not do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pmsim.gui.screens.debrief import DebriefScreen
from pmsim.gui.screens.talk import TalkScreen
from pmsim.gui.screens.title import TitleScreen
from pmsim.view.debrief import see_debrief
from tests.gui.careful import Careful
from tests.gui.manners import ByKeyboard, ByMouse, Manner
from tests.gui.player import SEED, Player
from tests.gui.reading import lines
from tests.shipped import shipped_scenarios

SHIPPED = {one.key: one for one in shipped_scenarios()}
MANNERS = {"keyboard": ByKeyboard(), "mouse": ByMouse()}


@pytest.fixture
def player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Player]:
    """Somebody at the title, whose luck is known."""
    monkeypatch.setattr("secrets.randbelow", lambda _: SEED)
    someone = Player(tmp_path)
    yield someone
    someone.app.close()


@pytest.mark.parametrize("manner", MANNERS.values(), ids=MANNERS)
@pytest.mark.parametrize("key", SHIPPED)
def test_from_the_title_to_the_debrief(
    key: str, manner: Manner, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario = SHIPPED[key]
    if scenario.days > 1 and isinstance(manner, ByKeyboard):
        # The same screens are painted with the mouse; keys need only the shapes.
        monkeypatch.setattr(player.app.window, "show", lambda *_: None)
    careful = Careful(player, manner)
    careful.play(key, scenario.backgrounds[2].key)

    assert player.game.program.scenario.key == key
    assert player.game.program.background.key == scenario.backgrounds[2].key
    done = [turn.action.verb for turn in player.game.turns]
    assert done.count("start") >= done.count("evening") == scenario.days
    assert done.count("put") >= 2 * scenario.days
    assert done.count("intend") == scenario.days - 1
    assert {"reply", "choose"} <= {*done}
    assert careful.seen[TalkScreen.__name__]
    if scenario.negotiations:
        assert {"ask", "offer", "accept", "leave"} <= {*done}
    assert player.on(DebriefScreen)
    grade = see_debrief(player.game.program, player.game.state).grade
    assert grade
    assert grade in lines(player.shapes)
    manner.press(player, "done")
    assert player.on(TitleScreen)
    assert not (player.folder / "faults.txt").exists()
