"""A story while it is put together: its heads and its text, and in which order they are read."""

from collections.abc import Iterable
from itertools import chain

from reader.sources.pdf.order import in_reading_order
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import Area, around

SMALLER = 0.95  # times the body: who wrote a story, and where it is taken from


class StoryDraft:
    """A story while it is put together.

    Attributes:
        heads: Its head groups, the first of them over the text.
        text: Its pieces, in no order.
        flows: Whether it flows from column to column, and all is in the order of reading, as are
            the stories of its page.
    """

    def __init__(
        self,
        heads: Iterable[LineGroup] = (),
        text: Iterable[LineGroup] = (),
        *,
        flows: bool = False,
    ) -> None:
        """It begins with these."""
        self.heads, self.text, self.flows = list(heads), list(text), flows

    @property
    def area(self) -> Area:
        """Where it lies."""
        return around([piece.area for piece in chain(self.heads, self.text)])

    def is_begun(self, body: float) -> bool:
        """Whether it has more text than who wrote it and where it is from."""
        return any(len(one.lines) > 1 or one.size >= SMALLER * body for one in self.text)

    def ordered(self) -> list[LineGroup]:
        """Return its text in reading order."""
        return self.text if self.flows else in_reading_order(self.text)

    def ordered_heads(self) -> list[LineGroup]:
        """Return its head groups in reading order."""
        if self.flows:
            return self.heads
        return sorted(self.heads, key=lambda piece: (piece.area.top, piece.area.x0))
