from datetime import date

from redpencil.domain.article import Article, ArticleLine, Block, Disposition, Metadata, Role


def test_an_article_without_a_date_is_undated() -> None:
    assert Article("story", Metadata(), "", "", ()).undated
    assert not Article("story", Metadata(date=date(2021, 2, 25)), "", "", ()).undated


def test_an_untitled_article_goes_by_its_slug() -> None:
    assert Article("story", Metadata(), "", "", ()).title == "story"
    assert ArticleLine("story", Metadata(title="A Story"), 0, 1, 0, 0, 0).title == "A Story"
    assert ArticleLine("story", Metadata(), 0, 1, 0, 0, 0).title == "story"


def test_words_of_furniture_do_not_count() -> None:
    blocks = (Block(0, 9, Role.BODY), Block(11, 20, Role.FURNITURE))
    assert Article("story", Metadata(), "Two words\n\nMost Read", "", blocks).words == 2


def test_every_disposition_can_be_said_plainly() -> None:
    assert all(disposition.words for disposition in Disposition)
