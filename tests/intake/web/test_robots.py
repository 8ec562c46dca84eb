from typing import Any

import pytest

from redpencil.errors import Disallowed
from redpencil.intake.web.fetched import Fetched
from redpencil.intake.web.fetching import fetch

PAGE = b"<p>The ferry returns to Aldport.</p>"


def got(url: str, **options: Any) -> Fetched:
    return fetch(url, allowed=("127.0.0.1",), **options)


def test_a_page_that_robots_txt_forbids_is_fetched_only_by_express_wish(site: Any) -> None:
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /private/*.pdf$\n", headers={"Content-Type": "text/plain"})
    url = site.serve("/private/a.pdf", PAGE)
    with pytest.raises(Disallowed, match="--ignore-robots"):
        got(url)
    assert [path for path, _ in site.asked] == ["/robots.txt"]
    assert got(url, ignore_robots=True).body == PAGE
    assert got(site.serve("/private/a.html", PAGE)).body == PAGE


def test_rules_for_us_go_before_rules_for_all(site: Any) -> None:
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /\n\nUser-agent: redpencil\nAllow: /\n")
    assert got(site.serve("/a", PAGE)).body == PAGE


@pytest.mark.parametrize("status", [404, 403, 410])
def test_a_site_without_rules_forbids_nothing(site: Any, status: int) -> None:
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /\n", status=status)
    assert got(site.serve("/a", PAGE)).body == PAGE


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_site_that_fails_to_give_its_rules_out_is_taken_to_forbid(site: Any, status: int) -> None:
    site.serve("/robots.txt", b"", status=status)
    with pytest.raises(Disallowed, match="did not give out"):
        got(site.serve("/a", PAGE))


def test_rules_are_looked_for_again_where_a_redirect_leads(site: Any) -> None:
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /b\n")
    site.serve("/b", PAGE)
    with pytest.raises(Disallowed, match="redirects"):
        got(site.serve("/a", status=302, headers={"Location": "/b"}))
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a"]


def test_rules_that_have_moved_are_followed_and_no_further_than_five_times(site: Any) -> None:
    site.serve("/robots.txt", status=301, headers={"Location": "/rules"})
    site.serve("/rules", b"User-agent: *\nDisallow: /a\n")
    url = site.serve("/a", PAGE)
    with pytest.raises(Disallowed):
        got(url)
    site.serve("/rules", status=301, headers={"Location": "/rules"})
    assert got(url).body == PAGE


def test_of_endless_rules_the_beginning_counts(site: Any) -> None:
    site.serve("/robots.txt", b"User-agent: *\nDisallow: /a\n" + b"# and so on\n" * 100_000)
    with pytest.raises(Disallowed):
        got(site.serve("/a", PAGE))
    assert got(site.serve("/b", PAGE)).body == PAGE
