"""From the view of a talk to its pages, its answers and your own words."""

from __future__ import annotations

from collections.abc import Iterator

from pmsim.gui.parts import bubbles
from pmsim.gui.parts.choices import Choice, Cost
from pmsim.gui.parts.look import Look, Touch
from pmsim.gui.parts.replies import Reply
from pmsim.gui.playing import Playing
from pmsim.gui.screens.day_facts import odds_why
from pmsim.gui.screens.talk_draw import news_line
from pmsim.gui.screens.talk_pages import Page
from pmsim.gui.screens.talk_place import Places
from pmsim.gui.shapes import Shapes
from pmsim.model.state import Phase
from pmsim.view.offers import OfferView, see_offers
from pmsim.view.scene import SceneView, see_scene


def scene_of(playing: Playing) -> SceneView | None:
    """The talk that is on; None when it is over, whatever came next."""
    if playing.state.phase != Phase.TALK:
        return None
    return see_scene(playing.program, playing.state, see_offers(playing.program, playing.state))


def said_now(scene: SceneView) -> tuple[Page, ...]:
    """The lines of the turn that is on, for a save that goes on in the middle."""
    lines = tuple(
        Page(one.text, "" if one.who in ("note", "you") else one.who, one.mood)
        for one in scene.lines
    )
    return lines or (Page(""),)


def own_words(look: Look, places: Places, page: Page) -> Shapes:
    """Your own line at the right, and left of it what came of it."""
    at = places.own
    if at is None:
        return ()
    right = at.right
    shapes: Shapes = ()
    if page.own:
        shapes = bubbles.own_line(look, at.right, at.y, at.w, page.own)
        right = min(shape.rect.x for shape in shapes) - 12
    return (*shapes, *news_line(look, at, right, page.news))


def replies_of(look: Look, offers: tuple[OfferView, ...]) -> Iterator[Reply]:
    """The answers, each with the digit that picks it; a promise stands out."""
    for number, offer in enumerate(offers):
        costs = tuple(
            Cost(
                one.icon,
                _cost_words(one.text, one.word),
                one.pips if one.word else -1,
                one.word,
                look.palette.bad.text if one.kind == "promise" else "",
            )
            for one in offer.costs
        )
        touch = Touch(
            ("answer", number), group="answers", closed=offer.why, tooltip=odds_why(offer)
        )
        yield Reply(Choice(str(number + 1), offer.label, costs), touch)


def _cost_words(text: str, word: str) -> str:
    """The skill alone: its odds follow as pips and a word."""
    plain = text.removesuffix(f", {word}") if word else text
    return plain[:1].upper() + plain[1:] if word else plain
