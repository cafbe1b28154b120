"""Numbered steps from an empty database to the present schema.

A step is appended and then never edited: ledgers in use have taken it already.
Words in braces stand for what engines spell differently; engine.py fills them in.
"""

from typing import NamedTuple


class Step(NamedTuple):
    """One migration: its name and the statements that carry it out."""

    name: str
    statements: tuple[str, ...]


RECORD = """CREATE TABLE duban_migrations (
    number INTEGER PRIMARY KEY, name {text} NOT NULL)"""

_EVIDENCE_LAYER = (
    """CREATE TABLE documents (
    id {text} PRIMARY KEY, edition INTEGER NOT NULL, date {text} NOT NULL,
    lang {text} NOT NULL, names {text} NOT NULL)""",
    "CREATE INDEX documents_by_date ON documents (date DESC, id)",
    """CREATE TABLE editions (
    number INTEGER PRIMARY KEY,
    document {text} NOT NULL REFERENCES documents (id),
    digest {text} NOT NULL, text {text} NOT NULL, lang {text} NOT NULL,
    title {text}, published {text}, publisher {text}, url {text}, origin {text},
    source_digest {text})""",
    "CREATE UNIQUE INDEX editions_by_digest ON editions (digest)",
    "CREATE INDEX editions_by_document ON editions (document)",
    "{text_index}",
)

_PROPOSALS_LAYER = (
    """CREATE TABLE readings (
    edition INTEGER PRIMARY KEY REFERENCES editions (number),
    reader {text} NOT NULL, found {text} NOT NULL)""",
    """CREATE TABLE activities (
    id {text} PRIMARY KEY,
    document {text} NOT NULL REFERENCES documents (id), ordinal INTEGER NOT NULL,
    kind {text} NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact {text} NOT NULL,
    date {text} NOT NULL, dated {text},
    places {text} NOT NULL, people {text} NOT NULL, stops {text} NOT NULL)""",
    "CREATE INDEX activities_by_document ON activities (document)",
    "CREATE INDEX activities_by_date ON activities (date DESC, document, ordinal)",
    """CREATE TABLE items (
    id {text} PRIMARY KEY,
    document {text} NOT NULL REFERENCES documents (id),
    activity {text} REFERENCES activities (id), ordinal INTEGER NOT NULL,
    kind {text} NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact {text} NOT NULL,
    areas {text} NOT NULL, speaker {text}, addressee {text}, due {text},
    date {text} NOT NULL, places {text} NOT NULL)""",
    "CREATE INDEX items_by_document ON items (document)",
    "CREATE INDEX items_by_activity ON items (activity)",
    "CREATE INDEX items_by_date ON items (date DESC, document, ordinal)",
    "CREATE INDEX items_by_kind ON items (kind)",
    """CREATE TABLE item_areas (
    item {text} NOT NULL REFERENCES items (id), area INTEGER NOT NULL,
    PRIMARY KEY (item, area)){rowless}""",
    "CREATE INDEX items_by_area ON item_areas (area, item)",
    """CREATE TABLE item_places (
    item {text} NOT NULL REFERENCES items (id), place {text} NOT NULL,
    PRIMARY KEY (item, place)){rowless}""",
    "CREATE INDEX items_by_place ON item_places (place, item)",
    """CREATE TABLE item_people (
    item {text} NOT NULL REFERENCES items (id), person {text} NOT NULL,
    PRIMARY KEY (item, person)){rowless}""",
    "CREATE INDEX items_by_person ON item_people (person, item)",
)

_FOLLOWING_LAYER = (
    """CREATE TABLE statements (
    number INTEGER PRIMARY KEY,
    document {text} NOT NULL REFERENCES documents (id), kind {text} NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact {text} NOT NULL,
    areas {text} NOT NULL, date {text} NOT NULL, lang {text} NOT NULL,
    names {text} NOT NULL, item {text} REFERENCES items (id))""",
    "CREATE INDEX statements_by_document ON statements (document)",
    "CREATE INDEX statements_by_item ON statements (item)",
    """CREATE TABLE clues (
    token {text} NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements (number),
    PRIMARY KEY (token, statement)){rowless}""",
    "CREATE INDEX clues_by_statement ON clues (statement)",
    """CREATE TABLE evidence (
    item {text} NOT NULL REFERENCES items (id),
    document {text} NOT NULL REFERENCES documents (id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact {text} NOT NULL,
    relation {text} NOT NULL, score {real} NOT NULL, reasons {text} NOT NULL,
    PRIMARY KEY (item, document, start, "end")){rowless}""",
    "CREATE INDEX evidence_by_relation ON evidence (relation, item)",
    "CREATE INDEX evidence_by_document ON evidence (document)",
)

STEPS: tuple[Step, ...] = (
    Step("keep documents and their editions", _EVIDENCE_LAYER),
    Step("keep readings, activities and items", _PROPOSALS_LAYER),
    Step("keep statements, their clues and evidence", _FOLLOWING_LAYER),
)
