import re
import time

import pytest

from redpencil.analysis.checks import names
from redpencil.analysis.names import attested, references
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.claim import About, Claim, Kind
from redpencil.domain.finding import Severity
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.domain.span import Span

SAIC = ReferenceName(
    "SAIC Motor", NameKind.ORGANISATION, ("SAIC", "SAIC Motors"), "Shanghai, carmaker, cars, automaker, auto"
)
CONTRACTOR = ReferenceName(
    "Science Applications International Corporation", NameKind.ORGANISATION, ("SAIC",), "contractor, defence, Virginia"
)
ARBITRATION = ReferenceName(
    "Singapore International Arbitration Centre", NameKind.ORGANISATION, ("SIAC",), "arbitration, Singapore, dispute"
)
SHIPPED = (SAIC, CONTRACTOR, ARBITRATION)

CARS = """The maker of phones has teamed up with SIAC to put its software into cars.

SIAC Motors leads the auto market. Its plant in Shanghai builds cars for Zhiji, and SIAC’s partners are Audi and Nio.
"""


def article(text: str) -> Article:
    return Article("sample", Metadata(), text, "", (Block(0, len(text), Role.BODY),))


def spans(text: str) -> tuple[Span, ...]:
    sentence = re.compile(r"\S[^\n]*?(?:(?<!Mr)[.!?][”\"]?(?=\s)|$)", re.MULTILINE)
    return tuple(Span(*match.span()) for match in sentence.finditer(text))


def check(text: str, *references: ReferenceName) -> tuple[Claim, ...]:
    return names.check(article(text), spans(text), references)


def statements(text: str, *references: ReferenceName) -> list[str]:
    return [claim.statement for claim in check(text, *references)]


def test_the_carmaker_s_misspelling_is_one_claim_about_the_text_with_all_its_places() -> None:
    (claim,) = check(CARS, *SHIPPED)
    assert claim.statement == 'SAIC is misspelled as "SIAC"'
    assert (claim.about, claim.kind, claim.number) == (About.TEXT, Kind.NAME, 0)
    assert [anchor.exact for anchor in claim.anchors] == ["SIAC"] * 3
    assert all(anchor.span.of(CARS) == "SIAC" for anchor in claim.anchors)
    assert [(finding.found, finding.suggestion, finding.number) for finding in claim.findings] == [
        ("SIAC", "SAIC", 1),
        ("SIAC", "SAIC", 2),
        ("SIAC", "SAIC", 3),
    ]
    assert claim.worthiness == pytest.approx(sum(reason.weight for reason in claim.reasons))


def test_the_finding_says_which_bearer_is_meant_and_that_the_wrong_spelling_is_a_name_too() -> None:
    message = check(CARS, *SHIPPED)[0].findings[0].message
    assert "SAIC Motor (Shanghai, cars, auto)" in message
    assert '"SIAC Motors"' in message
    assert "Singapore International Arbitration Centre" in message
    assert "Science Applications International Corporation" in message


def test_the_arbitration_centre_is_left_alone_among_lawyers() -> None:
    lawyers = (
        "The dispute went to SIAC, where arbitration in Singapore is quick. SIAC ruled in May. Cars were not at stake."
    )
    assert statements(lawyers, *SHIPPED) == []


def test_an_acronym_with_nothing_to_speak_for_another_is_left_alone() -> None:
    assert statements("She joined SIAC last year, and SIAC pays well.", *SHIPPED) == []


def test_a_name_that_differs_once_from_its_other_mentions_is_found() -> None:
    text = "The talks in Beijing failed. Delegates left Beijing early. Officials in Beijng said nothing."
    (claim,) = check(text)
    assert claim.statement == 'Beijing is misspelled as "Beijng"'
    assert claim.findings[0].severity is Severity.WARNING
    assert "3 times" not in claim.findings[0].message
    assert '"Beijing" stands in this article twice, "Beijng" once' in claim.findings[0].message


def test_a_name_the_house_verified_decides_even_against_every_mention() -> None:
    house = ReferenceName("Xiaomi", NameKind.ORGANISATION, verified="company register, 2024")
    (claim,) = check("Phones by Xioami sell well. Xioami is proud.", house)
    assert claim.statement == 'Xiaomi is misspelled as "Xioami"'
    assert claim.findings[0].severity is Severity.ERROR
    assert "company register, 2024" in claim.findings[0].message


