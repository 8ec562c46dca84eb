"""Scoring: the ways to judge how check-worthy a sentence is."""

from enum import StrEnum


class Scoring(StrEnum):
    """By rules that a checker can read, or by a model that was trained on debates beside them."""

    RULES = "rules"
    TRAINED = "trained"
