import time
from datetime import date

import pytest

from redpencil.analysis.checks import dates
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.claim import About, Kind
from redpencil.domain.finding import Severity
from redpencil.domain.span import Span
from redpencil.text.sentences import sentences

PUBLISHED = date(2019, 6, 1)


def told(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    article = Article("a", Metadata(date=published), text, "", (Block(0, len(text), Role.BODY),))
    found = dates.slips(article, sentences(text, Span(0, len(text))))
    return [(slip.span.of(text), slip.statement, slip.right) for slip in found]


@pytest.mark.parametrize(
    ("text", "found", "statement", "right"),
    [
        ("It sank on Monday, 3 March 2021.", "Monday", "3 March 2021 is a Wednesday, not a Monday", "Wednesday"),
        (
            "It sank on Monday, March 3, 2021, at sea.",
            "Monday",
            "3 March 2021 is a Wednesday, not a Monday",
            "Wednesday",
        ),
        ("It sank on Mon 3 March 2021.", "Mon", "3 March 2021 is a Wednesday, not a Monday", ""),
        ("It sank on 3 March 2021, a Monday.", "Monday", "3 March 2021 is a Wednesday, not a Monday", "Wednesday"),
        ("It sank on 3 March 2021 (Monday).", "Monday", "3 March 2021 is a Wednesday, not a Monday", "Wednesday"),
        ("It sank on Tuesday, May 5.", "Tuesday", "5 May 2019 is a Sunday, not a Tuesday", "Sunday"),
        ("It sank on Tuesday (May 5).", "Tuesday", "5 May 2019 is a Sunday, not a Tuesday", "Sunday"),
        ("It sank on 31 June.", "31 June", "June has 30 days, so there is no 31 June", ""),
        ("It sank on June 31st.", "June 31st", "June has 30 days, so there is no June 31st", ""),
        ("On April 31, 2018, it sank.", "April 31, 2018", "April has 30 days, so there is no April 31, 2018", ""),
        (
            "It sank on 29 February 2019.",
            "29 February 2019",
            "February 2019 has 28 days, so there is no 29 February 2019",
            "",
        ),
        ("It sank on February 30.", "February 30", "February has 29 days, so there is no February 30", ""),
        ("He ran the yard from 2010 to 2005.", "2005", "the end, 2005, lies before the beginning, 2010", ""),
        ("He ran it from May 2010 until March 2005.", "2005", "the end, 2005, lies before the beginning, 2010", ""),
        ("Between 1998 and 1989 he ran the yard.", "1989", "the end, 1989, lies before the beginning, 1998", ""),
        ("Ada Marsh (1950–1910) built boats.", "1910", "the end, 1910, lies before the beginning, 1950", ""),
        ("The yard opened in 2010 and closed in 2005.", "2005", "the end, 2005, lies before the beginning, 2010", ""),
        (
            "It was founded in 1950 and was dissolved in 1943.",
            "1943",
            "the end, 1943, lies before the beginning, 1950",
            "",
        ),
        ("He died in 1990 and was born in 1995.", "1990", "the end, 1990, lies before the beginning, 1995", ""),
        ("Ada Marsh, 45, was born in 1980.", "45", "somebody born in 1980 is 38 or 39 on 1 June 2019", ""),
        ("Ada Marsh, 45, was born on 3 March 1980.", "45", "somebody born on 3 March 1980 is 39 on 1 June 2019", "39"),
        ("Born in Leeds in 1980, the 45-year-old sailor won.", "45", "somebody born in 1980 is 38 or 39", ""),
        ("Born in 1980, Ada Marsh, 45, won.", "45", "somebody born in 1980 is 38 or 39", ""),
        ("Ada Marsh (born 1980), 45, won.", "45", "somebody born in 1980 is 38 or 39", ""),
        ("She was born in 1980 and is now 45 years old.", "45", "somebody born in 1980 is 38 or 39", ""),
        ("She was born in 1950 and died in 2010, aged 57.", "57", "somebody born in 1950 is 59 or 60 in 2010", ""),
        (
            "She was born on 3 May 1950. She died on 4 May 2010 at the age of 57.",
            "57",
            "somebody born on 3 May 1950 is 60 on 4 May 2010, not 57",
            "60",
        ),
        ("Ada Marsh (1950–2010) died at the age of 57.", "57", "somebody born in 1950 is 59 or 60 in 2010", ""),
        ("She was born in 1980. In 1998, aged 25, she moved.", "25", "somebody born in 1980 is 17 or 18 in 1998", ""),
        (
            "The yard is run by Ada Marsh, 45, of Dover. It is old. Marsh was born in Leeds in 1980.",
            "45",
            "somebody born in 1980 is 38 or 39",
            "",
        ),
        (
            "Ada Marsh died on 4 May 2010, aged 57. The yard is old. Marsh was born on 3 May 1950.",
            "57",
            "somebody born on 3 May 1950 is 60 on 4 May 2010, not 57",
            "60",
        ),
    ],
)
def test_a_date_or_an_age_that_cannot_be_right_is_told(text: str, found: str, statement: str, right: str) -> None:
    ((words, said, fit),) = told(text)
    assert (words, fit) == (found, right)
    assert statement in said


@pytest.mark.parametrize(
    "text",
    [
        "It sank on Wednesday, 3 March 2021.",
        "It sank on Wednesday, March 3, 2021, at sea.",
        "It sank on Wed 3 March 2021.",
        "It sank on 3 March 2021, a Wednesday.",
        "It sank on Sunday, May 5.",
        "It ran from Saturday and Sunday, March 3 and 4, 2021.",
        "It ran Monday to Wednesday, 3 March 2021.",
        "It sank on Friday, 3 March, in 2017.",
        "In 2020 they met on Tuesday, May 5.",
        "They will meet on Tuesday, December 24.",
        "It sank on Sunday 4 October 1582.",
        "It sank on 30 June.",
        "In June 31 people came.",
        "By April 31 boats had sunk.",
        "It sank on 29 February 2016.",
        "It sank on 29 February.",
        "It sold 31 April issues and 32 May lambs.",
        "He ran the yard from 2005 to 2010.",
        "They cut the staff from 2010 to 1950 people.",
        "Staff went from 2010 to 1950 sailors.",
        "Its price went from 2000 to 1500 BC and back.",
        "The deadline was moved from 2025 to 2023.",
        "Ada Marsh (1910–1950) built boats.",
        "The yard opened in 2005 and closed in 2010.",
        "He was born in 1990 and died in 1995.",
        "Ada Marsh, 39, was born in 1980.",
        "Ada Marsh, 38, was born in 1980.",
        "Ada Marsh, 39, was born on 3 March 1980.",
        "Born in Leeds in 1980, the 39-year-old sailor won.",
        "Born in 1980, Ada Marsh moved away when she was 12.",
        "She was born in 1950 and died in 2010, aged 60.",
        "She was born in 1950 and died in 2010, aged 59.",
        "She was born in 1950. Her son died in a fire at 12 noon.",
        "Ada Marsh (1950–2010) died at the age of 60.",
        "She was born in 1980. In 1998, aged 18, she moved.",
        "He was born in 1980, when his mother was 45.",
        "The yard is run by Ada Marsh, 39, of Dover. It is old. Marsh was born in Leeds in 1980.",
        "The yard is run by Ada Marsh, 45, of Dover. Her son is called Bo Marsh. Marsh was born in 1980.",
        "In 2005 it was run by Ada Marsh, 25, of Dover. It is old. Marsh was born in 1980.",
        "Ada Marsh died on 4 May 2010, aged 60. The yard is old. Marsh was born on 3 May 1950.",
    ],
)
def test_a_date_or_an_age_that_may_be_right_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["It sank on Tuesday, May 5.", "Ada Marsh, 45, was born in 1980."])
def test_without_the_date_of_the_article_nothing_is_counted_from_it(text: str) -> None:
    assert told(text, None) == []


