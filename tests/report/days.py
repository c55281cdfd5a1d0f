"""Small finished runs to look back on, and a parser that a browser's eye is held to."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser

from pmsim.model.actions import parse_action
from pmsim.model.expressions import Name, Number
from pmsim.model.outcomes import Change, Choice, Moment, Outcome, Promise
from pmsim.model.scenario import Ending, Event, Habit, Scenario
from pmsim.report.making import record_of
from pmsim.report.markup import VOID
from pmsim.report.record import Record
from pmsim.session.play import Game, Start
from pmsim.testing import open_offers, tiny_scenario

ODD = "Ship <b>it</b> & \"go\" 'now' <script>alert(1)</script>"
"""A text that would be markup, were it not escaped."""
WORD = Promise("word", "raj", "Hear him <out>", Name("never_set"), Moment(1, 900))


def _event(number: int, worth: float) -> Event:
    gain = Outcome(effects=(Change("signup", Number(worth)),), sets=(f"said_yes_{number}",))
    return Event(
        f"event{number}",
        (),
        (Choice("yes", ODD if number == 0 else f"Yes {number}", gain), Choice("no", "No")),
        at=Moment(1, 570 + 60 * number),
        title=f"Question <{number}>",
    )


def day(worths: Sequence[float] = (4.0, 0.0, 0.0)) -> Scenario:
    """A day with one question per worth; saying yes moves the only number by it."""
    flags = tuple(f"said_yes_{number}" for number in range(len(worths)))
    promising = Event(
        "promising",
        (),
        (Choice("give", "My word.", Outcome(promise=WORD)), Choice("keep", "No word.")),
        at=Moment(1, 540),
    )
    return tiny_scenario(
        title='A <Tiny> & "odd" day',
        events=(promising, *(_event(place, worth) for place, worth in enumerate(worths))),
        flags=(*flags, "never_set"),
        promises=(WORD,),
        habits=(Habit("yes", "Said <yes>", Name(flags[0]), advice="Say it & mean it."),),
        endings=(Ending("over", "Over & <out>", "It is </section> evening."),),
    )


def played(scenario: Scenario, answers: Sequence[str] = (), seed: int = 1) -> Game:
    """A game to its end: these answers where they are open, else the first open offer."""
    game = Game.start(scenario, Start(seed))
    wanted = {parse_action(text) for text in answers}
    while found := open_offers(game.program, game.state):
        game.act(next((offer for offer in found if offer.action in wanted), found[0]).action)
    return game


def record(scenario: Scenario, answers: Sequence[str] = (), seed: int = 1) -> Record:
    """The record of such a game, without measured decisions."""
    game = played(scenario, answers, seed)
    return record_of(game.program, game.run, game.journal)


class Page(HTMLParser):
    """Reads a page strictly: every element that begins ends, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.faults: list[str] = []
        self.feed(html)
        self.close()
        self.faults += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "action")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    @property
    def words(self) -> str:
        """Everything that is read."""
        return " ".join("".join(self.text).split())
