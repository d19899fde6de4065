"""RSS and Atom: entries are articles, days are pages; what is broken does no harm."""

import pytest

from reader.errors import SourceError
from reader.i18n import use
from reader.model import Role
from reader.sources.data.opening import is_xml, xml_pages
from reader.sources.told import Told

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>海青日报要闻</title>
<item><title><![CDATA[老桥今春通车]]></title><dc:creator>王小明</dc:creator>
<pubDate>Sat, 09 Sep 2017 23:02:00 +0800</pubDate><description>老桥通车…</description>
<content:encoded><![CDATA[<p>老桥通车。</p><p>两岸方便。</p>]]></content:encoded></item>
<item><title>海青县公布造林结果</title><pubDate>Sat, 09 Sep 2017 01:02:00 +0800</pubDate>
<description>&lt;p&gt;造林三千亩。&lt;/p&gt;</description></item>
<item><title>新校长到任</title><description>新校长到任了。</description></item>
</channel></rss>
"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>海青晚报</title>
<entry><title type="html">老桥&amp;新桥</title><author><name>李大川</name></author>
<updated>2021-04-22T01:00:00+08:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>一段。</p><p>二段。</p></div></content>
</entry></feed>
"""


@pytest.fixture(autouse=True)
def english():
    use("en")


def pages(text, codec="utf-8"):
    data = text if isinstance(text, bytes) else text.encode(codec)
    assert is_xml(data)
    return list(xml_pages(data, Told("feed.xml")))


def lines(page):
    return [(line.given.role, line.text) for line in page.lines if line.text]


def test_entries_of_a_day_are_a_page_of_the_feeds_paper():
    first, second = pages(RSS)
    assert dict(first.facts) == {"paper": "海青日报要闻", "date": "2017-09-09"}
    assert lines(first) == [
        (Role.HEADLINE, "老桥今春通车"),
        (Role.BYLINE, "王小明"),
        (None, "老桥通车。"),
        (None, "两岸方便。"),
        (Role.HEADLINE, "海青县公布造林结果"),
        (None, "造林三千亩。"),
    ]
    assert dict(second.facts) == {"paper": "海青日报要闻"}


def test_atom_is_read_as_well():
    (page,) = pages(ATOM)
    assert dict(page.facts) == {"paper": "海青晚报", "date": "2021-04-22"}
    assert [text for _, text in lines(page)] == ["老桥&新桥", "李大川", "一段。", "二段。"]


@pytest.mark.parametrize("codec", ["gb2312", "gbk", "big5", "utf-16", "utf-8-sig"])
def test_a_feed_in_another_codec(codec):
    declared = f'<?xml version="1.0" encoding="{codec.removesuffix("-sig")}"?>'
    text = "<rss><channel><title>海青</title><item><title>文中大川</title></item></channel></rss>"
    (page,) = pages(declared + text, codec)
    assert lines(page) == [(Role.HEADLINE, "文中大川")]
    assert page.undecodable == 0


def test_what_is_whole_of_a_broken_feed_is_read():
    (page, *_) = pages(RSS.replace("</channel></rss>", "").replace("要闻", "要闻&nbsp;"))
    assert lines(page)[0] == (Role.HEADLINE, "老桥今春通车")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<rss>" + b"<!--" * 100_000, "holds no articles"),
        (b"<rss>" + b"<a>" * 100_000, "holds no articles"),
        (b"<rss><channel>" + b"<item><title>a" * 50_000, "no articles|entries"),
        (b"<rss " + b" ".join(b'a%d="b"' % n for n in range(50_000)) + b"/>", "tags that no feed"),
        (b"<rss><channel>" + b"<item/>" * 20_001 + b"</channel></rss>", "more than 20000"),
        (b'<!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>', "entities"),
        (
            b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hosts">]><rss/>',
            "entit",
        ),
        (b'<?xml version="1.0"?><rss></rss>', "holds no articles"),
        (b'<?xml version="1.0"?><svg/>', "among its elements .svg."),
        (b'<?xml version="1.0"?><plist><dict/></plist>', "among its elements .plist."),
        (b'<?xml version="1.0"?><a><b></a>', "damaged XML"),
        (b'<?xml version="1.0"?>', "damaged XML"),
        (b'<?xml version="1.0"?>' + b"<a>" * 100_000, "damaged XML"),
    ],
)
def test_what_is_no_feed_or_made_to_break_is_one_line(data, said):
    if not is_xml(data):
        data = b'<?xml version="1.0"?>' + data
    with pytest.raises(SourceError, match=said):
        pages(data)


@pytest.mark.parametrize("text", ["<编者按> 老桥", "老桥 <rss>", "", "<", "<b>老桥</b>"])
def test_a_page_with_angle_brackets_is_none(text):
    assert not is_xml(text.encode())


@pytest.mark.parametrize(
    "broken",
    [
        RSS.replace(' xmlns:content="http://purl.org/rss/1.0/modules/content/"', ""),
        RSS.replace("xmlns:content=", "mlns:content="),
        RSS.replace("<title>海青县公布造林结果</title>", "<title/>"),
        RSS.replace("<title>海青县公布造林结果</title>", "<title>\ufffdL"),
        RSS.replace("http://purl.org/rss/1.0/modules/content/", "http://purl.org/rs \ufffd d les/"),
        RSS.replace("<![CDATA[<p>老桥通车。</p><p>两岸方便。</p>]]>", ""),
        ATOM.replace("<name>李大川</name>", "<name/>"),
    ],
    ids=range(7),
)
def test_names_and_elements_that_are_broken_do_no_harm(broken):
    try:
        made = pages(broken)
    except SourceError:
        return
    assert any("通车" in line.text or "段" in line.text for page in made for line in page.lines)
