import io
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from redpencil.desk.desk import Desk
from redpencil.desk.progress import Cancelled
from redpencil.domain.article import Metadata
from redpencil.domain.claim import Ref
from redpencil.domain.evidence import QuoteCheck
from redpencil.domain.retrieval import Outcome
from redpencil.domain.source import SourceKind
from redpencil.errors import (
    Disallowed,
    Gone,
    NotAnAddress,
    PrivateAddress,
    RedpencilError,
    UnknownFormat,
    UnknownSource,
    WrongStatus,
)
from redpencil.locations import Workspace
from redpencil.storage import sources

PAGE = """<html><head><title>The ferry returns</title></head><body><article><h1>The ferry returns</h1>
<p>The ferry between Aldport and the island of Lesk returns on Monday, the council said.</p>
<p>It carries 300 passengers, and a ticket costs 12 pounds for all who live on the island.</p>
<p>The service had stopped in March, when the old ship was found to be unsafe.</p></article></body></html>"""
QUOTE = "It carries 300 passengers"


@pytest.fixture
def fetching_desk(tmp_path: Path, examine: Any) -> Iterator[Desk]:
    """A desk whose house allows this machine, with one article on it."""
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "redpencil.toml").write_text('[house]\nname = "The Desk"\n\n[web]\nallow = ["127.0.0.1"]\n')
    with Desk.open(Workspace(folder), reviewer="Ann", create=True) as opened:
        opened.importing.keep(examine())
        yield opened


def texts(desk: Desk, number: int) -> str:
    return desk.browsing.passage(number)


def snapshots(desk: Desk, *hashes: str) -> list[Any]:
    with desk._database.reading() as connection:
        return [sources.snapshot(connection, each) for each in hashes]


def test_an_address_is_kept_with_its_bytes_its_text_and_how_it_came(fetching_desk: Desk, site: Any) -> None:
    url = site.serve("/ferry", PAGE.encode())
    source = fetching_desk.fetching.add(f"{url}#part", publisher="The Gazette")
    assert (source.kind, source.title, source.url) == (SourceKind.PAGE, "The ferry returns", url)
    assert source.publisher == "The Gazette"
    assert QUOTE in texts(fetching_desk, source.id)
    (retrieval,) = fetching_desk.fetching.retrievals(source.id)
    assert (retrieval.outcome, retrieval.url, retrieval.sha256) == (Outcome.KEPT, url, source.sha256)
    page, record = snapshots(fetching_desk, source.sha256, retrieval.warc)
    assert (page.data, page.media_type) == (PAGE.encode(), "text/html")
    assert page.taken_at == source.retrieved_at
    records = ArchiveIterator(io.BytesIO(record.data))
    assert [one.rec_type for one in records] == ["warcinfo", "response", "request"]
    assert "The Desk" in site.asked[-1][1]["User-Agent"]


def test_an_address_that_is_kept_is_not_fetched_again(fetching_desk: Desk, site: Any) -> None:
    last = site.serve("/b", PAGE.encode())
    short = site.serve("/a", status=301, headers={"Location": "/b"})
    source = fetching_desk.fetching.add(short)
    asked = len(site.asked)
    assert fetching_desk.fetching.add(short) == fetching_desk.fetching.add(last) == source
    assert (source.url, len(site.asked)) == (last, asked)


def test_an_address_that_was_only_written_down_gets_its_bytes(fetching_desk: Desk, site: Any) -> None:
    url = site.serve("/ferry", PAGE.encode())
    noted = fetching_desk.researching.add_address(url, publisher="The Gazette")
    source = fetching_desk.fetching.add(url)
    assert (source.id, source.title, source.publisher) == (noted.id, "The ferry returns", "The Gazette")
    claim = fetching_desk.attaching.attach(Ref("ferries", 1), source.id, quote=QUOTE)
    assert claim.evidence[0].quote_check is QuoteCheck.FOUND
    fetching_desk.reviewing.undo()
    fetching_desk.reviewing.undo()
    assert fetching_desk.browsing.source(source.id) == noted
    assert fetching_desk.fetching.retrievals(source.id) == ()


def test_what_cannot_be_had_or_read_leaves_nothing_behind(fetching_desk: Desk, site: Any) -> None:
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    failures: list[tuple[str, type[RedpencilError]]] = [
        (site.serve("/gone", status=404), Gone),
        (site.serve("/private", PAGE.encode()), Disallowed),
        (site.serve("/exe", b"MZ" + bytes(1000)), UnknownFormat),
        ("http://10.0.0.5/", PrivateAddress),
        ("file:///etc/passwd", NotAnAddress),
    ]
    for url, kind in failures:
        with pytest.raises(kind):
            fetching_desk.fetching.add(url)
    assert fetching_desk.browsing.sources() == ()
    assert fetching_desk.fetching.add(failures[1][0], ignore_robots=True).id == 1


