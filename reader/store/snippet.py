"""Snippets: a block's text and its marks in, the sentence to show out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.store.span import Span
from reader.text.sentences import sentences

LONGEST = 120  # characters; two lines of a wide list


@dataclass(frozen=True, slots=True)
class Snippet:
    """A run of a block's text that begins at a sentence.

    Attributes:
        text: The run; its line ends are the block's own.
        spans: What to mark, as ranges of `text`.
        block: Index of the block in the article.
        start: Offset of the run in the block's text.
    """

    text: str
    spans: tuple[Span, ...]
    block: int
    start: int


def cut_snippet(text: str, spans: Sequence[Span], block: int) -> Snippet:
    """Return the sentence of the first mark; without marks, the first sentence.

    A sentence longer than `LONGEST` is cut, but never before its first mark ends.
    """
    first = spans[0] if spans else Span(0, 0)
    sentence = next((Span(*one) for one in sentences(text) if first.start < one[1]), Span(0, 0))
    end = min(sentence.end, max(sentence.start + LONGEST, first.end))
    shown = text[sentence.start : end].rstrip()
    return Snippet(shown, within(spans, sentence.start, len(shown)), block, sentence.start)


def matching_sentences(text: str, spans: Sequence[Span], block: int) -> Iterator[Snippet]:
    """Yield each sentence of `text` that has a mark, whole, without the white space around it."""
    for begin, end in sentences(text):
        shown = text[begin:end]
        start = begin + len(shown) - len(shown.lstrip())
        marks = within(spans, start, len(shown.strip()))
        if marks:
            yield Snippet(shown.strip(), marks, block, start)


def within(spans: Sequence[Span], start: int, length: int) -> tuple[Span, ...]:
    """Return the parts of `spans` that lie in `length` characters from `start`, counted from it."""
    cut = (Span(max(span.start - start, 0), min(span.end - start, length)) for span in spans)
    return tuple(span for span in cut if span.start < span.end)
