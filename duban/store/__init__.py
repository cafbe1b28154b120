"""Keep and find; the only room that writes SQL."""
