from hypothesis import given
from hypothesis import strategies as st

from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.claim import Claim
from redpencil.domain.span import Anchor, Span
from redpencil.export.segments import paragraphs

TEXT = "One two three four.\n\nFive six seven eight."
ARTICLE = Article("a", Metadata(), TEXT, "", (Block(0, 19, Role.BODY), Block(21, len(TEXT), Role.BODY)))
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: Span(min(pair), max(pair)))


@given(st.lists(st.lists(SPANS, max_size=3), max_size=5))
def test_segments_give_the_text_back_and_mark_what_is_claimed_and_no_more(places: list[list[Span]]) -> None:
    claims = [
        Claim("a", number, "x", anchors=tuple(Anchor.at(TEXT, span) for span in spans))
        for number, spans in enumerate(places, 1)
    ]
    for paragraph in paragraphs(ARTICLE, claims):
        assert "".join(segment.text for segment in paragraph.segments) == paragraph.block.span.of(TEXT)
        at = paragraph.block.start
        for segment in paragraph.segments:
            for letter in range(at, at + len(segment.text)):
                over = [number for number, spans in enumerate(places, 1) if any(letter in span for span in spans)]
                assert (segment.marker is not None) == bool(over)
                assert segment.several == (len(over) > 1)
            at += len(segment.text)


def test_the_shortest_claim_gives_the_mark_and_numbers_follow_where_they_end() -> None:
    outer = Claim("a", 1, "x", anchors=(Anchor.at(TEXT, Span(0, 18)),))
    inner = Claim("a", 2, "y", anchors=(Anchor.at(TEXT, Span(4, 7)),))
    first, _ = paragraphs(ARTICLE, [outer, inner])
    assert [(segment.text, segment.marker and segment.marker.number) for segment in first.segments] == [
        ("One ", 1),
        ("two", 2),
        (" three four", 1),
        (".", None),
    ]
    assert [[claim.number for claim, _ in segment.ends] for segment in first.segments] == [[], [2], [1], []]
    assert [claim.number for claim in first.claims] == [1, 2]
