"""Judgement on values: what is a claim, what is worth checking, what looks wrong."""
