"""Messages of workers: what was read, how far long work has come, and what failed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from textual.message import Message

from redpencil.domain.article import Article, Metadata
from redpencil.domain.claim import About, Claim, ClaimLine, Ref, Status
from redpencil.domain.coverage import Coverage
from redpencil.domain.drift import Drift, ThenAndNow
from redpencil.domain.event import Event
from redpencil.domain.finding import Finding
from redpencil.domain.lead import Lead
from redpencil.domain.query import Facets
from redpencil.domain.span import Span
from redpencil.tui.terrain import NOTHING as NO_TERRAIN
from redpencil.tui.terrain import Terrain

if TYPE_CHECKING:
    from redpencil.desk.consulting import Consulted
    from redpencil.desk.fetching import Refetched


class Mark(Protocol):
    """A claim's place in the text, with as much as the draft needs to draw it."""

    @property
    def start(self) -> int:
        """The first letter, as an offset into the article's text."""

    @property
    def end(self) -> int:
        """The offset behind the last letter."""

    @property
    def number(self) -> int:
        """The claim's number."""

    @property
    def status(self) -> Status:
        """How far the work on the claim has come."""

    @property
    def about(self) -> About:
        """Whether the claim is about the world or the text."""

    @property
    def rating(self) -> str | None:
        """What was decided, if anything."""

    @property
    def findings(self) -> int:
        """How many open findings the claim has."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """Everything the desk shows of one article, the claims themselves apart."""

    article: Article
    coverage: Coverage
    marks: Sequence[Mark]
    slips: Sequence[Span] = ()
    """The exact letters of every finding that nobody has decided."""
    loose: Sequence[Finding] = ()
    """The findings that belong to no claim."""
    again: int = 0
    """How many claims of the article want another look."""
    ground: Terrain = NO_TERRAIN
    """What became of every letter and every sentence."""


@dataclass
class ArticleLoaded(Message):
    """An article was read."""

    view: ArticleView


@dataclass
class ListLoaded(Message):
    """The claims of the list were counted; `row` is the one to make current, `lines` the page that holds it."""

    facets: Facets
    row: int
    lines: tuple[ClaimLine, ...] = ()


@dataclass
class ClaimLoaded(Message):
    """A claim was read, complete, with the newest of what was done to it, and why its verdict wants another look."""

    claim: Claim
    history: Sequence[Event] = ()
    again: Sequence[str] = ()


@dataclass
class RowsLoaded(Message):
    """The rows of a table were read, each with its key."""

    rows: Sequence[tuple[str, tuple[str, ...]]]


@dataclass
class Agreed(Message):
    """That a sentence was rightly skipped was agreed, or taken back; `key` is that of its row."""

    key: str
    agreed: bool


@dataclass
class Measured(Message):
    """How much of an article is done was measured."""

    slug: str
    coverage: Coverage


@dataclass
class Glanced(Message):
    """An article was read that does not say all of itself; `words` are its path or its text."""

    words: str
    metadata: Metadata


@dataclass
class Progressed(Message):
    """Long work has come so far: what is being done, and the share done from 0 to 1."""

    what: str
    share: float


@dataclass
class Finished(Message):
    """Long work is over: `sentence` says what came of it, `article` and `ref` are where to look."""

    sentence: str
    article: str | None = None
    ref: Ref | None = None


@dataclass
class SourceKept(Message):
    """An address was kept as a source, for a claim; `why` says why it could not be fetched, where it could not."""

    ref: Ref
    source: int
    why: str = ""


@dataclass
class SourceRefused(Message):
    """A file could not be kept as a source for a claim; `why` says why."""

    claim: Claim
    why: str


@dataclass
class SourceOpened(Message):
    """The text of a source was read."""

    consulted: "Consulted"


@dataclass
class LeadsFound(Message):
    """The passages that bear on a claim were looked for; the best comes first."""

    claim: Claim
    leads: Sequence[Lead]


@dataclass
class LookedAgain(Message):
    """A step was taken in the queue of claims to look at again; `article` is where it can be taken back."""

    sentence: str
    article: str


@dataclass
class PassageFound(Message):
    """A cited passage was looked up as it was and as it is."""

    drift: Drift
    passage: ThenAndNow | None


@dataclass
class FetchedAgain(Message):
    """A source was fetched again."""

    told: "Refetched"


@dataclass
class Failed(Message):
    """Something could not be done; `sentence` says what, and what to do next."""

    sentence: str
