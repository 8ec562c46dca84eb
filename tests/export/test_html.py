import itertools
import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from lxml import html

from redpencil.export.exporters import render
from redpencil.export.report import Report


@pytest.fixture(scope="module", params=["html", "memo-html"])
def source(request: pytest.FixtureRequest, hard: Report) -> str:
    return render(hard, request.param).decode()


@pytest.fixture(scope="module")
def page(source: str) -> Any:
    return html.document_fromstring(source)


def test_the_charset_comes_first_and_the_policy_next(source: str) -> None:
    assert re.match(
        r'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-S', source
    )
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in source


def test_nothing_in_it_runs_or_comes_from_elsewhere(page: Any, source: str) -> None:
    assert not page.xpath("//script | //iframe | //object | //embed | //link | //base | //form | //img")
    assert not [name for element in page.iter(html.etree.Element) for name in element.attrib if name.startswith("on")]
    assert "@import" not in source
    assert "url(" not in source


def test_links_go_to_the_web_or_within_the_page(page: Any) -> None:
    ids = set(page.xpath("//@id"))
    for target in page.xpath("//@href"):
        assert target.startswith(("http://", "https://")) or target[1:] in ids, target


def test_no_id_stands_twice(page: Any) -> None:
    assert [name for name, times in Counter(page.xpath("//@id")).items() if times > 1] == []


def test_what_names_another_element_names_one_that_exists(page: Any) -> None:
    ids = set(page.xpath("//@id"))
    assert {name for names in page.xpath("//@aria-labelledby") for name in names.split()} <= ids


def test_headings_never_skip_a_level(page: Any) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_there_are_landmarks(page: Any) -> None:
    assert [len(page.xpath(f"//{tag}")) for tag in ("main", "footer")] == [1, 1]
    assert page.xpath("//header")


def test_text_from_outside_is_shown_letter_for_letter(page: Any) -> None:
    text = re.sub(r"\s+", " ", page.text_content())
    for words in (
        "[x](javascript:alert(1)) <script>alert(2)</script> | [red] | [@click=app.quit]",
        "[sic]",
        "# Verdict: TRUE",
    ):
        assert words in text


def test_controls_are_marked_and_not_passed_on(source: str) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", source)
    assert "\ufffd" in source


def test_the_article_stands_there_whole_with_every_claim_marked(hard: Report) -> None:
    page = html.document_fromstring(render(hard, "html"))
    part = hard.articles[0]
    draft = page.xpath('//article[@aria-labelledby="draft-ferry"]')[0]
    for number in draft.xpath('.//a[contains(@class, "mark-n")]'):
        number.drop_tree()
    shown = [text.text_content() for text in draft.xpath('.//p[contains(@class, "text")]')]
    blocks = [block.span.of(part.article.text) for block in part.article.blocks if block.role.value != "furniture"]
    assert shown[: len(blocks)] == blocks
    linked = html.document_fromstring(render(hard, "html")).xpath('//a[contains(@class, "mark-n")]/@href')
    assert {f"#claim-ferry-{c.number}" for c in (*part.about_world, *part.about_text) if c.anchors} == set(linked)


def test_no_verdict_is_told_by_colour_alone(hard: Report) -> None:
    page = html.document_fromstring(render(hard, "html"))
    stamps = [stamp.text_content() for stamp in page.xpath('//span[@class="stamp"]')]
    assert all(re.match(r"[✓≈✗?✎○] \w", stamp) for stamp in stamps)
    assert all(
        re.search(r"\d+[✓≈✗?✎○]$", number.text_content()) for number in page.xpath('//a[contains(@class, "mark-n")]')
    )


def test_one_article_has_its_title_on_top(report: Report) -> None:
    page = html.document_fromstring(render(report, "html"))
    assert page.xpath("//h1")[0].text_content() == report.title
    assert not page.xpath('//section[@class="part"]')


def test_a_report_without_an_article_is_still_a_page(report: Report) -> None:
    assert b"Method" in render(replace(report, articles=()), "html")
    assert render(replace(report, articles=()), "memo-html")
