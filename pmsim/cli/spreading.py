"""Work over several processes, with a progress bar on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import click

T = TypeVar("T")


def spread(
    work: Callable[..., list[T]], parts: Iterable[Sequence[object]], jobs: int
) -> Iterator[list[T]]:
    """What the work finds for each part (its arguments), in the order of the parts."""
    if jobs == 1:
        return (work(*part) for part in parts)
    try:
        import joblib
    except ImportError as error:
        raise click.ClickException(
            'Several processes need one more library: pip install "pmsim[studies]"'
        ) from error
    parallel = joblib.Parallel(n_jobs=jobs, return_as="generator")
    found: Iterator[list[T]] = parallel(joblib.delayed(work)(*part) for part in parts)
    return found


def with_progress(chunks: Iterable[list[T]], total: int) -> Iterator[list[T]]:
    """Shows a bar on a terminal, and nothing anywhere else; the total counts items, not chunks."""
    if not sys.stderr.isatty():
        yield from chunks
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        for chunk in chunks:
            progress.advance(task, len(chunk))
            yield chunk
