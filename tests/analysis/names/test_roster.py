import pytest

from redpencil.analysis.names.roster import Bearers
from redpencil.domain.name import NameKind, ReferenceName

ANNA = ReferenceName("Anna Berg", NameKind.PERSON, verified="her own site")
OTTO = ReferenceName("Otto Berg", NameKind.PERSON, verified="his own site")
TOWN = ReferenceName("Berg", NameKind.PLACE)
FIRM = ReferenceName("Berg Brothers", NameKind.ORGANISATION, ("BERG BROTHERS",), verified="register")


def test_a_surname_leads_to_what_is_spelled_so_and_to_the_people_of_the_house() -> None:
    assert Bearers([ANNA, TOWN, OTTO])["berg"] == (TOWN, ANNA, OTTO)


def test_an_organisation_is_not_known_by_its_last_word() -> None:
    assert "brothers" not in Bearers([FIRM])


def test_two_spellings_that_fold_to_one_lead_to_their_bearer_once() -> None:
    assert Bearers([FIRM])["berg brothers"] == (FIRM,)


def test_the_same_row_twice_is_one_bearer() -> None:
    twice = ReferenceName("Anna Berg", NameKind.PERSON, verified="her own site")
    assert Bearers([ANNA, twice])["anna berg"] == (ANNA,)
    assert Bearers([ANNA, twice])["berg"] == (ANNA,)


def test_every_spelling_is_counted_and_an_unknown_one_is_an_error() -> None:
    bearers = Bearers([ANNA, TOWN])
    assert list(bearers) == ["anna berg", "berg"]
    assert len(bearers) == 2
    with pytest.raises(KeyError):
        bearers["otto"]
