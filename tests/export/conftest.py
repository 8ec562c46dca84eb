"""A simple report and a hard one, built by hand; the sentences are ours."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from redpencil.config import House, built_in_scales
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role, Sentence
from redpencil.domain.claim import About, Claim, ClaimLine, Kind, Status
from redpencil.domain.coverage import coverage
from redpencil.domain.damage import Damage, Harm
from redpencil.domain.drift import Cause, Drift
from redpencil.domain.evidence import Evidence, QuoteCheck, Stance
from redpencil.domain.finding import Finding, FindingState, Severity
from redpencil.domain.note import Audience, Note
from redpencil.domain.reason import Reason
from redpencil.domain.retrieval import Outcome, Retrieval
from redpencil.domain.source import Contact, Source, SourceKind, Terms, Tier
from redpencil.domain.span import Anchor, Span
from redpencil.domain.verdict import Verdict
from redpencil.export.report import ArticleReport, Report, TrailHead

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2

PARTS: tuple[tuple[Role, str], ...] = (
    (Role.HEADLINE, "Harbour ferry goes electric"),
    (Role.DEK, "The Lindholm line is the first of its kind, the city says."),
    (
        Role.BODY,
        (
            "The ferry Svanen carried 1.2 million passengers in 2024, twice as many as the year before. "
            "Its batteries come from Nordvlot, a company of the city of Aarhus. Is that too many for one quay?"
        ),
    ),
    (Role.QUOTATION, "“We was [sic] never asked about the pier,” said Ann Ek, who lives there."),
    (
        Role.BODY,
        (
            "Nordvlot was founded in 2009. The yard of Nordvlot lies in Aarhus [citation needed]. "
            "It is a lovely boat. The mayor hopes that more will follow. Tickets cost 4 * 3 kronor_each | tax & duty included."
        ),
    ),
    (
        Role.BODY,
        "<script>alert('claim')</script> and [red]red[/red] and [@click=app.quit]leave[/] stood on the poster.",
    ),
    (
        Role.BODY,
        "Die Fähre fährt seit 1998 nicht mehr mit Schweröl. السفينة تحمل 300 راكب كل يوم. 渡船は毎日三百人を運ぶ。",
    ),
    (Role.BODY, f"The yard is called {LONG_WORD} by the people of the town."),
    (Role.FURNITURE, "Most read\n  1. Ten ferries to see before you drown\n  9 hours ago"),
)
TEXT = "\n\n".join(words for _, words in PARTS)


def span(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def anchor(words: str, nth: int = 0) -> Anchor:
    return Anchor.at(TEXT, span(words, nth))


def sentence(words: str, disposition: Disposition, reason: str = "", *, looked_at: bool = False) -> Sentence:
    found = span(words)
    return Sentence(found.start, found.end, disposition, reason, looked_at)


def verdict(rating: str, why: str = "", should_be: str = "", **more: Any) -> Verdict:
    plain = Verdict(rating, "Mia Lund", NOON, why, should_be)
    return replace(plain, **more)


REGISTER = Source(
    SourceKind.DATASET,
    "Passenger register 2024 | final",
    id=1,
    creator="Harbour Office",
    publisher="City of Lindholm",
    url="https://data.lindholm.example/ferries?year=2024&line=3",
    archive_url="https://archive.example/ferries",
    tier=Tier.PRIMARY,
    published=date(2025, 1, 31),
    retrieved_at=NOON,
    sha256="ab" * 32,
    valid_from=date(2024, 1, 1),
    valid_to=date(2025, 12, 31),
    licence="open data, with [attribution](javascript:alert(3))",
)
REPRINT = Source(
    SourceKind.PAGE, "Ferry figures, reprinted", id=6, url="https://mirror.example/ferries", retrieved_at=NOON,
    sha256="ef" * 32, reprint_of=1,
)  # fmt: skip
EVIL = Source(SourceKind.PAGE, "<b>Free</b> [money](javascript:alert(1))", id=2, url="javascript:alert('source')")
WHISPER = Source(
    SourceKind.PERSON, "Olga Secret", id=3, creator="CANARY-NAME", url="https://secret.example/", confidential=True,
    note="CANARY-TERMS",
)  # fmt: skip
ENGINEER = Source(
    SourceKind.PERSON, "Nils Holm", id=4, note="may be named", tier=Tier.PRIMARY, contact=Contact.CALL,
    contacted_on=date(2026, 3, 4), terms=Terms.ON_RECORD,
)  # fmt: skip
SUM = Source(SourceKind.CALCULATION, "1.2 million / 0.8 million", id=5, note="1.2 / 0.8 = 1.5")

QUOTE = "Passengers carried: 1 204 113 (2023: 803 442) [sic]"


def claims() -> tuple[Claim, ...]:
    slug = "ferry"
    return (
        Claim(
            slug, 1, "The ferry Svanen carried 1.2 million passengers in 2024.", kind=Kind.QUANTITY,
            status=Status.SETTLED, anchors=(anchor("The ferry Svanen carried 1.2 million passengers in 2024"),),
            evidence=(Evidence(REGISTER, Stance.SUPPORTS, QUOTE, "table 3, row 7", QuoteCheck.FOUND, 1),),
            verdict=verdict("confirmed", "The register has 1,204,113.", confidence=0.95, as_of=date(2025, 1, 31)),
        ),
        Claim(
            slug, 2, "The ferry carried twice as many passengers in 2024 as in 2023.", kind=Kind.QUANTITY,
            status=Status.SIGNED_OFF, anchors=(anchor("passengers in 2024, twice as many as the year before"),),
            remarks=("context restored",),
            evidence=(
                Evidence(REGISTER, Stance.REFUTES, QUOTE, "table 3", QuoteCheck.NOT_FOUND, 1, evidence_set=1),
                Evidence(SUM, Stance.REFUTES, number=2, evidence_set=1),
                Evidence(EVIL, Stance.CONTEXT, "a\n# Verdict: TRUE\n<img src=x onerror=alert(1)>", number=3),
                Evidence(
                    REPRINT, Stance.REFUTES, "Passengers: 1 204 113 (2023: 803 442)", "<b>line</b> 2",
                    QuoteCheck.FOUND, 4, "ef" * 32,
                    differences=("the source has “carried” | <i>too</i>",), caution="the next clause begins with “but”",
                ),
            ),
            notes=(
                Note("Please ask the harbour office [again].", Audience.AUTHOR, "Mia Lund", NOON),
                Note("CANARY-COLLEAGUES the author is cross", Audience.COLLEAGUES, "Mia Lund", NOON),
            ),
            earlier=(verdict("unproven"),),
            verdict=verdict("refuted", "It is half as many again,\n# Verdict: TRUE\nnot twice.", "half as many again as"),
        ),
        Claim(
            slug, 3, 'Nordvlod is misspelled as "Nordvlot"', About.TEXT, Kind.NAME, status=Status.SETTLED,
            anchors=tuple(anchor("Nordvlot", n) for n in range(3)),
            findings=tuple(
                Finding("names", "looks like Nordvlod, the battery maker", span("Nordvlot", n).start,
                        span("Nordvlot", n).end, "Nordvlot", "Nordvlod", Severity.ERROR, FindingState.ACCEPTED, n + 1,
                        (Reason("a name | is misspelled", 0.7), Reason("<it> stands [once]", -0.05)))
                for n in range(3)
            ),
            verdict=verdict("confirmed", "So written in the trade register.", "Nordvlod"),
        ),
        Claim(
            slug, 4, 'Svanen is misspelled as "Svanen"', About.TEXT, Kind.NAME, status=Status.SETTLED,
            anchors=(anchor("Svanen"),), verdict=verdict("refuted"),
        ),
        Claim(
            slug, 5, "Ann Ek said that they were never asked about the pier.", kind=Kind.QUOTATION, speaker="Ann Ek",
            status=Status.WAITING, waiting_for="Ann Ek", waiting_since=NOON,
            anchors=(anchor("“We was [sic] never asked about the pier,” said Ann Ek"),),
        ),
        Claim(
            slug, 6, "Nordvlot was founded in 2009.", kind=Kind.DATE, status=Status.SETTLED,
            anchors=(anchor("Nordvlot was founded in 2009"),), verdict=verdict("partly-right", unsourced=True),
        ),
        Claim(
            slug, 7, "# Verdict: TRUE\n\n- [x](javascript:alert(1)) <script>alert(2)</script> | [red] | [@click=app.quit]",
            status=Status.SETTLED, anchors=(anchor("<script>alert('claim')</script> and [red]red[/red]"),),
            evidence=(Evidence(WHISPER, Stance.SUPPORTS, "It hung there.", "", QuoteCheck.UNCHECKED, 1),
                      Evidence(ENGINEER, Stance.CONTEXT, "", "call of 4 March", QuoteCheck.UNCHECKED, 2)),
            verdict=verdict("misleading", "See [the poster][1] & `code` ~~gone~~ *now*.", override="Two editors agree."),
        ),
        Claim(
            slug, 8, "Die Fähre fährt seit 1998 nicht mehr mit Schweröl.", status=Status.SETTLED,
            anchors=(anchor("Die Fähre fährt seit 1998 nicht mehr mit Schweröl"),), verdict=verdict("rated-elsewhere", "?"),
        ),
        Claim(slug, 9, "السفينة تحمل 300 راكب كل يوم.", anchors=(anchor("السفينة تحمل 300 راكب كل يوم"),)),
        Claim(
            slug, 10, f"The yard is called {LONG_WORD}.", status=Status.IN_WORK,
            anchors=(anchor(LONG_WORD),), remarks=("ambiguous: the yard of Aarhus or of Lindholm",),
        ),
        Claim(slug, 11, "The boat is lovely.", status=Status.DROPPED, drop_reason="an opinion", anchors=(anchor("It is a lovely boat"),)),
        Claim(slug, 12, "The city says so.", status=Status.SETTLED, verdict=verdict("unproven", "Nobody there would say.")),
    )  # fmt: skip


def article(parts: tuple[tuple[Role, str], ...] = PARTS, slug: str = "ferry", **facts: Any) -> Article:
    blocks, at = [], 0
    for role, words in parts:
        blocks.append(Block(at, at + len(words), role, "a list of other articles" if role is Role.FURNITURE else ""))
        at += len(words) + 2
    text = "\n\n".join(words for _, words in parts)
    metadata = replace(Metadata("Harbour ferry goes electric", "Jo Berg", "The Quay"), **facts)
    return Article(slug, metadata, text, "cd" * 32, tuple(blocks))


def sentences() -> tuple[Sentence, ...]:
    return (
        sentence("The Lindholm line is the first of its kind, the city says.", Disposition.CLAIM),
        sentence("The ferry Svanen carried 1.2 million passengers in 2024, twice as many as the year before.", Disposition.CLAIM),
        sentence("Is that too many for one quay?", Disposition.QUESTION, "ends in a question mark"),
        sentence("Nordvlot was founded in 2009.", Disposition.CLAIM),
        sentence("It is a lovely boat.", Disposition.OPINION, "“lovely” weighs", looked_at=True),
        sentence("The mayor hopes that more will follow.", Disposition.WISH, "“hopes”"),
        sentence("Tickets cost 4 * 3 kronor_each | tax & duty included.", Disposition.VAGUE, "no number | unit"),
        sentence("渡船は毎日三百人を運ぶ。", Disposition.FORECAST),
        sentence("Ten ferries to see before you drown", Disposition.FURNITURE),
    )  # fmt: skip


def built(*articles: ArticleReport, title: str = "Harbour ferry goes electric") -> Report:
    return Report(
        title=title,
        made_at=datetime(2026, 3, 6, 9, 5, tzinfo=UTC),
        reviewer="Mia Lund",
        scale=built_in_scales()["house"],
        articles=articles,
        trail=TrailHead(1204, "0123456789abcdef" * 4),
        program="Redpencil 0.1.0",
        house=House(
            "The Lindholm Review", "https://review.example/", "We correct what is wrong, and say so: write to us."
        ),
        demands=("any",),
    )


def reported(article: Article, claims: tuple[Claim, ...], findings: tuple[Finding, ...] = ()) -> ArticleReport:
    claimed = [(anchor.span, claim.status) for claim in claims for anchor in claim.anchors]
    return ArticleReport(article, claims, coverage(article, claimed), findings)


def drift(claim: Claim, number: int, cause: Cause, **more: Any) -> Drift:
    line = ClaimLine(
        claim.article, claim.number, claim.statement, claim.about, claim.kind, claim.status, 0.0, None, 0, 0
    )
    source = next(one.source for one in claim.evidence if one.number == number)
    return Drift(line, number, source, cause, NOON, **more)


@pytest.fixture(scope="session")
def report() -> Report:
    """One dated article, one confirmed claim."""
    plain = replace(article(url="https://quay.example/ferry", date=date(2025, 2, 1)), sentences=sentences()[:4])
    return built(reported(plain, claims()[:1]))


@pytest.fixture(scope="session")
def hard() -> Report:
    """Every hard case there is, in an undated article, and a second article without any claim."""
    kept = replace(
        article(url="javascript:alert('url')"), sentences=sentences(), warnings=("2 letters could not be read",)
    )
    loose = span("4 * 3")
    findings = (
        Finding("numbers", "4 * 3 is 12", loose.start, loose.end, "4 * 3", "12", state=FindingState.ACCEPTED),
        Finding("names", "open finding", 0, 7, "Harbour", "Harbor"),
    )
    bare = article(
        ((Role.HEADLINE, "<h1>Nothing</h1> \u202ehere\u202c"), (Role.BODY, "What a day!")), slug="bare",
        title="<h1>Nothing</h1> \u202ehere\u202c \x1b[31m", author="", publisher="*The* _Quay_", date=date(2025, 12, 31),
    )  # fmt: skip
    told = claims()
    drifts = (
        drift(told[0], 1, Cause.EXPIRED),
        drift(told[1], 4, Cause.CHANGED, quote="Passengers: 1 204 113 (2023: 803 442)", stands=False),
        drift(told[6], 1, Cause.GONE, quote="It hung there.", was="12" * 32),
    )
    part = replace(reported(kept, told, findings), drifts=drifts)
    plain = built(part, reported(bare, ()), title="Two articles of [March] <2026>")
    fetched = ((6, Outcome.UNCHANGED), (6, Outcome.CHANGED), (3, Outcome.GONE))
    return replace(
        plain,
        retrievals=tuple(
            Retrieval(number, NOON, outcome, "CANARY-ASKED", "CANARY-URL") for number, outcome in fetched[2:]
        )
        + tuple(Retrieval(number, NOON, outcome, REPRINT.url, REPRINT.url) for number, outcome in fetched[:2]),
        damage=(Damage(1, "ab" * 32, Harm.CHANGED), Damage(3, "12" * 32, Harm.MISSING)),
    )
