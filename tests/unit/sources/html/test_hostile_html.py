"""Whatever a web page holds, it opens within bounds or is refused with a line."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import DubaoError, SourceError
from reader.model import SourcePage
from reader.sources.html.charset import decode_html
from reader.sources.html.lines import lines_of
from reader.sources.html.markup import MOST_TAGS, bounded, parse, without_unclosed
from reader.sources.html.opening import html_pages
from reader.sources.pages import read_pages
from reader.sources.told import Told
from reader.text.safety import safe_text

TEXT = "海青县老桥今年春天重新通车，两岸居民往来方便，赶集不必再绕二十里山路。"
BODY = "<!DOCTYPE html><html><body><div id=ozoom><p>"
MANY = 20_000


def opened(text: str) -> list[SourcePage]:
    return list(html_pages(text.encode("utf-8", "surrogatepass"), Told("page.html")))


def texts(pages: list[SourcePage]) -> str:
    return "\n".join(line.text for page in pages for line in page.lines)


@pytest.mark.parametrize("flood", ["<", "<!--", "<!-- a -->", "<p>", "<a href=x>", "</p>"])
def test_more_tags_than_any_page_has_are_refused(flood):
    with pytest.raises(SourceError, match=str(MOST_TAGS)):
        opened(BODY + flood * (MOST_TAGS + 1))


@pytest.mark.parametrize(
    "flood",
    [
        "<!--" * MANY,
        "<!-- a -->" * MANY,
        "<!--enpproperty " * MANY,
        "<div>" * MANY,
        "<table><tr><td><img>" * MANY,
        "<a " + "".join(f"x{at}=1 " for at in range(10 * MANY)) + ">t",
        '<a title="' + "y" * 100 * MANY,
        "&amp;" * MANY,
        "&#27;[2J&#0;&#x202e;" * MANY,
        "<h1>a</h1><h3>b</h3>" * MANY,
        '<script>view("' * MANY,
        "<area href=content_1.htm>" * MANY,
        "<select><option>" * MANY,
    ],
    ids=lambda flood: flood[:16],
)
def test_floods_end_soon(flood):
    try:
        pages = opened(flood + BODY + TEXT)
    except SourceError:
        return
    assert sum(len(line.text) for page in pages for line in page.lines) <= 10 * len(flood)


def test_what_is_enclosed_in_a_flood_is_still_read():
    attributes = "".join(f"x{at}=1 " for at in range(MANY))
    assert TEXT in texts(opened(f"<html><body><i {attributes}></i>{BODY}{TEXT}"))


@pytest.mark.parametrize(
    "hides", ["<!--", "<!--" * 1_000, "<script>var a = '", "<style><!-- "], ids=range(4)
)
def test_what_stands_behind_a_beginning_without_end_is_read(hides):
    page = f"<!-- a --><script>b()</script><html><body>{hides}<h1>老桥通车</h1><p>{TEXT}</p>"
    assert TEXT in texts(opened(page))


@pytest.mark.parametrize(
    "hides", ["<!" * 2_000 + "--" * 2_000, "<scr" * 2_000 + "<script>" + "ipt>" * 2_000]
)
def test_beginnings_around_beginnings_are_taken_away_at_once(hides):
    with suppress(SourceError):
        opened(f"<html><body>{hides}{TEXT}")
    assert without_unclosed(without_unclosed(hides)) == without_unclosed(hides)


def test_what_a_whole_page_hides_stays_hidden():
    assert "藏着" not in texts(opened(f"{BODY}{TEXT}</p></div><!-- 藏着的话，谁也没有看见过。"))


@pytest.mark.parametrize("tags", ["<div>", "<table><tr><td>", "<ul><li><b>"])
def test_text_below_tags_of_any_depth_is_read(tags):
    assert TEXT in texts(opened(f"<html><body>{tags * 5_000}<p>{TEXT}</p>"))


def test_a_long_stretch_of_text_stays_whole():
    long = "字" * 30_000
    (page,) = opened(BODY + long)
    assert page.lines[-1].text == long


def test_entities_of_its_own_are_none():
    bomb = '<!DOCTYPE html [<!ENTITY a "bbbb"><!ENTITY b "&a;&a;&a;&a;">]>'
    assert "bbbb" not in texts(opened(f"{bomb}<html><body><div id=ozoom><p>{TEXT}&b;&c;"))


def test_nothing_that_steers_a_terminal_comes_out():
    (page,) = opened(f"{BODY}{TEXT}&#27;[2J\x1b]0;x\x07&#x202e;&#x9b;<h1>\x9b</h1>")
    text = texts([page])
    assert text == safe_text(text)
    assert TEXT in text


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div",
                "id=ozoom>",
                "<h1>",
                "<br>",
                "<table>",
                "<tr>",
                "<td>",
                "<td>",
                "<script>",
                'view("a<br>b")',
                "</script>",
                "<b>",
                "<!--",
                "-->",
                "<area/href=content_1.htm>",
                "<a/href=node_1.htm>",
                "第01版：要闻",
                "<founder-title>",
                "<founder-content>",
                "&lt;",
                "&#0;",
                "海青县老桥今年通车。",
                "<img>",
                "《海青日报》",
            ]
        ),
        max_size=30,
    )
)
def test_any_markup_opens_or_is_refused(parts):
    told = []
    source = ("<html>" + " ".join(parts)).encode("utf-8", "surrogatepass")
    try:
        pages = list(html_pages(source, Told("page.html", on_trouble=told.append)))
    except DubaoError:
        return
    for page in pages:
        assert page.lines or told
        assert all((line.given or told) and line.text.strip() for line in page.lines)


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_open_or_are_refused(noise):
    try:
        list(html_pages(b"<html><body><div id=ozoom>" + noise, Told("page.html")))
    except DubaoError:
        return


@given(st.text(alphabet="ab<>&; \n海", max_size=60))
def test_pauses_change_no_text(text):
    plain = parse(f"<p>{text}")
    paused = parse(bounded(f"<p>{text}"))
    if plain is not None and paused is not None:
        assert list(lines_of(plain)) == list(lines_of(paused))


@pytest.mark.parametrize(
    ("said", "codec"),
    [
        ("utf-8", "utf-8"),
        ("gb2312", "gb18030"),
        ("gbk", "gb18030"),
        ("GB2312", "utf-8"),
        ("utf-8", "gb18030"),
        ("big5", "big5"),
        ("iso-8859-1", "gb18030"),
        ("no-such-codec", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_what_a_page_says_of_its_charset_counts_where_it_fits(said, codec):
    text = "海青縣老橋今年春天重新通車，兩岸居民往來方便。" * 3
    page = f'<html><head><meta charset="{said}"></head><body>{text}</body></html>'
    decoded = decode_html(page.encode(codec))
    assert decoded is not None
    assert text in decoded.text
    assert not decoded.undecodable


def test_characters_beyond_gb_2312_are_read_where_it_is_said():
    page = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>朱镕基、囍、㐀'
    decoded = decode_html(page.encode("gb18030"))
    assert decoded is not None
    assert "镕" in decoded.text
    assert decoded.text.endswith("囍、㐀")


def test_the_codec_that_is_asked_for_wins(tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes(f"{BODY}{TEXT}".encode("cp932", "replace"))
    (page,) = read_pages(str(file), "cp932")
    assert page.encoding == "cp932"
