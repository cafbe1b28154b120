"""Benchmarks: duban beside its peers, on the same texts, in the same run."""
