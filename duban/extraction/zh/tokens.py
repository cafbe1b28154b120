"""Tokens of Chinese: the characters, each by itself."""

# Half-width punctuation is read as full-width, and every digit as 0: what a character
# does in its sentence does not depend on them. One code point stays one code point.
_ALIKE = str.maketrans(
    ',:;()?!"0123456789０１２３４５６７８９', "，：；（）？！“" + "0" * 20
)


def tokens(text: str) -> list[tuple[int, int]]:
    """Return every character's offsets."""
    return [(at, at + 1) for at in range(len(text))]


def folded(text: str) -> str:
    """Return the text with like characters made one, offset by offset."""
    return text.translate(_ALIKE)


def character_class(character: str) -> str:
    """Tell a Han character (H), digit (D), letter (A), space (S) or mark (P)."""
    if character.isdigit() or character in "一二三四五六七八九十百千万亿两":
        return "D"
    if "\u4e00" <= character <= "\u9fff":
        return "H"
    if character.isalpha():
        return "A"
    return "S" if character.isspace() else "P"
