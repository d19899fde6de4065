"""Roles: the role that a block gets from its label, where the label leaves a choice."""

from reader.model import Role
from reader.parsing.labelling.labels import Label
from reader.parsing.lines.cues import head_kind, tail_kind
from reader.parsing.lines.furniture_rows import TAKEN_FROM
from reader.text.fold import fold_for_cues

REACH = 40  # characters of either end that are looked at
SHORT = 200  # characters; no line beside a story is longer
_BY_KIND = {"C": Role.CAPTION, "c": Role.CREDIT}
# What signs, its names set apart, is no crosshead; run together they may be words.
_SIGNED = {"Y": Role.BYLINE, "c": Role.CREDIT}
ELLIPSIS = frozenset("…….·。 ")


def role_of(label: Label, text: str) -> Role:
    """Return the role of a block with this label: a side line by its cues, signs as unknown.

    What an article is taken from stands as a byline does, and names nobody.
    """
    if label.role is Role.UNKNOWN:
        return _side(text)
    if label.role is Role.BYLINE and is_taken_from(text):
        return Role.CREDIT
    if label.role in (Role.PARAGRAPH, Role.CROSSHEAD) and not _says_something(text):
        return Role.UNKNOWN
    if label.role is Role.CROSSHEAD and len(text.split()) > 1:
        return _SIGNED.get(head_kind(fold_for_cues(text[:REACH])), Role.CROSSHEAD)
    return label.role


def is_furniture_cue(text: str) -> bool:
    """Whether a line opens as a folio, an editors' line or the like does."""
    return head_kind(fold_for_cues(text[:REACH])) == "F"


def is_taken_from(text: str) -> bool:
    """Whether a line says of which paper, day and page its article is, and nothing more."""
    return len(text) <= REACH and TAKEN_FROM.pattern.match(fold_for_cues(text)) is not None


def is_credit(text: str) -> bool:
    """Whether a line says who took the picture or wrote the text beside it, and nothing more."""
    return "。" not in text and _side(text) is Role.CREDIT


def _side(text: str) -> Role:
    if len(text) > SHORT:
        return Role.PARAGRAPH
    kind = head_kind(fold_for_cues(text[:REACH]))
    if kind not in _BY_KIND:
        kind = tail_kind(fold_for_cues(text[-REACH:]))
    return _BY_KIND.get(kind, Role.PARAGRAPH)


def _says_something(text: str) -> bool:
    """Whether there is a letter or a digit in it, or the dots that stand for what is left out."""
    return any(map(str.isalnum, text)) or ELLIPSIS.issuperset(text)
