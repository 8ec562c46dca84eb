import pytest

from redpencil.analysis.checks import names
from redpencil.analysis.names import attested
from redpencil.analysis.splitting import split
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.name import ReferenceName


def article(text: str) -> Article:
    return Article("case", Metadata(), text, "0" * 64, (Block(0, len(text), Role.BODY),))


def statements(text: str, *references: ReferenceName) -> list[str]:
    case = article(text)
    return [claim.statement for claim in names.attested(case, split(case).proper, references)]


def test_names_that_recur_in_a_source_or_are_solid_become_reference_names_that_say_where_they_stand() -> None:
    text = "Henrike Solberg leads the plant in Trosvik. However, Trosvik is small. A rival sits in Malmby."
    found = {name.canonical: name.verified for name in attested.from_text(text, "Annual report") if name.held}
    assert found == {
        "Henrike Solberg": "in the source Annual report",
        "Trosvik": "in the source Annual report",
    }


def test_a_name_of_a_source_knows_the_names_beside_it() -> None:
    found = {name.canonical: name.about for name in attested.from_text("In Trosvik, Ada Holm met Per Lund.", "Notes")}
    assert found["Ada Holm"] == "Trosvik, Per Lund"


def test_without_a_title_a_name_stands_in_a_source() -> None:
    (name, *_) = attested.from_text("Henrike Solberg leads the plant.", "  ")
    assert name.verified == "in a source"
    assert attested.from_source(name)


def test_a_long_title_is_cut() -> None:
    (name, *_) = attested.from_text("Henrike Solberg leads the plant.", "word " * 100)
    assert len(name.verified) < 100


def test_a_misspelling_that_only_a_source_can_tell_is_told_at_every_mention() -> None:
    source = attested.from_text("The mayor, Jon Berg, spoke in Aldport. Berg was glad.", "Town hall")
    text = "Mayor Jon Berk spoke in Aldport. Later Berk left."
    assert statements(text, *source) == ['Berg is misspelled as "Berk"']
    assert statements(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # The source writes both.
        ("Jon Berk spoke.", "Jon Berg spoke. Jon Berg left. Later Mr Berk came."),
        # Nothing else bears a short name out.
        ("The fans of Rojer sang.", "Rover sold cars. Later Rover sold none, and Rover closed."),
        # Acronyms one letter apart.
        ("They watch ZBC News at night.", "They watch QBC News, and QBC News pays. QBC News is big."),
        # A hyphen is a matter of style.
        ("The Kolbrand works.", "The Kol-brand sells. A Kol-brand works. Our Kol-brand is new."),
    ],
)
def test_what_a_source_writes_too_or_cannot_know_is_left_alone(text: str, source: str) -> None:
    assert statements(text, *attested.from_text(source, "Notes")) == []


def test_a_slip_of_the_source_does_not_make_a_spelling_right() -> None:
    source = attested.from_text("Jon Bergland spoke. Jon Bergland left. Jon Bergland won. Mr Bergand slept.", "Notes")
    assert statements("Mayor Jon Bergand spoke.", *source) == ['Bergland is misspelled as "Bergand"']


def test_two_sources_that_differ_tell_nothing() -> None:
    first = attested.from_text("Jon Berg spoke. Jon Berg left.", "First")
    second = attested.from_text("Mr Berk was not there.", "Second")
    assert statements("Mayor Jon Berk spoke.", *first, *second) == []
    assert statements("Mayor Jon Berk spoke.", *first) == ['Berg is misspelled as "Berk"']
