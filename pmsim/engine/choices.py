"""What follows from a choice, with its check rolled."""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.engine.change import bump, happen
from pmsim.engine.dice import roll
from pmsim.engine.emit import Amount
from pmsim.engine.program import CompiledChoice, Program
from pmsim.model.facts import Cause, Tried
from pmsim.model.state import State

SAID_OTHERWISE = -1
"""Instead of a variant's number: what is said when none of the conditions holds."""


def spoken(v: list[float], said: tuple[Amount, ...]) -> int:
    """The variant of a speech that is spoken now: the first whose condition holds."""
    for number, holds in enumerate(said):
        if holds(v):
            return number
    return SAID_OTHERWISE


def check_chance(program: Program, v: Sequence[float], choice: CompiledChoice) -> float:
    """Chance of a check in percent: skill plus a fifth of trust against the difficulty.

    Clamped, so that nothing is hopeless and nothing certain. 100 when there is no check.
    """
    if choice.skill < 0:
        return 100.0
    rules = program.rules
    able = v[choice.skill] + (v[choice.trust] / 5.0 if choice.trust >= 0 else 0.0)
    chance = rules.check_even + able - choice.difficulty
    return min(max(chance, rules.check_least), rules.check_most)


def branch_of(program: Program, state: State, choice: CompiledChoice) -> int:
    """Rolls the check and returns the consequence of how it went; 0 without a check.

    The roll hashes seed and choice only, so waiting or reloading changes nothing.
    """
    if choice.skill < 0:
        return 0
    count = state.rolls.get(choice.purpose, 0)
    state.rolls[choice.purpose] = count + 1
    chance = check_chance(program, state.v, choice)
    well = roll(state.seed, choice.purpose, 0, count) * 100.0 < chance
    if state.facts is not None:
        state.facts.append(Tried(state.now, choice.key, chance, well))
    bump(program, state, choice.skill, program.rules.skill_use, Cause("skill", choice.key))
    return choice.well if well else choice.badly


def resolve(program: Program, state: State, choice: CompiledChoice) -> int:
    """Lets a choice's consequences happen; returns the branch's consequence, or 0."""
    branch = branch_of(program, state, choice)
    happen(program, state, choice.outcome)
    happen(program, state, branch)
    return branch
