import time

from redpencil.domain.article import Role
from redpencil.intake.webpage import read

LINES = (
    "The council of the town voted on Tuesday to close the only library that it has, in spite of a long protest.",
    "It had 4,200 visitors last year, said the mayor, who has run the town for as long as anybody can remember.",
    "The staff will be paid until the end of May, and the books will stay where they are until the autumn.",
    "A new building would cost about $2.4 million, which the town does not have, as its treasurer told the members.",
    "The council will meet again in May, when a new budget for the year is due, and nobody expects a change.",
    "Three of the members had voted for the library in the year before, and none of them would say what had changed.",
)


def page(*parts: str) -> bytes:
    body = "".join(parts)
    return f"<html><head><title>Council closes library</title></head><body>{body}</body></html>".encode()


def chunk(*lines: str) -> str:
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return f'<div class="row"><div class="body column">{paragraphs}</div><aside>Advertisement</aside></div>'


def test_an_article_in_several_parts_comes_whole_and_in_order() -> None:
    text = read(page("<h1>Council closes library</h1><main>", chunk(*LINES[:3]), chunk(*LINES[3:]), "</main>")).text
    places = [text.find(line) for line in LINES]
    assert -1 not in places
    assert places == sorted(places)


def test_what_stands_in_another_kind_of_part_stays_out() -> None:
    other = '<div class="teaser"><div class="card"><p>Bus drivers want more money, and they say that they will wait.</p></div></div>'
    assert "Bus drivers" not in read(page("<main>", chunk(*LINES[:3]), chunk(*LINES[3:]), other, "</main>")).text


def test_a_caption_stands_where_its_picture_does() -> None:
    figure = '<figure><img src="a.jpg"><figcaption><span>The library in March.</span><span>Photo: Bo Marsh</span></figcaption></figure>'
    paragraphs = [f"<p>{line}</p>" for line in LINES]
    reading = read(
        page("<article><h1>Council closes library</h1>", *paragraphs[:2], figure, *paragraphs[2:], "</article>")
    )
    blocks = [(block.role, block.span.of(reading.text)) for block in reading.blocks]
    place = blocks.index((Role.CAPTION, "The library in March. Photo: Bo Marsh"))
    assert blocks[place - 1][1] == LINES[1]
    assert blocks[place + 1][1] == LINES[2]


def test_the_caption_of_another_story_stays_out() -> None:
    figure = "<aside><figure><figcaption>The mayor of the next town in May</figcaption></figure></aside>"
    paragraphs = [f"<p>{line}</p>" for line in LINES]
    assert "next town" not in read(page("<article>", *paragraphs[:2], figure, *paragraphs[2:], "</article>")).text


def test_a_recovered_paragraph_keeps_its_links() -> None:
    linked = LINES[4].replace("a new budget", '<a href="https://example.org/budget">a <b>new</b> budget</a>')
    reading = read(page("<main>", chunk(*LINES[:3]), chunk(LINES[3], linked, LINES[5]), "</main>"))
    assert LINES[4] in reading.text
    assert [(reading.text[link.start : link.end], link.target) for link in reading.links] == [
        ("a new budget", "https://example.org/budget")
    ]


def test_recovering_takes_time_in_proportion_to_the_page() -> None:
    def spent(times: int) -> float:
        data = page("<main>", *(chunk(*(f"{line} {number}." for line in LINES)) for number in range(times)), "</main>")
        began = time.process_time()
        read(data)
        return time.process_time() - began

    spent(10)
    assert spent(400) < 4 * spent(200) + 1
