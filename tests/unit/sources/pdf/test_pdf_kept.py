"""PDFs that were read before: their records come from the cache folder, and no process starts."""

import os

import pytest
from layouts import stacked
from press import Paper, Printed, pdf_of

from reader.errors import SourceError
from reader.sources import passwords, processes
from reader.sources.pages import read_pages
from reader.sources.pdf import kept


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("DUBAO_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / kept.KIND


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "page.pdf"
    path.write_bytes(stacked(5, 18, 1, ruled=True).pdf())
    return path


def test_a_pdf_that_was_read_before_starts_no_process(path, started):
    first = read_pages(str(path))
    processes.begin_ahead([str(path)])
    assert read_pages(str(path)) == first
    assert len(started) == 1


def test_it_is_known_by_its_bytes_whatever_it_is_called(path, started):
    (first,) = read_pages(str(path))
    (again,) = read_pages(str(path.rename(path.with_name("other.pdf"))))
    assert again.lines == first.lines
    assert again.name == "other.pdf"
    assert len(started) == 1


def test_another_pdf_under_the_same_name_is_read(path, started):
    (first,) = read_pages(str(path))
    path.write_bytes(stacked(5, 18, 2, ruled=True).pdf())
    (other,) = read_pages(str(path))
    assert other.lines != first.lines
    assert len(started) == 2


@pytest.mark.parametrize(
    "broken",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b'"page"', b'"plan"'),
        lambda data: data[:20],
        lambda _: b"",
    ],
)
def test_what_was_kept_and_is_not_whole_is_read_anew(path, folder, started, broken):
    first = read_pages(str(path))
    (file,) = folder.iterdir()
    file.write_bytes(broken(file.read_bytes()))
    assert read_pages(str(path)) == first
    assert len(started) == 2


def test_another_program_reads_it_anew(path, started, monkeypatch):
    read_pages(str(path))
    monkeypatch.setattr(kept, "_reader", lambda: "another")
    read_pages(str(path))
    assert len(started) == 2


def test_what_was_said_of_pages_is_said_again(path):
    said = []
    pages = [Paper([Printed(100, 100, 11, "渡口")]), Paper()]
    path.write_bytes(pdf_of([*pages, stacked(5, 18, 1, ruled=True)]))
    for _ in range(2):
        read_pages(str(path), None, lambda trouble: said.append(str(trouble)))
    assert said[: len(said) // 2] == said[len(said) // 2 :]


def test_a_locked_pdf_is_not_kept(path, folder, monkeypatch):
    from reportlab.lib.pdfencrypt import StandardEncryption

    monkeypatch.setattr(passwords, "_offered", ["abc"])
    secret = StandardEncryption("abc", strength=128)
    path.write_bytes(pdf_of([stacked(5, 18, 1, ruled=True)], encrypt=secret))
    assert read_pages(str(path))
    assert not folder.exists()


def test_a_pdf_without_end_is_not_kept(path, folder):
    path.write_bytes(b"%PDF-1.7\n%%EOF\n")
    with pytest.raises(SourceError):
        read_pages(str(path))
    assert not folder.exists()


def test_a_large_pdf_is_not_kept(path, folder, monkeypatch):
    monkeypatch.setattr(kept, "LARGEST_FILE", 1_000)
    read_pages(str(path))
    assert not folder.exists()


def test_an_empty_name_of_the_folder_keeps_nothing(path, started, monkeypatch):
    monkeypatch.setenv("DUBAO_CACHE", "")
    read_pages(str(path))
    read_pages(str(path))
    assert len(started) == 2


def test_the_records_go_by_all_that_has_a_say_in_them():
    state = kept._reader()
    for name in ("glyphs.py", "layout.py", "ideographs.py"):
        assert f"{os.sep}{name}" in state
    assert kept.LIBRARY in state
