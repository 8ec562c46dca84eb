"""Direct: plain SQL, for the lists that are to be on the screen before the object mapper could be imported."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, Self

Value = str | int | float


class Answer(Protocol):
    """What a statement gives back."""

    def fetchall(self) -> Sequence[Any]:
        """Return all rows."""


class Asked(Protocol):
    """Whatever answers plain SQL: a driver's connection in `Direct`, or a connection of SQLAlchemy."""

    def exec_driver_sql(self, statement: str, parameters: tuple[Value, ...], /) -> Answer:
        """Run a statement as it is written."""


class Direct:
    """A driver's own connection."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def exec_driver_sql(self, statement: str, parameters: tuple[Value, ...], /) -> Answer:
        """Run a statement as it is written."""
        answer: Answer = self._connection.execute(statement, parameters)
        return answer


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that rows may fulfil, with the values of its question marks."""

    words: str
    values: tuple[Value, ...] = ()

    @classmethod
    def among(cls, column: str, choices: Iterable[str]) -> Self:
        """Say that a column holds one of some values, of which there is at least one."""
        values = tuple(sorted(choices))
        return cls(f"{column} IN ({', '.join('?' * len(values))})", values)

    def __and__(self, other: "Condition") -> "Condition":
        return Condition(f"{self.words} AND {other.words}", self.values + other.values)


def rows(connection: Asked, statement: str, *values: Value) -> Sequence[Any]:
    """Return the rows of a statement; every plain statement passes here, with ? for each value.

    A driver that marks values otherwise is to be served here.
    """
    return connection.exec_driver_sql(statement, values).fetchall()


def first(connection: Asked, statement: str, *values: Value) -> Any | None:
    """Return the only row of a statement, or nothing if it has none."""
    return next(iter(rows(connection, statement, *values)), None)
