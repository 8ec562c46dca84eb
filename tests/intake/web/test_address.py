import pytest

from redpencil.errors import NotAnAddress
from redpencil.intake.web.address import parse, shown, without_credentials


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("http://Example.ORG", "http://example.org/"),
        (" https://example.org:443/a b?c=d#e ", "https://example.org/a%20b?c=d"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("http://ann:secret@example.org/a", "http://example.org/a"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("http://[2606:2800:220:1::1]:8080/a", "http://[2606:2800:220:1::1]:8080/a"),
    ],
)
def test_an_address_is_written_in_one_way(words: str, url: str) -> None:
    assert parse(words).url == url


@pytest.mark.parametrize(
    "words",
    [
        "", "example.org", "/etc/passwd", "file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)",
        "data:text/html,<p>x</p>", "http:///x", "http://exa mple.com/", "http://xn--/", f"http://{'a' * 64}.test/",
        "http://a..b/", "http://[::1", "http://a:99999999/", "http://-/", "https://a/" + "b" * 9_000,
        "http://a\x00b/", "gopher://example.org/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(words: str) -> None:
    with pytest.raises(NotAnAddress):
        parse(words)


def test_messages_show_no_password_and_no_control() -> None:
    assert shown("http://ann:secret@example.org/\x1b]0;x\x07") == "http://example.org/\ufffd]0;x\ufffd"
    assert without_credentials("http://ann:secret@example.org:80/a@b") == "http://example.org:80/a@b"
    assert without_credentials("http://example.org/a@b") == "http://example.org/a@b"
    assert "secret" not in without_credentials("http://ann:secret@[::1/")
    assert len(shown("http://example.org/" + "a" * 900)) == 100
