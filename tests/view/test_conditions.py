"""Conditions in the player's words."""

from __future__ import annotations

import pytest
from attrs import evolve

from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.model.expressions import (
    Arithmetic,
    Comparison,
    ComparisonSign,
    Every,
    Expression,
    Is,
    Name,
    Negative,
    Not,
    Number,
    Some,
)
from pmsim.model.outcomes import Choice, Moment, Outcome
from pmsim.model.scenario import Activity, Fact, Interest, Meeting, Message, Truth
from pmsim.testing import begin, tiny_scenario
from pmsim.view.conditions import missing, wish

DIG = Activity("dig", "Dig deep", "data", 60, Outcome(sets=("met",)))


@pytest.fixture(scope="module")
def program() -> Program:
    """A scenario with one of everything that a condition may name."""
    truths = (Truth("form", 1, "The form is long."), Truth("price", 1, "It is dear."))
    letter = Message("note", "mail", "raj", Moment(1, 480), "Well?", (Choice("yes", "Yes."),))
    scenario = tiny_scenario(
        activities=(DIG,),
        facts=(Fact("why", "Why?", truths),),
        interests=(Interest("peace", "raj", "He wants quiet."),),
        meetings=(Meeting("standup", "Stand-up", "team", Moment(1, 540), 30),),
        messages=(letter,),
        flags=("met", "told_all"),
    )
    return compile_scenario(evolve(scenario, key="conditions"))


def at(sign: ComparisonSign, name: str, value: float) -> Expression:
    """A comparison of a name with a number."""
    return Comparison(sign, Name(name), Number(value))


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (at(">=", "trust.raj", 40), "needs trust 40 from Raj"),
        (at("<", "trust.raj", 40), "only while Raj\u2019s trust is below 40"),
        (Comparison("<=", Number(40), Name("trust.raj")), "needs trust 40 from Raj"),
        (at(">=", "skill.technical", 45), "needs technical fluency 45"),
        (at(">=", "signup", 50), "needs Sign-ups at 50% or more"),
        (Not(at(">=", "signup", 50)), "needs Sign-ups at 50% or less"),
        (at("<=", "stress", 40), "needs a clearer head: stress 40 or less"),
        (at(">=", "energy", 30), "needs energy 30"),
        (at(">=", "hour", 12.5), "not before 12:30"),
        (at("<", "hour", 15), "not after 15:00"),
        (at(">=", "day", 2), "not before Tuesday"),
        (at(">=", "belief.why.form", 60), "be surer: The form is long."),
        (at(">=", "done.dig", 1), "first: Dig deep"),
        (at("<", "done.dig", 1), "not after: Dig deep"),
        (at(">=", "attended.standup", 1), "first: Stand-up"),
        (Name("answered.note"), "first: an answer to Raj"),
        (Name("knows.peace"), "first learn what Raj wants"),
        (at(">=", "promised.raj", 1), "only with a promise made to Raj"),
        (Name("met"), "first: Dig deep"),
        (Name("told_all"), "first: told all"),
        (Not(Name("told_all")), "no longer possible: told all"),
        (Not(Not(Name("met"))), "first: Dig deep"),
        (Is("mood.raj", "angry"), "only while Raj is angry"),
        (Is("background", "engineer"), "only for somebody who was: Engineer"),
        (Is("evening", "sofa"), "only after: Sofa"),
        (
            Some((Name("met"), at(">=", "energy", 30))),
            "first: Dig deep or needs energy 30",
        ),
        (at("=", "day", 2), "needs day at 2"),
        (at("!=", "day", 2), "not while day is 2"),
        (
            Comparison(">", Arithmetic("+", Name("day"), Number(1)), Number(2)),
            "not possible at the moment",
        ),
        (
            Comparison(">=", Name("signup"), Negative(Number(1))),
            "needs Sign-ups at \u22121% or more",
        ),
    ],
)
def test_a_condition_has_words(program: Program, condition: Expression, words: str) -> None:
    assert wish(program, condition) == words


def test_only_what_is_missing_is_said(program: Program) -> None:
    state = begin(program)
    condition = Every((at(">=", "trust.raj", 40), Name("met"), at(">=", "trust.raj", 60)))
    assert missing(program, state, condition) == "first: Dig deep and needs trust 60 from Raj"
