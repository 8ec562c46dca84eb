"""Reviewers: who decides."""

from dataclasses import dataclass
from enum import StrEnum


class ReviewerRole(StrEnum):
    """What a reviewer does on the desk."""

    CHECKER = "checker"
    SECOND_CHECKER = "second-checker"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody whose name stands under a verdict."""

    name: str
    role: ReviewerRole = ReviewerRole.CHECKER
