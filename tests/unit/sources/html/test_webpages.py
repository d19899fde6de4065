"""Any other web page: its article, and nothing of what stands around it."""

from collections import Counter
from pathlib import Path

import pytest

from reader.errors import DONE, SourceError
from reader.model import Page, Role
from reader.parsing import parse_page
from reader.sources.html.document import NoArticleError
from reader.sources.html.opening import html_pages
from reader.sources.pages import read_pages
from reader.sources.told import Told

LEAD = "海青县老桥今年春天重新通车，两岸居民往来方便，赶集不必再绕二十里山路，班车当天就开过江。"
SAID = "“走了十年的路，终于近了。”村民李大川站在桥头说，他的菜从此一早就能进城，下午还能回来浇地。"
TEAM = "修桥队一共四十七人，大多来自邻县的青禾镇，最大的六十一岁，最小的才十九岁，在江边住了三年。"
END = "县交通局说，桥面宽八米，限重二十吨，冬天结冰的时候会派人撒盐，请过往的司机慢行。"
TEXT = (LEAD, SAID, TEAM, END)
HEADLINE = "老桥今春通车"
MENU = "".join(f'<a href="/{at}">{name}</a> ' for at, name in enumerate(("首页", "要闻", "体育")))
RELATED = "".join(
    f'<li><a href="/n/{at}.html">{title}</a></li>'
    for at, title in enumerate(("渡口停航三日", "早稻栽插过半", "青禾镇开了新学校", "县医院搬家"))
)
COMMENTS = """<div class="comments" id="comments"><h3>网友评论</h3>
<div class="comment"><p>周晚舟：终于可以回家过年了，谢谢修桥的人。</p></div>
<div class="comment"><p>路过：希望早点修好路灯。</p></div></div>"""
FOOT = "版权所有 海青新闻网 未经许可不得转载 网站备案号 0000000 举报电话 000-0000000"


def _document(head: str, body: str, title: str = HEADLINE) -> str:
    head = f'<meta charset="utf-8"><title>{title}</title>{head}'
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


def _paragraphs(inner: str = "") -> str:
    first, *others = (f"<p>　　{text}</p>" for text in TEXT)
    return first + inner + "".join(others)


def modern() -> str:
    return _document(
        """<meta property="og:site_name" content="海青新闻网"><meta name="author" content="王小明">
<meta property="article:published_time" content="2026-04-21T08:00:00+08:00">""",
        f"""<header><nav>{MENU}</nav></header><main><article><h1>{HEADLINE}</h1>
<div class="meta">2026-04-21 08:00 来源：海青新闻网</div>
{_paragraphs("<h2>走了十年的路</h2>")}</article>
<aside><h3>相关阅读</h3><ul>{RELATED}</ul></aside>{COMMENTS}</main><footer>{FOOT}</footer>""",
        f"{HEADLINE} - 海青新闻网",
    )


def tables() -> str:
    return _document(
        "",
        f"""<table width="950"><tr><td>{MENU}</td></tr></table><table width="950"><tr>
<td width="700" class="content"><h1>{HEADLINE}</h1>
<p>2026年04月21日 来源：海青新闻网 作者：王小明</p>
<div id="content">{_paragraphs()}</div></td><td width="250"><ul>{RELATED}</ul></td></tr></table>
<table><tr><td>{FOOT}</td></tr></table>""",
        f"{HEADLINE}_海青新闻网",
    )


def divisions() -> str:
    return _document(
        "",
        f"""<div class="header">{MENU}</div>
<div class="breadcrumb">当前位置：首页 &gt; 要闻 &gt; 正文</div>
<div class="main"><div class="title"><h1>{HEADLINE}</h1></div><div class="info">
<span>2026-04-21</span><span>作者：王小明</span><span>字号：大 中 小</span></div>
<div class="article-content">{_paragraphs()}<div class="share">分享到：微博 微信</div></div>
<div class="recommend"><h3>热门推荐</h3><ul>{RELATED}</ul></div></div>
<div class="footer">{FOOT}</div>""",
        f"{HEADLINE}-要闻-海青新闻网",
    )


