from redpencil.analysis.claims.naming import Roll
from redpencil.domain.name import LedgerRow, Mention, NameKind
from redpencil.domain.span import Span

TEXT = "The Elbe crossing is Nord Bank’s. Then Nord sold it."


def roll() -> Roll:
    def row(name: str, *words: str) -> LedgerRow:
        places = [(word, TEXT.index(word)) for word in words]
        return LedgerRow(name, NameKind.ORGANISATION, "", words, tuple(Mention(w, at, at + len(w)) for w, at in places))

    return Roll(TEXT, [row("Elbe", "Elbe"), row("Nord Bank", "Nord Bank’s", "Nord sold"[:4])])


def test_each_entity_of_a_sentence_is_named_once_as_spelled_there() -> None:
    assert [bearer.name for bearer in roll().within(Span(0, 33))] == ["Nord Bank"]


def test_a_name_that_only_describes_something_names_nobody() -> None:
    assert "Elbe" not in {bearer.name for bearer in roll().within(Span(0, len(TEXT)))}


def test_a_sentence_without_names_has_none() -> None:
    assert roll().within(Span(45, 52)) == ()


def test_the_subject_is_the_name_at_the_head_with_its_verb_and_keeps_its_article() -> None:
    def names(text: str) -> list[tuple[str, bool]]:
        at = text.index("Ever Given")
        row = LedgerRow("Ever Given", NameKind.PRODUCT, "", (), (Mention("Ever Given", at, at + 10),))
        return [(one.name, one.leads) for one in Roll(text, [row]).within(Span(0, len(text)))]

    assert names("The Ever Given ran aground.") == [("the Ever Given", True)]
    assert names("On 23 March 2021, the Ever Given sank.") == [("the Ever Given", True)]
    assert names("Ever Given, a ship of 400 metres, carries boxes.") == [("Ever Given", True)]
    assert names("A storm drove the Ever Given.") == [("the Ever Given", False)]
    assert names("They pulled Ever Given out.") == [("Ever Given", False)]
    assert names("Ever Given and its crew waited.") == [("Ever Given", False)]
