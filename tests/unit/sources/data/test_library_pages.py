"""TEI, ALTO and PAGE: what libraries know of their pages is kept."""

import pytest

from reader.errors import SourceError
from reader.i18n import use
from reader.model import Article, Role
from reader.parsing import parse_page
from reader.sources.data.opening import is_xml, xml_pages
from reader.sources.told import Told

H, D, K, B, C, F = (
    Role.HEADLINE,
    Role.DECK,
    Role.KICKER,
    Role.BYLINE,
    Role.CROSSHEAD,
    Role.FURNITURE,
)


@pytest.fixture(autouse=True)
def english():
    use("en")


def pages(text):
    data = text.encode()
    assert is_xml(data)
    return list(xml_pages(data, Told("a.xml")))


def lines(page):
    return [(line.given.role, line.text) for line in page.lines if line.text]


TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>一期</title></titleStmt>
<sourceDesc><bibl><title level="j">海青日報</title><date when="1939-04-26"/></bibl></sourceDesc>
</fileDesc></teiHeader><text><body>
<pb n="1"/><fw type="header">海青日報 第一版</fw>
<div type="article"><head type="kicker">修橋記</head><head>老橋<lb/>通車</head>
<head type="sub">兩岸方便</head>
<byline>本報記者王大明</byline>
<p>海青縣老橋<lb/>今日通
   車。Brü-<lb break="no"/>cken <choice><sic>bau</sic><corr>Bau</corr></choice>.</p>
