"""One place makes widgets' content out of data: a lint over the source, and hostile words on the screen."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

import redpencil.tui
from redpencil.tui import content

if TYPE_CHECKING:
    from tests.tui.conftest import Sit

ROOM = Path(redpencil.tui.__file__).parent

MAKERS = {
    *("Static", "Label", "Option", "Selection", "Button", "Checkbox", "RadioButton", "Collapsible", "Link", "Tab"),
    *("TabPane", "Markdown", "Text", "Content", "Tooltip"),
}
"""What takes a string for markup, or makes content of it."""

METHODS = {
    *("notify", "update", "add_row", "add_column", "add_columns", "add_option", "from_markup", "from_text"),
    *("styled", "append_text", "replace_option_prompt"),
}
"""Methods that do."""

ATTRIBUTES = {"border_title", "border_subtitle", "tooltip", "label", "placeholder", "renderable"}
"""Attributes that do."""


def _innocent(node: ast.expr) -> bool:
    """A literal, or a call of `content` or of a method of the widget's own that answers content."""
    if isinstance(node, ast.Starred):
        return _innocent(node.value)
    if isinstance(node, ast.GeneratorExp):
        return _innocent(node.elt)
    if isinstance(node, ast.IfExp):
        return _innocent(node.body) and _innocent(node.orelse)
    if isinstance(node, ast.Call):
        return _ours(node.func)
    return isinstance(node, ast.Constant)


def _ours(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in {"plain", "line", "joined", "text", "words", "Option"}
    if not isinstance(function, ast.Attribute):
        return False
    owner = function.value
    if isinstance(owner, ast.Call) and isinstance(owner.func, ast.Name) and owner.func.id == "Content":
        return function.attr == "join"  # of pieces that are content already
    return isinstance(owner, ast.Name) and owner.id in {"content", "self"}


def _offences(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            typed = node.func.value if isinstance(node.func, ast.Subscript) else None
            name = getattr(typed, "id", name)
            takes = name in MAKERS or (isinstance(node.func, ast.Attribute) and name in METHODS)
            # The first word of this one names the option; what it is to show comes last.
            shown = node.args[-1 if name == "replace_option_prompt" else 0]
            if takes and not _innocent(shown):
                yield f"{path.name}:{node.lineno} {ast.unparse(node)[:80]}"
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Attribute) and target.attr in ATTRIBUTES and not _innocent(node.value):
                    yield f"{path.name}:{node.lineno} {ast.unparse(node)[:80]}"


def test_no_string_of_data_becomes_content_anywhere_else() -> None:
    paths = (path for path in sorted(ROOM.rglob("*.py")) if path.name != "content.py")
    found = [offence for path in paths for offence in _offences(path)]
    assert found == []


def test_the_lint_sees_what_it_should(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text(
        'Static(f"{x}")\nself.notify(words)\npane.border_title = title\nLabel(a + b)\nOption(str(x))\nStatic(x.strip())\n'
    )
    assert len(list(_offences(bad))) == 6


@given(st.text())
def test_content_shows_words_letter_for_letter_but_for_controls(words: str) -> None:
    shown = content.plain(words).plain
    assert "\x1b" not in shown
    assert shown == content.text(words).plain


def test_markup_stands_as_it_was_written() -> None:
    for words in ("[sic]", "[/]", "[@click=app.quit]x[/]", "[red]", "[$x]", ":smile:", "\\[sic]"):
        assert content.plain(words).plain == words


def test_a_cell_is_exactly_as_wide_as_asked() -> None:
    for words in ("short", "much too long for it", "東京証券取引所の発表", "e\u0301" * 30, ""):
        assert content.width(content.cell(words, 10)) <= 10
        assert len(content.cell("x", 10)) == 10


def test_a_very_long_passage_is_cut_on_the_screen() -> None:
    assert len(content.plain("x" * 1_000_000).plain) < 21_000


async def test_hostile_words_stand_inert_in_every_pane(sit: Sit) -> None:
    async with sit(size=(200, 50)) as seat:
        claim = await seat.go_to("[sic]")
        seat.desk.reviewing.reword(claim.ref, "he said [sic] [/] [@click=app.quit]car[/] \x1b]0;x\x07 [red]")
        seat.desk.reviewing.note(claim.ref, "[/foo] [bold]$x[/]")
        seat.main.claim = None
        seat.main.go_to(claim.ref)
        await seat.settle()
        assert seat.text.count("[@click=app.quit]car[/]") >= 3
        assert "[/foo] [bold]$x[/]" in seat.text
        assert "\x1b" not in seat.text
        for key in ("4", "s", "r", "m", "w", "d"):
            await seat.press(key)
            assert "[sic]" in seat.text
            await seat.press("escape")
        await seat.pilot.click("ClaimList", offset=(20, 6))
        await seat.settle()
        assert seat.app.is_running


async def test_hostile_words_of_an_error_stand_inert_in_the_toast(sit: Sit) -> None:
    async with sit() as seat:
        content.say(seat.main, "[/] [sic] [@click=app.quit]x", "error")
        await seat.settle()
        assert "[/] [sic] [@click=app.quit]x" in seat.text
