"""Ten reprints of one story, seen from the command line."""

import json
import random
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def story(seed: int) -> str:
    draw = random.Random(seed)
    return " ".join("".join(draw.choices("abcdefghij", k=6)) for _ in range(200)).capitalize() + "."


def attached(run: Run, name: str, text: str) -> int:
    """Attach a file of that text to a claim, and return the number of the source."""
    Path(name).write_text(text)
    result = run("attach", "draft#2", name, "--json")
    assert result.exit_code == 0, result.stderr
    number = json.loads(result.stdout)["evidence"][-1]["source"]
    assert isinstance(number, int)
    return number


def test_reprints_are_counted_as_one_origin_and_refused_where_two_are_demanded(run: Run, workspace: Path) -> None:
    (workspace / "redpencil.toml").write_text('[evidence]\ndemand = ["two-origins"]\n')
    numbers = [attached(run, f"{end}.txt", f"{story(1)} {end}") for end in ("one", "two", "three")]
    assert json.loads(run("show", "draft#2", "--json").stdout)["origins"] == 1
    assert "1 independent origin of 3 sources" in run("show", "draft#2").stdout
    refused = run("verdict", "draft#2", "confirmed")
    assert refused.exit_code == 1
    assert f"({numbers[1]} and {numbers[2]} reprint {numbers[0]})" in " ".join(refused.stderr.split())
    attached(run, "other.txt", story(2))
    assert "2 independent origins of 4 sources" in run("show", "draft#2").stdout
    assert run("verdict", "draft#2", "confirmed").exit_code == 0


def test_the_reason_of_an_override_is_in_the_reports(run: Run, workspace: Path) -> None:
    (workspace / "redpencil.toml").write_text('[evidence]\ndemand = "two-origins"\n')
    reason = "the registry closed in 1991"
    assert run("verdict", "draft#2", "confirmed", "--override", reason).exit_code == 0
    for name in ("markdown", "html", "json"):
        result = run("report", "draft", "--to", name, "-o", "-")
        assert result.exit_code == 0, result.stderr
        assert reason in result.stdout, name
