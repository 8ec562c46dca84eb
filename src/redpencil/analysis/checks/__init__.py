"""The checks that look for errors in a text, one file per check."""