def test_what_does_not_fit_is_a_claim_about_the_text_that_says_why() -> None:
    text = "It sank on Monday, 3 March 2021."
    article = Article("a", Metadata(), text, "", (Block(0, len(text), Role.BODY),))
    (claim,) = dates.check(article, (Span(0, len(text)),), ())
    assert (claim.about, claim.kind) == (About.TEXT, Kind.DATE)
    assert claim.statement == "The dates do not fit: 3 March 2021 is a Wednesday, not a Monday"
    (finding,) = claim.findings
    assert (finding.check, finding.severity) == ("dates", Severity.ERROR)
    assert [reason.name for reason in finding.reasons] == ["the calendar gives the date another weekday"]


@pytest.mark.parametrize(
    "piece",
    [
        "born in 1980, Ada ",
        "born in May Ada Marsh, ",
        "from 2010 to 2005 and ",
        "Monday, 3 March ",
        "died in May at 12 ",
    ],
)
def test_no_text_makes_the_patterns_run_away(piece: str) -> None:
    def spent(times: int) -> float:
        began = time.process_time()
        told(piece * times)
        return time.process_time() - began

    assert spent(800) < 4 * spent(400) + 2


def test_a_day_that_does_not_exist_is_told_without_asking_which_of_two_is_wrong() -> None:
    text = "It sank on 31 June."
    article = Article("a", Metadata(), text, "", (Block(0, len(text), Role.BODY),))
    (claim,) = dates.check(article, (Span(0, len(text)),), ())
    assert claim.why_chosen == "The day does not exist: June has 30 days, so there is no 31 June. Check the date."


@pytest.mark.parametrize(
    "text",
    [
        "The regatta ran from 3 May to 9 May 2019, twelve days.",
        "The regatta ran from 3 to 9 May 2019, twelve days in all.",
        "The regatta ran from May 3 to May 9, twelve days.",
        "The regatta ran from Friday 3 May until Thursday 9 May (twelve days).",
    ],
)
def test_days_that_the_dates_do_not_make_are_told(text: str) -> None:
    statement = "from 3 May to 9 May is 6 days, or 7 with both ends, not twelve"
    assert told(text) == [("twelve", statement, "")]


@pytest.mark.parametrize(
    "text",
    [
        "The regatta ran from 3 May to 9 May 2019, seven days.",
        "The regatta ran from 3 May to 9 May 2019, six days.",
        "The regatta ran from 3 to 9 May 2019, five days in all.",
        "The regatta ran from 3 May to 9 May, many days.",
        "The regatta ran from 3 May to 9 May, twelve days after the storm.",
        "The regatta ran from 29 December to 3 January, six days.",
        "It was shut from 30 May to 30 June, 31 days.",
    ],
)
def test_days_that_the_dates_make_with_or_without_their_ends_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_who_is_of_an_age_and_was_born_at_another_is_told() -> None:
    statement = "somebody born on 3 March 1980 is 39 on 1 June 2019"
    assert told("Ada Marsh, who is 45, was born on 3 March 1980.") == [("45", f"{statement}, not 45", "39")]
    assert told("Ada Marsh, who is 39, was born on 3 March 1980.") == []
