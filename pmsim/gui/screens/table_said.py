"""What is said at the table, in parts that fit their bubble."""

from __future__ import annotations

from itertools import groupby

from attrs import frozen

from pmsim.gui.parts.bubbles import Speech, bubble_height
from pmsim.gui.parts.look import Look
from pmsim.gui.theme import SPEECH_SMALL, TypeStyle
from pmsim.view.speech import LineView

_STYLES = (SPEECH_SMALL, SPEECH_SMALL.sized(18), SPEECH_SMALL.sized(17))
_ENDS = (".", "?", "!", "…")


@frozen
class Chunk:
    """A part of what is said that shows at once."""

    text: str
    who: str
    mood: str
    style: TypeStyle = SPEECH_SMALL

    @property
    def spoken(self) -> bool:
        """Whether somebody else says it aloud."""
        return self.who not in ("", "note", "you")

    @property
    def yours(self) -> bool:
        """Whether it is what you said."""
        return self.who == "you"

    @property
    def shown(self) -> str:
        """The words with their quotation marks."""
        return f"“{self.text}”" if self.spoken or self.yours else self.text


def chunks_of(look: Look, lines: tuple[LineView, ...], w: float, most: float) -> tuple[Chunk, ...]:
    """Everything that is said, in as few parts as fit a bubble of that width and height."""
    said = [
        (who, mood, [line.text for line in group])
        for (who, mood), group in groupby(lines, lambda line: (line.who, line.mood))
    ]
    for style in _STYLES:
        found = [
            Chunk(text, who, mood, style)
            for who, mood, texts in said
            for text in _packed(look, texts, style, w, most)
        ]
        if len(found) == len(said):
            break
    return tuple(found) or (Chunk("", "", ""),)


def tallest(look: Look, chunks: tuple[Chunk, ...], w: float) -> float:
    """The height of the tallest bubble among them."""
    return max(_height(look, chunk.shown, chunk.style, w) for chunk in chunks)


def _height(look: Look, text: str, style: TypeStyle, w: float) -> float:
    return bubble_height(look, w, Speech(text, style=style, small=True)) if text else 0.0


def _packed(look: Look, texts: list[str], style: TypeStyle, w: float, most: float) -> list[str]:
    """Sentences together as long as they fit; one that is too long for itself is broken."""
    found: list[str] = []
    for piece in (piece for text in texts for piece in _sentences(text)):
        longer = f"{found[-1]} {piece}" if found else piece
        if found and _fits(look, longer, style, w, most):
            found[-1] = longer
        elif _fits(look, piece, style, w, most):
            found.append(piece)
        else:
            found += _broken(look, piece, style, w, most)
    return found


def _fits(look: Look, text: str, style: TypeStyle, w: float, most: float) -> bool:
    return _height(look, f"“{text}”", style, w) <= most


def _sentences(text: str) -> list[str]:
    """The text's sentences; emphasis is never torn apart."""
    found: list[str] = []
    for word in text.split(" "):
        ended = bool(found) and found[-1].endswith(_ENDS) and found[-1].count("*") % 2 == 0
        if found and not ended:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _broken(look: Look, text: str, style: TypeStyle, w: float, most: float) -> list[str]:
    """A long sentence in parts, broken between words."""
    found = [""]
    for word in text.split(" "):
        longer = f"{found[-1]} {word}".strip()
        if found[-1] and not _fits(look, f"{longer} …", style, w, most):
            found[-1] += " …"
            found.append(word)
        else:
            found[-1] = longer
    return found
