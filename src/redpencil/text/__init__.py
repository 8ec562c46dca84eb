"""Plain text tools: sentences, names, quantities, dates, and where things stand."""
