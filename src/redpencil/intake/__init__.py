"""From bytes to text: the only door through which text from outside comes in."""
