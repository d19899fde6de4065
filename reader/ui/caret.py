"""The caret: a place in an article, what is selected from it, and how keys move it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.layout import Placed
from reader.model import Article
from reader.ui.proof import Place, Proof, Range

WordEnds = Callable[[str], Sequence[int]]  # a text in, the offsets at which its words end out


@dataclass(frozen=True, slots=True)
class Caret:
    """A place, and the other end of the selection.

    Attributes:
        place: The character that keys move.
        anchor: Where the selection begins, counted in; None while nothing is selected.
        is_whole: The paragraphs that both ends touch are selected whole.
    """

    place: Place
    anchor: Place | None = None
    is_whole: bool = False

    def chosen(self, article: Article, block: int) -> Range | None:
        """The range of a block's text that is selected."""
        if self.anchor is None:
            return None
        (first, start), (last, end) = sorted((self.anchor, self.place))
        if not first <= block <= last:
            return None
        length = len(article.blocks[block].text)
        if self.is_whole:
            return 0, length
        return start if block == first else 0, end + 1 if block == last else length

    def begun(self, *, whole: bool = False) -> "Caret":
        """A selection begun here, or gone on with in another way."""
        return replace(self, anchor=self.anchor or self.place, is_whole=whole)

    def turned(self) -> "Caret":
        """The caret at the other end of the selection."""
        return self if self.anchor is None else replace(self, place=self.anchor, anchor=self.place)


def selected_ranges(article: Article, caret: Caret) -> list[tuple[int, Range]]:
    """What is selected: block and range of its stored characters, in order."""
    ranges = ((at, caret.chosen(article, at)) for at in range(len(article.blocks)))
    return [(at, chosen) for at, chosen in ranges if chosen is not None]


def selected_text(article: Article, caret: Caret) -> str:
    """The stored characters that are selected, one line a block."""
    ranges = selected_ranges(article, caret)
    return "\n".join(article.blocks[at].text[start:end] for at, (start, end) in ranges)


def moved(proof: Proof, place: Place, way: str, step: float, ends: WordEnds) -> Place:
    """The place after a movement, so many times; never off the article.

    Args:
        proof: The article as it is set.
        place: Where the caret is.
        way: One of `WAYS`, or "word" and "word_end", which need `ends`.
        step: How often, backwards where negative; "screen" takes fractions.
        ends: Where the words of a text end.
    """
    if way == "screen":
        return _screens(proof, place, step)
    single = 1 if step > 0 else -1
    for _ in range(max(1, abs(int(step)))):
        if way in ("word", "word_end"):
            after = _by_word(proof.article, place, single, ends, to_end=way == "word_end")
        else:
            after = WAYS[way](proof, place, single)
        if after == place:
            break
        place = after
    return place


def stepped(article: Article, place: Place, step: int) -> Place:
    """One character on (1) or back (-1), into the next block at an end; never off the article."""
    block, offset = place[0], place[1] + step
    if offset < 0:
        return _last(article, block - 1) if block else place
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


def word_at(text: str, offset: int, ends: WordEnds) -> Range:
    """The word that the character at `offset` belongs to."""
    start = 0
    for end in ends(text):
        if offset < end:
            return start, end
        start = end
    return start, max(len(text), start)


def _step(proof: Proof, place: Place, step: int) -> Place:
    """A character in reading order; upright, where lines run down, the line beside."""
    if proof.options.vertical:
        return crossed(proof, place, step)
    return stepped(proof.article, place, step)


def _side(proof: Proof, place: Place, step: int) -> Place:
    return (place[0], 0) if step < 0 else _last(proof.article, place[0])


def _paragraph(proof: Proof, place: Place, step: int) -> Place:
    """The beginning of the next block, or of this one and then of the one before."""
    block, offset = place
    if step < 0:
        return (block, 0) if offset else (max(0, block - 1), 0)
    after = block + 1
    return (after, 0) if after < len(proof.article.blocks) else _last(proof.article, block)


def _edge(proof: Proof, place: Place, step: int) -> Place:
    return (0, 0) if step < 0 else _last(proof.article, len(proof.article.blocks) - 1)


def _screens(proof: Proof, place: Place, step: float) -> Place:
    lines = round(proof.screen_height * step) or (1 if step > 0 else -1)
    line = min(max(0, proof.line_of(place) + lines), proof.height - 1)
    after = proof.place_on(line)
    if after == (0, 0) and step > 0:  # only blanks follow
        return _edge(proof, place, 1)
    return after


def _by_word(article: Article, place: Place, step: int, ends: WordEnds, *, to_end: bool) -> Place:
    block, offset = place
    text = article.blocks[block].text
    starts, stops = _words_of(text, ends)
    if to_end:
        after = next((stop - 1 for stop in stops if stop - 1 > offset), None)
    elif step > 0:
        after = next((start for start in starts if start > offset), None)
    else:
        after = next((start for start in reversed(starts) if start < offset), None)
    if after is not None:
        return block, after
    following = block + step
    if not 0 <= following < len(article.blocks):
        return _last(article, block) if step > 0 else (block, 0)
    starts, stops = _words_of(article.blocks[following].text, ends)
    if to_end:
        return following, max(0, stops[0] - 1) if stops else 0
    return following, (starts[0] if step > 0 else starts[-1]) if starts else 0


def _words_of(text: str, ends: WordEnds) -> tuple[list[int], list[int]]:
    """Where the words of a text begin and end; marks and blanks are no words."""
    stops = list(ends(text))
    starts = [0, *stops[:-1]]
    words = [
        (start, stop)
        for start, stop in zip(starts, stops, strict=False)
        if any(map(str.isalnum, text[start:stop]))
    ]
    return [start for start, _ in words], [stop for _, stop in words]


def _last(article: Article, block: int) -> Place:
    return block, max(0, len(article.blocks[block].text) - 1)


WAYS: Mapping[str, Callable[[Proof, Place, int], Place]] = {
    "step": _step,
    "row": row_moved,  # upright, where lines run down, a character
    "side": _side,
    "paragraph": _paragraph,
    "edge": _edge,
}
