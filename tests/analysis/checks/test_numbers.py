from redpencil.analysis.checks import numbers
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.claim import About, Kind
from redpencil.domain.span import Span

TEXT = "The toll rose from 20 to 30, an increase of 40 percent. It is 3 dollars now."


def test_a_wrong_sum_is_a_claim_about_the_text_at_its_figure() -> None:
    article = Article("toll", Metadata(), TEXT, "", (Block(0, len(TEXT), Role.BODY),))
    (claim,) = numbers.check(article, (Span(0, 55), Span(56, len(TEXT))), ())
    assert claim.statement == "The figures do not add up: from 20 to 30 is 50 percent more, not 40"
    assert (claim.about, claim.kind) == (About.TEXT, Kind.QUANTITY)
    assert [anchor.exact for anchor in claim.anchors] == ["40"]
    (finding,) = claim.findings
    assert (finding.check, finding.found, finding.suggestion) == ("numbers", "40", "50")
    assert finding.span == claim.anchors[0].span
