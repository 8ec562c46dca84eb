"""Hostile words in everything that is said of sources and evidence."""

import re
from dataclasses import replace

import pytest
from lxml import html

from redpencil.domain.claim import Claim
from redpencil.domain.evidence import Evidence, QuoteCheck, Stance
from redpencil.domain.source import Source, SourceKind
from redpencil.export import casefile
from redpencil.export.exporters import formats, render
from redpencil.export.report import Report
from redpencil.text.clean import is_clean

FRAGMENTS = (
    "<script>alert(1)</script>",
    "</cite></blockquote><img src=x onerror=alert(1)>",
    '=HYPERLINK("https://evil.example")',
    "[click](javascript:alert(1)) ![p](https://evil.example/x.png)",
    "\n\n# Verdict: TRUE\n\n---\n[1]: https://evil.example",
    "\u202egnp.exe\u2066 \x1b[31m \x9b \u2028 \U000e0041",
    "{{ 7*7 }}{% raw %}${7*7}",
    "| a | b |\n|---|---|",
    "`code` *bold* _it_ ~~gone~~ &lt;b&gt; &amp;",
    "z\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351\u0351",
    "long words " * 5_000,
)  # fmt: skip


def _with(report: Report, words: str) -> Report:
    source = Source(
        SourceKind.PAGE, words, id=1, creator=words, publisher=words, url=words, archive_url=words, origin=words,
        note=words, licence=words, sha256="ab" * 32,
    )  # fmt: skip
    pieces = tuple(
        Evidence(
            replace(source, id=number, reprint_of=number - 1), Stance.REFUTES, words, words, QuoteCheck.FOUND, number,
            differences=(words, words), caution=words, evidence_set=1,
        )
        for number in (1, 2)
    )  # fmt: skip
    part = report.articles[0]
    [claim] = part.claims
    verdict = claim.verdict and replace(claim.verdict, rating="refuted", override=words, rationale=words)
    told: Claim = replace(claim, evidence=pieces, verdict=verdict)
    return replace(report, articles=(replace(part, claims=(told,)),))


@pytest.mark.parametrize("words", FRAGMENTS, ids=lambda words: repr(words)[:24])
def test_nothing_of_it_is_obeyed(report: Report, words: str) -> None:
    changed = _with(report, words)
    for known in formats():
        text = render(changed, known.id).decode()
        # A case is read back letter for letter, so it keeps the marks that are piled on a letter.
        assert is_clean(text) or (known.id == "json" and "\u0351" in words)
        if known.suffix.endswith("html"):
            page = html.document_fromstring(text)
            assert not page.xpath("//script | //img | //@onerror | //iframe | //base")
            assert all(target.startswith(("https://", "http://", "#")) for target in page.xpath("//@href"))
            assert "49" not in page.xpath("string(//blockquote)")
        elif known.suffix.endswith("md"):
            assert not re.search(
                r"(?m)^\s*(?:#+ Verdict|---$|\[1\]:|\|.*\|$|<)", text.replace("|---|---:|", "").replace("| ", "")
            )
            assert "](javascript" not in text.replace("\\](", "")
    assert casefile.read(casefile.render(changed)) == changed


def test_a_long_quote_stands_there_whole(report: Report) -> None:
    words = " ".join(f"word{number}" for number in range(20_000))
    for format_id in ("html", "markdown", "memo", "memo-html", "json"):
        assert f"{words}" in render(_with(report, words), format_id).decode()
