"""The pieces of the matrix page."""
