"""First Monday from the title to the debrief in a real window, with real keys and a real mouse."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pmsim.session.drawer import Drawer
from pmsim.session.settings import Settings
from pmsim.session.store import read_save
from tests.gui.outside import ANOTHER_SCREEN, AT_ONCE, MISSING, Outside, Said, Target, display, game
from tests.gui.player import HINTS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        bool(MISSING), reason=f"a real window needs {' and '.join(MISSING)}: not installed here"
    ),
]

_DEADLINE = 120.0
"""Seconds for a whole game; on a quiet machine it takes a sixth of that."""

_CARDS = ("Ring three newcomers", "Sit with support", "Data dive with Amina")
_LANE = 564, 258
"""A free hour of the morning on the calendar, in px of the window."""
_HEADER, _METRICS, _MIDDLE_X = 100, 600, range(330, 980)
"""What happens stands between these on the day's screen, in px of the window."""
_TABS = 10
_MOMENT = 0.05
"""Seconds given to whatever moves by itself."""

Manner = Callable[[Outside, Said, Counter[str]], None]


def with_the_mouse(player: Outside, said: Said, seen: Counter[str]) -> None:
    """One click, or a card pulled onto the calendar; no key is ever touched."""
    match said.screen:
        case "title":
            target = said.find("leave the game" if seen["debrief"] else "First Monday.")
        case "briefing":
            target = said.find("Start ") or said.find("Analyst")
        case "plan" if not seen["pulled"]:
            seen["pulled"] += player.drags(_found(said, *_CARDS), *_LANE)
            return
        case "plan":
            target = said.find("Start the day")
        case "evening":
            picked = any(one.says.endswith(", chosen") for one in said.reach)
            target = said.find("Lights out" if picked else "See friends")
        case "debrief":
            target = said.find("Done") or said.reach[-1]
        case _:
            target = said.find("skip", "go on", "Go on") or _another(said, seen)
    skips = target is not None and target.says.startswith("skip")
    if target is None or not player.clicks(target, again=skips):
        time.sleep(_MOMENT)
    if target and said.screen == "briefing" and target.says.startswith("Start "):
        player.wait_for("plan")


def _another(said: Said, seen: Counter[str]) -> Target | None:
    """Of what may be pressed now, each in turn: every screen has its own turns."""
    found = [
        one
        for one in said.reach
        if one.y > _HEADER and (said.screen != "day" or (one.x in _MIDDLE_X and one.y < _METRICS))
    ]
    tried = f"tried on {said.screen}"
    seen[tried] += 1
    return found[seen[tried] % len(found)] if found else None


def with_the_keyboard(player: Outside, said: Said, seen: Counter[str]) -> None:
    """A few keys; the mouse lies in a drawer."""
    match said.screen:
        case "title":
            _enter(player, said.screen, "leave the game" if seen["debrief"] else "First Monday.")
        case "briefing":
            _enter(player, said.screen, "Ex-engineer")
            _enter(player, said.screen, "Start ")
            player.wait_for("plan")
        case "plan" if not seen["carried"]:
            _enter(player, said.screen, *_CARDS, "Open final_final_3")
            seen["carried"] += player.does("key", "Return")
        case "plan":
            _enter(player, said.screen, "Start the day")
        case "day" if said.find("skip"):
            player.does("key", "s", within=AT_ONCE)
        case "day" if said.find("Go on"):
            _enter(player, said.screen, "Go on")
        case "evening":
            player.does("key", "2")
            _enter(player, said.screen, "Lights out")
        case "debrief" if said.find("Done"):
            _enter(player, said.screen, "Done")
        case _:
            # Between two things the clock goes on by itself; Space would stop it again and again.
            keys = ("1", "2") if said.screen == "day" else ("Return", "1", "2")
            if not any(player.does("key", key) for key in keys):
                time.sleep(_MOMENT)


def _enter(player: Outside, here: str, *beginnings: str) -> None:
    """Tab until the focus says so, with a look to the right in each group; then Enter.

    Whoever was late, so that another screen has come meanwhile, looks again at what there is.
    """
    for key in ("Tab", "Right", "Right", "Right") * _TABS:
        if player.said().screen != here:
            return
        if player.said().says.startswith(beginnings):
            player.does("key", "Return", within=ANOTHER_SCREEN)
            return
        player.does("key", key)
    raise AssertionError(f"Tab never came to {beginnings}; there is {player.said()}")


def _found(said: Said, *beginnings: str) -> Target:
    target = said.find(*beginnings)
    assert target, f"there is no {beginnings} in {said}"
    return target


def played(manner: Manner, home: Path) -> Counter[str]:
    """A whole game until the window is closed; how often each screen was looked at."""
    seen: Counter[str] = Counter()
    # A hint that comes by itself would look as if a key had done something.
    Drawer(home).keep(Settings(calm=True, told=HINTS))
    with display() as screen:
        player = Outside(home, screen)
        with game(player) as process:
            player.wait_for("title")
            until = time.monotonic() + _DEADLINE
            while process.poll() is None:
                said = player.said()
                assert time.monotonic() < until, f"stuck at {said}"
                manner(player, said, seen)
                seen[said.screen] += 1
    assert process.returncode == 0
    return seen


def test_from_the_title_to_the_debrief_and_out(tmp_path: Path) -> None:
    """Once with the mouse alone, once with the keys alone; both at once, for most is waiting."""
    homes = {with_the_mouse: tmp_path / "mouse", with_the_keyboard: tmp_path / "keys"}
    for home in homes.values():
        home.mkdir()
    with ThreadPoolExecutor() as both:
        games = [both.submit(played, manner, home) for manner, home in homes.items()]

    for one, home in zip(games, homes.values(), strict=True):
        assert {"briefing", "plan", "day", "talk", "evening", "debrief"} <= {*one.result()}
        (save,) = (home / "saves").glob("*.pmsim")
        journal = read_save(save).journal
        assert journal.header.scenario == "first-monday"
        assert {"put", "start", "choose"} <= {one.text.partition(" ")[0] for one in journal.entries}
        assert journal.entries[-1].ending
        assert not (home / "faults.txt").exists()
