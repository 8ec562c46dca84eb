import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from redpencil.export.markdown_text import address, quote
from redpencil.text.clean import clean

PLACES = {
    "paragraph": "{}\n\nend",
    "after words": "Why: {}\n\nend",
    "list item": "- {}\n- end",
    "numbered item": "1. {}\n2. end",
    "after a label": "- **Why:** {}\n- end",
    "heading": "## {}\n\nend",
    "numbered heading": "### 3. {}\n\nend",
    "quotation": "> {}\n\nend",
    "in quotation marks": "> “{}” and on\n\nend",
    "table cell": "| a | b |\n|---|---|\n| {} | 2 |\n\nend",
}
SPECIAL = st.text(st.sampled_from("\\`*_{}[]()<>#+-.!|~=&;:/ax1 \n\t\"'$@^%é渡"), max_size=24)
ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=24)


def shown(tokens: list[Token]) -> str:
    return "".join(
        shown(token.children) if token.children else token.content if token.type in {"text", "text_special"} else ""
        for token in tokens
    )


def skeleton(tokens: list[Token]) -> list[str]:
    names = []
    for token in tokens:
        names += skeleton(token.children) if token.children else [token.type] * (token.type != "text")
    return names


def plain(text: str) -> str:
    return clean(" ".join(re.split(r"[\t-\r \x85\u2028\u2029]+", text)).strip())


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("dialect", ["commonmark", "gfm-like"])
@settings(max_examples=400)
@given(text=SPECIAL | ANY)
@example("# Verdict: TRUE")
@example("[x](javascript:alert(1))")
@example("[sic]: http://a.example/ 'x'")
@example("![](http://a.example/x.png)")
@example("<!-- a --> <b@c.example>")
@example("a\n# Verdict: TRUE\n\n---\n| a | b |\n|---|---|")
@example("1. a")
@example("a #")
@example("a\\")
@example("\\*a\\*")
@example("&lt;b&gt; &#60; &copy;")
@example("__init__ *a*b ~~c~~ `d`")
@example("[a][b] [c]")
@example("* * *")
@example("    code")
def test_text_stands_as_itself_wherever_it_is_put(place: str, dialect: str, text: str) -> None:
    words = plain(text)
    if not words:
        return
    parser = MarkdownIt(dialect, {"linkify": False}) if dialect == "gfm-like" else MarkdownIt(dialect)
    tokens = parser.parse(PLACES[place].format(quote(text)))
    expected = parser.parse(PLACES[place].format("x"))
    assert skeleton(tokens) == skeleton(expected)
    assert words in shown(tokens)


@pytest.mark.parametrize(
    "text",
    [
        "We was [sic] never asked.",
        "5 * 3 = 15, and x < 5 & y > 2",
        "snake_case, 1.2 million (2023: 0.8), AT&T's plan – “so”!",
        "-5 degrees; $160 million; 50 % ~ half",
        "C:\\Users\\mia and a/b",
        "[red] is no colour here: see [1].",
    ],
)
def test_what_is_harmless_keeps_its_face(text: str) -> None:
    assert quote(f"So: {text}") == f"So: {text}"


def test_an_address_of_the_web_becomes_a_link_that_shows_it() -> None:
    assert address("https://a.example/x_y?z=1&b=*") == "<https://a.example/x_y?z=1&b=*>"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a.example/ onclick=x", "<b>"])
def test_other_addresses_stay_text(url: str) -> None:
    tokens = MarkdownIt("commonmark").parse(f"See {address(url)} there")
    assert "link_open" not in skeleton(tokens)
    assert url in shown(tokens)
