"""The reading record on the screen: what is said is seen at once, and a file keeps it beside."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from textual.message import Message
from textual.screen import Screen

from reader.model import Page, Reading
from reader.state.items import Item, ItemKind
from reader.state.last import left_item
from reader.state.remembered import Remembered, readings_of
from reader.store import ArticleStore, Entry
from reader.ui.proof import Place

INHERITED = (ItemKind.STAR, ItemKind.TAGS, ItemKind.NOTE)  # another text has not been read yet
SOON = 1.0  # seconds
GENERAL = (ItemKind.HIGHLIGHT, ItemKind.MARK, ItemKind.QUERY, ItemKind.MOVED)  # of no open article


class Record:
    """What was said of the articles that are open, and a writer beside that keeps it.

    Attributes:
        highlighted: Grows whenever other highlights are known than before.
        is_known: Whether a file says what was read before.
    """

    @dataclass
    class Told(Message):
        """Something about the file that a person should know."""

        line: str

    def __init__(self, screen: Screen[None], path: Path | None, paths: Sequence[str]) -> None:
        """Nothing is read yet.

        Args:
            screen: Hears `Told`.
            path: The file; None keeps nothing.
            paths: What is open, to be opened again; empty if it cannot be.
        """
        from reader.state.keeper import Keeper  # noqa: PLC0415 - a test needs none

        self.highlighted = 0
        self.is_known = False
        self._path = path
        self._keeper = Keeper(path, self._tell)
        self._screen = screen
        self._untold: list[str] = []
        self._paths = list(paths)
        self._left: tuple[str, Place] = ("", (0, 0))
        self._values = Remembered()
        self._unread = _Unread()

    # In a worker

    def open(self) -> list[Item]:
        """Open the file; return what it says of no open article, the latest last."""
        self._keeper.open()
        return [item for kind in GENERAL for item in reversed(self._keeper.latest(kind))]

    def about(self, pages: Iterable[Page]) -> list[Item]:
        """Return what the file says of the articles of pages."""
        return self._keeper.about(one.id for page in pages for one in page.articles)

    def flush(self) -> None:
        """Have all that was said on the disk, where that can be soon."""
        self._keeper.flush(SOON)

    def read_among(self, ids: Sequence[str]) -> frozenset[str]:
        """Return which articles have been read, whatever is open."""
        from reader.state.read_marks import read_among  # noqa: PLC0415 - seldom asked

        self.flush()
        return read_among(self._path, ids)

    def said(self) -> dict[str, Reading]:
        """Return what was said of any article, by id, whatever is open; said here goes first."""
        self._keeper.open()
        return readings_of(chain(self._keeper.every(), self._values.items()))

    def close(self) -> str:
        """Keep the last of it; return what the screen has not heard, or is new, on one line."""
        self._keeper.close()
        return " ".join(self._untold)

    def _tell(self, line: str) -> None:
        self._untold.append(line)
        self._screen.post_message(Record.Told(line))

    # On the screen

    def heard(self, told: Told) -> None:
        """A line was seen; it need not be told when the screen is left."""
        self._untold.remove(told.line)

    def take_in(self, items: Iterable[Item]) -> None:
        """Learn what the file says of articles that come, or of all."""
        self._values.take_in(items)
        self.is_known = self._keeper.is_open
        self.highlighted += 1
        self.recount()

    def say(self, *items: Item) -> list[Item]:
        """Let items hold, no two of one kind and key, and keep them; return what undoes each."""
        before = self._values.say(items)
        for was, now in zip(before, items, strict=True):
            if now.kind is ItemKind.READ:
                self._unread.turn(now.key, was.value is not None, now.value is not None)
        self.highlighted += any(item.kind is ItemKind.HIGHLIGHT for item in items)
        self._keeper.put(items)
        return before

    def inherit(self, heirs: Mapping[str, str]) -> None:
        """Say of articles with other ids now what was said of them before; of nobody twice."""
        items = [
            Item(kind, new, self.value(kind, old))
            for old, new in heirs.items()
            for kind in INHERITED
            if self.value(kind, old) is not None and self.value(kind, new) is None
        ]
        self.say(*items)

    def value(self, kind: ItemKind, key: str) -> Any:  # noqa: ANN401 - JSON, as `ItemKind` has it
        """What holds; None if nothing was said."""
        return self._values.value(kind, key)

    def of_kind(self, kind: ItemKind) -> list[tuple[str, Any]]:
        """Keys and values of a kind, the latest last."""
        return self._values.of_kind(kind)

    def reading(self, article: str) -> Reading:
        """What was said of an article, by its id."""
        return self._values.reading(article)

    def reading_of(self, entry: Entry) -> Reading:
        """The same of an entry, as the store asks."""
        return self._values.reading(entry.article.id)

    def unread(self, store: ArticleStore) -> int | None:
        """How many articles of a store are unread; None while nobody knows."""
        return self._unread.of(store, self.reading) if self.is_known else None

    def recount(self) -> None:
        """Articles have come in the place of others."""
        self._unread = _Unread()

    def place(self, article: str) -> Place | None:
        """Where an article was left the last time, if it was left halfway."""
        kept = self.value(ItemKind.PLACE, article)
        return (kept[0], kept[1]) if kept else None

    def leave(self, article: str, place: Place, *, is_done: bool) -> None:
        """Keep where an article is left; one that is done with begins at its top again."""
        kept = list(place) if any(place) and not is_done else None
        if kept != self.value(ItemKind.PLACE, article):
            self.say(Item(ItemKind.PLACE, article, kept))

    def note_last(self, article: str, place: Place) -> None:
        """Keep what is open, for the next start."""
        if not self._paths or (article, place) == self._left:
            return
        self._left = (article, place)
        self.say(left_item(self._paths, article, place))

    def look(self, name: str, chosen: str, setting: str) -> None:
        """Keep what a key has made of a setting; the setting itself is nothing to keep."""
        pair = None if chosen == setting else [chosen, setting]
        self.say(Item(ItemKind.VIEW, name, pair))


class _Unread:
    """Counts the articles of a store that are read, each as often as it stands there."""

    def __init__(self) -> None:
        self._store: ArticleStore | None = None
        self._times: Counter[str] = Counter()
        self._read = self._seen = 0

    def of(self, store: ArticleStore, reading: Callable[[str], Reading]) -> int:
        """How many are unread; looks only at articles that have come since."""
        if store is not self._store:
            self._times.clear()
            self._store, self._read, self._seen = store, 0, 0
        for entry in store.entries[self._seen :] if self._seen < store.count else ():
            self._times[entry.article.id] += 1
            self._read += reading(entry.article.id).is_read
        self._seen = store.count
        return store.count - self._read

    def turn(self, article: str, was_read: bool, is_read: bool) -> None:
        """An article is read, or is not any more."""
        self._read += self._times[article] * (is_read - was_read)
