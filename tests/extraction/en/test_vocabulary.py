"""English words have their class as written, else in other letter case."""

from duban.extraction.en.vocabulary import classes


def test_a_word_shouted_has_the_class_of_the_word_spoken() -> None:
    (_, loud), _ = classes(["minister", "MINISTERS"])
    (_, plain), _ = classes(["minister", "ministers"])
    assert loud == plain != ""


def test_all_numbers_have_one_class() -> None:
    broad, narrow = classes(["7", "2,024"])
    assert broad[0] == broad[1]
    assert narrow[0] == narrow[1]


def test_an_unknown_word_has_no_class() -> None:
    assert classes(["Zzyzxqu"]) == ([""], [""])


def test_no_words_have_no_classes() -> None:
    assert classes([]) == ([], [])
