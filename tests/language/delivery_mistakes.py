"""What authors type by mistake about teams and backlogs, and about minutes nobody can charge.

As in `mistakes`: name, code, the sketch's text, the author's text with `§` at the finding's place.
"""

from __future__ import annotations

_EFFORT = "    effort: 5 points\n"
_CUT = "effort: -2 points"
_RECEIPTS = "effort: 1 point, clarity: 80}"
_HABIT = "good: shipped.receipts or shipped.doc_check and morale > 50"
_SHIPS = "effects: {risk: -10}"

DELIVERY_MISTAKES: tuple[tuple[str, str, str, str], ...] = (
    # Shape.
    ("team without a name", "PM102", "{name: Thicket, lead", "§{lead"),
    ("team by another word", "PM101", "capacity: 3 points per day", "§velocity: 3 points per day"),
    ("bare capacity", "PM112", "3 points per day", "§3"),
    ("capacity without per day", "PM112", "3 points per day", "§3 points"),
    ("capacity in people", "PM108", "3 points per day", "§three people"),
    ("no capacity", "PM109", "3 points per day", "§0 points per day"),
    ("morale in percent", "PM108", "day, morale: 60", "day, morale: §60%"),
    ("bare effort", "PM112", _EFFORT, "    effort: §5\n"),
    ("effort in days", "PM112", _EFFORT, "    effort: §5 days\n"),
    ("effort with a sign", "PM108", _EFFORT, "    effort: §+5 points\n"),
    ("too much effort", "PM109", _EFFORT, "    effort: §5000 points\n"),
    ("points for effort", "PM101", _EFFORT, "    §points: 5 points\n"),
    ("unsure clarity", "PM109", "clarity: 80", "clarity: §180"),
    ("cut without a sign", "PM111", _CUT, "effort: §2 points"),
    ("cut that adds", "PM109", _CUT, "effort: §+2 points"),
    ("bare cut", "PM112", _CUT, "effort: §-2"),
    (
        "item in words",
        "PM104",
        "receipts: {name: Receipts in euro, " + _RECEIPTS,
        "receipts: §Euro",
    ),
    ("item in minutes", "PM101", _EFFORT, "    effort: 5 points\n    §takes: 2h\n"),
    ("effects beside ships", "PM101", _EFFORT, "    effort: 5 points\n    §effects: {risk: -1}\n"),
    ("unknown item icon", "PM209", _EFFORT, "    effort: 5 points\n    icon: §bread\n"),
    # Minutes that cannot be charged.
    ("takes in decline", "PM122", "decline: {effects", "decline: {§takes: 5m, effects"),
    ("takes in delegate", "PM122", "delegate: {effects", "delegate: {§takes: 5m, effects"),
    ("takes in move", "PM122", "move: {to", "move: {§takes: 5m, to"),
    (
        "takes in a letter",
        "PM122",
        "    arrives: day 1 11:00\n",
        "    arrives: day 1 11:00\n    §takes: 5m\n",
    ),
    ("takes in news", "PM122", "from: The Register, ", "from: The Register, §takes: 5m, "),
    ("takes in unanswered", "PM122", "{after: 1d", "{after: 1d, §takes: 5m"),
    ("takes in an event", "PM122", "    incident: yes\n", "    incident: yes\n    §takes: 20m\n"),
    ("takes in a step", "PM122", "        tells: quota\n", "        §takes: 5m\n"),
    ("takes in a deadline", "PM122", "missed: {effects", "missed: {§takes: 5m, effects"),
    ("takes in an evening", "PM122", "as: relax, effects", "as: relax, §takes: 1h, effects"),
    ("takes in an intention", "PM122", "text: Only one., ", "text: Only one., §takes: 5m, "),
    ("takes in ships", "PM122", _SHIPS, "§takes: 5m\n      effects: {risk: -10}"),
    ("takes in a cut", "PM122", "-2 points, effects", "-2 points, §takes: 5m, effects"),
    ("takes in a truth", "PM122", "papers: {effects: {signup: +14}}", "papers: {§takes: 5m}"),
    (
        "takes in an answer's well",
        "PM122",
        "well: {effects: {trust.raj",
        "well: {takes: §5m, effects: {trust.raj",
    ),
    # Names.
    ("unknown lead", "PM201", "lead: raj", "lead: §rai"),
    ("unknown item", "PM202", _HABIT, "good: §shipped.reciepts"),
    ("item without its word", "PM202", "needs: risk <= 30", "needs: §doc_check > 30"),
    ("unknown number of an item", "PM202", _HABIT, "good: §shiped.receipts"),
    ("effect on shipped", "PM207", "clarity.doc_check: +20", "§shipped.doc_check: +1"),
    ("effect on an item", "PM207", "clarity.doc_check: +20", "§doc_check: +20"),
    ("effect on no item", "PM207", "clarity.doc_check: +20", "§clarity.doc_chek: +20"),
    (
        "metric like the team's",
        "PM212",
        "  risk: {name",
        "  §debt: {name: Debt, better: lower, start: 9, goal: 5}\n  risk: {name",
    ),
    ("flag like the team's", "PM212", "sets: rang_mia", "sets: [rang_mia, §morale]"),
    (
        "item like a metric",
        "PM212",
        "  receipts: {",
        "  §signup: {name: Euro, effort: 1 point, ships: {effects: {risk: -1}}}\n  receipts: {",
    ),
    (
        "item like a person",
        "PM212",
        "  receipts: {",
        "  §lola: {name: Euro, effort: 1 point, ships: {effects: {risk: -1}}}\n  receipts: {",
    ),
    ("flag like an item", "PM212", "sets: rang_mia", "sets: [rang_mia, §doc_check]"),
    (
        "item with a taken word",
        "PM212",
        "  receipts: {",
        "  §end: {name: Euro, effort: 1 point, ships: {effects: {risk: -1}}}\n  receipts: {",
    ),
    ("item with a capital", "PM107", "  doc_check:\n", "  §Doc_check:\n"),
    # Sense.
    (
        "clear beyond measure",
        "PM310",
        _HABIT,
        _HABIT.replace("shipped.receipts", "clarity.receipts > 100 or shipped.receipts").replace(
            "clarity.r", "§clarity.r"
        ),
    ),
    ("shipped beyond measure", "PM310", _HABIT, "good: §shipped.receipts > 1 or shipped.receipts"),
    (
        "too much for the nights",
        "PM322",
        "clarity: 80}",
        "clarity: 80}\n  big: {name: A rebuild, effort: §40 points, ships: {effects: {risk: -1}}}",
    ),
    ("cut larger than its item", "PM323", _CUT, "effort: §-6 points"),
    (
        "item for nobody",
        "PM324",
        "  receipts: {",
        "  §polish: {name: Polish, effort: 1 point, ships: {note: Shiny.}}\n  receipts: {",
    ),
)
"""Name, code, the sketch's text, the author's text."""
