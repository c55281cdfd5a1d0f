"""A run examined in the background: other processes play the branches, a thread gathers them.

Whoever shows the debrief asks `progress` whenever it likes, and never waits.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import cpu_count, get_context
from multiprocessing.process import BaseProcess
from multiprocessing.queues import SimpleQueue
from threading import Event, Thread
from traceback import format_exc

from attrs import frozen

from pmsim.analysis.impact import Measured, Progress, Task, examine, laboratory
from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.model.scenario import Scenario
from pmsim.session.journal import Journal
from pmsim.session.run import Run, replay

MOST_PROCESSES = 4
"""More than this many gain little: a run has about a hundred tasks."""


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
        """Ends it early; what is under way in other processes is finished and dropped."""
        self._stopped.set()

    def wait(self, seconds: float | None = None) -> Progress:
        """Waits until it is over, or only so long, and says how far it is then."""
        self._thread.join(seconds)
        return self.progress

    def _work(self) -> None:
        try:
            self._examine()
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is asked for
            self._failure = error

    def _examine(self) -> None:
        lab = laboratory(self._program, self._run)
        with _crew(self._program, self._journal) as crew:
            for progress in examine(lab, crew.share):
                self._progress = progress
                if self._stopped.is_set():
                    return


@frozen
class _Crew:
    """Processes that play branches of one run."""

    tasks: SimpleQueue[Task]
    found: SimpleQueue[Measured | str]
    """What was measured, or a traceback."""
    processes: tuple[BaseProcess, ...]

    def share(self, tasks: list[Task]) -> Iterator[Measured]:
        """Hands out tasks, and gives what comes back in the order in which it comes."""
        for task in tasks:
            self.tasks.put(task)
        for _ in tasks:
            found = self.found.get()
            if isinstance(found, str):
                raise RuntimeError(found)
            yield found


@contextmanager
def _crew(program: Program, journal: Journal) -> Iterator[_Crew]:
    """Some processes, ended by their own handles at the end."""
    context = get_context("spawn")
    tasks, found = context.SimpleQueue(), context.SimpleQueue()
    arguments = (program.scenario, program.background.key, journal, tasks, found)
    processes = tuple(
        context.Process(target=_serve, args=arguments, daemon=True)
        for _ in range(min(MOST_PROCESSES, cpu_count()))
    )
    for process in processes:
        process.start()
    try:
        yield _Crew(tasks, found, processes)
    finally:
        for process in processes:
            process.terminate()


def _serve(
    scenario: Scenario,
    background: str,
    journal: Journal,
    tasks: SimpleQueue[Task],
    found: SimpleQueue[Measured | str],
) -> None:
    """The life of one process: replays the run once, then measures until it is ended."""
    try:
        program = compile_scenario(scenario, background)
        run = replay(program, journal).run
        if run is None:
            raise ValueError("the journal does not belong to this scenario")
        lab = laboratory(program, run)
        while True:
            found.put(lab.measure(tasks.get()))
    except Exception:  # noqa: BLE001 - told to the process that asked, which raises it
        found.put(format_exc())
