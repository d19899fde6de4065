"""One invented issue as each publishing system would put it on the web: addresses and pages."""

from edition_pages import BRIDGE, PAGES, PAPER, Edition, areas, body, br, document, items, photo


def founder_nbs() -> Edition:
    """Founder's system whose files are called nbs and nw."""
    edition = Edition()
    at = "html/2026-04/21/"
    links = "".join(
        f"<div><a id=pageLink href=nbs.D110000hqrb_{number}.htm>第{number}版：{section}</a></div>"
        for number, section, _ in PAGES
    )
    for number, section, pieces in PAGES:
        names = [f"nw.D110000hqrb_20260421_{i}-{number}.htm" for i in range(1, len(pieces) + 1)]
        to = {p.number: name for p, name in zip(pieces, names, strict=True)}
        listed = items(pieces, to, '<script>document.write(view("{} "))</script>')
        layout = f"{at}nbs.D110000hqrb_{number}.htm"
        edition.layouts.append(layout)
        edition.files[layout] = document(
            f"{PAPER}-海青网",
            f"""<script>var a = "<li>第09版：脚本</li>";</script>
<div class="l_t">2026年04月21日 星期二</div><a href="../20/nbs.D110000hqrb_01.htm">上一期</a>
<MAP NAME=PagePicMap>{areas(pieces, to)}</MAP><a href="../../../page/{number}.pdf">PDF</a>
<div class="list_t">第{number}版：{section}</div>{links}<div id="titleList"><ul>{listed}</ul></div>
<div class="foot">版权所有 {PAPER}社 网址 www.example.invalid</div>""",
        )
        for p in pieces:
            edition.articles[p.number] = at + to[p.number]
            edition.files[at + to[p.number]] = document(
                f"{p.headline[0]}-{PAPER}-海青网",
                f"""<div class="top"><h3>网站导航</h3><a href="/">首页</a></div>{links}
<div class="text_c"><h3>{p.kicker}</h3><h1>{br(p.headline)}</h1><h2>{p.deck}</h2>
<div class="lai"><span>{p.byline}</span> 《 {PAPER} 》（ 2026年04月21日 {number} 版）</div>
<div class="c_c"><div id="ozoom"><!--enpcontent-->{body(p)}<!--/enpcontent-->
<div class="tushuo">{p.caption}</div></div></div></div>
<div class="related"><h4>相关新闻</h4><a href="x.htm">别的事</a></div>
<!--enpproperty <articleid>1</articleid><date>2026-04-21 00:00:00.0</date>
<title>{br(p.headline)}</title>/enpproperty-->""",
            )
    return edition


