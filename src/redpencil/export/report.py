"""What every report prints: an article or several, with their claims, and who checked them by which rules."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from redpencil.config import House
from redpencil.domain.article import Article
from redpencil.domain.claim import UNFINISHED, About, Claim, Status
from redpencil.domain.coverage import Coverage
from redpencil.domain.damage import Damage
from redpencil.domain.drift import Drift
from redpencil.domain.evidence import Evidence
from redpencil.domain.finding import Finding
from redpencil.domain.retrieval import Retrieval
from redpencil.domain.scale import Scale


@dataclass(frozen=True, slots=True)
class TrailHead:
    """How many events the trail has and the hash of the last, by which a later check can tell a cut or changed one."""

    count: int
    hash: str


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """One article and what was found out about it.

    Claims are complete, their notes are those to the author only. `findings` are those that belong to no claim.
    `partial` says that claims were left out by choice, as in the report on one claim. `drifts` are the reasons to look
    at its verdicts again.
    """

    article: Article
    claims: tuple[Claim, ...]
    coverage: Coverage
    findings: tuple[Finding, ...] = ()
    partial: bool = False
    drifts: tuple[Drift, ...] = ()

    @property
    def in_order(self) -> tuple[Claim, ...]:
        """All claims in the order of the text; those without a place come last."""
        return tuple(sorted(self.claims, key=_place))

    @property
    def about_world(self) -> tuple[Claim, ...]:
        """The claims about the world that are on the list, in the order of the text."""
        return tuple(c for c in self.in_order if c.about is About.WORLD and c.status is not Status.DROPPED)

    @property
    def about_text(self) -> tuple[Claim, ...]:
        """The claims about the text itself that are on the list, in the order of the text."""
        return tuple(c for c in self.in_order if c.about is About.TEXT and c.status is not Status.DROPPED)

    @property
    def settled(self) -> tuple[Claim, ...]:
        """The claims with a verdict that stands."""
        return tuple(claim for claim in self.in_order if is_settled(claim))

    @property
    def unfinished(self) -> tuple[Claim, ...]:
        """The claims that still want work, or wait for somebody."""
        return tuple(claim for claim in self.in_order if claim.status in UNFINISHED)

    @property
    def dropped(self) -> tuple[Claim, ...]:
        """The claims that were taken off the list, each with its reason."""
        return tuple(claim for claim in self.in_order if claim.status is Status.DROPPED)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report says. `program` is the program's name and version, `demands` the house's rules on evidence.

    `retrievals` are the later fetches of its sources, `damage` what has become of their snapshots.
    `names_confidential` says that it names confidential sources, and so must not leave the house.
    """

    title: str
    made_at: datetime
    reviewer: str
    scale: Scale
    articles: tuple[ArticleReport, ...]
    trail: TrailHead
    program: str
    house: House = field(default_factory=House)
    demands: tuple[str, ...] = ()
    retrievals: tuple[Retrieval, ...] = ()
    damage: tuple[Damage, ...] = ()
    names_confidential: bool = False

    @property
    def evidence(self) -> Iterator[Evidence]:
        """All evidence, claim by claim in the order of the text."""
        return (one for part in self.articles for claim in part.in_order for one in claim.evidence)


def is_settled(claim: Claim) -> bool:
    """Tell whether a claim's verdict stands; a verdict under a claim that was taken up again does not."""
    return claim.verdict is not None and claim.status in {Status.SETTLED, Status.SIGNED_OFF}


def _place(claim: Claim) -> tuple[bool, int, int]:
    return (not claim.anchors, min((anchor.start for anchor in claim.anchors), default=0), claim.number)
