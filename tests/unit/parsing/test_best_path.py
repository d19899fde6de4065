"""The labels of a page: what may follow what, and what speaks for them beyond what was learnt."""

from itertools import pairwise

from reader.crf import NEVER
from reader.parsing.labelling.labels import LABELS, NUMBER_OF, may_follow
from reader.parsing.labelling.priors import PRIORS
from reader.parsing.labelling.weights import SCALE, load_weights, with_priors

SIZE = len(LABELS)


def test_the_file_has_the_labels_and_only_the_moves_that_may_be():
    weights = load_weights().weights
    assert weights.labels == tuple(label.name for label in LABELS)
    assert [[score > NEVER for score in row] for row in weights.moves] == [
        [may_follow(before, after) for after in LABELS] for before in LABELS
    ]


def test_a_path_never_goes_on_with_another_kind_of_block():
    emissions = [[0] * SIZE for _ in range(4)]
    emissions[2][NUMBER_OF["lead+"]] = 10_000
    labels = [LABELS[label] for label in load_weights().chain.best(emissions)]
    assert labels[2].name == "lead+"
    assert all(may_follow(*pair) for pair in pairwise(labels))


def test_a_page_begins_with_no_line_that_goes_on():
    emissions = [[0] * SIZE]
    emissions[0][NUMBER_OF["body+"]] = 10_000
    (label,) = load_weights().chain.best(emissions)
    assert not LABELS[label].is_more


def test_the_label_above_binds_the_first_one():
    emissions, chain = [[0] * SIZE], load_weights().chain
    emissions[0][NUMBER_OF["caption+"]] = 10_000
    assert chain.best(emissions, NUMBER_OF["caption"]) == [NUMBER_OF["caption+"]]
    assert chain.best(emissions, NUMBER_OF["body"]) != [NUMBER_OF["caption+"]]


def test_priors_are_added_to_what_was_learnt():
    (word, name), prior = next(iter(PRIORS.items()))
    label = NUMBER_OF[name]
    letters = "abcdefghijklmnopqrstuvw"
    lines = [f"%label\t{letter} {one.name}" for letter, one in zip(letters, LABELS, strict=True)]
    lines += ["%move\t" + " ".join("0" * SIZE)] * SIZE
    with_word = with_priors([*lines, f"{word}\t{letters[label]}25"])
    assert with_priors(lines).emissions([word])[label] == round(prior * SCALE)
    assert with_word.emissions([word])[label] == round(prior * SCALE) + 25
