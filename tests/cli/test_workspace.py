import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_init_makes_a_workspace_that_commands_find_from_below(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "claims" in run("init").stdout
    Path("deeper").mkdir()
    monkeypatch.chdir("deeper")
    assert json.loads(run("articles", "--json").stdout) == []
    assert "redpencil add" in run("articles").stderr
    assert run().exit_code == 0


def test_init_refuses_a_workspace_that_is_there(run: Run, workspace: Path) -> None:
    result = run("init")
    assert result.exit_code == 3
    assert "already" in result.stderr


@pytest.mark.parametrize(
    "words", [(), ("claims",), ("articles",), ("show", "a#1"), ("new", "a", "b"), ("config",), ("report", "--all")]
)
def test_without_a_workspace_the_way_to_one_is_named_and_nothing_is_made(run: Run, words: tuple[str, ...]) -> None:
    result = run(*words)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "redpencil init" in result.stderr
    assert list(Path().iterdir()) == []


def test_a_named_workspace_that_is_not_there_is_not_made_by_reading(run: Run, tmp_path: Path) -> None:
    for words in (("claims", "--workspace", "there"), ("--workspace", "there", "claims")):
        result = run(*words)
        assert result.exit_code == 3
        assert "redpencil init" in result.stderr
    assert not Path("there").exists()


def test_the_environment_names_the_workspace_and_the_option_beats_it(
    run: Run, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("init", tmp_path / "other")
    monkeypatch.setenv("REDPENCIL_WORKSPACE", str(tmp_path / "other"))
    assert json.loads(run("articles", "--json").stdout) == []
    assert len(json.loads(run("articles", "--json", "--workspace", workspace).stdout)) == 1


def test_options_for_all_commands_may_stand_before_and_after_the_name(run: Run, workspace: Path) -> None:
    before = json.loads(run("--reviewer", "Grace", "config", "--json").stdout)
    after = json.loads(run("config", "--json", "--reviewer", "Grace").stdout)
    assert before == after
    assert before["reviewer"] == "Grace"
    assert json.loads(run("config", "--json").stdout)["reviewer"] == "Ada"


def test_config_says_where_things_lie(run: Run, workspace: Path) -> None:
    facts = json.loads(run("config", "--json").stdout)
    assert facts["workspace"] == str(workspace)
    assert facts["database"] == str(workspace / "redpencil.db")
    assert facts["scale"] == "house"
    assert facts["sqlite"].startswith("3.")
    assert "journal" in run("config").stdout


def test_a_line_of_the_config_that_is_wrong_is_named(run: Run, workspace: Path) -> None:
    (workspace / "redpencil.toml").write_text("[evidence]\ndemand = 3\n")
    result = run("claims")
    assert result.exit_code == 3
    assert "evidence.demand" in result.stderr


def test_keys_follow_the_workspace(run: Run, workspace: Path) -> None:
    keys = json.loads(run("keys", "--json").stdout)
    assert all(set(each) == {"key", "id", "title", "help", "screen"} for each in keys)
    (workspace / "redpencil.toml").write_text('[keys]\nundo = "f5"\n')
    assert "f5" in {each["key"] for each in json.loads(run("keys", "--json").stdout)}
    assert "f5" in run("keys").stdout


def test_demo_refuses_a_folder_with_something_in_it(run: Run) -> None:
    Path("full").mkdir()
    Path("full/letter.txt").touch()
    result = run("demo", "full")
    assert result.exit_code == 3
    assert "not empty" in result.stderr
    assert [path.name for path in Path("full").iterdir()] == ["letter.txt"]


def test_demo_lays_out_the_sample(run: Run) -> None:
    result = run("demo", "sample")
    assert result.exit_code == 0, result.stderr
    assert "sample" in result.stdout
    assert Path("sample/redpencil.toml").is_file()
    assert 'SAIC is misspelled as "SIAC"' in run("--workspace", "sample").stdout
    assert run("demo", "sample").exit_code == 3


def test_a_current_folder_that_is_gone_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("gone").mkdir()
    monkeypatch.chdir("gone")
    Path("../gone").rmdir()
    result = run("claims")
    assert result.exit_code == 3
    assert "no longer there" in result.stderr


def test_a_folder_of_articles_becomes_a_workspace_when_it_is_opened(run: Run) -> None:
    Path("claims/articles").mkdir(parents=True)
    Path("claims/redpencil.toml").touch()
    Path("claims/articles/one.txt").write_text("Huawei sold its brand Honor in November 2020.\n")
    Path("claims/articles/two.txt").write_bytes(bytes(range(256)) * 20)
    result = run()
    assert result.exit_code == 0
    assert "Honor" in result.stdout
    assert "two.txt" in result.stderr
    assert run().stderr == ""


def test_a_database_of_a_newer_program_is_refused_and_left_alone(run: Run, workspace: Path) -> None:
    database = workspace / "redpencil.db"
    data = bytearray(database.read_bytes())
    data[60:64] = (999_999).to_bytes(4, "big")
    database.write_bytes(data)
    result = run("verdict", "draft#2", "refuted")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "newer" in result.stderr
    assert database.read_bytes() == data
