"""Asking: how an address is fetched on behalf of a house, when somebody asks for it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from redpencil.config import Config, House, Web
from redpencil.desk.progress import Progress, silent

if TYPE_CHECKING:
    from redpencil.intake.web.fetched import Fetched


@dataclass(frozen=True, slots=True)
class Asker:
    """On whose behalf an address is asked for, and which private hosts may answer."""

    house: House = field(default_factory=House)
    web: Web = field(default_factory=Web)


def asker_of(config: Config) -> Asker:
    """Return how a house asks."""
    return Asker(config.house, config.web)


def page(
    url: str, asker: Asker | None = None, progress: Progress = silent, *, ignore_robots: bool = False
) -> "Fetched":
    """Fetch an address; nothing else is fetched, whatever the page holds.

    Raises:
        FetchError: if it cannot be had; so too `TooLarge` and `NothingToRead`.
        Cancelled: if `progress` says so.
    """
    from redpencil.intake.web.address import shown
    from redpencil.intake.web.agent import agent
    from redpencil.intake.web.fetching import fetch

    asker = asker or Asker()
    what = f"Fetching {shown(url)}"
    progress(what, 0.0)
    return fetch(
        url,
        agent=agent(asker.house.name, asker.house.url),
        allowed=asker.web.allow,
        ignore_robots=ignore_robots,
        tell=lambda received, expected: progress(what, min(received / expected, 1.0) if expected else 0.0),
    )
