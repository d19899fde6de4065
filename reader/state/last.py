"""What the first frame asks: where the reader was left, and how the screen looked; read at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import FailedError
from reader.state.paths import key_of

if TYPE_CHECKING:
    import sqlite3

    from reader.state.items import Item

SHORT = 0.05  # seconds that a start waits for another dubao that is writing

_OF_VIEW = "SELECT kind, key, value FROM item WHERE kind = 'view' AND kind NOT IN ('read', 'star')"
_OF_LEFT = "SELECT kind, key, value FROM item WHERE key = ? AND kind = 'left'"
_LATEST = (
    "SELECT kind, key, value FROM item WHERE kind = 'left' AND kind NOT IN ('read', 'star')"
    " AND value IS NOT NULL ORDER BY at DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class Last:
    """Where the reader was left.

    Attributes:
        paths: What was open; empty if that is not known, or was asked for anyway.
        article: Id of the article that was open; empty if that is not known.
        place: Block and offset of the first line on the screen.
        view: What keys have changed of the look, by name: what was chosen, and what the settings
            said then.
    """

    paths: tuple[str, ...] = ()
    article: str = ""
    place: tuple[int, int] = (0, 0)
    view: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def chosen(self, name: str, setting: str) -> str:
        """Return what keys have made of a setting; itself once the settings say something new."""
        chosen, before = self.view.get(name, (setting, setting))
        return chosen if before == setting else setting


def read_last(path: Path | None, paths: Sequence[str]) -> Last:
    """Return where `paths`, or without any what was open last, were left; nothing in doubt.

    What is wrong with the file is told later, when it is opened to be written.
    """
    if path is None or not path.is_file():
        return Last()
    import sqlite3  # noqa: PLC0415 - 1.5 ms; not for a first start

    from reader.files.database import connect  # noqa: PLC0415 - the same
    from reader.state.connecting import check_kind  # noqa: PLC0415 - the same

    try:
        check_kind(path)
        connection = connect(path, "rw", SHORT)
        try:
            return _read(connection, paths)
        finally:
            connection.close()
    except (OSError, sqlite3.Error, FailedError):
        return Last()


def left_item(paths: Sequence[str], article: str, place: tuple[int, int] = (0, 0)) -> "Item":
    """Return what says that an article of `paths` was open, and where, for `read_last`."""
    from reader.state.items import LONGEST_PATHS, Item, ItemKind  # noqa: PLC0415 - only to write

    known = [] if sum(map(len, paths)) > LONGEST_PATHS else list(paths)
    left = {"paths": known, "article": article, "block": place[0], "offset": place[1]}
    return Item(ItemKind.LEFT, key_of(paths), left)


def _read(connection: "sqlite3.Connection", paths: Sequence[str]) -> Last:
    from reader.state.items import item_from  # noqa: PLC0415 - only where there is something

    def found(query: str, *values: str) -> "list[Item]":
        rows = connection.execute(query, values).fetchmany(100)
        return [item for row in rows if (item := item_from(*row))]

    view = {item.key: item.value for item in found(_OF_VIEW)}
    left = found(_OF_LEFT, key_of(paths)) if paths else found(_LATEST)
    value = left[0].value if left else None
    if not isinstance(value, dict):
        return Last(view=_pairs(view))
    place = (value["block"], value["offset"])
    return Last(tuple(value["paths"]), value["article"], place, _pairs(view))


def _pairs(view: Mapping[str, object]) -> dict[str, tuple[str, str]]:
    return {name: (pair[0], pair[1]) for name, pair in view.items() if isinstance(pair, list)}
