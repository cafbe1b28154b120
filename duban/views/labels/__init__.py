"""Every word that a reader sees, in each language of the interface."""
