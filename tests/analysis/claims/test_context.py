import pytest

from redpencil.analysis.claims.candidates import Bearer
from redpencil.analysis.claims.context import Restored, Surroundings
from redpencil.domain.name import NameKind

YARD = Bearer("Elbe Yards", NameKind.ORGANISATION, leads=True)
BANK = Bearer("Nord Bank", NameKind.ORGANISATION)
ADA = Bearer("Ada Holm", NameKind.PERSON)
TOWN = Bearer("Cuxhaven", NameKind.PLACE)


def after(*bearers: Bearer, sentence: str, quoted: bool = False) -> Restored:
    surroundings = Surroundings()
    surroundings.note(Restored(" and ".join(bearer.name for bearer in bearers)), bearers)
    return surroundings.restore(sentence, quoted=quoted)


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("The company also sold its ferry line recently.", "Elbe Yards also sold its ferry line recently"),
        ("The German ship maker lost its licence.", "Elbe Yards lost its licence"),
        ("However, it isn’t the only yard.", "Elbe Yards isn’t the only yard"),
        ("Its ferries are old.", "Elbe Yards’s ferries are old"),
        ("The company’s ferries are old.", "Elbe Yards’s ferries are old"),
        ("This week, the company stated that it will close.", "This week, Elbe Yards stated that it will close"),
    ],
)
def test_the_one_firm_of_the_sentence_before_is_meant(sentence: str, statement: str) -> None:
    restored = after(YARD, TOWN, ADA, sentence=sentence)
    assert restored.statement == statement
    assert restored.remarks[0].startswith("context restored: ")
    assert restored.remarks[0].endswith("→ Elbe Yards")


def test_with_two_candidates_the_words_stay_and_both_are_named() -> None:
    restored = after(YARD, BANK, sentence="The company sold its ferries.")
    assert restored.statement == "The company sold its ferries"
    assert restored.remarks == ("ambiguous: Elbe Yards or Nord Bank",)


def test_two_firms_together_are_they_and_the_partners() -> None:
    assert after(YARD, BANK, sentence="They announced a merger.").statement.startswith("Elbe Yards and Nord Bank")
    assert after(YARD, BANK, sentence="The partners met.").statement == "Elbe Yards and Nord Bank met"


def test_they_who_do_what_things_do_are_left_alone() -> None:
    assert after(YARD, BANK, sentence="They rust.").remarks == ("refers back: “They”",)


def test_he_or_she_is_the_person() -> None:
    assert after(YARD, ADA, sentence="She left in May.").statement == "She left in May"
    leading = Bearer("Ada Holm", NameKind.PERSON, leads=True)
    assert after(leading, BANK, sentence="She left in May.").statement == "Ada Holm left in May"


def test_there_is_the_one_place_of_the_sentence_before() -> None:
    restored = after(YARD, TOWN, sentence="The ferry was built there in 1901.")
    assert restored.statement == "The ferry was built in Cuxhaven in 1901"
    assert restored.remarks == ("context restored: there → in Cuxhaven",)
    assert after(YARD, TOWN, sentence="The crew moved there.").statement == "The crew moved to Cuxhaven"


def test_there_may_be_two_places_or_none() -> None:
    kiel = Bearer("Kiel", NameKind.PLACE)
    ambiguous = after(TOWN, kiel, sentence="The ferry was built there in 1901.")
    assert ambiguous.remarks == ("ambiguous: “there” is Cuxhaven or Kiel",)
    assert after(YARD, sentence="The ferry was built there in 1901.").remarks == ("refers back: “there”",)


@pytest.mark.parametrize(
    "sentence", ["There was a ferry.", "It is known that there are ferries.", "The ferry is out there."]
)
def test_there_that_means_no_place_is_left_alone(sentence: str) -> None:
    assert "there" not in " ".join(after(TOWN, sentence=sentence).remarks)


def test_a_firm_that_its_sentence_is_not_about_is_doubted_beside_other_names() -> None:
    other = Bearer("Baltic Catering", NameKind.OTHER, leads=True)
    assert after(BANK, other, sentence="The company sank.").remarks == ("ambiguous: Nord Bank or Baltic Catering",)


def test_the_two_are_the_two_people_of_the_sentence_before() -> None:
    ben = Bearer("Ben Roe", NameKind.PERSON)
    assert after(ADA, ben, YARD, sentence="The two met in May.").statement == "Ada Holm and Ben Roe met in May"
    assert after(ADA, ben, sentence="The two leaders met.").statement == "Ada Holm and Ben Roe met"


@pytest.mark.parametrize(
    "sentence",
    [
        "It is likely that the bridge falls.",
        "The company that built the bridge left.",
        "The other company left.",
        "The private firm Nord Holding left.",
        "The bridge fell.",
    ],
)
def test_what_does_not_point_back_is_left_alone(sentence: str) -> None:
    assert after(YARD, sentence=sentence).statement == sentence.removesuffix(".")


def test_within_a_quotation_nothing_is_restored() -> None:
    assert after(YARD, sentence="The company left.", quoted=True).statement == "The company left"


def test_this_move_is_said_to_point_back() -> None:
    assert after(YARD, sentence="This move came late.").remarks == ("refers back: “This move”",)


