"""The formats say the same thing."""

import json
import re
from dataclasses import replace

import pytest
from lxml import html

from redpencil.config import House
from redpencil.domain.article import Metadata
from redpencil.domain.coverage import NOTHING
from redpencil.domain.evidence import Evidence, Stance
from redpencil.domain.source import Source, SourceKind
from redpencil.domain.verdict import Verdict
from redpencil.export.corrections import corrections
from redpencil.export.exporters import formats, render
from redpencil.export.report import ArticleReport, Report, TrailHead
from redpencil.export.summary import verdicts

ALL = [known.id for known in formats()]


def counted(report: Report) -> list[int]:
    return [tally.count for part in report.articles for tally in verdicts(part.claims, report.scale)]


def test_the_charts_of_both_reports_count_as_the_summary_does(hard: Report) -> None:
    table = re.findall(r"^\| [✓≈✗?] .*\| (\d+) \|$", render(hard, "markdown").decode(), re.MULTILINE)
    chart = html.document_fromstring(render(hard, "html")).xpath('//*[@class="number"]/text()')
    assert [int(number) for number in table] == [int(number) for number in chart] == counted(hard)


def test_reports_list_the_same_claims_in_the_same_order(hard: Report) -> None:
    wanted = [claim.number for part in hard.articles for claim in (*part.about_world, *part.about_text)]
    listed = re.findall(r"^#### (\d+)\. ", render(hard, "markdown").decode(), re.MULTILINE)
    cards = html.document_fromstring(render(hard, "html")).xpath('//li/div[@class="no"]/text()')
    assert [int(number) for number in listed] == [int(number) for number in cards] == wanted
    kept = {c["number"] for part in json.loads(render(hard, "json"))["articles"] for c in part["claims"]}
    assert kept >= set(wanted)


def test_both_memos_have_the_same_points(hard: Report) -> None:
    points = sum(len(corrections(part, hard.scale)) for part in hard.articles)
    cards = html.document_fromstring(render(hard, "memo-html")).xpath('//div[@class="answer"]')
    assert len(cards) == len(re.findall(r"^- Answer:", render(hard, "memo").decode(), re.MULTILINE)) == points == 7


@pytest.mark.parametrize("format_id", ALL)
def test_what_must_stay_in_the_house_is_in_no_format(hard: Report, format_id: str) -> None:
    data = render(hard, format_id)
    assert b"CANARY" not in data
    assert b"Olga" not in data
    assert b"secret.example" not in data


@pytest.mark.parametrize("format_id", ["markdown", "html"])
def test_an_unsourced_verdict_and_an_override_are_said_wherever_they_stand(hard: Report, format_id: str) -> None:
    text = render(hard, format_id).decode()
    assert text.count("no source") >= 2
    assert text.lower().count("override") >= 2
    assert "Two editors agree." in text


@pytest.mark.parametrize("format_id", ["markdown", "html", "memo", "memo-html"])
def test_an_override_is_printed_in_every_report_even_where_nothing_is_to_be_changed(
    hard: Report, format_id: str
) -> None:
    part, *rest = hard.articles
    first, *others = part.claims
    assert first.verdict is not None
    first = replace(first, verdict=replace(first.verdict, override="The editor waives it."))
    report = replace(hard, articles=(replace(part, claims=(first, *others)), *rest))
    text = render(report, format_id).decode()
    assert "The editor waives it." in text
    assert text.count("The ferry Svanen carried 1.2 million passengers in 2024.")


@pytest.mark.parametrize("format_id", ["markdown", "html"])
def test_errors_in_the_text_are_counted_apart(hard: Report, format_id: str) -> None:
    text = render(hard, format_id).decode()
    assert re.search(r"ounted apart[^.]*1 × (✎ )?error, correct it(</b>)?; (<b>)?1 × (✓ )?no error", text)
    assert "Error, correct it" in text


@pytest.mark.parametrize("format_id", ["markdown", "html"])
def test_what_was_not_checked_is_said_with_its_reason(hard: Report, format_id: str) -> None:
    text = html.fromstring(f"<div>{render(hard, format_id).decode().partition('>')[2]}</div>").text_content()
    for words in (
        "a question",
        "an opinion",
        "a wish",
        "too vague",
        "a forecast",
        "off the list",
        "waiting for Ann Ek",
    ):
        assert words in text


@pytest.mark.parametrize("format_id", ["markdown", "html"])
def test_a_report_on_a_part_says_so(report: Report, format_id: str) -> None:
    part = replace(report.articles[0], partial=True)
    assert "left out by choice" in render(replace(report, articles=(part,)), format_id).decode()
    assert "left out by choice" not in render(report, format_id).decode()


@pytest.mark.parametrize("format_id", ALL)
def test_a_bare_report_can_be_made_in_every_format(report: Report, format_id: str) -> None:
    scale = replace(report.scale, name="Own", ratings=report.scale.ratings[:2])
    article = replace(report.articles[0].article, text="", blocks=(), sentences=(), metadata=Metadata())
    bare = replace(report, house=House(), demands=(), scale=scale, trail=TrailHead(0, ""))
    assert render(replace(bare, articles=(ArticleReport(article, (), NOTHING),)), format_id)
    assert render(replace(bare, articles=()), format_id)


@pytest.mark.parametrize(("format_id", "places"), [("markdown", 2), ("html", 2), ("memo", 1), ("memo-html", 1)])
def test_a_source_known_by_its_address_alone_is_not_cited_twice_over(
    report: Report, format_id: str, places: int
) -> None:
    url = "https://only.example/address"
    part = report.articles[0]
    evidence = Evidence(Source(SourceKind.PAGE, url, url=url), Stance.SUPPORTS)
    verdict = Verdict("refuted", "Mia Lund", report.made_at)
    claims = (replace(part.claims[0], evidence=(evidence,), verdict=verdict),)
    text = render(replace(report, articles=(replace(part, claims=claims),)), format_id).decode()
    assert len(re.findall(rf"[<>]{url}[<>]", text)) == places
