"""The web: one address that somebody asked for is fetched, with guards on what is connected to and what comes back."""
