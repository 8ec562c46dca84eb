"""Where values are kept: the only room that knows SQL."""
