import time
from datetime import date

import pytest

from redpencil.analysis.arithmetic import TELLING, slips
from redpencil.analysis.figures import Sentence, parted
from redpencil.domain.span import Span


def sentence(text: str) -> Sentence:
    return parted(text, Span(0, len(text)))


def told(*texts: str, published: date | None = date(2019, 5, 1)) -> list[tuple[str, str]]:
    *earlier, last = [sentence(text) for text in texts]
    before = earlier[-1] if earlier else None
    return [(slip.statement, slip.right) for slip in slips(last, before, published)]


@pytest.mark.parametrize(
    ("texts", "statement", "right"),
    [
        (["The toll rose from 20 to 30, an increase of 40 percent."], "from 20 to 30 is 50 percent more, not 40", "50"),
        (
            ["Income fell 40 percent from $30 million to $15 million."],
            "from $30 million to $15 million is 50 percent less, not 40",
            "50",
        ),
        (["He sold 12 boats and 30 rafts, a total of 45."], "12 and 30 make 42, not 45", "42"),
        (["The fleet has 45 boats: 12 red ones and 30 green ones."], "12 and 30 make 42, not 45", "42"),
        (["Half of the 300 boats, or 140, sank."], "half of 300 is 150, not 140", "150"),
        (["Of these, 10 percent of the 300 boats, or 40, sank."], "10 percent of 300 is 30, not 40", "30"),
        (["It was founded in 1990, 35 years ago."], "from 1990 to 2019 is 29 years, not 35", "29"),
        (["It cost $2 a day.", "Over ten days that adds up to $30."], "ten days make $20, not $30", "20"),
        (
            ["The mast is 6 metres high.", "That is five times the 2 metres of the old one."],
            "6 metres is 3 times 2, not five times",
            "3",
        ),
        (
            ["Ada caught eight fish.", "Bo had seven, so the two of them caught 16 fish between them."],
            "eight and seven make 15, not 16",
            "15",
        ),
    ],
)
def test_a_figure_that_does_not_follow_is_told(texts: list[str], statement: str, right: str) -> None:
    assert told(*texts) == [(statement, right)]
    assert TELLING.search(texts[-1])


@pytest.mark.parametrize(
    "texts",
    [
        ["The toll rose from 20 to 30, an increase of 50 percent."],
        ["It jumped from $1.2 billion to $1.5 billion, up 25%."],
        ["Sales rose about 45 percent from 20 to 30 boats."],
        ["Sales rose from 20 to 30 boats, an increase of 8 percent a year."],
        ["The rate rose from 5 to 6 percent, up by 10 percent."],
        ["He sold 12 boats and 30 rafts, a total of 42."],
        ["There were 5 ferries: 60 decks and 20 masts."],
        ["A third of the 100 boats, or 33, sank."],
        ["It was founded in 1990, 29 years ago.", "It was founded in 1990, 30 years ago."],
        ["It cost $2 a day.", "Over ten days that adds up to more than $19."],
        ["It took $14 million to $15 million a day.", "Over six days that adds up to nearly $90 million."],
        ["The mast is 6 metres high.", "That is almost three times the 2.1 metres of the old one."],
        ["Ada caught eight fish.", "Bo had seven, so the two of them caught 15 fish between them."],
        ["Trains ran from 1990 to 2000, up 40 percent."],
    ],
)
def test_a_figure_that_may_be_right_is_left_alone(texts: list[str]) -> None:
    assert told(*texts) == []


def test_without_a_date_no_years_are_counted() -> None:
    assert told("It was founded in 1990, 35 years ago.", published=None) == []


def test_no_text_makes_the_patterns_run_away() -> None:
    def spent(words: int) -> float:
        began = time.process_time()
        told("from 2 to 3 a total of 4 boats and " * words, "5 boats, 6 rafts and " * words)
        return time.process_time() - began

    assert spent(800) < 4 * spent(400) + 2
