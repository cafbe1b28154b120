"""A text says the same however its source has written or spoilt it."""

import re

import pytest

from duban.corpus.document import Document, Language
from duban.extraction.reader import readers
from duban.extraction.readings import Reading

ZH = (
    "3月6日，云川市委书记陈立新到南湖区调研。他先后来到湖光社区服务中心和恒远机械厂，"
    "实地察看养老食堂和生产车间。\n"
    "陈立新强调，要加快老旧小区改造，完善社区养老服务，严格落实安全生产责任。"
    "要全力帮助企业扩大就业，不得拖欠农民工工资。\n"
    "南湖区区长周明表示，将在年底前建成两个社区食堂。\n"
)
TRADITIONAL = (
    "3月6日，雲川市委書記陳立新到南湖區調研。他先後來到湖光社區服務中心和恆遠機械廠，"
    "實地察看養老食堂和生產車間。\n"
    "陳立新強調，要加快老舊小區改造，完善社區養老服務，嚴格落實安全生產責任。"
    "要全力幫助企業擴大就業，不得拖欠農民工工資。\n"
    "南湖區區長周明表示，將在年底前建成兩個社區食堂。\n"
)
EN = (
    "On March 6, Mayor Helen Marsh visited Eastlake District to look at care for the "
    "elderly. She toured the Harbour Community Center and the Oakfield Clinic.\n"
    "Marsh stressed that the district must build more community canteens, improve "
    "home care and keep prices low. No worker should be left unpaid, she said.\n"
    "Council leader Omar Hale said the council will open two canteens by the end of "
    "the year.\n"
)
# As a machine translates it: capitals gone astray, quotation marks left open.
BROKEN = (
    "on March 6, municipal party Secretary Chen Lixin went to South Lake District for "
    "Research. he has successively come to the lake Light community service Center.\n"
    "Chen Lixin stressed that it is necessary to Speed up the renovation of old "
    "Communities, improve the community pension Service, and “strictly implement the "
    'responsibility of safe production. it is necessary to "do everything possible '
    "to help enterprises to expand Employment.\n"
    "Zhou Ming, head of South Lake district, said that two community Canteens will be "
    "built before the end of the year.\n"
)
HALF = str.maketrans("，。；：", ",.;:")


def _cut(text: str) -> str:
    """Break lines at one width, as a scan does."""
    return "\n".join(
        line[at : at + 24]
        for line in text.split("\n")
        for at in range(0, len(line), 24)
    )


def _folded(text: str) -> str:
    """Break lines between words at one width, as a mail does."""
    return re.sub(r"(.{1,60})(?:\s|$)", r"\1\n", text)


FORMS: dict[str, tuple[Language, str]] = {
    "traditional script": ("zh", TRADITIONAL),
    "half-width punctuation": ("zh", ZH.translate(HALF)),
    "lines broken by a scan": ("zh", _cut(ZH)),
    "lines broken by a mail": ("en", _folded(EN)),
    "headlines in capitals": ("en", f"MAYOR VISITS EASTLAKE DISTRICT\n{EN}"),
    "both languages": ("zh", f"{ZH}\n{EN}"),
    "machine translation": ("en", BROKEN),
}


def _read(reader: str, lang: Language, text: str) -> Reading:
    return readers.get(reader).read(Document("one", text, lang, published="2024-03-07"))


def _count(reading: Reading, kind: str) -> int:
    return sum(statement.kind == kind for statement in reading.statements)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("reader", ["careful", "quick"])
def test_the_same_is_asked_in_every_form(reader: str, form: str) -> None:
    lang, text = FORMS[form]
    asked = _count(_read(reader, lang, ZH if lang == "zh" else EN), "directive")
    assert asked >= 3
    found = _count(_read(reader, lang, text), "directive")
    assert found >= asked - 1, f"{found} of {asked}"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("reader", ["careful", "quick"])
def test_the_promise_is_found_in_every_form(reader: str, form: str) -> None:
    assert _count(_read(reader, *FORMS[form]), "commitment") >= 1


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("traditional script", "陳立新"),
        ("half-width punctuation", "陈立新"),
        ("lines broken by a mail", "Helen Marsh"),
        ("headlines in capitals", "Helen Marsh"),
        ("both languages", "陈立新"),
        ("machine translation", "Chen Lixin"),
    ],
)
@pytest.mark.parametrize("reader", ["careful", "quick"])
def test_the_visitor_is_found_in_every_form(reader: str, form: str, name: str) -> None:
    reading = _read(reader, *FORMS[form])
    assert name in {m.span.exact for m in reading.mentions if m.type == "person"}


@pytest.mark.parametrize(
    ("lang", "form"),
    [("zh", "ＡＢＣ１２３％"), ("en", "Ａｌｌ　ｏｆ　ｉｔ")],
)
def test_full_width_letters_are_read_where_they_stand(
    lang: Language, form: str
) -> None:
    text = (ZH if lang == "zh" else EN) + form
    reading = _read("careful", lang, text)
    spans = [m.span for m in reading.mentions] + [s.span for s in reading.statements]
    assert all(span.exact == text[span.start : span.end] for span in spans)
