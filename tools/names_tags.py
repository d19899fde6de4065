"""The tags of characters: their letters in the file of weights, and which may follow which."""

import numpy as np
from names_sentences import Sentence

_KIND_LETTERS = {"person": "pqrs", "place": "lmno", "organisation": "efgh"}  # B, I, E, S
LETTERS = {  # by tag: `O`, what begins a name, what is inside one: the decoder's order
    "O": "O",
    **{
        f"{mark}-{k}": letters["BIES".index(mark)]
        for k, letters in _KIND_LETTERS.items()
        for mark in "BS"
    },
    **{
        f"{mark}-{k}": letters["BIES".index(mark)]
        for k, letters in _KIND_LETTERS.items()
        for mark in "IE"
    },
}
TAGS = tuple(LETTERS)

_AFTER = {"O": "OBS", "E": "OBS", "S": "OBS", "B": "IE", "I": "IE"}
# (tags, tags) Whether the second may stand right after the first.
FOLLOWS = np.array(
    [[b[0] in _AFTER[a[0]] and (a[0] in "OES" or a[2:] == b[2:]) for b in TAGS] for a in TAGS]
)


def tags_of(sentence: Sentence) -> list[str]:
    """Return a tag a character: B, I, E of a name of several, S of one, O outside."""
    tags = ["O"] * len(sentence.text)
    for start, end, kind in sentence.spans:
        tags[start:end] = [f"{mark}-{kind}" for mark in _marks(end - start)]
    return tags


def _marks(length: int) -> str:
    return "S" if length == 1 else "B" + "I" * (length - 2) + "E"
