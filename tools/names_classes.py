"""Classes of characters that behave alike in names: surnames, given names, foreign sounds, …"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from names_lists import Lists
from names_sentences import Sentence

from reader.text.fold import fold_for_weights

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZbcdefghijklmnopqrstuvwxyz"  # `a` is any Latin letter

_SELF = '0a·-, .、:;()"<>_'  # these are classes of their own
_OTHER = "#"  # other punctuation
_SMOOTH = 5  # occurrences of doubt added to each character
_FREQUENT = 400  # occurrences
_FOREIGN_LENGTH = 4  # characters; a person or place this long is written by sound
_DOUBLE_SURNAMES = re.compile(
    "欧阳|司马|上官|诸葛|司徒|东方|独孤|南宫|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙"
)


@dataclass(slots=True)
class _Counts:
    """How often each character stands in each place of a name."""

    all: Counter[str] = field(default_factory=Counter)
    surname: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    foreign: Counter[str] = field(default_factory=Counter)
    place_end: Counter[str] = field(default_factory=Counter)
    body_end: Counter[str] = field(default_factory=Counter)
    before_person: Counter[str] = field(default_factory=Counter)
    after_person: Counter[str] = field(default_factory=Counter)

    def level(self, counts: Counter[str], character: str, cuts: Sequence[float]) -> int:
        """Return how many of `cuts` the share of `counts` in all occurrences reaches."""
        share = counts[character] / (self.all[character] + _SMOOTH)
        return sum(share >= cut for cut in cuts)


def classes_of(sentences: Iterable[Sentence], lists: Lists) -> dict[str, str]:
    """Return the class letter of each character that occurs."""
    counts = _count(sentences)
    for name, words in lists.items():
        if name.startswith("foreign") and name > "foreign2":
            counts.foreign.update("".join(words))
    keys = {character: _key(counts, character) for character in counts.all}
    many = sorted({key for key in keys.values() if isinstance(key, tuple)}, key=str)
    letters = dict(zip(many, LETTERS, strict=False))
    return {c: key if isinstance(key, str) else letters[key] for c, key in keys.items()}


def _count(sentences: Iterable[Sentence]) -> _Counts:
    counts = _Counts()
    for sentence in sentences:
        text = fold_for_weights(sentence.text)
        counts.all.update(text)
        for start, end, kind in sentence.spans:
            if kind == "person":
                counts.before_person.update(text[max(start - 1, 0) : start])
                counts.after_person.update(text[end : end + 1])
                _count_person(counts, text[start:end])
            elif kind == "place":
                _count_place(counts, text[start:end])
            elif end - start > 2:
                counts.body_end[text[end - 1]] += 1
    return counts


def _count_person(counts: _Counts, name: str) -> None:
    if "·" in name or (len(name) >= _FOREIGN_LENGTH and not _DOUBLE_SURNAMES.match(name)):
        counts.foreign.update(name.replace("·", ""))
    elif len(name) > 1:
        counts.surname[name[0]] += 1
        counts.given.update(name[1:])


def _count_place(counts: _Counts, name: str) -> None:
    if len(name) > 1:
        counts.place_end[name[-1]] += 1
    if len(name) >= _FOREIGN_LENGTH:
        counts.foreign.update(name[:-1])


def _key(counts: _Counts, character: str) -> str | tuple[object, ...]:
    """Return what decides the class: a character itself, or how it stands in names."""
    if not "一" <= character <= "鿿":
        return character if character in _SELF else _OTHER
    surname = counts.level(counts.surname, character, (0.02, 0.15, 0.5))
    foreign = counts.level(counts.foreign, character, (0.1, 0.3, 0.6))
    if body := counts.level(counts.body_end, character, (0.08, 0.3)):
        return ("body", body)
    if place := counts.level(counts.place_end, character, (0.08, 0.3)):
        return ("place", place, min(surname, 1))
    return _sound_key(counts, character, surname, foreign)


def _sound_key(counts: _Counts, character: str, surname: int, foreign: int) -> tuple[object, ...]:
    """Return the class of a character by the names that it begins or sounds in."""
    given = counts.level(counts.given, character, (0.02, 0.08, 0.25))
    if surname >= 2:
        return ("surname", surname, given >= 2, foreign >= 2)
    if foreign >= 2:
        return ("foreign", foreign, given >= 2, surname == 1)
    if given or surname:
        return ("given", given, surname, foreign == 1)
    return _plain_key(counts, character, foreign)


def _plain_key(counts: _Counts, character: str, foreign: int) -> tuple[object, ...]:
    before = counts.level(counts.before_person, character, (0.1,))
    after = counts.level(counts.after_person, character, (0.05,))
    return ("plain", counts.all[character] >= _FREQUENT, before, after, foreign == 1)
