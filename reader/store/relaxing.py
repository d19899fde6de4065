"""Relaxing: a term that occurs nowhere as it stands is tried as what it may stand for."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.store import tokens
from reader.store.query import All, Any, Node, Term

Occurs = Callable[[Term], bool]


@dataclass(frozen=True, slots=True)
class Relaxed:
    """A tree with absent terms replaced.

    Attributes:
        root: The tree.
        words: What was put in their place, in order, once each.
        pending: Whether a term was left because the dictionary is not loaded.
    """

    root: Node
    words: tuple[str, ...] = ()
    pending: bool = False


def relax(root: Node, occurs: Occurs, sounds: Callable[[Term], tuple[str, ...]]) -> Relaxed:
    """Return `root` with each term that occurs nowhere put into other words.

    Args:
        root: The tree; terms in quotes and terms that must not occur stay.
        occurs: Whether a term stands in some article.
        sounds: The words of the articles that a term of Latin letters spells (pinyin).
    """
    match root:
        case Term(is_exact=False) if not occurs(root):
            return _in_other_words(root, sounds)
        case All(nodes) | Any(nodes):
            inner = [relax(node, occurs, sounds) for node in nodes]
            words = dict.fromkeys(word for one in inner for word in one.words)
            kind = All if isinstance(root, All) else Any
            new = kind(tuple(one.root for one in inner))
            return Relaxed(new, tuple(words), any(one.pending for one in inner))
    return Relaxed(root)


def _in_other_words(term: Term, sounds: Callable[[Term], tuple[str, ...]]) -> Relaxed:
    if term.text.isascii():
        spelled = sounds(term)
        alike = tuple(Term(word, term.field) for word in spelled)
        return Relaxed(Any(alike), spelled) if alike else Relaxed(term)
    if len(term.text) < 2:
        return Relaxed(term)
    if not tokens.is_loaded():
        return Relaxed(term, pending=True)
    words = tuple(dict.fromkeys(word for word in tokens.short_words(term.text) if word.strip()))
    if len(words) < 2:
        return Relaxed(term)
    return Relaxed(All(tuple(Term(word, term.field) for word in words)), words)
