"""Joining: units and their labels → blocks, in the page's own characters and order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.crf import Decision
from reader.model import Block, Piece, Role
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.roles import is_furniture_cue, role_of
from reader.parsing.lines.seams import seam
from reader.parsing.lines.shapes import FULL
from reader.parsing.lines.units import Unit

# On a page of blocks set apart, lines that are not apart and this short (characters) are verse
# or a table: they keep their line ends.
KEPT_LINE = 36
SPACED = 0.5  # share of units set apart, on a page whose blocks are
_BODY = (Role.PARAGRAPH, Role.CROSSHEAD)


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block, whether an article starts with it, and the units that it was made of.

    `name` is the id of its article, if its source has given it one.
    """

    block: Block
    is_start: bool
    units: tuple[int, ...]
    name: str = ""


def join_units(units: Sequence[Unit], choices: Sequence[Decision]) -> list[PlacedBlock]:
    """Return the blocks; numbers count from 1 and confidences are the least of their units'."""
    is_spaced = sum(1 for unit in units if unit.is_apart) >= SPACED * len(units)
    groups: list[list[int]] = []
    kept: set[int] = set()  # units that stand on a line of their own within their block
    for at, choice in enumerate(choices):
        if at and is_spaced and _is_kept(units, choices, at):
            kept.add(at)
        if groups and (at in kept or LABELS[choice.label].is_more):
            groups[-1].append(at)
        else:
            groups.append([at])
    placed = [
        _placed(number, group, units, choices, kept) for number, group in enumerate(groups, 1)
    ]
    is_bare = all(place.block.role is Role.FURNITURE for place in placed)
    return [_doubted(place) for place in placed] if is_bare else placed


def _doubted(place: PlacedBlock) -> PlacedBlock:
    """On a page without any story, keep as furniture only what a cue says is some."""
    if is_furniture_cue(place.block.text):
        return place
    return replace(place, block=replace(place.block, role=Role.UNKNOWN))


def _is_kept(units: Sequence[Unit], choices: Sequence[Decision], at: int) -> bool:
    """Whether the unit is a line of the verse or table that the unit before it is of."""
    label, before = LABELS[choices[at].label], LABELS[choices[at - 1].label]
    return (
        not units[at].is_apart
        and units[at - 1].fill != FULL
        and len(units[at].text) <= KEPT_LINE
        and len(units[at - 1].text) <= KEPT_LINE
        and not label.is_start
        and label.role in _BODY
        and before.role in _BODY
    )


def _placed(
    number: int,
    group: list[int],
    units: Sequence[Unit],
    choices: Sequence[Decision],
    kept: set[int],
) -> PlacedBlock:
    chosen, _, confidence = choices[group[0]]
    label = LABELS[chosen]
    text, pieces, *_ = units[group[0]]
    if len(group) > 1:
        text, pieces = join_texts(
            (units[at].text, units[at].pieces, "\n" if at in kept else None) for at in group
        )
        confidence = min(choices[at].confidence for at in group)
    role = Role.PARAGRAPH if "\n" in text else role_of(label, text)
    block = Block(role, text, number, pieces, round(confidence, 4))
    return PlacedBlock(block, label.is_start, tuple(group))


def join_texts(
    parts: Iterable[tuple[str, tuple[Piece, ...], str | None]],
) -> tuple[str, tuple[Piece, ...]]:
    """Return the texts as one and the pieces moved to where they stand in it.

    The third of each part is what goes before it; `None` leaves it to `seam`.
    """
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for text, own, given in parts:
        space = (seam(texts[-1], text) if given is None else given) if texts else ""
        length += len(space)
        pieces += [Piece(line, start + length) for line, start in own] if length else own
        texts += (space, text)
        length += len(text)
    return "".join(texts), tuple(pieces)
