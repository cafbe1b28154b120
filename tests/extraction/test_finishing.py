"""A reading is finished by rules: clauses go to their verb, shortfalls are owned up."""

import pytest

from duban.corpus.document import Language
from duban.extraction.finishing import finished
from duban.extraction.readings import StatementKind
from tests.extraction.marking import document

TEXTS: dict[Language, tuple[str, str, str]] = {
    "zh": (
        "县政府要求各镇按照统一部署，修好村里的公路。会议由县长主持。",
        "按照统一部署",
        "修好村里的公路",
    ),
    "en": (
        "The council told the county that, in line with the budget, it must mend the "
        "public roads. The meeting was held by the mayor.",
        "in line with the budget",
        "it must mend the public roads",
    ),
}


def _finish(lang: Language, *quotes: str, kind: StatementKind = "directive"):  # type: ignore[no-untyped-def]
    source = document(TEXTS[lang][0], lang)
    cut = [
        (kind, source.quote(at, at + len(quote)))
        for quote in quotes
        for at in [source.text.index(quote)]
    ]
    fields: list[tuple[int, ...]] = [(at + 1,) for at in range(len(cut))]
    return finished("a reader", source, [], cut, fields).statements


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_clause_of_manner_goes_to_the_verb_that_it_waits_for(lang: Language) -> None:
    _, manner, verb = TEXTS[lang]
    (whole,) = _finish(lang, manner, verb)
    assert whole.span.exact.startswith(manner)
    assert whole.span.exact.endswith(verb)
    assert whole.areas == (2,)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_alone_a_clause_of_manner_says_nothing(lang: Language) -> None:
    assert _finish(lang, TEXTS[lang][1]) == ()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_statement_alone_stays_as_it_is(lang: Language) -> None:
    (alone,) = _finish(lang, TEXTS[lang][2])
    assert alone.span.exact in TEXTS[lang][2]
    assert (alone.kind, alone.areas) == ("directive", (1,))
