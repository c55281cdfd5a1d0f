"""Breaking and fitting text, for layout code that knows no pygame."""

import re
from typing import Protocol

from attrs import frozen

from pmsim.gui.shapes import Line, Run
from pmsim.gui.theme import TEXT_FLOOR, TypeStyle

_SPACED = re.compile(r" |[^ ]+ ?")
"""A word with the space behind it, or a space of its own."""

ELLIPSIS = "…"

_STUB = 0.25
"""A last line that takes a smaller share of the width looks forgotten."""

_NARROWER = (0.94, 0.88, 0.82, 0.76, 0.7)
"""Shares of the width at which a text with a stub is broken anew."""

_WHOLE_WORDS = 0.6
"""A cut text gives up the rest of a word if it keeps so much of what would fit."""

_STOPS = " .,:;…"

SLACK = 1.01
"""Text is drawn up to this much wider than measured, depending on the window's scale."""

MARK_PAD = 5.0
"""A highlighter reaches so far past the text at both ends."""

SHRINK = 0.9
"""One type step down."""


class Measure(Protocol):
    """Knows how wide text will be drawn."""

    def width(self, text: str, style: TypeStyle) -> float:
        """Width of one line in logical px."""


@frozen
class Fitted:
    """Text made to fit: the lines, their style, and whether something was left out."""

    lines: tuple[str, ...]
    style: TypeStyle
    cut: bool

    @property
    def height(self) -> float:
        """Height of the lines in logical px."""
        return self.style.line * len(self.lines)


def runs(text: str, mark: str = "") -> Line:
    """Text with ``*emphasis*`` as runs: bold, or with a highlighter of that colour."""
    pieces = text.split("*")
    if len(pieces) % 2 == 0:
        return (Run(text),)
    return tuple(
        Run(piece, heavy=odd and not mark, mark=mark if odd else "")
        for odd, piece in ((i % 2 == 1, piece) for i, piece in enumerate(pieces))
        if piece
    )


def run_style(run: Run, style: TypeStyle) -> TypeStyle:
    """The style a run is set in."""
    return style.weighing(700) if run.heavy else style


def run_width(run: Run, style: TypeStyle, measure: Measure) -> float:
    """Width of a run, with the ends of its highlighter."""
    return measure.width(run.text, run_style(run, style)) + (2 * MARK_PAD if run.mark else 0)


def line_width(line: Line, style: TypeStyle, measure: Measure) -> float:
    """Width of a line of runs."""
    return sum(run_width(run, style, measure) for run in line)


def wrap(text: str, style: TypeStyle, width: float, measure: Measure) -> tuple[str, ...]:
    """Break at spaces so that no line is wider; a word that is too wide is broken inside."""
    parts = text.split("\n")
    return tuple(line for part in parts for line in _plain(part, style, width, measure))


def wrap_runs(
    text: str, style: TypeStyle, width: float, measure: Measure, mark: str = ""
) -> tuple[Line, ...]:
    """Like `wrap`, for text with ``*emphasis*``."""
    lines: list[Line] = []
    for part in text.split("\n"):
        if "*" in part:
            lines += _rich(runs(part, mark), style, width, measure)
        else:
            lines += ((Run(line),) for line in _plain(part, style, width, measure))
    return tuple(lines)


def wrap_evenly(
    text: str, style: TypeStyle, width: float, measure: Measure, mark: str = ""
) -> tuple[Line, ...]:
    """Like `wrap_runs`, but no word or two stand alone on the last line where it can be helped.

    The lines before then end earlier; there are never more of them.
    """
    lines = wrap_runs(text, style, width, measure, mark)
    for share in _NARROWER:
        if len(lines) < 2 or line_width(lines[-1], style, measure) >= width * _STUB:
            break
        tried = wrap_runs(text, style, width * share, measure, mark)
        if len(tried) > len(lines):
            break
        if line_width(tried[-1], style, measure) >= width * _STUB:
            return tried
    return lines


