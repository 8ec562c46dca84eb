from redpencil.analysis.names.forms import Forms, forms
from redpencil.domain.span import Span
from redpencil.text.words import words


def of(*sentences: str) -> Forms:
    return forms(words(sentence, Span(0, len(sentence))) for sentence in sentences)


def test_spellings_that_differ_in_case_or_diacritics_are_one_form() -> None:
    gathered = of("They own XPeng.", "Others own Xpeng and Xpeng shares.")
    assert len(gathered.capital["xpeng"].places) == 3
    assert gathered.capital["xpeng"].spelling == "Xpeng"


def test_words_in_lower_case_are_kept_apart() -> None:
    gathered = of("Cars and Alibaba cars")
    assert "cars" in gathered.lower
    assert "alibaba" not in gathered.lower


def test_a_form_knows_the_longer_words_beside_it() -> None:
    gathered = of("The Inner Mongolia plant")
    assert gathered.company(gathered.capital["mongolia"]) == {"inner", "plant"}


def test_only_ordinary_lines_make_an_acronym() -> None:
    gathered = of("TALKS WITH BEIJING FAIL AGAIN", "It develops ICT.")
    assert gathered.capital["ict"].acronym
    assert not gathered.capital["beijing"].acronym
    assert gathered.capital["beijing"].shouted


def test_the_runs_of_capitalised_words_around_a_form_are_found() -> None:
    gathered = of("They met Barack Hussein Obama there")
    runs = gathered.phrases(gathered.capital["obama"], 3)
    assert {(" ".join(word.text for word in run), place) for run, place in runs} == {
        ("Hussein Obama", 1),
        ("Barack Hussein Obama", 2),
    }
