"""Names: who is mentioned, which spellings mean the same, and which are wrong."""
