"""What the tagger of areas sees: major topics of the Comparative Agendas Project.

The statements of a document are read as one row, since neighbours mostly speak of the
same field, or of the next one in a customary order.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from duban.corpus.document import Language, Span
from duban.extraction import clusters, lexicon
from duban.extraction.legible import legible
from duban.extraction.templates import Features

# How far around a statement words still say something of its area, in characters.
_AROUND = 80

_WORD = re.compile(r"[A-Za-z]+")
_HAN_PAIR = re.compile("(?=([\u4e00-\u9fff]{2}))")
_HAN_THREE = re.compile("(?=(..[\u4e00-\u9fff]))")
# English words are cut to their first letters, so that endings do not part them.
_STEM = 7
_EMPTY = frozenset(
    ["the", "of", "and", "to", "in", "a", "for", "that", "is", "on", "with", "as"]
    + ["by", "it", "be", "will", "this", "are", "was", "we", "our", "has", "have"]
    + ["not", "from", "an", "at", "or", "which", "been", "their", "its", "also"]
    + ["more", "all", "would", "can"]
)


def described(text: str, lang: Language, spans: Sequence[Span]) -> Features:
    """Return what the tagger of areas sees of each span, in the text's order."""
    known = _keywords(lang)
    seen = legible(text)
    cut = [Span.cut(seen, span.start, span.end) for span in spans]
    named = [_named(span.exact, known) for span in cut]
    whole = Counter(area for areas in named for area in areas)
    common = [f"D{area}" for area, _ in whole.most_common(2)]
    return [
        [*_own(span, lang, areas), *_near(seen, span, known), *common]
        for span, areas in zip(cut, named, strict=True)
    ]


def _own(span: Span, lang: Language, areas: Mapping[str, int]) -> list[str]:
    words = _words(span.exact, lang)
    narrow = clusters.load(lang).narrow
    classed = {narrow[word] for word in _units(span.exact, lang) if word in narrow}
    features = ["bias", f"N{min(len(areas), 3)}"]
    features += [f"A{area}" for area in areas]
    if len(areas) == 1:
        features += [f"O{area}" for area in areas]
    if areas:
        features.append(f"F{min(areas, key=lambda area: areas[area])}")
    features += [f"w{word}" for word in sorted(words)]
    features += [f"c{name}" for name in sorted(classed)]
    return features


def _near(text: str, span: Span, known: Mapping[str, re.Pattern[str]]) -> list[str]:
    before = _named(text[max(0, span.start - _AROUND) : span.start], known)
    after = _named(text[span.end : span.end + _AROUND], known)
    return [*(f"P{area}" for area in before), *(f"Q{area}" for area in after)]


def _named(words: str, known: Mapping[str, re.Pattern[str]]) -> dict[str, int]:
    """Return the areas whose words occur, with where each does first."""
    small = words.lower() + " "
    hits = {area: pattern.search(small) for area, pattern in known.items()}
    return {area: hit.start() for area, hit in hits.items() if hit is not None}


def _units(words: str, lang: Language) -> list[str]:
    if lang == "zh":
        return [words[at : at + 2] for at in range(len(words) - 1)]
    return _WORD.findall(words)


def _words(words: str, lang: Language) -> set[str]:
    if lang == "zh":
        return {*_HAN_PAIR.findall(words), *_HAN_THREE.findall(words)}
    small = [word.lower() for word in _WORD.findall(words)]
    pairs = {f"{one}_{two}" for one, two in pairwise(small)}
    return {word[:_STEM] for word in small if word not in _EMPTY} | pairs


@lru_cache(maxsize=2)
def _keywords(lang: Language) -> dict[str, re.Pattern[str]]:
    edge = r"\b" if lang == "en" else ""
    return {
        area[1:]: re.compile(f"{edge}(?:{lexicon.alternatives(words)})")
        for area, words in lexicon.load(lang, "areas").items()
    }
