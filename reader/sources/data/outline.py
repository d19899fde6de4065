"""A document as headings and what stands below them in, its articles out.

By the document's own habit: a heading with text below it is a headline, and what is below it a
crosshead; a heading with only headings below it names the paper, a page or a section.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reader.model import Role
from reader.sources.data.manuscripts import NO_FACTS, Facts, Manuscript, Part, fact
from reader.sources.data.records import LONGEST_FACT, day_of, facts_of
from reader.text.lazy_pattern import lazy_pattern

SHORT = 60  # characters; below a document's title a longer paragraph is text of its own

# What a document marks a block as.
HEADING, BYLINE, TEXT, ITEM, STRONG, EMPHASIS, LINK, QUOTE, CAPTION = (
    *("heading", "byline", "text", "item", "strong"),
    *("emphasis", "link", "quote", "caption"),
)
_ROLES = {CAPTION: Role.CAPTION, BYLINE: Role.BYLINE}
_STOP = lazy_pattern(r"[。！？!?；;]")
_NUMBER = lazy_pattern(r"\d{1,3}\s?[.、．)）]\s*(?=\S)")
SIGNED = lazy_pattern(
    r"[■□●◆]|.{0,12}(?:记者|記者|通讯员|通訊員|作者|撰文|编译|編譯)|文[/／]|[Bb]y\s|.{0,20}报道$"
)
DAY = lazy_pattern(
    r"\d{4}(?:[-/.]|\s?年\s?)\d{1,2}(?:[-/.]|\s?月\s?)\d{1,2}\s?日?(?:[T\s]+\d{1,2}:\d\d(?::\d\d)?)?"
)
_BETWEEN = " ·|—-"
_LABEL = lazy_pattern(r"(?:第?\s?\w{1,6}?\s?版|[A-Z]\d{1,3})(?:\s*[:：·\s]\s*\S.*)?")


class Marked(NamedTuple):
    """One block of a document: what it is marked as, and its text; the level of a heading."""

    kind: str
    text: str
    level: int = 0


@dataclass(slots=True)
class _Part:
    """A heading with what stands below it, down to the next heading of its level."""

    heading: str
    level: int
    kicker: str = ""
    blocks: list[Marked] = field(default_factory=list)
    parts: list["_Part"] = field(default_factory=list)

    @property
    def has_text(self) -> bool:
        """Whether it has text of its own; below a title with articles a short line is none."""
        texts = [block for block in self.blocks if block.kind in (TEXT, ITEM)]
        is_note = len(texts) <= 1 and all(len(block.text) <= SHORT for block in texts)
        return bool(texts) and not (is_note and len(self.parts) > 1)

    @property
    def is_article(self) -> bool:
        """Whether its heading is a headline."""
        return bool(self.heading) and (self.has_text or not self.parts)


def manuscripts_of(marked: Iterable[Marked], around: Facts = NO_FACTS) -> Iterator[Manuscript]:
    """Yield the articles of a document, and what belongs to none on the page of the next."""
    waiting: list[Manuscript] = []
    facts = around
    for manuscript in _manuscripts(marked, around):
        if manuscript.is_furniture and manuscript.facts != facts:
            waiting.append(manuscript)
            continue
        facts = manuscript.facts
        yield from (replace(one, facts=facts) for one in waiting)
        waiting.clear()
        yield manuscript
    yield from (replace(one, facts=facts) for one in waiting)


def _manuscripts(marked: Iterable[Marked], around: Facts) -> Iterator[Manuscript]:
    root = _outlined(marked)
    if root.has_text and (not root.parts or any(len(one.text) > SHORT for one in root.blocks)):
        yield Manuscript(tuple(_body(root.blocks)), around)
        root.blocks.clear()
    yield from _below(root, around, is_title=True)


def _outlined(marked: Iterable[Marked]) -> _Part:
    root = _Part("", 0)
    opened = [root]
    for block in marked:
        above = opened[-1].blocks
        if block.kind != HEADING:
            above.append(block)
            continue
        is_below = bool(above) and above[-1].kind == STRONG and not _STOP.search(above[-1].text)
        kicker = above.pop().text if is_below and len(above[-1].text) <= SHORT else ""
        while opened[-1].level >= block.level:
            opened.pop()
        part = _Part(block.text, block.level, kicker)
        opened[-1].parts.append(part)
        opened.append(part)
    return root


def _below(part: _Part, around: Facts, *, is_title: bool) -> Iterator[Manuscript]:
    """Yield what a heading that is no headline has below it; a title is the paper's."""
    texts = (part.kicker, part.heading, *(block.text for block in part.blocks))
    facts = facts_in(part.heading, around, is_title=is_title) if part.heading else around
    for text in filter(None, texts):
        yield Manuscript(((Role.FURNITURE, text),), facts, is_furniture=True)
    is_only = len(part.parts) == 1 and not part.heading
    for one in _unnumbered(part.parts):
        yield from _article(one, facts) if one.is_article else _below(one, facts, is_title=is_only)


