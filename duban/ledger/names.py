"""Names of places and bodies, folded so that one place's names are equal."""

import re
from collections.abc import Iterable

from duban.ledger.wording import fold, is_han

# What a body's name adds to the name of its place, and a place's to its bare name.
_BODY = re.compile(r"(人民政府|政府|党委|市委|区委|县委|省委|委员会|人大|政协)$")
_RANK = re.compile(r"(特别行政区|自治区|自治州|新区|街道|省|市|区|县|州|镇|乡|村)$")
_ENGLISH = re.compile(
    r"^(the |city of |county of |district of )"
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
