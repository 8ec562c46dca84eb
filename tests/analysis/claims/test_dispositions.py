import pytest

from redpencil.analysis.claims.cues import cues
from redpencil.analysis.claims.dispositions import Judgement, judge
from redpencil.analysis.claims.thinness import Setting
from redpencil.analysis.quotations.speech import Attribution, attribution
from redpencil.domain.article import Disposition, Role
from redpencil.domain.span import Span


def judged(text: str, *, named: bool = False) -> Judgement:
    return judge(cues(text, Span(0, len(text))), attribution(text), Setting(named=named))


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
        ("The storm has driven crews to ports that they might have passed.", Disposition.CLAIM),
        ("It is almost as if the yard had sunk the ferry.", Disposition.OPINION),
        ("I welcome the ferry.", Disposition.OPINION),
        ("The biggest question raised by the sale is what the owners do next.", Disposition.QUESTION),
        ("The sale will make Ada Holm rich, who founded the yard in a shed.", Disposition.CLAIM),
        ("The yard is making an impact on the river.", Disposition.VAGUE),
        ("Then there is the matter of boats.", Disposition.VAGUE),
        ("Click here for the weather.", Disposition.VAGUE),
        ("The council said little, and the yard Elbe Works will close its dock in May 2021.", Disposition.CLAIM),
        ("Passengers of the Elbe Works will be happy in May 2021.", Disposition.FORECAST),
        ("The pilots plan bigger tours should Norway refuse.", Disposition.CLAIM),
        ("The 40 boats are the oldest of the Elbe Works, and we’re sure to see more.", Disposition.CLAIM),
        ("We’re sure to see 40 boats of the Elbe Works.", Disposition.OPINION),
        ("Highly recommended for two days on the Elbe.", Disposition.OPINION),
        ("The noise is due to the tide, which was high.", Disposition.CLAIM),
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


def going_on(text: str, worth: float) -> Judgement:
    return judge(cues(text, Span(0, len(text))), Attribution("Ada Holm", ""), Setting(), worth=worth)


def test_a_quotation_that_goes_on_has_to_say_something_of_its_own() -> None:
    assert going_on("We sold 40 boats in 2019.”", 0.9).disposition is Disposition.CLAIM
    assert going_on("And what did they do then?”", 0.3).disposition is Disposition.QUESTION
    idle = going_on("Nothing stands between wish and deed.”", 0.1)
    assert idle == Judgement(Disposition.OPINION, "Ada Holm goes on without anything to look up")


@pytest.mark.parametrize("text", ["Ada Holm/Nord Photos", "(AP)", "Credit...", "Photo credit: Ada Holm", "Nordpix"])
def test_whose_picture_it_is_is_no_claim(text: str) -> None:
    judgement = judge(cues(text, Span(0, len(text))), None, Setting(role=Role.CAPTION, named=True))
    assert judgement.reason == "it only names whose picture it is, or whom it shows"


@pytest.mark.parametrize("text", ["Elbe Ferry Series 4", "Wi-Fi 6", "Elbe Tug with Spare Dock"])
def test_a_heading_that_is_a_name_is_no_claim(text: str) -> None:
    assert "names its subject" in judge(cues(text, Span(0, len(text))), None, Setting(role=Role.SUBHEAD)).reason


def test_a_heading_that_tells_an_amount_is_a_claim() -> None:
    text = "Elbe Yards sold 40 ferries"
    judgement = judge(cues(text, Span(0, len(text))), None, Setting(role=Role.SUBHEAD), worth=0.5)
    assert judgement.disposition is Disposition.CLAIM
