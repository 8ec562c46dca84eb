"""Quotations: who says what, in which words."""
