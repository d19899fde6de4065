"""An EPUB's zip in, pages of given lines out: its chapters in the order in which they are read."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from zipfile import ZipFile

from reader.model import Role, SourcePage
from reader.sources.data.manuscripts import Facts, Manuscript, Origin, Part, fact, pages_of
from reader.sources.data.markup import HEADINGS, Element, blocks_of, role_of
from reader.sources.data.opening import CONTAINER
from reader.sources.data.outline import CAPTION, HEADING, TEXT, Marked, facts_in, manuscripts_of
from reader.sources.data.own_markup import own_manuscripts, own_sections
from reader.sources.data.package import Package
from reader.sources.data.records import day_of
from reader.sources.data.xml_documents import local_name, parsed
from reader.sources.told import Told

ENCODING = "epub"
MOST_CHAPTERS = 5_000
_NAVIGATION = 0.7  # share of a chapter's text in links: then it is contents, no text


def epub_pages(archive: ZipFile, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a book, each as soon as its chapters are read.

    Raises:
        SourceError: It is damaged, locked, too large, or holds no text.
    """
    package = Package(archive, told)
    facts, chapters = _contents(package, told)
    found = (one for chapter in enumerate(chapters, 1) for one in _chapter(package, chapter, facts))
    yield from pages_of(found, Origin(told, ENCODING))


def _contents(package: Package, told: Told) -> tuple[Facts, Sequence[str]]:
    """What the book says of itself, and the names of its chapters in reading order."""
    container = parsed(package.read(CONTAINER).decode("utf-8-sig", "replace"), told)
    files = [one for one in container.iter() if local_name(one) == "rootfile"]
    path = package.near("", files[0].get("full-path", "")) if files else ""
    if not path:
        raise package.broken()
    names: dict[str, str] = {}
    said: dict[str, str] = {}
    order: list[str] = []
    for one in parsed(package.read(path).decode("utf-8-sig", "replace"), told).iter():
        kind = local_name(one)
        if kind in ("title", "date"):
            said.setdefault(kind, fact(one.text or ""))
        elif kind == "item" and "nav" not in (one.get("properties") or "").split():
            names[one.get("id", "")] = package.near(path, one.get("href", ""))
        elif kind == "itemref" and one.get("linear") != "no":
            order.append(one.get("idref", ""))
    chapters = [names[one] for one in order[:MOST_CHAPTERS] if names.get(one)]
    title = said.get("title", "")
    return facts_in(title, Facts(date=day_of(said.get("date", ""))), is_title=True), chapters


def _chapter(package: Package, chapter: tuple[int, str], facts: Facts) -> Iterator[Manuscript]:
    from reader.sources.html.charset import decode_html  # noqa: PLC0415 - only for a book
    from reader.sources.html.markup import UnboundedError, parse  # noqa: PLC0415 - the same

    number, name = chapter
    decoded = decode_html(package.read(name))
    if decoded is None:
        raise package.broken()
    try:
        root = parse(decoded.text)
    except UnboundedError as error:
        raise package.broken() from error
    if root is None:
        return
    if own := own_sections(root):
        for section in own:
            yield from own_manuscripts(section, number)
        return
    whole = len("".join(root.itertext()))
    linked = sum(len("".join(link.itertext())) for link in root.iter("a"))
    if linked <= _NAVIGATION * whole:
        yield from _manuscripts(list(blocks_of(root)), facts)


def _manuscripts(blocks: Sequence[Element], facts: Facts) -> Iterator[Manuscript]:
    """The articles of a chapter: as its `article`s part them, or by its headings."""
    if not any(block.article for block in blocks):
        yield from manuscripts_of(map(_marked, blocks), facts)
        return
    for article, same in groupby(blocks, key=lambda block: block.article):
        if article:
            yield Manuscript(tuple(_parts(list(same))), facts)
            continue
        for block in same:
            if block.name in HEADINGS:
                facts = facts_in(block.text, facts, is_title=False)
            else:
                parts = ((Role.FURNITURE, block.text),)
                yield Manuscript(parts, facts, is_furniture=True)


def _parts(blocks: Sequence[Element]) -> Iterator[Part]:
    first = next((block.name for block in blocks if block.name in HEADINGS), "")
    for block in blocks:
        heading = Role.HEADLINE if block.name == first else Role.CROSSHEAD
        yield (role_of(block) or (heading if block.name in HEADINGS else None)), block.text


def _marked(block: Element) -> Marked:
    if block.name in HEADINGS:
        return Marked(HEADING, block.text, HEADINGS.index(block.name) + 1)
    return Marked(CAPTION if role_of(block) is Role.CAPTION else TEXT, block.text)
