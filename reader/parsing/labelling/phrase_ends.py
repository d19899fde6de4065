"""Phrase ends: the words on both sides of a border in, how readily a head ends there out.

A line without a stop may be a head, whose words end there, or be cut anywhere.  Each clue of the
border is a word of its own; `Bigrams.phrases` says how much each speaks for an end.
"""

from collections.abc import Iterator
from functools import lru_cache

from reader.parsing.labelling.bigrams import Bigrams
from reader.text.fold import fold_for_cues

REACH = 8  # characters a side; spaces among them are not looked at
SCALE = 20  # a weight of 1.0 is stored as 20
STEPS = (-120, -85, -55, -35, -20, -5, 12, 32, 60)  # sums, in parts of `SCALE`, that part codes
KEPT = 512  # borders whose code stays: a list has many that are the same
_DIGITS = str.maketrans(dict.fromkeys("123456789", "0"))


def phrase_code(over: str, below: str, bigrams: Bigrams) -> str:
    """Return how readily a head ends with `over`, which has no stop, before `below`: 0 to 9."""
    return _code(over[-REACH:], below[:REACH], bigrams)


@lru_cache(KEPT)
def _code(over: str, below: str, bigrams: Bigrams) -> str:
    words = phrase_words(plain(over), plain(below), bigrams)
    total = sum(filter(None, map(bigrams.phrases.get, words)))
    return str(sum(total > step for step in STEPS))


def phrase_words(over: str, below: str, bigrams: Bigrams) -> Iterator[str]:
    """Yield the clues of a border between two texts, both `plain`: as codes, and as they are."""
    ends, opens = bigrams.closing(over), bigrams.opening(below)
    join = bigrams.strength(over[-1:], below[:1])
    yield from (f"@{ends}{opens}{join}", f"@{ends}", f"@^{opens}", f"@-{join}")
    yield from ("$" + over[-length:] for length in (1, 2, 3))
    yield from ("^" + below[:length] for length in (1, 2, 3))
    yield from (f"~{over[-one:]}{below[:two]}" for one, two in ((1, 1), (2, 1), (1, 2)))


def plain(text: str) -> str:
    """Return `text` folded, without white space, every digit as 0."""
    return "".join(fold_for_cues(text).translate(_DIGITS).split())