def breaks() -> str:
    text = "<br><br>".join(f"　　{text}" for text in TEXT)
    return _document(
        "",
        f"""<div id="nav">{MENU}</div><h1>{HEADLINE}</h1><div class="post-body">{text}</div>
<div class="sidebar"><ul>{RELATED}</ul></div>{COMMENTS}<div id="footer">{FOOT}</div>""",
    )


def mobile() -> str:
    text = "".join(f"<section><span>{text}</span></section>" for text in TEXT)
    return _document(
        f"""<meta property="og:title" content="{HEADLINE}">
<script>window.data = {{"text": "脚本里的话"}};</script>""",
        f"""<div class="page"><h1 class="rich_title">{HEADLINE}</h1>
<div class="rich_meta">海青发布</div><div class="rich_content" id="js_content">{text}</div></div>
<div class="ad">广告：春茶上市，第二件半价</div>
<div class="tool">喜欢此内容的人还喜欢<ul>{RELATED}</ul></div>""",
    )


LAYOUTS = {one.__name__: one() for one in (modern, tables, divisions, breaks, mobile)}


def opened(text: str, folder: Path) -> Page:
    file = folder / "page.html"
    file.write_bytes(text.encode("utf-8"))
    (source,) = read_pages(str(file))
    return parse_page(source)


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_text_is_whole_and_nothing_else_is_text(name, tmp_path):
    (article,) = opened(LAYOUTS[name], tmp_path).articles
    found = Counter("".join("".join(block.text.split()) for block in article.blocks))
    right = Counter("".join((HEADLINE, *TEXT)))
    both = (found & right).total()
    assert both >= 0.95 * right.total()
    assert both >= 0.95 * found.total()


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_headline_is_one_and_paragraphs_stay_apart(name, tmp_path):
    (article,) = opened(LAYOUTS[name], tmp_path).articles
    assert article.text_of(Role.HEADLINE) == HEADLINE
    assert [block.text for block in article.blocks if block.role is Role.PARAGRAPH] == list(TEXT)


def test_metadata_is_taken(tmp_path):
    page = opened(LAYOUTS["modern"], tmp_path)
    assert (page.paper, page.date) == ("海青新闻网", "2026-04-21")
    assert page.articles[0].text_of(Role.BYLINE) == "王小明"
    assert page.articles[0].text_of(Role.CROSSHEAD) == "走了十年的路"
    assert [block.text for block in page.furniture] == ["2026-04-21 08:00 来源：海青新闻网"]


@pytest.mark.parametrize(
    "byline", ["<p>本报记者 王小明</p>", '<p class="byline">本报记者 王小明</p>']
)
def test_a_byline_of_its_own_below_the_headline_is_kept(byline, tmp_path):
    text = f"""<html><head><title>老桥通车 - 海青新闻网</title></head><body>
<ul class="menu"><li><a href="/">首页</a></li></ul><div class="article"><h1>老桥通车</h1>{byline}
<p>本报讯 横跨青水河的老桥昨日重新通车，全长一百二十米，两边的人行道各宽两米。</p>
<p>修桥的工程师赵立国说，冬天施工最难的是养护，工人们搭起暖棚，白天黑夜轮流守着。</p>
<p>从县城到河湾镇的车程，将从五十分钟缩短到十五分钟。</p></div></body></html>"""
    article = opened(text, tmp_path).articles[0]
    assert article.text_of(Role.BYLINE) == "本报记者 王小明"
    assert article.authors == ("王小明",)


def test_an_author_below_the_headline_is_the_byline(tmp_path):
    page = opened(LAYOUTS["tables"], tmp_path)
    assert page.articles[0].authors == ("王小明",)


