"""Why the sentence at a letter of an article was skipped, in one sentence."""

from bisect import bisect_right

from redpencil.domain.article import Article, Disposition, Role


def skipped(article: Article, offset: int) -> str:
    """Say why the sentence at a letter was skipped; nothing where it was not."""
    at = bisect_right(article.sentences, offset, key=lambda one: one.start)
    if at and offset < (one := article.sentences[at - 1]).end and one.disposition is not Disposition.CLAIM:
        agreed = ", agreed" if one.looked_at else ""
        return f"Skipped{agreed}: {_stopped(one.reason or one.disposition.words)}"
    for block in article.blocks:
        if block.start <= offset < block.end and block.role is Role.FURNITURE:
            return f"Not part of the article: {_stopped(block.why)}" if block.why else "Not part of the article."
    return ""


def _stopped(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."
