"""Out of one file and into another: nothing lost, the later of two holds, nonsense is named."""

import json

import pytest

from reader.errors import FailedError
from reader.i18n import use
from reader.state import file as file_module
from reader.state.exchange import HEAD, items_of, lines_of
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind

SAID = [
    Item(ItemKind.READ, "a", True),
    Item(ItemKind.STAR, "a", None),
    Item(ItemKind.TAGS, "a", ["春耕", "水利"]),
    Item(ItemKind.NOTE, "b", "“再看一遍”"),
    Item(ItemKind.PLACE, "b", [3, 14]),
    Item(ItemKind.MARK, "q", {"article": "b", "title": "插秧", "block": 1, "offset": 2}),
    Item(
        ItemKind.LEFT,
        "k",
        {"paths": ["/报/\udcff.txt"], "article": "b", "block": 1, "offset": 2},
    ),
    Item(ItemKind.VIEW, "theme", ["ink", "auto"]),
    Item(ItemKind.QUERY, "title:春耕 -秋收", True),
    Item(
        ItemKind.HIGHLIGHT,
        "h",
        {"article": "b", "exact": "三千零四十亩", "before": "", "after": "。"},
    ),
]


@pytest.fixture(autouse=True)
def english():
    use("en")


def bytes_of(items):
    return [line.encode() for line in lines_of(items)]


def everything(path):
    return list(StateFile(path).every())


def test_what_goes_out_comes_in_again(path, tmp_path):
    StateFile(path).put(SAID)
    lines = bytes_of(everything(path))
    other = tmp_path / "other.db"
    assert StateFile(other).merge(items_of(lines, "x")) == len(SAID)
    assert everything(other) == everything(path)


def test_what_goes_out_can_be_read_by_people_and_steers_no_terminal():
    note, mark = Item(ItemKind.NOTE, "b", "夜里再看🌙\x1b\x9b\u202e\x7f"), SAID[6]
    _, line, path = lines_of([note, mark])
    assert "夜里再看🌙\\u001b\\u009b\\u202e\\u007f" in line
    assert "/报/\\udcff.txt" in path
    assert list(items_of(bytes_of([mark]), "x")) == [mark]


def test_what_was_said_at_once_comes_in_as_it_was_however_fast(path, tmp_path, monkeypatch):
    monkeypatch.setattr(file_module, "now", lambda: 1_000_000)
    StateFile(path).put(SAID)
    other = StateFile(tmp_path / "other.db")
    other.merge(items_of(bytes_of(everything(path)), "x"))
    assert list(other.every()) == everything(path)
    other.put([Item(ItemKind.STAR, "a", True)])
    assert max(item.at for item in other.every() if item.kind is not ItemKind.STAR) < next(
        item.at for item in other.every() if item.kind is ItemKind.STAR
    )


def test_taken_in_twice_it_is_there_once(path):
    StateFile(path).put(SAID)
    before = everything(path)
    assert StateFile(path).merge(items_of(bytes_of(before), "x")) == 0
    assert everything(path) == before


def test_what_was_taken_back_later_is_not_said_again(path):
    file = StateFile(path)
    file.put([Item(ItemKind.STAR, "a", True)])
    old = bytes_of(everything(path))
    file.put([Item(ItemKind.STAR, "a", None)])
    file.merge(items_of(old, "x"))
    assert file.about(["a"]) == []


@pytest.mark.parametrize(
    "line",
    [
        b'{"kind": "read"}',
        b'{"kind": "read", "key": "a", "value": 1, "at": 1}',
        b'{"kind": "read", "key": "a", "value": true, "at": -1}',
        b'{"kind": "read", "key": "a", "value": true, "at": 1e400}',
        b"[" * 100_000,
        b"\xff",
        b"[]",
        b"1" * 200_000,
    ],
)
def test_a_line_that_is_no_item_is_named_and_nothing_is_taken_in(path, line):
    lines = [*bytes_of([Item(ItemKind.READ, "a", True, 1)]), b"\n", line]
    file = StateFile(path)
    with pytest.raises(FailedError, match="line 4"):
        file.merge(items_of(lines, "x"))
    assert list(file.every()) == []
    file.put([Item(ItemKind.READ, "b", True)])


@pytest.mark.parametrize("head", [b"", b"{}", json.dumps({**HEAD, "version": 2}).encode()])
def test_another_file_is_not_taken_in(head):
    with pytest.raises(FailedError, match="not an export"):
        list(items_of([head, b'{"kind": "read", "key": "a", "value": true, "at": 1}'], "x"))