def test_a_part_of_a_hyphenated_name_is_found_with_its_exact_letters() -> None:
    (claim,) = check("Smog lay over Delhi. In Delhi schools closed. The Dellhi-Agra road was shut.")
    assert claim.anchors[0].exact == "Dellhi"


@pytest.mark.parametrize(
    "text",
    [
        "Russia spoke. The Russian envoy to Russia left, and Russia waited.",
        "Clark met Clarke. Clark left, and Clark returned.",
        "The firm XPeng and its rival met. Later Xpeng and Xpeng cars were shown.",
        "The poll in Maria put Maria and Marie first; Maria won.",
        "Parties met in Bell and Bell. A man from Dell said no to Bell.",
        "The NSA met NASA, then NASA met NASA.",
        "Officials met Tester. Tester and Tester left. Testers were busy.",
        "Cardiff and Cardiff again. A cardif of wool. The Cardif came.",
        "Muller and Müller, then Muller, and Muller.",
        "The Y5 and the Y6, the Y5 and the Y5.",
    ],
)
def test_other_names_and_other_forms_of_a_name_are_no_misspellings(text: str) -> None:
    assert statements(text) == []


def test_spellings_that_the_list_accepts_are_no_misspellings() -> None:
    zelensky = ReferenceName("Volodymyr Zelensky", NameKind.PERSON, ("Zelensky", "Zelenskyy", "Zelenskiy"))
    assert statements("Zelensky spoke. So did Zelenskyy, and Zelensky, and then Zelensky.", zelensky) == []


def test_only_the_sentences_that_are_given_are_looked_at() -> None:
    text = "The talks in Beijing failed. Delegates left Beijing early.\nMost Read: Beijng closes"
    given = spans(text)
    assert len(names.check(article(text), given, ())) == 1
    assert names.check(article(text), given[:-1], ()) == ()


def test_a_headline_in_capitals_gets_its_suggestion_in_capitals() -> None:
    text = "TALKS IN BEIJNG FAIL AGAIN\n\nDelegates left Beijing early. They had come to Beijing by train."
    (claim,) = check(text)
    assert claim.findings[0].suggestion == "BEIJING"


def test_two_spellings_that_stand_once_each_are_not_corrected_into_each_other() -> None:
    assert statements("The mayor of Lipetz came. The mayor of Liptez went.") == []


def test_one_name_in_two_spellings_is_a_note_that_asks_which_is_right() -> None:
    (claim,) = check("A witness, John Bretton, saw it. The judge thanked John Brelton at noon.")
    assert claim.statement == '"Bretton" and "Brelton" are both used'
    assert [finding.severity for finding in claim.findings] == [Severity.NOTE]
    assert [finding.found for finding in claim.findings] == ["Brelton"]


def test_a_full_name_is_held_against_the_longer_names_of_the_list() -> None:
    obama = ReferenceName("Barack Obama", NameKind.PERSON)
    assert statements("The house was sold by Barrack Obama in spring.", obama) == ['Barack is misspelled as "Barrack"']


def test_a_surname_of_a_person_the_house_verified_is_known_alone() -> None:
    macron = ReferenceName("Emmanuel Macron", NameKind.PERSON, verified="elysee.fr")
    assert statements("The talks with Marcon took all night.", macron) == ['Macron is misspelled as "Marcon"']


def test_a_well_known_person_is_suggested_only_where_something_speaks_for_it() -> None:
    macron = ReferenceName("Emmanuel Macron", NameKind.PERSON, ("Macron",), "president, France")
    assert statements("A baker called Marcon won the prize.", macron) == []
    assert statements("The president of France, Marcon, spoke.", macron) == ['Macron is misspelled as "Marcon"']


def test_what_the_house_verified_on_both_sides_is_judged_by_context_too() -> None:
    house = [
        ReferenceName(name.canonical, name.kind, name.aliases, name.about, "register") for name in (SAIC, ARBITRATION)
    ]
    (claim,) = check(CARS, *house)
    assert claim.statement == 'SAIC is misspelled as "SIAC"'
    assert claim.findings[0].severity is Severity.ERROR
    assert "Singapore International Arbitration Centre" in claim.findings[0].message


def test_a_longer_spelling_alone_is_enough_to_see_swapped_letters() -> None:
    motor = ReferenceName("SAIC Motor", NameKind.ORGANISATION, about="Shanghai, cars")
    assert statements(CARS, motor, ARBITRATION) == ['SAIC is misspelled as "SIAC"']


