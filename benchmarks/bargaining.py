"""A bargaining session of two bots, beside NegMAS on the same domains and number of steps.

    pip install -e ".[reference]"
    python benchmarks/bargaining.py [--rounds N]

Ours is the asker against a linear counterpart. Theirs is SAOMechanism with two time-based
negotiators; a session is to make the mechanism, seat both and run it. Ratios count.
"""

from __future__ import annotations

import platform
import sys
import warnings
from collections.abc import Callable
from typing import Any

from rich.console import Console
from rich.table import Table
from yardsticks import interleaved, seconds

from pmsim.analysis.bargainers import asker
from pmsim.analysis.bargaining_study import random_domain
from pmsim.engine.bargaining import Domain, Side
from pmsim.engine.counterpart import sit_down

DOMAINS = 100
STEPS = 6
AIM = 20
"""One of theirs should take as long as twenty of ours."""


def main() -> int:
    """Prints one table; 1 when NegMAS is missing."""
    rounds = int(sys.argv[sys.argv.index("--rounds") + 1]) if "--rounds" in sys.argv else 7
    warnings.simplefilter("ignore")
    try:
        import negmas
    except ImportError:
        print('This needs NegMAS: pip install -e ".[reference]"')
        return 1
    names, times = _measure(negmas, rounds)
    title = f"Python {platform.python_version()}, NegMAS {negmas.__version__}, {DOMAINS} domains"
    table = Table(
        "session", "measured", "times ours, ready", "times ours, with domain", title=title
    )
    for name, one in zip(names, times, strict=True):
        ratios = [f"{one / ours:.1f}" for ours in times[:2]]
        table.add_row(name, f"{one * 1e6:.0f} us", *ratios)
    Console(width=110).print(table)
    print(f"The aim is {AIM} times, between sessions on domains that are ready.")
    return 0


def _measure(negmas: Any, rounds: int) -> tuple[list[str], list[float]]:
    """Seconds a session: ours twice, then NegMAS's."""
    domains = [random_domain(seed) for seed in range(DOMAINS)]
    ready = [_utilities(negmas, domain) for domain in domains]
    linear, aspiration = negmas.LinearTBNegotiator, negmas.AspirationNegotiator
    tasks: dict[str, Callable[[], object]] = {
        "ours": lambda: [_session(domain) for domain in domains],
        "ours, making the domain": lambda: [_session(Domain(d.you, d.other)) for d in domains],
        "NegMAS, linear": lambda: [_sao(negmas, linear, *one).run() for one in ready],
        "NegMAS, linear, making the utilities": lambda: [
            _sao(negmas, linear, *_utilities(negmas, domain)).run() for domain in domains
        ],
        "NegMAS, aspiration": lambda: [_sao(negmas, aspiration, *one).run() for one in ready],
        "NegMAS, linear, only seated": lambda: [_sao(negmas, linear, *one) for one in ready],
    }
    timed = [lambda task=task: seconds(task) / DOMAINS for task in tasks.values()]
    return list(tasks), interleaved(rounds, *timed)


def _session(domain: Domain) -> object:
    return asker(domain, sit_down("linear", STEPS), 1)


def _utilities(negmas: Any, domain: Domain) -> tuple[list[Any], Any, Any]:
    """The same domain as NegMAS has it: issues, and both utility functions."""
    issues = [
        negmas.make_issue(list(range(len(values))), name=f"issue {number}")
        for number, values in enumerate(domain.you.worths)
    ]
    return issues, *(_utility(negmas, side, issues) for side in (domain.you, domain.other))


def _utility(negmas: Any, side: Side, issues: list[Any]) -> Any:
    return negmas.LinearAdditiveUtilityFunction(
        [dict(enumerate(values)) for values in side.worths],
        weights=list(side.weights),
        issues=issues,
        reserved_value=side.reservation,
    )


def _sao(negmas: Any, negotiator: Any, issues: list[Any], you: Any, other: Any) -> Any:
    """A mechanism with both at the table."""
    mechanism = negmas.SAOMechanism(issues=issues, n_steps=STEPS)
    mechanism.add(negotiator(name="you"), preferences=you)
    mechanism.add(negotiator(name="other"), preferences=other)
    return mechanism


if __name__ == "__main__":
    raise SystemExit(main())
