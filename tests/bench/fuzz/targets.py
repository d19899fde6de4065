"""What is fed with bytes that nobody has thought of: a name in, a function of bytes out.

Each takes what it is given as its user would hand it over, goes through all that comes of it, and
lets pass only what a person is told of: a `DubaoError`.
"""

import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date

from reader.model import Anchored, Article, Block, Corrections, Page, Role, SourcePage, safe_text
from reader.parsing import NO_CORRECTIONS, parse_page
from reader.settings.reading import parse_settings
from reader.sources.corrected_lines import with_corrected
from reader.sources.data import opening
from reader.sources.formats import pages_in
from reader.sources.html.opening import html_pages
from reader.sources.pdf import evidence, records
from reader.sources.pdf.__main__ import sheet_record
from reader.sources.pdf.sheet import Area, Drawn, Glyph, Sheet
from reader.sources.sidecar import parse_sidecar
from reader.sources.told import Told
from reader.store import ArticleStore, parse_query

TODAY = date(2024, 5, 12)
MOST_PARSED = 300  # lines of a page that are put together, too
ROOM = 1_000  # points, of a sheet
SAID = ("水库放水。", "公交改线 A05", "“报”——〇", "黄兰香在云溪", "")
STORE = ArticleStore.of_pages(
    [Page("page", tuple(Article(one, (Block(Role.PARAGRAPH, one),)) for one in SAID))]
)
CONTAINER = (
    b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    b"</container>"
)
PACKAGE = (
    b'<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="one.xhtml"'
    b' media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>'
)
CHAPTER = b"<html><body><h1>a</h1><p>b</p></body></html>"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{OFFICE}document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{OFFICE}styles+xml"/></Types>'
).encode()


def relations(kind: str, target: str) -> bytes:
    """Return a package's part that leads to another."""
    return (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{RELATED}{kind}"'
        f' Target="{target}"/></Relationships>'
    ).encode()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Return a zip of members, as they are."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def text_of(data: bytes) -> str:
    """Return what a person may have typed: half-written characters too."""
    return data.decode("utf-8", "surrogateescape")


def through(pages: Iterable[SourcePage]) -> None:
    """Go through pages: safe lines, of which no character is lost that is no white space."""
    for page in pages:
        for line in page.lines:
            assert safe_text(line.text) == line.text, line
        if len(page.lines) <= MOST_PARSED:
            whole(page)


def whole(page: SourcePage, corrections: Corrections = NO_CORRECTIONS) -> None:
    """Put a page together, and see that all of it is there."""
    parsed = parse_page(page, corrections)
    texts = [
        block.text
        for item in parsed.items
        for block in (item.blocks if isinstance(item, Article) else (item,))
    ]
    assert counted(texts) == counted(line.text for line in page.lines)


def counted(texts: Iterable[str]) -> Counter[str]:
    """Return how often each character stands there that is no white space."""
    return Counter("".join("".join(texts).split()))


def sheet_of(data: bytes) -> Sheet:
    """Return a sheet with characters and drawings wherever the bytes say, eight for each."""
    glyphs: list[Glyph] = []
    turned: list[list[Glyph]] = [[], [], []]
    areas: list[list[Area]] = [[], [], [], []]
    for at in range(0, len(data) - 7, 8):
        kind, *given = data[at : at + 8]
        x, y = (given[0] << 8 | given[1]) / 60, (given[2] << 8 | given[3]) / 60
        if kind < 200:
            size = given[4] / 8 + 0.01 if kind != 199 else 0.0001
            char = chr(0x4E00 + given[5]) if given[5] else chr(given[6] or 32)
            width = size * given[6] / 200
            glyph = Glyph(char, x, x + width, y, size, at)
            (glyphs if kind < 190 else turned[kind % 3]).append(glyph)
        else:
            areas[kind % 4].append(Area(x, y, x + given[4] * 4.0, y + given[5] * 4.0))
    drawn = Drawn(*(tuple(some) for some in areas))
    every = tuple(tuple(some) for some in turned)
    return Sheet(Area(0, 0, ROOM, ROOM), tuple(glyphs), every, drawn)