<div><head>十年</head><p>終於近了。</p></div>
<lg><l>一行</l><l>二行</l></lg><figure><head>橋上</head></figure></div>
<pb n="2"/><div type="section"><head>本地</head><div><head>新校長</head><p>到任了。</p></div></div>
</body></text></TEI>
"""


def test_divisions_of_a_tei_document_are_articles():
    first, second = pages(TEI)
    assert dict(first.facts) == {"paper": "海青日報", "date": "1939-04-26", "label": "1"}
    assert lines(first) == [
        (F, "海青日報 第一版"),
        (K, "修橋記"),
        (H, "老橋通車"),
        (D, "兩岸方便"),
        (B, "本報記者王大明"),
        (None, "海青縣老橋今日通車。Brücken bau."),
        (C, "十年"),
        (None, "終於近了。"),
        (None, "一行\n二行"),
        (Role.CAPTION, "橋上"),
    ]
    assert dict(second.facts)["label"] == "2"
    assert lines(second) == [(F, "本地"), (H, "新校長"), (None, "到任了。")]


def test_a_tei_text_without_divisions_is_one_article():
    (page,) = pages(
        "<TEI><text><body><head>題</head><p>一段。</p><p>二段。</p></body></text></TEI>"
    )
    assert lines(page) == [(H, "題"), (None, "一段。"), (None, "二段。")]


def alto(*blocks, margin="", styles=""):
    return (
        '<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#">'
        '<Styles><TextStyle ID="big" FONTSIZE="24"/><TextStyle ID="text" FONTSIZE="9"/>'
        f"{styles}</Styles>"
        f'<Layout><Page PRINTED_IMG_NR="3"><TopMargin>{margin}</TopMargin>'
        f"<PrintSpace>{''.join(blocks)}</PrintSpace></Page></Layout></alto>"
    )


def block(top, *texts, style="text", size=10, width=10):
    made = []
    for at, text in enumerate(texts):
        x0 = 20 if text.startswith("　") else 0
        words = "".join(f'<String CONTENT="{word}"/><SP/>' for word in text.strip("　").split())
        made.append(
            f'<TextLine HPOS="{x0}" VPOS="{top + at * size}" HEIGHT="{size}"'
            f' WIDTH="{len(text.strip("　")) * width}">{words}</TextLine>'
        )
    return f'<TextBlock STYLEREFS="{style}">{"".join(made)}</TextBlock>'


def blocks_of(page):
    items = parse_page(page).items
    return [
        [(one.role, one.text) for one in item.blocks] if isinstance(item, Article) else item.text
        for item in items
    ]


def test_an_alto_page_is_put_together_by_its_places():
    (page,) = pages(
        alto(
            block(10, "老橋今春通車", style="big", size=30, width=30),
            block(50, "　　海青縣老橋今年春天", "重新通車兩岸居民往來方", "便。"),
            block(90, "　　村民李大川說走了十", "年的路終於近了。"),
            block(120, "新校長到任", style="big", size=30, width=30),
            block(160, "　　本報訊海青中學新校", "長昨日到任。"),
            margin=block(0, "海青日報"),
        )
    )
    assert dict(page.facts) == {"label": "3"}
    assert blocks_of(page) == [
        "海青日報",
        [
            (H, "老橋今春通車"),
            (Role.PARAGRAPH, "海青縣老橋今年春天重新通車兩岸居民往來方便。"),
            (Role.PARAGRAPH, "村民李大川說走了十年的路終於近了。"),
        ],
        [(H, "新校長到任"), (Role.PARAGRAPH, "本報訊海青中學新校長昨日到任。")],
    ]


def test_a_word_that_a_line_breaks_is_whole():
    line = '<TextLine HPOS="0" VPOS="{}" HEIGHT="10" WIDTH="100">{}</TextLine>'
    first = (
        '<String CONTENT="the"/><SP/><String CONTENT="bri" SUBS_TYPE="HypPart1"'
        ' SUBS_CONTENT="bridge"/><HYP CONTENT="-"/>'
    )
    second = '<String CONTENT="dge" SUBS_TYPE="HypPart2" SUBS_CONTENT="bridge"/>'
    body = line.format(0, first) + line.format(10, second)
    (page,) = pages(alto(f"<TextBlock>{body}</TextBlock>"))
    assert [text for item in blocks_of(page) for _, text in item] == ["the bridge"]


def test_a_tag_says_what_a_block_is():
    tags = '<LayoutTag ID="t1" LABEL="Heading"/>'
    head = block(0, "老橋今春通車").replace("<TextBlock", '<TextBlock TAGREFS="t1"')
    (page,) = pages(alto(head, block(30, "海青縣老橋通車。", "兩岸方便。"), styles=tags))
    assert page.lines[0].evidence.is_display
    assert blocks_of(page)[0][0] == (H, "老橋今春通車")


PAGE = """<?xml version="1.0"?>
<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">
<Page><ReadingOrder><OrderedGroup><RegionRefIndexed index="1" regionRef="b"/>
<RegionRefIndexed index="0" regionRef="a"/></OrderedGroup></ReadingOrder>
<TextRegion id="b" custom="readingOrder {index:1;}"><Coords points="0,50 100,50 100,90"/>
<TextLine><Coords points="0,50 100,50 100,60 0,60"/>
<TextEquiv><Unicode>海青縣老橋今年春天重新通¬</Unicode></TextEquiv></TextLine>
<TextLine><Coords points="0,60 100,60 100,70 0,70"/>
<TextEquiv index="1"><Unicode>x</Unicode></TextEquiv>
<TextEquiv index="0"><Unicode>車，兩岸居民往來方便。</Unicode></TextEquiv></TextLine></TextRegion>
<TextRegion id="a" custom="structure {type:heading;}">
<Coords><Point x="0" y="0"/><Point x="90" y="12"/></Coords>
<TextEquiv><Unicode>老橋今春通車</Unicode></TextEquiv></TextRegion>
<TextRegion id="c" type="page-number"><Coords points="0,0 5,5"/>
<TextEquiv><Unicode>3</Unicode></TextEquiv></TextRegion>
</Page></PcGts>
"""


def test_a_page_document_is_read_in_its_order():
    (page,) = pages(PAGE)
    assert blocks_of(page) == [
        [(H, "老橋今春通車"), (Role.PARAGRAPH, "海青縣老橋今年春天重新通車，兩岸居民往來方便。")],
        "3",
    ]


def test_upright_lines_are_measured_along_their_run():
    def line(at, bottom, text):
        return (
            f'<TextLine><Coords points="{100 - at * 10},0 {110 - at * 10},{bottom}"/>'
            f"<TextEquiv><Unicode>{text}</Unicode></TextEquiv></TextLine>"
        )

    body = (
        line(0, 100, "海青縣老橋今年春天重")
        + line(1, 100, "新通車兩岸居民往來方")
        + line(2, 20, "便。")
    )
    (page,) = pages(f'<PcGts><Page><TextRegion id="a">{body}</TextRegion></Page></PcGts>')
    assert [line.evidence.room for line in page.lines] == [0, 0, 8]
    assert blocks_of(page)[0][0][1] == "海青縣老橋今年春天重新通車兩岸居民往來方便。"


@pytest.mark.parametrize(
    "text",
    [
        "<alto><Layout><Page/></Layout></alto>",
        "<PcGts><Page/></PcGts>",
        "<TEI><text><body/></text></TEI>",
        "<alto>" + "<a>" * 5_000,
        "<TEI><text><body>" + "<div>" * 5_000,
        '<mets xmlns="http://www.loc.gov/METS/"/>',
    ],
)
def test_a_document_without_text_says_so(text):
    with pytest.raises(SourceError):
        pages(text)


@pytest.mark.parametrize("place", ["", "NaN", "1e999", "-5", "9" * 100, "x"])
def test_places_that_are_none_do_no_harm(place):
    text = alto(block(0, "老橋今春通車。")).replace('HPOS="0"', f'HPOS="{place}"')
    assert blocks_of(pages(text.replace('FONTSIZE="9"', f'FONTSIZE="{place}"'))[0])