def _unnumbered(parts: Sequence[_Part]) -> Sequence[_Part]:
    """The parts, their headings without the numbers that a digest counts its articles by."""
    found = [_NUMBER.match(part.heading) for part in parts]
    if len(parts) > 1 and all(found):
        for part, number in zip(parts, found, strict=True):
            part.heading = part.heading[number.end() if number else 0 :]
    return parts


def _article(part: _Part, facts: Facts) -> Iterator[Manuscript]:
    blocks = list(_flat(part))
    facts, head = _head(blocks, facts)
    links = [block.text for block in blocks if block.kind == LINK]
    text = _body(block for block in blocks[len(head) :] if block.kind != LINK)
    kicker = [(Role.KICKER, part.kicker)] if part.kicker else []
    known = [one for one in head if one is not None]
    yield Manuscript((*kicker, (Role.HEADLINE, part.heading), *known, *text), facts)
    for link in links:
        yield Manuscript(((Role.FURNITURE, link),), facts, is_furniture=True)


def _flat(part: _Part) -> Iterator[Marked]:
    yield from part.blocks
    for one in part.parts:
        yield from (Marked(HEADING, text) for text in (one.kicker, one.heading) if text)
        yield from _flat(one)


def _head(blocks: Sequence[Marked], facts: Facts) -> tuple[Facts, list[Part | None]]:
    """What the lines directly below a headline are: a deck, a byline, or (None) the day."""
    head: list[Part | None] = []
    for kind, text, _ in blocks:
        if DAY.fullmatch(text):
            facts = facts._replace(date=day_of(text))
            head.append(None)
        elif kind not in (STRONG, EMPHASIS, BYLINE):
            break
        else:
            is_signed = kind == BYLINE or SIGNED.match(text)
            head.append((Role.BYLINE if is_signed else Role.DECK, text))
    return facts, head


def _body(blocks: Iterable[Marked]) -> Iterator[Part]:
    for kind, text, _ in blocks:
        is_head = kind == STRONG and len(text) <= SHORT and not _STOP.search(text)
        if kind == HEADING or is_head:
            yield Role.CROSSHEAD, text
        else:
            yield _ROLES.get(kind), text


def facts_in(heading: str, around: Facts, *, is_title: bool) -> Facts:
    """Return what a heading says of the pages below it: paper, day, label, section.

    A heading that says nothing of these names the paper, if it is the document's title, or else
    a section.
    """
    text = fact(heading)
    if dated := DAY.search(text):
        paper, rest = text[: dated.start()].strip(_BETWEEN), text[dated.end() :].strip(_BETWEEN)
        named = {"paper": paper} if 0 < len(paper) <= LONGEST_FACT else {}
        dated_facts = around._replace(date=day_of(dated[0]), **named)
        return facts_of({"label": rest}, dated_facts) if _LABEL.fullmatch(rest) else dated_facts
    if _LABEL.fullmatch(text):
        return facts_of({"label": text}, around)
    if len(text) > LONGEST_FACT or text == around.paper:
        return around
    return around._replace(paper=text) if is_title else around._replace(section=text)
