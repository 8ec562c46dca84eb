"""The edge of the command line: every way to end becomes a sentence on standard error and an exit code."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import click

from redpencil.cli import output
from redpencil.errors import NoSource, RedpencilError

DONE: Final = 0
NOT_MET: Final = 1
WRONG_USAGE: Final = 2
FAILED: Final = 3
INTERRUPTED: Final = 130


def run(command: Callable[..., Any], words: Sequence[str] | None) -> int:
    """Run `command` on the words of the command line and return the exit code."""
    output.prepare()
    code = _ended(lambda: _run(command, words))
    output.silence()
    return code


def _run(command: Callable[..., Any], words: Sequence[str] | None) -> int:
    code = command(words, prog_name="redpencil", standalone_mode=False)
    output.finish()
    return code if isinstance(code, int) else DONE


def _ended(work: Callable[[], int]) -> int:  # noqa: PLR0911  (one way to end, one line)
    try:
        return work()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else FAILED
    except (click.Abort, KeyboardInterrupt, EOFError):
        return _told("Stopped. What was finished before is kept.", INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as usage:
        return _told(usage.format_message(), WRONG_USAGE)
    except click.ClickException as usage:
        return _told(_usage(usage), WRONG_USAGE)
    except NoSource as gate:
        return _told(str(gate), NOT_MET)
    except RedpencilError as failure:
        return _told(str(failure), FAILED)
    except OSError as error:
        return _told(_system(error), FAILED)
    except Exception as error:  # noqa: BLE001  (the one edge of this face: nobody is shown a traceback)
        from redpencil.cli.crash import told

        return _told(told(error), FAILED)


def _told(words: str, code: int) -> int:
    try:
        output.say(words)
    except OSError:
        # Standard error is closed or full: the exit code is all that can still be said.
        return code
    return code


def _usage(usage: click.ClickException) -> str:
    context = usage.ctx if isinstance(usage, click.UsageError) else None
    path = context.command_path if context is not None else "redpencil"
    return f"{usage.format_message()}\n`{path} --help` says how it is used."


def _system(error: OSError) -> str:
    what = error.strerror or type(error).__name__
    return f"{error.filename}: {what}." if error.filename else f"The system refused: {what}."
