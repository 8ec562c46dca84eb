import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from redpencil.desk import checking
from redpencil.desk.desk import Desk
from redpencil.desk.progress import Cancelled
from redpencil.domain.article import Metadata
from redpencil.domain.claim import Ref, Status
from redpencil.domain.query import ClaimQuery
from redpencil.errors import NothingToRead, RedpencilError
from redpencil.storage.keeping import Examined

TEXT = "A harbour wakes\n\nThe harbour of Aldport has 12 cranes, the town said on 3 May 2021.\n"


def test_an_article_is_read_in_under_the_name_of_its_file(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "Harbour News 3.txt"
    path.write_text(TEXT, encoding="utf-8")
    added = desk.importing.add_file(path)
    assert (added.outcome, added.article.slug, added.path) == ("new", "harbour-news-3", str(path))
    assert desk.browsing.article("harbour-news-3") == added.article
    assert all(one.span.of(added.article.text) == one.exact for claim in added.claims for one in claim.anchors)


def test_what_is_given_back_is_what_was_kept(desk: Desk) -> None:
    body = "In 2020 Huawei sold 5 million phones. Then Huawei grew by 3 percent. In 2021 Huawei fell, and Huwaei said so.\n"
    added = desk.importing.add(f"Cars of the year\n\n{body}".encode(), slug="cars")
    assert any(claim.findings for claim in added.claims)
    assert added.claims == tuple(desk.browsing.claims(ClaimQuery(article="cars")))
    assert added.article == desk.browsing.article("cars")
    assert added.coverage == desk.browsing.coverage("cars")


def test_a_long_reading_can_be_stopped_and_nothing_of_it_is_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "tangled.md"
    path.write_bytes(b"*a " * 400_000)
    for read in (desk.importing.add_file, desk.importing.glance, desk.researching.add_file):
        told: list[str] = []

        def stop(what: str, _share: float, told: list[str] = told) -> None:
            told.append(what)
            if len(told) == 3:
                raise Cancelled

        began = time.monotonic()
        with pytest.raises(Cancelled):
            read(path, progress=stop)
        assert time.monotonic() - began < 3
        assert told == ["Reading tangled.md"] * 3
    assert [line.slug for line in desk.browsing.articles()] == ["ferries"]
    assert desk.browsing.sources() == ()


def test_progress_is_told_within_a_text_of_one_paragraph() -> None:
    told: list[float] = []
    checking.check(
        ("The town has 12 cranes and 3 quays. " * 200).encode(), progress=lambda _what, share: told.append(share)
    )
    assert told == sorted(told)
    assert 20 < len(told) < 120


def test_the_same_text_again_changes_nothing(desk: Desk) -> None:
    first = desk.importing.add(TEXT.encode())
    count = len(desk.browsing.log())
    again = desk.importing.add(TEXT.replace("\n", "\r\n").encode())
    assert (first.outcome, again.outcome) == ("new", "unchanged")
    assert again.claims == first.claims
    assert len(desk.browsing.log()) == count


def test_what_a_person_says_of_an_article_goes_first(desk: Desk) -> None:
    added = desk.importing.add(TEXT.encode(), slug="Mine!", metadata=Metadata(title="Given", author="A. Writer"))
    assert (added.article.slug, added.article.title, added.article.metadata.author) == ("mine", "Given", "A. Writer")


def test_changed_text_is_a_new_version_that_keeps_what_stands(desk: Desk, examine: Callable[..., Examined]) -> None:
    for number in (1, 2, 4):
        desk.reviewing.judge(Ref("ferries", number), "confirmed", why="seen")
    old = examine().article.text
    new = old.replace("3,000 inhabitants", "3,100 inhabitants").replace("the fastest in the country", "quick")
    added = desk.importing.keep(examine(f"{new}", "ferries"))
    assert (added.outcome, added.article.version) == ("new-version", 2)
    claims = {claim.number: claim for claim in desk.browsing.claims(ClaimQuery(article="ferries"))}
    # Its figure was changed: it is opened again, and keeps its history.
    assert (claims[1].status, claims[1].verdict, len(claims[1].earlier)) == (Status.OPEN, None, 1)
    assert claims[1].exact == "Aldport has 3,100 inhabitants"
    # Its words are the same, though they may stand elsewhere.
    assert (claims[2].status, claims[2].exact) == (Status.SETTLED, "took office in 2019")
    assert len(claims[3].open_findings) == 2
    for claim in claims.values():
        assert all(one.span.of(added.article.text) == one.exact for one in claim.anchors)


def test_a_claim_whose_words_have_vanished_stays_without_a_place(desk: Desk, examine: Callable[..., Examined]) -> None:
    desk.importing.keep(
        examine("Ferries return to Aldport\n\nNothing else is known.\n\nFollow us for more.", "ferries")
    )
    claims = tuple(desk.browsing.claims(ClaimQuery(article="ferries")))
    assert {claim.number for claim in claims} == {1, 2, 3, 4}
    assert all(claim.anchors == () and claim.orphan for claim in claims)
    assert desk.browsing.marks("ferries") == ()


def test_claims_that_are_new_take_numbers_never_used(desk: Desk, examine: Callable[..., Examined]) -> None:
    short = "Ferries return to Aldport\n\nIts mayor took office in 2019.\n\nFollow us for more."
    desk.importing.keep(examine(short, "second"))
    assert desk.reviewing.new("second", "by hand").number == 2
    desk.reviewing.undo()
    desk.importing.keep(examine(slug="second"))
    numbers = [claim.number for claim in desk.browsing.claims(ClaimQuery(article="second"))]
    assert sorted(numbers) == [1, 3, 4, 5]


def test_one_bad_file_does_not_keep_the_others_out(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("", encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text(TEXT, encoding="utf-8")
    results = list(desk.importing.add_paths([tmp_path / "in", tmp_path / "missing"]))
    assert [isinstance(result, RedpencilError) for result in results].count(True) == 2
    with pytest.raises(NothingToRead):
        desk.importing.add(b"")


def test_checking_keeps_nothing() -> None:
    added = checking.check(TEXT.encode(), name="harbour.txt")
    assert (added.article.slug, added.outcome) == ("harbour", "new")
    assert added.coverage.words == added.article.words


def test_a_new_version_keeps_what_was_said_of_the_article_before(desk: Desk) -> None:
    said = Metadata(title="Given", author="A. Writer", date=date(2021, 5, 4))
    desk.importing.add(TEXT.encode(), slug="harbour", metadata=said)
    added = desk.importing.add(TEXT.replace("12", "13").encode(), slug="harbour", metadata=Metadata(author="B. Writer"))
    assert (added.outcome, added.article.metadata.author) == ("new-version", "B. Writer")
    assert added.article.metadata.date == date(2021, 5, 4)


def test_the_date_of_an_article_can_be_told_later(desk: Desk) -> None:
    text = f"{TEXT}\nThe harbour was closed this week.\n".encode()
    first = desk.importing.add(text, slug="harbour")
    assert any("undated" in remark for claim in first.claims for remark in claim.remarks)
    desk.reviewing.judge(first.claims[0].ref, "confirmed", why="seen")
    dated = desk.importing.add(text, metadata=Metadata(date=date(2021, 5, 4)))
    assert (dated.outcome, dated.article.slug, dated.article.version) == ("new-version", "harbour", 2)
    assert not any("undated" in remark for claim in dated.claims for remark in claim.remarks)
    assert [claim.number for claim in dated.claims] == [claim.number for claim in first.claims]
    assert dated.claims[0].verdict is not None
    assert desk.importing.add(text, metadata=Metadata(date=date(2021, 5, 4))).outcome == "unchanged"
    assert desk.importing.add(text).outcome == "unchanged"


def test_a_sentence_that_was_cut_and_put_back_is_the_same_claim(desk: Desk) -> None:
    cut = "The mayor opened the hall in March 2018."
    first = desk.importing.add(f"{TEXT}\n{cut}\n".encode(), slug="harbour")
    hall = next(claim for claim in first.claims if claim.exact == cut)
    desk.reviewing.judge(hall.ref, "confirmed", why="seen")
    gone = desk.importing.add(TEXT.encode(), slug="harbour")
    assert next(claim for claim in gone.claims if claim.number == hall.number).orphan
    back = desk.importing.add(f"{TEXT}\n{cut}\n".encode(), slug="harbour")
    again = next(claim for claim in back.claims if claim.number == hall.number)
    assert (again.exact, again.status, again.redraft) == (cut, Status.SETTLED, None)
    assert len(back.claims) == len(first.claims)
