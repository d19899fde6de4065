"""Selecting by keyboard: two ends among an article's characters, and how keys move one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual.geometry import Offset
from textual.selection import Selection

from reader.layout import Placed
from reader.model import Article
from reader.ui.proof import Place, Proof

STEPS = {"left": -1, "right": 1, "h": -1, "l": 1}  # keys that move by characters
ROWS = {"up": -1, "down": 1, "k": -1, "j": 1}  # keys that move by rows
EDGES = {"home": -1, "end": 1, "0": -1, "dollar_sign": 1}  # keys that move to an end of the block


@dataclass(frozen=True, slots=True)
class Caret:
    """A selection that grows from `anchor` to `place`, both characters counted in."""

    anchor: Place
    place: Place

    @property
    def selection(self) -> Selection:
        """The same as Textual's value: x is an offset in a block, y the block."""
        (first, start), (last, end) = sorted((self.anchor, self.place))
        return Selection(Offset(start, first), Offset(end + 1, last))


def moved(caret: Caret, key: str, proof: Proof) -> Caret | None:
    """The caret after a key; None if the key does not move it."""
    if key in STEPS:
        return replace(caret, place=stepped(proof.article, caret.place, STEPS[key]))
    if key in EDGES:
        block = caret.place[0]
        last = max(0, len(proof.article.blocks[block].text) - 1)
        return replace(caret, place=(block, 0 if EDGES[key] < 0 else last))
    if key in ROWS:
        return replace(caret, place=row_moved(proof, caret.place, ROWS[key]))
    return None


def stepped(article: Article, place: Place, step: int) -> Place:
    """One character on (1) or back (-1), into the next block at an end; never off the article."""
    block, offset = place[0], place[1] + step
    if offset < 0:
        if block == 0:
            return place
        return block - 1, max(0, len(article.blocks[block - 1].text) - 1)
    if offset >= len(article.blocks[block].text):
        return (block + 1, 0) if block + 1 < len(article.blocks) else place
    return block, offset


def row_moved(proof: Proof, place: Place, step: int) -> Place:
    """The same distance into the next (1) or previous (-1) line that shows text."""
    here = proof.line_of(place)
    into = place[1] - line_start(proof, here, place)
    at = here + step
    while 0 <= at < proof.height and not placed_on(proof, at):
        at += step
    if not 0 <= at < proof.height:
        return place
    line = placed_on(proof, at)[0]
    return line.block, min(line.start + into, max(line.start, line.end - 1))


def placed_on(proof: Proof, line: int) -> Sequence[Placed]:
    """What stands on a line of the proof."""
    row = proof.row_on(line)
    return row.placed if row else ()


def line_start(proof: Proof, line: int, place: Place) -> int:
    """Offset at which the part of a line that shows `place` begins."""
    for placed in placed_on(proof, line):
        if placed.block == place[0] and placed.start <= place[1] < max(
            placed.end, placed.start + 1
        ):
            return placed.start
    return place[1]
