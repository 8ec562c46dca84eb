"""Numbers in prose: amounts, ranks, ages, times and dates, as values."""
