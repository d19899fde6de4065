"""What is remembered of the articles at hand: what is said goes in, what takes it back out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reader.model import Reading
from reader.state.items import Item, ItemKind, Value

_NOTHING = Reading()


class Remembered:
    """Values by kind and key; what is said here goes before what a file says later."""

    def __init__(self) -> None:
        self._values: dict[tuple[ItemKind, str], Value] = {}  # None: taken back here
        self._readings: dict[str, Reading] = {}  # by article id

    def value(self, kind: ItemKind, key: str) -> Any:  # noqa: ANN401 - JSON, as `ItemKind` has it
        """What holds, None if nothing was said."""
        return self._values.get((kind, key))

    def of_kind(self, kind: ItemKind) -> list[tuple[str, Any]]:
        """Keys and values of a kind, those that were said last at the end."""
        return [(k, v) for (one, k), v in self._values.items() if one is kind and v is not None]

    def items(self) -> list[Item]:
        """All that is known, what was taken back here, too."""
        return [Item(kind, key, value) for (kind, key), value in list(self._values.items())]

    def reading(self, article: str) -> Reading:
        """What was said of an article."""
        return self._readings.get(article, _NOTHING)

    def take_in(self, items: Iterable[Item]) -> None:
        """Learn what a file says; the latest comes last."""
        for item in items:
            if (item.kind, item.key) not in self._values:
                self._set(item)

    def say(self, items: Sequence[Item]) -> list[Item]:
        """Let items hold from now on, no two of one kind and key; return what undoes each."""
        before = [Item(i.kind, i.key, self.value(i.kind, i.key)) for i in items]
        for item in items:
            self._values.pop((item.kind, item.key), None)
            self._set(item)
        return before

    def _set(self, item: Item) -> None:
        self._values[item.kind, item.key] = item.value
        if item.kind in _SAYS:
            self._readings[item.key] = _SAYS[item.kind](self.reading(item.key), item.value)


def readings_of(items: Iterable[Item]) -> dict[str, Reading]:
    """Return what items say of articles, by id; of one kind and key the last one holds."""
    readings, same = dict[str, Reading](), dict[Reading, Reading]()
    for item in items:
        if item.kind in _SAYS:
            now = _SAYS[item.kind](readings.get(item.key, _NOTHING), item.value)
            readings[item.key] = same.setdefault(now, now)  # of many the same is said
    return readings


_SAYS: Mapping[ItemKind, Callable[[Reading, Any], Reading]] = {
    ItemKind.READ: lambda reading, value: replace(reading, is_read=value is not None),
    ItemKind.STAR: lambda reading, value: replace(reading, is_starred=value is not None),
    ItemKind.TAGS: lambda reading, value: replace(reading, tags=tuple(value or ())),
    ItemKind.NOTE: lambda reading, value: replace(reading, note=value or ""),
}
