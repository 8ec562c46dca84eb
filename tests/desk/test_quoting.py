from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.evidence import QuoteCheck
from redpencil.domain.quotation import QuotationRow
from redpencil.errors import RedpencilError, UnknownReference, UnknownSource

ARTICLE = """The ferry

“We have not yet bought 14 boats,” said Ada Holm, the mayor. “The harbour … is safe,” she added.

“We will buy 20 boats,” said Jonas Reed, her critic. “Nobody knew of it at the time,” Reed said.
"""
CUES = (
    ("00:00:01,000", "MAYOR HOLM: Good evening. We have not yet acquired 14 boats."),
    ("00:03:10,000", "JONAS REED: Thank you. We will buy 14 boats, but only if the state pays."),
    ("00:04:00,000", "MAYOR HOLM: The harbour, in summer at least, is safe."),
)


@pytest.fixture
def transcript(desk: Desk, tmp_path: Path) -> int:
    desk.importing.add(ARTICLE.encode(), name="speech.txt", slug="speech")
    path = tmp_path / "speech.srt"
    cues = (f"{n}\n{time} --> {time[:6]}59,000\n{words}\n" for n, (time, words) in enumerate(CUES, 1))
    path.write_text("\n".join(cues), encoding="utf-8")
    return desk.researching.add_file(path).id


def test_quotations_stand_in_order_with_their_speakers(desk: Desk, transcript: int) -> None:
    rows = desk.quoting.quotations("speech")
    assert [row.text for row in rows] == [
        "We have not yet bought 14 boats",
        "The harbour … is safe",
        "We will buy 20 boats",
        "Nobody knew of it at the time",
    ]
    assert [row.speaker for row in rows] == ["Ada Holm", "Ada Holm", "Jonas Reed", "Reed"]
    assert all(row.heard is None and row.span.of(desk.browsing.article("speech").text) == row.text for row in rows)


def test_each_is_held_word_by_word_against_the_transcript(desk: Desk, transcript: int) -> None:
    first, second, third, fourth = (_told(row) for row in desk.quoting.quotations("speech", transcript))
    assert first == (QuoteCheck.FOUND, ('The source says "acquired", the quote "bought"',), "00:00:01", "MAYOR HOLM")
    assert second == (QuoteCheck.FOUND, (), "00:04:00", "MAYOR HOLM")
    assert third == (QuoteCheck.NOT_FOUND, ('The source says "14", the quote "20"',), "00:03:10", "JONAS REED")
    assert fourth == (QuoteCheck.NOT_FOUND, (), "", "")


def test_words_in_another_mouth_are_flagged(desk: Desk, transcript: int) -> None:
    text = "The ferry\n\n“We will buy 14 boats,” said Ada Holm, the mayor.\n"
    desk.importing.add(text.encode(), name="other.txt", slug="other")
    (row,) = desk.quoting.quotations("other", transcript)
    assert row.heard is not None
    assert row.heard.exact
    assert row.heard.another
    assert row.heard.caution == 'The sentence goes on: "but only if the state pays."'


def test_of_the_articles_sources_the_one_that_has_the_most_of_a_quotation_is_shown(desk: Desk, transcript: int) -> None:
    assert all(row.heard is None for row in desk.quoting.in_sources("speech"))
    notes = desk.researching.add_words("Reed told me: We will buy 20 boats. Holm: We have not bought 14 boats yet.")
    for source in (transcript, notes.id):
        desk.attaching.attach(Ref("speech", 1), source)
    first, second, third, fourth = (row.heard for row in desk.quoting.in_sources("speech"))
    assert first is not None
    assert second is not None
    assert third is not None
    assert fourth is not None
    assert (first.source, first.outcome) == (transcript, "said in other words")
    assert (second.source, second.outcome) == (transcript, "said exactly so")
    assert (third.source, third.outcome) == (notes.id, "said exactly so")
    assert fourth.outcome == "not said there"


def test_what_cannot_be_looked_up_says_why(desk: Desk, transcript: int) -> None:
    with pytest.raises(UnknownReference, match="no article"):
        desk.quoting.quotations("speeches-of-nobody")
    with pytest.raises(UnknownSource):
        desk.quoting.quotations("speech", 99)
    person = desk.researching.add_person("Ada Holm")
    with pytest.raises(RedpencilError, match="No text is kept"):
        desk.quoting.quotations("speech", person.id)


def _told(row: QuotationRow) -> tuple[QuoteCheck, tuple[str, ...], str, str]:
    assert row.heard is not None
    return row.heard.check, row.heard.differences, row.heard.locator, row.heard.speaker
