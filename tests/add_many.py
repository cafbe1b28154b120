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

_THINGS = ("泵站", "食堂", "苗圃", "书屋", "公厕", "车站", "河堤")
_NOUNS = ("depot", "viaduct", "library", "shelter", "orchard")
# A later text answers the one that came this many texts before it.
_BACK = 400


def texts(count: int) -> Iterator[Document]:
    """Make texts in two languages; in every other block they answer the one before."""
    for number in range(count):
        maker = _chinese if number % 2 else _english
        yield maker(number, 2020 + number // _BACK)


def _chinese(number: int, year: int) -> Document:
    done = number // _BACK % 2
    # Three rare characters in a row are a name that no other text has.
    name = "".join(chr(0x7000 + (number % _BACK) * 3 + more) for more in range(3))
    thing = f"{name}{_THINGS[number % _BACK % 7]}"
    asked = f"松荫区已建成{thing}" if done else f"要修{thing}，必须清淤{number}米"
    text = f"{year}年3月{number % 28 + 1}日，顾远帆到松荫区调研。{asked}。"
    return _document(number, text, "zh", year)


def _english(number: int, year: int) -> Document:
    done = number // _BACK % 2
    name = "".join("bdfglmnprs"[int(one)] + "ao" for one in f"{number % _BACK:03}")
    thing = f"{name} {_NOUNS[number % _BACK % 5]}"
    asked = f"has opened the {thing}" if done else f"must build the {thing}"
    text = f"Alma Whitford visited Pinewick. The town {asked}."
    return _document(number, text, "en", year)


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
