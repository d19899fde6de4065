"""TEI in, pages of given lines out: divisions are articles, page beginnings are pages (TEI P5)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.model import Role, SourcePage
from reader.sources.data.manuscripts import Facts, Manuscript, Origin, Part, fact, pages_of
from reader.sources.data.records import LONGEST_FACT, day_of
from reader.sources.data.xml_documents import local_name
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

_DIVISIONS = ("div", *(f"div{n}" for n in range(1, 8)), "text", "body", "front", "back", "group")
_BLOCKS: dict[str, Role | None] = {
    **dict.fromkeys(("ab", "cit", "dateline", "closer", "item", "l", "lg", "note", "opener")),
    **dict.fromkeys(("p", "quote", "row", "sp", "u")),
    **dict.fromkeys(("byline", "docAuthor"), Role.BYLINE),
    "figDesc": Role.CAPTION,
    "head": Role.HEADLINE,
    "fw": Role.FURNITURE,  # the running line at a page's head or foot
}
_ARTICLE = lazy_pattern(r"article|story|report|letter|notice|advert|poem|news", 2)  # IGNORECASE
_KICKER = lazy_pattern(r"kicker|over|super|main-?line|pre", 2)
_BREAKS = ("lb", "cb", "pb", "gb")
_CUT, _GLUED = "\x0b", "\x0c"  # a line's end, and one that cuts a word; no XML holds either
_WIDE = "\u2e80-\ufaff\ufe30-\uffee"
_FOLDED = lazy_pattern(rf"(?<=[{_WIDE}])\s*[\n\x0b]\s*(?=[{_WIDE}])|[-\xad¬]?\s{{0,99}}\x0c\s*")
_SPACES = lazy_pattern(r"[\s\x0b]+")


def tei_pages(root: "_Element", origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a document.

    Raises:
        SourceError: There is no text in it.
    """
    return pages_of(_TeiReading(_facts(root)).below(root), origin)


def _facts(root: "_Element") -> Facts:
    """What the header says of the print: the journal's title before the document's own."""
    titles: dict[str, str] = {}
    days: list[str] = []
    header = next((one for one in root if local_name(one) == "teiHeader"), None)
    for one in header.iter() if header is not None else ():
        name = local_name(one)
        if name == "title":
            titles.setdefault("j" if one.get("level") in ("j", "s") else "", fact(text_in(one)))
        elif name == "date":
            days.append(day_of(one.get("when") or text_in(one)))
    paper = titles.get("j") or titles.get("", "")
    return Facts(paper if len(paper) <= LONGEST_FACT else "", next(filter(None, days), ""))


@dataclass(slots=True)
class _TeiReading:
    """What is known of the page that is being read; it changes where a page begins."""

    facts: Facts
    furniture: list[str] = field(default_factory=list)

    def below(self, element: "_Element") -> Iterator[Manuscript]:
        """Yield the articles below a division that is none, and what belongs to none."""
        for one in element:
            name = local_name(one)
            if name == "teiHeader":
                continue
            if name == "TEI":
                self.facts = _facts(one)
            if name in _DIVISIONS and _is_article(one):
                facts = self.facts._replace(label=_label(one) or self.facts.label)
                parts = tuple(self._parts(one, one))
                yield Manuscript(parts, facts)
                yield from self._told(facts)
            elif name in _BLOCKS:
                self.furniture.append(text_in(one))
                yield from self._told(self.facts)
            else:
                self._turn(one)
                yield from self.below(one)

    def _told(self, facts: Facts) -> Iterator[Manuscript]:
        for text in filter(None, self.furniture):
            yield Manuscript(((Role.FURNITURE, text),), facts, is_furniture=True)
        self.furniture.clear()

    def _turn(self, element: "_Element") -> None:
        if local_name(element) == "pb" and (label := fact(element.get("n", ""))):
            self.facts = self.facts._replace(label=label)

    def _parts(self, element: "_Element", article: "_Element") -> Iterator[Part]:
        has_headline = False
        for one in element:
            name = local_name(one)
            if name not in _BLOCKS:
                self._turn(one)
                yield from self._parts(one, article)
                continue
            for inner in one.iter():
                self._turn(inner)
            role = _BLOCKS[name]
            if name == "head":
                role = _role_of_head(one, element, article, is_first=not has_headline)
                has_headline = has_headline or role is Role.HEADLINE
            text = _verse(one) if name == "lg" else text_in(one)
            if role is Role.FURNITURE:
                self.furniture.append(text)
            elif text:
                yield role, text


def _is_article(division: "_Element") -> bool:
    """Whether a division is one story: it says so, or it has text of its own."""
    if _ARTICLE.search(division.get("type", "")):
        return True
    has_text = any(local_name(one) in ("p", "ab", "lg", "quote", "sp", "u") for one in division)
    return has_text and not any(
        local_name(one) in _DIVISIONS and _ARTICLE.search(one.get("type", ""))
        for one in division.iter()
        if one is not division
    )


def _label(division: "_Element") -> str:
    """The page that begins right where a division does."""
    first = next(iter(division), None)
    is_page = first is not None and local_name(first) == "pb"
    return fact(first.get("n", "")) if first is not None and is_page else ""


def _role_of_head(
    head: "_Element", division: "_Element", article: "_Element", *, is_first: bool
) -> Role:
    """What a head is: of a figure a caption, within an article a crosshead, else by its place."""
    if local_name(division) in ("figure", "table"):
        return Role.CAPTION
    if division is not article:
        return Role.CROSSHEAD
    kind = f"{head.get('type', '')} {head.get('rend', '')}"
    if _KICKER.search(kind):
        return Role.KICKER
    return Role.HEADLINE if is_first or "main" in kind else Role.DECK


def _verse(stanza: "_Element") -> str:
    lines = [text_in(one) for one in stanza.iter() if local_name(one) == "l"]
    return "\n".join(filter(None, lines)) or text_in(stanza)


def text_in(element: "_Element") -> str:
    """Return the text of an element on one line; of several readings of a word the first."""
    from lxml import etree  # noqa: PLC0415 - only for XML

    texts: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, one in walk:
        name = local_name(one)
        if event == "end":
            texts.append((one.tail or "") if one is not element else "")
        elif name in _BREAKS:
            texts.append(_GLUED if one.get("break") == "no" else _CUT)
        elif one is not element and (name == "fw" or _is_other_reading(one)):
            walk.skip_subtree()
        else:
            texts.append(one.text or "")
            texts.append(" " if name == "cell" else "")
    return _SPACES.sub(" ", _FOLDED.sub("", "".join(texts))).strip()


def _is_other_reading(element: "_Element") -> bool:
    parent = element.getparent()
    return local_name(parent) in ("choice", "app") and parent[0] is not element