def founder_content() -> Edition:
    """Founder's system whose files are called node and content, in GB 2312, its own tags."""
    edition = Edition(encoding="gb18030")
    at = "html/2026-04/21/"
    links = "".join(
        f"<tr><td><a id=pageLink href=./node_{n}.htm>第{number}版：{section}</a></td></tr>"
        for n, (number, section, _) in enumerate(PAGES, 2)
    )
    everything = "".join(
        f"<table><tr><td><a href=content_{p.number}.htm>{br(p.headline)}</a></td></tr></table>"
        for _, _, pieces in PAGES
        for p in pieces
    )
    for n, (number, section, pieces) in enumerate(PAGES, 2):
        to = {p.number: f"content_{p.number}.htm" for p in pieces}
        picture = f'<MAP NAME="pagepicmap">{areas(pieces, to)}</MAP>'
        listed = items(pieces, to, "<div>{}</div>")
        layout = f"{at}node_{n}.htm"
        edition.layouts.append(layout)
        edition.files[layout] = document(
            f"{PAPER}数字报",
            f"""<p class="rq">2026年4月21日　星期<font class=weekday>二</font></p>{picture}
<a class=preart href=node_3.htm>下一版</a><a href=../../1/{number}.pdf>版面PDF</a>
<table>{links}</table><p>第{number}版　　　　<span>{section}</span></p>
<ul class="list01">{listed}</ul><div>{everything}</div>""",
            "gb2312",
        )
        for p in pieces:
            edition.articles[p.number] = at + to[p.number]
            byline = f"<P>　　■{p.byline}</P>" if p is BRIDGE else ""
            author = "" if p is BRIDGE else p.byline
            edition.files[at + to[p.number]] = document(
                f"{PAPER}数字报-{p.headline[0]}",
                f"""<table>{links}</table>{picture}<a href=content_7.htm>上一篇</a>
<founder-title>{br(p.headline)}</founder-title><founder-subtitle>{p.deck}</founder-subtitle>
<founder-author>{author}</founder-author><div>2026年4月21日　第{number}版：{section}</div>
<div id=ozoom>{photo(p)}
<founder-content>{byline}{body(p, "P", "B")}</founder-content></div>
<!--enpproperty <founder-date>2026-04-21 00:00:00.0</founder-date><author>{author}</author>
<founder-pagenum>{number}</founder-pagenum><introtitle>{p.kicker}</introtitle>
<title>{br(p.headline)}</title><subtitle>{p.deck}</subtitle> /enpproperty-->""",
                "gb2312",
            )
    return edition


def table_skin() -> Edition:
    """A skin of tables, all the heads in rows."""
    edition = Edition(encoding="gb18030")
    links = "".join(
        f'<tr><td class="default"><a id=pageLink href=node_{n}.htm>'
        f"第{number}版 {section}</a></td></tr>"
        for n, (number, section, _) in enumerate(PAGES, 1)
    )
    for n, (number, section, pieces) in enumerate(PAGES, 1):
        to = {p.number: f"content_{p.number}.htm" for p in pieces}
        listed = "".join(
            f"<tr><td>·</td><td><a href={to[p.number]}>{br(p.headline)}</a></td></tr>"
            for p in pieces
        )
        edition.layouts.append(f"node_{n}.htm")
        edition.files[f"node_{n}.htm"] = document(
            f"{PAPER}电子版",
            f"""<table><tr><td>2026年4月21日</td></tr>
<tr><td><map name="PagePicMap">{areas(pieces, to)}</map></td></tr>
<tr><td align="left"><strong>第{number}版：{section}</strong></td></tr></table>
<table>{links}</table><table class="px12">{listed}</table>""",
            "gb2312",
        )
        for p in pieces:
            edition.articles[p.number] = to[p.number]
            shot = photo(p).replace("<table>", '<table id="newspic">')
            edition.files[to[p.number]] = document(
                f"{PAPER}电子版",
                f"""<table><tr><td>2026年4月21日</td>
<td><strong>第{number}版：{section}</strong></td></tr></table><table>{links}</table>
<table class="wz"><tr><td><table><tr valign="top"><td>{p.kicker}</td></tr>
<tr valign="top"><td><b>{br(p.headline)}</b></td></tr><tr valign="top"><td>{p.deck}</td></tr>
<tr valign="top"><td>{p.byline}</td></tr></table>{shot}
<div id="ozoom">{body(p)}</div></td></tr></table>""",
                "gb2312",
            )
    return edition


