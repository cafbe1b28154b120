"""The tree of errors.

DubanError
├─ SourceError          what was given to be read cannot be read
│  ├─ MissingSource     source-missing      no such file or folder
│  ├─ EmptySource       source-empty        nothing in it to read
│  ├─ BinarySource      source-binary       not text, and no importer knows it
│  ├─ OversizedSource   source-oversized    a file or a line beyond the limit
│  ├─ UndecodableSource source-encoding     no encoding fits; says what was tried
│  └─ MalformedSource   source-malformed    right format, broken content; says where
├─ LedgerError          the ledger cannot be used
│  ├─ UnreadableLedger  ledger-unreadable   not a database, or no permission
│  ├─ NewerLedger       ledger-newer        written by a later duban
│  └─ UnknownRecord     record-unknown      no record has that id
├─ ModelError           model-unusable      weights missing or broken
├─ GoldError            gold-unusable       a gold folder cannot be used
├─ SettingsError        settings-invalid    duban.toml or the environment is wrong
└─ UnknownName          name-unknown        no plug-in has that name; lists those known
"""


class DubanError(Exception):
    """An error that a user can act on.

    Carries a stable `slug`, `what` was refused, and `remedy`: what to do next.
    """

    slug = "duban-error"

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.what} — {self.remedy}"


class SourceError(DubanError):
    """What was given to be read cannot be read."""

    slug = "source-error"


class MissingSource(SourceError):
    """No such file or folder."""

    slug = "source-missing"


class EmptySource(SourceError):
    """There is nothing in it to read."""

    slug = "source-empty"


class BinarySource(SourceError):
    """It is not text, and no importer knows its format."""

    slug = "source-binary"


class OversizedSource(SourceError):
    """A file or a line is longer than the limit."""

    slug = "source-oversized"


class UndecodableSource(SourceError):
    """No encoding fits the bytes; the message says which were tried."""

    slug = "source-encoding"


class MalformedSource(SourceError):
    """The format is known but the content is broken; the message says where."""

    slug = "source-malformed"


class LedgerError(DubanError):
    """The ledger cannot be used."""

    slug = "ledger-error"


class UnreadableLedger(LedgerError):
    """The file or server is no database that we can open."""

    slug = "ledger-unreadable"


class NewerLedger(LedgerError):
    """The ledger was written by a later version of duban."""

    slug = "ledger-newer"


class UnknownRecord(LedgerError):
    """No record in the ledger has that id."""

    slug = "record-unknown"


class ModelError(DubanError):
    """Weights are missing or broken."""

    slug = "model-unusable"


class GoldError(DubanError):
    """A folder of gold readings cannot be used."""

    slug = "gold-unusable"


class SettingsError(DubanError):
    """duban.toml or the environment holds something that we cannot use."""

    slug = "settings-invalid"


class UnknownName(DubanError):
    """No plug-in has that name; the message lists those that there are."""

    slug = "name-unknown"
