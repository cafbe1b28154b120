"""How the careful reader's encoder is made: base, examples, training, export."""
