"""Groups of choices to functions that list their offers.

One function is emitted per group, so asking what is open is a handful of comparisons.
"""

from __future__ import annotations

from attrs import define, evolve, field

from pmsim.engine.compile_outcomes import Origin, OutcomeCompiler
from pmsim.engine.dice import purpose
from pmsim.engine.emit import Emitter, build
from pmsim.engine.program import CompiledChoice, Group
from pmsim.engine.slots import ENERGY
from pmsim.model.actions import Action, Offer
from pmsim.model.expressions import Expression
from pmsim.model.outcomes import GO_ON, Choice, Promise
from pmsim.model.rules import Rules


@define
class GroupCompiler:
    """Collects the choices of one scenario, and the emitted function of each group of them."""

    emitter: Emitter
    outcomes: OutcomeCompiler
    rules: Rules
    choices: list[CompiledChoice] = field(factory=list)
    offers: dict[str, Offer] = field(factory=dict)
    source: list[str] = field(factory=list)

    def group(
        self, verb: str, owner: str, choices: tuple[Choice, ...], origin: Origin, least: int = 0
    ) -> int:
        """The index of a new group; `least` is the fewest minutes that any choice takes."""
        number = len(self.source)
        lines = [f"def group{number}(v):", "    found = []"]
        for choice in choices or (GO_ON,):
            lines += self._choice(verb, owner, choice, origin, least)
        if all("append" in line for line in lines[2:]) and not any("if " in x for x in lines):
            names = ", ".join(line.split("(")[1].rstrip(")") for line in lines[2:])
            lines = [lines[0], f"    return ({names},)"]
        else:
            lines.append("    return found")
        self.source.append("\n".join(lines))
        return number

    def _choice(
        self, verb: str, owner: str, choice: Choice, origin: Origin, least: int
    ) -> list[str]:
        compiled = self._compile(owner, choice, origin, least)
        self.choices.append(compiled)
        consequence = self.outcomes.made[compiled.outcome]
        offer = Offer(
            Action(verb, owner, choice.key),
            consequence.takes,
            choice_energy(consequence.takes, choice.outcome.energy, self.rules),
            compiled.index,
        )
        name = f"o{compiled.index}"
        self.offers[name] = offer
        branches = []
        if choice.focus:
            self.offers[name + "t"] = evolve(offer, why="tired")
            branches.append((f"v[{ENERGY}] < {self.rules.focus_least!r}", name + "t"))
        if choice.needs:
            self.offers[name + "n"] = evolve(offer, why="needs")
            branches.append((f"not {self.emitter.source(choice.needs)}", name + "n"))
        if choice.outcome.promise:
            self.offers[name + "p"] = evolve(offer, why="promised")
            branches.append((self._given(choice.outcome.promise), name + "p"))
        return branch_lines(self.emitter, choice.when, branches, name)

    def _given(self, promise: Promise) -> str:
        """Whether the same person already holds a promise of the same thing."""
        scenario, index = self.emitter.scenario, self.emitter.slots.index
        twins = [
            other.key
            for other in scenario.promises
            if (other.to, other.kept_when) == (promise.to, promise.kept_when)
        ]
        return " or ".join(f"v[{index[f'promise.{key}']}] != 0.0" for key in twins)

    def _compile(self, owner: str, choice: Choice, origin: Origin, least: int) -> CompiledChoice:
        slots = self.emitter.slots
        key = f"{owner}.{choice.key}"
        here = evolve(origin, key=key)
        # The offer carries the choice's energy, which is charged before the minutes pass.
        takes = max(choice.outcome.takes, least)
        outcome = evolve(choice.outcome, takes=takes, energy=0.0)
        check = choice.check
        return CompiledChoice(
            index=len(self.choices),
            key=key,
            owner=owner,
            option=choice.key,
            outcome=self.outcomes.compile(outcome, here),
            skill=slots.index[f"skill.{check.skill}"] if check else -1,
            trust=slots.index[f"trust.{check.person}"] if check and check.person else -1,
            difficulty=check.difficulty if check else 0.0,
            well=self.outcomes.compile(choice.well, here),
            badly=self.outcomes.compile(choice.badly, here),
            purpose=purpose(f"check {key}"),
            said=self.emitter.conditions(choice.said_when),
        )

    def finish(self) -> list[Group]:
        """Compiles all groups at once."""
        made = build("\n".join(self.source), self.offers)
        return [made[f"group{number}"] for number in range(len(self.source))]


def branch_lines(
    emitter: Emitter, when: Expression | None, branches: list[tuple[str, str]], name: str
) -> list[str]:
    """Lines that append the offer, or the closed one that fits, if the choice exists at all."""
    indent = "    "
    lines = []
    if when is not None:
        lines.append(f"{indent}if {emitter.source(when)}:")
        indent += "    "
    for number, (condition, closed) in enumerate(branches):
        lines.append(f"{indent}{'elif' if number else 'if'} {condition}:")
        lines.append(f"{indent}    found.append({closed})")
    if branches:
        lines.append(f"{indent}else:")
        indent += "    "
    lines.append(f"{indent}found.append({name})")
    return lines


def choice_energy(takes: int, energy: float, rules: Rules) -> float:
    """What a choice costs: what the author says, else 1 per ten minutes."""
    return energy or -rules.energy_per_ten_minutes * takes / 10.0
