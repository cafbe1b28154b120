"""Add many small invented texts to a ledger, as a process that a test can kill.

usage: add_many.py LEDGER COUNT
"""

import sys
from collections.abc import Iterator

import rule_reader  # noqa: F401  (registers the reader)

from duban.corpus.document import Document
from duban.extraction.reader import readers
from duban.pipeline import Added, add
from duban.store.engine import open_ledger

_SYLLABLES = "霁澜汀榆砚苕翎岫蕴澄栩筠槿沅黛珩"
_THINGS = ("养老站", "口袋公园", "换热站", "充电站", "图书角", "泵站", "食堂")
_NOUNS = ("day center", "pocket park", "pump house", "reading room", "bus shelter")
# A later text answers the one that came this many texts before it.
_BACK = 400


def texts(count: int) -> Iterator[Document]:
    """Make texts in two languages; in every other block they answer the one before."""
    for number in range(count):
        maker = _chinese if number % 2 else _english
        yield maker(number, 2020 + number // _BACK)


def _chinese(number: int, year: int) -> Document:
    done = number // _BACK % 2
    thing = f"{_name(number)}{_THINGS[number % _BACK % 7]}"
    asked = f"松荫区已建成{thing}" if done else f"要尽快建设{thing}，必须清淤{number}米"
    text = f"{year}年3月{number % 28 + 1}日，顾远帆到松荫区调研。{asked}。"
    return _document(number, text, "zh", year)


def _english(number: int, year: int) -> Document:
    done = number // _BACK % 2
    thing = f"{_word(number)} {_NOUNS[number % _BACK % 5]}"
    asked = f"has opened the {thing}" if done else f"must build the {thing}"
    text = f"Alma Whitford visited Pinewick. The town {asked}."
    return _document(number, text, "en", year)


def _name(number: int) -> str:
    """Return an invented name, the same for a text and its answer."""
    at = number % _BACK
    return _SYLLABLES[at % 16] + _SYLLABLES[at // 16 % 16] + _SYLLABLES[(at * 7) % 16]


def _word(number: int) -> str:
    """Return the same name in letters."""
    return "".join(
        "bdfglmnprstvzkhj"[_SYLLABLES.index(one)] + "ao" for one in _name(number)
    )


def _document(number: int, text: str, lang: str, year: int) -> Document:
    return Document(
        id=f"text-{number:05}",
        text=text,
        lang="zh" if lang == "zh" else "en",
        published=f"{year}-04-{number % 28 + 1:02}",
        origin=f"made:{number}",
    )


def main() -> None:
    """Add the texts, printing the id of each as soon as it is committed."""
    place, count = sys.argv[1], int(sys.argv[2])
    engine = open_ledger(place)
    for outcome in add(engine, texts(count), readers.get("rules")):
        if isinstance(outcome, Added) and outcome.new:
            print(outcome.document, flush=True)


if __name__ == "__main__":
    main()
