from unittest import mock

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.i18n import use
from reader.sources import plain
from reader.sources.plain import iter_lines, plain_pages, split_lines
from reader.sources.told import Told
from reader.text.ideographs import plain_ideographs
from reader.text.safety import UNSAFE


def plain_page(data, path):
    (page,) = plain_pages(data, Told(path))
    return page


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\r\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
)
def test_every_line_end_ends_a_line(end):
    assert split_lines(f"标题{end}正文{end}") == ["标题", "正文"]


def test_blank_lines_are_lines():
    assert split_lines("标题\n\n正文") == ["标题", "", "正文"]


def test_marks_of_joined_files_are_no_text():
    assert split_lines("\ufeff\ufeff标题\n\ufeff正文") == ["标题", "正文"]


def test_controls_become_marks_of_the_same_length():
    assert split_lines("a\x1b[2Jb\tc") == ["a␛[2Jb\tc"]


@settings(deadline=None, max_examples=80)
@given(st.text())
def test_lines_are_safe_and_nothing_visible_is_lost(text):
    lines = split_lines(text)
    assert not any(UNSAFE.search(line) for line in lines)
    kept = [c for c in plain_ideographs(text) if c.isprintable() and not c.isspace()]
    shown = iter("".join(lines))
    assert all(c in shown for c in kept)


@settings(deadline=None, max_examples=200)
@given(st.text("甲\n\r\x0b\u2028\ufeff ", min_size=1), st.integers(1, 5))
def test_lines_read_a_few_at_a_time_are_those_read_at_once(text, some):
    assume(not text.endswith("\ufeff"))  # a mark alone on the last line is no line, or a blank one
    with mock.patch.object(plain, "_AT_A_TIME", some):
        assert list(iter_lines(text)) == split_lines(text)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n\xe3\x80\x80\n", "nothing but white space"),
        (b"%PDF-1.7\n%abc", "a PDF"),
        (b"junk\n%PDF-1.4\n", "a PDF"),
        (b"PK\x03\x04zip", "an archive"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"SQLite format 3\x00", "a database"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
        (b"{\\rtf1\\ansi abc}", "an office document"),
        (b"\0\0\1\xfe", "is not text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data, said):
    with pytest.raises(SourceError, match=said) as raised:
        plain_page(data, "a\x1b[31m\n.txt")
    assert "\n" not in str(raised.value)
    assert "\x1b" not in str(raised.value)


def test_the_page_tells_its_name_path_and_codec():
    page = plain_page("标题".encode("utf-16"), "folder/第\x1b版.txt")
    assert (page.name, page.path) == ("第␛版.txt", "folder/第\x1b版.txt")
    assert (page.encoding, page.undecodable) == ("utf-16-le", 0)


def test_standard_input_has_no_path():
    assert plain_page(b"text", "-").path == ""
