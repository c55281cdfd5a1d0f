"""Looking back and comparing, as a class does it: real saves, real files, real processes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from attrs import evolve

from pmsim.model.study import Cloud, Study
from pmsim.session.play import Start
from pmsim.session.shelf import Shelf, study_path
from pmsim.session.store import Store
from pmsim.session.study_file import study_text
from pmsim.testing import open_offers
from tests.cli.support import assert_one_sentence, pmsim
from tests.language.tiny import tiny
from tests.report.days import Page

SCENARIO = tiny(
    """\
pmsim: 1
title: A small day
events:
  knock:
    at: day 1 10:00
    title: Raj </section> at your desk
    say: |
      raj: Well?
    choices:
      yes_please:
        text: Yes </td> & "now".
        effects: {signup: +9}
      not_now: {text: Not 1 < 2.}
"""
)
YES, NO = "choose knock yes_please", "choose knock not_now"


def written(folder: Path, text: str = SCENARIO) -> Path:
    """A scenario's file."""
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def finished(home: Path, scenario: Path, answer: str = YES, *, seed: int = 3) -> str:
    """Plays a day to its end into a real save; gives the save's name."""
    shelf = Shelf(Store(home / "saves"))
    loaded = shelf.load(scenario).scenario
    assert loaded is not None
    game = shelf.start(scenario, loaded, Start(seed))
    while found := open_offers(game.program, game.state):
        texts = {offer.action.text: offer.action for offer in found}
        game.act(texts.get(answer, found[0].action))
    game.close()
    return game.save_name


def exported(home: Path, answer: str, name: str, *, seed: int = 3) -> Path:
    """The record of such a day."""
    save = finished(home, written(home), answer, seed=seed)
    path = home / f"{name}.json"
    done = pmsim("debrief", save, "--quick", "--json", str(path), home=home)
    assert done.returncode == 0, done.stderr
    return path


def test_a_run_becomes_a_page_and_a_record_and_the_same_ones_twice(tmp_path: Path) -> None:
    save = finished(tmp_path, written(tmp_path))
    files = []
    for number in ("1", "2"):
        html, record = tmp_path / f"{number}.html", tmp_path / f"{number}.json"
        done = pmsim(
            *("debrief", save, "--html", str(html), "--json", str(record)),
            home=tmp_path,
            environment={"PYTHONHASHSEED": number},
        )
        assert (done.returncode, done.stderr) == (0, "")
        files.append((html.read_bytes(), record.read_bytes()))
    assert files[0] == files[1]
    page, data = Page(files[0][0].decode()), json.loads(files[0][1])
    assert page.faults == []
    assert page.links == []
    assert "Raj </section> at your desk" in page.words
    assert data["pmsim_record"] == 1
    assert [one["sentence"] for one in data["measured"]]
    assert all(one["sentence"] in page.words for one in data["measured"] if one["mattered"])


def test_a_record_alone_becomes_the_same_page(tmp_path: Path) -> None:
    save = finished(tmp_path, written(tmp_path))
    files = [tmp_path / name for name in ("run.html", "run.json", "again.html")]
    html, record, again = map(str, files)
    command = ("debrief", save, "--quick", "--html", html, "--json", record)
    assert pmsim(*command, home=tmp_path).returncode == 0
    (tmp_path / "small.yaml").unlink()
    assert pmsim("debrief", record, "--html", again, home=tmp_path / "else").returncode == 0
    assert files[0].read_bytes() == files[2].read_bytes()


