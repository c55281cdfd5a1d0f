"""Parts of a picture that stay the same from one frame to the next are laid out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def kept(make: Callable[P, R]) -> Callable[P, R]:
    """A pure function that keeps its latest answer, and gives it again for the same arguments.

    Arguments are compared, never hashed: values that are the very same objects, as they are from
    frame to frame, cost nothing however large they are. The painter, too, gets the same objects.
    """
    latest: list[tuple[object, R]] = []

    @wraps(make)
    def answer(*args: P.args, **kwargs: P.kwargs) -> R:
        asked = (args, kwargs)
        if not latest or latest[0][0] != asked:
            latest[:] = [(asked, make(*args, **kwargs))]
        return latest[0][1]

    return answer
