"""Taggers trained on a folder of gold readings read what they were trained on."""

from pathlib import Path

import pytest

from duban.corpus.document import Language
from duban.extraction import areas, mentions, statements
from duban.extraction.tagger import Tagger
from duban.views.cli.gold import load_gold
from quality import markup, train

TEXTS: dict[Language, list[str]] = {
    "zh": [
        "[p|何川]强调，要{d21|修好堤坝}，要{d6|办好学校}。\r\n",
        "[p|孟青]强调，要{d6|办好幼儿园}。",
        "[p|何川]介绍，去年{a21|修好水库两座}。",
    ],
    "en": [
        "[p|Ida Rowe] said we must {d21|mend the dams}.\r\n",
        "[p|Lee Ash] said we must {d6|build a school}.",
        "Last year [p|Ida Rowe] {a21|mended two weirs}.",
    ],
}


@pytest.fixture(params=["zh", "en"])
def gold(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Language]:
    """A folder of gold readings of a few texts of our own."""
    lang: Language = request.param
    for number, marked in enumerate(TEXTS[lang]):
        _write(tmp_path / f"own-{number}", marked, lang)
    return tmp_path, lang


def test_what_was_marked_is_found_again(
    gold: tuple[Path, Language], tmp_path: Path
) -> None:
    folder, lang = gold
    texts = list(load_gold(folder, lang))
    trained = {layer: _trained(layer, folder, lang) for layer in train.LAYERS}
    for document, marks in texts:
        people = mentions.find(document, trained["mentions"])
        assert [m.span.start for m in people] == [m.start for m in marks.mentions]
        cut = statements.find(document, trained["spans"], trained["kinds"])
        assert [(kind, span.start, span.end) for kind, span in cut] == [
            (one.mark.label, one.mark.start, one.mark.end) for one in marks.statements
        ]
        fields = areas.find(
            document.text, lang, [span for _, span in cut], trained["areas"]
        )
        assert [field[0] for field in fields] == [s.areas[0] for s in marks.statements]


def test_training_twice_gives_the_same_weights(gold: tuple[Path, Language]) -> None:
    folder, lang = gold
    for layer in ("mentions", "kinds"):
        target = folder / f"{layer}.tagger"
        train.train(layer, list(load_gold(folder, lang)), target)
        first = target.read_bytes()
        train.train(layer, list(load_gold(folder, lang)), target)
        assert target.read_bytes() == first


def test_a_mark_that_cuts_a_token_in_two_takes_it_whole(tmp_path: Path) -> None:
    _write(tmp_path / "own", "The [l|Brant]ford dam", "en")
    ((document, marks),) = load_gold(tmp_path)
    (line,) = mentions.laid_out(document.text, "en")
    ((_, labels),) = train.LAYERS["mentions"]((document, marks))
    assert labels == ["O", "S-place", "O"]
    assert len(labels) == len(line.tokens)


def test_nothing_half_written_is_left_beside_the_weights(
    gold: tuple[Path, Language],
) -> None:
    folder, lang = gold
    _trained("mentions", folder, lang)
    assert not list(folder.glob("*.part"))


def _trained(layer: str, folder: Path, lang: Language) -> Tagger:
    target = folder / f"{layer}.tagger"
    train.train(layer, list(load_gold(folder, lang)), target)
    return Tagger(target.read_bytes())


def _write(path: Path, marked: str, lang: Language) -> None:
    aside = path.with_suffix(".marked.txt")
    aside.write_bytes(marked.encode())
    markup.main(["gold", lang, str(aside), "--into", str(path.parent)])
