"""Show and judge; no SQL, no rules."""
