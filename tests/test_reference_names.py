"""The names that ship with the package: what misspellings are judged against must itself be well-formed."""

import csv

from redpencil import locations
from redpencil.analysis.names import references
from redpencil.domain.name import NameKind
from redpencil.text.normalise import normalise

SHIPPED = locations.reference("names.csv")
COLUMNS = ["canonical", "kind", "aliases", "about", "verified"]


def rows() -> list[list[str]]:
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_the_header_names_the_five_columns() -> None:
    assert rows()[0] == COLUMNS


def test_there_are_thousands_of_names() -> None:
    assert len(rows()) > 3_000


def test_every_row_is_whole_and_of_a_known_kind() -> None:
    kinds = set(NameKind)
    assert [row for row in rows()[1:] if len(row) != len(COLUMNS) or not row[0] or row[1] not in kinds] == []


def test_no_field_has_blank_edges_or_double_blanks() -> None:
    fields = [part for row in rows() for field in row for part in field.split("|")]
    assert [field for field in fields if field != " ".join(field.split())] == []


def test_no_name_stands_twice() -> None:
    names = [row[0] for row in rows()[1:]]
    assert sorted(names) == sorted(set(names))


def test_the_names_stand_in_order_so_that_changes_read_well() -> None:
    ascii_names = [row[0] for row in rows()[1:] if row[0].isascii()]
    assert ascii_names == sorted(ascii_names, key=lambda name: (name.casefold(), name))


def test_every_alias_is_a_spelling_of_its_own() -> None:
    wrong = []
    for canonical, _, aliases, *_ in rows()[1:]:
        spelled = aliases.split("|") if aliases else []
        if "" in spelled or canonical in spelled or len(set(spelled)) < len(spelled):
            wrong.append(canonical)
    assert wrong == []


def test_the_text_is_as_articles_are_after_normalising() -> None:
    assert [field for row in rows() for field in row if normalise(field) != field] == []


def test_a_shipped_name_is_a_hint_and_never_verified() -> None:
    assert {row[4] for row in rows()[1:]} == {""}


def test_the_program_reads_every_row() -> None:
    assert len(references.load(SHIPPED)) == len(rows()) - 1


def test_the_three_bearers_of_one_acronym_are_told_apart() -> None:
    bearers = {row[0]: row[3].split(",") for row in rows()[1:] if "SAIC" in row[2].split("|")}
    assert "carmaker" in bearers["SAIC Motor"]
    assert "defence" in bearers["Science Applications International Corporation"]
    siac = {row[0]: row[3].split(",") for row in rows()[1:] if "SIAC" in row[2].split("|")}
    assert "arbitration" in siac["Singapore International Arbitration Centre"]


def test_accepted_transliterations_are_known() -> None:
    spellings = {row[0]: row[2].split("|") for row in rows()[1:]}
    assert {"Zelensky", "Zelenskiy"} <= set(spellings["Volodymyr Zelenskyy"])
    assert "Kiev" in spellings["Kyiv"]
    assert {"Gaddafi", "Qaddafi"} <= set(spellings["Muammar Gaddafi"])
    assert {"Xpeng", "Xiaopeng"} <= set(spellings["XPeng"])
