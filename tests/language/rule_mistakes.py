"""What authors type by mistake about meetings, people who talk, and words that depend.

As in `mistakes`: name, code, the sketch's text, the author's text with `§` at the finding's place.
"""

from __future__ import annotations

_SHORTEN = "shorten: {to: 30m,"
_PREPARE = "prepare: {takes: 30m, kind: data, about: Two slides and an answer.}"
_SPEC = "  write_spec: {name: Write"

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
    ("prepared for nothing", "PM202", "needs: trust.raj >= 40", "needs: §prepared.reviw"),
)
"""Name, code, the sketch's text, the author's text."""
