"""Scenario to program: done once, so that a decision costs microseconds."""

from __future__ import annotations

from attrs import evolve

from pmsim.engine import compile_backlog as backlog
from pmsim.engine import compile_calendar as calendar
from pmsim.engine import compile_tables as tables
from pmsim.engine import compile_watch as watch
from pmsim.engine.compile_groups import GroupCompiler, branch_lines, choice_energy
from pmsim.engine.compile_outcomes import Origin, OutcomeCompiler
from pmsim.engine.dice import purpose
from pmsim.engine.emit import Emitter, build
from pmsim.engine.program import (
    DEADLINE,
    EVENT_DUE,
    MESSAGE,
    CompiledDeadline,
    CompiledEvening,
    CompiledEvent,
    CompiledMessage,
    CompiledMetric,
    CompiledPromise,
    CompiledStep,
    CompiledTalk,
    Group,
    Program,
)
from pmsim.engine.slots import lay
from pmsim.engine.workshop import Workshop, minute_of
from pmsim.model.actions import Action, Offer
from pmsim.model.scenario import Background, Conversation, Event, Scenario

SIMPLE_VERBS = ("free", "start", "advance", "note", "replan", "drop")


def compile_scenario(scenario: Scenario, background: str = "") -> Program:
    """The program for a scenario and a background's key (the first one when empty).

    Raises KeyError when the scenario has no such background.
    """
    chosen = find_background(scenario, background)
    rules = evolve(scenario.rules, **dict(chosen.rules))
    slots = lay(scenario, chosen)
    emitter = Emitter(slots, scenario, rules)
    outcomes = OutcomeCompiler(scenario, emitter)
    groups = GroupCompiler(emitter, outcomes, rules)
    return _assemble(Workshop(scenario, rules, emitter, outcomes, groups, chosen))


def find_background(scenario: Scenario, key: str) -> Background:
    """The background with this key; the first when the key is empty. Raises KeyError."""
    if not key:
        return scenario.backgrounds[0]
    for background in scenario.backgrounds:
        if background.key == key:
            return background
    raise KeyError(key)


def _assemble(shop: Workshop) -> Program:
    scenario, slots = shop.scenario, shop.emitter.slots
    talks = tuple(_talk(shop, talk) for talk in scenario.conversations)
    events = tuple(_events(shop))
    messages = tuple(_messages(shop))
    deadlines = tuple(_deadlines(shop))
    evenings, evening_group = _evenings(shop)
    laid = tables.tables(shop)
    intentions = tuple(
        Offer(Action("intend", one.key), index=number)
        for number, one in enumerate(scenario.intentions)
    )
    return Program(
        scenario=scenario,
        background=shop.background,
        rules=shop.rules,
        slots=slots,
        talks=talks,
        tables=laid.tables,
        contingents=laid.contingents,
        events=events,
        messages=messages,
        deadlines=deadlines,
        evenings=evenings,
        evening_group=evening_group,
        intentions=intentions,
        intention_outcomes=tuple(
            shop.outcomes.compile(one.outcome, Origin("intention", one.key))
            for one in scenario.intentions
        ),
        activities=tuple(calendar.activities(shop)),
        available=calendar.available(shop),
        meetings=tuple(calendar.meetings(shop)),
        meeting_here=calendar.meeting_here(shop),
        due_events=watch.due_events(shop),
        items=backlog.items(shop),
        promises=_promises(shop),
        kept=watch.kept_promises(shop),
        interests=watch.told_interests(shop),
        metrics=_metrics(shop),
        endings=tuple(shop.maybe(ending.when) for ending in scenario.endings),
        supporters=tuple(
            slots.trust_from + i
            for i, one in enumerate(scenario.people)
            if one.supports_you and one.supports_when is None
        ),
        found=tuple(
            (slots.trust_from + i, shop.emitter.function(one.supports_when))
            for i, one in enumerate(scenario.people)
            if one.supports_when is not None
        ),
        hearers=_hearers(scenario),
        influences=tuple(
            (slots.trust_from + i, one.influence) for i, one in enumerate(scenario.people)
        ),
        odds=tuple(tuple(truth.odds for truth in fact.truths) for fact in scenario.facts),
        fact_purposes=tuple(purpose(f"fact {fact.key}") for fact in scenario.facts),
        agenda=_agenda(events, messages, deadlines),
        simple={verb: Offer(Action(verb)) for verb in SIMPLE_VERBS},
        consequences=shop.outcomes.made,
        choices=shop.groups.choices,
        groups=shop.groups.finish(),
    )


def _hearers(scenario: Scenario) -> tuple[tuple[int, ...], ...]:
    keys = [person.key for person in scenario.people]
    return tuple(tuple(keys.index(key) for key in one.talks_to) for one in scenario.people)


