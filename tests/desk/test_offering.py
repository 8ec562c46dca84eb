import pytest

from redpencil.desk.desk import Desk
from redpencil.desk.offering import Where
from redpencil.domain.claim import Ref

DRAFT = """# Ferries return

Aldport has 3,000 inhabitants, [the census](https://census.example/2021) says. The ferry \
[carried](https://ferry.example/log) 300 people in 2021.[^1]

The mayor, Ana Bell, took office in [2019](https://town.example/mayor).

[^1]: Told by the harbour master on the phone.
"""


@pytest.fixture
def draft(desk: Desk) -> Desk:
    desk.importing.add(DRAFT.encode(), name="draft.md", slug="draft")
    return desk


def ref(desk: Desk, words: str) -> Ref:
    numbers = (Ref("draft", number) for number in range(1, 9))
    return next(each for each in numbers if words in desk.browsing.claim(each).exact)


def test_the_links_of_the_claims_own_sentence_come_first_then_those_of_its_paragraph(draft: Desk) -> None:
    offers = draft.offering.offers(draft.browsing.claim(ref(draft, "300 people")))
    assert [(one.words, one.where) for one in offers] == [
        ("https://ferry.example/log", Where.SENTENCE),
        ("Told by the harbour master on the phone.", Where.SENTENCE),
        ("https://census.example/2021", Where.PARAGRAPH),
        ("https://town.example/mayor", Where.ARTICLE),
    ]


def test_then_come_the_sources_of_the_article_last_used_first_and_the_library_behind_them(draft: Desk) -> None:
    first, second, third, fourth = (draft.researching.add_person(name).id for name in ("A", "B", "C", "D"))
    for place, number in enumerate((second, first, second)):
        draft.attaching.attach(ref(draft, "3,000"), number, locator=f"p. {place}")
    offers = draft.offering.offers(draft.browsing.claim(ref(draft, "300 people")))[4:]
    assert [(one.source and one.source.id, one.where) for one in offers] == [
        (second, Where.USED), (first, Where.USED), (fourth, Where.LIBRARY), (third, Where.LIBRARY),
    ]  # fmt: skip


def test_a_link_whose_page_is_kept_already_is_that_source_and_is_offered_once(draft: Desk) -> None:
    census = draft.researching.add_address("https://census.example/2021")
    offers = draft.offering.offers(draft.browsing.claim(ref(draft, "3,000")))
    assert (offers[0].source, offers[0].where) == (census, Where.SENTENCE)
    assert [one.source for one in offers].count(census) == 1
