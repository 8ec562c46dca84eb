from redpencil.analysis.names.known import known, singular
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
    assert known(NAMES).phrases.get(("", "motor")) == ["saic motor"]
    assert known(NAMES).phrases.get(("emmanuel", "")) == ["emmanuel macron"]


def test_all_words_of_a_longer_spelling_but_one_must_be_there() -> None:
    ready = known(
        [ReferenceName("Bank of America", NameKind.ORGANISATION), ReferenceName("Out of Africa", NameKind.OTHER)]
    )
    assert ready.phrases.get(("bank", "of", "")) == ["bank of america"]
    assert ready.phrases.get(("", "of", "")) == ["bank of america", "out of africa"]
    assert not ready.phrases.get(("bank", "of"))
    assert not ready.phrases.get(("bank", "", "africa"))
    assert not ready.phrases.get(("",))


def test_the_same_names_are_made_ready_once() -> None:
    assert known(NAMES) is known(list(NAMES))


def test_a_shipped_row_of_a_name_that_the_house_has_is_left_out_where_the_house_spells_it() -> None:
    house = ReferenceName("SAIC Motor", NameKind.ORGANISATION, ("SAIC",), "cars,Shanghai", "its own site")
    shipped = ReferenceName("SAIC Motor", NameKind.ORGANISATION, ("SAIC", "Shanghai Automotive"), "Shanghai,EV")
    other = ReferenceName("Science Applications", NameKind.ORGANISATION, ("SAIC",), "defence")
    for names in ([house, shipped, other], [shipped, other, house]):
        ready = known(names)
        assert set(ready.bearers["saic"]) == {house, other}
        assert ready.bearers["saic motor"] == (house,)
        assert ready.bearers["shanghai automotive"] == (shipped,)


def test_a_shipped_row_under_another_name_of_the_house_s_bearer_is_left_out_too() -> None:
    house = ReferenceName("Zhiji", NameKind.ORGANISATION, ("IM Motors",), "cars", "its own site")
    shipped = ReferenceName("IM Motors", NameKind.ORGANISATION, ("Zhiji",), "EV")
    painter = ReferenceName("Li Zhiji", NameKind.PERSON, ("Zhiji",), "painter")
    assert known([house, shipped]).bearers["im motors"] == (house,)
    assert known([house, shipped]).bearers["zhiji"] == (house,)
    assert known([house, painter]).bearers["zhiji"] == (house, painter)


def test_plurals_lose_their_ending() -> None:
    assert [singular(word) for word in ("motors", "companies", "press", "gas")] == ["motor", "company", "press", "gas"]
