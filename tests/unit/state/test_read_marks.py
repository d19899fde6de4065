"""Which articles have been read, asked of the file for a moment."""

from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.state.read_marks import AT_A_TIME, read_among


def test_those_that_were_read_and_not_taken_back_are_returned(tmp_path):
    path = tmp_path / "state.db"
    file = StateFile(path)
    many = [f"m{number}" for number in range(2 * AT_A_TIME + 1)]
    file.put([Item(ItemKind.READ, one, True) for one in ("a", "b", *many)])
    file.put([Item(ItemKind.READ, "b", None), Item(ItemKind.STAR, "c", True)])
    assert read_among(path, ["a", "b", "c", "d"]) == {"a"}
    assert read_among(path, ["a", *many]) == {"a", *many}
    assert read_among(path, []) == frozenset()
    file.close()


def test_in_doubt_none_was_read(tmp_path):
    assert read_among(None, ["a"]) == frozenset()
    assert read_among(tmp_path / "none.db", ["a"]) == frozenset()
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database at all" * 100)
    assert read_among(broken, ["a"]) == frozenset()
    assert broken.read_bytes() == b"no database at all" * 100
