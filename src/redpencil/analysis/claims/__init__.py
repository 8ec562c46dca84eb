"""Claims: from a sentence to statements that can be checked alone, or to the reason why it holds none."""
