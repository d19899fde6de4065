"""Where words end in a headline, by a short list of common words; the segmenter is not asked."""

from functools import lru_cache
from itertools import count
from math import log
from pathlib import Path

LONGEST = 4  # ideographs of a listed word
_FIRST_RANKS = 20  # flattens the head of Zipf's law, as frequencies of words do


def word_ends(text: str) -> frozenset[int]:
    """Offsets at which a word ends, on the likeliest way to part `text` into listed words.

    What is not listed stands as single characters.
    """
    ranks = _ranks()
    single = log(len(ranks))
    best, back = [0.0], [0]
    for end in range(1, len(text) + 1):
        choices = [(best[end - 1] + single, end - 1)]
        for start in range(max(0, end - LONGEST), end - 1):
            if rank := ranks.get(text[start:end]):
                choices.append((best[start] + log(rank), start))
        cost, start = min(choices)
        best.append(cost)
        back.append(start)
    ends, end = set(), len(text)
    while end:
        ends.add(end)
        end = back[end]
    return frozenset(ends)


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    """Listed word → how many are more common; its logarithm says how dear the word is."""
    words = Path(__file__).with_name("headwords.txt").read_text(encoding="utf-8").split()
    return dict(zip(words, count(_FIRST_RANKS)))
