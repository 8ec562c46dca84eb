import pytest

from redpencil.domain.article import Role
from redpencil.domain.locator import locator
from redpencil.domain.span import Span
from redpencil.errors import TooLarge
from redpencil.intake.table import column_name, read


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_row_is_a_line_and_a_cell_has_a_name(sign: str) -> None:
    data = f'Year{sign}City{sign}Visitors\r\n2019{sign}"Ulm{sign} upper"{sign}4200\r\n\r\n2020{sign}{sign}3100\r\n'
    reading = read(data.encode())
    assert reading.text == f"Year | City | Visitors\n2019 | Ulm{sign} upper | 4200\n2020 | 3100".replace("\t ", " ")
    assert {block.role for block in reading.blocks} == {Role.TABLE}
    start = reading.text.index("3100")
    assert locator(reading.landmarks, Span(start, start + 4)) == "C4"


def test_formulas_are_words() -> None:
    assert read(b'a,b\n"=HYPERLINK(""http://x"")",@SUM(A1)\n').text == 'a | b\n=HYPERLINK("http://x") | @SUM(A1)'


def test_a_quotation_mark_that_does_not_close_swallows_nothing() -> None:
    reading = read(b'a,b\n"open,2\n3,4\n5,6\n')
    assert reading.text.endswith("3 | 4\n5 | 6")
    assert reading.warnings == ("Its quotation marks do not pair; every line was taken for a row of its own.",)


def test_a_field_may_be_long_and_a_table_may_not_be_endless() -> None:
    assert "x" * 200_000 in read(b"a,b\n1," + b"x" * 200_000).text
    with pytest.raises(TooLarge, match="200,000 cells"):
        read(b"1,2,3,4\n" * 50_001)


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_in_a_sheet(column: int, name: str) -> None:
    assert column_name(column) == name
