import gc
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.analysis.examination import Examination
from redpencil.analysis.extraction import examine
from redpencil.domain.article import Article, Block, Disposition, Metadata, Role
from redpencil.domain.claim import About, Claim, Kind, Status
from redpencil.domain.name import NameKind, ReferenceName

PARTS = (
    (Role.HEADLINE, "Elbe Yards bets on river ferries"),
    (Role.DEK, "Elbe Yards invests $160 million in river ferries."),
    (
        Role.BODY,
        (
            "Elbe Yards was founded in 1901. The company also sold its tugboat line recently. "
            "However, it isn’t the only yard on the river. Will it last?"
        ),
    ),
    (
        Role.BODY,
        (
            "“We built 40 ferries,” said Ada Holm, who runs the yard. Elbe Yards invested $160 million in new river ferries. "
            "Let’s hope that they float. The group will continue to expand."
        ),
    ),
    (Role.BODY, "Elbe Yards was founded in 1901."),
    (Role.FURNITURE, "Most read\n9 hours ago"),
)
REFERENCES = (ReferenceName("Elbe Yards", NameKind.ORGANISATION), ReferenceName("Ada Holm", NameKind.PERSON))


def article(parts: Sequence[tuple[Role, str]] = PARTS, published: date | None = None) -> Article:
    text, blocks = "", list[Block]()
    for role, words in parts:
        blocks.append(
            Block(len(text), len(text) + len(words), role, "list of other stories" if role is Role.FURNITURE else "")
        )
        text += words + "\n\n"
    return Article("elbe", Metadata(date=published), text, "", tuple(blocks))


@pytest.fixture(scope="module")
def found() -> Examination:
    return examine(article(), REFERENCES)


def claim(found: Examination, words: str) -> Claim:
    return next(claim for claim in found.claims if words in claim.statement)


def test_every_sentence_has_a_disposition_and_every_skipped_one_a_reason(found: Examination) -> None:
    by = {sentence.span.of(article().text): sentence for sentence in found.sentences}
    assert by["Will it last?"].disposition is Disposition.QUESTION
    assert by["Let’s hope that they float."].disposition is Disposition.WISH
    assert by["The group will continue to expand."].disposition is Disposition.FORECAST
    assert all(sentence.reason for sentence in found.sentences if sentence.disposition is not Disposition.CLAIM)


def test_furniture_is_one_sentence_with_the_reason_of_its_block_and_no_claim(found: Examination) -> None:
    furniture = [one for one in found.sentences if one.disposition is Disposition.FURNITURE]
    assert [one.reason for one in furniture] == ["list of other stories"]
    assert not any(anchor.start >= furniture[0].start for one in found.claims for anchor in one.anchors)


def test_a_name_misspelled_in_the_furniture_is_nobodys_error() -> None:
    body = (Role.BODY, "The talks in Beijing failed. Delegates left Beijing early.")
    for role, errors in ((Role.BODY, 1), (Role.FURNITURE, 0)):
        looked = examine(article((body, (role, "A ministry in Beijng closes for the summer."))), ())
        assert sum(one.about is About.TEXT for one in looked.claims) == errors


def test_claims_are_open_and_numbered_in_the_order_of_the_text(found: Examination) -> None:
    assert [one.number for one in found.claims] == list(range(1, len(found.claims) + 1))
    starts = [one.anchors[0].start for one in found.claims]
    assert starts == sorted(starts)
    assert all(one.status is Status.OPEN and one.reasons and one.why_chosen for one in found.claims)


def test_the_company_is_named_and_the_exact_words_stay_in_the_anchor(found: Examination) -> None:
    sale = claim(found, "tugboat")
    assert sale.statement == "Elbe Yards also sold its tugboat line recently"
    assert sale.exact == "The company also sold its tugboat line recently."
    assert "context restored: The company → Elbe Yards" in sale.remarks
    assert "undated: the text says “recently” and the article has no date" in sale.remarks


def test_a_negation_stays_and_is_named(found: Examination) -> None:
    denial = claim(found, "only yard")
    assert "isn’t" in denial.statement
    assert "negation: “isn’t” is part of the claim" in denial.remarks


def test_a_quotation_has_its_speaker(found: Examination) -> None:
    quotation = claim(found, "40 ferries")
    assert (quotation.kind, quotation.speaker) == (Kind.QUOTATION, "Ada Holm")


def test_a_repeated_sentence_is_one_claim_with_two_anchors(found: Examination) -> None:
    assert len(claim(found, "founded in 1901").anchors) == 2


def test_a_near_repeat_says_where_it_also_stands(found: Examination) -> None:
    assert any(remark.startswith("also at “Elbe Yards invested") for remark in claim(found, "invests $160").remarks)


def test_a_misspelled_name_is_a_claim_about_the_text_at_its_first_place() -> None:
    parts = ((Role.BODY, "Elbe Yards sold a ferry. Elbe Yarsd sold two ferries. Elbe Yards sold three ferries."),)
    claims = examine(article(parts), REFERENCES).claims
    assert [one.about for one in claims] == [About.WORLD, About.WORLD, About.TEXT, About.WORLD]


def test_a_dated_article_has_no_remark_about_its_date() -> None:
    claims = examine(article(published=date(2021, 3, 1)), REFERENCES).claims
    assert not any(remark.startswith("undated") for one in claims for remark in one.remarks)
    assert {one.made_on for one in claims if one.about is About.WORLD} == {date(2021, 3, 1)}


def test_the_work_tells_how_far_it_is_and_can_be_stopped() -> None:
    heard: list[float] = []
    examine(article(), (), heard.append)
    assert heard == sorted(heard)
    assert heard[0] == 0.0
    assert heard[-1] == 1.0

    def stop(_done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        examine(article(), (), stop)


def test_the_garbage_collector_works_again_however_the_work_ends() -> None:
    def stop(_done: float) -> None:
        raise KeyboardInterrupt

    examine(article(), ())
    with pytest.raises(KeyboardInterrupt):
        examine(article(), (), stop)
    assert gc.isenabled()


def test_an_article_without_text_has_nothing_to_say() -> None:
    assert examine(Article("empty", Metadata(), "", "", ()), ()) == Examination()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet='abcE. ’"“”;,?!$%0159-\nTheyIt()é漢', min_size=1, max_size=80), max_size=4))
def test_every_anchor_has_its_exact_words_in_any_text(texts: list[str]) -> None:
    parts = [(Role.BODY, text.strip() or "x") for text in texts]
    whole = article(parts)
    for one in examine(whole, ()).claims:
        assert all(whole.text[anchor.start : anchor.end] == anchor.exact for anchor in one.anchors)
