"""Taggers trained on a folder of gold readings read what they were trained on."""

from pathlib import Path

import pytest

from duban.corpus.document import Language
from duban.extraction import mentions, statements
from duban.extraction.tagger import Tagger
from duban.views.cli.gold import Gold, load_gold
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
    for layer, rows in train.LAYERS.items():
        tagger = _trained(layer, folder, lang)
        for each in load_gold(folder, lang):
            wanted = [label for _, labels in rows(each) for label in labels]
            assert _heard(layer, tagger, each) == wanted


def _heard(layer: str, tagger: Tagger, gold: Gold) -> list[str]:
    """Give the likeliest label of each token that a layer labels."""
    text, lang = gold[0].text, gold[0].lang
    if layer in ("kinds", "areas"):
        rows = [tagger.odds(features) for features, _ in train.LAYERS[layer](gold)]
        return [max(row, key=lambda label: row[label]) for each in rows for row in each]
    room = mentions if layer == "mentions" else statements
    over = mentions.tagged(list(room.laid_out(text, lang)), tagger)
    return [tagger.labels[at] for odds in over for at in odds.argmax(axis=1)]


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
