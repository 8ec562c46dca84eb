"""Measure what `redpencil --version` and `--help` cost, against a bare click program that does the same.

    python tests/benchmarks/startup.py [--runs 21]

Each of the four commands is run once to warm up, so that its byte code is kept; then all are run in turn, `--runs`
times, and the median of the CPU time of each (user and system) is printed with the ratio of ours to the bare one's.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

BARE = '''
import click


@click.group(invoke_without_command=True)
@click.version_option("0.1.0", prog_name="bare", message="%(prog)s %(version)s")
def bare() -> None:
    """Do nothing."""


def main() -> None:
    bare()
'''

STARTER = "import sys\nfrom {module} import main\nsys.argv[0] = {name!r}\nsys.exit(main())\n"
"""What pip writes for an entry point."""


def main() -> None:
    """Run the four commands in turn and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=21)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        for option, (ours, bare) in ratios(Path(folder), runs).items():
            print(
                f"{option:<10} redpencil {ours * 1000:6.1f} ms   bare click {bare * 1000:6.1f} ms   {ours / bare:.2f}"
            )


def ratios(folder: Path, runs: int) -> dict[str, tuple[float, float]]:
    """Return, for each option, the median CPU seconds of ours and of the bare program."""
    programs = starters(folder)
    commands = [(option, name) for option in ("--version", "--help") for name in programs]
    times: dict[tuple[str, str], list[float]] = {command: [] for command in commands}
    for run in range(runs + 1):
        for option, name in commands:
            seconds = cpu_seconds([sys.executable, str(programs[name]), option], folder)
            if run:
                times[option, name].append(seconds)
    return {
        option: (statistics.median(times[option, "redpencil"]), statistics.median(times[option, "bare"]))
        for option in ("--version", "--help")
    }


def starters(folder: Path) -> dict[str, Path]:
    """Write both programs' starting scripts and return their paths."""
    (folder / "bareclick.py").write_text(BARE)
    programs = {"redpencil": "redpencil.__main__", "bare": "bareclick"}
    for name, module in programs.items():
        (folder / f"start-{name}.py").write_text(STARTER.format(module=module, name=name))
    return {name: folder / f"start-{name}.py" for name in programs}


def cpu_seconds(command: Sequence[str], folder: Path) -> float:
    """Run a command and return the CPU time it took; it keeps its byte code, as an installed program has it."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