def test_a_fetch_is_stopped_and_leaves_nothing_behind(fetching_desk: Desk, site: Any) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n"
    url = site.serve("/slow", raw=(head, b"x" * 450, 60.0))
    shares: list[float] = []

    def tell(what: str, share: float) -> None:
        assert what == f"Fetching {url}"
        shares.append(share)
        if share >= 0.5:
            raise Cancelled

    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetching_desk.fetching.add(url, tell)
    assert time.monotonic() - began < 5
    assert fetching_desk.browsing.sources() == ()


def test_the_server_s_word_on_the_encoding_holds_where_the_page_says_nothing(fetching_desk: Desk, site: Any) -> None:
    text = "Паром возвращается в Олдпорт в понедельник, сообщил совет. Билет стоит 12 фунтов для всех жителей."
    body = f"<html><body><p>{text}</p></body></html>".encode("cp1251")
    url = site.serve("/ru", body, headers={"Content-Type": "text/html; charset=windows-1251"})
    assert text in texts(fetching_desk, fetching_desk.fetching.add(url).id)
    wrong = site.serve(
        "/utf8", PAGE.replace("pounds", "£").encode(), headers={"Content-Type": "text/html; charset=utf-7"}
    )
    assert "12 £" in texts(fetching_desk, fetching_desk.fetching.add(wrong).id)


def test_a_source_that_has_not_changed_says_so(fetching_desk: Desk, site: Any) -> None:
    source = fetching_desk.fetching.add(site.serve("/ferry", PAGE.encode()))
    assert fetching_desk.fetching.refetch(source.id).retrieval.outcome is Outcome.UNCHANGED
    site.serve("/ferry", PAGE.replace("<body>", "<body><!-- served at noon -->").encode())
    assert fetching_desk.fetching.refetch(source.id).retrieval.outcome is Outcome.UNCHANGED
    outcomes = [each.outcome for each in fetching_desk.fetching.retrievals(source.id)]
    assert outcomes == [Outcome.KEPT, Outcome.UNCHANGED, Outcome.UNCHANGED]


def test_a_source_that_has_changed_shows_its_quoted_passages_then_and_now(fetching_desk: Desk, site: Any) -> None:
    source = fetching_desk.fetching.add(site.serve("/ferry", PAGE.encode()))
    for quote in (QUOTE, "The service had stopped in March"):
        fetching_desk.attaching.attach(Ref("ferries", 1), source.id, quote=quote)
    site.serve("/ferry", PAGE.replace("300 passengers", "280 passengers").encode())
    told = fetching_desk.fetching.refetch(source.id)
    assert told.retrieval.outcome is Outcome.CHANGED
    first, second = told.passages
    assert (first.quote, first.found, second.found) == (QUOTE, False, True)
    assert (first.before[:26], first.now[:26]) == ("It carries 300 passengers,", "It carries 280 passengers,")
    assert second.before == second.now
    assert told.changes is not None
    assert (told.changes.gone, told.changes.new) == ((first.before,), (first.now,))
    # What the claim rests on is as it was.
    assert fetching_desk.browsing.source(source.id) == source
    assert QUOTE in texts(fetching_desk, source.id)
    assert fetching_desk.browsing.claim(Ref("ferries", 1)).evidence[0].quote_check is QuoteCheck.FOUND
    assert "280" in snapshots(fetching_desk, told.retrieval.sha256)[0].text


def test_a_source_that_is_gone_is_no_failure(fetching_desk: Desk, site: Any) -> None:
    url = site.serve("/ferry", PAGE.encode())
    source = fetching_desk.fetching.add(url)
    del site.pages["/ferry"]
    told = fetching_desk.fetching.refetch(source.id)
    assert (told.retrieval.outcome, told.retrieval.sha256) == (Outcome.GONE, "")
    assert "404" in told.why


def test_only_what_was_fetched_is_fetched_again(fetching_desk: Desk) -> None:
    noted = fetching_desk.researching.add_address("http://127.0.0.1/a")
    person = fetching_desk.researching.add_person("Ana Bell")
    for number in (noted.id, person.id):
        with pytest.raises(WrongStatus):
            fetching_desk.fetching.refetch(number)
    with pytest.raises(UnknownSource):
        fetching_desk.fetching.refetch(99)


def test_an_article_is_read_in_from_its_address(fetching_desk: Desk, site: Any) -> None:
    url = site.serve("/2026/ferry.html", PAGE.encode())
    added = fetching_desk.fetching.add_article(url, metadata=Metadata(author="A. B."))
    assert (added.outcome, added.article.slug) == ("new", "the-ferry-returns")
    assert (added.article.metadata.url, added.article.metadata.author) == (url, "A. B.")
    assert fetching_desk.fetching.add_article(url).outcome == "unchanged"
    site.serve("/2026/ferry.html", PAGE.replace("300", "280").replace("The ferry returns", "It returns").encode())
    again = fetching_desk.fetching.add_article(url)
    assert (again.outcome, again.article.slug) == ("new-version", "the-ferry-returns")


def test_nothing_is_fetched_that_a_page_points_to(fetching_desk: Desk, site: Any) -> None:
    inside = '<link rel=stylesheet href="/s.css"><img src="/i.png"><iframe src="/f"></iframe></article>'
    fetching_desk.fetching.add_article(site.serve("/a", PAGE.replace("</article>", inside).encode()))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]
