"""From bytes to text: which encoding they are in."""

from duban.corpus.document import Source
from duban.errors import EmptySource, UndecodableSource


def decode(source: Source) -> str:
    """Return the text exactly as encoded, without its byte order mark."""
    for encoding in ("utf-8-sig", "gb18030", "big5", "cp1252"):
        try:
            text = source.content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not text.strip():
            raise EmptySource(f"{source.origin} holds no text", "check the file")
        return text
    raise UndecodableSource(f"{source.origin} is in no encoding", "save as UTF-8")
