"""Output, strain and recovery: what a half hour at work costs, and what a night gives back.

Demand, control and support add up (Karasek; additive effects: Asif 2018). The coefficients are
named in `Rules`.
"""

from __future__ import annotations

from pmsim.engine.change import bump
from pmsim.engine.program import Program
from pmsim.engine.slots import BURNOUT, ENERGY, STRESS, STRESS_MEAN, STRESS_WORST
from pmsim.model.clock import EIGHT_HOURS, SLOT, slots_for
from pmsim.model.facts import Cause
from pmsim.model.state import State

_STRAIN = Cause("strain")
_BREAK = Cause("break")


def output(program: Program, state: State, planned: bool) -> float:
    """Share of the planned effect that a minute of work gives now, from 0 to 1."""
    rules, v = program.rules, state.v
    share = 1.0
    stress = v[STRESS]
    if stress > rules.output_stress_from:
        share -= (stress - rules.output_stress_from) / rules.output_stress_span
    if not planned:
        share *= rules.output_unplanned
    if state.worked > EIGHT_HOURS:
        late = 1.0 - rules.output_late_loss * late_slots(state)
        share *= late if late > rules.output_late_floor else rules.output_late_floor
    if v[ENERGY] < rules.output_energy_from:
        lost = (1.0 - rules.output_energy_floor) / rules.output_energy_from
        share *= rules.output_energy_floor + v[ENERGY] * lost
    return share


def late_slots(state: State) -> int:
    """Half hours begun past the eighth hour of work."""
    return slots_for(state.worked - EIGHT_HOURS) if state.worked > EIGHT_HOURS else 0


def control(program: Program, state: State) -> float:
    """Share of the day so far that went as planned, helped by leadership; from 0 to 1."""
    rules = program.rules
    share = state.as_planned / state.elapsed if state.elapsed else rules.control_start
    level = state.v[program.slots.skill_from + 6] / 20.0
    share += rules.control_per_leadership * level
    return share if share < 1.0 else 1.0


def support(program: Program, state: State) -> float:
    """Mean trust of the people who support the player, from 0 to 1; nobody gives 0.

    Each supporter found on the way makes up some of what is missing to 1, by their trust.
    """
    v, places = state.v, program.supporters
    total = 0.0
    for place in places:
        total += v[place]
    share = total / (100.0 * len(places)) if places else 0.0
    for place, when in program.found:
        if when(v):
            share += program.rules.support_found * v[place] / 100.0 * (1.0 - share)
    return share


def supports_now(program: Program, state: State, person: int) -> bool:
    """Whether a person, by number, backs the player now."""
    place = program.slots.trust_from + person
    return place in program.supporters or any(
        place == found and bool(when(state.v)) for found, when in program.found
    )


def demand(program: Program, state: State) -> float:
    """How much the slot that just ended asked."""
    rules = program.rules
    if state.slot_rest * 2 >= SLOT:
        return rules.demand_rest
    asked = rules.demand_base
    asked += rules.demand_unplanned * state.slot_unplanned / SLOT
    asked += rules.demand_meeting * state.slot_meeting / SLOT
    if state.worked > EIGHT_HOURS and state.slot_work:
        asked += rules.demand_late
    return asked


def strain_of_slot(program: Program, state: State) -> None:
    """Adds the strain of the slot that just ended, and takes off what a break is worth."""
    rules = program.rules
    strain = (
        rules.strain_base
        + rules.strain_demand * demand(program, state)
        - rules.strain_control * control(program, state)
        - rules.strain_support * support(program, state)
    )
    points = rules.strain_per_slot * strain if strain > 0.0 else 0.0
    if state.meetings_row >= 2 and state.slot_meeting:
        points += rules.stress_meeting_row
    if state.worked > EIGHT_HOURS and state.slot_work:
        points += rules.stress_late_slot
    bump(program, state, STRESS, points, _STRAIN)
    if not state.slot_work and not state.slot_rest and not state.slot_unplanned:
        bump(program, state, STRESS, rules.stress_break, _BREAK)
    remember_stress(program, state)


def remember_stress(program: Program, state: State) -> None:
    """Keeps the mean and the worst of all slot edges, and notices burnout."""
    v = state.v
    stress = v[STRESS]
    state.stress_sum += stress
    state.stress_count += 1
    v[STRESS_MEAN] = state.stress_sum / state.stress_count
    if stress > v[STRESS_WORST]:
        v[STRESS_WORST] = stress
    if stress >= program.rules.stress_burnout:
        v[BURNOUT] = 1.0


def recover(program: Program, state: State) -> None:
    """A night: stress sinks towards rest by the evening's detachment; energy comes back."""
    rules = program.rules
    stress = state.v[STRESS]
    share = rules.night_recovery + rules.night_detachment * state.detachment
    rest = rules.stress_start
    bump(program, state, STRESS, (rest - stress) * share, Cause("night"))
    energy = rules.morning_energy
    above = state.v[STRESS] - rest
    if above > 0.0:
        energy -= rules.morning_stress_loss * above
    if state.worked_on:
        energy -= rules.morning_late_loss
    energy += state.morning_bonus
    least = rules.morning_least
    wanted = energy if energy > least else least
    bump(program, state, ENERGY, wanted - state.v[ENERGY], Cause("night"))
