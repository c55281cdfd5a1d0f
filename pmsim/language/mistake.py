"""How the small grammars (times, amounts, expressions, speech) say that a text is not theirs."""

from __future__ import annotations


class MistakeError(Exception):
    """Raised with a sentence for the author; `offset` counts characters from the text's start."""

    def __init__(self, offset: int, message: str, fix: str = "", code: str = "PM115") -> None:
        super().__init__(message)
        self.offset, self.message, self.fix, self.code = offset, message, fix, code
