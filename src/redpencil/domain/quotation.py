"""Quotations: what an article puts into somebody's mouth, and what a transcript has of it."""

from dataclasses import dataclass

from redpencil.domain.evidence import QuoteCheck
from redpencil.domain.span import Span


@dataclass(frozen=True, slots=True)
class Heard:
    """What the text of a source has of a quotation: whether it is said there, and where.

    `words` stand at `place` in the source, and `locator` is the page or time of it; they are the nearest words where
    the quotation is not found, and empty where nothing is like it. `differences` say word by word what was left out,
    added and changed. `speaker` is who has the turn there, and `another` says that this is somebody else than the
    article names.
    """

    source: int
    check: QuoteCheck
    words: str = ""
    place: Span | None = None
    locator: str = ""
    differences: tuple[str, ...] = ()
    caution: str = ""
    speaker: str = ""
    another: bool = False

    @property
    def exact(self) -> bool:
        """Whether the words are said there as they are quoted."""
        return self.check is QuoteCheck.FOUND and not self.differences

    @property
    def outcome(self) -> str:
        """What became of the quotation, as it is said on screen."""
        if self.check is QuoteCheck.FOUND:
            return "said in other words" if self.differences else "said exactly so"
        if self.check is QuoteCheck.UNCHECKED:
            return "not looked up"
        return "not said there" if self.place is None else "not said so"

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """What tells which of two sources has more of the quotation: the greater one has."""
        return self.check is QuoteCheck.FOUND, self.place is not None, -len(self.differences)


@dataclass(frozen=True, slots=True)
class QuotationRow:
    """One quotation of an article: its place, its words without the marks, and who is said to have said them."""

    start: int
    end: int
    text: str
    speaker: str = ""
    heard: Heard | None = None

    @property
    def span(self) -> Span:
        """The letters of the quotation."""
        return Span(self.start, self.end)
