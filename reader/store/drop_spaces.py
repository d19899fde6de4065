"""Spaces dropped: folded text in, the text that is searched out, with the way back to its offsets.

White space beside an ideograph says nothing about the words (a headline is parted for the eye,
全面推动 高质量发展), so it goes; other runs of it become one space.  Marks that fold to `IGNORED`
go too.  For every term that stands in a text, the squeezed term stands in the squeezed text.
"""

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from reader.store.span import Span
from reader.store.steps import Steps
from reader.text.fold import IGNORED, fold
from reader.text.lazy_pattern import lazy_pattern

WIDE = "\u2e80"  # the first of the CJK blocks
SLICE = 50_000  # characters made searchable at a time: about 4 ms

_SEEN = r"[^\W\uFF9E\uFF9F]"  # letters, but for the two that fold to nothing
_SEAM = lazy_pattern(f"(?<={_SEEN}){_SEEN}")  # no white space near: parts are squeezed as the whole
_KEPT = lazy_pattern(f"[^ {IGNORED}]+")


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


def made_searchable(text: str) -> Steps[str]:
    """Return `searchable(text)`, which for a long text is done a slice at a time."""
    parts, start = [], 0
    while len(text) - start > SLICE:
        seam = _SEAM.search(text, start + SLICE)
        end = seam.start() if seam else len(text)
        parts.append(searchable(text[start:end]))
        start = end
        yield
    parts.append(searchable(text[start:]))
    return "".join(parts)


class Squeezed(NamedTuple):
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


def squeezed(text: str, known: str | None = None) -> Squeezed:
    """Return `text` as it is searched, with the offsets of its characters.

    `known` is `searchable(text)`, where that is at hand: as long as the text, it is all of it.
    """
    if known is not None and len(known) == len(text):
        return Squeezed(known, range(len(known)), known)
    folded = fold(text)
    if " " not in folded and IGNORED not in folded:
        return Squeezed(folded, range(len(folded)), folded)
    kept: list[str] = []
    offsets: list[int] = []
    for run in _KEPT.finditer(folded):
        start, end = run.span()
        if kept and _is_parted(folded[offsets[-1] + 1 : start], kept[-1][-1], folded[start]):
            kept.append(" ")
            offsets.append(folded.rindex(" ", 0, start))
        kept.append(run[0])
        offsets.extend(range(start, end))
    return Squeezed("".join(kept), offsets, folded)


def _is_parted(between: str, before: str, after: str) -> bool:
    """Whether a space between two characters says something: none of them is an ideograph."""
    return " " in between and before < WIDE and after < WIDE
