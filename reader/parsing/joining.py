"""Joining: units and their labels → blocks, in the page's own characters and order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Block, Piece, Role
from reader.parsing.labels import LABELS
from reader.parsing.units import Unit


@dataclass(frozen=True, slots=True)
class Choice:
    """What the path chose for a unit: label numbers and how sure it is (0 to 1)."""

    label: int
    runner_up: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and whether an article starts with it."""

    block: Block
    is_start: bool


def joined(before: str, after: str) -> str:
    """Return what stands between two pieces of one text: a space between Latin letters."""
    is_word = before[-1:].isascii() and before[-1:].isalpha()
    return " " if is_word and after[:1].isascii() and after[:1].isalpha() else ""


def join_units(units: Sequence[Unit], choices: Sequence[Choice]) -> list[Placed]:
    """Return the blocks; numbers count from 1 and confidences are the least of their units'."""
    groups: list[list[int]] = []
    for at, choice in enumerate(choices):
        if LABELS[choice.label].is_more and groups:
            groups[-1].append(at)
        else:
            groups.append([at])
    return [_placed(number, group, units, choices) for number, group in enumerate(groups, 1)]


def _placed(
    number: int, group: list[int], units: Sequence[Unit], choices: Sequence[Choice]
) -> Placed:
    text, pieces = join_texts((units[at].text, units[at].pieces) for at in group)
    label = LABELS[choices[group[0]].label]
    confidence = min(choices[at].confidence for at in group)
    role = label.role or Role.PARAGRAPH
    return Placed(Block(role, text, number, pieces, confidence), label.is_start)


def join_texts(
    parts: Iterable[tuple[str, tuple[Piece, ...]]],
) -> tuple[str, tuple[Piece, ...]]:
    """Return the texts as one, with the pieces moved to where they stand in it."""
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for text, own in parts:
        if texts and (space := joined(texts[-1], text)):
            texts.append(space)
            length += 1
        pieces.extend(Piece(piece.line, piece.start + length) for piece in own)
        texts.append(text)
        length += len(text)
    return "".join(texts), tuple(pieces)
