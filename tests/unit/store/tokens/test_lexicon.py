from pathlib import Path

import pytest

from reader.store.tokens import lexicon

LINES = "统战工作 5 n\n统战 7 n\n工作 9 vn\n工 3 n\n"
COUNTS = {"统": 0, "统战": 7, "统战工": 0, "统战工作": 5, "工": 3, "工作": 9}


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    file = tmp_path / "dict.txt"
    file.write_text(LINES, encoding="utf-8")
    return file


def merged(chunks) -> dict[str, int]:
    whole: dict[str, int] = {}
    for chunk in chunks:
        for word, count in chunk.items():
            if count or word not in whole:
                whole[word] = count
    return whole


@pytest.mark.parametrize("chunk", [1, 3, 100])
def test_words_and_their_beginnings_are_counted(
    dictionary: Path, chunk: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(lexicon, "CHUNK", chunk)
    assert merged(lexicon.counted_lines(dictionary)) == COUNTS


@pytest.mark.parametrize("chunk", [1, 4, 100])
def test_the_cache_gives_back_what_was_written(
    tmp_path: Path, chunk: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(lexicon, "CHUNK", chunk)
    cache = tmp_path / "new" / "words.cache"
    lexicon.write_cache(cache, "one", COUNTS)
    assert merged(lexicon.cached(cache, "one")) == COUNTS
    assert cache.parent.stat().st_mode & 0o077 == 0


def test_the_cache_of_another_dictionary_is_stale(tmp_path: Path):
    cache = tmp_path / "words.cache"
    lexicon.write_cache(cache, "one", COUNTS)
    with pytest.raises(lexicon.StaleCacheError):
        list(lexicon.cached(cache, "other"))


def test_a_cache_cut_anywhere_is_stale(tmp_path: Path):
    cache = tmp_path / "words.cache"
    lexicon.write_cache(cache, "one", COUNTS)
    whole = cache.read_bytes()
    for end in range(len(whole)):
        cache.write_bytes(whole[:end])
        with pytest.raises(lexicon.StaleCacheError):
            list(lexicon.cached(cache, "one"))


@pytest.mark.parametrize("noise", [b"\x00" * 50, b"[]\n", b"{}\n", b"\xff\xfe\n\n", b"1\n"])
def test_what_is_no_cache_is_stale(tmp_path: Path, noise: bytes):
    cache = tmp_path / "words.cache"
    cache.write_bytes(noise)
    with pytest.raises(lexicon.StaleCacheError):
        list(lexicon.cached(cache, "one"))


def test_a_folder_that_refuses_is_no_trouble(tmp_path: Path):
    (tmp_path / "file").write_text("")
    lexicon.write_cache(tmp_path / "file" / "words.cache", "one", COUNTS)
    lexicon.write_cache(tmp_path, "one", COUNTS)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
