"""Check-worthiness: what to check first, as a sum of reasons that a person can read."""
