"""A saved article of a digital edition in, its heads, byline and paragraphs out.

An edition is known by the marks that its publishing system puts into a page, whoever prints it:
what holds the body, and what stands above it.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.model import Role
from reader.sources.html.lines import MarkedLine, lines_of, notes_in, tidy
from reader.sources.html.markup import find
from reader.sources.html.print_facts import (
    NOTED,
    PRINTED,
    PrintFacts,
    date_in_path,
    facts_in,
    page_number,
    paper_in,
    printed_in,
)
from reader.sources.html.tail import read_tail, tail_facts
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

# What holds an article's text, the widest first: Founder's old and new systems, those of 光明日报
# and fzsyun, and at last what its comments enclose.
BODIES = (
    "#ozoom",
    "#articleContent",
    ".m-article-main",
    "#news_content",
    "founder-content",
    "cms-content",
    "enp-content",
)
# What names a role outright.
_NAMED = (
    ("founder-introtitle", Role.KICKER),
    ("founder-title", Role.HEADLINE),
    ("founder-subtitle", Role.DECK),
    ("founder-author", Role.BYLINE),
)
_BYLINES = ("founder-author", ".m-article-author", "p.sec", ".lai")
_TABLE, _PHOTOGRAPHS = "table.wz", "table#newspic"
_TABLE_ROWS = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE)
_MOST_HEADINGS = 100  # above a body, the nearest
_LEVELS = ("h1", "h2", "h3", "h4")
_SOURCE_ALONE = lazy_pattern(r"^(?:来源|稿源|發稿|来 源)\s*[：:].{0,40}$")
_STOPS = "。！？…；：”"
_LONGEST_CROSSHEAD = 40  # characters
_FEWEST_VERSES, _LONGEST_VERSE = 3, 36  # lines, and characters of one, between line breaks
_NEAR = 3  # paragraphs at either end in which a byline may stand

TypedLine = tuple[str, Role | None]


@dataclass(frozen=True, slots=True)
class Story:
    """One article as its page has it: what is known of where it was printed, and its lines.

    A line without a role is one whose marks do not say what it is.
    """

    facts: PrintFacts
    lines: tuple[TypedLine, ...]

    @property
    def title(self) -> str:
        """The headline on one line."""
        return " ".join(text for text, role in self.lines if role is Role.HEADLINE)


def read_story(document: "_Element", source: str, address: str = "") -> Story | None:
    """Return the article that a page of an edition holds; None where it holds none.

    Args:
        document: The page.
        source: The same as characters: comments say some things.
        address: Where it is from, an address or a path.
    """
    body = _body(document)
    if body is None:
        return None
    heads, tail = _heads(document, body), read_tail(source)
    text = list(body_lines(body, heads))
    heads = _with_tail(heads, tail, text)
    lines = (*heads, *text, *_photographs(document, body))
    return Story(_facts(document, body, tail, address), lines)


def _body(document: "_Element") -> "_Element | None":
    found = (one for mark in BODIES for one in find(document, mark))
    return next((one for one in found if any(lines_of(one))), None)


def _photographs(document: "_Element", body: "_Element") -> Iterator[TypedLine]:
    """Yield what stands with the photographs of a table skin, which are outside its body."""
    within = set(body.iter("table"))
    for table in find(document, _PHOTOGRAPHS):
        if table not in within:
            yield from ((line.text, Role.CAPTION) for line in lines_of(table))


def _heads(document: "_Element", body: "_Element") -> list[TypedLine]:
    named = [line for mark, role in _NAMED for line in _first_lines(find(document, mark), role)]
    if any(role is Role.HEADLINE for _, role in named):
        return named
    if tables := find(document, _TABLE):
        return _table_heads(tables[0], body)
    heads = list(_headings(document, body))
    bylines = (_first_lines(find(document, mark), Role.BYLINE) for mark in _BYLINES)
    return heads + next(filter(None, bylines), [])


def _first_lines(elements: "Sequence[_Element]", role: Role) -> list[TypedLine]:
    return next(filter(None, (_lines(one, role) for one in elements)), [])


def _lines(element: "_Element", role: Role | None) -> list[TypedLine]:
    """The print lines of a head; where an article was printed is no part of them."""
    texts = (PRINTED.sub("", line.text).strip() for line in lines_of(element))
    return [(text, role) for text in texts if text and not _SOURCE_ALONE.match(text)]


def _above(within: "_Element", body: "_Element", tags: Sequence[str]) -> Iterator["_Element"]:
    """Yield the elements with these tags before the body, in order."""
    before = takewhile(lambda one: one is not body, within.iter(*tags, body.tag))
    return (one for one in before if one.tag in tags)


def _headings(document: "_Element", body: "_Element") -> Iterator[TypedLine]:
    """Yield the headings around the highest one above the body: kicker, headline, deck.

    Below a first-level headline a heading of the fourth level may be the byline.
    """
    above = list(deque(_above(document, body, _LEVELS), _MOST_HEADINGS))
    if not above:
        return
    level = min(one.tag for one in above)
    main = [one for one in above if one.tag == level][-1]
    is_below = False
    for one in [one for one in above if one.getparent() is main.getparent()]:
        is_byline = (main.tag, one.tag) == ("h1", "h4")
        below = None if is_byline else Role.DECK
        is_below = is_below or one is main
        role = Role.HEADLINE if one is main else below if is_below else Role.KICKER
        yield from _lines(one, role)


def _table_heads(table: "_Element", body: "_Element") -> list[TypedLine]:
    """The rows above the body of a table skin: kicker, headline, deck, byline, empty ones too."""
    above = deque(_above(table, body, ["tr"]), _MOST_HEADINGS)
    rows = [row for row in above if row.find(".//table") is None and row.find(".//img") is None]
    roles = _TABLE_ROWS if len(rows) >= len(_TABLE_ROWS) else (Role.HEADLINE,)
    pairs = zip(rows, roles, strict=False)
    return [line for row, role in pairs for line in _lines(row, role)]


def _with_tail(
    heads: Sequence[TypedLine], tail: dict[str, list[str]], text: Sequence[TypedLine]
) -> list[TypedLine]:
    """The heads in print's order, what no mark shows taken from the comment."""
    rows = (
        ("introtitle", Role.KICKER),
        ("title", Role.HEADLINE),
        ("subtitle", Role.DECK),
        ("author", Role.BYLINE),
    )
    there = {role for _, role in heads}
    near = "".join(line for line, _ in (*heads, *text[:_NEAR], *text[-_NEAR:]))
    near = "".join(near.split())
    found = list(heads)
    for name, role in rows:
        if role not in there:
            lines = [line for line in tail.get(name, ()) if "".join(line.split()) not in near]
            found += [(line, role) for line in lines]
    order = [role for _, role in rows]
    return sorted(found, key=lambda line: order.index(line[1] or Role.BYLINE))


