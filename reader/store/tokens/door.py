"""Word segmentation: the only module that knows jieba.

jieba narrates on stderr, keeps its cache in the shared temp folder and holds the interpreter
for a third of a second while it loads; here it does none of the three.
"""

import contextlib
import importlib.util
import sys
import threading
import time
import warnings
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.store.tokens import lexicon, pinyin, user_words
from reader.store.tokens.rarity import Rarity

_LOCK = threading.Lock()
_PAUSE = 0.001  # seconds between chunks: whoever waits for the interpreter gets it
_RARITY_LINES = 20_000  # lines between two pauses


class _Door:
    """What is loaded, once for the process; empty until `load` is through."""

    cutter: Any = None
    rarity: Rarity | None = None


def load() -> None:
    """Load pinyin, the dictionary and the user's own words, silently; for a worker thread.

    A second call waits for the first and does nothing more.
    """
    with _LOCK:
        pinyin.load()
        if _Door.cutter is None:
            cutter = _silent_jieba().Tokenizer()
            _fill(cutter)
            _Door.rarity = _load_rarity()
            for word, count in user_words.read().items():
                cutter.add_word(word, count)
            _Door.cutter = cutter


def is_loaded() -> bool:
    """Whether `words` and `rarity` answer at once."""
    return _Door.cutter is not None


def words(text: str) -> list[str]:
    """Return the words of `text` in order; together they are `text`.  Loads if need be."""
    return [str(word) for word in _cutter().cut(text)]


def short_words(text: str) -> list[str]:
    """Return the words of `text`, one that is made of shorter words cut into these.

    统战工作条例 is 统战工作 and 条例 to jieba, and here 统战, 工作 and 条例.  Loads if need be.
    """
    return [part for word in words(text) for part in _parts(word)]


def rarity(word: str) -> float:
    """Return the IDF of `word` in jieba's table.  Loads if need be."""
    load()
    return 0.0 if _Door.rarity is None else _Door.rarity.of(word)


def _cutter() -> Any:  # noqa: ANN401 - jieba has no types
    if _Door.cutter is None:
        load()
    return _Door.cutter


def _parts(word: str) -> list[str]:
    """Return the shorter words that `word` is exactly made of, the fewest; else the word."""
    inner = {part for part in _cutter().cut_for_search(word) if 1 < len(part) < len(word)}
    ways: dict[int, list[str]] = {0: []}
    for end in range(1, len(word) + 1):
        found = [
            [*ways[end - len(part)], part]
            for part in inner
            if end - len(part) in ways and word.endswith(part, 0, end)
        ]
        if found:
            ways[end] = min(found, key=lambda way: (len(way), way))
    return ways.get(len(word)) or [word]


@contextlib.contextmanager
def _no_pkg_resources() -> Iterator[None]:
    """Hide pkg_resources, which jieba prefers to `open` and which takes 100 ms and warns."""
    name = "pkg_resources"
    before = sys.modules.get(name)
    sys.modules[name] = None  # type: ignore[assignment]  # the way to say: not to be imported
    try:
        yield
    finally:
        if before is None:
            del sys.modules[name]
        else:
            sys.modules[name] = before


def _silent_jieba() -> ModuleType:
    with _no_pkg_resources(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's patterns have escapes that newer Pythons mind
        import jieba  # noqa: PLC0415 - after the first frame
    jieba.setLogLevel(100)
    return jieba  # type: ignore[no-any-return]


@cache
def _folder() -> Path:
    """Return where jieba keeps its tables."""
    found = importlib.util.find_spec("jieba")
    return Path(found.origin).parent if found and found.origin else Path()


def _cache_file() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415 - not before the first frame

    return user_cache_path("dubao", appauthor=False) / "words.cache"


def _fill(cutter: Any) -> None:  # noqa: ANN401 - jieba has no types
    dictionary, file = _folder() / "dict.txt", _cache_file()
    signature = lexicon.signature_of(dictionary)
    counts: dict[str, int] = {}
    try:
        for chunk in lexicon.cached(file, signature):
            counts.update(chunk)
            time.sleep(_PAUSE)
    except (OSError, lexicon.StaleCacheError):
        counts = _from_lines(dictionary)
        lexicon.write_cache(file, signature, counts)
    cutter.FREQ, cutter.total, cutter.initialized = counts, _total(counts), True


def _from_lines(dictionary: Path) -> dict[str, int]:
    counts: dict[str, int] = {}
    for chunk in lexicon.counted_lines(dictionary):
        for word, count in chunk.items():
            if count or word not in counts:
                counts[word] = count
        time.sleep(_PAUSE)
    return counts


def _total(counts: dict[str, int]) -> int:
    values, total = iter(counts.values()), 0
    while chunk := list(islice(values, 50_000)):
        total += sum(chunk)
        time.sleep(_PAUSE)
    return total


def _load_rarity() -> Rarity:
    with (_folder() / "analyse" / "idf.txt").open("rb") as lines:
        return Rarity(_unhurried(lines))


def _unhurried(lines: Iterable[bytes]) -> Iterator[bytes]:
    for number, line in enumerate(lines):
        if number % _RARITY_LINES == 0:
            time.sleep(_PAUSE)
        yield line
