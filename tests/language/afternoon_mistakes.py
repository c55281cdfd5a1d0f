"""What a beginner types in the first afternoon: quotes, talks, times as one says them.

As in `mistakes`: name, code, the sketch's text, the author's text with `§` at the finding's place.
"""

from __future__ import annotations

_SAY = "    say: |\n      jonas (worried): Two things: "
_STEP = "        sets: knows_storage\n"
_STEPS = "    to learn: [Why passports]\n    steps:\n"
_CHOICE = "      listen: {text: Stop and listen., "
_SPEECH = "      note: He looks at the org chart,\n"
_FIRST = "  - {key: burnout, when"
_OPENING = "    §key: burnout\n    title: Over\n    text: Over.\n    when: stress > 99\n"

AFTERNOON_MISTAKES: tuple[tuple[str, str, str, str], ...] = (
    # Quotes, of which YAML complains far below.
    ("quote open in braces", "PM020", "text: Only one.", 'text: §"Only one.'),
    ("quote open on a line", "PM020", "title: Legal at your desk", 'title: §"Legal at your desk'),
    (
        "quote open above another",
        "PM020",
        _CHOICE,
        '      sit: {text: §"“Sit, please.”}\n      listen: {text: "“Go on?”", ',
    ),
    (
        "words behind a quote below speech",
        "PM016",
        "    choices:\n" + _CHOICE,
        '    choices:\n      yes_sir:\n        text: §"Yes," you say.\n' + _CHOICE,
    ),
    # Lists and speech.
    ("dash missing in the first", "PM027", _FIRST, f"{_OPENING}{_FIRST}"),
    ("speaker a space too far left", "PM019", "      you: Who should", "     §you: Who should"),
    ("person a space too far left", "PM019", _SPEECH, f"     §raj: Not me.\n{_SPEECH}"),
    ("person without a colon", "PM331", _SPEECH, f"      §raj Not me.\n{_SPEECH}"),
    ("mood without a colon", "PM331", _SPEECH, f"      §raj (angry) Not me.\n{_SPEECH}"),
    ("mood in brackets", "PM331", _SPEECH, f"      §raj [angry]: Not me.\n{_SPEECH}"),
    ("nobody but a person", "PM117", "raj (angry): It is", "§raj (angry) It is"),
    ("colon in an entry", "PM017", "  - Ask before you promise", "  - §Ask: then promise"),
    ("semicolon in braces", "PM022", "jonas: +2}, sets", "jonas: +2}§; sets"),
    # Talks.
    ("left in a step", "PM101", _STEP, f"{_STEP}        §left: {{effects: {{trust.jonas: -3}}}}\n"),
    ("left among the steps", "PM019", _STEPS, f"{_STEPS}      §left: {{note: He waits.}}\n"),
    ("left in words", "PM104", _STEPS, f"    left: §He waits.\n{_STEPS}"),
    ("leave for left", "PM101", _STEPS, f"    §leave: {{note: He waits.}}\n{_STEPS}"),
    ("left of an event", "PM101", _SAY, f"    §left: {{note: He waits.}}\n{_SAY}"),
    ("talk with a list", "PM106", "    with: jonas\n", "    with: §[jonas]\n"),
    ("comma in a wish", "PM022", "[Why passports]", "[{store: where, §and why}]"),
    # What nobody is there for.
    ("promise for the night", "PM305", "due: day 1 12:00", "due: §day 1 20:00"),
    # A key by another word, where the one that is needed is missing.
    ("job for role", "PM101", "role: Legal, trust", "§job: Legal, trust"),
    ("type for kind", "PM101", "    kind: data\n", "    §type: data\n"),
    # Numbers and times as one says them.
    ("minus in words", "PM111", "effects: {risk: -3}", "effects: {risk: §minus 3}"),
    ("change in words", "PM104", "effects: {risk: -3}", "effects: §risk -3"),
    ("time in curly quotes", "PM114", "at: day 1 10:30", "at: day 1 §“10:30”"),
)
"""Name, code, the sketch's text, the author's text."""
