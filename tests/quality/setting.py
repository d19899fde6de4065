"""Composed pages (pages/*.yaml) → raw page text in nine shapes, with the truth beside it.

A page's articles are invented and written once; the shapes are set from them, so the truth of
every shape follows from the page and no parser had a hand in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from reader.model import SourceLine, SourcePage

PAGES = Path(__file__).parent / "pages"
CONVENTIONS = Path(__file__).parent / "conventions"  # how other houses write, a page each
HOUSES = Path(__file__).parent / "houses"  # further houses, of the island, the port, the Republic
REGIONS = Path(__file__).parent / "regions"  # papers of seven regions and times, a page each
DESKS = (
    Path(__file__).parent / "desks"
)  # pages of eight desks, of papers of both sides of the strait
INDENT = 2  # characters that a paragraph's first line stands in
NO_LINE_START = frozenset("，。、；：？！”’）》】…,.;:?!)%")
HEAD_ROWS = 2  # rows of a column that a line of a head takes


class Shape(StrEnum):
    """How raw text comes: what pages.md counts, and furnished pages as fragments."""

    FRAGMENTS = "fragments"  # cut at the foot of each column, blank lines between
    LINES = "lines"  # one print line a line
    INDENTED = "indented"  # the same, first lines indented by two ideographic spaces
    PARAGRAPHS = "paragraphs"  # whole, blank lines between
    FURNISHED = "furnished"  # fragments with the page's furniture among them
    CLOSE = "close"  # fragments without blank lines
    BLOCKS = "blocks"  # print lines without indents, a blank line between paragraphs
    SPREAD = "spread"  # indented lines, a blank line below each
    CENTRED = "centred"  # indented lines, heads in the middle


@dataclass(frozen=True, slots=True)
class Truth:
    """One block as composed.

    Attributes:
        role: A role's value; `furniture`; `head` or `any` where several are right.
        text: Its characters; a kept block (verse, table) has newlines.
        article: Index of its article on the page; -1 for furniture.
    """

    role: str
    text: str
    article: int

    @property
    def is_kept(self) -> bool:
        return "\n" in self.text


@dataclass(frozen=True, slots=True)
class Composed:
    """One page as composed; `width` in characters and `depth` in rows are its columns'."""

    name: str
    width: int
    depth: int
    blocks: tuple[Truth, ...]
    facts: dict[str, Any]
    article_facts: tuple[dict[str, Any], ...]

    def without_furniture(self) -> tuple[Truth, ...]:
        return tuple(block for block in self.blocks if block.article >= 0)


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page in one shape: raw text and the blocks that it holds, in order."""

    name: str
    shape: Shape
    raw: str
    blocks: tuple[Truth, ...]

    @property
    def source(self) -> SourcePage:
        lines = tuple(SourceLine(line) for line in self.raw.split("\n"))
        return SourcePage(name=self.name, path="", lines=lines)


def load_pages(folder: Path = PAGES) -> list[Composed]:
    """Read all composed pages, by name."""
    return [_read(path) for path in sorted(folder.glob("*.yaml"))]


def _read(path: Path) -> Composed:
    # BaseLoader: a date and a bare number on a folio are text as printed.
    page = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    blocks: list[Truth] = []
    facts: list[dict[str, Any]] = []
    for item in page["items"]:
        if "furniture" in item:
            blocks.append(Truth("furniture", item["furniture"], -1))
            continue
        blocks.extend(_truth(row, len(facts)) for row in item["article"])
        facts.append({key: value for key, value in item.items() if key != "article"})
    return Composed(
        path.stem,
        int(page["width"]),
        int(page["depth"]),
        tuple(blocks),
        page["facts"],
        tuple(facts),
    )


def _truth(row: dict[str, str], article: int) -> Truth:
    ((role, text),) = row.items()
    return Truth("paragraph" if role == "kept" else role, text, article)


def set_page(page: Composed, shape: Shape) -> SetPage:
    """Set `page` in `shape`; only furnished pages keep their furniture."""
    blocks = page.blocks if shape is Shape.FURNISHED else page.without_furniture()
    match shape:
        case Shape.PARAGRAPHS:
            raw = "\n\n".join(block.text for block in blocks)
        case Shape.LINES | Shape.INDENTED:
            raw = "\n".join(_as_lines(blocks, page.width, indented=shape is Shape.INDENTED))
        case Shape.BLOCKS:
            raw = "\n\n".join("\n".join(_rows(block, page.width)) for block in blocks)
        case Shape.SPREAD:
            lines = _as_lines(blocks, page.width, indented=True)
            raw = "\n\n".join(filter(None, lines))
        case Shape.CENTRED:
            lines = _as_lines(blocks, page.width, indented=True, centred=True)
            raw = "\n".join(lines)
        case Shape.CLOSE:
            raw = "\n".join(_as_fragments(blocks, page.width, page.depth))
        case _:
            raw = "\n\n".join(_as_fragments(blocks, page.width, page.depth))
    return SetPage(f"{page.name}.{shape}", shape, f"\n\n{raw}\n", blocks)


def print_lines(text: str, width: int) -> list[str]:
    """Break a paragraph into lines of `width` characters, the first one shorter by the indent.

    A mark that may not open a line hangs behind the line before, as in print.
    """
    lines: list[str] = []
    start, end = 0, max(1, width - INDENT)
    while end < len(text):
        while end < len(text) and text[end] in NO_LINE_START:
            end += 1
        lines.append(text[start:end])
        start, end = end, end + width
    return [*lines, text[start:]] if start < len(text) else lines


def is_run_on(block: Truth) -> bool:
    """Whether it is set in the column's lines: a paragraph, not verse, not heads."""
    return block.role in ("paragraph", "any") and not block.is_kept


def _as_lines(
    blocks: Sequence[Truth], width: int, *, indented: bool, centred: bool = False
) -> Iterator[str]:
    after_kept = False
    for block in blocks:
        if block.is_kept and after_kept:
            yield ""
        after_kept = block.is_kept
        first, *others = _rows(block, width)
        if is_run_on(block):
            yield f"　　{first}" if indented else first
            yield from others
        elif centred and not block.is_kept:
            yield from (f"{'　' * ((width - len(row)) // 2)}{row}" for row in (first, *others))
        else:
            yield from (first, *others)


def _rows(block: Truth, width: int) -> list[str]:
    return print_lines(block.text, width) if is_run_on(block) else block.text.split("\n")


def _as_fragments(blocks: Sequence[Truth], width: int, depth: int) -> Iterator[str]:
    """Fill columns of `depth` rows one after the other; a paragraph is cut where one ends."""
    left = depth
    for block in blocks:
        if not is_run_on(block):
            left = _rest(left, HEAD_ROWS * len(block.text.split("\n")), depth)
            yield block.text
            continue
        lines = print_lines(block.text, width)
        while len(lines) > left:
            yield "".join(lines[:left])
            lines, left = lines[left:], depth
        left = _rest(left, len(lines), depth)
        yield "".join(lines)


def _rest(left: int, used: int, depth: int) -> int:
    """Rows left in the column; a full one gives way to the next."""
    return left - used if left > used else depth
