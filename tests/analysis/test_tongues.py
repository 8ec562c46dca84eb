"""In which language a place of a text is, and what a check may not find there."""

import pytest

from redpencil.analysis.extraction import examine
from redpencil.analysis.names.references import shipped
from redpencil.analysis.tongues import Tongues
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.claim import About
from redpencil.domain.name import NameKind, ReferenceName

ENGLISH = "The yard built four ferries in 2019, and it sold two of them to the Norwegian navy for $160 million."
GERMAN = (
    "Die Werft hat im Jahr 2019 vier Fähren gebaut und zwei von ihnen an die Marine verkauft, wie der Direktor sagte."
)
FINNISH = (
    "Helsingissä avattiin uusi silta, ja Helsingissä iloittiin koko päivän. Silta maksoi miljoonan, sanoi kaupunginjohtaja,"
    " ja moni matkusti Helsingistä Espooseen katsomaan sitä, mutta kukaan ei nähnyt mitään."
)
SPANISH = (
    "El alcalde abrió un hospital en el barrio de Triana, y la obra costó doce millones, según dijo el periódico. Es un"
    " gran día para la ciudad, dijo, y todos los vecinos de Triana están de acuerdo con él."
)


def misspelled(text: str, *house: ReferenceName) -> list[str]:
    article = Article("yard", Metadata(), text, "", (Block(0, len(text), Role.BODY),))
    claims = examine(article, (*shipped(), *house)).claims
    return [claim.findings[0].suggestion for claim in claims if claim.about is About.TEXT]


def test_each_paragraph_has_its_language_unless_the_whole_text_has_one() -> None:
    text = f"{ENGLISH}\n\n{ENGLISH}\n\n{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}"
    tongues = Tongues(text)
    assert [tongues.at(text.index(part) + 30) for part in (ENGLISH, GERMAN)] == ["", "German"]
    assert Tongues(f"{GERMAN}\n\n{GERMAN} 12 34").at(0) == "German"


@pytest.mark.parametrize("text", [FINNISH, SPANISH])
def test_a_name_that_is_bent_or_that_english_lists_do_not_know_is_no_error_in_another_language(text: str) -> None:
    assert misspelled(text) == []


def test_a_name_that_the_article_itself_spells_otherwise_is_an_error_in_any_language() -> None:
    assert misspelled(f"{GERMAN} Frau Hoffmann kam. Mit Hoffmann kam Vogt. Dann ging Hofmann.") == ["Hoffmann"]


def test_a_house_knows_how_it_spells_its_names_in_any_language() -> None:
    house = ReferenceName("Elbwerft", NameKind.ORGANISATION, verified="its register entry")
    assert misspelled(f"{GERMAN} Das sagte auch die Elbwertf.", house) == ["Elbwerft"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Der Umsatz der Werft stieg um 10 % von 20 % auf 30 %, und von 1.000 Befragten sind 50 %, also 500, dafür. Die Werft"
            " hat 1.250 Mitarbeiter: 430 in Holm, 520 in Berg und 300 in Tal. Der Gewinn fiel von $1,5 Mio. auf $1,2 Mio., ein"
            " Minus von 20 %. Der Kapitän (58) wurde 1973 geboren und war von 2019 bis 2011 im Amt."
        ),
        (
            "Le chiffre d’affaires a augmenté de 10 %, de 20 % à 30 %, et sur 1 000 personnes, 50 %, soit 500, sont pour. « Nous"
            " avons 12 navires », dit Paul Martin. « Nous avons 14 navires », dit Anne Lefèvre. Le navire mesure 120,5 m"
            " (395 pieds), et le capitaine, 58 ans, est né en 1973. Coût total : 1 500 000 €, soit 1,5 million d’euros."
        ),
    ],
)
def test_decimal_commas_and_foreign_quotation_marks_raise_no_false_alarm(text: str) -> None:
    assert misspelled(text) == []
