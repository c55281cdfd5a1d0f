"""The author's conditions and amounts as trees, and trees as text again.

`or` < `and` < `not` < comparison, `is` < `+ -` < `* /` < sign. Nothing is ever handed to `eval`.
"""

from __future__ import annotations

import re
from typing import NoReturn

from attrs import Factory, define, frozen

from pmsim.language.mistake import MistakeError
from pmsim.language.tokens import Token, number_of, tokens_of
from pmsim.model.expressions import (
    Arithmetic,
    Comparison,
    Every,
    Expression,
    Extreme,
    Is,
    Name,
    Negative,
    Not,
    Number,
    Some,
)

DEEPEST = 30
"""Levels of brackets, signs and `not`."""

_SIMPLE = re.compile(
    r"(?P<name>[a-z][a-z0-9_.]*) ?(?P<sign><=|>=|[<>=]) ?(?P<number>-?\d{1,9}(?:\.\d{1,9})?)%?\Z"
)
_FLAG = re.compile(r"(?P<negated>not )?(?P<name>[a-z][a-z0-9_]*)\Z")
_RESERVED = frozenset(("and", "or", "not", "is", "min", "max"))
_YES_AND_NO = frozenset(("yes", "no", "true", "false", "on", "off"))


@frozen
class Mention:
    """A name in an expression, where it begins, and the word it is compared with by `is`."""

    path: str
    offset: int
    word: str = ""
    word_offset: int = 0


@frozen
class Parsed:
    """A tree, with the places of its names and its comparisons in the text."""

    tree: Expression
    mentions: tuple[Mention, ...] = ()
    comparisons: tuple[tuple[Comparison, int], ...] = ()
    percents: tuple[tuple[str, int], ...] = ()
    """Each percent sign: the first name that its number is compared with, and where it stands."""


def parse(text: str) -> Parsed:
    """Text as an expression.

    Raises MistakeError with the offset of the first mistake.
    """
    simple = _SIMPLE.match(text)
    if simple and simple["name"] not in _RESERVED and not simple["name"].endswith("."):
        name, sign, number = simple.groups()
        compared = Comparison(sign, Name(name), Number(float(number)))  # type: ignore[arg-type]
        percents = ((name, len(text) - 1),) if text.endswith("%") else ()
        return Parsed(compared, (Mention(name, 0),), ((compared, 0),), percents)
    flag = _FLAG.match(text)
    if flag and flag["name"] not in _RESERVED:
        leaf = Name(flag["name"])
        mention = Mention(flag["name"], flag.start("name"))
        return Parsed(Not(leaf) if flag["negated"] else leaf, (mention,))
    parser = _Parser(text, tokens_of(text))
    tree = parser.whole()
    return Parsed(tree, tuple(parser.mentions), tuple(parser.comparisons), tuple(parser.percents))


