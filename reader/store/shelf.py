"""A shelf: some thousand articles as they are searched, made ready when first needed.

A full shelf has a table of bigrams: which of its articles hold two characters side by side.  A
thousand characters have some nine hundred bigrams, which go into `ROWS` rows by their hash: a row
holds one article in eighteen for nothing, and the table is about as large as the texts.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import pairwise

from reader.model import Article, Role
from reader.model.article import HEAD_ROLES
from reader.store.entry import Entry
from reader.store.query import ROLES, Field
from reader.store.squeeze import searchable

SIZE = 4_096  # articles; a set of them is 512 bytes
STEP = 64  # articles searched at a time: about 4 ms where they have to be made ready first
INDEX_STEP = 16  # articles entered into the table at a time: about 5 ms
FEWEST = 512  # articles that a table is worth: below, a scan takes half a millisecond
ROWS = 1 << 14

_FACTOR = 0x9E3B  # odd and large: neighbours in Unicode land far apart

PART = "\0"  # stands between the blocks of an article; no folded text holds it

Names = Callable[[Entry], Mapping[str, Sequence[str]]]  # who's who: names by kind (who, where, org)


class Shelf:
    """Articles in order, their searchable texts, and which of them hold which character.

    Attributes:
        entries: The articles.
        texts: The whole searchable text of each, blocks parted by `PART`; see `fill`.
        filled: How many of `texts` are there, counted from the first.
    """

    __slots__ = ("_fields", "_heads", "_rows", "entries", "filled", "texts")

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.texts = [""] * len(entries)
        self.filled = 0
        self._rows: list[bytearray] = []
        self._heads = ""
        self._fields: dict[Field, dict[int, str]] = defaultdict(dict)

    @property
    def heads(self) -> str:
        """The searchable head lines of all articles, one after the other, each before a `PART`."""
        if not self._heads:
            self._heads = "".join(map(_heads_of, self.entries))
        return self._heads

    def fill(self, end: int) -> None:
        """Make the texts before `end` ready; two threads may do it at once."""
        for place in range(self.filled, end):
            self.texts[place] = _joined(self.entries[place])
        self.filled = max(self.filled, end)

    def index(self) -> Iterator[None]:
        """Make the texts and the table ready, a step at a time."""
        count = len(self.entries)
        width = (count + 7) // 8 if count >= FEWEST else 0
        rows = [bytearray(width) for _ in range(ROWS)] if width else []
        heads: list[str] = []
        for start in range(0, count, INDEX_STEP):
            end = min(start + INDEX_STEP, count)
            self.fill(end)
            for place in range(start, end if width else start):
                _enter(rows, self.texts[place], place)
            heads.extend(map(_heads_of, self.entries[start:end]))
            yield
        self._rows, self._heads = rows, "".join(heads)

    def holders(self, text: str) -> int | None:
        """Return a set with all articles that hold `text`, as bits: bit 0 is the first article.

        None: it cannot be told; there is no table, or no two characters to look up.
        """
        rows = self._rows
        if not rows or len(text) < 2:
            return None
        sets = (int.from_bytes(rows[row], "little") for row in row_numbers(text))
        return reduce(int.__and__, sets)

    def text(self, place: int) -> str:
        """Return the searchable text of the article at `place`."""
        self.fill(place + 1)
        return self.texts[place]

    def field(self, field: Field, place: int) -> str:
        """Return the searchable text of one field of the article at `place`."""
        kept = self._fields[field]
        if place not in kept:
            kept[place] = _field_text(self.entries[place], field)
        return kept[place]


def row_numbers(text: str) -> set[int]:
    """Return the rows of the bigrams of `text`: UTF-16 units, two by two."""
    units = array("H", text.encode("utf-16-le", "surrogatepass"))
    return {(one * _FACTOR + other) % ROWS for one, other in pairwise(units)}


def _enter(rows: list[bytearray], text: str, place: int) -> None:
    byte, bit = place >> 3, 1 << (place & 7)
    for row in row_numbers(text):
        rows[row][byte] |= bit


def _heads_of(entry: Entry) -> str:
    blocks = (block for block in entry.article.blocks if block.role in HEAD_ROLES)
    return "".join(searchable(block.text) + PART for block in blocks)


def _joined(entry: Entry) -> str:
    return PART.join(searchable(block.text) for block in entry.article.blocks)


def _field_text(entry: Entry, field: Field) -> str:
    article, page = entry.article, entry.page
    texts = [block.text for block in article.blocks if block.role in ROLES.get(field, ())]
    if field is Field.TITLE and not texts:
        texts = _first_words(article)
    elif field is Field.BY:
        texts.extend(article.authors)
    elif field not in ROLES:
        texts = [str(getattr(page, _PAGE_PARTS[field]))]
    return PART.join(map(searchable, texts))


def _first_words(article: Article) -> list[str]:
    """Return the blocks that stand for a missing headline, as `Article.title` has them."""
    for role in (Role.KICKER, Role.DECK, Role.CAPTION):
        if texts := [block.text for block in article.blocks if block.role is role]:
            return texts
    return [article.blocks[0].text]


_PAGE_PARTS = {
    Field.PAGE: "label",
    Field.SECTION: "section",
    Field.PAPER: "paper",
    Field.DATE: "date",
}
