"""Hostile pages: whatever is repeated on them, reading four times as much takes about four times as long."""

import time
from collections.abc import Callable
from itertools import count, cycle
from typing import Final

import pytest

from redpencil.analysis.extraction import examine
from redpencil.domain.article import Article, Metadata
from redpencil.text.normalise import normalise
from redpencil.text.pages.blocks import blocks

_LETTERS: Final = 6_000
_STEEPEST: Final = 8.0
"""How many times longer four times as much may take: a straight line gives 4, a parabola 16."""
_SHORTEST: Final = 0.2
"""Seconds that nobody waits for; below them the clock tells nothing."""

WORST: Final = (
    " and the crew swam",
    " and",
    "Ab ",
    "Mc",
    "A-",
    "http://",
    "“a ",
    "1",
    "1,",
    "1-",
    "Page 1 ",
    "( ",
    " ",
)
"""What took ever longer once, or would in most programs that look for patterns."""

_FRAGMENTS: Final = (
    "a|A|Ab|AB |A.|A. |1|1.|1 |1-|1–|1/|1:|1,000 | million |one |one hundred and |twenty-|-|a-|A-|–| – |—|--|.|"
    ". |...| . |…|;|; |:|,|, |(|()|[|[1]|'|'a |a'|’s |‘a |“|”|\"|\" |␤|␉|a␤|A␤|- a␤|1. |• |*|***|_|=|~|#|# |@|a@b|"
    "http://a |www.|a.b|a/|é|中|Й |%|1% |% of |$|€1|1st |May 1, |in May |2015 |Monday |the |The A |of the |"
    "A of the |de |van der |Jr., |Inc., |A, |A & |&|Mr. |Dr A |said |said that |A said |“a,” said A. |, who a|"
    ", which a|that |to |from 1 to 2 |than |not |He |been |was |will |if |1 years |aged 1 |born |per cent |half |"
    "1/2 |½|km |5pm |5:00 |5 p.m. |No. |U.S. |U.S.|ABC (|(ABC) |Read more: |By A B␤|AAAA |aA|a1|A1 |not only |"
    "as |so |either |, but |, and |; a|”“|«|<a>|&amp;|{|\\|🙂|I |X's |`|!|? |D'|Mac|al-|e.g. |1,5 |1.000.000 |"
    "10-11-2015 |2015-01-01 |1/2/2015 |−1|1 in 2 |1-1 |×|II |years ago |a dozen |lakh crore |US$1 |$1-2 |1bn |‘|"
    "’|said. |, said A,|: A. |a: b; |A (1) |I. |1) |- |-- |5 of 10, or 50%, |rose from 1 to 2, |Ada Holm, 45, |"
    "born in 1950, |on Monday, 1 May 2015, |Holm, Berg and |the company |it was "
)
OTHERS: Final = _FRAGMENTS.replace("␤", "\n").replace("␉", "\t").split("|")
"""Fragments, a bar between them."""

_numbers = count()

CROWDS: Final[dict[str, Callable[[], str]]] = {
    "names": lambda: f"{_name()} {_name()} met us. ",
    "first names of one surname": lambda: f"{_name()} Holm met us. ",
    "surnames of one first name": lambda: f"Ada {_name()} met us. ",
    "nearly the same name": lambda: f"Ada Feather{_name()[-2:].lower()}stone met us. ",
    "acronyms": lambda: f"{_name()} {_name()} ({_name()[:3].upper()}) met us. ",
    "items": lambda: f"- {_name()} sold {next(_numbers)} boats\n",
    "quotations": lambda: f"“The {_name()} is a thing of beauty and rust,” said {_name()}. ",
    "one quotation": lambda: "“The boat is a thing of beauty and of rust,” said Ada Holm. ",
    "dates": lambda: f"It was on {1 + next(_numbers) % 28} May {1900 + next(_numbers) % 120}. ",
    "ages": lambda: f"{_name()}, {20 + next(_numbers) % 60}, was born in {1900 + next(_numbers) % 99}. ",
    "amounts": lambda: f"The town had {next(_numbers):,} boats. ",
    "one sentence": lambda: "The town of Holm sold 5 boats to the firm in May. ",
    "shares": lambda: f"{next(_numbers) % 100}% of {next(_numbers)} were {next(_numbers)}. ",
    "paragraphs": lambda: f"The town sold {next(_numbers)} boats.\n\n",
    "German": lambda: f"Der Minister sagte am 3. März in {_name()}, dass 1,5 Millionen Menschen kamen. ",
}


def _name() -> str:
    number = next(_numbers)
    return "".join(
        "BCDFGHKLMNPRSTVW"[number >> shift & 15] + "aeiou"[(number >> shift) % 5] for shift in (0, 4, 8, 12)
    ).title()


def seconds(text: str) -> float:
    began = time.process_time()
    clean = normalise(text)
    examine(Article("hostile", Metadata(), clean, "", tuple(blocks(clean))), ())
    return time.process_time() - began


def assert_straight(make: Callable[[int], str], shorter: int = _LETTERS, *, steepest: float = _STEEPEST) -> None:
    """Look twice before saying that the time grows faster than the text: the machine may have been busy."""
    for _attempt in range(2):
        once, much = (seconds(make(letters)) for letters in (shorter, 4 * shorter))
        if much < max(_SHORTEST, steepest * once):
            return
    pytest.fail(f"{much:.2f} s after {once:.2f} s")


def endless(before: str, fragment: str, after: str) -> Callable[[int], str]:
    """Make one sentence of so many letters, which is left unread when it is long."""
    return lambda letters: before + fragment * (letters // len(fragment)) + after


def sentences(before: str, fragment: str, after: str) -> Callable[[int], str]:
    """Make sentences of so many letters, as many as make a page: the longer they are, the fewer."""
    whole = endless(before, fragment, after)
    return lambda letters: f"{whole(letters)}\n\n" * (20_000 // letters)


PLACES: Final = (
    ("Ada Holm said on 3 May 2015 that the town sold 5 boats for $3 million, ", " end."),
    ("“It was ", ",” said Ada Holm, 45."),
    ("The town sold the boats and ", ", and it grew by 5% in 2015."),
)


@pytest.mark.parametrize("fragment", WORST)
def test_what_once_took_ever_longer_takes_time_as_it_is_long(fragment: str) -> None:
    assert_straight(endless("Ada Holm sold 5 boats for $3 million in 2015", fragment, "."))


@pytest.mark.parametrize("fragment", WORST)
def test_what_once_took_ever_longer_takes_no_more_time_in_long_sentences_than_in_short_ones(fragment: str) -> None:
    assert_straight(sentences(PLACES[2][0], fragment, PLACES[2][1]), 1_100, steepest=2.5)


@pytest.mark.long
@pytest.mark.parametrize(("fragment", "place"), list(zip([*WORST, *OTHERS], cycle(PLACES), strict=False)))
def test_any_fragment_however_often_repeated_takes_time_as_it_is_long(fragment: str, place: tuple[str, str]) -> None:
    before, after = place
    assert_straight(endless(before, fragment, after))
    assert_straight(sentences(before, fragment, after), 1_100, steepest=2.5)


@pytest.mark.long
@pytest.mark.parametrize("crowd", CROWDS)
def test_a_crowd_of_different_things_takes_time_as_it_is_large(crowd: str) -> None:
    assert_straight(lambda letters: "".join(CROWDS[crowd]() for _ in range(letters // 20)))
