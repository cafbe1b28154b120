"""Passages → readings: what a text says; nothing is believed yet."""
