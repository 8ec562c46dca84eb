"""Omissions: what of an article was not read, in one line each."""

from collections.abc import Iterator

from redpencil.analysis.splitting import Split, overlong
from redpencil.domain.article import Article
from redpencil.text.limits import LONGEST_SENTENCE, LONGEST_WORD
from redpencil.text.words import overlong as overlong_words


def omissions(article: Article, parted: Split) -> tuple[str, ...]:
    """Return a line for each kind of thing that was left out, furniture apart: the page itself shows that."""
    return tuple(_told(article, parted))


def _told(article: Article, parted: Split) -> Iterator[str]:
    if parted.language:
        yield f"This looks like {parted.language}. Claims are found in English only; names and numbers were checked."
    elif foreign := [portion.language for portion in parted.portions if portion.language]:
        looks = _counted(len(foreign), "paragraph looks", "paragraphs look")
        languages = ", or like ".join(sorted(set(foreign)))
        yield f"{looks} like {languages}. Claims are found in English only; names and numbers were checked."
    if long := sum(overlong(span) is not None for span in parted.proper):
        sentences = _counted(long, "sentence is", "sentences are")
        yield f"{sentences} longer than {LONGEST_SENTENCE:,} characters and not read; names and numbers were checked."
    if long := overlong_words(article.text):
        yield f"{_counted(long, 'word is', 'words are')} longer than {LONGEST_WORD} letters and not looked at."


def _counted(count: int, one: str, many: str) -> str:
    return f"1 {one}" if count == 1 else f"{count:,} {many}"
