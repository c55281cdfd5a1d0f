"""The pages: whole, complete in themselves, escaped, and the same twice."""

from __future__ import annotations

import re
from functools import cache

import pytest
from attrs import evolve

from pmsim.analysis.impact import examine, laboratory
from pmsim.report.comparison import Player, compare
from pmsim.report.comparison_page import comparison_page
from pmsim.report.debrief_page import debrief_page
from pmsim.report.making import record_of
from pmsim.report.markup import tag
from pmsim.report.record import Measured, Record
from pmsim.report.style import Font
from tests.report.days import ODD, Page, day, played, record
from tests.shipped import shipped_scenarios

FONT = (Font("Atkinson", 500, b"\x00\x01"),)


@cache
def measured() -> Record:
    """A small day whose decisions were measured."""
    game = played(day(), ["choose promising give", "choose event0 yes"])
    impacts = [*examine(laboratory(game.program, game.run))][-1].impacts
    return record_of(game.program, game.run, game.journal, impacts)


@cache
def pages() -> tuple[str, ...]:
    """One of every kind: small, shipped, and a class of three."""
    first_monday = next(one for one in shipped_scenarios() if one.key == "first-monday")
    players = [
        Player(name, record(day(), [f"choose event0 {answer}"]))
        for name, answer in (("A <b>", "yes"), ("B", "no"), ("C", "yes"))
    ]
    return (
        debrief_page(measured(), FONT),
        debrief_page(record(first_monday), FONT),
        comparison_page(compare(players), FONT),
    )


@pytest.mark.parametrize("which", [0, 1, 2])
def test_every_element_that_begins_ends(which: int) -> None:
    page = Page(pages()[which])
    assert page.faults == []
    assert page.tags.count("h1") == 1
    assert page.tags.count("main") == 1
    assert ("lang", "en") in page.attributes


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_page_needs_no_network_and_no_script(which: int) -> None:
    html = pages()[which]
    page = Page(html)
    assert page.links == []
    assert not {"script", "link", "iframe", "img", "object"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert "http" not in html
    assert all(url.startswith("data:font/ttf") for url in re.findall(r"url\(([^)]*)\)", html))
    assert "@import" not in html


@pytest.mark.parametrize("which", [0, 1, 2])
def test_every_picture_has_a_title_and_says_what_it_shows(which: int) -> None:
    html = pages()[which]
    for picture in re.findall(r"<svg[^>]*>.*?</svg>", html, re.DOTALL):
        hidden = 'aria-hidden="true"' in picture.partition(">")[0]
        assert hidden or ('role="img"' in picture and "<title>" in picture and "<desc>" in picture)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_tables_have_captions_and_headings_with_a_scope(which: int) -> None:
    page = Page(pages()[which])
    assert page.tags.count("caption") == page.tags.count("table") > 0
    scopes = [value for name, value in page.attributes if name == "scope"]
    assert len(scopes) == page.tags.count("th")


def test_what_a_scenario_says_is_text_and_never_markup() -> None:
    page = Page(pages()[0])
    assert not {"b", "tiny", "out", "yes"} & set(page.tags)
    for wanted in (ODD, 'A <Tiny> & "odd" day', "Hear him <out>", "Over & <out>", "Said <yes>"):
        assert wanted in page.words
    assert "It is </section> evening." in page.words
    assert "A <b>" in Page(pages()[2]).words


def test_attributes_are_escaped_too() -> None:
    assert tag("p", aria_label='"><b>') == '<p aria-label="&quot;&gt;&lt;b&gt;"></p>'


def test_the_same_record_prints_the_same_page() -> None:
    assert debrief_page(measured(), FONT) == pages()[0]


def test_the_page_tells_what_the_record_holds() -> None:
    words = Page(pages()[0]).words
    found = measured()
    assert found.measured is not None
    for one in found.measured:
        assert one.interval in words
    assert "Grade " + found.ending.grade in words
    assert f"pmsim play tiny --seed 1 --background {found.background}" in words
    assert "Raj: Hear him <out>, by 15:00. broken" in words
    assert found.next_time in words


def one_measured(*, claimed: bool, hindsight: bool) -> Measured:
    """A decision that another way would have done better."""
    return Measured(
        600, "10:00", "A knock", "“Yes”", "“No”", -6.0, -8.0, -4.0,
        claimed, hindsight, "−6", "between −8 and −4", "product", claimed, "A sentence.",
    )  # fmt: skip


def verdict(one: Measured) -> str:
    """What the page says of it."""
    return Page(debrief_page(evolve(measured(), measured=(one,)), FONT)).words


def test_nothing_within_noise_is_claimed_and_hindsight_is_labelled() -> None:
    assert "hurt, mostly product" in verdict(one_measured(claimed=True, hindsight=False))
    quiet = verdict(one_measured(claimed=False, hindsight=False))
    assert "within noise" in quiet
    assert "hurt, mostly" not in quiet
    assert "No single decision stands out from luck" in quiet
    late = verdict(one_measured(claimed=False, hindsight=True))
    assert "only hindsight favours the other" in late


def test_a_negotiation_stands_on_its_plane() -> None:
    storm = next(one for one in shipped_scenarios() if one.negotiations and one.days < 5)
    found = record(storm, ["leave"])
    words = Page(debrief_page(found, FONT)).words
    assert found.planes
    for plane in found.planes:
        assert plane.title in words
        assert all(sentence in words for sentence in plane.left)
        assert f"worth to {plane.person_name} →" in words
        assert len(plane.deals) > len(plane.frontier) > 0


def test_a_page_without_measuring_says_so() -> None:
    words = Page(debrief_page(evolve(measured(), measured=None), ())).words
    assert "No decision was measured for this page." in words
