"""The moves that the table allows just now."""

from __future__ import annotations

from pmsim.engine.program import Program
from pmsim.engine.program_table import CompiledTable
from pmsim.model.actions import Offer
from pmsim.model.negotiation import ANSWERED, Table
from pmsim.model.state import State


def table_offers(program: Program, state: State) -> list[Offer]:
    """Their offer if there is one, then one's own, then words, then the door.

    While an offer is being made, only the values of its next issue.
    """
    here, table = program.tables[state.here], state.table
    if table.composing:
        return list(here.sets[len(table.chosen) % len(here.sets)])
    plain = here.plain
    found = [plain["accept"]] if table.counter else []
    found += [plain["offer"], plain["two"]]
    found += _words(here, table)
    found += _grounds(here, table, state)
    if table.last:
        found.append(plain["firm"])
    if "break" not in table.done:
        found.append(plain["break"])
    found.append(plain["leave"])
    return found


def _words(here: CompiledTable, table: Table) -> list[Offer]:
    """Asking why where nothing is known, telling why where nothing is told."""
    found = [here.ask[issue] for issue, asked in enumerate(table.asked) if asked != ANSWERED]
    return found + [here.tell[issue] for issue, told in enumerate(table.told) if not told]


def _grounds(here: CompiledTable, table: Table, state: State) -> list[Offer]:
    return [
        offer if needs is None or needs(state.v) else closed
        for offer, closed, needs in here.grounds
        if offer.action.text not in table.done
    ]
