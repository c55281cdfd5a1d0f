"""The command line as its users meet it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pmsim import __version__
from tests.cli.support import assert_one_sentence, pmsim
from tests.shipped import ROOT

COMMANDS = [
    "play",
    "list",
    "check",
    "simulate",
    "bargaining",
    "replay",
    "debrief",
    "compare",
    "stats",
    "new",
    "explain",
    "schema",
    "shots",
]  # fmt: skip


def test_the_version_is_told() -> None:
    assert pmsim("--version").stdout == f"pmsim {__version__}\n"


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["play", "--help"]])
def test_version_and_help_import_nothing_heavy(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "pmsim", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    modules = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    heavy = {"attr", "attrs", "yaml", "pygame", "rich", "platformdirs", "importlib.metadata"}
    assert not modules & heavy
    assert arguments != ["--version"] or "click" not in modules


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    done = pmsim(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith("Usage: pmsim")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["plai"], 2),
        (["play", "--sed", "7"], 2),
        (["play", "--seed", "seven"], 2),
        (["play", "--resume", "--seed", "7"], 2),
        (["check"], 2),
        (["play", "first-mondey", "--text"], 1),
        (["play", "first-monday", "--text", "--background", "sailor"], 1),
        (["play", "first-monday", "--text", "--from", "nothing"], 1),
        (["play", "first-monday", "--text", "--set", "nothing=1"], 1),
        (["play", "first-monday", "--text", "--set", "stress=much"], 1),
        (["play", "--text", "--resume"], 1),
        (["simulate", "first-monday", "--bot", "fist"], 1),
        (["simulate", "first-monday", "--runs", "0"], 2),
        (["bargaining", "--domains", "0"], 2),
        (["bargaining", "--domains", "1", "--write", "no/such/page.md"], 1),
        (["bargaining", "--domains", "1", "--write", "README.md"], 1),
        (["replay", "nothing"], 1),
        (["replay", "."], 1),
        (["debrief", "nothing"], 1),
        (["debrief"], 1),
        (["compare"], 2),
        (["compare", "nothing.json"], 1),
        (["explain", "PM999"], 1),
        (["new", "README.md"], 1),
        (["new", "no/such/folder/day.yaml"], 1),
        (["schema", "no/such/folder/schema.json"], 1),
        ([], 2),
        (["play", "first-monday"], 2),
    ],
)
def test_a_mistake_is_answered_in_one_sentence(
    arguments: list[str], code: int, tmp_path: Path
) -> None:
    if sys.platform != "linux" and arguments in ([], ["play", "first-monday"]):
        pytest.skip("only Linux can be without a display")
    assert_one_sentence(pmsim(*arguments, home=tmp_path), code)


def test_close_names_are_guessed() -> None:
    assert "did you mean “first-monday”?" in pmsim("stats", "first-mondey").stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["play", "--seed", "seven"], "“seven” is not a seed; write a whole number, such as 7."),
        (["simulate", "first-monday", "--runs", "ten"], "“ten” is not a number of runs;"),
        (["study", "first-monday", "--runs", "1"], "“1” is not two runs or more;"),
        (["check"], "PATH is missing; `pmsim check --help` says what belongs there."),
        (["play", "scenarios/first-monday", "--text"], "did you mean scenarios/first-monday.yaml?"),
        (["new", "no/such/day.yaml"], "There is no folder"),
    ],
)
def test_what_does_not_fit_is_said_with_what_would(arguments: list[str], words: str) -> None:
    assert words in pmsim(*arguments).stderr


def test_the_names_of_all_icons_are_at_hand_in_the_terminal() -> None:
    told = pmsim("explain", "pm209").stdout
    assert "`calendar-fixed`" in told
    assert "`babak`" in told


def test_a_file_with_a_blank_in_its_name_is_named_as_a_terminal_wants_it(tmp_path: Path) -> None:
    file = tmp_path / "my day.yaml"
    assert f'`pmsim check "{file}"`' in pmsim("new", str(file)).stdout


def test_without_a_display_the_text_mode_is_named() -> None:
    if sys.platform == "linux":
        assert "--text" in pmsim().stderr


def test_a_display_that_does_not_answer_is_as_good_as_none(tmp_path: Path) -> None:
    if sys.platform == "linux":
        done = pmsim("play", "first-monday", home=tmp_path, environment={"DISPLAY": ":77"})
        assert done.returncode == 2
        assert done.stderr.splitlines()[-1].endswith("`pmsim play --text` plays in the terminal.")
        assert not list((tmp_path / "saves").iterdir()), "a game that was never seen leaves a save"


def test_the_list_is_for_people_and_for_machines() -> None:
    assert "First Monday" in pmsim("list").stdout
    rows = json.loads(pmsim("list", "--json").stdout)
    assert rows[0]["id"] == "first-monday"


def test_shipped_scenarios_are_free_of_findings() -> None:
    done = pmsim("check", "scenarios/first-monday.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert pmsim("check", "scenarios/first-monday.yaml", "--format", "json").stdout == "[]\n"


def test_a_folder_stands_for_its_scenarios() -> None:
    done = pmsim("check", str(ROOT / "scenarios"))
    assert done.returncode == 0, done.stdout


def test_a_folder_without_scenarios_gets_one_sentence(tmp_path: Path) -> None:
    done = pmsim("check", str(tmp_path))
    assert done.returncode == 1
    assert "PM002" in done.stdout


def test_every_mistake_is_told_with_place_and_code(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("pmsim: 1\ntitle: Bad\ndays: many\ncolour: red\n", encoding="utf-8")
    done = pmsim("check", str(path))
    assert done.returncode == 1
    assert f"{path}:3:7: error PM" in done.stdout
    found = json.loads(pmsim("check", str(path), "--format", "json").stdout)
    assert len(found) >= 3
    keys = {"file", "line", "column", "code", "severity", "message", "fix"}
    assert all(set(row) == keys for row in found)


@pytest.mark.parametrize("data", [b"", b"\x00\xff", b"[" * 100_000, b"a: &a [*a]\n"])
def test_whatever_a_file_holds_there_is_no_traceback(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(data)
    for arguments in (["check", str(path)], ["play", str(path), "--text"], ["stats", str(path)]):
        done = pmsim(*arguments, home=tmp_path)
        assert done.returncode == 1
        assert "Traceback" not in done.stderr
        assert done.stdout or done.stderr


def test_simulating_twice_gives_the_same_digests_on_any_number_of_processes() -> None:
    command = ["simulate", "first-monday", "--runs", "30", "--seed", "5", "--json"]
    once, twice = (
        json.loads(pmsim(*command).stdout),
        json.loads(pmsim(*command, "--jobs", "2", environment={"PYTHONHASHSEED": "2"}).stdout),
    )
    assert once["runs"] == twice["runs"]
    assert [run["seed"] for run in once["runs"]] == list(range(5, 35))
    assert set(once) == {"scenario", "bot", "seconds", "runs"}
    keys = {"seed", "ending", "score", "outcome", "stress", "decisions", "digest"}
    assert set(once["runs"][0]) == keys


def test_simulating_sums_up_for_people() -> None:
    done = pmsim("simulate", "first-monday", "--runs", "5", "--bot", "first")
    assert done.returncode == 0
    assert "5 playthroughs by first" in done.stdout
    assert done.stderr == "", "a progress bar belongs on a terminal only"


def test_stats_find_no_line_too_long_and_none_twice() -> None:
    found = json.loads(pmsim("stats", "first-monday", "--json").stdout)
    assert found["lines_too_long"] == []
    assert found["lines_twice"] == []
    assert 10 <= found["minutes"] <= 15
    assert "About" in pmsim("stats", "first-monday").stdout


def test_a_new_scenario_checks_clean_and_plays(tmp_path: Path) -> None:
    path = tmp_path / "my-day.yaml"
    assert pmsim("new", str(path)).returncode == 0
    assert pmsim("check", str(path)).returncode == 0
    assert pmsim("simulate", str(path), "--runs", "5").returncode == 0


def test_explaining_prints_the_page() -> None:
    assert pmsim("explain", "pm201").stdout.startswith("# Unknown person\n")


def test_the_schema_is_the_project_s(tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    assert pmsim("schema", str(path)).returncode == 0
    assert path.read_bytes() == (ROOT / "scenario.schema.json").read_bytes()


def test_a_broken_pipe_is_quiet() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "pmsim", "simulate", "first-monday", "--runs", "300", "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait(timeout=60)


# A process that was started in the background may have been told to ignore Ctrl+C.
LISTENING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from pmsim.__main__ import main
sys.exit(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_ctrl_c_is_quiet() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", LISTENING, "simulate", "first-monday", "--runs", "100000"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        time.sleep(3.0)
        process.send_signal(signal.SIGINT)
        try:
            out, told = process.communicate(timeout=30)
        finally:
            process.kill()
    assert (out, told.strip()) == (b"", b"")
    assert process.returncode == 130
