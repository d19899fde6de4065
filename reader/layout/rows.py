"""The rows of an article, built when they are asked for; here, those of a single column."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import overload

from reader.layout.flow import Flow
from reader.layout.row import Row


class Rows(Sequence[Row]):
    """What every mode gives: so many rows, any of them on demand, and the row of a place."""

    def __init__(self, size: int) -> None:
        self._size = size

    def __len__(self) -> int:
        return self._size

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self.build(at) for at in range(*index.indices(self._size))]
        if not -self._size <= index < self._size:
            raise IndexError(index)
        return self.build(index % self._size)

    @property
    def screens(self) -> Sequence[int]:
        """Rows at which screenfuls begin; empty where the rows run on without a break."""
        return ()

    @abstractmethod
    def build(self, index: int) -> Row:
        """Return the row at an index from 0."""

    @abstractmethod
    def row_at(self, block: int, offset: int) -> int:
        """Return the row that shows this place of a block's stored text."""


class SingleColumn(Rows):
    """A line a row, with `leading` blank rows between two lines."""

    def __init__(self, flow: Flow, leading: int = 0) -> None:
        self._pitch = leading + 1  # rows from a line to the next
        super().__init__(max(0, flow.size * self._pitch - leading))
        self._flow = flow

    def build(self, index: int) -> Row:
        """Return one line, or a blank row."""
        line, depth = divmod(index, self._pitch)
        placed = None if depth else self._flow.placed(line)
        return Row((placed,)) if placed else Row()

    def row_at(self, block: int, offset: int) -> int:
        """Return the row of the line that shows the place."""
        return self._flow.row_of(block, offset) * self._pitch