@define
class _Parser:
    """Recursive descent; `level` keeps brackets from nesting without end."""

    text: str
    tokens: list[Token]
    at: int = 0
    level: int = 0
    mentions: list[Mention] = Factory(list)
    comparisons: list[tuple[Comparison, int]] = Factory(list)
    percents: list[tuple[str, int]] = Factory(list)

    def whole(self) -> Expression:
        """The expression, with nothing left after it."""
        tree = self._some()
        if self._token.kind != "end":
            self._surprised()
        return tree

    @property
    def _token(self) -> Token:
        return self.tokens[self.at]

    def _take(self, *texts: str) -> str:
        """The next token's text if it is one of these; then it is used up."""
        token = self.tokens[self.at]
        if token.text not in texts or token.kind == "end":
            return ""
        self.at += 1
        return token.text

    def _some(self) -> Expression:
        parts = [self._every()]
        while self._take("or"):
            parts.append(self._every())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _every(self) -> Expression:
        parts = [self._not()]
        while self._take("and"):
            parts.append(self._not())
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _not(self) -> Expression:
        if self._take("not"):
            self._deeper()
            tree = Not(self._not())
            self.level -= 1
            return tree
        return self._comparison()

    def _comparison(self) -> Expression:
        start, first, named = self._token.offset, self.at, len(self.mentions)
        left = self._sum()
        if self._take("is"):
            return self._is(left, start)
        sign = self._take("<", "<=", ">", ">=", "=", "!=")
        if not sign:
            return left
        self._refuse_word(left, start)
        tree = Comparison(sign, left, self._sum())  # type: ignore[arg-type]
        if self._token.text in ("<", "<=", ">", ">=", "=", "!="):
            message = "Only two numbers can be compared at a time."
            fix = "Join two comparisons with and: 10 < x and x < 20."
            raise MistakeError(self._token.offset, message, fix)
        self.comparisons.append((tree, start))
        name = self.mentions[named].path if len(self.mentions) > named else ""
        signs = (one for one in self.tokens[first : self.at] if one.text.endswith("%"))
        self.percents += ((name, one.offset + len(one.text) - 1) for one in signs)
        return tree

    def _is(self, left: Expression, start: int) -> Expression:
        if not isinstance(left, Name):
            raise MistakeError(start, "Before is stands a name, such as mood.raj.")
        negated = bool(self._take("not"))
        word = self._token
        if word.kind != "word" or word.text in _RESERVED:
            message = f"After is stands one word, such as {left.path} is angry."
            raise MistakeError(word.offset, message, "Compare numbers with =, < or >.")
        self.at += 1
        if word.text.lower() in _YES_AND_NO:
            self._refuse_yes(left.path, word, negated)
        path, offset = self.mentions[-1].path, self.mentions[-1].offset
        self.mentions[-1] = Mention(path, offset, word.text, word.offset)
        tree = Is(left.path, word.text)
        return Not(tree) if negated else tree

    def _refuse_yes(self, path: str, word: Token, negated: bool) -> NoReturn:
        holds = (word.text.lower() in ("yes", "true", "on")) != negated
        fix = f"Write {path if holds else f'not {path}'}."
        raise MistakeError(word.offset, "A flag stands alone in a condition.", fix)

    def _refuse_word(self, left: Expression, start: int) -> None:
        """`background = engineer` and `met_legal = yes` are worth a better answer."""
        word = self._token
        if word.kind != "word" or not isinstance(left, Name) or "." in word.text:
            return
        if word.text.lower() in _YES_AND_NO:
            self._refuse_yes(left.path, word, self.tokens[self.at - 1].text == "!=")
        if left.path in ("background", "evening") or left.path.startswith("mood."):
            word_is = "is not" if self.tokens[self.at - 1].text == "!=" else "is"
            fix = f"Write {left.path} {word_is} {word.text}."
            raise MistakeError(self.tokens[self.at - 1].offset, "Words go with is.", fix, "PM116")

    def _sum(self) -> Expression:
        tree = self._product()
        while sign := self._take("+", "-"):
            tree = Arithmetic(sign, tree, self._product())  # type: ignore[arg-type]
        return tree

    def _product(self) -> Expression:
        tree = self._signed()
        while sign := self._take("*", "/"):
            tree = Arithmetic(sign, tree, self._signed())  # type: ignore[arg-type]
        return tree

    def _signed(self) -> Expression:
        if not self._take("-"):
            return self._leaf()
        self._deeper()
        of = self._signed()
        self.level -= 1
        return Number(-of.value) if isinstance(of, Number) else Negative(of)

    def _leaf(self) -> Expression:
        token = self._token
        if token.kind == "number":
            self.at += 1
            return number_of(token)
        if token.text in ("min", "max"):
            return self._extreme()
        if token.text == "(":
            self.at += 1
            return self._inside(token)
        if token.kind != "word" or token.text in _RESERVED:
            self._surprised()
        self.at += 1
        self.mentions.append(Mention(token.text, token.offset))
        return Name(token.text)

    def _inside(self, opened: Token) -> Expression:
        self._deeper()
        tree = self._some()
        self.level -= 1
        self._close(opened)
        return tree

    def _extreme(self) -> Expression:
        which = self._token
        self.at += 1
        opened = self._token
        if not self._take("("):
            message = f"After {which.text} stands a bracket: {which.text}(2, clarity)."
            raise MistakeError(opened.offset, message)
        self._deeper()
        parts = [self._sum()]
        while self._take(","):
            parts.append(self._sum())
        self.level -= 1
        self._close(opened)
        if len(parts) < 2:
            message = f"{which.text} wants two or more numbers, with commas between."
            raise MistakeError(which.offset, message)
        return Extreme("min" if which.text == "min" else "max", tuple(parts))

    def _close(self, opened: Token) -> None:
        if not self._take(")"):
            if self._token.kind != "end":
                self._surprised()
            fix = "Close it, or take it away. Inside braces, put the whole condition in quotes."
            raise MistakeError(opened.offset, "This bracket is never closed.", fix)

    def _deeper(self) -> None:
        self.level += 1
        if self.level > DEEPEST:
            raise MistakeError(self._token.offset, "This is nested too deep to be understood.")

    def _surprised(self) -> NoReturn:
        token = self._token
        if token.kind == "end":
            fix = "Go on with a name or a number, or take the last word away."
            raise MistakeError(token.offset, "Something is missing at the end.", fix)
        before = self.tokens[self.at - 1] if self.at else None
        words = token.kind in ("word", "number") and before and before.kind in ("word", "number")
        if before and words:
            message = f"{before.text} and {token.text} stand side by side."
            raise MistakeError(token.offset, message, "Is and, or, or a comparison missing?")
        fix = "Conditions look like trust.raj >= 40 and not met_legal."
        if token.text == ",":
            fix = "Write and in its place, or or if one of them will do."
        raise MistakeError(token.offset, f"{token.text} does not fit here.", fix)
