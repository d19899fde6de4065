"""An EPUB by the rules that EPUB 3.3 has for a package, a spine and contents."""

import io
import re
from zipfile import ZIP_STORED, ZipFile

import pytest
from composed_issue import ISSUE
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.exporting.epub import write_epub
from reader.i18n import use
from reader.model import Article, Block, Page, Role, safe_text

etree = pytest.importorskip("lxml.etree")

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE = "{http://www.idpf.org/2007/ops}type"
# What the content model of HTML allows in what is written here.
FLOW = {"article", "section", "footer", "p", "h2", "h3", "h4", "nav", "ol"}
CHILDREN = {
    "body": FLOW,
    "section": FLOW,
    "article": FLOW,
    "footer": FLOW,
    "nav": {"h2", "ol"},
    "ol": {"li"},
    "li": {"a", "ol"},
    **{name: {"br"} for name in ("p", "h2", "h3", "h4")},
    **{name: set() for name in ("a", "br")},
}


@pytest.fixture(autouse=True)
def english():
    use("en")


def book_of(pages):
    file = io.BytesIO()
    write_epub(pages, file)
    return file


@pytest.fixture
def book():
    return ZipFile(book_of(ISSUE))


def xml(book, name):
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(book.read(name), parser)


def package_of(book):
    return xml(book, "EPUB/package.opf")


def test_it_is_known_by_its_first_bytes():
    data = book_of(ISSUE).getvalue()
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    first = ZipFile(io.BytesIO(data)).infolist()[0]
    assert (first.compress_type, first.extra, first.flag_bits) == (ZIP_STORED, b"", 0)


def test_the_container_names_the_package(book):
    (root,) = xml(book, "META-INF/container.xml").iter(
        "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
    )
    assert root.get("full-path") in book.namelist()
    assert root.get("media-type") == "application/oebps-package+xml"


def test_the_package_has_what_every_package_must_have(book):
    package = package_of(book)
    assert package.get("version") == "3.0"
    (identifier,) = package.iter(f"{DC}identifier")
    assert identifier.get("id") == package.get("unique-identifier")
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", identifier.text)
    assert [one.text for one in package.iter(f"{DC}title")] == ["云溪日报 2026-03-05"]
    assert [one.text for one in package.iter(f"{DC}language")] == ["zh"]
    assert [one.text for one in package.iter(f"{DC}date")] == ["2026-03-05"]
    (modified,) = package.iter(f"{OPF}meta")
    assert modified.get("property") == "dcterms:modified"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", modified.text)


def test_every_file_is_in_the_manifest_once_and_is_there(book):
    items = list(package_of(book).iter(f"{OPF}item"))
    listed = [f"EPUB/{item.get('href')}" for item in items]
    others = {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}
    assert sorted([*listed, *others]) == sorted(book.namelist())
    assert len({item.get("id") for item in items}) == len(items)
    assert [item.get("href") for item in items if item.get("properties") == "nav"] == ["nav.xhtml"]
    types = {item.get("href").rpartition(".")[2]: item.get("media-type") for item in items}
    assert types == {"xhtml": "application/xhtml+xml", "css": "text/css"}


def test_the_spine_is_the_pages_in_order(book):
    package = package_of(book)
    files = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    spine = [files[one.get("idref")] for one in package.iter(f"{OPF}itemref")]
    assert spine == ["page-0001.xhtml", "page-0002.xhtml"]


def test_contents_lead_to_every_page_and_article_in_order(book):
    (nav,) = xml(book, "EPUB/nav.xhtml").iter(f"{XHTML}nav")
    assert nav.get(EPUB_TYPE) == "toc"
    links = [(link.get("href"), link.text) for link in nav.iter(f"{XHTML}a")]
    assert links == [
        ("page-0001.xhtml", "第01版 要闻"),
        ("page-0001.xhtml#article-1", "清淤 <三十里> 青禾河通了 & 亮了"),
        ("page-0001.xhtml#article-2", "云溪镇夜校昨晚开课。"),
        ("page-0002.xhtml", "第二版"),
        ("page-0002.xhtml#article-1", "云溪镇夜校昨晚开课。"),
    ]
    for href, _ in links:
        file, _, name = href.partition("#")
        found = {one.get("id") for one in xml(book, f"EPUB/{file}").iter()}
        assert not name or name in found


@pytest.mark.parametrize("name", ["nav.xhtml", "page-0001.xhtml", "page-0002.xhtml"])
def test_chapters_are_html_that_is_xml_too(book, name):
    document = xml(book, f"EPUB/{name}")
    assert document.tag == f"{XHTML}html"
    assert document.get("lang") == document.get("{http://www.w3.org/XML/1998/namespace}lang")
    assert next(document.iter(f"{XHTML}title")).text
    ids = [one.get("id") for one in document.iter() if one.get("id")]
    assert len(set(ids)) == len(ids)
    (body,) = document.iter(f"{XHTML}body")
    for one in body.iter():
        inner = {child.tag.removeprefix(XHTML) for child in one}
        assert inner <= CHILDREN[one.tag.removeprefix(XHTML)]


def test_a_page_has_its_blocks_by_role(book):
    document = xml(book, "EPUB/page-0001.xhtml")
    said = [
        (one.get("class"), "\n".join(one.itertext()))
        for one in document.iter()
        if one.get("class") is not None
    ]
    assert said[:6] == [
        ("kicker", "春修水利见闻"),
        ("headline", "清淤 <三十里>\n青禾河通了 & 亮了"),
        ("deck", "——全镇投工四千人次"),
        ("byline", "■本报记者 闻小满"),
        ("paragraph", "本报青禾3月4日讯 河道清淤昨日收尾。"),
        ("crosshead", "一锹一锹"),
    ]
    assert ("paragraph kept", "青禾水，\n  云溪月，\n一路向东。") in said
    assert said[-1] == ("furniture", "云溪日报 2026年3月5日 第1版")


def test_the_same_articles_are_the_same_book():
    def identifier(pages):
        return next(package_of(ZipFile(book_of(pages))).iter(f"{DC}identifier")).text

    assert identifier(ISSUE) == identifier(ISSUE) != identifier(ISSUE[:1])


def test_a_book_without_pages_can_be_opened():
    assert len(list(package_of(ZipFile(book_of(()))).iter(f"{OPF}itemref"))) == 1


@settings(deadline=None)
@given(st.text(min_size=1).map(safe_text), st.sampled_from(list(Role)))
def test_whatever_stands_on_a_page_the_chapter_is_xml_and_says_it(text, role):
    page = Page("a", (Article("1", (Block(role, text),)),), label=" ".join(text.split()))
    book = ZipFile(book_of([page]))
    for name in ("EPUB/nav.xhtml", "EPUB/package.opf"):
        xml(book, name)
    document = xml(book, "EPUB/page-0001.xhtml")
    (block,) = (one for one in document.iter() if str(role) in (one.get("class") or "").split())
    lines = [block.text or "", *(br.tail or "" for br in block)]
    assert "\n".join(lines) == text