def test_a_pronoun_does_not_reach_over_a_sentence_that_names_others() -> None:
    surroundings = Surroundings()
    surroundings.note(Restored(""), (YARD,))
    surroundings.note(Restored(""), (TOWN,))
    assert surroundings.restore("It sank.").statement == "It sank"
    assert surroundings.restore("The company sank.").statement == "Elbe Yards sank"


@pytest.mark.parametrize("sentence", ["However, it isn’t sold.", "But the company has never paid.", "It did not pay."])
def test_no_negation_is_lost(sentence: str) -> None:
    statement = after(YARD, sentence=sentence).statement
    assert any(word in statement for word in ("isn’t", "never", "not"))


def test_it_is_the_subject_of_the_sentence_before_and_nobody_else() -> None:
    assert after(YARD, BANK, sentence="It sold its ferries.").statement == "Elbe Yards sold its ferries"
    assert after(BANK, sentence="It sold its ferries.").remarks == ("refers back: “It”",)
    assert after(TOWN, sentence="It lies on the Elbe.").statement == "It lies on the Elbe"


def test_it_may_be_what_happened() -> None:
    assert after(YARD, sentence="It was the third win in a row.").remarks == ("refers back: “It”",)


def test_a_name_of_unknown_kind_may_be_a_person_s() -> None:
    unknown = Bearer("Ada Holm", NameKind.OTHER, leads=True)
    assert after(unknown, sentence="It sank.").statement == "It sank"
    boat = Bearer("the Ada Holm", NameKind.OTHER, leads=True)
    assert after(boat, sentence="It sank.") == Restored(
        "The Ada Holm sank", ("context restored: It → the Ada Holm",), "It", (boat,)
    )


def test_a_pronoun_does_not_reach_over_a_sentence_whose_own_pronoun_is_open() -> None:
    surroundings = Surroundings()
    surroundings.note(Restored("", dangling=True), (YARD,))
    assert surroundings.restore("It sank.").remarks == ("refers back: “It”",)


def test_what_was_restored_goes_on_as_the_subject() -> None:
    surroundings = Surroundings()
    surroundings.note(Restored(""), (YARD,))
    surroundings.note(surroundings.restore("It sold a ferry."), ())
    assert surroundings.restore("It also sold a tug.").statement == "Elbe Yards also sold a tug"


def test_so_did_the_others_keeps_its_so() -> None:
    assert after(sentence="So is the ferry.").statement == "So is the ferry"


def told(statement: str, *bearers: Bearer) -> Surroundings:
    surroundings = Surroundings()
    surroundings.note(Restored(statement), bearers)
    return surroundings


def test_his_after_what_somebody_says_may_be_another_s() -> None:
    ada = Bearer("Ada Holm", NameKind.PERSON, leads=True)
    surroundings = told("Ada Holm said that a man had drowned", ada)
    assert surroundings.restore("His boat was found.").remarks == ("refers back: “His”",)
    assert surroundings.restore("She said it was dark.").statement == "Ada Holm said it was dark"


def test_she_is_ambiguous_where_one_person_speaks_of_another() -> None:
    ada, bea = Bearer("Ada Holm", NameKind.PERSON, leads=True), Bearer("Bea Roe", NameKind.PERSON)
    surroundings = told("Ada Holm said Bea Roe ran the yard", ada, bea)
    assert surroundings.restore("She left in May.").remarks == ("ambiguous: Ada Holm or Bea Roe",)


def test_a_name_in_the_clause_before_the_subject_keeps_the_pronoun_open() -> None:
    ada = Bearer("Ada Holm", NameKind.PERSON, leads=True)
    restored = told("Ada Holm ran the yard", ada).restore("After Roe sold it, she left.")
    assert restored.statement == "After Roe sold it, she left"


@pytest.mark.parametrize(
    "sentence",
    [
        "The business minister left.",
        "The typical public company is smaller.",
        "The lease of the company was sold.",
        "The club won the cup.",
    ],
)
def test_a_description_of_somebody_else_is_left_alone(sentence: str) -> None:
    council = Bearer("Harbour Council", NameKind.ORGANISATION, leads=True)
    assert told("Harbour Council met", council).restore(sentence).statement == sentence.removesuffix(".")


def test_a_firm_that_is_only_a_place_in_its_sentence_is_not_meant() -> None:
    assert told("The crew met at Nord Bank", BANK).restore("The company paid.").remarks == (
        "refers back: “The company”",
    )
    assert told("The state saved Nord Bank", BANK).restore("The company paid.").statement == "Nord Bank paid"


def test_a_name_that_begins_small_keeps_its_first_letter() -> None:
    assert after(sentence="iPads fell into the Elbe.").statement == "iPads fell into the Elbe"


@pytest.mark.parametrize(
    ("before", "statement"),
    [
        ("The ferry business of Nord Bank has shrunk", "Nord Bank paid"),
        ("The new chairs of the Nord Bank were late", "The company paid"),
        ("The owner of Nord Bank has gone", "The company paid"),
        ("The former rivals of Nord Bank have gone", "The company paid"),
    ],
)
def test_a_firm_is_meant_where_a_sentence_is_about_something_of_its_own(before: str, statement: str) -> None:
    assert told(before, BANK).restore("The company paid.").statement == statement
