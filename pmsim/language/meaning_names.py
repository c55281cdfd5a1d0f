"""Names that must be known: people, facts, talks, steps, numbers, and all that stands in text."""

from __future__ import annotations

import re
from collections.abc import Callable

from pmsim.language.assemble import TEAM_NUMBERS
from pmsim.language.blocks import NAME, plain_name
from pmsim.language.meaning_words import check_words
from pmsim.language.names import KINDS, NO_TEAM, RESERVED, TEAM_KIND, Names
from pmsim.language.suggestions import a, closest, did_you_mean, either, listed, shortened
from pmsim.language.walk import Use, Walk

_IN_TEXT = re.compile(r"<([A-Za-z][^<>\s]*)(>?)")


def check_names(names: Names) -> None:
    """Looks up every name that was used and every name in text."""
    for piece in names.pieces:
        for use in piece.walk.uses:
            check = _CHECKS.get(use.kind)
            if check:
                check(names, piece.walk, use)
        _check_text(names, piece.walk)
        _check_truths(names, piece.walk)
    check_words(names)


def _known(kind: str, code: str, what: str, plural: str) -> Callable[[Names, Walk, Use], None]:
    def check(names: Names, walk: Walk, use: Use) -> None:
        made = names.of(kind)
        if use.name not in made and kind not in names.broken:
            message = f"{shortened(use.name)} is not {what}."
            fix = did_you_mean(use.name, tuple(made), plural)
            walk.find(code, use.node, message, fix, use.offset)

    return check


def _sender(names: Names, walk: Walk, use: Use) -> None:
    """One lower-case word is a key; anything else is a name in words."""
    people = names.of("person")
    if not NAME.match(use.name) or use.name in people or "person" in names.broken:
        return
    near = closest(use.name, people)
    fix = f"Did you mean {near}?" if near else "Write a name in words with a capital letter."
    walk.find("PM201", use.node, f"{use.name} is not a person of this scenario.", fix)


def _truth(names: Names, walk: Walk, use: Use) -> None:
    fact, _, truth = use.name.partition(".")
    if fact not in names.of("fact") or use.name in names.of("truth") or "truth" in names.broken:
        return
    known = _truths_of(names, fact)
    message = f"{shortened(truth)} is not a truth of {fact}."
    walk.find("PM205", use.node, message, did_you_mean(truth, known, "truths"))


def _truths_of(names: Names, fact: str) -> tuple[str, ...]:
    return tuple(
        name.partition(".")[2] for name in names.of("truth") if name.startswith(f"{fact}.")
    )


def _step(names: Names, walk: Walk, use: Use) -> None:
    if use.name in names.of("step") or "step" in names.broken:
        return
    talk, _, step = use.name.partition(".")
    known = tuple(
        name.partition(".")[2] for name in names.of("step") if name.startswith(f"{talk}.")
    )
    message = f"{shortened(step)} is not a step of {talk}."
    walk.find("PM204", use.node, message, did_you_mean(step, known, "steps"))


def _follows(names: Names, walk: Walk, use: Use) -> None:
    _leads_to(names, walk, use, ("conversation", "negotiation", "event"))


def _opens(names: Names, walk: Walk, use: Use) -> None:
    _leads_to(names, walk, use, ("conversation", "negotiation"))


def _leads_to(names: Names, walk: Walk, use: Use, kinds: tuple[str, ...]) -> None:
    known = tuple(name for kind in kinds for name in names.of(kind))
    if use.name not in known and names.broken.isdisjoint(kinds):
        message = f"{shortened(use.name)} is not {either([a(kind) for kind in kinds])}."
        fix = did_you_mean(use.name, known, f"{either([f'{kind}s' for kind in kinds])}")
        walk.find("PM203", use.node, message, fix)


def _drawing(names: Names, walk: Walk, use: Use) -> None:
    """A portrait, an icon or a picture; unchecked where nobody knows which there are."""
    known = names.assets.of(use.kind) if names.assets else None
    if known is None or use.name in known:
        return
    near = closest(use.name, sorted(known))
    fix = f"`pmsim explain PM209` lists the {use.kind}s there are."
    if near:
        fix = f"Did you mean {near}?"
    elif use.kind == "portrait":
        fix = f"Write generated to have one drawn; {fix}"
    walk.find("PM209", use.node, f"There is no {use.kind} {shortened(use.name)}.", fix)


def _changeable(names: Names, walk: Walk, use: Use) -> None:
    if use.name in names.changeable or names.excused(use.name):
        return
    if use.name in names.flags_set:
        message = f"{use.name} is a flag; flags are not added to."
        walk.find("PM207", use.node, message, f"Write sets: {use.name}")
        return
    message = f"{shortened(use.name)} is not a number that can be changed."
    if use.name in names.readable:
        message = f"{shortened(use.name)} can be read, but not changed."
    near = closest(use.name, sorted(names.changeable))
    fix = f"Did you mean {near}?" if near else f"These can: {listed(_numbers(names))}."
    if use.name in names.of("person"):
        fix = f"Write trust.{use.name}."
    elif use.name in TEAM_NUMBERS:
        fix = NO_TEAM
    elif use.name in names.of("item"):
        fix = f"Write clarity.{use.name} or effort.{use.name}."
    walk.find("PM207", use.node, message, fix)


