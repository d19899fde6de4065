"""Completion: a query and where the cursor is in, what the word there may become out."""

from collections.abc import Iterator, Mapping
from itertools import islice

from reader.store import tokens
from reader.store.drop_spaces import searchable
from reader.store.lexer import names, word_at
from reader.store.ranges import SAID

MOST = 8  # offers; more do not fit under a line of input


def complete(text: str, cursor: int, words: Mapping[str, str]) -> list[str]:
    """Return whole new queries for `text`, likeliest first.

    Args:
        text: The query as typed.
        cursor: Place of the cursor in it (characters).
        words: The page's own words, names and keywords, the weightiest first; each with its
            searchable form.
    """
    start = word_at(text, cursor)
    typed = text[start:cursor]
    if not typed:
        return []
    offers = dict.fromkeys([*_fields(text, start, typed), *_words(typed, words)])
    offers.pop(typed, None)
    return [text[:start] + offer + text[cursor:] for offer in islice(offers, MOST)]


def _fields(text: str, start: int, typed: str) -> Iterator[str]:
    """Yield the fields that begin so; a field has none within itself."""
    folded = searchable(typed)
    if _takes_said(text[:start]):
        yield from (word for word in SAID if folded and word.startswith(folded))
    if text[:start].endswith((":", "：")):
        return
    yield from (f"{name}:" for name in names() if folded and name.startswith(folded))


def _takes_said(before: str) -> bool:
    """Whether what is typed stands after `is:`."""
    field = before.replace("：", ":").removesuffix(":").rpartition(" ")[2].lstrip("-－(（")
    return before.endswith((":", "：")) and searchable(field) in ("is", "状态")


def _words(typed: str, words: Mapping[str, str]) -> Iterator[str]:
    """Yield the words that begin so, then those that are spelled so."""
    folded = searchable(typed)
    if folded:
        yield from (word for word, form in words.items() if form.startswith(folded))
    if tokens.is_spelling(folded):
        yield from (word for word, form in words.items() if _is_spelled(folded, form))


def _is_spelled(letters: str, word: str) -> bool:
    return any(word.startswith(run) for run in tokens.spelled(letters, word))
