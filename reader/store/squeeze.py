"""Squeeze: folded text in, the text that is searched out, with the way back to its offsets.

White space beside an ideograph says nothing about the words (a headline is parted for the eye,
全面推动 高质量发展), so it goes; other runs of it become one space.  Marks that fold to `IGNORED`
go too.  For every term that stands in a text, the squeezed term stands in the squeezed text.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from reader.store.fold import IGNORED, fold
from reader.store.span import Span

WIDE = "\u2e80"  # the first of the CJK blocks


def squeeze(folded: str) -> str:
    """Return folded text without what is not compared."""
    if IGNORED in folded:
        folded = folded.replace(IGNORED, "")
    if " " not in folded:
        return folded
    words = folded.split()
    parts = words[:1]
    for before, word in itertools.pairwise(words):
        parts.append(word if before[-1] >= WIDE or word[0] >= WIDE else f" {word}")
    return "".join(parts)


def searchable(text: str) -> str:
    """Return `text` folded and squeezed."""
    return squeeze(fold(text))


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A squeezed text that knows its stored one.

    Attributes:
        text: What is searched.
        offsets: For each of its characters the offset of the stored one.
        folded: The stored text, folded.
    """

    text: str
    offsets: Sequence[int]
    folded: str

    def span(self, start: int, end: int) -> Span:
        """Return the stored range of `text[start:end]`, which is not empty.

        Marks that stand on its last character belong to it.
        """
        last = self.offsets[end - 1] + 1
        while last < len(self.folded) and self.folded[last] == IGNORED:
            last += 1
        return Span(self.offsets[start], last)


def squeezed(text: str) -> Squeezed:
    """Return `text` as it is searched, with the offsets of its characters."""
    folded = fold(text)
    if " " not in folded and IGNORED not in folded:
        return Squeezed(folded, range(len(folded)), folded)
    kept: list[str] = []
    offsets: list[int] = []
    gap = -1
    for offset, character in enumerate(folded):
        if character == " ":
            gap = offset if kept else -1
        elif character != IGNORED:
            if gap >= 0 and kept[-1] < WIDE and character < WIDE:
                kept.append(" ")
                offsets.append(gap)
            kept.append(character)
            offsets.append(offset)
            gap = -1
    return Squeezed("".join(kept), offsets, folded)
