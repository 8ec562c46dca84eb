"""Spellings: words near other words, by edits, letters in a row and letters that look alike."""
