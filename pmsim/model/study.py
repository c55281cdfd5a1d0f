"""What many playthroughs by bots found out about a scenario, as far as it ships with it."""

from __future__ import annotations

from attrs import frozen

PAR = "search"
"""The honest bot whose mean score is par."""
HINDSIGHT = "clairvoyant"
"""The bot whose mean score is par with hindsight."""


@frozen
class Cloud:
    """How one bot did: its scores, and where its runs stand on the map."""

    bot: str
    runs: int
    mean: float
    """Of the score, from 0 to 100."""
    spread: float
    """Standard deviation of the score."""
    points: tuple[tuple[float, float], ...]
    """(outcome, mean stress) of some of the runs, each from 0 to 100."""
    grades: tuple[str, ...] = ()
    """The grade of each of those, A+ to F."""


@frozen
class Study:
    """A cloud per bot, for the scenario whose text has this digest."""

    scenario: str
    digest: str
    background: str
    clouds: tuple[Cloud, ...]

    def of(self, bot: str) -> Cloud | None:
        """The cloud of a bot, if it played."""
        return next((cloud for cloud in self.clouds if cloud.bot == bot), None)
