"""Days: dates, weekdays, ages and lifetimes held against the calendar and each other."""
