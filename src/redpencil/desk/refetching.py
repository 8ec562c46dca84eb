"""Refetching: several sources are fetched again one after the other, and no host is hurried."""

import time
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from redpencil.desk.bench import Bench
from redpencil.desk.fetching import Fetching, Refetched
from redpencil.desk.progress import Progress, part, silent
from redpencil.errors import RedpencilError
from redpencil.storage import retrievals, sources

PAUSE: Final = 1.0
"""Seconds between the end of one request to a host and the next one to it."""

_STEP: Final = 0.1
"""Seconds after which a pause asks whether it is to be stopped."""


class Refetching:
    """Fetches sources again that were fetched before."""

    def __init__(self, bench: Bench, pause: float = PAUSE) -> None:
        self._bench, self._pause = bench, pause

    def fetched(self, article: str | None = None) -> tuple[int, ...]:
        """Return the numbers of the sources that were fetched, all or those attached to an article's claims.

        Raises:
            UnknownReference: if there is no such article.
        """
        if article is not None:
            self._bench.article(article)
        with self._bench.database.reading() as connection:
            there = retrievals.fetched(connection)
            return tuple(one.id for one in sources.listed(connection, article) if one.id in there)

    def refetch(
        self, numbers: Sequence[int], progress: Progress = silent, *, ignore_robots: bool = False
    ) -> Iterator[Refetched | RedpencilError]:
        """Fetch sources again and give what has become of each; what fails gives its error and holds up no other.

        Raises:
            Cancelled: if `progress` says so; what was fetched until then is kept.
        """
        fetching, asked = Fetching(self._bench), dict[str, float]()
        with self._bench.database.reading() as connection:
            hosts = {one.id: urlsplit(one.url).netloc for one in sources.listed(connection)}
        for place, number in enumerate(numbers):
            tell = part(progress, place, len(numbers))
            host = hosts.get(number, "")
            self._wait(asked.get(host) if host else None, tell)
            try:
                yield fetching.refetch(number, tell, ignore_robots=ignore_robots)
            except RedpencilError as error:
                yield error
            asked[host] = time.monotonic()

    def _wait(self, before: float | None, progress: Progress) -> None:
        """Let the pause after the last request to a host go by."""
        while before is not None and (left := before + self._pause - time.monotonic()) > 0:
            progress("Waiting, so that the site is not hurried", 0.0)
            time.sleep(min(left, _STEP))
