"""The place of an offer among all that could be done about the same thing."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.actions import Action
from pmsim.view.lookup import choices_of, need


def place_of(program: Program, action: Action) -> int:
    """A place from 1 that stays the same while other offers come and go; 0 without others."""
    scenario = program.scenario
    match action.verb:
        case "reply" | "choose":
            options = [one.key for one in choices_of(program, action.target)]
            return options.index(action.option) + 1 if action.option in options else 1
        case "decline" | "release":
            return 1
        case "delegate" | "prioritise":
            return 2
        case "move":
            hours, _, minutes = action.option.partition(":")
            to = need(scenario.meetings, action.target).move_to
            return 3 + to.index(int(hours) * 60 + int(minutes))
        case "shorten":
            return 3 + len(need(scenario.meetings, action.target).move_to)
        case "cut":
            cuts = [one.key for one in need(scenario.backlog, action.target).cuts]
            return 3 + cuts.index(action.option)
        case _:
            return 0
