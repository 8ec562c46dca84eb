"""Arithmetic: what a text says that its own numbers make, held against what they make."""
