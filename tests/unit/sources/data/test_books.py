"""EPUB and DOCX: chapters, headings and styles are what they say, and no zip does harm."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from reader.errors import SourceError
from reader.i18n import use
from reader.model import Role
from reader.sources.formats import pages_in
from reader.sources.pages import read_pages
from reader.sources.told import Told

H, C = Role.HEADLINE, Role.CROSSHEAD
CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>'
)
PACKAGE = (
    '<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:date>2021-04-22</dc:date></metadata><manifest>"
    '<item id="nav" href="nav.xhtml" properties="nav"/>{items}</manifest>'
    '<spine><itemref idref="nav"/>{refs}</spine></package>'
)


@pytest.fixture(autouse=True)
def english():
    use("en")


def book(*chapters, title="海青日报", **parts):
    names = [f"c{number}" for number in range(len(chapters))]
    items = "".join(f'<item id="{name}" href="text%20/{name}.xhtml"/>' for name in names)
    refs = "".join(f'<itemref idref="{name}"/>' for name in reversed(names))
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "O/p.opf": PACKAGE.format(title=title, items=items, refs=refs),
        "O/nav.xhtml": "<html><body><h1>目录</h1></body></html>",
        **{f"O/text /{name}.xhtml": text for name, text in zip(names, chapters, strict=True)},
        **parts,
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text, compress_type=0 if name == "mimetype" else None)
    return out.getvalue()


def pages(data):
    return list(pages_in(data, Told("a.epub")))


def lines(page):
    return [(line.given.role, line.text) for line in page.lines if line.text]


def test_chapters_are_read_in_the_order_of_the_spine():
    first = (
        "<html><head><title>x</title></head><body><h1>老桥今春通车</h1>"
        "<p>老桥<b>通车</b>。</p></body></html>"
    )
    second = (
        "<html><body><h2>新校长到任</h2><p>到任了。</p><h3>十年</h3><p>又文。</p></body></html>"
    )
    (page,) = pages(book(second, first))
    assert dict(page.facts) == {"paper": "海青日报", "date": "2021-04-22"}
    assert lines(page) == [
        (H, "老桥今春通车"),
        (None, "老桥通车。"),
        (H, "新校长到任"),
        (None, "到任了。"),
        (C, "十年"),
        (None, "又文。"),
    ]


def test_a_chapter_may_be_a_page_of_articles():
    chapter = (
        "<html><body><h1>第2版：本地</h1><h2>一题</h2><p>一文。</p>"
        "<h2>二题</h2><p>二文。</p></body></html>"
    )
    (page,) = pages(book(chapter))
    assert dict(page.facts)["label"] == "第2版"
    assert [text for role, text in lines(page) if role is H] == ["一题", "二题"]


def test_a_book_of_dubaos_own_opens_with_its_roles():
    chapter = (
        "<html><body><section><h2>海青日报 2021-04-21 第1版 要闻</h2>"
        '<article id="a1"><p class="kicker">引题</p><h3 class="headline">题一<br/>题二</h3>'
        '<p class="byline">■王小明</p><p class="paragraph kept">一行<br/>二行</p>'
        '<h4 class="crosshead">小题</h4><p class="paragraph">文。</p></article>'
        '<footer><p class="furniture">责任编辑：李大川</p></footer></section></body></html>'
    )
    (page,) = pages(book(chapter))
    assert dict(page.facts) == {
        "paper": "海青日报",
        "date": "2021-04-21",
        "label": "第1版",
        "section": "要闻",
    }
    assert lines(page) == [
        (Role.KICKER, "引题"),
        (H, "题一"),
        (H, "题二"),
        (Role.BYLINE, "■王小明"),
        (Role.PARAGRAPH, "一行\n二行"),
        (C, "小题"),
        (Role.PARAGRAPH, "文。"),
        (Role.FURNITURE, "责任编辑：李大川"),
    ]


def test_a_chapter_of_links_is_contents():
    contents = (
        '<html><body><h1>目录</h1><p><a href="b">老桥今春通车</a></p><p><a>二</a></p></body></html>'
    )
    (page,) = pages(book(contents, "<html><body><h1>题</h1><p>文。</p></body></html>"))
    assert lines(page) == [(H, "题"), (None, "文。")]


@pytest.mark.parametrize("address", ["../../../etc/hosts", "/etc/hosts", "file:///etc/hosts", "no"])
def test_an_address_out_of_the_book_leads_nowhere(address):
    data = book(
        "<html/>",
        **{
            "O/p.opf": PACKAGE.format(
                title="", items=f'<item id="a" href="{address}"/>', refs='<itemref idref="a"/>'
            )
        },
    )
    with pytest.raises(SourceError, match="holds no articles"):
        pages(data)


def test_what_unpacks_without_end_is_refused():
    with pytest.raises(SourceError, match="larger than 32 MB"):
        pages(book("<html><body><p>" + "字" * 12_000_000))


@pytest.mark.parametrize(
    "parts",
    [
        {"META-INF/container.xml": "<container/>"},
        {"META-INF/container.xml": "no xml"},
        {"O/p.opf": "<package>"},
        {"O/p.opf": '<!DOCTYPE p [<!ENTITY a "b">]><package>&a;</package>'},
        {"META-INF/container.xml": CONTAINER.replace("O/p.opf", "../p.opf")},
    ],
)
def test_a_damaged_book_is_one_line(parts):
    with pytest.raises(SourceError):
        pages(book("<html/>", **parts))


@pytest.mark.parametrize("length", [4, 60, 200, -10])
def test_a_book_cut_short_is_one_line(length):
    data = book("<html><body><h1>题</h1><p>文。</p></body></html>")[:length]
    with pytest.raises(SourceError):
        list(pages_in(data, Told("a.epub")))


@pytest.mark.parametrize("path", ["a.epub", "a.zip"])
def test_a_book_packed_again_in_any_order_is_a_book(path, tmp_path):
    data = book("<html><body><h1>题</h1><p>文。</p></body></html>", **{"a.jpg": "\xff" * 5_000})
    with ZipFile(BytesIO(data)) as archive, ZipFile(tmp_path / path, "w") as again:
        for name in sorted(archive.namelist(), key=len):
            again.writestr(name, archive.read(name))
    (page,) = read_pages(str(tmp_path / path))
    assert lines(page) == [(H, "题"), (None, "文。")]


def test_a_book_in_an_archive_is_its_pages_beside_the_others(tmp_path):
    data = book("<html><body><h1>题</h1><p>文。</p></body></html>")
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("1.txt", "老桥今春通车\n\n两岸居民往来方便。\n")
        archive.writestr("2.epub", data)
    assert [page.encoding for page in read_pages(str(tmp_path / "a.zip"))] == ["utf-8", "epub"]


def document(build):
    made = docx.Document()
    build(made)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def docx_lines(build):
    return list(pages_in(document(build), Told("a.docx")))


def test_styles_are_what_they_say():
    def build(made):
        made.add_heading("海青日报 2021年4月22日", 0)
        made.add_heading("老桥今春通车", 1)
        made.add_paragraph().add_run("本报记者 王小明").bold = True
        made.add_paragraph("老桥通车。")
        made.add_paragraph("桥上。", style="Caption")
        made.add_heading("新校长到任", 1)
        made.add_paragraph("到任了。")
        table = made.add_table(1, 2)
        table.cell(0, 0).text, table.cell(0, 1).text = "日", "数"

    (page,) = docx_lines(build)
    assert dict(page.facts) == {"paper": "海青日报", "date": "2021-04-22"}
    assert lines(page)[1:] == [
        (H, "老桥今春通车"),
        (Role.BYLINE, "本报记者 王小明"),
        (None, "老桥通车。"),
        (Role.CAPTION, "桥上。"),
        (H, "新校长到任"),
        (None, "到任了。"),
        (None, "日　数"),
    ]


def test_a_document_without_styles_is_a_plain_page():
    (page,) = docx_lines(
        lambda made: [made.add_paragraph(text) for text in ("老桥今春通车", "正文。")]
    )
    assert [line.text for line in page.lines] == ["老桥今春通车", "", "正文。"]
    assert page.lines[0].given is None


def test_a_document_without_text_says_so():
    with pytest.raises(SourceError, match="white space"):
        docx_lines(lambda _made: None)


def test_a_damaged_document_is_one_line():
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<a>")
    with pytest.raises(SourceError, match="damaged"):
        list(pages_in(out.getvalue(), Told("a.docx")))


def test_a_document_whose_styles_have_no_names_is_one_line():
    def build(made):
        style = made.add_paragraph("老桥通车。", style="Caption").style
        name = next(iter(style.element))
        del name.attrib[next(iter(name.attrib))]

    with pytest.raises(SourceError, match="damaged"):
        docx_lines(build)


def test_a_document_that_unpacks_without_end_is_refused():
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 40_000_000)
    with pytest.raises(SourceError, match="larger than 32 MB"):
        list(pages_in(out.getvalue(), Told("a.docx")))


def test_a_document_whose_pictures_unpack_without_end_is_refused():
    data = BytesIO(document(lambda made: made.add_paragraph("文。")))
    with ZipFile(data, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.png", b"\0" * 40_000_000)
    with pytest.raises(SourceError, match="larger than 32 MB"):
        list(pages_in(data.getvalue(), Told("a.docx")))


def test_a_chapter_is_read_however_deep_it_is_nested():
    (page,) = pages(book("<html><body>" + "<div>" * 3_000 + "<p>文。"))
    assert [text for _, text in lines(page)] == ["文。"]
