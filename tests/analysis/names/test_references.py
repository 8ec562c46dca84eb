from pathlib import Path

import pytest

from redpencil.analysis.names import references
from redpencil.domain.name import NameKind, ReferenceName
from redpencil.errors import ConfigError


def written(folder: Path, text: str) -> Path:
    path = folder / "names.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_becomes_a_name_with_its_aliases_and_telling_words(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        'canonical,kind,aliases,about,verified\nSAIC Motor,organisation,SAIC|SAIC Motors,"cars, Shanghai",its annual report\n',
    )
    assert references.load(path) == (
        ReferenceName(
            "SAIC Motor", NameKind.ORGANISATION, ("SAIC", "SAIC Motors"), "cars, Shanghai", "its annual report"
        ),
    )


def test_missing_columns_are_empty_and_their_order_is_free(tmp_path: Path) -> None:
    path = written(tmp_path, "verified,canonical\nregister,Huawei\n")
    assert references.load(path) == (ReferenceName("Huawei", NameKind.OTHER, verified="register"),)


def test_blank_lines_comments_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufeffcanonical,kind\n\n# ours\nHuawei,organisation\n")
    assert [name.canonical for name in references.load(path)] == ["Huawei"]


def test_no_file_and_an_empty_file_hold_no_names(tmp_path: Path) -> None:
    assert references.load(tmp_path / "none.csv") == ()
    assert references.load(written(tmp_path, "")) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,kind\nHuawei,organisation\n", "line 1: the first line must name the columns"),
        ("canonical,colour\nHuawei,red\n", 'line 1: there is no column "colour"'),
        ("canonical,kind\nHuawei,organisation\nNio,company\n", 'line 3: "company" is no kind of name'),
        ("canonical,kind\n,organisation\n", "line 2: the name is missing"),
        ("canonical,kind\nHuawei,organisation,a,b\n", "line 2: there are too many columns"),
        ('canonical,kind\n"Huawei"x,organisation\n', "line 2: this is not CSV"),
    ],
)
def test_a_bad_row_is_refused_with_file_and_line(tmp_path: Path, text: str, said: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        references.load(path)
    assert str(path) in str(caught.value)
    assert said in str(caught.value)


def test_a_file_that_is_no_text_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(b"canonical\n\xff\xfe\n")
    with pytest.raises(ConfigError, match="not UTF-8"):
        references.load(path)


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = written(tmp_path, "canonical\nHuawei\n")
    references.load(path)
    written(tmp_path, "canonical\nHuawei\nNio\n")
    assert [name.canonical for name in references.load(path)] == ["Huawei", "Nio"]