def _plain(text: str, style: TypeStyle, width: float, measure: Measure) -> list[str]:
    """One paragraph without emphasis in lines; most text is, and this way is much shorter."""
    if measure.width(text, style) * SLACK <= width:
        return [text.rstrip(" ")]
    lines: list[str] = []
    line = ""
    for word in _SPACED.findall(text):
        longer = line + word
        if measure.width(longer.rstrip(" "), style) * SLACK <= width:
            line = longer
            continue
        if line:
            lines.append(line.rstrip(" "))
        *full, rest = _broken((Run(word),), style, width, measure)
        lines += (piece[0].text for piece in full)
        line = rest[0].text
    return [*lines, line.rstrip(" ")]


def _rich(text: Line, style: TypeStyle, width: float, measure: Measure) -> list[Line]:
    """One paragraph of several runs in lines."""
    lines: list[Line] = []
    line: Line = ()
    for word in _words(text):
        longer = _joined(line, word)
        if line_width(_trimmed(longer), style, measure) * SLACK <= width:
            line = longer
            continue
        if line:
            lines.append(_trimmed(line))
        *full, line = _broken(word, style, width, measure)
        lines.extend(full)
    return [*lines, _trimmed(line)]


def _words(line: Line) -> list[Line]:
    """The line in words, each with its space; a word may be of several runs."""
    words: list[Line] = [()]
    for run in line:
        for i, piece in enumerate(run.text.split(" ")):
            if i:
                words[-1] = _joined(words[-1], (Run(" ", run.heavy, run.mark),))
                words.append(())
            if piece:
                words[-1] = _joined(words[-1], (Run(piece, run.heavy, run.mark),))
    return [word for word in words if word]


def _joined(line: Line, more: Line) -> Line:
    if not line or not more:
        return line or more
    last, first = line[-1], more[0]
    if (last.heavy, last.mark) != (first.heavy, first.mark):
        return line + more
    return (*line[:-1], Run(last.text + first.text, last.heavy, last.mark), *more[1:])


def _trimmed(line: Line) -> Line:
    if not line:
        return (Run(""),)
    last = line[-1]
    kept = Run(last.text.rstrip(" "), last.heavy, last.mark)
    return (*line[:-1], kept) if kept.text else line[:-1] or (Run(""),)


def _broken(word: Line, style: TypeStyle, width: float, measure: Measure) -> list[Line]:
    """The word on as many lines as it needs; the last one may go on."""
    if line_width(_trimmed(word), style, measure) * SLACK <= width:
        return [word]
    lines: list[Line] = [()]
    for run in word:
        for letter in run.text:
            longer = _joined(lines[-1], (Run(letter, run.heavy, run.mark),))
            if lines[-1] and line_width(longer, style, measure) * SLACK > width:
                lines.append((Run(letter, run.heavy, run.mark),))
            else:
                lines[-1] = longer
    return lines


def shorten(text: str, style: TypeStyle, width: float, measure: Measure) -> str:
    """The text, or as much of it as fits before an ellipsis, with no stop in front of it.

    No word is cut inside, unless that would take too much away.
    """
    if measure.width(text, style) * SLACK <= width:
        return text
    kept = text
    while kept and measure.width(kept + ELLIPSIS, style) * SLACK > width:
        kept = kept[:-1].rstrip(_STOPS)
    whole = kept if text[len(kept) :].startswith(" ") else kept.rpartition(" ")[0]
    if len(whole) >= _WHOLE_WORDS * len(kept):
        kept = whole.rstrip(_STOPS)
    return kept + ELLIPSIS


def smaller(style: TypeStyle) -> TypeStyle:
    """One type step down, never below the floor."""
    return style.sized(max(TEXT_FLOOR, style.size * SHRINK))


def fit(text: str, style: TypeStyle, width: float, lines: int, measure: Measure) -> Fitted:
    """Shrink one step, then wrap to so many lines, then an ellipsis."""
    for tried in (style, smaller(style)):
        if measure.width(text, tried) * SLACK <= width:
            return Fitted((text,), tried, cut=False)
    small = smaller(style)
    broken = wrap(text, small, width, measure)
    if len(broken) <= lines:
        return Fitted(broken, small, cut=False)
    rest = " ".join(broken[lines - 1 :])
    last = shorten(rest, small, width, measure)
    return Fitted((*broken[: lines - 1], last), small, cut=True)
