"""What would have been, in text: an offer after the end, its measuring, and its page."""

from __future__ import annotations

from collections.abc import Sequence

from pmsim.analysis.examination import Examination
from pmsim.model.impact import Impact
from pmsim.tui.game import Game, Write
from pmsim.tui.layout import Lines, entries, numbered, section, wrapped
from pmsim.view.impacts import NOTHING_STANDS_OUT, ImpactView, see_impacts, that_mattered

WISHES = ("w", "what", "what would have been")
"""Answers that open the page; any other ends the day."""
OFFER = (
    "One more letter lies here: what would have been, had you decided otherwise. It takes "
    "a few seconds to work out, even for a long week. Type w to open it; anything else leaves."
)
_LOOK_AGAIN = 0.1
"""Seconds between two looks at how far the measuring is."""
_UNIT = "In points of your score, each with the range in which it lies:"
_QUARTERS = ("", "A quarter is done.", "Half is done.", "Three quarters are done.")


def what_would_have_been(game: Game, write: Write) -> Lines:
    """Measures the game's decisions, saying how far it is, and tells what came of it."""
    write("Measuring.")
    impacts = _measured(game, write)
    run = game.run
    found = [(run.before(one.question.turn), one) for one in impacts]
    return hindsight_page(see_impacts(game.program, found))


def hindsight_page(impacts: Sequence[ImpactView]) -> Lines:
    """The three that mattered most, then all else that was measured, in the order of the run."""
    lines = section("What would have been", ())
    mattered = that_mattered(impacts)
    lines += wrapped(_UNIT if mattered else NOTHING_STANDS_OUT, "  ")
    for place, one in enumerate(mattered, start=1):
        lines += numbered(place, _in_full(one))
    told = [one for one in impacts if one not in mattered and (one.claimed or one.hindsight)]
    if told:
        lines += section("Smaller things", entries(map(_in_full, told)))
    rest = [one.done for one in impacts if not (one.claimed or one.hindsight)]
    if rest:
        lines += section("No difference beyond luck", entries(f"{done}." for done in rest))
    return lines


def _in_full(one: ImpactView) -> str:
    """A sentence with its interval, where something is claimed."""
    if not one.claimed:
        return one.sentence
    return f"{one.sentence.removesuffix('.')} ({one.spread}, mostly {one.mostly})."


def _measured(game: Game, write: Write) -> tuple[Impact, ...]:
    examination = Examination(game.program, game.run, game.journal)
    said = 0
    try:
        while (progress := examination.wait(_LOOK_AGAIN)).impacts is None:
            quarter = 4 * progress.done // max(1, progress.of)
            if said < quarter < len(_QUARTERS):
                write(_QUARTERS[quarter])
                said = quarter
    finally:
        examination.stop()
    return progress.impacts
