"""One format a file: bytes → documents."""
