"""The page of a mistake: what the code means, an example that provokes it, how to mend it."""

from __future__ import annotations

import re

from attrs import frozen

_HEAD = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_FENCE = re.compile(r"```yaml (?P<mark>\w+)[^\n]*\n(?P<text>.*?)\n```", re.DOTALL)
_LINE = re.compile(r"^(?P<text>.*?) *# <- here *$", re.MULTILINE)


@frozen
class Page:
    """A page as it is shown, with the facts of its head."""

    code: str
    title: str
    severity: str
    text: str
    """All below the head."""

    @property
    def examples(self) -> tuple[tuple[str, str], ...]:
        """The marks (`bad`, `good`, ...) and texts of the page's YAML examples."""
        return tuple((found["mark"], found["text"] + "\n") for found in _FENCE.finditer(self.text))


def page_of(text: str) -> Page:
    """A page from the text of its file.

    Raises ValueError when the head is missing or lacks a fact.
    """
    head = _HEAD.match(text)
    if not head:
        raise ValueError("a page begins with --- and its code, title and severity")
    facts = dict(row.split(": ", 1) for row in head[1].splitlines() if ": " in row)
    missing = {"code", "title", "severity"} - facts.keys()
    if missing:
        raise ValueError(f"the page's head lacks {', '.join(sorted(missing))}")
    body = text[head.end() :].strip() + "\n"
    return Page(facts["code"], facts["title"], facts["severity"], body)


def marked_line(example: str) -> tuple[str, int]:
    """An example without its `# <- here`, and the line (from 1) that it marked; 0 if none."""
    found = _LINE.search(example)
    if not found:
        return example, 0
    line = example.count("\n", 0, found.start()) + 1
    return example[: found.start()] + found["text"] + example[found.end() :], line
