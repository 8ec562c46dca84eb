"""Evidence: which passages of the sources bear on a claim."""
