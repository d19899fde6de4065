"""Clues stand for features: what they spell, and that their weights are those of the words."""

from reader.model import SourceLine
from reader.parsing.labelling.clues import MOST, Seen, Sums
from reader.parsing.labelling.features import page_features, page_seen
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.weights import load_pairs, load_weights
from reader.parsing.lines.units import read_units

PAGE = "\n".join(("春天里的人家", "本报记者 林未晚", "本报讯 山里的花开了，人们来看。", "花香。"))


def seen_of(text: str) -> list[Seen]:
    units = read_units([SourceLine(line) for line in text.split("\n")])
    shapes = [shape_of(unit) for unit in units]
    return list(page_seen(units, shapes, load_pairs(), range(len(units))))


def test_clues_weigh_what_their_words_weigh():
    weights = load_weights()
    for seen in seen_of(PAGE):
        assert list(weights.emissions(seen.words, seen.clues)) == list(
            weights.emissions(seen.spelled())
        )


def test_what_is_seen_is_the_features():
    units = read_units([SourceLine(line) for line in PAGE.split("\n")])
    features = list(page_features(units, load_pairs()))
    assert features == [seen.spelled() for seen in seen_of(PAGE)]
    assert all(len(set(words)) == len(words) for words in features)


def test_sums_are_forgotten_before_they_fill_the_memory():
    sums = Sums({"n=1": 1})
    total = sum(sums[lambda number: [f"n={number}"], number] for number in range(MOST + 5))
    assert total == 1
    assert len(sums) <= MOST
