from pathlib import Path

from redpencil.locations import Workspace, find_workspace, reference, sample


def workspace(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "redpencil.toml").touch()
    return folder


def test_a_workspace_is_found_upwards_from_the_current_folder(tmp_path: Path) -> None:
    made = workspace(tmp_path / "claims")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find_workspace(below, None, {}) == Workspace(made)


def test_the_nearest_workspace_wins_and_a_folder_inside_finds_its_own(tmp_path: Path) -> None:
    workspace(tmp_path / "claims")
    nearer = workspace(tmp_path / "a" / "house")
    (nearer / "articles").mkdir()
    assert find_workspace(nearer / "articles", None, {}) == Workspace(nearer)


def test_a_folder_called_claims_with_nothing_of_ours_in_it_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    assert find_workspace(tmp_path, None, {}) is None


def test_a_named_workspace_wins_over_the_environment_and_need_not_exist(tmp_path: Path) -> None:
    environ = {"REDPENCIL_WORKSPACE": str(tmp_path / "other")}
    named = find_workspace(tmp_path, str(tmp_path / "new"), environ)
    assert named == Workspace(tmp_path / "new")
    assert not named.exists
    assert find_workspace(tmp_path, None, environ) == Workspace(tmp_path / "other")


def test_the_parts_of_a_workspace_lie_in_its_folder(tmp_path: Path) -> None:
    made = Workspace(tmp_path)
    assert {made.database.name, made.config.name, made.names.name, made.articles.name} == {
        "redpencil.db",
        "redpencil.toml",
        "names.csv",
        "articles",
    }


def test_the_sample_and_the_reference_data_are_there() -> None:
    assert (sample() / "redpencil.toml").is_file()
    assert reference("scales.toml").is_file()
