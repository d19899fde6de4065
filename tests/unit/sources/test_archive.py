"""An archive opens as the folder that it was; whatever is wrong with it is one line."""

import struct
from contextlib import suppress
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import DubaoError, SourceError
from reader.model import SourcePage
from reader.sources import archive
from reader.sources.pages import issue_path, read_pages

TEXT = "老桥今春通车\n\n　　海青县老桥今年春天重新通车，两岸居民往来方便。\n".encode()


def packed(folder: Path, members: dict[str, bytes], name: str = "issue.zip") -> Path:
    path = folder / name
    with ZipFile(path, "w", ZIP_DEFLATED) as zip_file:
        for member, data in members.items():
            zip_file.writestr(ZipInfo(member), data, ZIP_DEFLATED)
    return path


def opened(path: Path) -> tuple[list[SourcePage], list[DubaoError]]:
    troubles: list[DubaoError] = []
    return read_pages(str(path), None, troubles.append), troubles


def test_pages_come_in_natural_order_of_folders_and_names(tmp_path):
    names = ["02/a.txt", "10.txt", "9.txt", "02/b.TXT", "第二版.txt", "notes.bin", ".x.txt"]
    pages, troubles = opened(packed(tmp_path, dict.fromkeys(names, TEXT)))
    assert [page.name for page in pages] == ["9.txt", "10.txt", "第二版.txt", "a.txt", "b.TXT"]
    assert not troubles


def test_a_member_without_a_name_is_passed_over(tmp_path):
    path = packed(tmp_path, {"aa.txt": TEXT, "1.txt": TEXT})
    path.write_bytes(path.read_bytes().replace(b"aa.txt", b"\0a.txt"))
    pages, _ = opened(path)
    assert [page.name for page in pages] == ["1.txt"]


def test_each_page_has_a_path_and_a_sidecar_of_its_own(tmp_path):
    path = packed(tmp_path, {"1.txt": TEXT, "2.txt": TEXT})
    (tmp_path / "issue.yaml").write_text("paper: 海青日报\n", "utf-8")
    (tmp_path / "issue#2.yaml").write_text("label: 第2版\n", "utf-8")
    pages, _ = opened(path)
    assert [page.path for page in pages] == [f"{path}#1", f"{path}#2"]
    assert [dict(page.facts) for page in pages] == [
        {"paper": "海青日报"},
        {"paper": "海青日报", "label": "第2版"},
    ]
    assert {issue_path(str(path), page) for page in pages} == {str(path)}
    assert read_pages(f"{path}#2") == [pages[1]]


def test_parts_of_a_long_text_are_one_page(tmp_path):
    long = ("字" * 99 + "\n").encode() * 3_000
    pages, _ = opened(packed(tmp_path, {"1.txt": long, "2.txt": TEXT}))
    assert len(pages) > 2
    assert {page.path.rpartition("#")[2] for page in pages} == {"1", "2"}


def test_an_archive_in_a_folder_or_out_of_a_pipe_opens_too(tmp_path):
    path = packed(tmp_path, {"1.txt": TEXT})
    pages, _ = opened(tmp_path)
    assert [page.path for page in pages] == [f"{path}#1"]


def test_names_in_a_chinese_code_page_are_read(tmp_path):
    path = packed(tmp_path, {"aabb.txt": TEXT})
    data = path.read_bytes().replace(b"aabb.txt", "要闻".encode("gb18030") + b".txt")
    path.write_bytes(data)
    pages, _ = opened(path)
    assert [page.name for page in pages] == ["要闻.txt"]


@pytest.mark.parametrize("name", ["../1.txt", "/etc/1.txt", "a/../../1.txt", "..\\1.txt"])
def test_a_name_that_leads_out_is_told_and_left_out(name, tmp_path):
    pages, troubles = opened(packed(tmp_path, {"2.txt": TEXT, name: TEXT}))
    assert [page.name for page in pages] == ["2.txt"]
    assert len(troubles) == 1


@pytest.mark.parametrize("name", ["inner.zip", "a/inner.txt", "inner.epub"])
def test_an_archive_within_is_told_and_not_opened(name, tmp_path):
    inner = packed(tmp_path, {"1.txt": TEXT}, "inner.zip").read_bytes()
    outer = packed(tmp_path, {"2.txt": TEXT, name: inner})
    pages, troubles = opened(outer)
    assert [page.name for page in pages] == ["2.txt"]
    assert name in str(troubles[0])


def test_an_archive_without_pages_says_so(tmp_path):
    with pytest.raises(SourceError, match=r"issue\.zip"):
        opened(packed(tmp_path, {"a.bin": b"1", "b/": b""}))


def test_a_page_that_is_too_large_is_told_and_the_others_open(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "LIMIT", 10_000)
    pages, troubles = opened(packed(tmp_path, {"1.txt": b"\n" * 10_001, "2.txt": TEXT}))
    assert [page.name for page in pages] == ["2.txt"]
    assert len(troubles) == 1


def test_what_unpacks_without_end_ends(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_BYTES", 100_000)
    members = {f"{at:03}.txt": TEXT + b" " * 9_000 for at in range(200)}
    pages, troubles = opened(packed(tmp_path, members))
    assert len(pages) < 12
    assert len(pages) + len(troubles) == 200


def test_a_directory_that_claims_to_be_huge_is_not_read(tmp_path):
    path = packed(tmp_path, {"1.txt": TEXT})
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\x05\x06")
    data[at + 12 : at + 16] = struct.pack("<I", 1 << 31)
    path.write_bytes(data)
    with pytest.raises(SourceError):
        opened(path)


def test_a_locked_member_is_told(tmp_path):
    path = packed(tmp_path, {"1.txt": TEXT, "2.txt": TEXT})
    data = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(mark) + offset] |= 1
    path.write_bytes(data)
    pages, troubles = opened(path)
    assert [page.name for page in pages] == ["2.txt"]
    assert "1.txt" in str(troubles[0])


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=40), st.integers(0, 400), st.integers(0, 40))
def test_whatever_is_broken_in_it_is_a_line(tmp_path_factory, noise, at, length):
    path = packed(tmp_path_factory.mktemp("zip"), {"1.txt": TEXT, "2.html": b"<html><p>x"})
    data = path.read_bytes()
    path.write_bytes(data[:at] + noise + data[at + length :])
    with suppress(DubaoError):
        opened(path)


def test_a_piped_archive_is_read(pipe_in, tmp_path):
    pipe_in(packed(tmp_path, {"1.txt": TEXT}).read_bytes())
    (page,) = read_pages("-")
    assert (page.name, page.path) == ("1.txt", "")
