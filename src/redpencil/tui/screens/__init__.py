"""The screens. A screen asks the desk; it does no work of its own."""
