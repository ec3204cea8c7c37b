"""The pieces of the page on which leaders write the first proposal."""
