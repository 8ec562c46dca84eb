from redpencil.analysis.known import known, singular
from redpencil.domain.name import NameKind, ReferenceName

NAMES = (
    ReferenceName("SAIC Motor", NameKind.ORGANISATION, ("SAIC",)),
    ReferenceName("Science Applications International Corporation", NameKind.ORGANISATION, ("SAIC",)),
    ReferenceName("Emmanuel Macron", NameKind.PERSON, verified="elysee.fr"),
)


def test_a_spelling_leads_to_all_its_bearers() -> None:
    assert known(NAMES).bearers["saic"] == NAMES[:2]


def test_every_word_of_a_name_is_known_and_those_of_the_house_are_verified() -> None:
    ready = known(NAMES)
    assert {"motor", "applications", "macron"} <= ready.words
    assert ready.verified == {"emmanuel", "macron"}


def test_a_person_of_the_house_is_known_by_surname() -> None:
    assert known(NAMES).bearers["macron"] == (NAMES[2],)


def test_a_longer_spelling_is_found_with_any_word_left_out() -> None:
    assert known(NAMES).phrases["", "motor"] == ("saic motor",)
    assert known(NAMES).phrases["emmanuel", ""] == ("emmanuel macron",)


def test_the_same_names_are_made_ready_once() -> None:
    assert known(NAMES) is known(list(NAMES))


def test_plurals_lose_their_ending() -> None:
    assert [singular(word) for word in ("motors", "companies", "press", "gas")] == ["motor", "company", "press", "gas"]
