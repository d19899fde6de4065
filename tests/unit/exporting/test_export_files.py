"""Names that stay in their folder, and files that take nobody's place."""

import re
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from composed_issue import FRONT, ISSUE
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FailedError, SourceError
from reader.exporting.forms import FORMS
from reader.exporting.titles import file_name, title_of
from reader.exporting.writing import ThereError, export_to
from reader.i18n import use
from reader.model import Page


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("云溪日报 2026-03-05", "云溪日报 2026-03-05.md"),
        ("../../etc/passwd", "etc passwd.md"),
        ("..\\..\\boot.ini", "boot.ini.md"),
        ("C:\\Windows", "C Windows.md"),
        ("CON", "_CON.md"),
        ("nul.txt", "_nul.txt.md"),
        ("com1", "_com1.md"),
        ("-rf", "rf.md"),
        ("~root", "root.md"),
        (".hidden", "hidden.md"),
        ("a\nb\x00c\x1b[2J", "a b c [2J.md"),
        ("", "dubao.md"),
        ("...", "dubao.md"),
    ],
)
def test_a_title_as_a_name(title, name):
    assert file_name(title, ".md") == name


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_name_leaves_its_folder_on_any_system(title):
    name = file_name(title, ".html")
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert not re.match(r"[.\-~ ]", name)
    assert len(name.encode()) < 200
    assert name.endswith(".html")
    assert not re.fullmatch(r"(?i)(con|nul|aux|prn|com\d|lpt\d)(\..*)?", name)


def test_papers_and_days_make_a_title():
    late = Page("9.txt", (), "云溪日报", "2026-03-31")
    assert title_of([FRONT]) == "云溪日报 2026-03-05"
    assert title_of([late, FRONT]) == "云溪日报 2026-03-05 – 2026-03-31"
    assert title_of([Page("山里来信.txt", ())]) == "山里来信"
    assert title_of([]) == ""


def test_pages_of_a_folder_that_say_nothing_are_called_after_it():
    pages = [Page(f"{at}.txt", (), path=f"papers/山里来信/{at}.txt") for at in range(3)]
    assert title_of(pages) == "山里来信"
    assert title_of(pages[:1]) == "0"
    assert title_of([*pages[:1], Page("b.txt", (), path="papers/b.txt")]) == "0"


def test_a_file_is_written_once(tmp_path):
    path = tmp_path / "a.md"
    export_to(path, ISSUE, FORMS["markdown"])
    whole = path.read_bytes()
    with pytest.raises(ThereError, match=r"a\.md: is there already"):
        export_to(path, ISSUE[:1], FORMS["markdown"])
    assert path.read_bytes() == whole
    export_to(path, ISSUE[:1], FORMS["markdown"], over=True)
    assert path.read_bytes() != whole


def test_no_folder_and_no_device_is_replaced(tmp_path):
    for place in (tmp_path, tmp_path.joinpath("/dev/null")):
        with pytest.raises(ThereError):
            export_to(place, ISSUE, FORMS["epub"], over=True)


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(FailedError, match="make that folder first"):
        export_to(tmp_path / "no" / "a.md", ISSUE, FORMS["markdown"])


@pytest.mark.parametrize("form", FORMS)
def test_pages_that_break_off_leave_no_file(tmp_path, form):
    def pages():
        yield FRONT
        raise SourceError("gone")

    with pytest.raises(SourceError):
        export_to(tmp_path / "a", pages(), FORMS[form])
    assert list(tmp_path.iterdir()) == []
