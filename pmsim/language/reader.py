"""Text to nodes with addresses: YAML without its traps, the same from both of its parsers.

The fast parser (libyaml) reads; whenever it stumbles, the pure one is asked too and its word
counts, so that an author sees the same finding on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from attrs import frozen
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner

from pmsim.language.diagnostics import Diagnostic
from pmsim.language.source import Source

DEEPEST = 32
"""Levels of nesting; a scenario needs about twelve."""

TEXT = "tag:yaml.org,2002:str"
_TAGS = {
    yaml.ScalarNode: TEXT,
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
_MARKED = re.compile(r"[&!](?<![^\s,\[{:-].)")
_BRACES = frozenset("{}[]")


class TooDeepError(Exception):
    """Raised while reading a file whose nesting has no end in sight."""

    def __init__(self, line: int, column: int) -> None:
        super().__init__(line, column)
        self.line, self.column = line, column


class _PlainResolver(BaseResolver):
    """Every scalar is text; levels are counted."""

    level = 0

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        return _TAGS[kind]

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        self.level += 1
        if self.level > DEEPEST:
            mark = current_node.start_mark
            raise TooDeepError(mark.line, mark.column)

    def ascend_resolver(self) -> None:
        self.level -= 1


class _PureReader(Reader, Scanner, Parser, Composer, _PlainResolver):
    """PyYAML in Python alone. Its classes disagree on private attributes only in their types."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)
        _PlainResolver.__init__(self)


def _fast_reader() -> Any:
    """The reader on libyaml, or None where PyYAML came without it."""
    if not yaml.__with_libyaml__:
        return None
    from yaml._yaml import CParser  # only there when PyYAML was built with libyaml

    class FastReader(CParser, _PlainResolver):
        def __init__(self, text: str) -> None:
            CParser.__init__(self, text)
            _PlainResolver.__init__(self)

    return FastReader


_FAST = _fast_reader()


@frozen
class Read:
    """The root of a file's nodes, or none and the findings that say why."""

    root: yaml.Node | None
    findings: tuple[Diagnostic, ...] = ()


def read(source: Source, pure: bool = False, words: frozenset[str] = frozenset()) -> Read:
    """A source as nodes.

    `pure` asks for the parser in Python, as on machines without libyaml. `words` are the keys of
    the language, for the words of a finding.
    """
    tab = source.text.find("\t")
    if tab >= 0:
        return Read(None, (_tab(source, tab),))
    try:
        root = _compose(source, pure)
    except TooDeepError as error:
        message = f"This is nested too deep: more than {DEEPEST} levels."
        fix = "Is a bracket never closed?"
        return Read(None, (source.finding(error.line, error.column, "PM009", message, fix),))
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return Read(None, (_stumbled(source, error, words),))
    if root is None or root.value == "":
        message = "There is nothing in this file but comments."
        return Read(None, (source.finding(0, 0, "PM003", message, "`pmsim new` writes a start."),))
    if isinstance(root, yaml.ScalarNode) and ":" not in root.value:
        message = "This is a text without keys, not a scenario."
        fix = "`pmsim new FILE` writes a scenario to begin with."
        return Read(None, (source.finding(0, 0, "PM104", message, fix),))
    findings = tuple(_marked(source, root)) if _MARKED.search(source.text) else ()
    return Read(None if findings else root, findings)


def _compose(source: Source, pure: bool) -> yaml.Node | None:
    """The root node.

    Raises yaml.YAMLError (always the pure parser's) and TooDeepError.
    """
    if pure or _FAST is None:
        return _root(_PureReader(source.text))
    try:
        root = _root(_FAST(source.text))
    except yaml.YAMLError:
        return _root(_PureReader(source.text))
    if root is not None and _lenient(source, root):
        return _root(_PureReader(source.text))
    return root


def _root(reader: Any) -> yaml.Node | None:
    node: yaml.Node | None = reader.get_single_node()
    return node


def _lenient(source: Source, root: yaml.Node) -> bool:
    """Whether the fast parser may have let something pass that the pure one refuses.

    That is a plain question mark in braces, or a tag, whose end they see differently.
    """
    if _MARKED.search(source.text) and next(_marked(source, root), None):
        return True
    if not any("?" in row and not _BRACES.isdisjoint(row) for row in source.lines):
        return False
    return any(
        isinstance(node, yaml.ScalarNode) and flow and not node.style and "?" in node.value
        for node, flow in nodes_of(root)
    )


def nodes_of(root: yaml.Node) -> Iterator[tuple[yaml.Node, bool]]:
    """All nodes in file order, each with whether it stands in braces or brackets."""
    stack = [(root, False)]
    seen: set[int] = set()
    while stack:
        node, flow = stack.pop()
        if id(node) in seen:  # an alias gives the very same node again, perhaps for ever
            continue
        seen.add(id(node))
        yield node, flow
        inside = flow or bool(getattr(node, "flow_style", False))
        if isinstance(node, yaml.MappingNode):
            for key, value in reversed(node.value):
                stack += ((value, inside), (key, inside))
        elif isinstance(node, yaml.SequenceNode):
            stack += ((part, inside) for part in reversed(node.value))


def _stumbled(source: Source, error: Exception, words: frozenset[str]) -> Diagnostic:
    """What an author meant where the parser stumbled; few files ask for it."""
    from pmsim.language.yaml_errors import explain, no_such_letter

    if isinstance(error, yaml.YAMLError):
        return explain(source, error, words)
    return no_such_letter(source)  # the pure parser trusts every number after a backslash


def _tab(source: Source, at: int) -> Diagnostic:
    line = source.text.count("\n", 0, at)
    column = at - (source.text.rfind("\n", 0, at) + 1)
    rows = sum("\t" in row for row in source.lines)
    lines = "line" if rows == 2 else "lines"
    more = f" (here and on {rows - 1} more {lines})" if rows > 1 else ""
    message = "A tab stands here; YAML wants spaces."
    return source.finding(line, column, "PM008", message, f"Put two spaces instead{more}.")


def _marked(source: Source, root: yaml.Node) -> Iterator[Diagnostic]:
    """Anchors and tags. An alias needs an anchor first, so anchors are enough."""
    from pmsim.language.yaml_errors import refused_sign

    spots = {found.start() for found in _MARKED.finditer(source.text)}
    for node, _ in nodes_of(root):
        mark = node.start_mark
        if mark.index in spots:
            spots.remove(mark.index)
            yield refused_sign(source, mark.line, mark.column)
