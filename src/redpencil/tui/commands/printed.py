"""The table of keys as the README prints it: what belongs together on one line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from redpencil.config import Config
from redpencil.tui.commands.command import Command
from redpencil.tui.commands.keymap import keys, keys_by_id

RATINGS: Final = "ratings"
"""Stands for all the rating keys."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: the commands it is about, and what they do; `{id}` in `words` stands for a command's key.

    `heading` stands in place of the keys.
    """

    ids: tuple[str, ...]
    words: str
    heading: str = ""


ROWS: Final = (
    Row(("open", "back"), "open, or edit the verdict; go back"),
    Row(
        ("down", "up", "next-open", "previous-open", "next-pane", "previous-pane"),
        "down, up, next and previous open claim, next and previous pane",
    ),
    Row(
        ("next-finding", "previous-finding", "next-untouched", "previous-untouched", "agree"),
        "in the draft: next and previous finding, next and previous sentence that nobody has looked at; agree with "
        "what was skipped in its paragraph, and go on",
    ),
    Row(
        (),
        "{filter} finds words, {next-open} {previous-open} go on; with shift, or after `space`, moving marks words for "
        "{new-claim}: the arrows by letters and rows, `h` `l` by words, `(` `)` by sentences; a click on the map at "
        "the edge goes there",
        "in the draft",
    ),
    Row((RATINGS,), "judge: one key for each rating of the house scale"),
    Row(("correction",), "*why* and *should be*"),
    Row(("accept", "dismiss"), "accept a finding (the text wants correcting), dismiss it"),
    Row(("source", "same-source"), "attach a source; the same source again"),
    Row(
        ("evidence",),
        "the passages of the sources that bear on the claim, the best first; `enter` attaches one, `o` reads it in its "
        "source: there {reading-mark} marks words, {reading-sentence} a sentence, {reading-supports} "
        "{reading-refutes} {reading-context} attach them as for, against or context, {reading-next} goes on, "
        "{reading-find} finds, {reading-facts} corrects the facts of the source, {keys} lists all",
    ),
    Row(("take-up", "waiting", "drop"), "take up, waiting for somebody, off the list with a reason"),
    Row(("to-author", "to-colleagues"), "a note to the author, a note to colleagues (never exported)"),
    Row(("reword", "new-claim"), "reword a claim, a new claim of the selected words"),
    Row(
        ("split", "join", "part", "place"),
        "split a claim in two, join it with another, make one of its places a claim of its own, tie it to the words "
        "selected in the draft",
    ),
    Row(
        ("select",),
        "select claims of the list: then {ratings}, {take-up}, {waiting}, {drop} and {join} are about all of them, "
        "with one undo; {back} drops the selection",
    ),
    Row(
        (),
        "{down} {up} go through findings and evidence; of the one marked `▸`, {open} reads the source at its quote, "
        "{reword} changes it, {dismiss} takes it off",
        "on the card",
    ),
    Row(("filter", "sort", "group", "go-to"), "filter and search (`tab` completes), sort, group, go to a number"),
    Row(("undo", "redo"), "undo, redo"),
    Row(("add", "report"), "add an article, write a report"),
    Row(
        ("sources",),
        "the sources, each with the claims to ask of it: {open} reads one for the current claim, {sources-ask} goes "
        "to what is to be asked, {sources-fetch} fetches it again, {sources-facts} corrects its facts, "
        "{filter} filters",
    ),
    Row(
        ("look-again",),
        "the claims whose sources have changed since the verdict: {looking-stands} lets it stand, {looking-passage} "
        "shows the passage then and now",
    ),
    Row(
        ("articles", "names", "numbers", "quotations", "skipped"),
        "articles; names, numbers, quotations and skipped sentences of the article, each with its place",
    ),
    Row(("keys", "palette", "quit"), "what this pane is for and what can be done now, command palette, back or quit"),
)
"""Every line, in the order of the README."""


def markdown(config: Config) -> str:
    """Return the keys of the desk as a table in Markdown; a command that no line is about has one of its own."""
    named = {id_: f"`{key}`" for id_, key in keys_by_id(config).items()} | {RATINGS: _ratings(keys(config))}
    lines = [f"| {_keys(row, named)} | {row.words.format_map(_Known(named))} |" for row in _rows(keys(config))]
    return "\n".join(("| key | does |", "| --- | --- |", *lines)) + "\n"


class _Known(dict[str, str]):
    """Leaves the name of a command that is not there as it is."""

    def __missing__(self, key: str) -> str:
        return f"`{key}`"


def _rows(commands: tuple[Command, ...]) -> Iterator[Row]:
    here = {command.id for command in commands} | {RATINGS}
    said = {id_ for row in ROWS for id_ in row.ids}
    yield from (row for row in ROWS if row.heading or here.intersection(row.ids))
    for command in commands:
        if command.id not in said and not command.id.startswith("rate-"):
            yield Row((command.id,), command.help.rstrip("."))


def _keys(row: Row, named: Mapping[str, str]) -> str:
    return row.heading or " ".join(named[id_] for id_ in row.ids if id_ in named)


def _ratings(commands: tuple[Command, ...]) -> str:
    rates = [command.key for command in commands if command.id.startswith("rate-")]
    return f"`{rates[0]}` … `{rates[-1]}`"
