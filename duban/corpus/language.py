"""The language of a text, by its letters."""

import re

from duban.corpus.document import Language

# The unified ideographs with extension A, the compatibility block and the planes of
# rare characters.
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")

# A Chinese character says about as much as two thirds of an English word: translations
# of government texts run to 1.5 to 1.7 characters a word.
_CHARACTERS_A_WORD = 1.6


def language_of(text: str) -> Language:
    """Return the language that more of the text is written in, English when neither.

    Chinese characters are weighed against Latin words, so that of a text printed in
    both languages neither wins by the length of its words.
    """
    characters = len(_HAN.findall(text))
    words = len(_LATIN.findall(text))
    return "zh" if characters > words * _CHARACTERS_A_WORD else "en"
