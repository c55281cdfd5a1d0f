"""`pmsim stats`: how much there is to read in a scenario, and how long it plays."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import fmean

import click
from attrs import asdict, frozen

from pmsim.analysis.bots import random
from pmsim.analysis.playing import bot_offers
from pmsim.cli.choosing import chosen_scenario
from pmsim.cli.counting_tables import table_ends, table_lines, table_names
from pmsim.engine.compile import compile_scenario
from pmsim.engine.opening import first_state
from pmsim.engine.program import Program
from pmsim.engine.step import apply
from pmsim.model.facts import Came, Did, Heard, Told
from pmsim.model.outcomes import Choice, Line
from pmsim.model.scenario import Event, Scenario, Step
from pmsim.model.state import State
from pmsim.session.shelf import Shelf
from pmsim.view.lookup import need
from pmsim.view.table_talk import said_here

BUBBLE = 180
"""Characters that fit into a speech bubble."""
READING = 200.0
"""Words a minute, a calm reader's pace."""
DECIDING = 5.0
"""Seconds a decision."""
CLOCK = 1.5
"""Seconds that the clock takes to skip to the next slot or event."""
_PLAYS = 20
"""Playthroughs of the bot that the minutes are taken from."""


@frozen
class Spoken:
    """A line that somebody says, and who."""

    who: str
    text: str


@frozen
class Figures:
    """What `pmsim stats` finds."""

    scenario: str
    words: int
    spoken_lines: int
    words_by_person: dict[str, int]
    longest_line: Spoken
    lines_too_long: list[str]
    lines_twice: list[str]
    minutes: float


def stats(name: str, as_json: bool) -> int:
    """Counts, and says."""
    _, scenario = chosen_scenario(Shelf(), name)
    figures = count(scenario)
    if as_json:
        click.echo(json.dumps(asdict(figures), indent=2))
    else:
        _show(scenario, figures)
    return 0


def count(scenario: Scenario) -> Figures:
    """Reads every line, and lets a bot play for the minutes."""
    lines = list(spoken(scenario))
    people: Counter[str] = Counter()
    for line in lines:
        people[line.who] += _words(line.text)
    times = Counter(line.text for line in lines)
    return Figures(
        scenario=scenario.key,
        words=people.total() + sum(map(_words, _prose(scenario))),
        spoken_lines=len(lines),
        words_by_person=dict(people.most_common()),
        longest_line=max(lines, key=lambda line: len(line.text), default=Spoken("", "")),
        lines_too_long=[line.text for line in lines if len(line.text) > BUBBLE],
        lines_twice=[text for text, number in times.items() if number > 1],
        minutes=round(_minutes(scenario), 1),
    )


def spoken(scenario: Scenario) -> Iterator[Spoken]:
    """Every line of talk, mail and answer. What the player may choose is said by `you`."""
    for _, versions, choices in _scenes(scenario):
        yield from (Spoken(line.who, line.text) for lines in versions for line in lines)
        for choice in choices:
            yield Spoken("you", choice.text)
            answers = _versions(choice)
            yield from (Spoken(line.who, line.text) for lines in answers for line in lines)
    for table in scenario.negotiations:
        yield from (Spoken(line.who, line.text) for line in table_lines(table))


def _versions(holder: Event | Step | Choice) -> tuple[tuple[Line, ...], ...]:
    """Everything that may be said here: each variant by its number, and last the usual words."""
    return (*(variant.lines for variant in holder.said_when), holder.said)


_Scene = tuple[str, tuple[tuple[Line, ...], ...], tuple[Choice, ...]]


def _scenes(scenario: Scenario) -> Iterator[_Scene]:
    """Events, steps and messages by the key that facts name them with, and all they may say."""
    for event in scenario.events:
        yield event.key, _versions(event), event.choices
    for talk in scenario.conversations:
        for step in talk.steps:
            yield f"{talk.key}.{step.key}", _versions(step), step.choices
    for message in scenario.messages:
        yield message.key, ((Line(message.sender, message.text),),), message.choices


def _prose(scenario: Scenario) -> Iterator[str]:
    yield from (scenario.title, scenario.about, scenario.briefing.text)
    yield from (f"{activity.name} {activity.about}" for activity in scenario.activities)
    yield from (f"{ending.title} {ending.text}" for ending in scenario.endings)
    yield from (f"{evening.name} {evening.text}" for evening in scenario.evenings)
    yield from (f"{fact.asks}" for fact in scenario.facts)
    yield from (f"{table_names(table)} {table_ends(table)}" for table in scenario.negotiations)


def _minutes(scenario: Scenario) -> float:
    """What playthroughs of the bot `random` would take a person who reads everything."""
    program = compile_scenario(scenario)
    scenes = {
        key: [sum(map(_words, _all_words(lines, choices))) for lines in versions]
        for key, versions, choices in _scenes(scenario)
    }
    before = sum(map(_words, (scenario.briefing.text, scenario.about)))
    return fmean(_play(program, seed, scenes, before) for seed in range(1, _PLAYS + 1))


def _all_words(lines: Iterable[Line], choices: Iterable[Choice]) -> Iterator[str]:
    yield from (line.text for line in lines)
    yield from (choice.text for choice in choices)


def _play(program: Program, seed: int, scenes: dict[str, list[int]], before: int) -> float:
    state = first_state(program, seed)
    seconds, decisions = 0.0, 0
    while open_offers := bot_offers(program, state):
        offer = random(open_offers, seed, decisions)
        seconds += CLOCK if offer.action.verb == "advance" else DECIDING
        apply(program, state, offer)
        decisions += 1
    ending = program.scenario.endings[state.ending]
    words = before + _words(ending.text) + _words_read(state, scenes, program.scenario)
    words += sum(map(_words, _read_at_tables(program, state)))
    return words / READING + seconds / 60.0


def _words_read(state: State, scenes: dict[str, list[int]], scenario: Scenario) -> int:
    answers = {
        (key, choice.key): [sum(_words(one.text) for one in lines) for lines in _versions(choice)]
        for key, _, choices in _scenes(scenario)
        for choice in choices
    }
    total = 0
    for fact in state.facts or ():
        match fact:
            case Came():
                total += scenes[fact.key][fact.variant] if fact.key in scenes else 0
            case Did():
                said = answers.get((fact.target, fact.option))
                total += said[fact.variant] if said else 0
            case Told() | Heard():
                total += _words(fact.text)
            case _:
                pass
    return total


def _read_at_tables(program: Program, state: State) -> Iterator[str]:
    """What was said at tables, and the names that lay on them."""
    for lines in said_here(program, state, tuple(state.facts or ())):
        yield from (line.text for line in lines)
    for fact in state.facts or ():
        if isinstance(fact, Came) and fact.kind == "table":
            yield table_names(need(program.scenario.negotiations, fact.key))


def _words(text: str) -> int:
    return len(text.split())


def _show(scenario: Scenario, figures: Figures) -> None:
    click.echo(f"{scenario.title}: {figures.words} words, {figures.spoken_lines} spoken lines")
    for who, words in figures.words_by_person.items():
        click.echo(f"  {words:6}  {who}")
    longest = figures.longest_line
    click.echo(f"Longest line: {len(longest.text)} characters, by {longest.who}: “{longest.text}”")
    _show_lines(figures.lines_too_long, f"are above {BUBBLE} characters")
    _show_lines(figures.lines_twice, "stand twice")
    click.echo(f"About {figures.minutes} minutes of play.")


def _show_lines(texts: list[str], what: str) -> None:
    click.echo(f"{len(texts) or 'No'} lines {what}.")
    for text in texts:
        click.echo(f"  “{text}”")
