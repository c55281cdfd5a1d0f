"""Outcomes to consequences: every name becomes a place, every nested block an index."""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from pmsim.engine.dice import purpose
from pmsim.engine.emit import Emitter
from pmsim.engine.program import EVENT, TABLE, TALK, Consequence, Source
from pmsim.model.expressions import Expression, Negative, Number
from pmsim.model.outcomes import NOTHING, Change, Dependence, Outcome, Signal
from pmsim.model.scenario import Conversation, Scenario


@frozen
class Origin:
    """Where a block of consequences stands: the cause its facts will carry."""

    kind: str
    key: str
    talk: Conversation | None = None
    """The conversation in which `go to` finds its steps."""


def constant(amount: Expression) -> float | None:
    """The amount as a number when it is a literal, else None."""
    match amount:
        case Number(value):
            return float(value)
        case Negative(Number(value)):
            return -float(value)
        case _:
            return None


@define
class OutcomeCompiler:
    """Collects the consequences of one scenario; index 0 is "nothing"."""

    scenario: Scenario
    emitter: Emitter
    made: list[Consequence] = field(factory=list)
    indices: dict[str, dict[str, int]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        scenario = self.scenario
        self.indices = {
            "person": {person.key: i for i, person in enumerate(scenario.people)},
            "fact": {fact.key: i for i, fact in enumerate(scenario.facts)},
            "interest": {interest.key: i for i, interest in enumerate(scenario.interests)},
            "promise": {promise.key: i for i, promise in enumerate(scenario.promises)},
            "talk": {talk.key: i for i, talk in enumerate(scenario.conversations)},
            "table": {table.key: i for i, table in enumerate(scenario.negotiations)},
            "event": {event.key: i for i, event in enumerate(scenario.events)},
        }
        self.made.append(Consequence(0))

    def compile(self, outcome: Outcome, origin: Origin) -> int:
        """The index of the outcome's consequence; 0 when nothing follows."""
        if outcome == NOTHING:
            return 0
        result = Consequence(len(self.made), outcome.takes, outcome.energy)
        self.made.append(result)
        result.kind, result.key, result.text = origin.kind, origin.key, outcome.text
        self._changes(result, outcome.effects)
        self._links(result, outcome, origin)
        result.flags = tuple(self.emitter.slots.index[flag] for flag in outcome.sets)
        result.depends = tuple(self._dependence(one, origin) for one in outcome.depends)
        result.later = tuple(
            (
                later.after,
                self.compile(
                    evolve(later.outcome, text=later.text or later.outcome.text),
                    evolve(origin, kind="later"),
                ),
            )
            for later in outcome.later
        )
        if outcome.each_day:
            daily = Outcome(effects=outcome.each_day)
            result.each_day = self.compile(daily, evolve(origin, kind="daily"))
        result.sources = tuple(self._source(signal, origin) for signal in outcome.learn)
        return result.index

    def _links(self, result: Consequence, outcome: Outcome, origin: Origin) -> None:
        result.tells = tuple(self.indices["interest"][key] for key in outcome.tells)
        if outcome.promise:
            result.promise = self.indices["promise"][outcome.promise.key]
        if outcome.caught_lying_to:
            result.caught = self.indices["person"][outcome.caught_lying_to]
        if outcome.then:
            result.then = self.place_of(outcome.then)
        if outcome.go_to and origin.talk:
            steps = [step.key for step in origin.talk.steps]
            result.go_to = steps.index(outcome.go_to)

    def place_of(self, key: str) -> tuple[int, int]:
        """What a name leads to: TALK, TABLE or EVENT, and its index. Raises KeyError."""
        for kind, name in ((TALK, "talk"), (TABLE, "table")):
            if key in self.indices[name]:
                return kind, self.indices[name][key]
        return EVENT, self.indices["event"][key]

    def _changes(self, result: Consequence, effects: tuple[Change, ...]) -> None:
        slots = self.emitter.slots
        scaled, plain, formulas, settings = [], [], [], []
        for change in effects:
            place = slots.index[change.name]
            amount = constant(change.amount)
            is_metric = slots.metric_from <= place < slots.trust_from
            if change.sets:
                settings.append((place, self.emitter.function(change.amount)))
            elif amount is None:
                formulas.append((place, self.emitter.function(change.amount), is_metric))
            elif is_metric:
                scaled.append((place, amount))
            else:
                plain.append((place, amount))
        result.scaled, result.plain = tuple(scaled), tuple(plain)
        result.formulas, result.settings = tuple(formulas), tuple(settings)

    def _dependence(self, one: Dependence, origin: Origin) -> tuple[int, tuple[int, ...]]:
        fact = self.indices["fact"][one.fact]
        otherwise = self.compile(one.otherwise, origin) if one.otherwise else 0
        cases = {truth: self.compile(outcome, origin) for truth, outcome in one.cases}
        truths = self.scenario.facts[fact].truths
        return fact, tuple(cases.get(truth.key, otherwise) for truth in truths)

    def _source(self, signal: Signal, origin: Origin) -> Source:
        fact = self.indices["fact"][signal.fact]
        heard = dict(signal.heard)
        words = tuple(heard.get(truth.key, "") for truth in self.scenario.facts[fact].truths)
        return Source(purpose(f"signal {signal.fact} {origin.key}"), fact, signal.right, words)
