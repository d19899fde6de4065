"""A 7z opens as a zip does, in the same order and with the same bounds."""

import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

import py7zr
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import DubaoError, SourceError
from reader.i18n import use
from reader.model import SourcePage
from reader.sources import seven_zip
from reader.sources.pages import read_pages

TEXT = "老桥今春通车\n\n　　海青县老桥今年春天重新通车，两岸居民往来方便。\n".encode()


@pytest.fixture(autouse=True)
def english():
    use("en")


def packed(
    folder: Path, members: dict[str, bytes], name: str = "issue.7z", **options: object
) -> Path:
    path = folder / name
    with py7zr.SevenZipFile(path, "w", **options) as archive:
        for member, data in members.items():
            archive.writestr(data, member)
    return path


def plainly_packed(folder: Path, members: dict[str, bytes]) -> Path:
    """An archive whose list of members is not packed itself."""
    path = folder / "plain.7z"
    with py7zr.SevenZipFile(path, "w") as archive:
        archive.set_encoded_header_mode(False)
        for member, data in members.items():
            archive.writestr(data, member)
    return path


@cache
def two_pages() -> bytes:
    with TemporaryDirectory() as folder:
        members = {"1.txt": TEXT, "2.html": b"<html><p>x"}
        return plainly_packed(Path(folder), members).read_bytes()


def list_of(data: bytes) -> int:
    """Where the list of members begins."""
    return 32 + int.from_bytes(data[12:20], "little")


def checked(data: bytes) -> bytes:
    """The archive with its checksums set right."""
    start = data[12:28] + crc32(data[list_of(data) :]).to_bytes(4, "little")
    return data[:8] + crc32(start).to_bytes(4, "little") + start + data[32:]


def opened(path: Path) -> tuple[list[SourcePage], list[DubaoError]]:
    troubles: list[DubaoError] = []
    return read_pages(str(path), None, troubles.append), troubles


def test_pages_come_in_natural_order_of_folders_and_names(tmp_path):
    names = ["02/a.txt", "10.txt", "9.txt", "02/b.TXT", "第二版.txt", "notes.bin", ".x.txt"]
    pages, troubles = opened(packed(tmp_path, dict.fromkeys(names, TEXT)))
    assert [page.name for page in pages] == ["9.txt", "10.txt", "第二版.txt", "a.txt", "b.TXT"]
    assert {line.text for page in pages for line in page.lines} >= {"老桥今春通车"}
    assert not troubles


def test_each_page_has_a_path_of_its_own(tmp_path):
    path = packed(tmp_path, {"2.txt": TEXT, "1.txt": TEXT.replace(b"\n\n", b"\n")})
    pages, _ = opened(path)
    assert [page.path for page in pages] == [f"{path}#1", f"{path}#2"]
    assert read_pages(f"{path}#2") == [pages[1]]


def test_one_in_a_folder_opens_too(tmp_path):
    path = packed(tmp_path, {"1.txt": TEXT})
    pages, _ = opened(tmp_path)
    assert [page.path for page in pages] == [f"{path}#1"]


@pytest.mark.parametrize(
    "name", ["x/../../1.txt", "../x/away.txt", "/etc/away.txt", "C:/u/away.txt"]
)
def test_a_name_that_leads_out_is_told_and_left_out(name, tmp_path):
    """The library writes no such names: one of the same length is put in its place."""
    held = "0" * (len(name) - 4) + ".txt"
    path = plainly_packed(tmp_path, {"2.txt": TEXT, held: TEXT})
    data = path.read_bytes()
    assert held.encode("utf-16-le") in data
    path.write_bytes(checked(data.replace(held.encode("utf-16-le"), name.encode("utf-16-le"))))
    pages, troubles = opened(path)
    assert [page.name for page in pages] == ["2.txt"]
    assert len(troubles) == 1


@pytest.mark.parametrize("name", ["inner.zip", "inner.7z", "a/inner.txt"])
def test_an_archive_within_is_told_and_not_opened(name, tmp_path):
    inner = packed(tmp_path, {"1.txt": TEXT}, "inner.7z").read_bytes()
    pages, troubles = opened(packed(tmp_path, {"2.txt": TEXT, name: inner}))
    assert [page.name for page in pages] == ["2.txt"]
    assert name in str(troubles[0])


def test_an_archive_without_pages_says_so(tmp_path):
    with pytest.raises(SourceError, match=r"issue\.7z"):
        opened(packed(tmp_path, {"a.bin": b"1"}))


def test_a_page_that_is_too_large_is_told_and_the_others_open(tmp_path, monkeypatch):
    monkeypatch.setattr(seven_zip, "LIMIT", 10_000)
    members = {"1.txt": b"\n" * 10_001, "2.txt": TEXT, "3.txt": TEXT}
    pages, troubles = opened(packed(tmp_path, members))
    assert [page.name for page in pages] == ["2.txt", "3.txt"]
    assert len(troubles) == 1


def test_what_unpacks_without_end_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(seven_zip, "MOST_BYTES", 100_000)
    members = {f"{at:03}.txt": TEXT + b" " * 9_000 for at in range(60)}
    pages, troubles = opened(packed(tmp_path, members))
    assert 0 < len(pages) < 12
    assert len(pages) + len(troubles) == 60


def test_a_locked_archive_says_so(tmp_path):
    path = packed(tmp_path, {"1.txt": TEXT}, password="青禾", header_encryption=True)
    with pytest.raises(SourceError, match="locked with a password"):
        opened(path)
    path = packed(tmp_path, {"1.txt": TEXT}, "other.7z", password="青禾")
    with pytest.raises(SourceError, match=r"other\.7z: is an archive locked with a password"):
        opened(path)


def test_a_piped_archive_is_read(pipe_in, tmp_path):
    pipe_in(packed(tmp_path, {"1.txt": TEXT}).read_bytes())
    (page,) = read_pages("-")
    assert (page.name, page.path) == ("1.txt", "")


def test_without_the_library_it_says_how_to_get_it(monkeypatch, tmp_path):
    path = packed(tmp_path, {"1.txt": TEXT})
    monkeypatch.delitem(sys.modules, "reader.sources.seven_zip")
    monkeypatch.setitem(sys.modules, "py7zr", None)
    with pytest.raises(SourceError, match=r"pip install 'dubao\[7z\]'"):
        opened(path)


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=40), st.integers(0, 400), st.integers(0, 40))
def test_whatever_is_broken_in_it_is_a_line(tmp_path_factory, noise, at, length):
    folder = tmp_path_factory.mktemp("sevenzip")
    data, path = two_pages(), folder / "issue.7z"
    path.write_bytes(data[:at] + noise + data[at + length :])
    with suppress(DubaoError):
        opened(path)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_whatever_is_broken_in_its_list_is_a_line(tmp_path_factory, data):
    """The list, whose checksum is set right again, so that it is read."""
    path = tmp_path_factory.mktemp("sevenzip") / "issue.7z"
    whole = bytearray(two_pages())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(list_of(whole), len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    path.write_bytes(checked(bytes(whole)))
    with suppress(DubaoError):
        opened(path)
