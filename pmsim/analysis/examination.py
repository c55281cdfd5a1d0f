"""A run examined in the background: other processes play the branches, a thread gathers them.

Whoever shows the debrief asks `progress` whenever it likes, and never waits.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import cpu_count, get_context
from multiprocessing.connection import wait
from threading import Event, Thread
from traceback import format_exc
from typing import TYPE_CHECKING, Any

from attrs import frozen

from pmsim.analysis.glances import Measured, Task
from pmsim.analysis.impact import Progress, examine, laboratory
from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.model.scenario import Scenario
from pmsim.session.journal import Journal
from pmsim.session.run import Run, replay

if TYPE_CHECKING:
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection as Connection
    else:
        from multiprocessing.connection import Connection
    Line = Connection[Any, Any]
    """Tasks one way; what was measured, or a traceback, the other."""

_Known = tuple[Scenario, str, Journal]
"""What a process is told first: the scenario, the background's key, and the run's record."""
MOST_PROCESSES = 4
"""More than this many gain little: a run has about a hundred tasks."""


_BLINK = 0.1
"""Seconds after which it is seen that nobody wants to know any more."""


class _StoppedError(Exception):
    """Nobody wants to know any more."""


class Examination:
    """The examination of one run, under way."""

    def __init__(self, program: Program, run: Run, journal: Journal) -> None:
        """Begins at once; `journal` is the run's record, from which others replay it."""
        self._program = program
        self._run = run
        self._journal = journal
        self._progress = Progress(0, 1)
        self._failure: BaseException | None = None
        self._stopped = Event()
        self._thread = Thread(target=self._work, name="examination", daemon=True)
        self._thread.start()

    @property
    def progress(self) -> Progress:
        """How far it is. Raises what went wrong in the background, if anything did."""
        if self._failure is not None:
            raise self._failure
        return self._progress

    def stop(self) -> None:
        """Ends it early, within a blink; what is under way in other processes is dropped."""
        self._stopped.set()

    def wait(self, seconds: float | None = None) -> Progress:
        """Waits until it is over, or only so long, and says how far it is then."""
        self._thread.join(seconds)
        return self.progress

    def _work(self) -> None:
        try:
            self._examine()
        except _StoppedError:
            return
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is asked for
            self._failure = error

    def _examine(self) -> None:
        lab = laboratory(self._program, self._run)
        with _crew(self._program, self._journal) as crew:
            for progress in examine(lab, partial(crew.share, stopped=self._stopped)):
                if self._stopped.is_set():
                    return
                self._progress = progress


@frozen
class _Crew:
    """Processes that play branches of one run, each at the end of a line of its own."""

    lines: tuple[Line, ...]

    def share(self, tasks: list[Task], stopped: Event) -> Iterator[Measured]:
        """Hands one task to each, the next to whoever is done, and gives what comes back.

        Raises _StoppedError once it is `stopped`.
        """
        waiting = list(reversed(tasks))
        busy = []
        for line in self.lines:
            if waiting:
                _hand(line, waiting.pop())
                busy.append(line)
        while busy:
            if stopped.is_set():
                raise _StoppedError
            for ready in wait(busy, _BLINK):
                line = next(one for one in busy if one is ready)
                yield _heard(line)
                if waiting:
                    _hand(line, waiting.pop())
                else:
                    busy.remove(line)


def _hand(line: Line, task: Task | _Known) -> None:
    """Gives a process something to do or to know. That it is gone is noticed when it is heard."""
    with suppress(ConnectionError):
        line.send(task)


def _heard(line: Line) -> Measured:
    """What a process has to say. Raises RuntimeError with its traceback, or if it is gone."""
    try:
        found = line.recv()
    except (EOFError, ConnectionError):
        raise RuntimeError("a process that played branches ended by itself") from None
    if isinstance(found, str):
        raise RuntimeError(found)
    measured: Measured = found
    return measured


@contextmanager
def _crew(program: Program, journal: Journal) -> Iterator[_Crew]:
    """Some processes, ended by their own handles at the end.

    What they need to know is sent to them once they live. Handed over at the start, more than a
    pipe holds would be waited for for ever if a process failed to begin.
    """
    context = get_context("spawn")
    processes, lines = [], []
    for _ in range(min(MOST_PROCESSES, cpu_count())):
        mine, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        processes.append(process)
        lines.append(mine)
    try:
        for line in lines:
            _hand(line, (program.scenario, program.background.key, journal))
        yield _Crew(tuple(lines))
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.join()


def _serve(line: Line) -> None:
    """The life of one process: replays the run once, then measures until it is ended."""
    try:
        known: _Known = line.recv()
        scenario, background, journal = known
        program = compile_scenario(scenario, background)
        run = replay(program, journal).run
        if run is None:
            raise ValueError("the journal does not belong to this scenario")
        lab = laboratory(program, run)
        while True:
            line.send(lab.measure(line.recv()))
    except (EOFError, ConnectionError, KeyboardInterrupt):
        return  # whoever asked is gone, or leaves just now
    except Exception:  # noqa: BLE001 - told to the process that asked, which raises it
        line.send(format_exc())
