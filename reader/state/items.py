"""What can be remembered: an item's kind, key and value; JSON from outside in, checked items out.

An item is the smallest thing that is said, and of two dubaos that say it the last one has it.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.model import safe_line

LONGEST_KEY = 200  # characters; queries are the longest keys
LONGEST_NOTE = 2_000  # characters
LONGEST_TAG, MOST_TAGS = 50, 32  # characters, tags of an article
LONGEST_QUOTE, CONTEXT = 4_000, 24  # characters of a highlight; of what stands on either side
LONGEST_TITLE = 200  # characters
LONGEST_PATHS = 16_000  # characters of all paths together; more are not opened again
LONGEST_VALUE = 40_000  # characters of JSON: a highlight or paths in escapes
LARGEST = 2**31  # of a number

Value = object  # JSON: None, True, str, or lists and mappings of them as `_READERS` has it


class ItemKind(StrEnum):
    """What is said, and of what: the key that goes with it."""

    READ = "read"  # article id → True
    STAR = "star"  # article id → True
    TAGS = "tags"  # article id → [tag, …]
    NOTE = "note"  # article id → text
    PLACE = "place"  # article id → [block, offset]: the first line on the screen
    HIGHLIGHT = "highlight"  # digest → {article, exact, before, after}
    MARK = "mark"  # letter → {article, block, offset, title}
    QUERY = "query"  # a filter that was kept → True
    VIEW = "view"  # theme, measure, mode → [chosen by key, what the settings said then]
    LEFT = "left"  # digest of paths → {paths, article, block, offset}: what was open, and where
    MOVED = "moved"  # what was taken over from an older file → True


OF_ARTICLES = (ItemKind.READ, ItemKind.STAR, ItemKind.TAGS, ItemKind.NOTE, ItemKind.PLACE)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that was said.

    Attributes:
        kind: What.
        key: Of what.
        value: What holds now; None takes it back.
        at: When, in milliseconds since 1970; later items have larger ones whatever the clock says.
            0: just now.
    """

    kind: ItemKind
    key: str
    value: Value
    at: int = 0


def item_from(kind: object, key: object, text: object, at: object = 0) -> Item | None:
    """Return an item of what a file says, safe to show; None where it is none.

    Args:
        kind: The word of an `ItemKind`.
        key: Of what it is said.
        text: The value as JSON; None for one that was taken back.
        at: When.
    """
    if not isinstance(text, str | None) or len(text or "") > LONGEST_VALUE:
        return None
    try:
        value = None if text is None else json.loads(text)
    except (ValueError, RecursionError):
        return None
    return checked(kind, key, value, at)


def checked(kind: object, key: object, value: Value, at: object = 0) -> Item | None:
    """Return an item, its value safe to show and bounded; None where it is none."""
    if not isinstance(kind, str) or kind not in _READERS or not _is_key(key):
        return None
    if not isinstance(at, int) or not 0 <= at < 2**62:
        return None
    found = None if value is None else _READERS[ItemKind(kind)](value)
    is_wrong = value is not None and found is None
    return None if is_wrong else Item(ItemKind(kind), str(key), found, at)


def json_of(value: Value) -> str | None:
    """Return a value as the file has it: ASCII, so that any name of a file can stand in it."""
    return None if value is None else json.dumps(value, separators=(",", ":"))


def _is_key(key: object) -> bool:
    return isinstance(key, str) and 0 < len(key) <= LONGEST_KEY and safe_line(key) == key


def _true(value: Value) -> Value:
    return True if value is True else None


def _line(value: Value, most: int) -> str | None:
    """A text of at least one character and at most `most`, on one safe line."""
    is_line = isinstance(value, str) and 0 < len(value) <= most
    return safe_line(value) if is_line and isinstance(value, str) else None


def _tags(value: Value) -> Value:
    if not isinstance(value, list) or not 0 < len(value) <= MOST_TAGS:
        return None
    tags = [_line(tag, LONGEST_TAG) for tag in value]
    return None if None in tags else tags


def _place(value: Value) -> Value:
    if not isinstance(value, list) or len(value) != 2:
        return None
    return value if all(_is_number(one) for one in value) else None


def _is_number(value: Value) -> bool:
    return type(value) is int and 0 <= value < LARGEST


def _record(value: Value, texts: Mapping[str, int], numbers: tuple[str, ...] = ()) -> Value:
    """A mapping with exactly these fields: texts, possibly empty, of these lengths, and numbers."""
    if not isinstance(value, dict) or set(value) != {*texts, *numbers}:
        return None
    lines = {name: _line(value[name] or " ", most) for name, most in texts.items()}
    if None in lines.values() or not all(_is_number(value[name]) for name in numbers):
        return None
    shown = {name: line if value[name] else "" for name, line in lines.items()}
    return {**shown, **{name: value[name] for name in numbers}}


def _view(value: Value) -> Value:
    if not isinstance(value, list) or len(value) != 2:
        return None
    return value if all(isinstance(one, str) and len(one) < 20 for one in value) else None


def _left(value: Value) -> Value:
    """Paths may be any bytes, and are made safe where they are shown."""
    if not isinstance(value, dict) or "paths" not in value:
        return None
    paths, rest = value["paths"], {name: value[name] for name in value if name != "paths"}
    is_list = isinstance(paths, list) and all(isinstance(path, str) for path in paths)
    place = _record(rest, {"article": LONGEST_KEY}, _PLACE_IN)
    if not is_list or sum(map(len, paths)) > LONGEST_PATHS or not isinstance(place, dict):
        return None
    return {"paths": [path for path in paths if "\0" not in path], **place}


_PLACE_IN = ("block", "offset")
_QUOTE = {
    "article": LONGEST_KEY,
    "exact": LONGEST_QUOTE,
    "before": CONTEXT,
    "after": CONTEXT,
}
_READERS: Mapping[object, Callable[[Value], Value]] = {
    ItemKind.READ: _true,
    ItemKind.STAR: _true,
    ItemKind.TAGS: _tags,
    ItemKind.NOTE: lambda value: _line(value, LONGEST_NOTE),
    ItemKind.PLACE: _place,
    ItemKind.HIGHLIGHT: lambda value: _record(value, _QUOTE),
    ItemKind.MARK: lambda value: _record(
        value, {"article": LONGEST_KEY, "title": LONGEST_TITLE}, _PLACE_IN
    ),
    ItemKind.QUERY: _true,
    ItemKind.VIEW: _view,
    ItemKind.LEFT: _left,
    ItemKind.MOVED: _true,
}
