"""What reading documents costs: `reading.py [PAGES]` makes one of each kind, of about 200 pages, and times it.

The time is of the whole way, child process and all; beside it stands the processor time of the reader alone, warm.
"""

import importlib
import io
import random
import sys
import time
from collections.abc import Callable, Mapping

import docx
import typst
import xlsxwriter

from redpencil.intake import readers
from redpencil.intake.reading import read

TALK = """
the council voted on Tuesday to close its library after visitors fell from four thousand and government spending rose
by nine million according to officials who had considerable responsibilities
"""
WORDS = TALK.split()


def paragraph(dice: random.Random, sentences: int = 5) -> str:
    """Make up a paragraph of a hundred words."""
    made = [" ".join(dice.choices(WORDS, k=dice.randint(12, 28))).capitalize() for _ in range(sentences)]
    return f"{'. '.join(made)}."


def portable(pages: int, dice: random.Random, columns: int = 1) -> bytes:
    """Print a report with heads, numbers and hyphens."""
    head = (
        f'#set page(width: 210mm, height: 297mm, columns: {columns}, header: [The board], numbering: "1")\n'
        '#set text(size: 10pt, lang: "en", hyphenate: true)\n#set par(justify: true)\n'
    )
    chapters = (f"= Part {number}\n" + "\n\n".join(paragraph(dice) for _ in range(6)) for number in range(pages))
    return bytes(typst.compile((head + "\n#pagebreak()\n".join(chapters)).encode()))


def word(pages: int, dice: random.Random) -> bytes:
    """Write a document of as many pages."""
    draft = docx.Document()
    for number in range(pages):
        draft.add_heading(f"Part {number}", 1)
        for _ in range(6):
            draft.add_paragraph(paragraph(dice))
    buffer = io.BytesIO()
    draft.save(buffer)
    return buffer.getvalue()


def sheets(pages: int, dice: random.Random) -> bytes:
    """Write a workbook with fifty rows of ten cells to a page."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Visitors")
        for row in range(pages * 50):
            sheet.write_row(row, 0, [dice.choice(WORDS), *(dice.random() for _ in range(9))])
    return buffer.getvalue()


def subtitles(pages: int, dice: random.Random) -> bytes:
    """Write cues for as many pages of talk."""
    cues = []
    for number in range(pages * 60):
        begin, end = (
            f"{each // 3600:02}:{each // 60 % 60:02}:{each % 60:02},000" for each in (number * 3, number * 3 + 3)
        )
        cues.append(f"{number + 1}\n{begin} --> {end}\n{' '.join(dice.choices(WORDS, k=10))}\n")
    return "\n".join(cues).encode()


KINDS: Mapping[str, tuple[str, Callable[[int, random.Random], bytes]]] = {
    "pdf": ("report.pdf", portable),
    "pdf in two columns": ("report.pdf", lambda pages, dice: portable(pages, dice, 2)),
    "docx": ("draft.docx", word),
    "xlsx": ("sums.xlsx", sheets),
    "srt": ("talk.srt", subtitles),
}


def main(pages: int) -> None:
    """Print a line for each kind."""
    for kind, (name, made) in KINDS.items():
        data = made(pages, random.Random(7))
        began = time.perf_counter()
        reading = read(data, name=name)
        whole = time.perf_counter() - began
        suffix = name[name.rindex(".") :]
        reader = readers.by_suffix(suffix)
        assert reader is not None
        module = importlib.import_module(reader.module)
        module.read(data)
        began = time.process_time()
        module.read(data)
        alone = time.process_time() - began
        words = len(reading.text.split())
        print(f"{kind:20} {len(data) / 1e6:6.1f} MB {words:8,} words {whole:6.2f} s, {alone:6.2f} s of the reader")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
