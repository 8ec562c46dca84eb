from dataclasses import replace

from redpencil.domain.claim import Status
from redpencil.export.discretion import discreet
from redpencil.export.report import Report
from redpencil.export.secrets import CONFIDENTIAL
from redpencil.export.summary import label, overrides, skipped, text_errors, unsourced, verdicts


def test_claims_about_the_text_are_no_verdicts_on_claims(hard: Report) -> None:
    part = hard.articles[0]
    assert sum(tally.count for tally in verdicts(part.claims, hard.scale)) == 6
    assert [(tally.label.words, tally.count) for tally in text_errors(part.claims)] == [
        ("Error, correct it", 1),
        ("No error", 1),
    ]


def test_every_rating_of_the_scale_is_counted_and_others_come_last(hard: Report) -> None:
    names = [tally.label.words for tally in verdicts(hard.articles[0].claims, hard.scale)]
    assert names[:5] == [rating.label for rating in hard.scale.ratings]
    assert names[5:] == ["rated-elsewhere (on another scale)"]


def test_a_verdict_under_a_claim_that_was_taken_up_again_does_not_count(report: Report) -> None:
    again = replace(report.articles[0].claims[0], status=Status.IN_WORK)
    assert sum(tally.count for tally in verdicts([again], report.scale)) == 0
    assert str(label(again, report.scale)) == "○ In work"


def test_each_claim_on_the_list_is_in_exactly_one_group(hard: Report) -> None:
    for part in hard.articles:
        groups = [*part.settled, *part.unfinished, *part.dropped]
        assert sorted(claim.number for claim in groups) == sorted(claim.number for claim in part.claims)


def test_what_stands_out_is_found(hard: Report) -> None:
    part = hard.articles[0]
    assert [claim.number for claim in unsourced(part)] == [6]
    assert [claim.number for claim in overrides(part)] == [7]
    assert [sentence.disposition.value for sentence in skipped(part)] == [
        "question",
        "opinion",
        "wish",
        "too-vague",
        "forecast",
    ]


def test_discretion_keeps_the_evidence_and_hides_who_gave_it(hard: Report) -> None:
    once = discreet(hard)
    assert discreet(once) == once
    hidden = [e for c in once.articles[0].claims for e in c.evidence if e.source.confidential]
    assert [(e.source.title, e.quote, e.source.url, e.source.note) for e in hidden] == [(CONFIDENTIAL, "", "", "")]
