"""What only the whole can show: names that resolve, conditions that can hold, ways that lead on."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from pmsim.language.assemble import Piece
from pmsim.language.assets import Assets
from pmsim.language.meaning_choices import check_choices
from pmsim.language.meaning_conditions import all_flags, check_conditions, check_ends
from pmsim.language.meaning_delivery import check_delivery, check_pair
from pmsim.language.meaning_facts import check_facts
from pmsim.language.meaning_frame import check_frame
from pmsim.language.meaning_names import check_names
from pmsim.language.meaning_ranges import check_ranges
from pmsim.language.meaning_tables import check_bargains, check_tables
from pmsim.language.meaning_time import check_times
from pmsim.language.meaning_ways import check_ways
from pmsim.language.meaning_wishes import check_wishes
from pmsim.language.names import Names

KINDS_OF_LIBRARIES = ("activity", "evening", "intention", "background", "habit")
"""What a library may bring."""


@frozen
class Meant:
    """What the checks found out on the way."""

    flags: tuple[str, ...]
    """Every flag that appears anywhere, in order of first appearance."""


def check(pieces: Sequence[Piece], assets: Assets | None, whole: bool) -> Meant:
    """Writes findings into the pieces' walks.

    `whole` says that the shapes are sound, so that what is missing is really missing.
    """
    names = Names(pieces, assets)
    check_names(names)
    read = check_conditions(names)
    _check_library_keys(names)
    if whole:
        _check_numbers(pieces)
        check_choices(names)
        check_times(names)
        check_tables(names)
        check_frame(names)
        check_pair(names)
        check_wishes(names)
    if whole and not _any_error(pieces):
        check_ends(names, read)
        check_ways(names)
        check_facts(names)
        check_delivery(names)
        check_bargains(names)
        check_ranges(names)
    return Meant(all_flags(names, read))


def _any_error(pieces: Sequence[Piece]) -> bool:
    """Whether something is broken, so that what seems unused may only be misspelt."""
    return any(found.severity == "error" for piece in pieces for found in piece.walk.findings)


def _check_library_keys(names: Names) -> None:
    """A key that two files have, unless the scenario says that it replaces the library's."""
    replaced = {
        use.name for piece in names.pieces for use in piece.walk.uses if use.kind == "replaced"
    }
    for piece in names.pieces[1:]:
        for kind in KINDS_OF_LIBRARIES:
            for name, node in piece.walk.defined.get(kind, {}).items():
                walk, own = names.of(kind)[name]
                if walk is piece.walk or name in replaced:
                    continue
                other = piece.walk.source.place(node)
                message = f"{name} is also in {other.file}, line {other.line}."
                fix = f"Choose another name, or add replace: [{name}] at the top."
                walk.find("PM213", own, message, fix, other=other)


def _check_numbers(pieces: Sequence[Piece]) -> None:
    """Of some things a scenario needs at least one."""
    walk = pieces[0].walk
    for name, one in (("metrics", "metric"), ("people", "person"), ("activities", "activity")):
        if not any((piece.values or {}).get(name) for piece in pieces):
            message = f"The scenario needs at least one {one}."
            fix = f"Add one below {name}:"
            walk.findings.append(walk.source.finding(0, 0, "PM120", message, fix))
    if not (pieces[0].values or {}).get("endings"):
        message = "The scenario needs at least one ending."
        walk.findings.append(walk.source.finding(0, 0, "PM120", message, "Add one below endings:"))
