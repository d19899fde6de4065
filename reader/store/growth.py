"""What a store says when pages come in or are read again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.store.beside import Names
from reader.store.entry import Entry


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Entries that took the place of others; those behind them were renumbered.

    Attributes:
        first: Number of the first new entry.
        count: How many are new.
        gone: How many went.
    """

    first: int
    count: int
    gone: int = 0

    def now(self, number: int) -> int | None:
        """Return the number now of the entry that had `number`; None if it went."""
        if number < self.first:
            return number
        return None if number < self.first + self.gone else number + self.count - self.gone


def renumbered(names: Names, change: Renumbering, entries: Sequence[Entry]) -> Names:
    """Return who's who for renumbered entries; of new ones it knows nothing.

    Args:
        names: Who's who before.
        change: What changed.
        entries: All entries before.
    """
    kept: dict[int, Mapping[str, Sequence[str]]] = {}
    for entry in entries:
        now = change.now(entry.number)
        if now is not None:
            kept[now] = names(entry)
    return lambda entry: kept.get(entry.number, {})
