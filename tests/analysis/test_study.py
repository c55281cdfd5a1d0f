"""A study says what bots found, in numbers that can be checked, and ships as text."""

from __future__ import annotations

from statistics import fmean

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from pmsim.analysis.duels import Visit, dominant
from pmsim.analysis.findings import Findings, findings, never_winning, study_of, verdicts
from pmsim.analysis.recording import Play, every_option
from pmsim.analysis.study import TURNS, Size, do, more_pieces, pieces, summed_up
from pmsim.analysis.variance import shares
from pmsim.engine.compile import compile_scenario
from pmsim.model.outcomes import Choice, Moment
from pmsim.model.scenario import Ending, Event
from pmsim.model.study import Cloud, Study
from pmsim.session.study_file import Refused, read_study, study_text
from pmsim.testing import changed, tiny_scenario

SMALL = tiny_scenario(
    events=(
        Event(
            "gift",
            (),
            (
                Choice("take", "Take it.", changed("signup", 12.0)),
                Choice("refuse", "No.", changed("signup", -4.0)),
            ),
            at=Moment(1, 600),
        ),
    ),
    balance=(("best over random", "0.1 sd"), ("endings", "all reached")),
)


def play(player: str, seed: int, score: float, *took: tuple[str, str]) -> Play:
    """A playthrough of which only this matters."""
    return Play(seed, player, "over", score, "C", score, 20.0, False, frozenset(took))


def studied() -> tuple[Findings, Study]:
    """A small study, from beginning to end."""
    size = Size(runs=6, thinking=1, visiting=20, classes=4, advocating=2)
    done = [one for piece in pieces(SMALL, "", 1, size) for one in do(piece)]
    for turn in range(TURNS):
        done += [one for piece in more_pieces(SMALL, "", 1, size, done, turn) for one in do(piece)]
    return summed_up(SMALL, "", done)


def test_a_study_finds_what_was_planted() -> None:
    """A gift that is always worth taking is dominant, and refusing it never wins."""
    found, study = studied()
    assert [(one.group, one.option) for one in found.dominant] == [("gift", "take")]
    assert ("gift", "refuse") in found.never_winning
    assert ("gift", "take") not in found.never_winning
    assert found.never_reached == ()
    assert all(one.holds for one in verdicts(SMALL.balance, found))
    assert {cloud.bot for cloud in study.clouds} >= {"random", "balanced", "search", "clairvoyant"}
    assert read_study(study_text(study), SMALL) == study


runs = st.lists(
    st.tuples(
        st.tuples(st.floats(0, 100), st.floats(0, 100)), st.sampled_from(["A+", "A", "B-", "F"])
    ),
    max_size=4,
)
clouds = st.builds(
    lambda bot, count, mean, spread, ended: Cloud(
        bot,
        count,
        mean,
        spread,
        tuple(point for point, _ in ended),
        tuple(grade for _, grade in ended),
    ),
    st.sampled_from(("random", "search")),
    st.integers(1, 500),
    st.floats(0, 100),
    st.floats(0, 40),
    runs,
)


@given(st.lists(clouds, max_size=3).map(tuple))
def test_a_study_survives_its_file(drawn: tuple[Cloud, ...]) -> None:
    study = Study(SMALL.key, SMALL.digest, "engineer", drawn)
    assert read_study(study_text(study), SMALL) == study


def test_a_study_of_another_text_is_refused_with_the_way_to_mend_it() -> None:
    text = study_text(Study(SMALL.key, "older", "", ()))
    found = read_study(text, SMALL)
    assert isinstance(found, Refused)
    assert found.reason == (
        "The study was made before tiny was changed. Make it anew: pmsim study tiny --write"
    )


@given(st.text(max_size=40) | st.sampled_from(('{"format": 1}', "[]", '{"format": 9}')))
def test_whatever_is_no_study_is_refused(text: str) -> None:
    assert isinstance(read_study(text, SMALL), Refused)


def test_an_option_wins_when_any_run_as_good_as_the_best_tenth_took_it() -> None:
    plays = {
        "random": [play("random", seed, float(seed), ("gift", "refuse")) for seed in range(10)],
        "balanced +gift.take": [play("balanced +gift.take", 1, 9.5, ("gift", "take"))],
        "clairvoyant": [play("clairvoyant", 1, 99.0)],
    }
    options = {"gift": ("take", "refuse", "wait")}
    assert never_winning(plays, options) == (("gift", "wait"),)


def test_an_ending_that_nobody_reached_is_named() -> None:
    scenario = evolve(SMALL, endings=(Ending("rare", "Rare", "", None), *SMALL.endings))
    plays = {"random": [play("random", 1, 5.0), play("random", 2, 7.0)]}
    found = findings(scenario, plays, {}, (), None)
    assert found.never_reached == ("rare",)
    assert [one.holds for one in verdicts((("endings", "all reached"),), found)] == [False]


def test_a_wish_that_cannot_be_read_is_said_so() -> None:
    found = findings(SMALL, {"random": [play("random", 1, 5.0)]}, {}, (), None)
    (verdict,) = verdicts((("burnout", "now and then"),), found)
    assert not verdict.holds
    assert "burnout: 2% to 25% of hero" in verdict.sentence


def test_only_enough_visits_make_an_option_dominant() -> None:
    visits = [Visit("gift", "take")] * 19 + [Visit("gift", "")]
    assert dominant(visits, 0.9, 21) == ()
    (one,) = dominant(visits, 0.9, 20)
    assert (one.option, one.share, one.visits) == ("take", 0.95, 20)


def test_every_group_is_known_with_all_its_options() -> None:
    assert every_option(compile_scenario(SMALL)) == {"gift": ("take", "refuse")}


def test_luck_alone_is_all_luck_and_skill_alone_is_all_skill() -> None:
    luck = shares([[float(seed)] * 3 for seed in range(4)])
    skill = shares([[0.0, 5.0, 9.0]] * 4)
    assert luck is not None
    assert skill is not None
    assert (luck.luck, luck.skill) == (1.0, 0.0)
    assert (skill.luck, skill.skill) == (0.0, 1.0)
    assert shares([[1.0, 1.0], [1.0, 1.0]]) is None


@given(st.lists(st.lists(st.floats(0, 100), min_size=3, max_size=3), min_size=2, max_size=6))
def test_shares_are_shares(table: list[list[float]]) -> None:
    found = shares(table)
    if found is not None:
        parts = (found.luck, found.skill, found.rest)
        assert min(parts) >= 0.0
        assert abs(sum(parts) - 1.0) < 1e-9


def test_a_cloud_is_where_its_runs_ended() -> None:
    plays = {"random": [play("random", seed, 10.0 * seed) for seed in (1, 2, 3)]}
    (cloud,) = study_of(SMALL, "", findings(SMALL, plays, {}, (), None), plays).clouds
    assert cloud.points == ((10.0, 20.0), (20.0, 20.0), (30.0, 20.0))
    assert cloud.mean == fmean((10.0, 20.0, 30.0))