def _numbers(names: Names) -> tuple[str, ...]:
    """What can be changed, in short."""
    items = ("clarity.ITEM", "effort.ITEM") if names.of("item") else ()
    plain = ("stress", "energy", *names.of("metric"), *names.of(TEAM_KIND))
    return (*plain, "trust.PERSON", "skill.SKILL", *items)


def _opening(names: Names, walk: Walk, use: Use) -> None:
    """A library serves many scenarios: what this one lacks is left out in silence."""
    if not walk.library:
        _changeable(names, walk, use)


def _flag(names: Names, walk: Walk, use: Use) -> None:
    if not NAME.match(use.name):
        message = f"{shortened(use.name)} cannot be a flag: names are a to z, digits and _."
        parts = [plain_name(part) for part in use.name.split(",")]
        better = parts[0] if len(parts) == 1 else f"[{listed(parts)}]"
        fix = f"Write {better}." if all(parts) else "Write a name such as met_legal."
        walk.find("PM107", use.node, message, fix)
        return
    if use.name in RESERVED:
        message = f"{use.name} has a meaning of its own and cannot be a flag."
        walk.find("PM212", use.node, message, "Choose another word.")
        return
    for kind in KINDS:
        made = names.of(kind).get(use.name)
        if made and names.flags_set[use.name][1] is use.node:
            place = made[0].source.place(made[1])
            message = f"{use.name} is a flag here and {a(kind)} on line {place.line}."
            walk.find("PM212", use.node, message, "Give one of them another name.", other=place)
            return


def _replaced(names: Names, walk: Walk, use: Use) -> None:
    shared = ("activity", "evening", "intention", "background", "habit")
    known = tuple(
        name
        for piece in names.pieces[1:]
        for kind in shared
        for name in piece.walk.defined.get(kind, ())
    )
    if use.name not in known:
        message = f"No library in use has {shortened(use.name)}, so there is nothing to replace."
        walk.find("PM215", use.node, message, did_you_mean(use.name, known))


_PERSON = _known("person", "PM201", "a person of this scenario", "people")


def _speaker(names: Names, walk: Walk, use: Use) -> None:
    """A person; or a key that is indented so far that it counts as speech, and what is below it."""
    if use.node in walk.swallowed:
        return
    if use.name not in _NEVER_SPEAK or use.name in names.of("person"):
        _PERSON(names, walk, use)
        return
    walk.swallowed.add(use.node)
    line, column = walk.source.spot(use.node, use.offset)
    head = walk.source.lines[use.node.start_mark.line]
    more = column - (len(head) - len(head.lstrip(" ")))
    message = f"{use.name} stands so far in that it counts as speech."
    fix = f"Take {more} spaces away in front of it, and in front of the lines below it."
    walk.findings.append(walk.source.finding(line, column, "PM019", message, fix))


_NEVER_SPEAK = frozenset(
    ("choices", "effects", "takes", "sets", "then", "promise", "learn", "later", "go to", "energy")
) | frozenset(("depends on", "check", "well", "badly", "needs", "when", "each day", "tells"))
_CHECKS: dict[str, Callable[[Names, Walk, Use], None]] = {
    "person": _PERSON,
    "speaker": _speaker,
    "sender": _sender,
    "fact": _known("fact", "PM205", "a fact of this scenario", "facts"),
    "truth": _truth,
    "interest": _known("interest", "PM206", "an interest of this scenario", "interests"),
    "opens": _opens,
    "follows": _follows,
    "step": _step,
    "portrait": _drawing,
    "icon": _drawing,
    "picture": _drawing,
    "changeable": _changeable,
    "changed start": _opening,
    "set flag": _flag,
    "replaced": _replaced,
}


def _check_text(names: Names, walk: Walk) -> None:
    people, metrics = names.of("person"), names.of("metric")
    for node in walk.prose:
        for found in _IN_TEXT.finditer(node.value):
            name, closed = found.groups()
            head, _, tail = name.partition(".")
            known = head in people and tail in ("", "name", "role")
            if closed and (known or name in metrics or name in ("day", "stress")):
                continue
            if not names.broken.isdisjoint(("person", "metric")):
                continue
            _refuse_in_text(names, walk, node, found)


def _refuse_in_text(names: Names, walk: Walk, node: object, found: re.Match[str]) -> None:
    name, closed = found.groups()
    people, metrics = names.of("person"), names.of("metric")
    message = f"<{shortened(name)}> stands for nothing."
    fix = did_you_mean(name, (*people, *metrics, "day", "stress"))
    if not closed:
        message = f"<{shortened(name)} is never closed."
        fix = f"Write <{name}> for a name, or put a space after a plain <."
    elif name.partition(".")[0] in people:
        person = name.partition(".")[0]
        fix = f"Write <{person}>, <{person}.name> or <{person}.role>."
    walk.find("PM208", node, message, fix, found.start())  # type: ignore[arg-type]


def _check_truths(names: Names, walk: Walk) -> None:
    for group in walk.truth_sets:
        left_out = [truth for truth in _truths_of(names, group.fact) if truth not in group.named]
        if not left_out or group.fact not in names.of("fact") or "truth" in names.broken:
            continue
        near = [truth for truth in group.named if truth not in _truths_of(names, group.fact)]
        if near:  # a misspelt truth is already a finding
            continue
        message = f"Nothing is said for {listed(left_out)} of {group.fact}."
        fix = f"Add a line for {left_out[0]}."
        if group.otherwise:
            fix = f"Add {left_out[0]}, or otherwise: for all the rest."
        walk.find("PM216", group.node, message, fix)
