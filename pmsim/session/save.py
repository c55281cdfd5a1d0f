"""A journal as lines of text, and back.

    pmsim save 1, readable from 1
    scenario first-monday 5c1f0a9d
    seed 7
    background engineer
    made by 0.1.0
    begin 91d3c2b7a6e5f401

    4b7c0e6f12a89d35 put data_dive
    9a0b1c2d3e4f5061 evening sofa -> steady

Below the empty line each line is one decision, behind the digest of the state that it led to.
A line is whole only with its newline: what a crash tore is no decision yet.
"""

from __future__ import annotations

import json
import math
import re

from attrs import frozen

from pmsim.session.journal import Entry, Header, Journal

FORMAT = 1
"""The format that is written."""
OLDEST_READABLE = 1
"""The oldest format that can still be read, and what each newer one brought:

1: header, decisions, digests.
"""
LARGEST = 8_000_000
"""Bytes; ten days of play need about thirty thousand."""

_HEAD = re.compile(r"pmsim save (\d{1,6}), readable from (\d{1,6})")
_ENTRY = re.compile(r"([0-9a-f]{16}) ([a-z]+(?: [^ ]+){0,2}?)(?: -> (\w+))?")
_DIGEST = re.compile(r"[0-9a-f]{16}")
_NAME = re.compile(r"[^\s]+")


@frozen
class Reading:
    """What a save's text holds."""

    journal: Journal
    size: int
    """Bytes up to the end of the last whole line."""
    torn: str = ""
    """What stood behind the last whole line."""
    bad_line: int = 0
    """The first line that cannot be read, counted from 1; the journal ends before it."""


@frozen
class Unreadable:
    """Why not even the beginning of a save can be read, as the end of a sentence."""

    why: str
    damaged: bool = True
    """Whether it was a save of this format that has been spoilt."""


def write_head(header: Header) -> str:
    """The lines that a save begins with."""
    rows = [
        f"pmsim save {FORMAT}, readable from {OLDEST_READABLE}",
        f"scenario {header.scenario} {header.scenario_digest}",
        f"seed {header.seed}",
        f"background {header.background}",
        f"made by {header.made_by}",
    ]
    if header.source:
        rows.append(f"source {json.dumps(header.source)}")
    if header.from_event:
        rows.append(f"from {header.from_event}")
    rows += [f"set {name} {value!r}" for name, value in header.settings]
    return "\n".join([*rows, f"begin {header.opening}", "", ""])


def write_entry(entry: Entry) -> str:
    """One decision as a line."""
    ending = f" -> {entry.ending}" if entry.ending else ""
    return f"{entry.digest} {entry.text}{ending}\n"


def write(journal: Journal) -> str:
    """A whole save."""
    return write_head(journal.header) + "".join(map(write_entry, journal.entries))


def read(data: bytes) -> Reading | Unreadable:
    """Reads what `write` wrote, as far as it is whole. Nothing in it is ever run."""
    trouble = _not_a_save(data)
    if trouble is not None:
        return trouble
    head, gap, body = data.partition(b"\n\n")
    if not gap:
        return Unreadable("is cut off within its first lines")
    try:
        header = _read_head(head.decode().splitlines())
    except (ValueError, KeyError):
        return Unreadable("is damaged in its first lines")
    return _read_body(header, len(head) + len(gap), head.count(b"\n") + 3, body)


def _not_a_save(data: bytes) -> Unreadable | None:
    if not data:
        return Unreadable("is empty")
    if len(data) > LARGEST:
        return Unreadable("is too large to be a save of this game", damaged=False)
    match = _HEAD.match(data[:80].decode("utf-8", errors="replace"))
    if match is None:
        return Unreadable("is not a save of this game")
    made, needed = int(match[1]), int(match[2])
    if needed > FORMAT:
        why = f"was written by a newer pmsim (format {made}, this one reads {FORMAT})"
        return Unreadable(why, damaged=False)
    if made < OLDEST_READABLE:
        why = f"was written by a pmsim too old to be read (format {made})"
        return Unreadable(why, damaged=False)
    return None


def _read_head(rows: list[str]) -> Header:
    """Raises ValueError or KeyError when a line is missing or makes no sense."""
    settings: list[tuple[str, float]] = []
    found: dict[str, str] = {}
    for row in rows[1:]:
        key, _, value = row.removeprefix("made ").partition(" ")
        if key == "set":
            name, number = value.split(" ")
            settings.append((_name(name), _number(number)))
        elif key in found:
            raise ValueError(row)
        else:
            found[key] = value
    scenario, scenario_digest = found["scenario"].split(" ")
    return Header(
        scenario=_name(scenario),
        scenario_digest=_name(scenario_digest),
        seed=int(found["seed"]),
        background=_name(found["background"]),
        made_by=found["by"],
        opening=_digest(found["begin"]),
        from_event=_name(found["from"]) if "from" in found else "",
        settings=tuple(settings),
        source=_text(found["source"]) if "source" in found else "",
    )


def _read_body(header: Header, start: int, line: int, body: bytes) -> Reading:
    whole, newline, torn = body.rpartition(b"\n")
    size = start + len(whole) + len(newline)
    entries: list[Entry] = []
    bad_line = 0
    for number, row in enumerate(whole.split(b"\n") if newline else ()):
        match = _ENTRY.fullmatch(row.decode("utf-8", errors="replace"))
        if match is None:
            bad_line = line + number
            break
        entries.append(Entry(match[2], match[1], match[3] or ""))
    journal = Journal(header, tuple(entries))
    return Reading(journal, size, torn.decode("utf-8", errors="replace"), bad_line)


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ValueError(text)
    return text


def _digest(text: str) -> str:
    if not _DIGEST.fullmatch(text):
        raise ValueError(text)
    return text


def _number(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _text(quoted: str) -> str:
    text = json.loads(quoted)
    if not isinstance(text, str):
        raise ValueError(quoted)
    return text