def _facts(
    document: "_Element", body: "_Element", tail: dict[str, list[str]], address: str
) -> PrintFacts:
    """What the page says of where it was printed: below the head, in its comment, around."""
    around = notes_in(document, NOTED, body)
    printed = PrintFacts()
    for text in around:
        printed = printed.filled(printed_in(text))
    own = printed.filled(tail_facts(tail))
    facts = facts_in(around)
    if own.label and page_number(own.label) != page_number(facts.label):
        facts = replace(facts, section="")
    title = paper_in(tidy(document.findtext(".//title") or ""))
    return own.filled(facts).filled(PrintFacts(title, date_in_path(address)))


def body_lines(body: "_Element", heads: Sequence[TypedLine]) -> Iterator[TypedLine]:
    """Yield the lines of a body: captions, verse, bold lines between paragraphs, the others."""
    lines = list(lines_of(body))
    there = {"".join(text.split()) for text, _ in heads}
    while lines and "".join(lines[0].text.split()) in there:
        del lines[0]
    # What stands with a picture above the text would part the byline from the head.
    first = next((at for at, line in enumerate(lines) if not line.is_caption), 0)
    yield from typed(_with_verse([*lines[first:], *lines[:first]]))


def typed(lines: Sequence[MarkedLine]) -> Iterator[TypedLine]:
    """Yield the lines of a text with the roles that their marks say."""
    for at, line in enumerate(lines):
        if line.is_caption:
            yield line.text, Role.CAPTION
        elif "\n" in line.text:
            yield line.text, Role.PARAGRAPH
        else:
            is_between = 0 < at < len(lines) - 1 and not lines[at + 1].is_bold
            yield line.text, Role.CROSSHEAD if is_between and _parts_text(line) else None


def _parts_text(line: MarkedLine) -> bool:
    text = line.text.strip()
    return line.is_bold and len(text) <= _LONGEST_CROSSHEAD and text[-1] not in _STOPS


def _with_verse(lines: Sequence[MarkedLine]) -> list[MarkedLine]:
    """The lines; short ones between line breaks are one block that keeps them."""
    out: list[MarkedLine] = []
    group: list[MarkedLine] = []
    for line in lines:
        group.append(line)
        if not line.is_broken:
            out += _as_verse(group)
            group.clear()
    return out + _as_verse(group)


def _as_verse(group: list[MarkedLine]) -> list[MarkedLine]:
    texts = [line.text.strip() for line in group]
    is_verse = len(group) >= _FEWEST_VERSES and max(map(len, texts)) <= _LONGEST_VERSE
    return [replace(group[-1], text="\n".join(texts))] if is_verse else list(group)
