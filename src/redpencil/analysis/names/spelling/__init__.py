"""Misspelled names: which capitalised words of an article are other names with a slip of the hand in them."""
