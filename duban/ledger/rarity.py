"""How much it tells that two statements share a word: rare words tell more."""

from functools import cache
from importlib.resources import files
from math import log

from duban.corpus.document import Language

# What the tables leave out is rarer than this, in a million sentences.
_FLOOR: dict[Language, int] = {"zh": 200, "en": 100}
# What stands in one sentence of 50 tells nothing: "promote", 推进, "government".
_COMMON = 20_000


def weight(token: str, lang: Language) -> float:
    """Return what a shared token tells: 0 for a common word, about 1 for a rare one."""
    count = max(_table(lang).get(token, 0), _FLOOR[lang])
    return max(0.0, log(_COMMON / count) / log(_COMMON / _FLOOR[lang]))


@cache
def _table(lang: Language) -> dict[str, int]:
    lines = files("duban.ledger").joinpath("counts", f"{lang}.tsv")
    rows = (line.split("\t") for line in lines.read_text("utf-8").splitlines())
    return {token: int(count) for token, count in rows}
