"""Facts about negotiations as the engine plays them."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from pmsim.engine.compile import compile_scenario
from pmsim.engine.program import Program
from pmsim.model.expressions import Name, Number
from pmsim.model.facts import Agreed, Asked, Judged, Learned, Offered, Parted, Promised
from pmsim.model.negotiation import (
    Better,
    Contingent,
    Criterion,
    DealPromise,
    Escalation,
    Issue,
    Negotiation,
    NoDeal,
    Temper,
    Value,
)
from pmsim.model.outcomes import Choice, Moment, Outcome, Promise
from pmsim.model.scenario import Event, Interest, Person
from pmsim.model.state import Phase, State
from pmsim.testing import act, changed, open_offers, play, program_for
from tests.tables import offered, seated

JUNE = Promise("june", "lola", "live by June", Name("done.dig"), Moment(1, 1000))
LOLA = Person("lola", "Lola Quispe", "Sales", 60.0, 3.0, "lola")
DATE = Issue(
    "date",
    "Go-live",
    2.0,
    4.0,
    (
        Value("june", "in June", 0.0, 10.0, changed("stress", 4.0)),
        Value("july", "in July", 7.0, 5.0),
        Value("late", "in Q4", 10.0, 0.0),
    ),
    tells="quota",
)
SCOPE = Issue(
    "scope",
    "Scope",
    4.0,
    2.0,
    (
        Value("all", "everything", 0.0, 10.0),
        Value("some", "Germany", 7.0, 6.0, changed("signup", 3.0)),
        Value("demo", "a demo", 10.0, 0.0),
    ),
)
LAUNCH = Negotiation(
    "launch",
    "The launch",
    "lola",
    lasts=90,
    patience=6,
    temper="linear",
    issues=(DATE, SCOPE),
    no_deal=NoDeal(3.0, 3.0, changed("trust.lola", -8.0), (Better(Name("knows_prices"), 2.0),)),
    deal=changed("trust.lola", 2.0),
    promises=(DealPromise((("date", "june"),), JUNE),),
)


def laid(trust: float = 60.0, **parts: Any) -> Program:
    """A day whose one event leads to a table with Lola."""
    table = evolve(LAUNCH, **parts)
    promises = tuple(part.promise for part in table.promises)
    return program_for(
        people=(evolve(LOLA, trust=trust), Person("wilma", "Wilma", "Chief", 60.0, 5.0, "wilma")),
        interests=(Interest("quota", "lola", "Her bonus needs June."),),
        negotiations=(table,),
        events=(
            Event(
                "knock",
                (),
                (
                    Choice("sit", "Sit down", Outcome(takes=1, then="launch")),
                    Choice(
                        "learn", "First", Outcome(takes=1, sets=("knows_prices",), then="launch")
                    ),
                ),
                at=Moment(1, 540),
            ),
        ),
        promises=promises,
        flags=("knows_prices",),
    )


def verbs(program: Program, state: State) -> set[str]:
    """What may be done now."""
    return {offer.action.verb for offer in open_offers(program, state)}


def last(state: State, kind: type) -> object:
    """The newest fact of a kind."""
    return [fact for fact in state.facts or [] if isinstance(fact, kind)][-1]


def test_a_deal_brings_its_values_its_own_outcome_and_its_promise() -> None:
    """And the table is gone afterwards."""
    program = laid()
    before = seated(program)
    state = offered(program, before, "june", "all")
    v, at = state.v, program.slots.index
    assert state.phase == Phase.RUN
    assert v[at["deal.launch"]] == 1.0
    assert v[at["stress"]] == before.v[at["stress"]] + 4.0
    assert v[at["trust.lola"]] > before.v[at["trust.lola"]]
    assert last(state, Agreed) == Agreed(
        state.now, "launch", ("june", "all"), theirs=False, limit=0.3
    )
    assert isinstance(last(state, Promised), Promised)


def test_a_deal_without_the_promised_value_promises_nothing() -> None:
    """The promise goes with June only."""
    program = laid(temper="conceder", no_deal=NoDeal(3.0, 0.0))
    state = seated(program)
    for package in (("july", "all"), ("july", "some"), ("june", "some"), ("july", "all")):
        if state.phase == Phase.TABLE:
            state = offered(program, state, *package)
    agreed = last(state, Agreed)
    assert isinstance(agreed, Agreed)
    assert any(isinstance(f, Promised) for f in state.facts or []) == (agreed.package[0] == "june")


def test_the_first_why_costs_minutes_and_a_second_one_patience() -> None:
    """Guarded at low trust: nothing is learned, and asking again tries their patience."""
    program = laid(trust=20.0)
    state = seated(program)
    once = act(program, state, "ask", "date")
    assert last(once, Asked) == Asked(state.now, "launch", "date", answered=False)
    assert once.table.patience == state.table.patience
    assert once.now == state.now + 4
    assert not any(isinstance(fact, Learned) for fact in once.facts or [])
    twice = act(program, once, "ask", "date")
    assert twice.table.patience == state.table.patience - 1


def test_an_open_answer_brings_out_the_interest_and_is_not_asked_again() -> None:
    """At good trust, why is answered."""
    program = laid()
    state = act(program, seated(program), "ask", "date")
    assert isinstance(last(state, Learned), Learned)
    targets = {o.action.target for o in open_offers(program, state) if o.action.verb == "ask"}
    assert targets == {"scope"}


def test_what_was_known_before_need_not_be_asked() -> None:
    """An interest met in another talk counts as asked and answered."""
    program = laid()
    program_knows = evolve(
        program.scenario,
        interests=(Interest("quota", "lola", "Her bonus.", Number(1.0)),),
    )
    program = compile_scenario(program_knows)
    state = seated(program)
    targets = {o.action.target for o in open_offers(program, state) if o.action.verb == "ask"}
    assert targets == {"scope"}


def test_insults_cost_patience_then_trust_and_never_move_them() -> None:
    """Twice below what no deal is worth to her."""
    program = laid()
    state = seated(program)
    trust = program.slots.index["trust.lola"]
    once = offered(program, state, "late", "demo")
    assert once.table.patience == state.table.patience - 1
    assert once.v[trust] == state.v[trust]
    twice = offered(program, once, "late", "demo")
    assert twice.table.patience == once.table.patience - 2
    assert twice.v[trust] < once.v[trust]
    assert twice.table.progress == 0.0


def test_patience_at_an_end_is_no_deal() -> None:
    """They stand up, and what follows without a deal happens."""
    program = laid()
    state = seated(program)
    for _ in range(6):
        if state.phase == Phase.TABLE:
            state = offered(program, state, "late", "demo")
    parted = last(state, Parted)
    assert isinstance(parted, Parted)
    assert parted.who == "they"
    assert state.v[program.slots.index["deal.launch"]] == 0.0


def test_leaving_is_always_open_and_is_no_deal() -> None:
    """At the price the author names."""
    program = laid()
    state = seated(program)
    assert "leave" in verbs(program, state)
    gone = act(program, state, "leave")
    assert last(gone, Parted) == Parted(gone.now, "launch", "you", 0.3)
    trust = program.slots.index["trust.lola"]
    assert gone.v[trust] == state.v[trust] - 8.0


def test_their_counter_offer_can_be_taken() -> None:
    """It is what she demands just now, so she stands by it."""
    program = laid()
    state = offered(program, seated(program), "july", "some")
    answer = last(state, Offered)
    assert isinstance(answer, Offered)
    assert answer.answer == "no"
    assert answer.warmer
    state = act(program, state, "accept")
    assert last(state, Agreed) == Agreed(
        state.now, "launch", answer.counter, theirs=True, limit=0.3
    )


def test_two_offers_take_one_move_and_say_which_is_better() -> None:
    """Cheaper than one after the other, and they move her further."""
    program = laid(temper="boulware")
    state = act(program, seated(program), "two")
    for issue, value in (("date", "june"), ("scope", "demo"), ("date", "july"), ("scope", "some")):
        state = act(program, state, "set", issue, value)
    answer = last(state, Offered)
    assert isinstance(answer, Offered)
    assert answer.packages[0] == ("june", "demo")
    assert state.table.patience == 5
    single = offered(program, seated(program), "june", "demo")
    assert state.table.progress > single.table.progress or single.phase != Phase.TABLE


def test_grounds_wait_for_knowledge_and_work_once() -> None:
    """A criterion is closed until its condition holds."""
    program = laid(criteria=(Criterion("market", "What others paid.", Name("knows_prices")),))
    assert "criterion" not in verbs(program, seated(program))
    state = seated(program, "learn")
    after = act(program, state, "criterion", "market")
    assert after.table.floor_cut > state.table.floor_cut
    assert "criterion" not in verbs(program, after)


def test_holding_firm_is_believed_from_those_who_could_leave() -> None:
    """Work beforehand raises what no deal is worth."""
    program = laid()
    weak = offered(program, seated(program), "july", "some")
    trust = program.slots.index["trust.lola"]
    assert act(program, weak, "firm").v[trust] < weak.v[trust]
    strong = offered(program, seated(program, "learn"), "july", "some")
    after = act(program, strong, "firm")
    assert after.table.floor_cut > strong.table.floor_cut
    assert after.v[trust] == strong.v[trust]


def test_escalating_costs_her_trust_and_two_moves() -> None:
    """And can be done once."""
    program = laid(escalation=Escalation("wilma", "Ask Wilma."))
    state = seated(program)
    after = act(program, state, "escalate")
    assert after.table.patience == state.table.patience - 2
    trust = program.slots.index["trust.lola"]
    assert after.v[trust] < state.v[trust]
    assert "escalate" not in verbs(program, after)


def test_a_break_lets_insults_be_forgotten() -> None:
    """Ten minutes, and one move."""
    program = laid()
    state = offered(program, seated(program), "late", "demo")
    rested = act(program, state, "break")
    assert rested.table.insults == 0
    again = offered(program, rested, "late", "demo")
    assert again.table.patience == rested.table.patience - 1


def test_when_their_time_is_up_one_move_is_left() -> None:
    """Patience or the clock, whichever ends first."""
    program = laid(lasts=8)
    state = act(program, seated(program), "ask", "date")
    assert state.table.patience == 6
    state = act(program, state, "ask", "scope")
    assert state.table.patience == 1


def test_an_if_then_deal_is_judged_at_its_hour() -> None:
    """The condition decides which value counts."""
    perhaps = Value(
        "perhaps",
        "July if sign-ups hold",
        6.0,
        10.0,
        contingent=Contingent(Name("knows_prices"), Moment(1, 660), "june", "july"),
    )
    date = evolve(DATE, values=(*DATE.values, perhaps), their_weight=40.0)
    for by, stress in (("sit", 0.0), ("learn", 4.0)):
        program = laid(issues=(date, SCOPE), promises=())
        state = offered(program, seated(program, by), "perhaps", "all")
        assert state.phase == Phase.RUN
        place = program.slots.index["stress"]
        while not any(isinstance(fact, Judged) for fact in state.facts or []):
            before = state.v[place]
            state = play(program, state, ["advance"])
        judged = last(state, Judged)
        assert isinstance(judged, Judged)
        assert judged.verdict == ("met" if stress else "missed")
        assert abs(state.v[place] - before - stress) < 3.0


def test_tempers_concede_as_they_are_called() -> None:
    """After the same refused offers, a conceder demands less than a boulware."""
    progress: dict[Temper, tuple[str, ...]] = {}
    worth = {"june": 10.0, "july": 5.0, "late": 0.0}
    for temper in ("boulware", "conceder"):
        program = laid(temper=temper)
        state = seated(program)
        for package in (("july", "some"), ("june", "demo")):
            if state.phase == Phase.TABLE:
                state = offered(program, state, *package)
        answers = [fact for fact in state.facts or [] if isinstance(fact, Offered)]
        progress[temper] = answers[0].counter or answers[0].packages[0]
    assert worth[progress["boulware"][0]] >= worth[progress["conceder"][0]]
