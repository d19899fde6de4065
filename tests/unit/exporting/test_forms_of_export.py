"""Text, tables and records: what stands on a page stands in them."""

import csv
import io
import json

import pytest
from composed_issue import BRIEF, ISSUE
from hypothesis import given
from hypothesis import strategies as st

from reader.exporting.forms import ALL_FORMS, FORMS
from reader.exporting.table import table_rows
from reader.exporting.text import text_pages
from reader.i18n import use
from reader.model import Article, Block, Page, Role, safe_text


@pytest.fixture(autouse=True)
def english():
    use("en")


def written(form, pages):
    out = io.BytesIO()
    ALL_FORMS[form].write(pages, out)
    return out.getvalue()


def rows(pages):
    text = "".join(table_rows(pages))
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_text_is_a_line_a_block_with_paragraphs_indented():
    lines = "".join(text_pages(ISSUE)).split("\n")
    assert lines[:6] == [
        "云溪日报",
        "2026-03-05 第01版 要闻",
        "",
        "云溪日报 2026年3月5日 第1版",
        "",
        "春修水利见闻",
    ]
    assert "　　本报青禾3月4日讯 河道清淤昨日收尾。" in lines
    assert "一锹一锹" in lines
    assert "  云溪月，" in lines  # verse as it stands
    assert lines[-5:] == ["云溪日报", "2026-03-05 第二版", "", "　　云溪镇夜校昨晚开课。", ""]


def test_a_table_has_a_row_an_article():
    first, *others = rows(ISSUE)
    assert len(others) == 2
    assert first["paper"], first["page"] == ("云溪日报", "第01版")
    assert (first["date"], first["section"], first["kicker"]) == (
        "2026-03-05",
        "要闻",
        "春修水利见闻",
    )
    assert first["headline"] == "清淤 <三十里> 青禾河通了 & 亮了"
    assert first["author"] == "闻小满、郭晓舟、管秀兰、祝一鸣"
    assert first["dateline"] == "本报青禾3月4日讯"
    assert first["body"].split("\n")[:2] == ["本报青禾3月4日讯 河道清淤昨日收尾。", "一锹一锹"]


def test_a_table_is_utf_8_that_spreadsheets_know_for_it():
    data = written("csv", ISSUE)
    assert data.startswith(b"\xef\xbb\xbfpaper,date,")
    assert b"\r\n" in data


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])
def test_no_cell_of_a_table_is_a_formula(mark):
    text = f"{mark}cmd|' /C calc'!A0"
    page = Page("a", (Article("1", (Block(Role.HEADLINE, text), Block(Role.PARAGRAPH, text))),))
    (row,) = rows([page])
    assert row["headline"] == row["body"] == f"'{text}"


@given(st.text(min_size=1).map(safe_text).filter(lambda text: "\r" not in text))
def test_a_table_says_what_stands_on_the_page(text):
    page = Page("a", (Article("1", (Block(Role.PARAGRAPH, text),)),))
    (row,) = rows([page])
    assert row["body"].removeprefix("'") == text.removeprefix("'")


def test_records_are_those_of_parse():
    records = json.loads(written("json", ISSUE))
    assert [len(record["articles"]) for record in records] == [2, 1]
    assert records[0]["page"]["date"] == "2026-03-05"


@pytest.mark.parametrize("form", ALL_FORMS)
def test_no_form_holds_the_pages(form):
    """Each page is written, at least in part, before the next is taken."""
    alive = []

    class Counted(Page):
        __slots__ = ("__weakref__",)

    import weakref

    def pages():
        for number in range(4):
            page = Counted(f"{number}.txt", (BRIEF,))
            alive.append(weakref.ref(page))
            yield page
            del page
            assert sum(one() is not None for one in alive[:-1]) <= 1

    written(form, pages())


@pytest.mark.parametrize("form", ALL_FORMS)
def test_nothing_at_all_is_written_too(form):
    assert written(form, ()) or form not in FORMS or form in ("markdown", "txt")
