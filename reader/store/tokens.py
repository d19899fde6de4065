"""Word segmentation: the only module that knows jieba."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word that says what a text is about; `weight` is its TF-IDF (0 and up)."""

    word: str
    weight: float


_LOADED = False


def load() -> None:
    """Load jieba's dictionary, silently; call it off the path to the first frame."""
    global _LOADED  # noqa: PLW0603 - the dictionary is one for the process
    import logging  # noqa: PLC0415 - only with jieba

    import jieba  # noqa: PLC0415 - loaded late

    jieba.setLogLevel(logging.CRITICAL)
    jieba.initialize()
    _LOADED = True


def is_loaded() -> bool:
    """Whether `words` and `keywords` answer at once."""
    return _LOADED


def words(text: str) -> list[str]:
    """Return the words of `text` in order; together they are `text`.  Loads if need be."""
    import jieba  # noqa: PLC0415 - loaded late

    if not _LOADED:
        load()
    return [str(word) for word in jieba.cut(text)]


def keywords(texts: str | Iterable[str], n: int = 20) -> list[Keyword]:
    """Return the `n` weightiest words of `texts`, heaviest first.  Loads if need be."""
    whole = [texts] if isinstance(texts, str) else texts
    counts = Counter(
        word for text in whole for word in words(text) if len(word) > 1 and word.isalpha()
    )
    return [Keyword(word, float(count)) for word, count in counts.most_common(n)]
