"""Lists of bigrams tell what holds them, packed at once or merged, and say when they are broken."""

import sqlite3
from array import array

import pytest
from composed_issues import article, page
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FailedError
from reader.library import Archive, packing, stretches
from reader.library.bigrams import (
    LAST,
    BrokenLotError,
    Either,
    Every,
    Holds,
    bigrams_of,
    ending_in,
    examine,
    held,
    listed,
)
from reader.library.packing import NO_LOT, merged, packed
from reader.store import parse_query

texts = st.text(alphabet="水库春路aA1 \0。𠮷", max_size=12)


def holders(lots, wanted):
    def look_up(holds, among):
        found = set(listed(lots, holds))
        return {0: found if among is None else found & among[0]}

    return held(wanted, look_up)[0]


@settings(deadline=None)  # numpy is imported within
@given(st.lists(st.lists(texts, min_size=1, max_size=4), min_size=1, max_size=4), st.data())
def test_lists_hold_whatever_text_holds_a_bigram(rows, data):
    every = [text for row in rows for text in row]
    once = [lot for _, lot in packed(every)]
    parts, offset = [], 0
    for row in rows:
        parts.append((offset, [lot for _, lot in packed(row)]))
        offset += len(row)
    together = [lot for _, lot in merged(parts, 0, LAST + 1)] or [NO_LOT[1]]
    assert once == together
    cut = data.draw(st.integers(0, LAST))
    apart = [lot for ends in ((0, cut), (cut, LAST + 1)) for _, lot in merged(parts, *ends)]
    for lots in (once, together, apart):
        for text in data.draw(st.lists(texts.filter(lambda text: len(text) > 1), max_size=3)):
            for bigram in bigrams_of(text):
                have = {
                    at
                    for at, one in enumerate(every)
                    if bigram and bigram in bigrams_of(f"\0{one}\0")
                }
                assert not bigram or holders(lots, Holds(bigram, bigram)) == have
        assert holders(lots, ending_in(ord("水"))) == {
            at for at, one in enumerate(every) if "水" in one
        }


def test_what_comes_next_is_looked_up_among_those_that_are_left():
    told = []

    def look_up(holds, among):
        told.append(among and among[7])
        found = {1: {1, 2, 3}, 2: {2, 3, 9}, 3: {3, 9}, 4: {5}}[holds.first]
        return {7: found if among is None else found & among[7]}

    first, second, third, fourth = (Holds(n, n) for n in (1, 2, 3, 4))
    assert held(Every((first, Either((second, third)), third, fourth, first)), look_up) == {
        7: set()
    }
    assert told == [None, {1, 2, 3}, {1, 2, 3}, {2, 3}, {3}]
    assert held(Every((first, second)), look_up) == {7: {2, 3}}
    assert held(Either((second, fourth)), look_up) == {7: {2, 3, 5, 9}}


def test_all_and_one_of_some():
    lots = [lot for _, lot in packed(["水库", "水路", "春路"])]
    water, road = ending_in(ord("水")), ending_in(ord("路"))
    assert holders(lots, Every((water, road))) == {1}
    assert holders(lots, Either((water, road))) == {0, 1, 2}


def test_many_bigrams_stand_in_several_lots(monkeypatch):
    monkeypatch.setattr(packing, "LOT", 64)
    some = [chr(0x4E00 + at) + "路" for at in range(300)]
    lots = list(packed(some))
    assert len(lots) > 20
    assert [first for first, _ in lots] == sorted(first for first, _ in lots)
    assert set(listed([lot for _, lot in lots], ending_in(ord("路")))) == set(range(300))


def test_a_search_ends_in_a_library_of_empty_texts(root):
    with Archive(root) as archive:
        list(archive.add([page(article("a", " "), article("b", "", " "))]))
        for query in ("水", "title:水", "水库"):
            assert archive.search(parse_query(query)).total == 0


@pytest.mark.parametrize("at", [0, 5, 9, -1])
def test_a_lot_that_was_changed_is_noticed(at):
    ((_, lot),) = packed(["水库春灌"])
    harmed = bytearray(lot)
    harmed[at] ^= 255
    examine(lot)
    with pytest.raises(BrokenLotError):
        examine(bytes(harmed))


def test_a_lot_that_is_cut_short_is_broken_and_no_crash():
    ((_, lot),) = packed(["水库春灌"])
    for length in range(len(lot)):
        try:
            found = set(listed([lot[:length]], Holds(0, 1 << 32)))
        except BrokenLotError:
            continue
        assert found <= {0}


def small_pages(count):
    """Pages with an article each, of which head and body say different things."""
    return [
        page(article(str(n), f"第{n}期水库", f"路灯第{n}盏"), date=f"2020-{n:04}")
        for n in range(count)
    ]


def rows(root, table):
    with sqlite3.connect(root / "index.db") as base:
        return base.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setattr(stretches, "FULL", 8)
    monkeypatch.setattr(stretches, "MANY", 4)
    return tmp_path / "library"


