"""Sentences: a text in, the ranges of its sentences out."""

from collections.abc import Iterator

from reader.text.lazy_pattern import lazy_pattern

# GB/T 15834: 。！？… end a sentence, and what closes behind them belongs to it; a full stop or a
# semicolon of Latin text does where white space follows.
_END = lazy_pattern(r"[。！？!?…\n]+[”’」』）)\"]*\s*|[.;；](?=\s)\s*")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of `text` in order; together they are `text`, white space and all."""
    start = 0
    for found in _END.finditer(text):
        yield start, found.end()
        start = found.end()
    if start < len(text):
        yield start, len(text)


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence, or sentences, in which `start` to `end` lies, white space stripped."""
    around = [span for span in sentences(text) if span[0] < end and start < span[1]]
    return text[around[0][0] : around[-1][1]].strip() if around else ""
