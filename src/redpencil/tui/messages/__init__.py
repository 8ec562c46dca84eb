"""What travels upwards: finished values from workers, and wishes of widgets."""
