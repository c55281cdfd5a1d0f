"""Names in conditions and amounts, and flags at both of their ends."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from pmsim.language.assemble import TEAM_NUMBERS
from pmsim.language.expressions import Mention
from pmsim.language.names import NO_TEAM, SCORE_NAMES, TEAM_KIND, Names
from pmsim.language.speech import MOODS
from pmsim.language.suggestions import closest, did_you_mean, either, shortened
from pmsim.language.walk import Said, Walk
from pmsim.model.expressions import Every, Expression, Name, Not, Some
from pmsim.model.scenario import Metric


@frozen(eq=False)
class Read:
    """A flag that a condition names."""

    name: str
    walk: Walk
    said: Said
    mention: Mention


def check_conditions(names: Names) -> list[Read]:
    """Looks up every name in every expression; gives every reading of a flag."""
    _check_percents(names)
    return [
        Read(mention.path, piece.walk, said, mention)
        for piece in names.pieces
        for said in piece.walk.said
        for mention in said.parsed.mentions
        if _is_flag(names, piece.walk, said, mention)
    ]


def _check_percents(names: Names) -> None:
    """A percent sign goes with beliefs, the score and metrics in percent; the rest has no unit."""
    in_percent = {
        thing.key
        for piece in names.pieces
        for thing, _ in piece.walk.kept
        if isinstance(thing, Metric) and thing.unit == "percent"
    }
    for piece in names.pieces:
        for said in piece.walk.said:
            for name, offset in said.parsed.percents:
                if name in in_percent or name.startswith(("belief.", "score")):
                    continue
                message = f"{name or 'This'} is a plain number, not a percentage."
                fix = "Write the number without the percent sign."
                piece.walk.find("PM121", said.node, message, fix, said.lead + offset)


def all_flags(names: Names, read: list[Read]) -> tuple[str, ...]:
    """Every flag that anything sets or reads, in order of first appearance."""
    return tuple(dict.fromkeys((*names.flags_set, *(flag.name for flag in read))))


def _is_flag(names: Names, walk: Walk, said: Said, mention: Mention) -> bool:
    """Whether a mention is a flag. Any other name is checked here."""
    path = mention.path
    if mention.word:
        _check_word(names, walk, said, mention)
        return False
    if path in names.readable:
        return False
    if path in names.flags_set:
        return True
    if path in SCORE_NAMES:
        if said.role != "final":
            message = f"{path} is known only when the scenario is over."
            fix = "It may stand in endings and habits."
            walk.find("PM218", said.node, message, fix, said.lead + mention.offset)
        return False
    if "." in path or path in names.words or not _stands_alone(said.parsed.tree, path):
        _refuse(names, walk, said, mention)
        return False
    return True


def _check_word(names: Names, walk: Walk, said: Said, mention: Mention) -> None:
    allowed = names.words.get(mention.path)
    if allowed is None:
        if mention.path in names.readable or mention.path in names.flags_set:
            flag = mention.path in names.flags_set
            what = "a flag" if flag else "a number"
            message = f"{mention.path} is {what}, and is compares words."
            fix = f"Write {mention.path} alone." if flag else f"Write {mention.path} < 10, or > 10."
            walk.find("PM202", said.node, message, fix, said.lead + mention.offset)
        else:
            _refuse(names, walk, said, mention)
    elif mention.word not in allowed:
        near = closest(mention.word, allowed)
        fix = f"Did you mean {near}?" if near else f"It may be {either(allowed)}."
        message = f"{mention.path} is never {shortened(mention.word)}."
        walk.find("PM110", said.node, message, fix, said.lead + mention.word_offset)


def _refuse(names: Names, walk: Walk, said: Said, mention: Mention) -> None:
    path = mention.path
    if names.excused(path):
        return
    head, dot, tail = path.partition(".")
    family = names.families.get(head)
    message = f"{shortened(path)} is not a name that can be read here."
    if head in names.of("fact"):
        told = path if dot else f"{path}.{_truth_of(names, path, mention.word)}"
        message = "The truth is hidden; a condition can read how sure the player is."
        fix = f"Write belief.{told} >= 60%."
    elif path in names.of("person") and mention.word in MOODS:
        fix = f"Write mood.{path} is {mention.word}."
    elif path in names.words:
        fix = f"Write {path} is {(*names.words[path], 'WORD')[0]}."
    elif family is None and dot:
        near = closest(head, names.families)
        fix = f"Did you mean {near}.{tail}?" if near else _heads(names)
    elif family is not None:
        near = closest(tail, family)
        fix = f"Did you mean {head}.{near}?" if near else _members(head, family)
    else:
        plain = ("stress", "energy", "day", "hour", *names.of("metric"), *names.of(TEAM_KIND))
        plain += tuple(names.flags_set)
        fix = did_you_mean(path, plain) or "Is it the name of a metric or a flag?"
        if path in names.of("person"):
            fix = f"Did you mean trust.{path}?"
        elif path in names.of("item"):
            fix = f"Did you mean shipped.{path}?"
        elif path in TEAM_NUMBERS:
            fix = NO_TEAM
    walk.find("PM202", said.node, message, fix, said.lead + mention.offset)


def _truth_of(names: Names, fact: str, word: str) -> str:
    """The truth that was meant, or the first of the fact."""
    truths = [name.partition(".")[2] for name in names.of("truth") if name.startswith(f"{fact}.")]
    return word if word in truths else (truths or ["TRUTH"])[0]


def _heads(names: Names) -> str:
    return f"Names with a point begin with {either(tuple(names.families))}."


def _members(head: str, family: tuple[str, ...]) -> str:
    if not family:
        return f"There is nothing yet that could stand after {head}."
    return f"After {head}. may stand {either(family)}." if len(family) <= 12 else ""


def _stands_alone(tree: Expression, path: str) -> bool:
    """Whether a name is used as a yes or no somewhere, as flags are."""
    return any(name == path for name in _alone(tree))


def _alone(tree: Expression) -> Iterator[str]:
    match tree:
        case Name(path):
            yield path
        case Not(of):
            yield from _alone(of)
        case Every(parts) | Some(parts):
            for part in parts:
                yield from _alone(part)
        case _:
            return


def check_ends(names: Names, read: list[Read]) -> None:
    """A flag wants both ends. A misspelt one is told once, where it is read."""
    used = {flag.name for flag in read}
    never_read = [name for name in names.flags_set if name not in used and not names.is_taken(name)]
    misspelt: set[str] = set()
    told: set[str] = set()
    for flag in read:
        if flag.name in names.flags_set or flag.name in told:
            continue
        told.add(flag.name)
        near = closest(flag.name, never_read) or closest(flag.name, names.flags_set)
        near = near or closest(flag.name, names.of("metric"))
        misspelt.add(near)
        fix = f"Did you mean {near}?" if near else f"Add sets: {flag.name} where it becomes true."
        offset = flag.said.lead + flag.mention.offset
        message = f"{flag.name} is read here, but nothing ever sets it."
        kept = flag.said.role == "kept"
        flag.walk.find("PM219" if kept else "PM211", flag.said.node, message, fix, offset)
    for name in never_read:
        walk, node = names.flags_set[name]
        if name in misspelt or walk.library:
            continue
        message = f"{name} is set here, but nothing ever reads it."
        walk.find("PM210", node, message, f"Use it in a condition: when: {name}, or take it away.")
