"""What has to be there for a command to mean anything; where it is not, footer, help and palette leave it out."""

from collections.abc import Collection, Iterable, Mapping
from enum import Enum, auto
from typing import Final

from redpencil.tui.commands.command import Command


class Need(Enum):
    """Something that a command is about."""

    ARTICLE = auto()
    CLAIM = auto()
    FINDING = auto()
    REFUSABLE = auto()
    PLACES = auto()


_BY_NEED: Final[Mapping[Need, frozenset[str]]] = {
    Need.ARTICLE: frozenset(
        {
            "new-claim",
            "next-finding",
            "previous-finding",
            "next-untouched",
            "previous-untouched",
            "agree",
            "report",
            "names",
            "numbers",
            "quotations",
            "skipped",
            "go-to",
        }
    ),
    Need.CLAIM: frozenset(
        {"next-open", "previous-open", "correction", "take-up", "waiting", "drop", "source", "same-source", "evidence"}
        | {"to-author", "to-colleagues", "reword", "place", "split", "join", "select"}
        | {f"rate-{key}" for key in range(1, 10)}
    ),
    Need.FINDING: frozenset({"accept"}),
    Need.REFUSABLE: frozenset({"dismiss"}),
    Need.PLACES: frozenset({"part"}),
}

NEEDS: Final[Mapping[str, Need]] = {id_: need for need, ids in _BY_NEED.items() for id_ in ids}
"""What each command needs, by its id; one that is not here always means something."""


def means_something(id_: str | None, met: Collection[Need]) -> bool:
    """Tell whether a command means anything where the needs in `met` are met."""
    need = NEEDS.get(id_ or "")
    return need is None or need in met


def possible(commands: Iterable[Command], met: Collection[Need]) -> tuple[Command, ...]:
    """Return the commands that mean something."""
    return tuple(command for command in commands if means_something(command.id, met))
