"""Every code has a page, every page's bad example provokes exactly its code at the marked line."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmsim.language.codes import CODES
from pmsim.language.library import explain, load, load_text
from pmsim.language.pages import Page, marked_line
from tests.language.tiny import ASSETS, tiny
from tests.shipped import ROOT

PAGES = ROOT / "docs" / "mistakes"
BYTES = {
    "PM004": b"#" * 500_001,
    "PM005": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "PM006": "title: Caf\u00e9".encode("latin-1"),
}
"""What a page cannot show as text."""
ON_DISK = ("PM001", "PM002")
BY_PLAYING = ("PM501",)
"""Not found by reading; tests/cli/test_playtesting.py has them."""


@pytest.fixture(name="office")
def _office(tmp_path: Path) -> Path:
    """A folder with a library of one activity and one evening."""
    text = "pmsim library: 1\nactivities:\n  lunch: {name: Lunch, kind: rest}\n"
    (tmp_path / "office.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def _page(code: str) -> Page:
    page = explain(code, PAGES)
    assert page is not None, f"no page for {code}"
    return page


def test_every_page_belongs_to_a_code() -> None:
    assert sorted(file.name[:5] for file in PAGES.glob("*.md")) == sorted(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_head_of_a_page_agrees_with_the_catalogue(code: str) -> None:
    page = _page(code)

    assert (page.code, page.title, page.severity) == (
        code,
        CODES[code].title,
        CODES[code].severity,
    )


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize("code", sorted(set(CODES) - set(BYTES) - {*ON_DISK, *BY_PLAYING}))
def test_a_bad_example_gives_its_code_at_the_marked_line(
    code: str, pure: bool, office: Path
) -> None:
    mark, example = next(ex for ex in _page(code).examples if ex[0] in ("bad", "whole"))
    text, line = marked_line(example)
    whole = text if mark == "whole" else tiny(text)

    loaded = load_text(whole, office, assets=ASSETS, pure=pure)

    assert [(found.code, found.line) for found in loaded.diagnostics] == [(code, line)]


@pytest.mark.parametrize("code", sorted(set(CODES) - set(BYTES) - {*ON_DISK, *BY_PLAYING}))
def test_a_good_example_is_free_of_findings(code: str, office: Path) -> None:
    for mark, example in _page(code).examples:
        if mark == "good":
            loaded = load_text(tiny(example), office, assets=ASSETS)

            assert loaded.diagnostics == ()
            assert loaded.scenario is not None


@pytest.mark.parametrize("code", sorted(BYTES))
def test_bytes_that_are_no_text_give_their_code(code: str) -> None:
    loaded = load_text(BYTES[code])

    assert [found.code for found in loaded.diagnostics] == [code]


def test_a_missing_file_and_a_folder_are_sentences(tmp_path: Path) -> None:
    missing = load(tmp_path / "nothing.yaml")
    folder = load(tmp_path)

    assert [found.code for found in (*missing.diagnostics, *folder.diagnostics)] == list(ON_DISK)


def test_an_unknown_code_has_no_page() -> None:
    assert explain("PM999", PAGES) is None
