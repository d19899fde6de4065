"""Sentences in, the numbers of the features of each character out: what the tagger learns from.

A feature is an n-gram around a character, by where it begins, or a word of a list that touches the
character.  Its name is a channel, the distance from the character to the first of the n-gram, and
the n-gram: `c-1:中国`, `k0:AB` for classes of characters; for a word of a list the list's name
instead: `l-2:place3`.  Number 0 is no feature.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from names_lists import LONGEST, Lists
from names_sentences import Sentence
from names_tags import TAGS, tags_of
from numpy.typing import NDArray

from reader.names.scores import END, START
from reader.text.fold import fold_for_weights

CHARACTERS = {1: (-2, -1, 0, 1, 2), 2: (-2, -1, 0, 1), 3: (-2, -1, 0)}  # length: first's places
CLASSES = {2: (-2, -1, 0, 1), 3: (-2, -1, 0), 4: (-3, -2, -1, 0), 5: (-2,)}
GROUND = "b"  # holds everywhere

_FEWEST = 3  # times that an n-gram occurs, to be given weights
_PADDING = 4
_GAP = "\0"  # stands between two texts

Numbers = NDArray[np.int32]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Encoded:
    """Sentences as numbers; their characters follow each other.

    Attributes:
        names: The feature of each number.
        starts: (sentences + 1) Where each sentence begins, and where the last one ends.
        tags: (characters) The number of the right tag.
        grams: (characters, columns) The n-grams that hold at each character.
        listed: The features of listed words, those of a character side by side.
        ends: (characters + 1) Where those of each character begin in `listed`.
    """

    names: tuple[str, ...]
    starts: Places
    tags: Places
    grams: Numbers
    listed: Numbers
    ends: Places


def encode(sentences: Sequence[Sentence], classes: Mapping[str, str], lists: Lists) -> Encoded:
    """Return `sentences` as numbers; the same ones always give the same."""
    texts = [fold_for_weights(sentence.text) for sentence in sentences]
    numbers = {"": 0, GROUND: 1}
    letters = {ord(character): letter for character, letter in classes.items()}
    kinds = ["".join(letters.get(ord(c), "?") for c in text) for text in texts]
    columns = [np.full(sum(map(len, texts)), numbers[GROUND], np.int32)]
    columns += _columns("c", texts, CHARACTERS, numbers)
    columns += _columns("k", kinds, CLASSES, numbers)
    places, found = _listed(texts, lists, numbers)
    return Encoded(
        starts=np.cumsum([0, *map(len, texts)]),
        tags=np.array([TAGS.index(tag) for one in sentences for tag in tags_of(one)]),
        grams=np.stack(columns, axis=1),
        listed=found,
        ends=np.cumsum([0, *np.bincount(places, minlength=len(columns[0]))]),
        names=tuple(numbers),
    )


def _columns(
    channel: str,
    texts: Sequence[str],
    spec: Mapping[int, tuple[int, ...]],
    numbers: dict[str, int],
) -> Iterator[Numbers]:
    """Yield a column for each length and place: the number of the n-gram there, 0 of a rare one."""
    padded = _GAP.join(START * _PADDING + text + END * _PADDING for text in texts)
    signs, codes = np.unique(np.array(list(map(ord, padded))), return_inverse=True)
    at = _places_of(texts)
    for size, offsets in spec.items():
        keys = np.zeros(len(codes) - size + 1, np.int64)
        for place in range(size):
            keys = keys * len(signs) + codes[place : len(keys) + place]
        for offset in offsets:
            grams, own, counts = np.unique(
                keys[at + offset], return_inverse=True, return_counts=True
            )
            column = np.zeros(len(grams), np.int32)
            for gram in np.flatnonzero(counts >= _FEWEST):
                text = _spelled(int(grams[gram]), signs, size)
                column[gram] = numbers.setdefault(f"{channel}{offset}:{text}", len(numbers))
            yield column[own]


def _places_of(texts: Sequence[str]) -> Places:
    """Return where each character of `texts` stands when they are padded and joined."""
    begins = np.cumsum([_PADDING, *(len(text) + 2 * _PADDING + 1 for text in texts)])
    return np.concatenate(
        [np.arange(start, start + len(text)) for start, text in zip(begins, texts, strict=False)]
    )


def _spelled(key: int, signs: Places, size: int) -> str:
    letters = []
    for _ in range(size):
        key, sign = divmod(key, len(signs))
        letters.append(chr(int(signs[sign])))
    return "".join(reversed(letters))


def _listed(texts: Sequence[str], lists: Lists, numbers: dict[str, int]) -> tuple[Places, Numbers]:
    """Return characters, in order, and for each the number of a listed word that touches it."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in lists.items():
        for word in words:
            names[fold_for_weights(word)].append(name)
    places: list[int] = []
    found: list[int] = []
    starts = pairwise(np.cumsum([0, *map(len, texts)]).tolist())
    for text, (base, _) in zip(texts, starts, strict=True):
        for start, end, name in _words_in(text, names):
            for at in range(max(start - 1, 0), min(end + 1, len(text))):
                places.append(base + at)
                found.append(numbers.setdefault(f"l{start - at}:{name}", len(numbers)))
    order = np.argsort(places, kind="stable")
    return np.array(places, np.int64)[order], np.array(found, np.int32)[order]


def _words_in(text: str, names: Mapping[str, list[str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the listed words of `text`: where one begins, where it ends, its list."""
    for start in range(len(text)):
        for end in range(start + 2, min(start + LONGEST, len(text)) + 1):
            for name in names.get(text[start:end], ()):
                yield start, end, name
