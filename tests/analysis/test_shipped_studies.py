"""Each shipped scenario has a study of its very text, and keeps what the design asks of it."""

from __future__ import annotations

import pytest

from pmsim.analysis.findings import SINGLE_MINDED
from pmsim.model.scenario import Scenario
from pmsim.model.study import HINDSIGHT, PAR, Study
from pmsim.session.study_file import read_study
from tests.shipped import ROOT, shipped_scenarios


def study_of(scenario: Scenario) -> Study:
    """The study that ships with it; fails with the sentence that a player would read."""
    path = ROOT / "scenarios" / "studies" / f"{scenario.key}.json"
    found = read_study(path.read_text(encoding="utf-8"), scenario)
    assert isinstance(found, Study), found
    return found


@pytest.mark.parametrize("scenario", shipped_scenarios(), ids=lambda one: one.key)
def test_skill_is_far_above_luck_and_no_single_mind_is_best(scenario: Scenario) -> None:
    clouds = {cloud.bot: cloud for cloud in study_of(scenario).clouds}
    honest = [cloud for bot, cloud in clouds.items() if bot != HINDSIGHT]
    best = max(honest, key=lambda cloud: cloud.mean)
    assert best.mean > clouds["random"].mean + 1.5 * clouds["random"].spread
    assert best.bot not in SINGLE_MINDED
    assert clouds[PAR].mean <= clouds[HINDSIGHT].mean
    assert all(cloud.points for cloud in honest)
