from redpencil.domain.article import Article, Block, Disposition, Metadata, Role, Sentence
from redpencil.domain.claim import Status
from redpencil.domain.span import Span
from redpencil.tui.terrain import SIGNS, chart, sentences_done, terrain
from redpencil.tui.widgets.hopping import hits, hop

TEXT = "One here. Two here. Three it is. Four too."
PLACES = [(0, 9), (10, 19), (20, 32), (33, 42)]


def story(agreed: int | None = None) -> Article:
    sentences = tuple(
        Sentence(*place, Disposition.VAGUE if number > 1 else Disposition.CLAIM, looked_at=number == agreed)
        for number, place in enumerate(PLACES)
    )
    return Article("story", Metadata(), TEXT, "", (Block(0, len(TEXT), Role.BODY),), sentences)


CLAIMED = [(Span(0, 9), Status.SETTLED), (Span(10, 19), Status.OPEN)]


def signs(levels: tuple[int, ...]) -> str:
    return "".join(SIGNS[level][0] for level in levels)


def test_a_map_of_a_short_draft_has_a_sign_for_every_row() -> None:
    ground = terrain(story(agreed=3), CLAIMED, [Span(12, 14)])
    starts = [start for start, _ in PLACES]
    assert signs(chart(ground, starts, len(TEXT), 10)) == "●!┄✓"


def test_a_row_of_a_small_map_tells_what_wants_most_work() -> None:
    starts = [start for start, _ in PLACES]
    assert signs(chart(terrain(story(), CLAIMED, ()), starts, len(TEXT), 2)) == "○┄"


def test_the_share_of_sentences_is_said_as_the_width_allows() -> None:
    ground = terrain(story(agreed=3), CLAIMED, ())
    assert sentences_done(ground, 80) == " · sentences: 25% settled · 25% agreed · 25% open · 25% untouched"
    assert sentences_done(ground, 60) == " · sentences: 25% settled · 25% untouched"
    assert not sentences_done(ground, 30)


def test_hopping_goes_round() -> None:
    assert [hop([3, 7], here, 1) for here in (0, 3, 7)] == [0, 1, 0]
    assert [hop([3, 7], here, -1) for here in (0, 3, 7)] == [1, 1, 0]
    assert hop([], 1, 1) is None


def test_words_are_found_over_a_line_break_and_as_they_stand() -> None:
    assert hits("The Port\nAnders. a.b axb", "port anders") == (Span(4, 15),)
    assert hits("a.b axb", "A.B") == (Span(0, 3),)
    assert not hits("a", "  ")
