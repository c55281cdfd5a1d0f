"""Looking back: what proves a habit, which skills grew, and how questions were answered."""

from __future__ import annotations

from attrs import evolve

from pmsim.model.expressions import Comparison, Name, Number
from pmsim.model.outcomes import Choice, Moment
from pmsim.model.scenario import SKILLS, Habit, Message
from pmsim.model.state import State
from pmsim.model.study import Cloud, Study
from pmsim.session.play import Game
from pmsim.view.answers import see_answers
from pmsim.view.choices import NEVER, see_choices
from pmsim.view.clouds import par_sentence, see_clouds
from pmsim.view.habits import see_habits
from pmsim.view.proofs import ALL_ALONG, NOT_ONCE, ProofView, see_proofs
from pmsim.view.skills import see_growth
from tests.report.days import day, played
from tests.view.walks import last, shipped_programs, walk


def moments(game: Game) -> list[State]:
    """All states of a game, the first one included."""
    return [game.opening, *(turn.state for turn in game.turns)]


def proofs(habit: Habit, *answers: str) -> tuple[ProofView, ...]:
    """What proves one habit in a day with these answers."""
    game = played(evolve(day(), habits=(habit,)), answers)
    return see_proofs(game.program, moments(game))


def test_a_habit_is_proved_by_the_moment_from_which_it_held() -> None:
    found = proofs(Habit("yes", "Said yes", Name("said_yes_1")), "choose event1 yes")
    assert [(one.habit, one.when, one.text) for one in found] == [
        ("yes", "10:30", "You choose: Yes 1")
    ]


def test_what_held_all_along_needs_no_moment() -> None:
    calm = Habit("calm", "Stayed calm", Comparison("<", Name("stress"), Number(100.0)))
    assert proofs(calm) == (ProofView("calm", "", ALL_ALONG),)


def test_what_was_not_seen_has_no_proof() -> None:
    assert proofs(Habit("no", "Never", Name("never_set"))) == ()


def test_a_bad_habit_is_proved_as_well() -> None:
    bad = Habit("no", "Never", Name("never_set"), bad=Name("said_yes_2"))
    assert [one.when for one in proofs(bad, "choose event2 yes")] == ["11:30"]


def test_a_habit_is_proved_by_the_fact_that_it_asks_for() -> None:
    """Not by whatever else was said in the same minute."""
    for program in shipped_programs():
        told = {one.habit: one.text for one in see_proofs(program, list(walk(program, 5)))}
        all_along = ("", ALL_ALONG, NOT_ONCE)
        assert told.get("keeps_word", "") in all_along or "your word" in told["keeps_word"]
        assert told.get("eats_lunch", "") in all_along or "unch" in told["eats_lunch"]


def test_every_habit_that_is_seen_in_shipped_days_has_its_proof() -> None:
    for program in shipped_programs():
        states = list(walk(program, 5))
        seen = [one.key for one in see_habits(program, states[-1]) if one.seen != "not yet"]
        assert [one.habit for one in see_proofs(program, states)] == seen


def test_nobody_could_have_known_before_it_was_likely() -> None:
    for program in shipped_programs():
        for one in see_answers(program, last(program, 5)):
            assert ("could have known" in one.verdict) == (one.known_at >= 0)
            assert ("it was likely" in one.verdict) == (one.likely_at not in (-1, one.known_at))
            assert one.known_at < 0 or 0 <= one.likely_at <= one.known_at


def test_par_is_told_beside_the_score_with_its_spread() -> None:
    clouds = see_clouds(
        Study("tiny", "", "", (Cloud("search", 9, 70.0, 5.0, ()), Cloud("hero", 9, 50.0, 5.0, ())))
    )
    assert [one.name for one in clouds] == ["par", "hero"]
    assert par_sentence(clouds, 80.0) == "Par is 70, give or take 5; you are above it."
    assert par_sentence(clouds, 66.0) == "Par is 70, give or take 5; you are about there."
    assert par_sentence(clouds, 60.0) == "Par is 70, give or take 5; you are below it."
    assert par_sentence(clouds[1:], 60.0) == ""


def test_skills_are_told_from_the_first_morning_to_the_end() -> None:
    for program in shipped_programs():
        found = see_growth(program, last(program, 3))
        assert [one.key for one in found] == list(SKILLS)
        assert all((one.value > one.start) == one.change_text.startswith("+") for one in found)
        assert any(one.change_text for one in found)


def test_equal_questions_have_equal_keys_whoever_answers_them() -> None:
    keys = [
        {one.key: one.option for one in see_choices(game.program, game.state)}
        for game in (played(day(), ["choose event0 yes"]), played(day(), ["choose event0 no"]))
    ]
    assert keys[0].keys() == keys[1].keys()
    assert [key for key in keys[0] if keys[0][key] != keys[1][key]] == ["choose event0"]


def test_a_question_is_asked_once_for_each_player() -> None:
    for program in shipped_programs():
        found = [one.key for one in see_choices(program, last(program, 4))]
        assert len(found) == len({*found})


def test_a_message_without_an_answer_is_an_answer_of_its_own() -> None:
    note = Message("note", "mail", "raj", Moment(1, 480), "Well?", (Choice("yes", "Yes."),))
    scenario = evolve(day(), messages=(note,))
    replied = played(scenario, ["reply note yes"])
    silent = played(scenario, ["start", "advance"])
    options = [
        [one.option for one in see_choices(game.program, game.state) if one.key == "reply note"]
        for game in (replied, silent)
    ]
    assert options == [["yes"], [NEVER]]
