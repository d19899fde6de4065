"""Names of people in a signature: titles and labels taken away, the words between them read."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.lexicon.surnames import has_surname
from reader.parsing.facts.cues import HAN
from reader.parsing.facts.names import is_affiliation, read_names
from reader.parsing.facts.signature_cues import LABEL, SIGNATURE_CUES, TITLE
from reader.text.fold import fold_for_cues
from reader.text.ideographs import plain_ideographs
from reader.text.lazy_pattern import lazy_pattern

# A signature is short; of a longer text only this much is read (characters).
REACH = 400

BREAK = lazy_pattern(rf"[^{HAN}·\s]+|(?<=[{HAN}]{{2}})[和与及](?=[{HAN}]{{2}})")
WORD = lazy_pattern(r"\S+")
TAKEN = "|"  # stands where a title was


def read_people(text: str, *, sure: bool = False) -> tuple[str, ...]:
    """Return the names in a signature in order, once each, white space inside a name left out.

    With `sure`, a text without any title (记者, 作者:) counts only if every word of it is a name
    with a known surname or an affiliation: for brackets that may hold anything.
    """
    words, is_titled = _words_of(text)
    is_strict = sure and not is_titled
    read = [read_names(word.text, strict=is_strict or word.is_attached) for word in words]
    unread = (word.text for word, names in zip(words, read, strict=True) if not names)
    if is_strict and not all(map(is_affiliation, unread)):
        return ()
    return tuple(dict.fromkeys(name for names in read for name in names))


def read_known_people(text: str) -> tuple[str, ...]:
    """Return only the names that open with a known surname, whatever stands between them."""
    words, _ = _words_of(text)
    names = (name for word in words for name in read_names(word.text, strict=True))
    return tuple(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class _Word:
    """What may be a name; attached to the title behind it, it may be a house (央视记者)."""

    text: str
    is_attached: bool


def _words_of(text: str) -> tuple[list[_Word], bool]:
    """Words that may be names, and whether a title or label stood among them."""
    stretch = plain_ideographs(text[:REACH])
    folded = fold_for_cues(stretch)
    bare = _without_titles(folded)
    words = [
        _Word("".join(stretch[start:end].split()), bare[end : end + 1] == TAKEN)
        for start, end in _words(bare)
    ]
    is_titled = TITLE.pattern.search(folded) or LABEL.pattern.search(folded)
    return words, bool(is_titled)


def _without_titles(folded: str) -> str:
    """Blank out what is no name, every offset kept."""
    for row in SIGNATURE_CUES:
        folded = row.pattern.sub(lambda found: TAKEN * len(found[0]), folded)
    return folded


def _words(bare: str) -> Iterator[tuple[int, int]]:
    """Spans between breaks and spaces; a single character and what completes it are one."""
    at = 0
    for gap in BREAK.finditer(bare):
        yield from _spaced(bare, at, gap.start())
        at = gap.end()
    yield from _spaced(bare, at, len(bare))


def _spaced(bare: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    waiting = -1  # where a single character stands that lacks its second half
    for word in WORD.finditer(bare, start, end):
        is_single = len(word[0]) == 1
        if waiting >= 0 and (is_single or _is_given_name(word[0])):
            yield waiting, word.end()
            waiting = -1
        elif is_single:
            waiting = word.start()
        else:
            waiting = -1
            yield word.span()


def _is_given_name(word: str) -> bool:
    """Two characters that no surname opens: the half behind the gap in 贺 朔之."""
    return len(word) == 2 and not has_surname(word)