def query(data: bytes) -> None:
    """The query language, and what a store answers; every span lies in its text."""
    asked = parse_query(text_of(data), TODAY)
    answer = STORE.search(asked)
    for hit in answer.hits:
        for place in hit.places:
            length = len(hit.entry.article.blocks[place.block].text)
            assert all(0 <= one.start < one.end <= length for one in place.spans)


def settings(data: bytes) -> None:
    """The settings file."""
    parse_settings(data, "config.yaml")


def sidecar(data: bytes) -> None:
    """A page's sidecar, and a correction written into it."""
    there = parse_sidecar(data, "page.yaml")
    if not there.complaints:
        known = there.corrections.anchored
        one = Anchored(3, "0f3a91c0-1b2c3d4e-99aabbcc", Role.DECK)
        after = with_corrected(data, "page.yaml", (*known, one), "水库 # 放水: {")
        assert parse_sidecar(after, "page.yaml").corrections.anchored == (*known, one)


def corrected_page(data: bytes) -> None:
    """A page under corrections of all kinds; no text of it is lost."""
    head, _, body = data.partition(b"\0")
    there = parse_sidecar(head, "page.yaml")
    for page in pages_in(body or "水库\n\n  放水。\n公交\n".encode(), Told("page.txt")):
        whole(page, there.corrections)


def text(data: bytes) -> None:
    """Plain text of any encoding, and any format that its first bytes say."""
    through(pages_in(data, Told("page.txt")))


def html(data: bytes) -> None:
    """A web page."""
    through(html_pages(data, Told("page.html")))


def feed(data: bytes) -> None:
    """RSS, Atom, and all other XML."""
    through(opening.xml_pages(data, Told("page.xml")))


def json(data: bytes) -> None:
    """JSON, and JSON lines."""
    through(opening.json_pages(data, Told("page.json")))


def csv(data: bytes) -> None:
    """A table."""
    through(opening.table_pages(data, Told("page.csv")))


def markdown_text(data: bytes) -> None:
    """Markdown, whatever its first bytes say."""
    through(pages_in(b"# \xe6\xb0\xb4\xe5\xba\x93\n\n" + data, Told("page.md")))


def book(data: bytes) -> None:
    """An EPUB whose package, contents and chapter are given."""
    package, _, chapter = data.partition(b"\0")
    members = {
        opening.CONTAINER: CONTAINER,
        "book.opf": package or PACKAGE,
        "one.xhtml": chapter or CHAPTER,
    }
    through(pages_in(zipped(members), Told("page.epub")))


def document(data: bytes) -> None:
    """A DOCX whose text and styles are given."""
    body, _, styles = data.partition(b"\0")
    leads = relations("officeDocument", opening.DOCUMENT)
    members = {"[Content_Types].xml": TYPES, "_rels/.rels": leads, opening.DOCUMENT: body}
    if styles:
        styled = relations("styles", "styles.xml")
        members |= {"word/styles.xml": styles, "word/_rels/document.xml.rels": styled}
    through(pages_in(zipped(members), Told("page.docx")))


def archive(data: bytes) -> None:
    """A zip as it comes."""
    through(pages_in(b"PK\x03\x04" + data.removeprefix(b"PK\x03\x04"), Told("page.zip")))


def seven_zip(data: bytes) -> None:
    """A 7z archive as it comes."""
    sign = b"7z\xbc\xaf\x27\x1c"
    through(pages_in(sign + data.removeprefix(sign), Told("page.7z")))


def pdf_geometry(data: bytes) -> None:
    """A sheet of a PDF: characters, rules, frames and pictures anywhere."""
    sheet = sheet_of(data)
    if any(not glyph.char.isspace() for glyph in sheet.characters()):
        record = records.read(sheet_record(sheet, lambda _number: ""))
        evidence.page_of(record)


def pdf_records(data: bytes) -> None:
    """What the process that reads a PDF says, if somebody else has taken it over."""
    for line in data.splitlines():
        with suppress(records.BadRecordError, TypeError, IndexError):  # as in `asking`
            evidence.page_of(records.read(line))


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    one.__name__: one
    for one in (
        *(query, settings, sidecar, corrected_page, text, html, feed, json, csv, markdown_text),
        *(book, document, archive, seven_zip, pdf_geometry, pdf_records),
    )
}
