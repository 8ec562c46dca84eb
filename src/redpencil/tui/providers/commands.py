"""The palette's view of the commands."""

from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from redpencil.tui import content
from redpencil.tui.commands import COMMANDS, Command

_LEFT_OUT = {"palette", "open", "back", "down", "up", "next-pane", "previous-pane"}
"""What makes no sense in a list of commands."""


class Commands(Provider):
    """Offers every command of the desk by its title."""

    async def discover(self) -> Hits:
        """Offer everything."""
        for command in self._offered():
            yield DiscoveryHit(_shown(command), self._call(command), command.title, command.help)

    async def search(self, query: str) -> Hits:
        """Offer what matches."""
        matcher = self.matcher(query)
        for command in self._offered():
            if (score := matcher.match(command.title)) > 0:
                yield Hit(score, _shown(command), self._call(command), command.title, command.help)

    def _offered(self) -> Iterable[Command]:
        possible: Callable[[], Iterable[Command]] = getattr(self.screen, "possible", lambda: COMMANDS)
        return (command for command in possible() if command.id not in _LEFT_OUT)

    def _call(self, command: Command) -> Callable[[], Awaitable[object]]:
        return partial(self.screen.run_action, command.action)


def _shown(command: Command) -> Content:
    return content.joined(content.plain(f"{command.title}  "), content.plain(command.key, "$foreground 66%"))
