"""duban (督办): reads the public record and keeps a ledger of what was asked for."""

__version__ = "0.1.0"
