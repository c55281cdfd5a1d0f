"""Before the first morning, in text: the letter, the goals, and who you were before."""

from __future__ import annotations

from pmsim.model.clock import DAY_START
from pmsim.model.facts import Did
from pmsim.model.scenario import Scenario
from pmsim.model.state import Phase, State
from pmsim.tui.game import ReadLine, Write
from pmsim.tui.layout import Lines, entries, numbered, section, wrapped
from pmsim.view.briefing import BackgroundView, BriefingView, GoalView, see_briefing

PATIENCE = 3
"""Unusable answers in a row after which the game goes on by itself."""


def choose_background(scenario: Scenario, read_line: ReadLine, write: Write) -> str | None:
    """Asks what the player did before product; None when they leave.

    The letter comes with the game itself, so that a background given beforehand loses nothing.
    """
    backgrounds = see_briefing(scenario).backgrounds
    for line in mugs_page(scenario.title, backgrounds):
        write(line)
    for _ in range(PATIENCE):
        answer = read_line("Your mug, by number> ")
        if answer is None or answer.strip().casefold() == "q":
            return None
        if answer.strip().isdecimal() and 1 <= int(answer) <= len(backgrounds):
            return _chosen(backgrounds[int(answer) - 1], write)
        write(f"Please pick a mug from 1 to {len(backgrounds)}, or q to leave.")
    write("Never mind, the first mug is clean.")
    return _chosen(backgrounds[0], write)


def _chosen(background: BackgroundView, write: Write) -> str:
    write(f"{background.name} it is.")
    return background.key


def at_the_beginning(state: State) -> bool:
    """Whether nothing has happened yet, so that the letter comes first."""
    decided = any(isinstance(fact, Did) for fact in state.facts or ())
    return state.phase == Phase.PLAN and state.now == DAY_START and not decided


def letter_page(view: BriefingView) -> Lines:
    """The letter, the goals and the cast."""
    lines: Lines = [view.title]
    lines += wrapped(view.subtitle) if view.subtitle else []
    sender = f"{view.sender_name}, {view.sender_role}" if view.sender_role else view.sender_name
    lines += section(f"{sender} writes:", ()) if sender else [""]
    for paragraph in view.letter:
        lines += [*wrapped(paragraph, "  "), ""]
    lines += [view.goals_title, *entries(map(_goal, view.goals))]
    cast = (f"{one.name}, {one.role}. {one.about}".strip() for one in view.cast)
    return lines + section("Who is there", entries(cast))


def _goal(goal: GoalView) -> str:
    """A goal; what is no number says what it means."""
    return f"{goal.name}: {goal.text}" + (f". {goal.about}" if not goal.key else "")


def mugs_page(title: str, backgrounds: tuple[BackgroundView, ...]) -> Lines:
    """The mugs to pick from."""
    lines: Lines = [title, *section("Pick your mug: what did you do before product?", ())]
    for number, one in enumerate(backgrounds, start=1):
        lines += _mug(number, one)
    return lines


def _mug(number: int, one: BackgroundView) -> Lines:
    best = sorted(one.skills, key=lambda skill: -skill.value)[:3]
    skills = ", ".join(f"{skill.name} {skill.pips} of 5" for skill in best)
    return [
        *numbered(number, f"{one.name}. Best at {skills}."),
        *wrapped(one.comes_easily, "     + ", "       "),
        *wrapped(one.watch_out, "     - ", "       "),
        *(wrapped(one.effort, "       ", "       ") if one.effort else ()),
    ]
