"""Selecting by keyboard: two ends among an article's characters, and how keys move one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual.geometry import Offset
from textual.selection import Selection

from reader.layout import Placed
from reader.model import Article
from reader.ui.proof import Place, Proof

STEPS = {"left": -1, "right": 1, "h": -1, "l": 1}  # keys that move by characters, upright by lines
ROWS = {"up": -1, "down": 1, "k": -1, "j": 1}  # keys that move by lines, upright by characters
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
    if key in STEPS and proof.options.vertical:
        return replace(caret, place=crossed(proof, caret.place, STEPS[key]))
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
    """The same distance into the next (1) or previous (-1) line in reading order."""
    here = placed_at(proof, place)
    edge = (place[0], here.end - 1) if step > 0 else (place[0], here.start)
    beyond = stepped(proof.article, edge, step)
    if beyond == edge:
        return place
    line = placed_at(proof, beyond)
    into = place[1] - here.start
    return line.block, min(line.start + into, max(line.start, line.end - 1))


def crossed(proof: Proof, place: Place, step: int) -> Place:
    """Upright, the character beside it: to the right (1), where lines are earlier, or left (-1)."""
    at = proof.line_of(place)
    beside = placed_on(proof, at)
    here = placed_at(proof, place)
    number = beside.index(here) + step if here in beside else -1
    if 0 <= number < len(beside):
        return beside[number].block, beside[number].start
    next_screen = placed_on(proof, at - step * proof.screen_height)
    if not next_screen:
        return place
    first = next_screen[0 if step > 0 else -1]
    return first.block, first.start


def placed_on(proof: Proof, line: int) -> Sequence[Placed]:
    """What stands on a line of the proof."""
    row = proof.row_on(line) if line >= 0 else None
    return row.placed if row else ()


def placed_at(proof: Proof, place: Place) -> Placed:
    """The line, or upright the square, that shows a place; blanks at a line's end belong to it."""
    block, offset = place
    on_row = [one for one in placed_on(proof, proof.line_of(place)) if one.block == block]
    found = [one for one in on_row if one.start <= offset]
    hidden = Placed(0, block, proof.article.blocks[block].role, offset, offset + 1)
    return max(found or on_row, key=lambda one: one.start, default=hidden)
