"""A scenario that says as little as possible, and ways to put something into it."""

from __future__ import annotations

import re

from pmsim.language.assets import assets_in
from tests.shipped import ROOT

ASSETS = assets_in(ROOT / "assets")
"""The drawings there are."""
TINY = {
    "pmsim": "pmsim: 1\n",
    "title": "title: Tiny\n",
    "about": "about: One day, two people.\n",
    "days": "days: 1\n",
    "metrics": "metrics:\n"
    "  signup: {name: Sign-ups, unit: percent, better: higher, start: 40, goal: 50, stretch: 60}\n",
    "people": "people:\n"
    "  raj: {name: Raj Mehta, role: Tech lead, trust: 60, supports: you}\n"
    "  lola: {name: Lola Quispe, role: Sales, trust: 50, supports: you}\n",
    "activities": "activities:\n  spec: {name: Write the spec, kind: think, takes: 1h}\n",
    "evenings": "evenings:\n  rest: {name: Rest, as: switch off}\n",
    "endings": "endings:\n  - {key: done, title: Done, text: It is over.}\n",
}
"""A scenario that is free of findings, block by block."""

_TOP = re.compile(r"^([a-z][a-z ]*):", re.MULTILINE)


def tiny(fragment: str = "", *, without: tuple[str, ...] = ()) -> str:
    """The fragment first, so that its lines keep their numbers, then all that it leaves out."""
    given = {*_TOP.findall(fragment), *without}
    return fragment + "".join(text for key, text in TINY.items() if key not in given)
