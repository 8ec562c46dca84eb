"""The words of the house as plain, frozen values: nothing here knows a database, a screen or a file."""
