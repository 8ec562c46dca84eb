from redpencil.analysis.names.bearers import described, fits
from redpencil.analysis.names.forms import forms
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.domain.span import Span
from redpencil.text.words import words

CARMAKER = ReferenceName("SAIC Motor", NameKind.ORGANISATION, ("SAIC",), "Shanghai, carmaker, car")
CONTRACTOR = ReferenceName(
    "Science Applications International Corporation", NameKind.ORGANISATION, ("SAIC",), "defence"
)

TEXT = "SAIC Motors makes cars. It has a plant in Shanghai."
FORMS = forms([words(TEXT, Span(0, 23)), words(TEXT, Span(24, len(TEXT)))])


def test_the_bearer_whose_words_stand_around_the_name_fits_best() -> None:
    best, worst = fits([CONTRACTOR, CARMAKER], FORMS.capital["saic"], FORMS)
    assert (best.bearer, worst.bearer) == (CARMAKER, CONTRACTOR)
    assert best.weight > worst.weight == 0


def test_words_in_the_same_sentence_are_told_from_words_elsewhere() -> None:
    best = fits([CARMAKER], FORMS.capital["saic"], FORMS)[0]
    assert "car" in best.near
    assert "Shanghai" in best.far


def test_a_name_that_goes_on_like_another_spelling_is_a_phrase() -> None:
    assert fits([CARMAKER], FORMS.capital["saic"], FORMS)[0].phrase == "SAIC Motors"


def test_a_bearer_is_described_by_its_first_telling_words() -> None:
    assert described(CARMAKER) == "SAIC Motor (Shanghai, carmaker, car)"
    assert described(CARMAKER, ["car"]) == "SAIC Motor (Shanghai, car, carmaker)"
    assert described(ReferenceName("Nio", NameKind.ORGANISATION)) == "Nio"
