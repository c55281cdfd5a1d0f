"""What is said since the last answer, as pages: one line at a time, with what it brought about."""

from __future__ import annotations

from attrs import evolve, frozen

from pmsim.gui.playing import Playing
from pmsim.model.facts import Came, Happening
from pmsim.view.story import StoryLine, story

_NEWS = {
    "change": "balance",
    "tried": "lens",
    "promised": "promise",
    "kept": "kept",
    "broken": "promise-broken",
    "met": "flag",
    "missed": "flag",
}
"""What is told in small beside a line, and its icon."""

_TOLD = ("heard", "told", "learned", "cut", "did")
"""What is told by nobody, on a page of its own."""


@frozen
class News:
    """Something that came of what was said."""

    icon: str
    text: str
    kind: str


@frozen
class Page:
    """One line, who says it, and what you said just before."""

    text: str
    who: str = ""
    """A person's key; empty for what is only seen or learned."""

    mood: str = ""
    icon: str = ""
    """Of a page that nobody says."""

    own: str = ""
    news: tuple[News, ...] = ()


def talk_facts(facts: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """The facts of the talk under way: from its beginning on, and not what interrupts it."""
    begun = [i for i, fact in enumerate(facts) if _is(fact, "talk")]
    ours = facts[begun[-1] :] if begun else facts
    return _before_next(ours)


def last_words(facts: tuple[Happening, ...]) -> tuple[Happening, ...]:
    """The facts that belong to the talk that was on, up to whatever comes next."""
    others = [i for i, fact in enumerate(facts) if _is(fact, "talk") or _is(fact, "event")]
    return facts[: others[0]] if others else facts


def begins_talk(facts: tuple[Happening, ...]) -> bool:
    """Whether a talk begins in them."""
    return any(_is(fact, "talk") for fact in facts)


def _before_next(facts: tuple[Happening, ...]) -> tuple[Happening, ...]:
    events = [i for i, fact in enumerate(facts) if _is(fact, "event")]
    return facts[: events[0]] if events else facts


def _is(fact: Happening, kind: str) -> bool:
    return isinstance(fact, Came) and fact.kind == kind


def pages_of(game: Playing, facts: tuple[Happening, ...]) -> tuple[Page, ...]:
    """The pages of some facts of a talk; empty when nothing was said."""
    pages: list[Page] = []
    own = ""
    news: tuple[News, ...] = ()
    for line in story(game.program, game.state, facts):
        if line.kind in _NEWS:
            news = (*news, News(_NEWS[line.kind], line.text, line.kind))
        elif line.kind == "said" and line.who == "you":
            pages, own = _spoken(pages, own, line.text), line.text
        elif (page := _page(line, own)) is not None:
            pages.append(evolve(page, news=news))
            own, news = "", ()
    if own:
        pages.append(Page("", own=own, news=news))
    elif news and pages:
        pages[-1] = evolve(pages[-1], news=(*pages[-1].news, *news))
    return tuple(pages)


def _spoken(pages: list[Page], own: str, text: str) -> list[Page]:
    """Two lines of yours in a row: the first one gets a page of its own."""
    return [*pages, Page("", own=own)] if own and text else pages


def _page(line: StoryLine, own: str) -> Page | None:
    if line.kind == "said" and line.who == "note":
        return Page(line.text, icon="", own=own)
    if line.kind == "said":
        return Page(line.text, line.who, line.mood, own=own)
    if line.kind in _TOLD:
        return Page(line.text, icon=line.icon, own=own)
    return None
