"""A shelf: some thousand articles as they are searched, made ready when first needed.

A full shelf has a table of bigrams: which of its articles hold two characters side by side.  A
thousand characters have some nine hundred bigrams, which go into `ROWS` rows by their hash: a row
holds one article in eighteen for nothing, and the table is about as large as the texts.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import reduce

from reader.model import Article, Role
from reader.model.article import HEAD_ROLES
from reader.store.entry import Entry
from reader.store.query import ROLES, Field
from reader.store.squeeze import searchable

SIZE = 4_096  # articles; a set of them is 512 bytes
STEP = 64  # articles searched at a time: about 4 ms where they have to be made ready first
EIGHT = 8  # articles entered into the table at a time, one bit each: about 2 ms
TURNED = 400  # rows turned at a time: about 2 ms
FEWEST = 512  # articles that a table is worth: below, a scan takes half a millisecond
ROWS = 16_381  # a prime: the remainders of the pairs spread over all rows

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
        self._rows: list[bytes] = []
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
        columns: list[bytearray] = []
        heads: list[str] = []
        for start in range(0, count, EIGHT):
            end = min(start + EIGHT, count)
            self.fill(end)
            heads.extend(map(_heads_of, self.entries[start:end]))
            if count >= FEWEST:
                columns.append(_column(self.texts[start:end]))
            yield
        self._heads = "".join(heads)
        yield from self._turn(b"".join(columns))

    def _turn(self, columns: bytes) -> Iterator[None]:
        """Make rows, which are read, of the columns, which lie one after the other."""
        rows: list[bytes] = []
        for row in range(ROWS if columns else 0):
            rows.append(columns[row::ROWS])
            if row % TURNED == 0:
                yield
        self._rows = rows

    def holders(self, text: str) -> int | None:
        """Return a set with all articles that hold `text`, as bits: bit 0 is the first article.

        None: it cannot be told; there is no table, or no two characters to look up.
        """
        rows = self._rows
        if not rows or len(text) < 2:
            return None
        numbers = {pair % len(rows) for pair in bigrams(text)}
        sets = (int.from_bytes(rows[number], "little") for number in numbers)
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


def bigrams(text: str) -> set[int]:
    """Return the pairs of neighbours in `text` as numbers: two UTF-16 units, read as one."""
    units = memoryview(text.encode("utf-16-le", "surrogatepass"))
    from_first, from_second = units, units[2:]
    return {
        pair for part in (from_first, from_second) for pair in part[: len(part) // 4 * 4].cast("I")
    }


def _column(texts: Sequence[str]) -> bytearray:
    """Return the bits of up to eight texts, a byte a row; it fits the processor's own memory."""
    column = bytearray(ROWS)
    for place, text in enumerate(texts):
        bit = 1 << place
        for pair in bigrams(text):
            column[pair % ROWS] |= bit
    return column


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
