"""The palette's view of the filters that the house has named."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider

from redpencil.tui import content


@runtime_checkable
class Filtered(Protocol):
    """A screen with a list that can be filtered."""

    @property
    def filters(self) -> Mapping[str, str]:
        """The filters by their names."""

    def action_filter_by(self, words: str) -> None:
        """Show what passes a filter."""


class Filters(Provider):
    """Offers every filter of the house by its name."""

    async def discover(self) -> Hits:
        """Offer everything."""
        for title, words, show in self._offered():
            yield DiscoveryHit(content.line(title), show, title, words)

    async def search(self, query: str) -> Hits:
        """Offer what matches."""
        matcher = self.matcher(query)
        for title, words, show in self._offered():
            if (score := matcher.match(title)) > 0:
                yield Hit(score, content.line(title), show, title, words)

    def _offered(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        screen = self.screen
        if isinstance(screen, Filtered):
            for name, words in screen.filters.items():
                yield f"Filter: {name}", words, partial(screen.action_filter_by, words)
