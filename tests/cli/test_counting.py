"""What `pmsim stats` counts."""

from __future__ import annotations

from pmsim.cli.counting import Spoken, count, spoken
from pmsim.language.library import load
from pmsim.model.scenario import Scenario
from tests.shipped import ROOT


def _sketch() -> Scenario:
    scenario = load(ROOT / "tests" / "language" / "sketch.yaml").scenario
    assert scenario is not None
    return scenario


def test_everything_that_may_be_said_at_a_table_counts() -> None:
    lines = set(spoken(_sketch()))

    assert Spoken("lola", "I have told them June.") in lines
    assert Spoken("lola", "My bonus has a date on it. So has my mortgage.") in lines
    assert Spoken("lola", "No. Kindly, but no.") in lines
    assert Spoken("you", "We cannot test in three days.") in lines
    assert Spoken("you", "What the notary says.") in lines
    assert Spoken("you", "Ask Jonas to decide.") in lines


def test_words_and_minutes_of_a_sketch_with_tables() -> None:
    """What lies on the tables is read as well as what is said there."""
    figures = count(_sketch())

    assert figures.words > sum(figures.words_by_person.values()) + 60
    assert figures.words_by_person["lola"] >= 36
    assert figures.minutes > 0
