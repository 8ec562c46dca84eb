import pytest

from redpencil.analysis.names.matching import Matcher
from redpencil.domain.name import NameKind, ReferenceName


def people(*names: str) -> tuple[ReferenceName, ...]:
    return tuple(ReferenceName(name, NameKind.PERSON) for name in names)


PEOPLE = people(
    "Angela Merkel", "Barack Obama", "John Smith", "Łukasz Żółkowski", "Maria da Silva Santos", "Ban Ki-moon"
)


@pytest.mark.parametrize(
    ("name", "reference", "reason"),
    [
        ("Angela Merkel", "Angela Merkel", "the same name"),
        ("MERKEL, ANGELA", "Angela Merkel", "the same name"),
        ("Merkel Angela", "Angela Merkel", "the words in another order"),
        ("Barrack Obama", "Barack Obama", "“barrack” for “barack”: one letter more"),
        ("Barack Obmaa", "Barack Obama", "“obmaa” for “obama”: two letters swapped"),
        ("J. Smith", "John Smith", "“j” for “john”: an initial"),
        ("Maria Silva Santos", "Maria da Silva Santos", "“da” is missing"),
        ("Lukasz Zolkowski", "Łukasz Żółkowski", "the same name"),
        ("Аngela Merkel", "Angela Merkel", "the same name"),
        ("Angela Rnerkel", "Angela Merkel", "“rnerkel” for “merkel”: they look alike"),
        ("Bank Imoon", "Ban Ki-moon", "“bank imoon” for “ban ki moon”: 2 letters differ"),
    ],
)
def test_a_name_is_found_with_the_reason(name: str, reference: str, reason: str) -> None:
    match = Matcher(PEOPLE).best(name)
    assert match is not None
    assert match.reference.canonical == reference
    assert reason in [one.name for one in match.reasons]


def test_the_reasons_add_up_to_the_score() -> None:
    match = Matcher(PEOPLE).best("Silva Santos, Marai")
    assert match is not None
    assert sum(reason.weight for reason in match.reasons) == pytest.approx(match.score)


@pytest.mark.parametrize("name", ["Gerhard Schröder", "Angela", "", "?!", "漢字"])
def test_a_name_that_nothing_is_like_has_no_best_match(name: str) -> None:
    assert Matcher(PEOPLE).best(name) is None


@pytest.mark.parametrize(
    ("name", "reference"),
    [("Ruth Hagen", "Ruth H. Olsen"), ("Carl Lindqvist", "Anna Lindqvist"), ("Carl", "Carl Lindqvist")],
)
def test_another_surname_or_given_name_is_another_name(name: str, reference: str) -> None:
    assert Matcher(people(reference)).best(name) is None


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("Carl Lindqvist", "Anna Carl Lindqvist", "Curt Lindqvist"),
        ("S. Michael Olsen", "Sarah Michael Olsen", "Michael Olsen"),
        ("Omar Benali Ben Said", "Omar Ben Ali Ben Said", "Omar Ali Said"),
        ("रीना राठी", "रीना राठी", "रीना राणा"),
    ],
)
def test_the_nearer_of_two_names_is_the_best(name: str, right: str, wrong: str) -> None:
    match = Matcher(people(wrong, right)).best(name)
    assert match is not None
    assert match.reference.canonical == right


def test_no_references_match_nothing() -> None:
    assert Matcher(()).best("Angela Merkel") is None


def test_a_reference_is_found_by_any_of_its_spellings() -> None:
    carmaker = ReferenceName("SAIC Motor", NameKind.ORGANISATION, ("Shanghai Automotive Industry Corporation",))
    match = Matcher([carmaker]).best("Shangai Automotive Industry Corporation")
    assert match is not None
    assert (match.reference, match.spelling) == (carmaker, "Shanghai Automotive Industry Corporation")


def test_the_most_alike_come_first_and_each_once() -> None:
    twins = Matcher(people("Jon Smith", "John Smith", "John Smith", "Joan Smith"))
    found = [match.reference.canonical for match in twins.matches("John Smith", 3)]
    assert found == ["John Smith", "Jon Smith", "Joan Smith"]
