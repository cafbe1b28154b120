"""What duban gives to other programs, one standard a file."""
