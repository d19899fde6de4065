"""Relaxing: a term that occurs nowhere as it stands is tried as what it may stand for."""

from collections.abc import Callable
from typing import NamedTuple

from reader.store import tokens
from reader.store.query import READING_FIELDS, All, Any, Node, Term
from reader.store.steps import Steps

_PARTICLES = "的了着过和与及或在是把被对从向于之以而也都就"  # say nothing without their neighbours

MOST_SPELLED = 8  # words that one spelling is tried as
LONGEST = 200  # characters of a term that is put into other words; a long sentence has 100

Occurs = Callable[[Term], Steps[bool]]
Sounds = Callable[[str], Steps[tuple[str, ...]]]  # letters in, the words that they spell out


class Relaxed(NamedTuple):
    """A tree with absent terms replaced.

    Attributes:
        root: The tree.
        words: What was put in their place, in order, once each.
        pending: Whether a term was left because the dictionary is not loaded.
    """

    root: Node
    words: tuple[str, ...] = ()
    pending: bool = False


def relax(root: Node, occurs: Occurs, sounds: Sounds) -> Steps[Relaxed]:
    """Return `root` with each term that occurs nowhere put into other words.

    Args:
        root: The tree; terms in quotes and terms that must not occur stay.
        occurs: Whether a term stands in some article.
        sounds: What a term of Latin letters spells in head lines and names (pinyin).
    """
    match root:
        case Term(is_exact=False, field=field) if field not in READING_FIELDS:
            is_there = yield from occurs(root)
            return Relaxed(root) if is_there else (yield from _in_other_words(root, sounds))
        case All(nodes) | Any(nodes):
            inner: list[Relaxed] = []
            for node in nodes:
                inner.append((yield from relax(node, occurs, sounds)))
            words = dict.fromkeys(word for one in inner for word in one.words)
            kind = All if isinstance(root, All) else Any
            new = kind(tuple(one.root for one in inner))
            return Relaxed(new, tuple(words), any(one.pending for one in inner))
    return Relaxed(root)


def _in_other_words(term: Term, sounds: Sounds) -> Steps[Relaxed]:
    if tokens.is_spelling(term.text):
        return (yield from _as_it_sounds(term, sounds))
    if not 2 <= len(term.text) <= LONGEST or term.text.isascii():
        return Relaxed(term)
    if not tokens.is_loaded():
        return Relaxed(term, pending=True)
    yield from tokens.opening(term.text)
    words = tuple(dict.fromkeys(filter(_is_asked, tokens.short_words(term.text))))
    if words in ((), (term.text,)):
        return Relaxed(term)
    return Relaxed(All(tuple(Term(word, term.field) for word in words)), words)


def _is_asked(word: str) -> bool:
    return word.isalnum() and word not in _PARTICLES


def _as_it_sounds(term: Term, sounds: Sounds) -> Steps[Relaxed]:
    if not tokens.is_pinyin_loaded():
        return Relaxed(term, pending=True)
    words = yield from sounds(term.text)
    if not words:
        return Relaxed(term)
    return Relaxed(Any(tuple(Term(word, term.field) for word in words)), words)
