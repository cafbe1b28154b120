"""The pages: look it up, and check it against the source."""
