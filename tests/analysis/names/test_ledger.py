import re

import pytest

from redpencil.analysis.names.ledger import ledger
from redpencil.domain.article import Article, Block, Metadata, Role
from redpencil.domain.name import LedgerRow, NameKind, ReferenceName
from redpencil.domain.span import Span

SAIC = ReferenceName("SAIC Motor", NameKind.ORGANISATION, ("SAIC",), "Shanghai, carmaker, cars", "annual report")


def rows(text: str, *references: ReferenceName) -> dict[str, LedgerRow]:
    article = Article("sample", Metadata(), text, "", (Block(0, len(text), Role.BODY),))
    spans = tuple(Span(*match.span()) for match in re.finditer(r"\S[^.\n]*\.?", text))
    return {row.canonical: row for row in ledger(article, spans, references)}


def test_a_misspelled_name_stands_in_the_row_of_the_right_one() -> None:
    row = rows("The phone maker met SIAC. SIAC Motors builds cars in Shanghai.", SAIC)["SAIC Motor"]
    assert row.variants == ("SIAC", "SIAC Motors")
    assert (row.kind, row.verified) == (NameKind.ORGANISATION, "annual report")


def test_every_mention_has_its_exact_letters() -> None:
    text = "Richard Yu leads the group. The group that Yu leads grew in Shanghai."
    for row in rows(text).values():
        assert all(mention.span.of(text) == mention.text for mention in row.mentions)


def test_a_surname_alone_stands_in_the_row_of_the_full_name() -> None:
    found = rows("Richard Yu leads the group. The group that Yu leads grew.")
    assert list(found) == ["Richard Yu"]
    assert found["Richard Yu"].variants == ("Yu",)


def test_a_surname_that_two_people_bear_keeps_a_row_of_its_own() -> None:
    found = rows("Jill Stein met Bill Stein. Then Stein left.")
    assert set(found) == {"Jill Stein", "Bill Stein", "Stein"}


def test_aliases_are_gathered_under_the_canonical_name() -> None:
    zelensky = ReferenceName("Volodymyr Zelensky", NameKind.PERSON, ("Zelenskyy", "Zelensky"))
    found = rows("They met Zelenskyy. Later Zelensky spoke.", zelensky)
    assert found["Volodymyr Zelensky"].variants == ("Zelenskyy", "Zelensky")


def test_case_alone_makes_no_second_row() -> None:
    assert len(rows("They own XPeng. Others own Xpeng.")) == 1


@pytest.mark.parametrize(
    ("text", "full", "variants"),
    [
        ("The World Trade Fair (WTF) opened. Now the WTF closes.", "World Trade Fair", ("WTF",)),
        ("The WTF (World Trade Fair) opened. Now the WTF closes.", "World Trade Fair", ("WTF",)),
        ("The Northern Harbour Board met. Then the NHB left.", "Northern Harbour Board", ("NHB",)),
        ("Shares of Brelko Technologies rose. Then Brelko paid.", "Brelko Technologies", ("Brelko",)),
        ("They met Tan Weiming there. Later Weiming Tan left.", "Tan Weiming", ("Weiming Tan",)),
    ],
)
def test_acronyms_legal_forms_and_turned_names_stand_in_the_row_of_the_full_name(
    text: str, full: str, variants: tuple[str, ...]
) -> None:
    assert rows(text)[full].variants == variants


def test_an_acronym_of_two_names_keeps_a_row_of_its_own() -> None:
    found = rows("The Northern Harbour Board met the Norfolk Housing Bank. Then the NHB left.")
    assert "NHB" in found