def test_with_the_shipped_names_only_the_wrong_name_of_an_article_is_found() -> None:
    text = (
        "Alibaba and its partner SIAC have put $160 million into connected cars.\n"
        "SIAC Motors, owned by the city of Shanghai, started the brand Zhiji. Shares of Nio, Xpeng and Tesla rose.\n"
        "The two run a venture called Banma. Audi and BMW buy its software too, and the new EV will use it.\n"
        "Huawei said that Richard Yu would look after ICT for cars. After the U.S. sanctions it sold Honor, "
        "but it still sells the Y5 and the Y6. Alibaba will serve SIAC."
    )
    assert [(claim.statement, len(claim.anchors)) for claim in check(text, *references.shipped())] == [
        ('SAIC is misspelled as "SIAC"', 3)
    ]


def test_every_finding_gives_weighted_reasons_that_make_up_the_claim_s_worth() -> None:
    (claim,) = check("In Trosvik they met. Later Trosvik paid. Then Trosvki left. Now Trosvik rests.")
    names_of = [reason.name for reason in claim.findings[0].reasons]
    assert names_of == [
        "two letters are swapped",
        "“Trosvik” stands 3 times in this article",
        "“Trosvki” is no word and no name that is known",
    ]
    assert claim.worthiness == pytest.approx(sum(reason.weight for reason in claim.findings[0].reasons))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("They left Oslo. We saw Oslo and Oslo. Then Olso slept.", "Olso", "Oslo"),
        ("A train to Hong Kong left. In Hong Kong it rained, and Hog Kong slept.", "Hog", "Hong"),
        ("The NHDB met. Then NHDB paid, and NHDB left. Now NHXB rests.", "NHXB", "NHDB"),
        ("We saw Rondola and Rondola. By R0ndola they met.", "R0ndola", "Rondola"),
        ("We saw Arnheim and Arnheim. By Amheim they met.", "Amheim", "Arnheim"),
        ("They praise Beltram. We like Beltram, Beltram and Beltram. Then Beltrav left.", "Beltrav", "Beltram"),
    ],
)
def test_short_names_acronyms_look_alikes_and_odd_endings_are_found(text: str, wrong: str, right: str) -> None:
    assert [(claim.findings[0].found, claim.findings[0].suggestion) for claim in check(text)] == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "They met Bryan. Now Brian left, and Brian and Brian paid.",
        "The COO met. Then the CEO left, and the CEO and CEO paid.",
        "They met Henry VII. Then Henry VIII ruled, and Henry VIII and Henry VIII.",
        "The game saw the Texans. In Texas it rained, and Texas and Texas and Texas slept.",
        "They love Love. Once, Lowe left. We saw a house, and Love, and Love.",
        "The U.K. and the U.S., the U.S. and the U.S., said so.",
    ],
)
def test_other_given_names_short_acronyms_and_derived_words_are_left_alone(text: str) -> None:
    assert statements(text) == []


def test_a_cyrillic_letter_in_a_latin_word_is_named() -> None:
    (claim,) = check("The mayor of Rend\u0430l left.")
    assert claim.statement == 'Rendal is misspelled as "Rend\u0430l", with a Cyrillic \u0430 that looks like a'
    assert claim.findings[0].message.startswith(
        '"Rend\u0430l" contains a Cyrillic \u0430 that looks like a: write "Rendal".'
    )


def test_a_name_of_a_source_is_suggested_with_where_it_stands() -> None:
    source = attested.from_text("Marit Halvorsen spoke. Later Halvorsen left; Halvorsen won.", "Annual report")
    (claim,) = check("The minister met Halvorson there.", *source)
    finding = claim.findings[0]
    assert (finding.suggestion, finding.severity) == ("Halvorsen", Severity.WARNING)
    assert '"Halvorsen" stands in the source Annual report.' in finding.message


@pytest.mark.long
def test_ten_thousand_names_are_checked_in_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "\n".join(
            f"Later {_name(n)} {_name(n * 7 + 3)} met the mayor of {_name(n * 3 + 1)}." for n in range(count)
        )
        lines = spans(text)
        began = time.process_time()
        names.check(article(text), lines, ())
        return time.process_time() - began

    seconds(100)
    assert seconds(10_000) < 25 * max(seconds(1_000), 0.05)


def _name(number: int) -> str:
    syllables = ("ba", "ko", "ren", "til", "mo", "sha", "ver", "din", "lu", "pek", "zor", "gan")
    parts = []
    while number:
        number, place = divmod(number, len(syllables))
        parts.append(syllables[place])
    return "".join(parts or ["an"]).title()
