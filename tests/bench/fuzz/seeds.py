"""Where the fuzzer begins: a target's name in, composed bytes that it reads without fault out."""

import io
import zipfile
from collections.abc import Mapping
from functools import partial

STORY = "水库放水\n——云溪今年第一次\n■本报记者 闻小满\n\n"
STORY += "    本报讯 4月21日，水库放水。\n    下游涨水。\n"
PAGE = (
    f"青禾日报 2024年5月12日 第1版 要闻\n\n{STORY}\n公交改线\n\n    5路改走桥南。（下转第二版）\n"
)
WEB = (
    '<html><head><meta charset="utf-8"><title>水库放水</title></head><body><h3>引题</h3>'
    "<h1>水库放水</h1><h4>副题</h4><p>本报记者 闻小满</p><!--enpcontent--><founder-content>"
    "<P>　　水库放水。</P><table><tr><td>下游</td><td>涨水</td></tr></table></founder-content>"
    '<!--/enpcontent--><map name="m"><area shape="poly" coords="1,2,3,4" href="c.htm"></map>'
    '<div id="ozoom"><a href="node_2.htm">第02版</a></div></body></html>'
)
RSS = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/'
    'content/"><channel><title>青禾</title><item><title>水库</title><pubDate>Mon, 13 May 2024 '
    "08:00:00 +0800</pubDate><description><![CDATA[<p>放水</p>]]></description><content:encoded>"
    "&lt;p&gt;放水&lt;/p&gt;</content:encoded></item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>水库</title><updated>2024-05-12'
    '</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>放水</p></div>'
    "</content></entry></feed>"
)
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><div type="article">'
    "<head>水库</head><p>放<lb/>水<choice><orig>囬</orig><reg>回</reg></choice></p></div></body>"
    "</text></TEI>"
)
ALTO = (
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page WIDTH="900" HEIGHT="900">'
    '<PrintSpace><TextBlock HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"><TextLine HPOS="1" VPOS="1" '
    'WIDTH="9" HEIGHT="9"><String CONTENT="水" WC="0.5"/><HYP CONTENT="-"/></TextLine></TextBlock>'
    "</PrintSpace></Page></Layout></alto>"
)
PAGE_XML = (
    '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page '
    'imageWidth="90" imageHeight="90"><TextRegion id="r" type="heading"><Coords points="0,0 9,9"/>'
    '<TextLine><Coords points="0,0 9,0 9,9"/><TextEquiv><Unicode>水库</Unicode></TextEquiv>'
    "</TextLine></TextRegion></Page></PcGts>"
)
OPF = (
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements'
    '/1.1/"><dc:title>青禾</dc:title><dc:date>2024-05-12</dc:date></metadata><manifest><item id="a"'
    ' href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/>'
    "</spine></package>\0<html><body><h1>水库</h1><p>放水<br/>了</p></body></html>"
)
WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    '<w:p><w:pPr><w:pStyle w:val="H"/><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>水库</w:t></w:r>'
    '</w:p><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>'
    "<w:t>放水</w:t><w:br/><w:tab/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    '<w:sectPr/></w:body></w:document>\0<w:styles xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="H"><w:name '
    'w:val="heading 1"/><w:basedOn w:val="N"/></w:style></w:styles>'
)
SIDECAR = (
    "paper: 青禾日报 # 报\ndate: 2024-05-12\nlabel: '1'\nroles: {1: headline, 2: deck}\nstarts:\n"
    "  3: true\njoins: [2]\ncorrected:\n"
    "- {block: 3, reads: 0f3a91c0-1b2c3d4e-99aabbcc, role: deck, "
    "starts: false, joins: true}\n"
)
SETTINGS = (
    "theme: ink\nlanguage: zh-Hant\nmeasure: 40\nhang: true\ncopy: terminal\nglossary: words.txt\n"
    "keys:\n  star: [x, ctrl+d, ／]\n  quit: q\n"
)
QUERIES = (
    '水 -"放水" OR (公交 /改.{0,3}线$/)',
    "title:水 page:A05 date:2024-05.. len>800 newer:7d",
    "is:unread tag:水利 note:夜班 who:黄兰香",
    "//(a|b)*[^水-库]+?\\d\\b/",
    "huanglanxiang hlx ＡＢ「」",
)
RECORD = (
    '["page", [["水库", [1, 2, 3, 4], 9.5, "Song", 1, 2, 0, 0.5, true, false, false, false, false,'
    ' [0]]], [595, 842, [[1, 2, 3, 4]]]]\n["count", 3]\n["step", "x"]\n["end"]\n'
)
JSON = (
    '{"title": "水库", "content": "放水。\\n下游", "date": "2024-05-12", "author": ["甲"]}\n'
    '{"title": "公交", "content": "改线"}\n'
)
OWN = '[{"paper": "青禾", "articles": [{"blocks": [{"role": "headline", "text": "水"}]}]}]'
TABLE = '标题,正文,日期,版次\n水库,"放水。\n下游",2024-05-12,A05\n公交,改线,,\n'
MARKDOWN = "## 引题\n\n**水** | 库\n--- | ---\n1. a\n\n```\nx\n```\n> 引\n\n<b>x</b>[a](b)\n"


def seeds_of(target: str) -> tuple[bytes, ...]:
    """Return what a target begins with; none for one that needs none."""
    zips = partial(_zipped, PAGE.encode())
    known: Mapping[str, tuple[str | bytes, ...]] = {
        "query": QUERIES,
        "settings": (SETTINGS,),
        "sidecar": (SIDECAR, "paper: 青禾\n", "corrected: # x\n"),
        "corrected_page": (f"{SIDECAR}\0{PAGE}",),
        "text": (
            PAGE,
            PAGE.encode("gb18030"),
            PAGE.encode("utf-16"),
            PAGE.encode("big5", "replace"),
        ),
        "html": (WEB, WEB.encode("gb18030")),
        "feed": (RSS, ATOM, TEI, ALTO, PAGE_XML),
        "json": (JSON, OWN),
        "csv": (TABLE, TABLE.replace(",", "\t")),
        "markdown_text": (MARKDOWN,),
        "book": (OPF,),
        "document": (WORD,),
        "archive": (zips(zipfile.ZIP_STORED), zips(zipfile.ZIP_DEFLATED)),
        "seven_zip": _seven_zips(),
        "pdf_geometry": (bytes(range(200)) * 3,),
        "pdf_records": (RECORD,),
    }
    return tuple(one.encode() if isinstance(one, str) else one for one in known[target])


def _zipped(page: bytes, how: int) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        for name in ("一期/01.txt", "一期/02.txt"):
            archive.writestr(name, page)
    return packed.getvalue()


def _seven_zips() -> tuple[bytes, ...]:
    import py7zr

    packed = io.BytesIO()
    with py7zr.SevenZipFile(packed, "w") as archive:
        archive.writestr(PAGE, "01.txt")
    return (packed.getvalue(),)
