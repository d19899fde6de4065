"""Pinyin: letters and texts in, the words of the texts that they spell out.

A word may be spelled in full (huanglanxiang), by first letters (hlx), or mixed (huanglx, hlxiang),
and its last syllable may be unfinished.  Tones are not typed, ü is v.  The table has the 6,763
characters of GB 2312 with their readings and tones; `tools/make_pinyin.py` wrote it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from pathlib import Path

from reader.text.script import simplified

LONGEST = 40  # letters; six to ten characters in full

_LONGEST_SYLLABLE = 6
_KEPT = 500  # steps of the last spellings typed
_DOUBLE = ("zh", "ch", "sh")
_APOSTROPHE = "'"  # xi'an
_MARKUP = frozenset("12345 ·")  # of the table
_CARRIER = re.compile("[ae]|o(?=u)|[iouv](?![aeiouv])|(?<![aeiouv])[nm](?![aeiouv])")
_TONES = ("", "\u0304", "\u0301", "\u030c", "\u0300", "")


@dataclass(slots=True)
class _Syllables:
    """What is loaded, once for the process.

    Attributes:
        syllables: The characters of each syllable; empty until `load` is through.
        openings: The characters of all syllables that begin with some letters.
        tones: What stands behind each syllable in the table: 1哀哎·捱 4爱, a group a tone; after
            the point stand characters that are mostly read in another way.
    """

    syllables: dict[str, frozenset[str]]
    openings: dict[str, frozenset[str]]
    tones: dict[str, str]


_TABLE = _Syllables({}, {}, {})


def load() -> None:
    """Read the table: some 10 ms, for a worker thread."""
    if _TABLE.syllables:
        return
    text = Path(__file__).with_name("pinyin.txt").read_text(encoding="utf-8")
    rows = (line.partition(" ") for line in text.splitlines())
    tones = {sound: groups for sound, _, groups in rows}
    syllables = {sound: frozenset(groups) - _MARKUP for sound, groups in tones.items()}
    openings: dict[str, set[str]] = {}
    for sound, characters in syllables.items():
        for end in range(1, len(sound) + 1):
            openings.setdefault(sound[:end], set()).update(characters)
    _TABLE.openings = {opening: frozenset(found) for opening, found in openings.items()}
    _TABLE.tones = tones
    _TABLE.syllables = syllables


def is_loaded() -> bool:
    """Whether `spelled` can answer."""
    return bool(_TABLE.syllables)


def readings(character: str) -> tuple[str, ...]:
    """Return the syllables that a character is read as, with tones (lǜ); none before `load`.

    The usual reading comes first.
    """
    form = simplified(character)
    sounds = (sound for sound, sounded in _TABLE.syllables.items() if form in sounded)
    found = [
        (form not in group.partition("·")[0], _toned(sound, int(group[0])))
        for sound in sounds
        for group in _TABLE.tones[sound].split(" ")
        if form in group
    ]
    return tuple(sound for _, sound in sorted(found, key=itemgetter(0)))


def _toned(sound: str, tone: int) -> str:
    """Return a syllable with its tone marked: on a or e, on the o of ou, else on the last vowel."""
    carried = _CARRIER.sub(lambda found: found[0] + _TONES[tone], sound, count=1)
    return unicodedata.normalize("NFC", carried.replace("v", "ü"))


def is_spelling(text: str) -> bool:
    """Whether `text` can be pinyin: two letters at least, and nothing but letters and '."""
    letters = text.replace(_APOSTROPHE, "")
    return 2 <= len(letters) <= LONGEST and letters.isascii() and letters.isalpha()


def spelled(spelling: str, text: str) -> Iterator[str]:
    """Yield the runs of `text`, which is folded, that `spelling` spells, from left to right.

    Nothing before `load`, and nothing for what is no spelling.
    """
    if not is_loaded() or not is_spelling(spelling):
        return
    letters = tuple(spelling.lower().split(_APOSTROPHE))
    for found in _start(letters).finditer(text):
        end = _end(letters, text, found.start())
        if end > found.start() + 1:
            yield text[found.start() : end]


@lru_cache(maxsize=_KEPT)
def _start(letters: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the first two characters: it leaves one place in some hundred."""
    first: set[str] = set()
    second: set[str] = set()
    for rest, characters in _steps(letters):
        first |= characters
        for _, others in _steps(rest):
            second |= others
    if not second:
        return re.compile(r"(?!)")
    return re.compile(f"[{''.join(sorted(first))}](?=[{''.join(sorted(second))}])")


@lru_cache(maxsize=_KEPT)
def _steps(letters: tuple[str, ...]) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Return the ways to read one character off `letters`: what is left, and the characters.

    The longest way comes first.
    """
    if not letters:
        return ()
    whole, after = letters[0], letters[1:]
    steps = []
    for size in range(min(len(whole), _LONGEST_SYLLABLE), 0, -1):
        part, rest = whole[:size], whole[size:]
        left = (rest, *after) if rest else after
        if characters := _characters(part, is_last=not rest):
            steps.append((left, characters))
    return tuple(steps)


def _characters(part: str, *, is_last: bool) -> frozenset[str]:
    """Return the characters that `part` can stand for: a syllable, first letter or beginning."""
    if len(part) == 1 or part in _DOUBLE or is_last:
        return _TABLE.openings.get(part, frozenset())
    return _TABLE.syllables.get(part, frozenset())


def _end(letters: tuple[str, ...], text: str, place: int) -> int:
    """Return where the run that begins at `place` ends; -1 if `letters` do not spell it."""
    if not letters:
        return place
    if place >= len(text):
        return -1
    ends = (
        _end(rest, text, place + 1)
        for rest, characters in _steps(letters)
        if text[place] in characters
    )
    return next((end for end in ends if end >= 0), -1)
