"""Near words and short lists: what an author may have meant, and what is allowed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

SHORT_LIST = 12
"""Lists of allowed words are shown in full up to this many."""


def distance(one: str, two: str) -> int:
    """How many letters to add, drop, change or swap with a neighbour."""
    before: list[int] = []
    last = list(range(len(two) + 1))
    for i, left in enumerate(one, 1):
        row = [i]
        for j, right in enumerate(two, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (left != right))
            if i > 1 and j > 1 and left == two[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that is so near that it was probably meant, or an empty text."""
    if len(word) > 60:
        return ""
    plain = _plain(word)
    allowed = 1 if len(word) <= 4 else 2 if len(word) <= 9 else 3
    best, best_distance = "", allowed + 1
    for candidate in known:
        if abs(len(candidate) - len(plain)) > allowed:
            continue
        far = distance(plain, _plain(candidate))
        if far < best_distance and far < max(len(plain), len(candidate)):
            best, best_distance = candidate, far
    return best


def did_you_mean(word: str, known: Sequence[str], kind: str = "") -> str:
    """A fix: the near word, else the short list of what is allowed, else nothing."""
    near = closest(word, known)
    if near:
        return f"Did you mean {near}?"
    if not known:
        return f"There are no {kind} yet." if kind else ""
    known = list(dict.fromkeys(known))
    if len(known) <= SHORT_LIST:
        return f"Known here: {listed(known)}." if kind else f"Allowed: {listed(known)}."
    return ""


def listed(words: Iterable[str], joint: str = ",") -> str:
    """`a, b, c`."""
    return f"{joint} ".join(words)


def either(words: Sequence[str]) -> str:
    """`a, b or c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"


def a(name: str) -> str:
    """`an activity`, `a choice`, `the scenario`, `feedback`."""
    if name.startswith("the ") or name == "feedback":
        return name
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def shortened(text: str, most: int = 40) -> str:
    """The author's words, cut in the middle of nowhere if they are long."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _plain(word: str) -> str:
    return word.lower().strip("“”\"'").replace(" ", "_").replace("-", "_")
