"""Every table of the ledger, on one page; migrations.py lays them.

A `date` is what lists are ordered by: ISO, whole or cut, and "" when it is unknown.
"""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
)

metadata = MetaData()

# Evidence: texts as they came, each wording of a document an edition of its own.
documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("edition", Integer, nullable=False),
    Column("date", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("names", Text, nullable=False),
)
editions = Table(
    "editions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("digest", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("title", Text),
    Column("published", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("origin", Text),
    Column("source_digest", Text),
)

# Proposals: what a reader found in an edition, and the records made of it.
readings = Table(
    "readings",
    metadata,
    Column("edition", Integer, ForeignKey("editions.number"), primary_key=True),
    Column("reader", Text, nullable=False),
    Column("found", Text, nullable=False),
)
activities = Table(
    "activities",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", Text, nullable=False),
    Column("date", Text, nullable=False),
    Column("dated", Text),
    Column("places", Text, nullable=False),
    Column("people", Text, nullable=False),
    Column("stops", Text, nullable=False),
)
items = Table(
    "items",
    metadata,
    Column("id", Text, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("activity", Text, ForeignKey("activities.id")),
    Column("ordinal", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", Text, nullable=False),
    Column("areas", Text, nullable=False),
    Column("speaker", Text),
    Column("addressee", Text),
    Column("due", Text),
    Column("date", Text, nullable=False),
    Column("places", Text, nullable=False),
)
item_areas = Table(
    "item_areas",
    metadata,
    Column("item", Text, ForeignKey("items.id"), primary_key=True),
    Column("area", Integer, primary_key=True),
)
item_places = Table(
    "item_places",
    metadata,
    Column("item", Text, ForeignKey("items.id"), primary_key=True),
    Column("place", Text, primary_key=True),
)
item_people = Table(
    "item_people",
    metadata,
    Column("item", Text, ForeignKey("items.id"), primary_key=True),
    Column("person", Text, primary_key=True),
)

# Follow-through: statements, the rare words that lead to them, what was proposed.
statements = Table(
    "statements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("exact", Text, nullable=False),
    Column("areas", Text, nullable=False),
    Column("date", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("names", Text, nullable=False),
    Column("item", Text, ForeignKey("items.id")),
)
clues = Table(
    "clues",
    metadata,
    Column("token", Text, primary_key=True),
    Column("statement", Integer, ForeignKey("statements.number"), primary_key=True),
)
evidence = Table(
    "evidence",
    metadata,
    Column("item", Text, ForeignKey("items.id"), primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("exact", Text, nullable=False),
    Column("relation", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
)

migrations = Table(
    "duban_migrations",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
)

# The full-text index is laid and asked in engine.py: its form differs by engine.
# A key there is an edition's number times STRETCHES plus a stretch within it.
STRETCHES = 65_536
