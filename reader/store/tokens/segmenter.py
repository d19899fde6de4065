"""Word segmentation: the only module that knows jieba.

jieba narrates on stderr, keeps its cache in the shared temp folder, takes 66 MB for its dictionary
and holds the interpreter for a third of a second while it loads; here it does none of these.
"""

import contextlib
import importlib.util
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, chain, pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

from reader.errors import SettingsError
from reader.store.tokens import pinyin, user_words
from reader.store.tokens.lexicon import Lexicon
from reader.store.tokens.rarity import Rarity
from reader.text.script import simplified

_LOCK = threading.RLock()
_PAUSE = 0.001  # seconds: whoever waits for the interpreter gets it
_LINES = 1_000  # lines between two pauses: half a millisecond, and a few on a busy machine


class _Door:
    """What is loaded, once for the process; empty until `load` is through.

    Attributes:
        opened: The characters whose words the segmenter has.
        complaints: What is wrong in the file of the user's own words.
    """

    cutter: Any = None
    lexicon: Lexicon
    rarity: Rarity
    opened: ClassVar[set[str]] = set()
    complaints: tuple[SettingsError, ...] = ()


def load() -> None:
    """Load pinyin, the dictionary and the user's own words, silently; for a worker thread.

    A second call waits for the first and does nothing more.
    """
    with _LOCK:
        pinyin.load()
        if _Door.cutter is None:
            cutter = _silent_jieba().Tokenizer()
            _Door.lexicon = Lexicon(line.decode() for line in _lines("dict.txt"))
            _Door.rarity = Rarity(_lines("analyse", "idf.txt"))
            cutter.total, cutter.initialized = _Door.lexicon.total, True
            own = user_words.read()
            for word, count in own.numbers.items():
                _open(cutter, word)
                cutter.add_word(word, count)
            _Door.complaints = own.complaints
            _Door.cutter = cutter


def is_loaded() -> bool:
    """Whether `words` and `rarity` answer at once."""
    return _Door.cutter is not None


def complaints() -> tuple[SettingsError, ...]:
    """Return what is wrong in the file of the user's own words, once it is loaded; else nothing."""
    return _Door.complaints


def words(text: str) -> list[str]:
    """Return the words of `text` in order; together they are `text`.  Loads if need be.

    The dictionary is of simplified characters: traditional ones are looked up as these.
    """
    plain = simplified(text)
    ends = accumulate(len(word) for word in _cutter_for(plain).cut(plain))
    return [text[start:end] for start, end in pairwise(chain([0], ends))]


def short_words(text: str) -> list[str]:
    """Return the words of `text`, one that is made of shorter words cut into these.

    统战工作条例 is 统战工作 and 条例 to jieba, and here 统战, 工作 and 条例.  Loads if need be.
    """
    return [part for word in words(text) for part in _parts(word)]


def opening(text: str) -> Iterator[None]:
    """Get ready to cut `text`, a character a step (2 ms); for who must not wait long at a time."""
    for character in dict.fromkeys(simplified(text)):
        _cutter_for(character)
        yield


def rarity(word: str) -> float:
    """Return the IDF of `word` in jieba's table.  Loads if need be."""
    load()
    return _Door.rarity.of(simplified(word))


def tag(word: str) -> str:
    """Return what kind of word the dictionary says it is (n, nr, v, m, …); empty if it has none.

    Loads if need be.
    """
    load()
    return _Door.lexicon.tag(simplified(word))


def _cutter_for(text: str) -> Any:  # noqa: ANN401 - jieba has no types
    """Return the segmenter, with all words that `text` can need."""
    if _Door.cutter is None:
        load()
    _open(_Door.cutter, text)
    return _Door.cutter


def _open(cutter: Any, text: str) -> None:  # noqa: ANN401 - jieba has no types
    """Give the segmenter the words that begin with a character of `text`, a character at a time.

    Nobody waits for a whole text of another thread.
    """
    for first in set(text).difference(_Door.opened):
        with _LOCK:
            if first not in _Door.opened:
                cutter.FREQ.update(_Door.lexicon.opened(first))
                _Door.opened.add(first)


def _parts(word: str) -> list[str]:
    """Return the shorter words that `word` is exactly made of, the fewest; else the word."""
    inner = {part for part in _cutter_for(word).cut_for_search(word) if 1 < len(part) < len(word)}
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


def _lines(*names: str) -> Iterator[bytes]:
    """Yield the lines of one of jieba's files, with pauses."""
    with _folder().joinpath(*names).open("rb") as lines:
        for number, line in enumerate(lines):
            if number % _LINES == 0:
                time.sleep(_PAUSE)
            yield line
