"""Everything a reviewer can do, without a screen."""
