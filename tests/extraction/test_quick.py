"""The quick reader tells who said what to whom by when, in both languages."""

import pytest

from duban.corpus.document import Document, Language
from duban.extraction.quick import READER
from duban.extraction.readings import Reading

TEXTS: dict[Language, str] = {
    "zh": "何川强调，要加快修复堤坝，6月底前全部完工。\n柳湖区要抓好春耕生产。\n",
    "en": "Ida Rowe stressed that the county must repair all bridges by June 2025.\n"
    "She urged the Ministry of Transport to hire more engineers.\n",
}


def _read(lang: Language) -> Reading:
    return READER.read(Document("own", TEXTS[lang], lang, published="2024-04-09"))


@pytest.mark.parametrize(("lang", "name"), [("zh", "何川"), ("en", "Ida Rowe")])
def test_a_directive_has_its_speaker(lang: Language, name: str) -> None:
    first = _read(lang).statements[0]
    assert first.kind == "directive"
    assert first.speaker is not None
    assert first.speaker.exact == name


@pytest.mark.parametrize(
    ("lang", "body"), [("zh", "柳湖区"), ("en", "Ministry of Transport")]
)
def test_a_directive_has_its_addressee(lang: Language, body: str) -> None:
    last = _read(lang).statements[-1]
    assert last.addressee is not None
    assert (last.addressee.value, last.addressee.basis) == (body, "stated")


@pytest.mark.parametrize(("lang", "due"), [("zh", "2024-06-30"), ("en", "2025-06")])
def test_a_directive_has_its_due_date(lang: Language, due: str) -> None:
    found = [one.due.value for one in _read(lang).statements if one.due is not None]
    assert found == [due]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_reading_names_its_reader(lang: Language) -> None:
    assert _read(lang).reader.startswith("quick ")


@pytest.mark.parametrize(
    ("lang", "text", "due"),
    [
        (
            "zh",
            "6月17日，县委书记周晓峰到河东镇调研。周晓峰强调，要三年内建成防洪堤12公里。",
            "2027-06-17",
        ),
        (
            "en",
            "On June 17, Mayor Clara Whitcombe visited the Larchfield Bus Depot. "
            "Whitcombe said the council must repair the roof within two years.",
            "2026-06-17",
        ),
    ],
)
def test_a_limit_is_counted_from_the_day_of_the_occasion(
    lang: Language, text: str, due: str
) -> None:
    reading = READER.read(Document("one", text, lang, published="2024-06-20"))
    found = [said.due.value for said in reading.statements if said.due is not None]
    assert found == [due]
