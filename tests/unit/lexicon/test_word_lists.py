"""The word lists: each word once, each file with its source, and what is asked of them."""

from pathlib import Path

import pytest

import reader.lexicon
from reader.lexicon import any_of, words
from reader.lexicon.surnames import COMMON, COMPOUND, NO_NAMES, SURNAMES, TELLING, has_surname

FILES = sorted(Path(reader.lexicon.__file__).parent.glob("*.txt"))


def sections(path):
    lines = path.read_text("utf-8").splitlines()
    return [line.strip("[]") for line in lines if line.startswith("[")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_names_its_source_and_has_each_word_once(path):
    head = path.read_text("utf-8").partition("[")[0]
    assert "Source" in head
    listed = words(path.stem, *sections(path))
    assert len(listed) == len(set(listed)) > 10


def test_a_section_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        words("surnames", "unheard")


def test_a_group_takes_the_longest_word_first():
    group = any_of("offices", "heads", "others")
    assert group.index("副总经理") < group.index("总经理") < group.index("经理")


def test_surnames_are_single_characters_and_compound_ones_two():
    assert COMMON < TELLING < SURNAMES
    assert all(len(name) == 1 for name in SURNAMES)
    assert all(len(name) == 2 for name in COMPOUND)
    assert not [word for word in NO_NAMES if len(word) < 2]


@pytest.mark.parametrize("name", ["王五", "張三", "欧阳明", "杭晓", "宓如意"])
def test_a_name_opens_with_a_surname(name):
    assert has_surname(name)


@pytest.mark.parametrize("word", ["", "的人", "吃饭"])
def test_a_word_does_not(word):
    assert not has_surname(word)
