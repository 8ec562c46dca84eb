import pytest

from redpencil.analysis.names.mentioned import names
from redpencil.analysis.names.spelling.suspicion import Grounds
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.domain.span import Span


def seen(text: str, *references: ReferenceName) -> list[tuple[str, str, Grounds]]:
    spans, start = [], 0
    for sentence in text.split("\n"):
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return [(one.form.spelling, one.right, one.grounds) for one in names(text, spans, references).misspelled]


def house(*names: str) -> tuple[ReferenceName, ...]:
    return tuple(ReferenceName(name, NameKind.ORGANISATION, verified="register") for name in names)


def test_the_house_s_names_outweigh_the_article_s_own() -> None:
    text = "They left Xioami.\nThey saw Xioami.\nIn Xiaomy they met.\nThey praised Xioami and Xioami."
    assert ("Xioami", "Xiaomi", Grounds.HOUSE) in seen(text, *house("Xiaomi"))


def test_a_name_the_house_verified_is_never_misspelled() -> None:
    assert seen("They left Alden.\nThey saw Alden and Alden.\nThen came Aldein.", *house("Alden", "Aldein")) == []


def test_a_name_near_a_shipped_one_is_suggested_as_a_hint() -> None:
    assert seen("He flew to Brussles.", ReferenceName("Brussels", NameKind.PLACE)) == [
        ("Brussles", "Brussels", Grounds.SHIPPED)
    ]


def test_a_known_name_near_a_frequent_one_needs_the_same_company() -> None:
    alen = ReferenceName("Alen", NameKind.PERSON)
    assert seen("We met Allen today.\nThey know Allen.\nShe likes Alen.", alen) == []
    assert seen("Then Woody Allen came.\nThey know Woody Allen.\nShe likes Woody Alen.", alen) == [
        ("Alen", "Allen", Grounds.ARTICLE)
    ]


@pytest.mark.parametrize("text", ["They met the NAS at NASA.", "The ABC and the ABD.\nThe ABC and the ABC."])
def test_short_acronyms_are_left_alone(text: str) -> None:
    assert seen(text, *house("NASA", "ABC")) == []


def test_an_acronym_with_two_letters_swapped_is_found_against_a_frequent_one() -> None:
    text = "The CLPS pays.\nThe CLPS plan.\nIn CLPS they trust.\nThe LCPS order."
    assert seen(text) == [("LCPS", "CLPS", Grounds.ARTICLE)]


def test_a_name_on_both_lists_counts_as_the_house_s() -> None:
    shipped = ReferenceName("Xiaomi", NameKind.ORGANISATION, about="phones")
    assert seen("The Xioamy man came.\nPhones by Xioami sell.", shipped, *house("Xiaomi")) == [
        ("Xioami", "Xiaomi", Grounds.HOUSE)
    ]


@pytest.mark.parametrize(
    "text", ["The defender Matt Dumba sat out.", "Then Dumba left.\nDumba came back.", "They asked Dumba about it."]
)
def test_other_people_s_names_near_a_shipped_one_are_left_alone(text: str) -> None:
    assert seen(text, ReferenceName("Duma", NameKind.ORGANISATION, about="parliament, Russia")) == []


def test_a_shipped_name_is_suggested_where_the_words_around_speak_for_it() -> None:
    duma = ReferenceName("Tonga", NameKind.PLACE, about="island, Pacific")
    assert seen("A storm hit the island of Tonca in the Pacific.", duma) == [("Tonca", "Tonga", Grounds.SHIPPED)]


def test_a_well_known_acronym_is_not_taken_for_a_rarer_one() -> None:
    agency = ReferenceName("ANSA", NameKind.ORGANISATION, about="news agency, Italy, media")
    nasa = ReferenceName("NASA", NameKind.ORGANISATION, about="space, US")
    assert seen("The space agency NASA told the media.\nOther news agencies quoted NASA.", agency, nasa) == []


def test_a_shipped_name_that_stands_in_the_article_too_is_suggested_for_a_swap() -> None:
    referee = ReferenceName("Szymon Marciniak", NameKind.PERSON, ("Marciniak",), "referee")
    text = "Szymon Marciniak blew.\nThe choice of Marcinaik pleased."
    assert seen(text, referee) == [("Marcinaik", "Marciniak", Grounds.SHIPPED)]
