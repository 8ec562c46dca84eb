"""Names: the people, organisations, places and products that a text mentions."""

from dataclasses import dataclass
from enum import StrEnum

from redpencil.domain.reason import Reason
from redpencil.domain.span import Span


class NameKind(StrEnum):
    """What bears a name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PRODUCT = "product"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ReferenceName:
    """A name whose spelling somebody vouches for.

    `about` holds words by which the bearer is told from others of the same name ("cars, automaker, Shanghai");
    `verified` says where the spelling was verified, and is empty for names that ship with the program: they are hints.
    A name that is not `held` is only left alone: no other spelling is held against it.
    """

    canonical: str
    kind: NameKind
    aliases: tuple[str, ...] = ()
    about: str = ""
    verified: str = ""
    held: bool = True

    @property
    def spellings(self) -> tuple[str, ...]:
        """The canonical spelling and every alias."""
        return (self.canonical, *self.aliases)


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The letters of the name."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One entity of the name ledger: how it is spelled, where that was verified, and everywhere it stands."""

    canonical: str
    kind: NameKind
    verified: str
    variants: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A reference that a name probably means, by which of its spellings, and how alike they are, from 0 to 1.

    The reasons say what is the same and what differs; their weights add up to the score.
    """

    reference: ReferenceName
    spelling: str
    score: float
    reasons: tuple[Reason, ...]