def test_bots_stand_on_the_map_when_their_study_is_of_this_very_scenario(tmp_path: Path) -> None:
    path = written(tmp_path)
    save = finished(tmp_path, path)
    scenario = Shelf().load(path).scenario
    assert scenario is not None
    clouds = (
        Cloud("search", 20, 71.0, 4.0, ((80.0, 20.0), (70.0, 25.0)), ("A", "B+")),
        Cloud("pleaser", 100, 40.0, 9.0, ((30.0, 40.0),), ("D",)),
    )
    study = Study(scenario.key, scenario.digest, "", clouds)
    target = study_path(path)
    target.parent.mkdir()
    html = tmp_path / "run.html"
    for digest, shown in ((scenario.digest, True), ("other", False)):
        target.write_text(study_text(evolve(study, digest=digest)), encoding="utf-8")
        done = pmsim("debrief", save, "--quick", "--html", str(html), home=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        page = Page(html.read_text(encoding="utf-8"))
        assert page.faults == []
        assert ("Par is 71, give or take 4; you are below it." in page.words) == shown
        assert ("promises everything" in page.words) == shown


def test_without_a_save_it_is_the_run_that_ended_last(tmp_path: Path) -> None:
    path = written(tmp_path)
    finished(tmp_path, path, NO, seed=8)
    finished(tmp_path, path, YES, seed=9)
    pmsim("play", str(path), "--text", "--seed", "1", typed="1\n1\n1\n", home=tmp_path)
    record = tmp_path / "last.json"
    done = pmsim("debrief", "--quick", "--json", str(record), home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(record.read_text(encoding="utf-8"))["origin"]["seed"] == 9


def test_without_a_file_it_is_told_in_the_terminal(tmp_path: Path) -> None:
    done = pmsim("debrief", finished(tmp_path, written(tmp_path)), home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Done\n")
    assert "What would have been" in done.stdout
    assert "whatever the luck" in done.stdout


def test_what_cannot_be_looked_back_on_gets_one_sentence(tmp_path: Path) -> None:
    path = written(tmp_path)
    half = pmsim("play", str(path), "--text", "--seed", "1", typed="1\n1\n1\n", home=tmp_path)
    assert half.returncode == 0, half.stderr
    done = pmsim("debrief", "small-1", home=tmp_path)
    assert_one_sentence(done, 1)
    assert "has not come to its end" in done.stderr
    save = finished(tmp_path, path)
    html = str(tmp_path / "no" / "such" / "run.html")
    assert_one_sentence(pmsim("debrief", save, "--quick", "--html", html, home=tmp_path), 1)
    assert_one_sentence(pmsim("debrief", "nothing", home=tmp_path), 1)
    written(tmp_path, SCENARIO.replace("signup: +9", "signup: +8"))
    done = pmsim("debrief", save, "--quick", home=tmp_path)
    assert_one_sentence(done, 1)
    assert "have changed since this save" in done.stderr
    with (tmp_path / "saves" / f"{save}.pmsim").open("ab") as file:
        file.write(b"spoilt\n")
    done = pmsim("debrief", save, "--quick", home=tmp_path)
    assert_one_sentence(done, 1)
    assert "damaged in line" in done.stderr


def test_a_class_is_compared_and_the_choice_that_split_it_named(tmp_path: Path) -> None:
    files = [str(exported(tmp_path, answer, name)) for answer, name in ((YES, "ann"), (NO, "bo"))]
    html = tmp_path / "class.html"
    done = pmsim("compare", *files, "--html", str(html))
    assert (done.returncode, done.stderr) == (0, "")
    rows = done.stdout.splitlines()
    assert rows[0] == "A small day, seed 3: 2 runs"
    assert rows[1].split()[0] == "ann"
    assert "“Yes" not in rows[4]
    assert '10:00, Raj </section> at your desk: Yes </td> & "now". (ann)' in done.stdout
    page = Page(html.read_text(encoding="utf-8"))
    assert page.faults == []
    assert page.links == []
    assert "Raj </section> at your desk" in page.words
    folder = Path(files[0]).parent
    assert pmsim("compare", str(folder / "*.json")).stdout == done.stdout.split("\nWrote")[0] + "\n"
    named = pmsim("compare", *files, "--name", "Ann B", "--name", "Bo C")
    assert "Ann B" in named.stdout


def test_only_runs_of_one_day_are_compared(tmp_path: Path) -> None:
    ann, bo = exported(tmp_path, YES, "ann"), exported(tmp_path, NO, "bo", seed=4)
    done = pmsim("compare", str(ann), str(bo))
    assert_one_sentence(done, 1)
    assert "ann played seed 3, bo seed 4" in done.stderr
    done = pmsim("compare", str(ann))
    assert_one_sentence(done, 1)
    assert "two runs or more" in done.stderr
    bo.write_bytes(ann.read_bytes().replace(b'"seed": 3', b'"seed": 5'))
    done = pmsim("compare", str(ann), str(bo))
    assert_one_sentence(done, 1)
    assert f"{bo} is damaged or was changed by hand" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing.json", "also-nothing.json"],
        ["README.md", "LICENSE"],
        [".", "tests"],
        ["a.json", "b.json", "--name", "Ann"],
        ["x/run.json", "y/run.json"],
    ],
)
def test_a_mistake_about_files_is_answered_in_one_sentence(arguments: list[str]) -> None:
    assert_one_sentence(pmsim("compare", *arguments), 1)


def test_the_text_game_measures_only_when_asked(tmp_path: Path) -> None:
    path = written(tmp_path)
    command = ("play", str(path), "--text", "--seed", "3")
    plain = pmsim(*command, typed="1\n" * 500, home=tmp_path)
    assert plain.returncode == 0, plain.stderr
    assert "Type w to open it" in " ".join(plain.stdout.split())
    assert "Measuring" not in plain.stdout
    assert plain.stdout.splitlines()[-1] == "Ending: Done"
    prompts = len(re.findall(r"^(?:Your mug, by number)?> ", plain.stdout, re.MULTILINE))
    asked = pmsim(*command, typed="1\n" * (prompts - 1) + "w\n", home=tmp_path)
    assert asked.returncode == 0, asked.stderr
    assert "Measuring." in asked.stdout
    assert "In points of your score" in asked.stdout
    assert "whatever the luck" in asked.stdout
    assert asked.stdout.splitlines()[-1] == "Ending: Done"
