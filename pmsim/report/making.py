"""From a finished run to its record."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any, TypeVar

from attrs import asdict, evolve, fields

from pmsim import __version__
from pmsim.engine.program import Program
from pmsim.model.impact import Impact
from pmsim.model.scenario import Scenario
from pmsim.model.study import Study
from pmsim.report.record import (
    Answer,
    Bid,
    Cloud,
    Ending,
    Habit,
    Measured,
    Number,
    Origin,
    Part,
    Plane,
    Promise,
    Record,
    Sign,
    Skill,
    Spot,
    Stop,
    Truth,
    Weight,
)
from pmsim.session.journal import Journal
from pmsim.session.run import Run
from pmsim.session.save import write
from pmsim.view.answers import AnswerView
from pmsim.view.choices import see_choices
from pmsim.view.clouds import par_sentence, see_clouds
from pmsim.view.debrief import DebriefView, see_debrief
from pmsim.view.habits import HabitView
from pmsim.view.impacts import ImpactView, see_impacts, that_mattered
from pmsim.view.lookup import need
from pmsim.view.plane import PlaneView, PointView
from pmsim.view.proofs import ProofView, see_proofs
from pmsim.view.skills import see_growth
from pmsim.view.words import day_of, weekday

T = TypeVar("T")


def record_of(
    program: Program,
    run: Run,
    journal: Journal,
    impacts: tuple[Impact, ...] | None = None,
    study: Study | None = None,
) -> Record:
    """The record of a finished run. Raises ValueError while it is still going on."""
    state = run.state
    view = see_debrief(program, state)
    clouds = see_clouds(study) if study else ()
    proofs = {one.habit: one for one in see_proofs(program, run.moments)}
    return Record(
        origin=origin_of(program.scenario, run.opening.seed),
        background=program.background.key,
        background_name=program.background.name,
        rewound=run.rewound,
        from_the_middle=journal.header.from_the_middle,
        ending=_ending(program.scenario.endings[state.ending].key, view),
        scores=_taken(Part, view.scores),
        path=_taken(Stop, view.path),
        stress_line=tuple(
            tuple((point.minute, point.value) for point in day) for day in view.stress_line
        ),
        numbers=_taken(Number, view.metrics),
        promises=_taken(Promise, view.promises),
        promises_text=view.promises_text,
        planes=tuple(map(_plane, view.planes)),
        truths=tuple(map(_truth, view.answers)),
        habits=tuple(_habit(one, proofs.get(one.key)) for one in view.habits),
        skills=_taken(Skill, see_growth(program, state)),
        next_time=view.next_time,
        par=par_sentence(clouds, view.score),
        clouds=_taken(Cloud, clouds),
        answers=(*_taken(Answer, see_choices(program, state)), *_intentions(program, run)),
        measured=None if impacts is None else _measured(program, run, impacts),
        journal=_lines(journal),
    )


def origin_of(scenario: Scenario, seed: int) -> Origin:
    """What is played, with digests that tell whether two runs can be compared."""
    rules = blake2b(__version__.encode(), digest_size=8)
    for name, value in asdict(scenario.rules).items():
        rules.update(f"\n{name} {value!r}".encode())
    return Origin(
        scenario=scenario.key,
        scenario_digest=scenario.digest,
        title=scenario.title,
        days=scenario.days,
        first_weekday=scenario.first_weekday,
        seed=seed,
        rules=rules.hexdigest(),
        made_by=__version__,
    )


def _ending(key: str, view: DebriefView) -> Ending:
    return Ending(
        key=key,
        title=view.title,
        text=view.text,
        grade=view.grade,
        grade_words=view.grade_words,
        line=view.line,
        score=view.score,
        zone=view.zone,
        zone_line=view.zone_line,
        outcome=view.outcome,
        stress=view.stress,
    )


def _taken(kind: type[T], views: Sequence[Any]) -> tuple[T, ...]:
    """What a record keeps of some views: the parts that have the same names."""
    names = [one.name for one in fields(kind)]  # type: ignore[arg-type]
    return tuple(kind(**{name: getattr(view, name) for name in names}) for view in views)


def _truth(view: AnswerView) -> Truth:
    signs = tuple(
        Sign(
            one.when,
            one.source,
            one.text,
            one.strength,
            one.points_to_text,
            one.points_to_text == view.truth,
        )
        for one in view.evidence
    )
    return Truth(
        view.asks,
        view.truth,
        view.believed,
        view.right,
        view.percent,
        view.word,
        view.verdict,
        signs,
        view.unasked,
    )


def _plane(view: PlaneView) -> Plane:
    bids = (Bid(move.who, tuple(map(_spot, move.points)), move.answer) for move in view.path)
    return Plane(
        title=view.title,
        person_name=view.person_name,
        when=view.when,
        deals=tuple((one.you, one.other) for one in view.deals),
        frontier=tuple(map(_spot, view.frontier)),
        nash=_spot(view.nash) if view.nash else None,
        limit=view.limit,
        their_limit=view.their_limit,
        path=tuple(bids),
        deal=_spot(view.deal) if view.deal else None,
        outcome=view.outcome,
        left=view.left,
        share=view.share,
        weights=_taken(Weight, view.weights),
        lesson=view.lesson,
    )


def _spot(view: PointView) -> Spot:
    return Spot(view.words, view.you, view.other)


def _habit(view: HabitView, proof: ProofView | None) -> Habit:
    when, text = (proof.when, proof.text) if proof else ("", "")
    return Habit(view.key, view.name, view.seen, view.advice, when, text)


def _intentions(program: Program, run: Run) -> tuple[Answer, ...]:
    """What was resolved for the next day, evening by evening."""
    found = []
    for turn in run.turns:
        if turn.action.verb == "intend":
            at = turn.facts[0].at if turn.facts else turn.state.now
            day = day_of(at)
            name = need(program.scenario.intentions, turn.action.target).name
            asked = f"{weekday(program.scenario.first_weekday, day)}, for tomorrow"
            found.append(Answer(f"intend {day}", at, asked, turn.action.target, name))
    return tuple(found)


def _measured(program: Program, run: Run, impacts: tuple[Impact, ...]) -> tuple[Measured, ...]:
    views = see_impacts(program, [(run.before(one.question.turn), one) for one in impacts])
    mattered = that_mattered(views)
    return tuple(_measure(one, mattered=one in mattered) for one in views)


def _measure(view: ImpactView, *, mattered: bool) -> Measured:
    return Measured(
        at=view.at,
        when=view.when,
        asked=view.asked,
        mine=view.mine,
        other=view.other,
        mean=view.mean,
        low=view.low,
        high=view.high,
        claimed=view.claimed,
        hindsight=view.hindsight,
        points=view.points,
        interval=view.interval,
        mostly=view.mostly,
        mattered=mattered,
        sentence=view.sentence,
    )


def _lines(journal: Journal) -> tuple[str, ...]:
    """The save's lines. Where the scenario's file lay is nobody else's business."""
    nowhere = evolve(journal, header=evolve(journal.header, source=""))
    return tuple(write(nowhere).removesuffix("\n").split("\n"))
