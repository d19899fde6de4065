"""Tables of articles: which columns mean what, and what of them is a page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceError, UsageError
from reader.i18n import use
from reader.model import Role
from reader.sources.data import columns
from reader.sources.data.columns import name_columns
from reader.sources.data.opening import is_table, table_pages
from reader.sources.told import Told

HEAD = "title,subtitle,content,date,ban\n"
ROW = "老桥今春通车,两岸往来方便,海青县老桥今年春天重新通车。,2022-04-01,第1版:要闻\n"


@pytest.fixture(autouse=True)
def english():
    use("en")
    yield
    columns._named.clear()
    columns.mapping_of.cache_clear()


def pages(text, name="news.csv", codec="utf-8", **told):
    data = text.encode(codec)
    assert is_table(data)
    return list(table_pages(data, Told(name, **told)))


def lines(page):
    return [(line.given.role, line.text) for line in page.lines if line.text]


def test_columns_become_head_and_text():
    (page,) = pages(HEAD + ROW)
    assert lines(page) == [
        (Role.HEADLINE, "老桥今春通车"),
        (Role.DECK, "两岸往来方便"),
        (None, "海青县老桥今年春天重新通车。"),
    ]
    assert dict(page.facts) == {"date": "2022-04-01", "label": "第1版", "section": "要闻"}
    assert page.columns == "headline=title, deck=subtitle, text=content, date=date, label=ban"


def test_rows_of_one_day_and_page_are_one_page_wherever_they_stand():
    rows = ROW + ROW.replace("第1版:要闻", "A02 本地") + ROW.replace("老桥", "新桥")
    first, second = pages(HEAD + rows)
    assert [line.given.article for line in first.lines if line.text] == [1, 1, 1, 2, 2, 2]
    assert (first.name, first.path, second.path) == ("news.csv#1", "news.csv#1", "news.csv#2")
    assert dict(second.facts)["label"] == "A02"


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_any_delimiter_and_codec(delimiter, codec):
    text = f"标题{delimiter}作者{delimiter}正文\n" + delimiter.join(
        ("老桥今春通车", "王小明", "海青县老桥今年春天重新通车，两岸居民往来方便。\n") * 3
    ).replace(f"\n{delimiter}", "\n")
    (page,) = pages(text, codec=codec)
    assert lines(page)[:3] == [
        (Role.HEADLINE, "老桥今春通车"),
        (Role.BYLINE, "王小明"),
        (None, "海青县老桥今年春天重新通车，两岸居民往来方便。"),
    ]


@pytest.mark.parametrize(
    ("content", "paragraphs"),
    [
        ('"一段。\n二段。"', ["一段。", "二段。"]),
        ("    一段。    二段。", ["一段。", "二段。"]),
        ("　　一段。　　二段。", ["一段。", "二段。"]),
        (r"一段。\n二段。", ["一段。", "二段。"]),
        ("<p>一段。</p><p>二&nbsp;段。</p>", ["一段。", "二\xa0段。"]),
        ("一段。<br/><br>二段。<!-- 注 -->", ["一段。", "二段。"]),
        ("<div>一<b>段</b>。<script>x()</script></div>二段。", ["一段。", "二段。"]),
        ('a "quoted" word', ['a "quoted" word']),
        ("3 < 5 & 7 > 2", ["3 < 5 & 7 > 2"]),
    ],
)
def test_a_text_is_parted_where_its_marks_part_it(content, paragraphs):
    (page,) = pages(f"title,content\n题,{content}\n")
    assert [text for role, text in lines(page) if role is None] == paragraphs


def test_a_comma_that_nobody_quoted_stays_in_the_last_column():
    (page,) = pages("title,content\n题,一,二,三\n")
    assert lines(page)[1] == (None, "一,二,三")


def test_marks_in_a_table_of_tabs_are_marks():
    (page,) = pages('title\tcontent\n题\t"开着的引号，没有闭合\n又题\t正文。\n', "a.tsv")
    assert lines(page)[1] == (None, '"开着的引号，没有闭合')
    assert len(lines(page)) == 4


def test_a_person_names_the_columns():
    name_columns("title=bt,正文=nr,date=3")
    (page,) = pages("bt,nr,rq\n老桥今春通车,老桥通车。,20210422\n")
    assert lines(page) == [(Role.HEADLINE, "老桥今春通车"), (None, "老桥通车。")]
    assert dict(page.facts) == {"date": "2021-04-22"}


def test_a_table_without_names_is_numbered():
    name_columns("title=2,content=3")
    (page,) = pages("1,老桥今春通车,老桥通车。\n2,新校长到任,新校长到任了。\n")
    assert [text for role, text in lines(page) if role] == ["老桥今春通车", "新校长到任"]


@pytest.mark.parametrize("said", ["", "bt", "tilte=bt", "title=", "title=a,,"])
def test_what_names_no_columns_is_one_line(said):
    with pytest.raises(UsageError, match="MEANING=COLUMN"):
        name_columns(said)


@pytest.mark.parametrize(
    "head",
    [
        "a,b\n1,2\n",
        "1,2,3\n4,5,6\n",
        "老桥今春通车\n",
        "日期,开盘,收盘\n",
        "标题：老桥,今春\n",
        "name,title\n",
    ],
)
def test_what_is_no_table_of_articles_is_none(head):
    assert not is_table(head.encode())


def test_rows_without_text_are_no_articles():
    with pytest.raises(SourceError, match="holds no articles"):
        pages("title,content\n,\n,\n")


def test_a_quotation_without_end_is_one_line():
    with pytest.raises(SourceError, match="no end"):
        pages('title,content\n题,"' + "字" * 5_000_000)


def test_a_line_without_end_is_one_line():
    with pytest.raises(SourceError, match="longer than 16 MB"):
        pages("title,content\n" + "字" * 17_000_000)


@pytest.mark.parametrize("fill", [" ", "\u3000", " a", "\\n ", "<p>", "&nbsp;", "\t", "\xa0 "])
def test_white_space_without_end_takes_no_longer_than_other_text(fill):
    assert pages(f'title,content\n题,"a{fill * 300_000}x"\n')


def test_nul_bytes_do_no_harm():
    (page,) = pages("title,content\n老\0桥,一\0段。\n")
    assert [text for _, text in lines(page)] == ["老桥", "一段。"]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.text("题文a \"',;\n<&", min_size=1), st.text("文a,\n。"))))
def test_every_character_of_a_quoted_table_comes_back(rows):
    def cell(text):
        return '"' + text.replace('"', '""') + '"'

    text = "title,content\n" + "".join(f"{cell(a)},{cell('x' + b)}\n" for a, b in rows)
    if rows:
        shown = "".join(text for page in pages(text) for _, text in lines(page))
        told = "".join(a + "x" + b for a, b in rows)
        assert "".join(shown.split()) == "".join(told.split())


@pytest.mark.parametrize("broken", [HEAD[:-1] + "\r" + ROW, HEAD + ROW.replace(",", "\r,", 1)])
def test_a_line_end_amid_a_row_is_one_line(broken):
    with pytest.raises(SourceError, match="amid a row"):
        pages(broken)
