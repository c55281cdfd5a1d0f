"""What a screen says: the text of its shapes, in the order in which they are drawn."""

from __future__ import annotations

from pmsim.gui.shapes import Label, Paragraph, Shapes, text_of
from pmsim.gui.touch import flat


def lines(shapes: Shapes) -> list[str]:
    """Every label and paragraph."""
    return [text_of(one) for one in flat(shapes) if isinstance(one, Label | Paragraph)]


def words(shapes: Shapes) -> str:
    """All of it as one text."""
    return " ".join(lines(shapes))
