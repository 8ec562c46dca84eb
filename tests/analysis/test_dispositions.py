import pytest

from redpencil.analysis.cues import cues
from redpencil.analysis.dispositions import Judgement, judge
from redpencil.analysis.speech import attribution
from redpencil.domain.article import Disposition
from redpencil.domain.span import Span


def judged(text: str, *, named: bool = False) -> Judgement:
    return judge(cues(text, Span(0, len(text))), attribution(text), named=named)


@pytest.mark.parametrize(
    ("text", "disposition"),
    [
        ("The harbour sold 40 boats in 2019.", Disposition.CLAIM),
        ("The harbour is not the only one on the coast.", Disposition.CLAIM),
        ("Will the harbour ever pay its debts?", Disposition.QUESTION),
        ("Let’s hope that the bridge is mended soon.", Disposition.WISH),
        ("May the ferry return.", Disposition.WISH),
        ("The council should paint such amazing boats again.", Disposition.OPINION),
        ("I think that the bridge has lost its charm.", Disposition.OPINION),
        ("It is a wonderful bridge.", Disposition.OPINION),
        ("I’m not complaining.", Disposition.OPINION),
        ("The council will go on building.", Disposition.FORECAST),
        ("The bridge is expected to stand for long.", Disposition.FORECAST),
        ("The ferry might be late.", Disposition.FORECAST),
        ("Then there is the matter of boats.", Disposition.VAGUE),
        ("Click here for the weather.", Disposition.VAGUE),
    ],
)
def test_a_sentence_is_what_its_words_show(text: str, disposition: Disposition) -> None:
    assert judged(text).disposition is disposition


def test_the_reason_quotes_the_words_that_decided() -> None:
    assert judged("Let’s hope that the bridge is mended soon.").reason == "“Let’s hope” is a wish"


def test_what_somebody_announced_is_a_claim_even_about_the_future() -> None:
    judgement = judged("The council stated that it will close the ferry.")
    assert judgement.disposition is Disposition.CLAIM
    assert "stated" in judgement.reason


def test_what_already_happened_is_a_claim_though_more_is_to_come() -> None:
    assert judged("The yard, founded in 1901, lost its licence and will close.").disposition is Disposition.CLAIM


def test_a_figure_makes_praise_checkable() -> None:
    assert judged("An amazing 40,000 boats came.").disposition is Disposition.CLAIM


def test_a_known_name_keeps_a_plain_sentence_in_the_list() -> None:
    assert judged("Elbe Yards makes ferries.", named=True).disposition is Disposition.CLAIM
    assert judged("They are making ferries.").disposition is Disposition.VAGUE


@pytest.mark.parametrize(
    "text", ["By Ada Ferry, 20 December 2022", "Friday, April 2, 2021", "Bo Quay (@boquay) November 3, 2019"]
)
def test_a_byline_a_date_line_and_the_signature_of_a_post_are_no_claims(text: str) -> None:
    assert judged(text, named=True).disposition is Disposition.VAGUE
