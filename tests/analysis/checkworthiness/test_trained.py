import json
from array import array

from hypothesis import given
from hypothesis import strategies as st

from redpencil import locations
from redpencil.analysis import extraction
from redpencil.analysis.checkworthiness import trained
from redpencil.analysis.checkworthiness.scoring import scorer
from redpencil.analysis.checkworthiness.signs import SIGNS
from redpencil.analysis.checkworthiness.trained import Model, fingerprint
from redpencil.analysis.checkworthiness.wording import PLACES, pieces, terms
from redpencil.analysis.checkworthiness.worthiness import Worthiness, worthiness
from redpencil.analysis.claims.cues import cues
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.scoring import Scoring
from redpencil.domain.span import Span


def score(text: str, model: Model | None = None) -> Worthiness:
    return (model or trained.model()).score(cues(text, Span(0, len(text))))


def test_figures_ask_more_to_be_checked_than_feelings() -> None:
    assert score("We lost 400,000 jobs in 2009, and the deficit doubled.").score > 0.9
    assert score("I want to thank you all for being here tonight.").score < 0.1


def test_the_wording_is_told_by_the_words_that_weigh_most() -> None:
    names = [reason.name for reason in score("Unemployment rose to 9 percent.").reasons]
    assert any(name.startswith("the wording: “") for name in names)


def test_the_reasons_add_up_to_the_score() -> None:
    table = array("b", bytes(PLACES))
    table[pieces("yard")[0][0]] = 40
    signs = {sign.name: 0.5 for sign in SIGNS}
    model = Model({}, -1.0, signs, {("an amount", "a sum of money"): 2.0}, table, 0.01, {})
    reasons = {reason.name: reason.weight for reason in score("The yard lost $40 million.", model).reasons}
    assert reasons["an amount"] == 0.5 + 2.0 * trained.PAIR / 2
    assert round(reasons["the wording: “yard”"], 2) == round(0.4 * 2.5 / 5**0.5, 2)


def test_every_sign_has_its_weight_in_the_model() -> None:
    assert trained.model().signs.keys() == {sign.name for sign in SIGNS}


def test_the_model_says_what_it_was_made_of_and_is_small() -> None:
    about = trained.model().about
    assert about["doi"] == "10.5281/zenodo.3609356"
    assert {"trained on", "licence of the data", "how", "when", "cross-validated in 10 folds"} <= about.keys()
    assert locations.reference(trained.FILE).stat().st_size < 2_000_000


def test_the_first_line_of_the_model_is_text() -> None:
    with locations.reference(trained.FILE).open("rb") as file:
        assert "about" in json.loads(file.readline())


def test_numbers_and_years_and_sums_of_money_are_each_alike() -> None:
    assert terms("In 1994 it cost $5") == terms("In 2003 it cost $12.50") | {"1900": "1994", "$0": "$5"} | {
        "in 1900": "in 1994", "1900 it": "1994 it", "cost $0": "cost $5", "$0 $": "$5"
    }  # fmt: skip


def test_a_house_chooses_the_way_of_scoring() -> None:
    seen = cues("It rained.", Span(0, 10))
    assert scorer(Scoring.RULES)(seen) == worthiness(seen)
    assert scorer(Scoring.TRAINED)(seen) == trained.model().score(seen)


def test_the_same_sentences_are_known_again_in_any_order() -> None:
    assert fingerprint(["a", "b"]) == fingerprint(["b", "a"]) != fingerprint(["a"])


@given(st.text(max_size=200))
def test_the_score_of_any_text_lies_between_nought_and_one(text: str) -> None:
    assert 0 <= score(text).score <= 1


def test_an_article_has_the_same_claims_however_they_are_scored() -> None:
    text = "The yard lost $40 million in 2019. It is a lovely place. Port Ellis sold it to Mulder Shipping last year."
    article = Article("yard", Metadata(), text, "", (Block(0, len(text), Role.BODY),))
    rules, model = (extraction.examine(article, (), scoring=scoring).claims for scoring in Scoring)
    assert [claim.anchors for claim in rules] == [claim.anchors for claim in model]
    assert [claim.worthiness for claim in rules] != [claim.worthiness for claim in model]
    assert all(any(reason.name.startswith("the wording") for reason in claim.reasons) for claim in model)
