from pathlib import Path

import pytest

from redpencil.desk.desk import Desk
from redpencil.domain.claim import Ref
from redpencil.domain.source import Source
from redpencil.errors import UnknownReference, UnknownSource

INHABITANTS = Ref("ferries", 1)

CENSUS = """Census of the islands

Nobody had counted since 1998. On census day Aldport had 3,412 inhabitants, more than ever before.

Fishing is what most of them live by.
"""


@pytest.fixture
def census(desk: Desk, tmp_path: Path) -> Source:
    path = tmp_path / "census.txt"
    path.write_text(CENSUS, encoding="utf-8")
    return desk.researching.add_file(path)


def test_the_passage_that_bears_on_a_claim_stands_first(desk: Desk, census: Source) -> None:
    first = desk.seeking.evidence(INHABITANTS)[0]
    assert (first.source, first.locator) == (census, "paragraph 2")
    assert first.passage == "On census day Aldport had 3,412 inhabitants, more than ever before."
    assert desk.browsing.passage(census.id)[first.start : first.end] == first.passage


def test_it_says_what_the_source_says_otherwise(desk: Desk, census: Source) -> None:
    assert desk.seeking.evidence(INHABITANTS)[0].differences == ("The claim says 3,000 inhabitants, the source 3,412.",)


def test_a_passage_is_found_where_the_source_has_it_itself(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "interview.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:04,000\nGood evening from the harbour.\n\n"
        "2\n00:03:10,000 --> 00:03:14,000\nAldport had 3,412 inhabitants on census day.\n",
        encoding="utf-8",
    )
    desk.researching.add_file(path)
    assert desk.seeking.evidence(INHABITANTS)[0].locator == "00:03:10"


def test_a_quote_that_is_attached_stands_where_the_search_found_it(desk: Desk, census: Source) -> None:
    first = desk.seeking.evidence(INHABITANTS)[0]
    joined = desk.attaching.attach(INHABITANTS, census.id, quote=first.passage)
    assert joined.evidence[0].locator == first.locator == "paragraph 2"


def test_the_words_of_the_claim_are_marked(desk: Desk, census: Source) -> None:
    first = desk.seeking.evidence(INHABITANTS)[0]
    assert [span.of(first.passage) for span in first.matches] == ["Aldport", "inhabitants"]


def test_the_sources_of_the_article_come_before_the_library(desk: Desk, census: Source) -> None:
    attached = desk.researching.add_words("Aldport is a port. It has few inhabitants left.")
    desk.attaching.attach(INHABITANTS, attached.id)
    assert {lead.source for lead in desk.seeking.evidence(INHABITANTS)} == {attached}
    assert {lead.source for lead in desk.seeking.evidence(INHABITANTS, everywhere=True)} == {attached, census}
    assert {lead.source for lead in desk.seeking.evidence(INHABITANTS, source=census.id)} == {census}


def test_a_source_that_comes_later_is_looked_through_too(desk: Desk, census: Source) -> None:
    assert len(desk.seeking.evidence(INHABITANTS)) > 0
    late = desk.researching.add_words("Aldport has 3,000 inhabitants, says the mayor.")
    assert desk.seeking.evidence(INHABITANTS)[0].source == late


def test_sources_without_text_give_nothing(desk: Desk) -> None:
    person = desk.researching.add_person("Ana Bell")
    assert desk.seeking.evidence(INHABITANTS) == ()
    assert desk.seeking.evidence(INHABITANTS, source=person.id) == ()


def test_a_claim_or_source_that_is_not_there_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownReference):
        desk.seeking.evidence(Ref("ferries", 99))
    with pytest.raises(UnknownSource):
        desk.seeking.evidence(INHABITANTS, source=99)


def test_looking_leaves_no_event(desk: Desk, census: Source) -> None:
    before = desk.browsing.log()
    desk.seeking.evidence(INHABITANTS)
    desk.seeking.evidence(INHABITANTS, everywhere=True)
    assert desk.browsing.log() == before


def test_the_library_is_searched_for_what_an_article_has_no_source_for(desk: Desk, census: Source) -> None:
    for number in range(30):
        desk.researching.add_words(f"Ferry {number} sails to another port. Its passengers are tired.")
    found = desk.seeking.evidence(INHABITANTS, everywhere=True)
    assert found[0].source == census
    assert found[0].differences


def test_a_workspace_that_can_only_be_read_is_searched_too(desk: Desk, census: Source) -> None:
    expected = [lead.passage for lead in desk.seeking.evidence(INHABITANTS)]
    late = desk.researching.add_words("Aldport has 3,000 inhabitants, says the mayor.")
    with Desk.open(desk.workspace, reviewer="Ann") as again:
        again._bench.database.read_only = "it is held for a test"
        found = again.seeking.evidence(INHABITANTS, everywhere=True)
    assert found[0].source == late
    assert {lead.passage for lead in found} >= set(expected[:1])