def layout_content() -> Edition:
    """The system that keeps pages and articles in folders of their own (since December 2024)."""
    edition = Edition()
    links = "".join(
        f'<div class="swiper-slide"><a href="node_{number}.html">{number}版：{section}</a></div>'
        for number, section, _ in PAGES
    )
    for number, section, pieces in PAGES:
        to = {p.number: f"../../../content/202604/21/content_{p.number}.html" for p in pieces}
        layout = f"layout/202604/21/node_{number}.html"
        edition.layouts.append(layout)
        edition.files[layout] = document(
            PAPER,
            f"""<p class="left ban">{number}版：{section}</p>
<div class="date left">2026年04月21日 星期二</div><map name="map">{areas(pieces, to)}</map>
{links}<ul class="news-list">{items(pieces, to)}</ul>""",
        )
        for p in pieces:
            address = f"content/202604/21/content_{p.number}.html"
            edition.articles[p.number] = address
            edition.files[address] = document(
                "".join(p.headline),
                f"""<div class="article"><h3>{p.kicker}</h3><h1>{br(p.headline)}</h1>
<h2>{p.deck}</h2><p class="sec">{p.byline}
<span class="date">《{PAPER}》（2026年04月21日 第 {number} 版）</span></p>
<div id="articleContent"><div id="ozoom">{photo(p)}{body(p)}</div></div></div>
<a href="../../../layout/202604/21/node_{number}.html">第{number}版：{section}</a>""",
            )
    return edition


def main_article() -> Edition:
    """The system with m-article-main."""
    edition = Edition()
    links = "".join(
        f'<a href="node_{number}.html">{number}版：{section}</a>' for number, section, _ in PAGES
    )
    for number, _, pieces in PAGES:
        to = {p.number: f"content_{p.number}.html" for p in pieces}
        layout = f"202604/21/node_{number}.html"
        edition.layouts.append(layout)
        edition.files[layout] = document(
            f"{PAPER}-海青网",
            f"""<div>2026年04月21日 星期二</div><map name="pagepicmap">{areas(pieces, to)}</map>
{links}<div class="m-title-list"><ul>{items(pieces, to)}</ul></div>""",
        )
        for p in pieces:
            address = f"202604/21/content_{p.number}.html"
            edition.articles[p.number] = address
            edition.files[address] = document(
                f"{''.join(p.headline)}_{PAPER}",
                f"""{links}<div class="m-article"><h3>{p.kicker}</h3><h1>{br(p.headline)}</h1>
<h2>{p.deck}</h2><div class="m-article-author">作者：{p.byline}</div>
<div>《{PAPER}》（ 2026年04月21日 {number}版）</div>
<div class="m-article-main">{photo(p)}{body(p)}</div></div><div>分享到：微博 微信</div>""",
            )
    return edition


def cms_content() -> Edition:
    """The system with cms-content (fzsyun)."""
    edition = Edition()
    links = "".join(
        f'<li class="layout-catalogue-item"><a href="node_{number}.html">'
        f"第{number}版：{section}</a>"
        f'<a class="pdf" href="../{number}.pdf"></a></li>'
        for number, section, _ in PAGES
    )
    for number, section, pieces in PAGES:
        to = {p.number: f"content_{p.number}.html" for p in pieces}
        summary = f'<span class="pic-info-summary fl">第{number}版：{section}</span>'
        layout = f"2026-04/21/node_{number}.html"
        edition.layouts.append(layout)
        edition.files[layout] = document(
            f"{PAPER}数字报",
            f"""<span id="cur_dates">2026年04月21日</span>
<map name="pagepicmap">{areas(pieces, to)}</map>{summary}
<ul class="layout-catalogue-list">{links}</ul><ul class="news-list">{items(pieces, to)}</ul>""",
        )
        for p in pieces:
            address = f"2026-04/21/content_{p.number}.html"
            edition.articles[p.number] = address
            edition.files[address] = document(
                f"{PAPER}数字报",
                f"""<ul>{links}</ul>{summary}<span>2026年04月21日</span>
<div class="main-content"><h3>{p.kicker}</h3><h1>{br(p.headline)}</h1><h3>{p.deck}</h3>
<div id="news_content"><cms-content>{photo(p)}<p>{p.byline}</p>{body(p)}</cms-content></div>
</div>""",
            )
    return edition


EDITIONS = {
    "founder nbs": founder_nbs(),
    "founder content": founder_content(),
    "table skin": table_skin(),
    "layout and content": layout_content(),
    "main article": main_article(),
    "cms content": cms_content(),
}
