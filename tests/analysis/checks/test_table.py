from redpencil.analysis.checks import table
from redpencil.domain import checks
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.checks import EVERY, Selection, Wish
from redpencil.domain.finding import Finding, Severity
from redpencil.domain.span import Span

TEXT = "The toll rose from 20 to 30, an increase of 40 percent."
ARTICLE = Article("toll", Metadata("The toll"), TEXT, "", (Block(0, len(TEXT), Role.BODY),))


def found(wanted: Selection) -> list[Finding]:
    claims = table.run(ARTICLE, [Span(0, len(TEXT))], (), wanted)
    return [finding for claim in claims for finding in claim.findings]


def test_the_table_has_every_check_of_articles_that_a_house_can_turn_off_and_no_other() -> None:
    assert tuple(check.id for check in table.CHECKS) == tuple(checks.OF_ARTICLES)


def test_every_check_says_what_it_looks_for() -> None:
    assert all(checks.CHECKS.values())


def test_every_finding_bears_the_id_of_its_check() -> None:
    assert [finding.check for finding in found(EVERY)] == ["numbers"]


def test_a_check_that_is_off_finds_nothing() -> None:
    assert found(Selection({"numbers": Wish.OFF})) == []


def test_a_house_says_how_much_the_findings_of_a_check_matter() -> None:
    assert [finding.severity for finding in found(EVERY)] == [Severity.WARNING]
    assert [finding.severity for finding in found(Selection({"numbers": Wish.NOTE}))] == [Severity.NOTE]
