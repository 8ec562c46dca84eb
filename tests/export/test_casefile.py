import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.errors import Unreadable
from redpencil.export import casefile
from redpencil.export.exporters import formats, render
from redpencil.export.report import Report
from redpencil.text.clean import is_clean


def test_the_hard_case_comes_back_without_loss(hard: Report) -> None:
    assert casefile.read(casefile.render(hard)) == hard


def test_a_case_read_back_renders_to_the_same_bytes(hard: Report) -> None:
    data = casefile.render(hard)
    assert casefile.render(casefile.read(data)) == data


def test_a_case_from_before_findings_had_reasons_is_read(hard: Report) -> None:
    document = json.loads(casefile.render(hard))
    for claim in document["articles"][0]["claims"]:
        for finding in claim["findings"]:
            del finding["reasons"]
    claims = casefile.read(json.dumps(document).encode()).articles[0].claims
    assert {finding.reasons for claim in claims for finding in claim.findings} == {()}


def test_a_case_from_before_evidence_was_pinned_is_read() -> None:
    report = casefile.read((Path(__file__).parents[1] / "golden" / "ferry.first.json").read_bytes())
    assert report.demands == ("any",)
    [evidence] = report.articles[0].claims[0].evidence
    assert (evidence.source.title, evidence.place, evidence.differences, evidence.source.contact) == (
        "Passenger register 2024 | final", None, (), None,
    )  # fmt: skip
    assert casefile.read(casefile.render(report)) == report
    assert all(render(report, known.id) for known in formats())


def test_it_says_what_it_is_and_of_which_version(hard: Report) -> None:
    document = json.loads(casefile.render(hard))
    assert list(document)[:2] == ["format", "version"]
    assert (document["format"], document["version"]) == ("redpencil-case", 1)


@given(text=st.text(st.characters(exclude_categories=["Cs"])), number=st.integers(1, 10**9), share=st.floats(0, 1))
def test_any_text_and_number_comes_back(report: Report, text: str, number: int, share: float) -> None:
    first = report.articles[0]
    claim = replace(first.claims[0], statement=text, number=number, worthiness=share, remarks=(text,))
    changed = replace(report, title=text, articles=(replace(first, claims=(claim,)),))
    assert casefile.read(casefile.render(changed)) == changed


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "no case file"),
        (b'{"format": "other"}', "no case file"),
        (b'{"format": "redpencil-case", "version": 2}', "has version 2"),
        (b'{"format": "redpencil-case", "version": "1"}', "has version 1"),
        (b'{"format": "redpencil-case", "version": 1}', "damaged at title"),
    ],
)
def test_what_is_no_case_is_refused_in_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        casefile.read(data)


def test_a_damaged_case_names_the_place(hard: Report) -> None:
    data = casefile.render(hard).replace(b'"status": "settled"', b'"status": "done"', 1)
    with pytest.raises(Unreadable, match=r"damaged at articles\.0\.claims\.\d+\.status"):
        casefile.read(data)


def test_no_control_or_hidden_character_stands_in_it_as_itself(hard: Report) -> None:
    changed = replace(hard, title="a\x9b31m \u202e \u2028 \U000e0041 \x7f \ufeff")
    data = casefile.render(changed)
    assert is_clean(data.decode())
    assert casefile.read(data) == changed


def test_what_is_no_address_does_not_stand_where_one_would(hard: Report) -> None:
    assert b'"url": "javascript:' not in casefile.render(hard)
