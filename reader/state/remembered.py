"""What is remembered of the articles at hand: what is said goes in, what takes it back out."""

from collections.abc import Iterable, Sequence
from typing import Any

from reader.model import Reading
from reader.state.items import OF_ARTICLES, Item, ItemKind, Value

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
        if item.kind in OF_ARTICLES:
            self._readings[item.key] = Reading(
                is_read=self.value(ItemKind.READ, item.key) is not None,
                is_starred=self.value(ItemKind.STAR, item.key) is not None,
                tags=tuple(self.value(ItemKind.TAGS, item.key) or ()),
                note=self.value(ItemKind.NOTE, item.key) or "",
            )
