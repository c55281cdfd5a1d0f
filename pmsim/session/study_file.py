"""A study to text and back. Text that does not belong to a scenario is refused, with the reason."""

from __future__ import annotations

import json
from typing import Any

from attrs import frozen

from pmsim.model.scenario import Scenario
from pmsim.model.study import Cloud, Study

FORMAT = 2
"""Of the file; another one is refused."""


@frozen
class Refused:
    """Why a study cannot be used, in a sentence."""

    reason: str


def study_text(study: Study) -> str:
    """The study as JSON, one bot a line, so that a change reads well."""
    head = {
        "format": FORMAT,
        "scenario": study.scenario,
        "digest": study.digest,
        "background": study.background,
    }
    lines = [f"{json.dumps(key)}: {json.dumps(value)}," for key, value in head.items()]
    clouds = ",\n".join(f"  {json.dumps(_cloud_parts(cloud))}" for cloud in study.clouds)
    return "{\n" + "\n".join(lines) + '\n"clouds": [\n' + clouds + "\n]\n}\n"


def _cloud_parts(cloud: Cloud) -> dict[str, Any]:
    return {
        "bot": cloud.bot,
        "runs": cloud.runs,
        "mean": cloud.mean,
        "spread": cloud.spread,
        "points": cloud.points,
        "grades": cloud.grades,
    }


def read_study(text: str, scenario: Scenario) -> Study | Refused:
    """The study that `study_text` wrote, if it was made for this very scenario."""
    again = f"Make it anew: pmsim study {scenario.key} --write"
    try:
        found = json.loads(text)
        if found["format"] != FORMAT:
            return Refused(f"The study has format {found['format']}, not {FORMAT}. {again}")
        study = Study(
            str(found["scenario"]),
            str(found["digest"]),
            str(found["background"]),
            tuple(_cloud(parts) for parts in found["clouds"]),
        )
    except (ValueError, KeyError, TypeError):
        return Refused(f"The study of {scenario.key} is damaged. {again}")
    if study.digest != scenario.digest:
        return Refused(f"The study was made before {scenario.key} was changed. {again}")
    return study


def _cloud(parts: dict[str, Any]) -> Cloud:
    points, grades = parts["points"], parts["grades"]
    return Cloud(
        str(parts["bot"]),
        int(parts["runs"]),
        float(parts["mean"]),
        float(parts["spread"]),
        tuple((float(outcome), float(stress)) for outcome, stress in points),
        tuple(str(grade) for grade, _ in zip(grades, points, strict=True)),
    )