@pytest.mark.parametrize(
    "text",
    [
        "<html></html>",
        "<!DOCTYPE html><html><head><title>读报</title></head><body></body></html>",
        '<html><body><div id="app"></div><script>app("海青县老桥今年通车")</script></body></html>',
        "<html><body><!-- 海青县老桥今年春天重新通车 --></body></html>",
        "<html><body><select><option>2026</option></select><img src=a.jpg></body></html>",
    ],
)
def test_a_page_without_text_says_so_and_opens(text, tmp_path):
    told = []
    (page,) = html_pages(text.encode(), Told("page.html", on_trouble=told.append))
    assert page.lines == ()
    (trouble,) = told
    assert (str(trouble)[:9], trouble.exit_code) == ("page.html", DONE)


def test_a_page_without_text_among_others_is_none(tmp_path):
    (tmp_path / "老桥.html").write_text(LAYOUTS["modern"], "utf-8")
    (tmp_path / "空.html").write_text('<html><body><div id="app"></div></body></html>', "utf-8")
    told = []
    assert [page.name for page in read_pages(str(tmp_path), on_trouble=told.append)] == [
        "老桥.html"
    ]
    assert [type(trouble) for trouble in told] == [NoArticleError]


def test_a_table_alone_opens_as_its_text(tmp_path):
    told = []
    text = "<table><tr><th>班次<th>开船</tr><tr><td>白芦渡<td>六点</tr></table>"
    (page,) = html_pages(text.encode(), Told("page.html", on_trouble=told.append))
    assert [line.text for line in page.lines] == ["班次  开船", "白芦渡  六点"]
    assert [trouble.exit_code for trouble in told] == [DONE]


def test_a_table_keeps_its_rows(tmp_path):
    rows = (
        "<table><tr><th>年份</th><th>车流</th></tr><tr><td>二〇二五</td><td>三千</td></tr></table>"
    )
    page = opened(LAYOUTS["modern"].replace("<h2>", rows + "<h2>"), tmp_path)
    texts = [block.text for block in page.articles[0].blocks if block.role is Role.PARAGRAPH]
    assert texts[1] == "年份  车流\n二〇二五  三千"


def test_what_a_browser_saves_beside_a_page_is_no_page(tmp_path):
    (tmp_path / "老桥.html").write_text(LAYOUTS["modern"], "utf-8")
    frames = tmp_path / "老桥_files"
    frames.mkdir()
    (frames / "ad.html").write_text("<html><body>广告：春茶上市</body></html>", "utf-8")
    assert [page.name for page in read_pages(str(tmp_path))] == ["老桥.html"]


@pytest.mark.parametrize(
    "body",
    [
        "<p>橋が再開した。</p>",
        f"<p>{LEAD}",
        f"<h1>{HEADLINE}</h1><p>王小明</p>{'&nbsp;' * 3000}<p>{LEAD}</p>",
        f"{'<b></b>' * 21_000}<p>{LEAD}",
    ],
    ids=["short", "one", "far", "many"],
)
def test_sentences_are_found_where_nothing_else_finds_them(body, tmp_path):
    page = opened(_document("", f"<div>{MENU}</div>{body}<ul>{RELATED}</ul>"), tmp_path)
    texts = [block.text for article in page.articles for block in article.blocks]
    assert any(text in (LEAD, "橋が再開した。") for text in texts)
    assert not any("首页" in text or "县医院" in text for text in texts)


@pytest.mark.parametrize("nested", ["<font>" * 1_000, "<div>" * 3_000])
def test_what_is_nested_deeper_than_any_page_is_read(nested, tmp_path):
    page = opened(_document("", nested + LEAD), tmp_path)
    assert LEAD in page.articles[0].blocks[-1].text


def test_heads_nested_deeper_than_any_page_are_refused(tmp_path):
    with pytest.raises(SourceError, match=r"page\.html"):
        opened(_document("", "<h1><h2>" * 3_000 + LEAD), tmp_path)


def test_what_hides_text_nested_too_deep_hides_it(tmp_path):
    page = opened(_document("", "<!--" + "<h1><h2>" * 3_000 + LEAD), tmp_path)
    assert page.articles == ()
