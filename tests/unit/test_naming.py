"""What a page is called that does not say it: no digest, no number that only sorts, no `-`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.i18n import use
from reader.model import Page
from reader.naming import SHIPPED, is_shipped, shipped_page, shown_name, tidied, where_from
from reader.text.safety import UNSAFE


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("湘江日报_2021-04-22_A05.txt", "湘江日报 2021-04-22 A05"),
        ("2021-04-22.txt", "2021-04-22"),
        ("20210422.text", "20210422"),
        ("01_要闻.txt", "要闻"),
        ("3. 要闻.txt", "要闻"),
        ("第01版.txt", "第01版"),
        ("青禾县 3ab90f12cc7d.txt", "青禾县"),
        ("007-9F86D081884C7D65-副刊.md", "副刊"),
        ("9b2f7a10-11aa-4c3e-9d11-0123456789ab.txt", ""),
        ("000_6dbaba773581c901.txt", "000"),
        ("feed2021.txt", "feed2021"),
        ("deadbeef.txt", "deadbeef"),
        ("2021.04.22", "2021.04.22"),
        ("page", "page"),
        (".txt", "txt"),
    ],
)
def test_a_name_is_tidied(name, tidy):
    assert tidied(name) == tidy


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("-", "standard input"),
        ("/dev/fd/63", "pipe 63"),
        ("第一版.txt", "第一版"),
        ("第一版.txt (2)", "第一版 (2)"),
        ("012_6dbaba773581c901.txt", "untitled 012"),
        ("6dbaba773581c901.txt", "untitled page"),
        ("20210422.txt", "20210422"),
        ("a\x1b[31m.txt", "a␛[31m"),
    ],
)
def test_a_page_is_called_by_what_its_file_says(source, shown):
    assert shown_name(Page(source, ())) == shown


def test_the_page_that_travels_with_the_program_is_the_sample(monkeypatch):
    sample = Page(SHIPPED, (), path=str(shipped_page()))
    assert (shown_name(sample), where_from(sample)) == ("sample page", "sample page")
    monkeypatch.chdir(shipped_page().parent)
    assert is_shipped(Page(SHIPPED, (), path=SHIPPED))
    assert not is_shipped(Page(SHIPPED, (), path=f"/elsewhere/{SHIPPED}"))


def test_before_a_hit_stands_a_path_that_can_be_opened():
    assert where_from(Page("01_a.txt", (), path="folder/01_a.txt")) == "folder/01_a.txt"
    assert where_from(Page("-", ())) == "standard input"


@settings(deadline=None, max_examples=200)
@given(st.text())
def test_any_name_is_shown_in_safe_words(name):
    shown = shown_name(Page(name, ()))
    assert shown
    assert not UNSAFE.search(shown)
    assert "\n" not in shown
