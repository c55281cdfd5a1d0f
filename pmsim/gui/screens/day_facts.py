"""From what a player may know to what the parts of the window show."""

from __future__ import annotations

from pmsim.gui.cast import ICONS, MUGS, Mood, mug_of
from pmsim.gui.colours import Category
from pmsim.gui.parts.choices import Choice, Cost
from pmsim.gui.parts.header import Gauge, Header
from pmsim.gui.parts.metrics import Metric, Trend
from pmsim.gui.parts.people import Person
from pmsim.gui.shapes import Label, Shapes
from pmsim.view.day import HeaderView
from pmsim.view.numbers import MetricView
from pmsim.view.offers import OfferView
from pmsim.view.people import PersonView
from pmsim.view.words import clock, energy_word, stress_word

STRESS_LEVELS = ("calm", "busy", "tense", "frayed", "snapped")
"""From a straight thread to a knot."""

MENU = "menu"
"""The target of the button that opens the pause menu."""

SPARK = 40
"""How many of the latest values a sparkline shows."""


def category(kind: str) -> Category:
    """The colours of a kind of activity; what is none is an errand."""
    return next((one for one in Category if one.value == kind), Category.ADMIN)


def mood(word: str) -> Mood:
    """A face for a mood as players read it."""
    return next((one for one in Mood if one.value == word), Mood.NEUTRAL)


def icon(name: str) -> str:
    """An author's icon, or a plain one when the window has no such drawing."""
    return name if name in ICONS else "minus"


def mug(background: str) -> str:
    """The colour of the player's mug."""
    return MUGS[mug_of(background)]


def header_facts(view: HeaderView) -> Header:
    """The header as it stands."""
    return header_at(view, view.minute, view.energy, view.stress)


def header_at(view: HeaderView, minute: float, energy: float, stress: float) -> Header:
    """The header at a minute of the day, for a clock that is on its way."""
    word = stress_word(stress)
    return Header(
        hour=minute / 60,
        clock=clock(int(minute)),
        day=view.day_line,
        day_short=view.short_day_line,
        energy=Gauge(str(round(energy)), energy_word(energy), round(energy) / 100),
        stress=Gauge(str(round(stress)), word, STRESS_LEVELS.index(word)),
        mug=mug(view.background),
    )


def person(view: PersonView) -> Person:
    """A row of the list of people."""
    return Person(view.portrait, view.first, mood(view.mood), view.mood_word)


def metric(view: MetricView) -> Metric:
    """A tile of the product's numbers."""
    trend = next(one for one in Trend if one.value == view.trend)
    return Metric(
        view.name,
        icon(view.icon),
        view.short_text,
        trend,
        view.arrow == "up",
        view.change_text,
        tuple(value for _, value in view.history[-SPARK:]),
        view.goal,
    )


def seen(shapes: Shapes) -> Shapes:
    """The shapes without labels that have no words."""
    return tuple(one for one in shapes if not isinstance(one, Label) or one.text)


def odds_why(offer: OfferView) -> str:
    """How the odds of an offer came about; empty where there are none."""
    return " ".join(cost.why for cost in offer.costs if cost.why)


def answer(key: str, offer: OfferView) -> Choice:
    """An offer as something to press, with the digit that picks it."""
    costs = tuple(
        Cost(cost.icon, cost.text, cost.pips if cost.kind == "odds" else -1, cost.word)
        for cost in offer.costs
    )
    return Choice(key, offer.label, costs)
