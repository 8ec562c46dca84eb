"""What the palette offers."""
