"""A toy reader of French, made by the list of file names in duban/extraction/en."""
