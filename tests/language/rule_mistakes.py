"""What authors type by mistake about meetings, people who talk, and words that depend.

As in `mistakes`: name, code, the sketch's text, the author's text with `§` at the finding's place.
"""

from __future__ import annotations

_SHORTEN = "shorten: {to: 30m,"
_PREPARE = "prepare: {takes: 30m, kind: data, about: Two slides and an answer.}"
_SPEC = "  write_spec: {name: Write"

_WHEN = "          - when: broken.jonas\n            say: |\n"
_DASH = "        say:\n          - when: broken.jonas\n"
_LAST = "          - say: |\n"
_SAYS = "            say: |\n              jonas (angry): You said noon.\n"

_ONE = "    say: |\n      raj (angry): It is down. All of it.\n"
_NO_LIST = "    say:\n      §when: stress > 20\n      say: |\n        raj (angry): It is down.\n"

RULE_MISTAKES: tuple[tuple[str, str, str, str], ...] = (
    # Meetings.
    ("shortened to nothing less", "PM109", _SHORTEN, "shorten: {to: §1h,"),
    ("shortened by a quarter", "PM109", _SHORTEN, "shorten: {to: §45m,"),
    ("shortened to no length", "PM102", _SHORTEN, "shorten: §{"),
    ("shortened to a bare number", "PM112", _SHORTEN, "shorten: {to: §30,"),
    ("minutes for to", "PM101", _SHORTEN, "shorten: {§takes: 30m,"),
    ("prepared without prepare", "PM119", f"    {_PREPARE}\n    prepared: ", "    prepared: §"),
    ("preparation by another name", "PM101", "    prepare: {", "    §preparation: {"),
    ("limit of a preparation", "PM101", "prepare: {takes: 30m,", "prepare: {§limit: 1 in all,"),
    ("taken name", "PM212", _SPEC, f"  §prepare_review: {{name: Read it, kind: data}}\n{_SPEC}"),
    # People.
    ("supports me", "PM110", "supports: you when", "supports: §me when"),
    ("supports you if", "PM110", "supports: you when", "supports: §you if"),
    ("supports when nothing", "PM202", "you when met_legal", "you when §met.legal"),
    ("supports half a condition", "PM115", "you when met_legal", "you when met_legal and§"),
    ("talks to nobody", "PM201", "talks to: [raj, jonas]", "talks to: [raj, §jonsa]"),
    ("talks to herself", "PM110", "talks to: [raj, jonas]", "talks to: §[raj, lola]"),
    ("talks with", "PM101", "talks to: [raj, jonas]", "§talks with: [raj, jonas]"),
    # Words that depend.
    (
        "no version for the rest",
        "PM330",
        _LAST,
        "          - when: §met_legal\n            say: |\n",
    ),
    ("a version without a condition above", "PM330", _WHEN, "          - §say: |\n"),
    ("version without a dash", "PM027", _DASH, "        say:\n          §when: broken.jonas\n"),
    ("one version without a list", "PM105", _ONE, _NO_LIST),
    ("if for when", "PM101", "- when: broken.jonas", "- §if: broken.jonas"),
    ("unknown name in a version", "PM202", "- when: broken.jonas", "- when: §broken.jonsa"),
    ("version that says nothing", "PM102", _SAYS, ""),
    ("version without a speaker", "PM117", "jonas (angry): You said noon.", "§You said noon."),
    # Backgrounds.
    ("unknown kind of work", "PM110", "easier: [team]", "easier: [§teams]"),
    ("rest is no work", "PM110", "easier: [team]", "easier: [§rest]"),
    ("easier and harder", "PM119", "easier: [team], harder: [", "easier: [data], harder: §["),
    ("easy for easier", "PM101", "easier: [team]", "§easiest: [team]"),
    ("prepared for nothing", "PM202", "needs: trust.raj >= 40", "needs: §prepared.reviw"),
)
"""Name, code, the sketch's text, the author's text."""
