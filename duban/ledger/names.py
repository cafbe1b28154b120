"""Names of places and bodies, folded so that one place's names are equal."""

import re
from collections.abc import Iterable

from duban.corpus.document import Language
from duban.ledger.rarity import weight
from duban.ledger.stems import content
from duban.ledger.wording import fold, is_han

# What a body's name adds to the name of its place, and a place's to its bare name.
_BODY = re.compile(r"(人民政府|政府|党委|市委|区委|县委|省委|委员会|人大|政协)$")
_RANK = re.compile(r"(特别行政区|自治区|自治州|新区|街道|省|市|区|县|州|镇|乡|村)$")
_ENGLISH = re.compile(
    r"^(the )?(city|county|district) of |^the "
    r"|( city| county| district| province| municipality| city council| government)$"
)
# A name of one character is no name: 市 is left whole in 市区.
_SHORTEST = 2


def folded(name: str) -> str:
    """Return a name without its rank, so that 桐湾 and 桐湾区人民政府 are equal."""
    name = fold(name.strip())
    if not name or not is_han(name[0]):
        return _ENGLISH.sub("", " ".join(name.split()))
    for ending in (_BODY, _RANK):
        bare = ending.sub("", name)
        name = bare if len(bare) >= _SHORTEST else name
    return name


def folded_all(names: Iterable[str]) -> frozenset[str]:
    """Return the folded names, each once."""
    return frozenset(filter(None, map(folded, names)))


def shared_names(
    ours: Iterable[str], theirs: Iterable[str], lang: Language
) -> tuple[str, ...]:
    """Return the names that both have, whole or as the end of a longer one.

    The end of a longer name is the narrower place: 松荫 in 柳津市松荫. Words that stand
    for any body at all, such as 企业 or "the authority", are no names.
    """
    theirs = frozenset(theirs)
    found = {one for name in ours for one in _ends(name, lang) if one in theirs}
    ends = {one for name in theirs for one in _ends(name, lang)}
    found |= {name for name in ours if name in ends}
    telling = (name for name in found if _tells(name, lang))
    return tuple(sorted(telling, key=lambda name: (-len(name), name)))


def _ends(name: str, lang: Language) -> list[str]:
    if lang == "en":
        words = name.split()
        return [" ".join(words[at:]) for at in range(len(words))]
    return [name[at:] for at in range(len(name) - _SHORTEST + 1)]


def _tells(name: str, lang: Language) -> bool:
    return any(weight(token.text, lang) > 0 for token in content(name))
