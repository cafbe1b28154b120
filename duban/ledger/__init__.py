"""Readings → records: what we hold, and why; no input, no output."""