def test_small_stretches_become_one_and_nothing_is_lost(root):
    with Archive(root) as archive:
        for one in small_pages(40):
            list(archive.add([one]))
        assert archive.search(parse_query("水库")).total == 40
        assert archive.search(parse_query("路灯")).total == 40
        assert archive.search(parse_query("title:路灯")).total == 0
        found = [hit.entry.article.id for hit in archive.search(parse_query("title:期水")).hits]
        assert found == [str(n) for n in range(40)]
        assert archive.check() == (40, 0, 0, ())
    ends = [(first, last) for _, first, last in rows(root, "stretch")]
    assert len(ends) < 12
    numbers = array("I", sorted(one for first, last in ends for one in range(first, last + 1)))
    assert list(numbers) == list(range(1, 41))


@pytest.mark.parametrize("long", [60, 90, 4_000_000])
def test_stretches_become_great_ones_though_each_addition_leaves_small_ones(
    root, monkeypatch, long
):
    monkeypatch.setattr(stretches, "LONG", long)
    pages = small_pages(200)
    with Archive(root) as archive:
        for start in range(0, 200, 10):
            list(archive.add(pages[start : start + 10]))
        assert archive.search(parse_query("水库")).total == 200
        assert archive.check() == (200, 0, 0, ())
    sizes = [last - first + 1 for _, first, last in rows(root, "stretch")]
    assert sum(sizes) == 200
    assert sum(size >= 32 for size in sizes) >= 4


@pytest.mark.parametrize("widest", [40_000, 20])
@pytest.mark.parametrize("together", [32, 1])
def test_full_stretches_become_great_ones_and_nothing_is_lost(root, monkeypatch, widest, together):
    monkeypatch.setattr(stretches, "TOGETHER", together)
    monkeypatch.setattr(stretches, "WIDEST", widest)
    monkeypatch.setattr(packing, "LOT", 60)
    pages = [page(article(str(n), f"第{n}期水库", f"路灯{n * 7}号")) for n in range(90)]
    with Archive(root) as archive:
        for one in pages:
            list(archive.add([one]))
        assert archive.search(parse_query("水库")).total == 90
        assert archive.search(parse_query("路灯")).total == 90
        assert [len(archive.search(parse_query(f"灯{n * 7}号")).hits) for n in (0, 41, 89)] == [
            1
        ] * 3
        for n in (0, 7, 41, 89):
            found = archive.search(parse_query(f"title:第{n}期")).hits
            assert [hit.entry.article.id for hit in found] == [str(n)]
        assert archive.check() == (90, 0, 0, ())
    sizes = [last - first + 1 for _, first, last in rows(root, "stretch")]
    assert max(sizes) >= 32 or widest < 32
    assert max(sizes) <= widest
    assert sum(sizes) == 90


def test_numbers_that_were_never_given_part_stretches(root):
    pages = small_pages(12)
    with Archive(root) as archive:
        for at, one in enumerate(pages):
            if at == 6:
                with sqlite3.connect(root / "index.db") as base:
                    base.execute("UPDATE sqlite_sequence SET seq = 90000 WHERE name = 'article'")
                base.close()
            list(archive.add([one]))
        assert archive.search(parse_query("水库")).total == 12
        assert archive.check() == (12, 0, 0, ())


def test_a_stretch_without_lots_is_told_and_mended_by_a_check(root):
    with Archive(root) as archive:
        list(archive.add(small_pages(3)))
        with sqlite3.connect(root / "index.db") as base:
            base.execute("DELETE FROM lot")
        base.close()
        with pytest.raises(FailedError, match="library check"):
            archive.search(parse_query("水库")).settle()
        assert archive.check().taken_in == 3
        assert archive.search(parse_query("水库")).total == 3


def test_a_search_goes_on_where_stretches_became_one_under_it(root):
    pages = small_pages(12)
    with Archive(root) as archive, Archive(root) as other:
        for one in pages[:3]:
            list(archive.add([one]))
        hits = iter(other.search(parse_query("水库")).hits)
        first = next(hits)
        for one in pages[3:]:
            list(archive.add([one]))
        found = [first, *hits]
        assert [hit.entry.article.id for hit in found] == [str(n) for n in range(12)]


def test_a_broken_lot_is_found_by_a_check_and_the_index_made_again(root):
    with Archive(root) as archive:
        list(archive.add(small_pages(3)))
    with sqlite3.connect(root / "index.db") as base:
        base.execute(
            "UPDATE lot SET data = CAST(substr(data, 1, length(data) - 1) || x'ff' AS BLOB)"
        )
    base.close()
    with Archive(root) as archive:
        assert archive.check().taken_in == 3
        assert archive.search(parse_query("水库")).total == 3


def test_a_lot_that_cannot_be_read_is_told(root):
    with Archive(root) as archive:
        list(archive.add(small_pages(3)))
        with sqlite3.connect(root / "index.db") as base:
            base.execute("UPDATE lot SET data = substr(data, 1, length(data) - 1)")
        base.close()
        with pytest.raises(FailedError, match="library check"):
            archive.search(parse_query("水库")).settle()
