"""Known beginnings of files that are not text, so that a refusal can name them."""

_READ_LATER = "save it as text (.txt) or as a web page (.html) and give that instead"
_UNPACK = "unpack it and give the files inside"
_DESCRIBE = "give a text; what a picture or a recording says must be typed first"
_OTHER = "give a text file"

# First bytes, format, what to do; from the formats' own specifications.
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file, which duban does not read yet", _READ_LATER),
    (b"{\\rtf", "an RTF document, which duban does not read yet", _READ_LATER),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Office document (.doc, .xls, .wps), which duban does not read yet",
        _READ_LATER,
    ),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture", _DESCRIBE),
    (b"\xff\xd8\xff", "a JPEG picture", _DESCRIBE),
    (b"GIF8", "a GIF picture", _DESCRIBE),
    (b"II*\x00", "a TIFF picture", _DESCRIBE),
    (b"MM\x00*", "a TIFF picture", _DESCRIBE),
    (b"RIFF", "a recording or a WebP picture", _DESCRIBE),
    (b"ID3", "an MP3 recording", _DESCRIBE),
    (b"OggS", "an Ogg recording", _DESCRIBE),
    (b"SQLite format 3\x00", "a SQLite database", "name it as the ledger: --ledger"),
    (b"\x7fELF", "a program", _OTHER),
    (b"MZ\x90", "a program", _OTHER),
)

# Members that tell the formats that are ZIP archives underneath from each other.
_ZIP_MEMBERS: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint presentation (.pptx)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub+zip", "an EPUB book"),
    (b"OFD.xml", "an OFD document"),
)


def binary_format(content: bytes) -> tuple[str, str] | None:
    """Name the format that the first bytes belong to, and what to do with it."""
    if content.startswith(b"PK\x03\x04"):
        return _zip_format(content)
    for beginning, name, remedy in _SIGNATURES:
        if content.startswith(beginning):
            return name, remedy
    return None


def _zip_format(content: bytes) -> tuple[str, str]:
    for member, name in _ZIP_MEMBERS:
        if member in content:
            return f"{name}, which duban does not read yet", _READ_LATER
    return "a ZIP archive", _UNPACK
