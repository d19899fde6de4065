"""Setting articles again as raw page text: at another width, in another shape, by other rules."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

NO_BEGIN = frozenset("，。、；：？！”’）》〉」』】…—%,.;:?!)]}")
NO_END = frozenset("“‘（《〈「『【(")
HALF = str.maketrans("，：；（）！？", ",:;()!?")
FULL = str.maketrans(",:;()!?", "，：；（）！？")
FULL_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
INDENT = 4  # half cells
FOREVER = 10**9
NARROW_HEADS = 0.2  # share of the head lines that print breaks, where it is print that is read


@dataclass(slots=True)
class Setting:
    """How one page is set.

    Attributes:
        shape: fragments, lines, clean or furnished.
        measure: Width of a line in half cells.
        rule: What keeps marks from opening a line: hang, push or none; `words` also keeps
            Latin words whole.
        is_even: Whether ASCII is as wide as a Chinese character.
        has_indents: Whether paragraphs were indented in print.
        is_indented: Whether print lines carry their indent.
        is_close: Whether no blank line parts the paragraphs, or the pieces of columns.
        is_parted: Whether a blank line parts paragraphs in print lines.
        depth: Mean rows between two cuts.
    """

    shape: str
    measure: int
    rule: str
    is_even: bool
    has_indents: bool
    is_indented: bool
    is_close: bool
    is_parted: bool
    depth: int
    lines: list[str] = field(default_factory=list)
    left: int = 0

    def width(self, text: str) -> int:
        """Return half cells."""
        return sum(2 if self.is_even or mark >= "\x80" else 1 for mark in text)

    def add(self, text: str, role: str, random: Random) -> None:
        """Append the raw lines of one block."""
        if self.shape == "lines":
            self._add_lines(text, role, random)
        elif self.shape == "clean" or role != "paragraph":
            is_body = self.is_indented and role in ("paragraph", "byline", "caption", "any")
            self.lines.append("　　" + text if is_body else text)
            self._part()
        else:
            self._add_pieces(text, random)

    def _add_lines(self, text: str, role: str, random: Random) -> None:
        is_body = role == "paragraph"
        measure = self.measure
        if role not in ("paragraph", "caption", "any"):
            is_narrow = random.random() < NARROW_HEADS
            measure = (
                max(16, int(measure * random.choice((1, 1, 1.5, 2)))) if is_narrow else FOREVER
            )
        rows = list(self.broken(text, INDENT if is_body and self.has_indents else 0, measure))
        if is_body and self.is_indented:
            rows[0] = "　　" + rows[0]
        self.lines += rows
        if self.is_parted:
            self.lines.append("")

    def _add_pieces(self, text: str, random: Random) -> None:
        rows = list(self.broken(text, INDENT, self.measure))
        piece: list[str] = []
        for at, row in enumerate(rows):
            piece.append(row)
            self.left -= 1
            if self.left <= 0:
                self.left = random.randint(2, 2 * self.depth)
                if at < len(rows) - 1:
                    self.lines.append("".join(piece))
                    self._part()
                    piece = []
        self.lines.append("".join(piece))
        self._part()

    def _part(self) -> None:
        if not self.is_close:
            self.lines.append("")

    def broken(self, text: str, start: int, measure: int) -> Iterator[str]:
        """Yield the print lines of `text`."""
        row: list[str] = []
        at = start
        for token in self._tokens(text):
            width = self.width(token)
            hangs = self.rule in ("hang", "words") and token in NO_BEGIN and at <= measure
            if row and at + width > measure and not hangs:
                moved = self._moved(row, token)
                yield "".join(row[: len(row) - len(moved)])
                row, at = moved, self.width("".join(moved))
            row.append(token)
            at += width
        if row:
            yield "".join(row)

    def _moved(self, row: list[str], token: str) -> list[str]:
        """Return what goes down to the next line with `token`."""
        is_bound = token in NO_BEGIN or row[-1] in NO_END
        return row[-1:] if self.rule == "push" and is_bound and len(row) > 1 else []

    def _tokens(self, text: str) -> Iterator[str]:
        if self.rule != "words":
            yield from text
            return
        word = ""
        for mark in text:
            if mark.isascii() and mark.isalnum() and len(word) < 12:
                word += mark
                continue
            if word:
                yield word
            word = ""
            yield mark
        if word:
            yield word


def random_setting(random: Random) -> Setting:
    """Return a way to set a page."""
    has_indents = random.random() < 0.85
    shape = random.choices(("fragments", "lines", "clean", "furnished"), (36, 26, 18, 20))[0]
    return Setting(
        shape=shape,
        measure=2 * random.randint(11, 30),
        rule=random.choices(("hang", "push", "none", "words"), (50, 20, 15, 15))[0],
        is_even=random.random() < 0.2,
        has_indents=has_indents,
        is_indented=has_indents and shape in ("lines", "clean") and random.random() < 0.5,
        is_close=random.random() < (0.5 if shape == "clean" else 0.15),
        is_parted=shape == "lines" and random.random() < 0.2,
        depth=random.choice((8, 12, 20, 20, 30, 45)),
        left=random.randint(5, 40),
    )
