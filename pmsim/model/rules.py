"""Every coefficient of the rules by name, with its source or the words "tuned for play".

A scenario or a background may override any of them by name.
The numbers are calibrated for play, not estimated from people.
"""

from __future__ import annotations

from attrs import frozen


@frozen
class Rules:
    """The named coefficients. Minutes, points on 0 to 100 meters, or plain factors."""

    # Output: how much of the planned effect a worked minute gives.
    output_stress_from: float = 40.0
    """Stress above this lowers output (shape: tuned for play)."""
    output_stress_span: float = 80.0
    """Points of stress above the start that would bring output to 0 (tuned for play)."""
    output_unplanned: float = 0.85
    """Factor for work the 08:30 plan did not have (tuned for play)."""
    output_late_loss: float = 0.12
    """Loss per slot past eight hours; output falls from about 50 h a week (Pencavel; tuned)."""
    output_late_floor: float = 0.2
    """Late work never falls below this factor (tuned for play)."""
    output_energy_from: float = 30.0
    """Below this energy output falls (tuned for play)."""
    output_energy_floor: float = 0.6
    """Factor at energy 0 (tuned for play)."""

    # Energy.
    morning_energy: float = 100.0
    """Energy after a night without stress (tuned for play)."""
    morning_stress_loss: float = 0.6
    """Energy lost per point of stress above the resting level (tuned for play)."""
    morning_late_loss: float = 30.0
    """Energy lost by having worked on in the evening (tuned so that long hours lose the week)."""
    morning_least: float = 20.0
    """A night always brings back this much (tuned for play)."""
    energy_per_slot: float = 4.0
    """Default cost of half an hour of work (tuned for play)."""
    energy_easier: float = 0.7
    """Factor for a kind of work that comes easily to somebody (tuned for play)."""
    energy_harder: float = 1.4
    """Factor for a kind of work that wears somebody out (tuned for play)."""
    energy_per_ten_minutes: float = 1.0
    """Cost of ten minutes of an unplanned choice (tuned for play)."""
    focus_least: float = 10.0
    """Below this, what needs focus is locked (tuned for play)."""

    # Stress: demand, control and support as sums (Karasek; additive effects: Asif 2018).
    stress_start: float = 15.0
    """The first morning's stress, and the level that nights lead back to (tuned for play)."""
    demand_base: float = 0.45
    """Demand of any slot at work (tuned for play)."""
    demand_unplanned: float = 0.20
    """Interruptions cost effort and nerves, not speed (Mark, Gudith & Klocke 2008)."""
    demand_meeting: float = 0.10
    """Added in meetings (tuned for play)."""
    demand_late: float = 0.15
    """Added past eight hours (tuned for play)."""
    demand_rest: float = 0.10
    """Lunch and rest have this demand instead (tuned for play)."""
    strain_base: float = 0.10
    """Strain with no demand, control or support (tuned for play)."""
    strain_demand: float = 0.80
    """Weight of demand (additive model; weight tuned for play)."""
    strain_control: float = 0.25
    """Weight of control (additive model; weight tuned for play)."""
    strain_support: float = 0.20
    """Weight of support (additive model; weight tuned for play)."""
    support_found: float = 0.5
    """Share of what support lacks that somebody found later makes up at full trust (tuned)."""
    strain_per_slot: float = 3.2
    """Points of stress per slot at strain 1 (tuned for play)."""
    control_start: float = 0.5
    """Control before the first planned minute (tuned for play)."""
    control_per_leadership: float = 0.02
    """Added per level of leadership; a level is 20 points (tuned for play)."""
    stress_meeting_row: float = 0.6
    """From the second meeting in a row (after Microsoft 2021, n = 14: tiny; tuned for play)."""
    stress_late_slot: float = 2.0
    """Per slot past eight hours (tuned so that long hours lose the week: `pmsim hours`)."""
    stress_break: float = -1.0
    """A free half hour without an interruption (micro-breaks: Albulescu 2022; size tuned)."""
    stress_burnout: float = 90.0
    """Burnout at any slot edge (tuned for play)."""
    night_recovery: float = 0.20
    """Share of stress above rest that a night takes without detachment (tuned for play)."""
    night_detachment: float = 0.50
    """Added at full detachment; it lowers fatigue most (Bennett 2017; size tuned for play)."""
    detach_switch_off: float = 0.9
    """Detachment of an evening switched off (tuned for play)."""
    detach_relax: float = 0.6
    """Detachment of an evening with people (tuned for play)."""
    detach_mastery: float = 0.4
    """Detachment of an evening of learning (Headrick 2022: engages, detaches less; tuned)."""
    detach_work_on: float = 0.05
    """Detachment after working on (tuned for play)."""
    relax_energy: float = 8.0
    """Energy next morning after relaxing (tuned for play)."""
    mastery_skill: float = 4.0
    """Points of skill from an evening of mastery (tuned for play)."""

    # Attention and breaks.
    residue_minutes: float = 10.0
    """Lost at the next focused block after leaving one unfinished (Leroy 2009; size tuned)."""
    residue_noted: float = 2.0
    """The same with a closing note (Masicampo & Baumeister 2011; size tuned for play)."""
    note_minutes: float = 1.0
    """A closing note (tuned for play)."""
    replan_minutes: float = 5.0
    """Replanning the rest of the day (tuned for play)."""
    sweep_replies: float = 3.0
    """Replies that one inbox sweep holds (tuned for play)."""
    sweep_factor: float = 0.8
    """Replies in a sweep take this share of their time (tuned for play)."""

    # People and promises.
    trust_full_gain: float = 50.0
    """Gains in trust are whole up to here, then shrink to nothing at 100 (tuned for play)."""
    trust_kept: float = 8.0
    """A promise kept: times (1 - trust/100) (after Schweitzer et al. 2006; size tuned)."""
    trust_broken: float = -25.0
    """A promise broken (after Schweitzer et al. 2006; size tuned)."""
    trust_caught: float = -40.0
    """A lie found out (after Schweitzer et al. 2006; size tuned)."""
    trust_caught_cap: float = 70.0
    """Trust never fully recovers from deception (Schweitzer et al. 2006; level tuned)."""
    heard_kept: float = 1.5
    """Hearing that a promise to somebody else was kept: times (1 - trust/100) (tuned for play)."""
    heard_broken: float = -5.0
    """Hearing that a promise to somebody else was broken (tuned for play)."""
    heard_caught: float = -8.0
    """Hearing that somebody else was lied to (tuned for play)."""
    trust_late: float = -1.0
    """Being late to somebody's meeting (tuned for play)."""
    trust_left: float = -3.0
    """Being left in the middle of a talk: what just worries somebody (tuned for play)."""
    leave_minutes: float = 2.0
    """Leaving a talk with a reason and a goodbye (tuned for play)."""
    mood_pleased: float = 4.0
    """Today's trust changes from which somebody is pleased (tuned for play)."""
    mood_worried: float = -3.0
    """... and worried."""
    mood_angry: float = -8.0
    """... and angry. Mood halves every two hours (tuned for play)."""

    # Delivery: the PM does not build.
    delivery_base: float = 0.7
    """Share of capacity that a team without morale still works (tuned for play)."""
    delivery_morale: float = 0.6
    """Added at full morale (tuned for play)."""
    speed_base: float = 0.6
    """Share of speed without any clarity (tuned for play)."""
    speed_clarity: float = 0.4
    """Added at full clarity (tuned for play)."""
    debt_drag: float = 0.02
    """Speed lost per point of technical debt (tuned for play)."""
    two_at_once_from: float = 6.0
    """Points a night that one item can take; what is above them goes to the next, until each has
    half (tuned for play)."""
    swap_loss: float = 0.25
    """Share of its remaining points that an item in progress loses when it is set aside
    (after Weinberg's rule of thumb on switching; size tuned for play)."""
    swap_least: float = 1.0
    """... at least so many points."""
    cut_debt: float = 1.0
    """Technical debt per cut (tuned for play)."""
    cut_minutes: float = 5.0
    """Agreeing on a cut (tuned for play)."""
    release_minutes: float = 10.0
    """Releasing what is built (tuned for play)."""
    bugs: float = 6.0
    """Quality lost by shipping five points without any clarity (tuned for play)."""
    ship_morale: float = 5.0
    """Morale gained by shipping (tuned for play)."""
    swap_morale: float = -3.0
    """Morale lost when work in progress is set aside (tuned for play)."""

    # At the table.
    table_open_from: float = 45.0
    """Trust plus a fifth of empathy from which "why" is answered openly (tuned for play)."""
    table_trust_from: float = 50.0
    """Trust above this lowers their floor (tuned for play)."""
    table_trust_cut: float = 0.08
    """Taken off their floor at full trust, as a share of the whole payoff (tuned for play)."""
    table_skill_cut: float = 0.04
    """Taken off their floor at full skill in negotiation (tuned for play)."""
    table_criterion_cut: float = 0.05
    """Taken off their floor by grounds that both accept (Harvard method; size tuned for play)."""
    table_escalate_cut: float = 0.08
    """Taken off their floor when somebody above leans on them (tuned for play)."""
    table_firm_cut: float = 0.03
    """Taken off their floor by holding firm when one could afford to leave (tuned for play)."""
    table_firm_from: float = 0.4
    """What no deal has to be worth for holding firm to be believed (tuned for play)."""
    table_firm_trust: float = -1.5
    """Holding firm without anywhere to go (tuned for play)."""
    table_tell_trust: float = 1.5
    """Telling why to somebody who is open (disclosure, Harvard method; size tuned for play)."""
    table_tell_cut: float = -0.03
    """Telling why to somebody who is not: they lean on it (tuned for play)."""
    table_insult_trust: float = -2.0
    """From the second insult on (tuned for play)."""
    table_two_trust: float = 1.0
    """Two offers at once: more cooperative climate (Leonardelli et al. 2019; size tuned)."""
    table_escalate_trust: float = -4.0
    """Going over somebody's head (tuned for play)."""
    table_break_stress: float = -1.0
    """A break from the table (tuned for play)."""
    table_skill: float = 2.0
    """Points of skill in negotiation from a table, however it ends (tuned for play)."""
    table_ask_minutes: float = 4.0
    """Asking why (tuned for play)."""
    table_tell_minutes: float = 3.0
    """Telling why (tuned for play)."""
    table_offer_minutes: float = 5.0
    """An offer (tuned for play)."""
    table_two_minutes: float = 8.0
    """Two offers at once (tuned for play)."""
    table_criterion_minutes: float = 5.0
    """Going through an objective criterion (tuned for play)."""
    table_break_minutes: float = 10.0
    """A break (tuned for play)."""
    table_escalate_minutes: float = 10.0
    """Fetching somebody (tuned for play)."""
    table_firm_minutes: float = 2.0
    """Holding firm (tuned for play)."""
    table_close_minutes: float = 2.0
    """Taking their offer, or leaving (tuned for play)."""

    # Checks.
    check_least: float = 20.0
    """No check is hopeless: percent (tuned for play)."""
    check_most: float = 90.0
    """No check is certain: percent (tuned for play)."""
    check_even: float = 50.0
    """Chance when skill plus a fifth of trust equals the difficulty: percent (tuned for play)."""
    skill_use: float = 1.0
    """Points of skill gained by trying a check (tuned for play)."""
