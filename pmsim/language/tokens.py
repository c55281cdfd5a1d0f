"""The words and signs of an expression, each with its offset."""

from __future__ import annotations

import re

from attrs import frozen

from pmsim.language.mistake import MistakeError
from pmsim.model.expressions import Number

LONGEST = 400
"""Letters of one expression; a longer condition reads better as a list."""
LONGEST_NUMBER = 12
"""Digits of a number, its point included."""

_TOKEN = re.compile(
    r"\s*(?:(?P<foreign>=>|=<|==+|&&?|\|\|?|!==|!(?!=)|<>|[≥≤≠−–×÷])"  # noqa: RUF001
    r"|(?P<clock>\d{1,2}:\d{2})"
    r"|(?P<number>\d+(?:\.\d+)?%?)|(?P<word>[^\W\d][\w.]*)|(?P<sign><=|>=|!=|[-+*/()<>=,]))"
)
_MEANT = {
    "=>": ">=",
    "=<": "<=",
    "==": "=",
    "===": "=",
    "&": "and",
    "&&": "and",
    "|": "or",
    "||": "or",
    "!": "not",
    "!==": "!=",
    "<>": "!=",
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "−": "-",  # noqa: RUF001
    "–": "-",  # noqa: RUF001
    "×": "*",  # noqa: RUF001
    "÷": "/",
}


_SHOUTED = frozenset(("AND", "OR", "NOT", "IS", "MIN", "MAX", "And", "Or", "Not", "Is"))


@frozen
class Token:
    """A number, a word, a sign, or the end."""

    kind: str
    text: str
    offset: int


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text, the end included.

    Raises MistakeError at the first sign that has no meaning here.
    """
    if len(text) > LONGEST:
        message = f"This is too long for one condition: {len(text)} letters."
        raise MistakeError(0, message, "Write it as a list; all parts of a list must hold.")
    tokens = []
    at, end = 0, len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if not found:
            at += len(text[at:]) - len(text[at:].lstrip())
            message = f"{text[at]} has no meaning in a condition or an amount."
            raise MistakeError(at, message, "Take it away; text is not compared here.")
        kind = str(found.lastgroup)
        if kind in ("foreign", "clock") or found[kind] in _SHOUTED:
            raise _not_ours(kind, found[kind], found.start(kind))
        tokens.append(Token(kind, found[kind], found.start(kind)))
        at = found.end()
    tokens.append(Token("end", "", end))
    return tokens


def _not_ours(kind: str, text: str, offset: int) -> MistakeError:
    """A sign of another language, `AND`, or `14:30`; the hour is a number here."""
    if kind == "foreign":
        message = f"{text} is not a sign of this language."
        return MistakeError(offset, message, f"Did you mean {_MEANT.get(text, '=')}?", "PM116")
    if kind != "clock":
        message = f"{text} is not a word of this language."
        return MistakeError(offset, message, f"Write {text.lower()} in small letters.")
    hour, _, minute = text.partition(":")
    value = f"{int(hour) + int(minute) / 60:.2f}".rstrip("0").rstrip(".")
    message = "In a condition the time is a number of hours."
    return MistakeError(offset, message, f"Write {value}; half past two is 14.5.")


def number_of(token: Token) -> Number:
    """The number that a token writes; a percent sign changes nothing.

    Raises MistakeError when it has too many digits to be meant.
    """
    digits = token.text.rstrip("%")
    if len(digits) > LONGEST_NUMBER:
        raise MistakeError(token.offset, "This number is too long.")
    return Number(float(digits))
