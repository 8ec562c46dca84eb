"""The steps that lead from each schema to the next."""