def _talk(shop: Workshop, talk: Conversation) -> CompiledTalk:
    steps, minutes = [], max(1, int(shop.rules.leave_minutes))
    for step in talk.steps:
        owner = f"{talk.key}.{step.key}"
        origin = Origin("choice", owner, talk)
        outcome = shop.outcomes.compile(step.outcome, evolve(origin, kind="talk"))
        group = -1
        if step.choices:
            group = shop.groups.group("choose", owner, step.choices, origin, least=1)
        said = shop.emitter.conditions(step.said_when)
        energy = choice_energy(minutes, 0.0, shop.rules)
        leave = Offer(Action("leave", owner), minutes, energy)
        steps.append(CompiledStep(step.key, outcome, group, leave, said))
    trust = shop.emitter.slots.index[f"trust.{talk.person}"]
    left = shop.outcomes.compile(talk.left, Origin("left", talk.key))
    return CompiledTalk(talk.key, talk.lasts, tuple(steps), trust, left)


def _events(shop: Workshop) -> list[CompiledEvent]:
    return [_event(shop, event) for event in shop.scenario.events]


def _event(shop: Workshop, event: Event) -> CompiledEvent:
    return CompiledEvent(
        key=event.key,
        day=event.at.day if event.at else 0,
        minute=minute_of(event.at) if event.at else -1,
        chance=event.chance,
        between=event.between,
        when=shop.maybe(event.when),
        outcome=shop.outcomes.compile(event.outcome, Origin("event", event.key)),
        group=shop.groups.group("choose", event.key, event.choices, Origin("choice", event.key)),
        purpose=purpose(f"event {event.key}"),
        said=shop.emitter.conditions(event.said_when),
    )


def _messages(shop: Workshop) -> list[CompiledMessage]:
    found = []
    for number, message in enumerate(shop.scenario.messages):
        group = -1
        if message.choices:
            origin = Origin("message", message.key)
            group = shop.groups.group("reply", message.key, message.choices, origin)
        found.append(
            CompiledMessage(
                key=message.key,
                minute=minute_of(message.arrives),
                when=shop.maybe(message.when),
                outcome=shop.outcomes.compile(message.outcome, Origin("message", message.key)),
                group=group,
                after=message.unanswered_after,
                unanswered=shop.outcomes.compile(
                    message.unanswered, Origin("unanswered", message.key)
                ),
                answered=shop.emitter.slots.answered_from + number,
            )
        )
    return found


def _deadlines(shop: Workshop) -> list[CompiledDeadline]:
    return [
        CompiledDeadline(
            one.key,
            minute_of(one.due),
            shop.emitter.function(one.needs),
            shop.outcomes.compile(one.met, Origin("deadline", one.key)),
            shop.outcomes.compile(one.missed, Origin("deadline", one.key)),
        )
        for one in shop.scenario.deadlines
    ]


def _evenings(shop: Workshop) -> tuple[tuple[CompiledEvening, ...], Group]:
    rules, slots = shop.rules, shop.emitter.slots
    detachments = {
        "switch off": rules.detach_switch_off,
        "relax": rules.detach_relax,
        "mastery": rules.detach_mastery,
        "work on": rules.detach_work_on,
    }
    made, offers, lines = [], {}, ["def group(v):", "    found = []"]
    for number, one in enumerate(shop.scenario.evenings):
        outcome = shop.outcomes.compile(one.outcome, Origin("evening", one.key))
        skill = slots.index[f"skill.{one.skill}"] if one.skill else -1
        made.append(CompiledEvening(one.key, one.kind, outcome, skill, detachments[one.kind]))
        energy = choice_energy(0, one.outcome.energy, rules)
        offers[f"o{number}"] = Offer(Action("evening", one.key), energy=energy, index=number)
        lines += branch_lines(shop.emitter, one.when, [], f"o{number}")
    lines.append("    return found")
    group: Group = build("\n".join(lines), offers)["group"]
    return tuple(made), group


def _promises(shop: Workshop) -> tuple[CompiledPromise, ...]:
    people = [person.key for person in shop.scenario.people]
    return tuple(
        CompiledPromise(
            one.key,
            shop.emitter.slots.promise_from + number,
            people.index(one.to),
            minute_of(one.due) if one.due else -1,
            one.within,
            backlog.waits_for(shop, one.kept_when),
        )
        for number, one in enumerate(shop.scenario.promises)
    )


def _metrics(shop: Workshop) -> tuple[CompiledMetric, ...]:
    first = shop.emitter.slots.metric_from
    return tuple(
        CompiledMetric(
            first + number,
            shop.maybe(one.daily),
            one.noise,
            purpose(f"noise {one.key}"),
            one.start,
            one.goal,
            one.stretch,
            one.weight,
        )
        for number, one in enumerate(shop.scenario.metrics)
    )


def _agenda(
    events: tuple[CompiledEvent, ...],
    messages: tuple[CompiledMessage, ...],
    deadlines: tuple[CompiledDeadline, ...],
) -> tuple[tuple[int, int, int, int, int], ...]:
    """What is known to come; the serial of such entries is their place in the file."""
    entries = [(one.minute, EVENT_DUE, i, EVENT_DUE, i) for i, one in enumerate(events) if one.day]
    entries += [(one.minute, MESSAGE, i, MESSAGE, i) for i, one in enumerate(messages)]
    entries += [(one.minute, DEADLINE, i, DEADLINE, i) for i, one in enumerate(deadlines)]
    return tuple(sorted(entries))
