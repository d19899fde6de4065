"""Gold pages for training the parser: articles with roles → labels for the units of a raw page."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.model import SourceLine
from reader.parsing.lines.units import Unit, read_units

STOPS = frozenset("。！!…”）);；")
LONGEST_CROSSHEAD = 30  # characters
LONGEST_TAIL = 60
OPENS_AS_KICKER = re.compile(r"(?:强调|指出|要求|表示|—|:|：)$")
MORE = {
    "lead": "lead+",
    "body": "body+",
    "brief": "brief+",
    "side": "side+",
    "caption": "caption+",
    "cross": "body+",
    "tail": "body+",
}
CAN_START = ("kicker", "headline", "lead", "caption")

GoldBlock = dict[str, str]
Item = list[GoldBlock] | str  # an article's blocks, or a line of furniture


@dataclass(slots=True)
class Example:
    """One page to learn from: the features of its units, and their labels."""

    features: list[list[str]]
    labels: list[str]


def squeeze(text: str) -> str:
    """Drop all white space."""
    return "".join(text.split())


def gold_items(path: Path) -> list[Item]:
    """Return the articles and furniture of a gold page in page order."""
    page: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    items = page.get("order") or [*page["articles"], *page.get("furniture", [])]
    return [item if isinstance(item, str) else item["blocks"] for item in items]


def raw_of(path: Path) -> str:
    """Return the raw text that belongs to a gold page."""
    return path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8")


def units_of(raw: str) -> list[Unit]:
    """Return the units of a raw page."""
    return read_units(tuple(SourceLine(line.rstrip("\r")) for line in raw.split("\n")))


def labelled(items: Iterable[Item], units: Sequence[Unit]) -> list[str]:
    """Return the label of every unit: that of the block in which its first character stands."""
    starts: dict[int, str] = {}
    at = 0
    for label, text in labelled_blocks(items):
        starts[at] = label
        at += len(squeeze(text))
    labels: list[str] = []
    at, current = 0, "body"
    for unit in units:
        if at in starts:
            current = starts[at]
            labels.append(current)
        else:
            stem = current.rstrip("!")
            labels.append(MORE.get(stem, stem))
        at += len(squeeze(unit.text))
    return labels


def pages_of(items: Iterable[Item], units: Sequence[Unit]) -> Iterator[str]:
    """Yield for every unit the gold page that its story is from; empty where none is named."""
    pages: list[str] = []  # a character
    for item in items:
        for block in [{"text": item}] if isinstance(item, str) else item:
            pages += [block.get("page", "")] * len(squeeze(block["text"]))
    at = 0
    for unit in units:
        yield pages[at]
        at += len(squeeze(unit.text))


def labelled_blocks(items: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """Yield label and text of every block of a page."""
    for item in items:
        if isinstance(item, str):
            yield "furniture", item
        else:
            yield from _article(item)


def _article(blocks: Sequence[GoldBlock]) -> Iterator[tuple[str, str]]:
    heads = iter(guess_heads([squeeze(b["text"]) for b in blocks if b["role"] == "head"]))
    has_body = False
    for at, block in enumerate(blocks):
        label = block["role"]
        if label == "head":
            label = next(heads)
        elif label == "crosshead":
            label = "cross"
        elif label == "any":
            label = "side" if has_body or not at else "brief"
        elif label == "paragraph":
            label = _body_label(blocks, at, has_body=has_body)
            has_body = True
        elif label == "byline" and has_body:
            label = "sign"
        yield label + ("!" if not at and label in CAN_START else ""), block["text"]


def _body_label(blocks: Sequence[GoldBlock], at: int, *, has_body: bool) -> str:
    """Part crossheads and tails, which the collection keeps among the paragraphs."""
    text = squeeze(blocks[at]["text"])
    goes_on = at + 1 < len(blocks) and blocks[at + 1]["role"] == "paragraph"
    if goes_on and len(text) <= LONGEST_CROSSHEAD and text[-1] not in STOPS:
        return "cross"
    is_bracket = text[0] in "（(" and text[-1] in "）)" and len(text) <= LONGEST_TAIL
    if is_bracket and at and not any(b["role"] == "paragraph" for b in blocks[at + 1 :]):
        return "tail"
    return "body" if has_body else "lead"


def guess_heads(heads: Sequence[str]) -> list[str]:
    """Part head lines whose roles the collection does not know into kicker, headline and deck."""
    if len(heads) < 2:
        return ["headline"] * len(heads)
    is_kicker = OPENS_AS_KICKER.search(heads[0]) or len(heads[1]) >= 1.1 * len(heads[0])
    if is_kicker and not heads[1].startswith("—"):
        return ["kicker", "headline", *["deck"] * (len(heads) - 2)]
    return ["headline", *["deck"] * (len(heads) - 1)]
