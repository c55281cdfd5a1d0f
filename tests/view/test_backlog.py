"""What the team builds, in words."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.model.delivery import Cut, Item, Team
from pmsim.model.state import State
from pmsim.testing import begin, program_for
from pmsim.view.backlog import points_text, see_backlog
from pmsim.view.offers import OfferView, see_offers
from pmsim.view.story import story


def thicket() -> Program:
    """A team with two items, one of which may be cut."""
    slim = Cut("slim", "Germany first", 2.0)
    return program_for(
        team=Team("Thicket", 3.0, morale=50.0, lead="raj"),
        backlog=(
            Item("form", "A shorter form", 5.0, 30.0, cuts=(slim,)),
            Item("search", "A better search", 2.0, 80.0),
        ),
    )


def backlog_offers(program: Program, state: State) -> dict[str, OfferView]:
    """What can be done about the backlog, by label."""
    seen = see_offers(program, state)
    return {offer.label: offer for offer in seen if offer.group == "backlog"}


def test_a_scenario_without_a_team_has_no_backlog() -> None:
    program = program_for()
    assert see_backlog(program, begin(program), ()) is None


def test_items_say_how_far_they_are() -> None:
    program = thicket()
    view = see_backlog(program, begin(program), ())
    assert view is not None
    assert (view.team.name, view.team.lead, view.team.morale_word) == ("Thicket", "Raj", "fair")
    assert [(one.place, one.clarity_word, one.status, one.when) for one in view.items] == [
        (1, "foggy", "waiting", "in 3 nights"),
        (2, "clear", "waiting", "in 4 nights"),
    ]
    assert points_text(view.items[0]) == "5 of 5 points left"


def test_delivery_has_words() -> None:
    program = thicket()
    state = begin(program, actions=["start"])
    offers = backlog_offers(program, state)
    assert list(offers) == ["Cut from A shorter form: Germany first", "Put A better search first"]
    assert offers["Cut from A shorter form: Germany first"].cost_text == "5 min"

    after = begin(program, actions=["start", "cut form slim", "prioritise search"])
    lines = [line.text for line in story(program, after, tuple(after.facts or ()))]
    assert "A shorter form, points left: 5 to 3" in lines
    assert "A better search goes to the top of the backlog." in lines
