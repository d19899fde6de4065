"""Anchors: blocks known by what they read, so that a line added above moves no correction.

An anchor is three short hashes: of the block's text and of the texts above and below it, white
space not counted.  A block without the hash of its text is another block; neighbours tell equal
texts apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model import Anchored, Block, Corrections, Role
from reader.text.digest import blake2b

TELLING = 8  # characters; a shorter text stands on many pages: a neighbour must be there as well

_BYTES = 4
_MARK = "-"


@dataclass(frozen=True, slots=True)
class Fitted:
    """Corrections as they fit a page: all by number, and the numbers of those that fit no block."""

    corrections: Corrections
    adrift: tuple[int, ...] = ()


def anchors_of(blocks: Sequence[Block]) -> list[str]:
    """Return the anchor of each block, as `0f3a91c0-1b2c3d4e-99aabbcc`."""
    hashes = ["", *(_hash(block.text) for block in blocks), ""]
    hashes[0] = hashes[-1] = _hash("")
    return [
        _MARK.join((hashes[at], hashes[at - 1], hashes[at + 1])) for at in range(1, len(hashes) - 1)
    ]


def places_of(anchored: Sequence[Anchored], blocks: Sequence[Block]) -> list[int | None]:
    """Return the number of the block that each means; None where there is none any more."""
    anchors = [anchor.split(_MARK) for anchor in anchors_of(blocks)] if anchored else []
    return [_place_of(one, blocks, anchors) for one in anchored]


def fit(corrections: Corrections, blocks: Sequence[Block]) -> Fitted:
    """Return corrections by number only, as they fit a page of `blocks`, not corrected yet."""
    roles, starts = dict(corrections.roles), dict(corrections.starts)
    joins = dict.fromkeys(corrections.joins)
    there = {block.number for block in blocks}
    adrift = sorted({*roles, *starts, *joins} - there)
    places = places_of(corrections.anchored, blocks)
    for one, number in zip(corrections.anchored, places, strict=True):
        if number is None:
            adrift.append(one.number)
        else:
            _overrule(one, number, (roles, starts, joins))
    by_number = Corrections(tuple(roles.items()), tuple(starts.items()), tuple(joins))
    return Fitted(by_number, tuple(adrift))


def _overrule(
    one: Anchored,
    number: int,
    by_number: tuple[dict[int, Role], dict[int, bool], dict[int, None]],
) -> None:
    roles, starts, joins = by_number
    joins.pop(number, None)
    if one.joins:
        starts.pop(number, None)
        joins[number] = None
    if one.role is not None:
        roles[number] = one.role
    if one.starts is not None:
        starts[number] = one.starts


def _place_of(one: Anchored, blocks: Sequence[Block], anchors: Sequence[list[str]]) -> int | None:
    own, *around = one.anchor.split(_MARK)
    fits = {
        block: sum(map(str.__eq__, around, others))
        for block, (text, *others) in zip(range(len(blocks)), anchors, strict=True)
        if text == own
    }
    best = max(fits, key=lambda at: (fits[at], -abs(blocks[at].number - one.number)), default=None)
    if best is None or not (fits[best] or _is_telling(fits, blocks[best].text)):
        return None
    return blocks[best].number


def _is_telling(fits: Mapping[int, int], text: str) -> bool:
    """Whether a text alone tells its block: it stands there once and is no common word."""
    return len(fits) == 1 and len("".join(text.split())) >= TELLING


def _hash(text: str) -> str:
    data = "".join(text.split()).encode(errors="replace")
    return blake2b(data, digest_size=_BYTES).hexdigest()
