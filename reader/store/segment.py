"""A segment: some thousand articles as they are searched, made ready when first needed.

A segment has a table of bigrams: which of its articles hold two characters side by side.  A
thousand characters have some nine hundred bigrams, which go into `ROWS` rows by their hash: a row
holds one article in eighteen for nothing, and the table is about as large as the texts.  Articles
that came after the table was made are looked through until there are more of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce

from reader.model import Article, Block, Role
from reader.model.article import HEAD_ROLES
from reader.store.drop_spaces import made_searchable, searchable
from reader.store.entry import Entry
from reader.store.query import ROLES, Field
from reader.store.steps import Steps

SIZE = 4_096  # articles; a set of them is 512 bytes
STEP = 64  # articles searched at a time: a tenth of a millisecond where they are made ready
FILLED = 20_000  # characters made ready at a time: 1.5 ms
SHORT, KEPT = 1_000, 512  # characters of a block; so many stay as made ready: some screens of hits
HEADS = 1_000  # articles whose head lines are looked through at a time: 3 ms
EIGHT = 8  # articles entered into the table at a time, one bit each: about 2 ms
TURNED = 400  # rows turned at a time: about 2 ms
FEWEST = 512  # articles that a table is worth: below, a scan takes half a millisecond
GROWTH = 8  # an eighth more articles are worth to make the table longer
ROWS = 16_381  # a prime: the remainders of the pairs spread over all rows

PART = "\0"  # stands between the blocks of an article; no folded text holds it


class Segment:
    """Articles in order, their searchable texts, and which of them hold which character.

    Articles may be put at the end while another thread makes the segment ready: what it knows of
    those that were there stays as it is.

    Attributes:
        entries: The articles.
        texts: The whole searchable text of each, blocks parted by `PART`; see `filling`.
        filled: How many of `texts` are there, counted from the first.
        longest: Characters of the longest text so far.
    """

    __slots__ = ("_fields", "_heads", "_table", "entries", "filled", "longest", "texts")

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries: list[Entry] = []
        self.texts: list[str] = []
        self.filled = 0
        self.longest = 0
        self._heads: list[str] = []
        self._table: tuple[list[bytes], int] = ([], 0)  # the rows, and how many articles they know
        self._fields: dict[Field, dict[int, str]] = defaultdict(dict)
        self.add(entries)

    def add(self, entries: Iterable[Entry]) -> None:
        """Put articles at the end."""
        fresh = list(entries)
        self.texts += [""] * len(fresh)
        self._heads += [""] * len(fresh)
        self.entries += fresh

    def revised(self, entries: Sequence[Entry], first: int, gone: int) -> "Segment":
        """Return a segment of `entries` that goes on with what is known here.

        Args:
            entries: The articles of this segment, renumbered perhaps, with others in the place of
                those that are gone.
            first: Place of the first article that is gone.
            gone: How many are.
        """
        new = Segment(entries)
        behind = first + gone - len(self.entries) + len(entries)  # place of what stays after them
        for kept, old in ((new.texts, self.texts), (new._heads, self._heads)):
            kept[:first], kept[behind:] = old[:first], old[first + gone :]
        new.longest, new.filled = self.longest, min(self.filled, first)
        rows, known = self._table
        new._table = (rows, min(known, first // EIGHT * EIGHT))
        return new

    def heads(self) -> Iterator[str]:
        """Yield the searchable head lines of all articles made ready, some at a time.

        There is a `PART` behind each.
        """
        for start in range(0, len(self.entries), HEADS):
            yield "".join(self._heads[start : start + HEADS])

    def filling(self, end: int) -> Iterator[None]:
        """Make the texts before `end` ready, a slice at a time; two threads may do it at once."""
        done = 0
        for place in range(self.filled, end):
            if not self.texts[place]:
                yield from self._fill(place)
                done += len(self.texts[place])
            self.filled = max(self.filled, place + 1)
            if done > FILLED:
                done = 0
                yield

    def _fill(self, place: int) -> Iterator[None]:
        blocks = self.entries[place].article.blocks
        parts = yield from _searchable_parts(blocks)
        pairs = zip(blocks, parts, strict=True)
        self._heads[place] = "".join(p + PART for block, p in pairs if block.role in HEAD_ROLES)
        self.texts[place] = PART.join(parts)
        self.longest = max(self.longest, len(self.texts[place]))

    def index(self) -> Iterator[None]:
        """Make the texts and the table ready, a step at a time."""
        end, (rows, known), whole = len(self.entries), self._table, self._due()
        columns: list[bytearray] = []
        for start in range(known, whole, EIGHT):
            yield from self.filling(start + EIGHT)
            columns.append(_column(self.texts[start : start + EIGHT]))
            yield
        yield from self.filling(end)
        if columns:
            turned = yield from _turned(rows, known // EIGHT, b"".join(columns))
            self._table = (turned, whole)

    def _due(self) -> int:
        """Return how many articles the table should know: all, in eights, once it is worth it.

        To make it longer takes as long as it is: where pages come one by one, some must have come.
        """
        end, known = len(self.entries), self._table[1]
        fresh = end - known
        is_worth_it = end >= FEWEST and (fresh >= known // GROWTH or end >= SIZE)
        return end - fresh % EIGHT if is_worth_it else known

    @property
    def is_indexed(self) -> bool:
        """Whether `index` has nothing to do."""
        return self.filled == len(self.entries) and self._due() == self._table[1]

    def holders(self, text: str) -> int | None:
        """Return a set with all articles that hold `text`, as bits: bit 0 is the first article.

        None: it cannot be told; there is no table, or no two characters to look up.
        """
        rows, known = self._table
        if not known or len(text) < 2:
            return None
        numbers = {pair % len(rows) for pair in bigrams(text)}
        sets = (int.from_bytes(rows[number], "little") for number in numbers)
        here = (1 << known) - 1
        return reduce(int.__and__, sets, here) | ((1 << len(self.entries)) - 1 & ~here)

    def text(self, place: int) -> str:
        """Return the searchable text of the article at `place`."""
        for _ in self.filling(place + 1):
            pass
        return self.texts[place]

    def field(self, field: Field, place: int) -> str:
        """Return the searchable text of one field of the article at `place`."""
        kept = self._fields[field]
        if place not in kept:
            kept[place] = PART.join(self._field_parts(field, place))
        return kept[place]

    def _field_parts(self, field: Field, place: int) -> list[str]:
        article, page = self.entries[place].article, self.entries[place].page
        if field not in ROLES:
            return [searchable(str(getattr(page, _PAGE_PARTS[field])))]
        blocks, text = article.blocks, self.texts[place]
        known = text.split(PART) if text else None  # else only what is wanted is made ready
        wanted = [at for at, block in enumerate(blocks) if block.role in ROLES[field]]
        if field is Field.TITLE:
            wanted = wanted or _first_words(article)
        found = [known[at] if known else searchable(blocks[at].text) for at in wanted]
        return found + list(map(searchable, article.authors)) if field is Field.BY else found


def bigrams(text: str) -> set[int]:
    """Return the pairs of neighbours in `text` as numbers: two UTF-16 units, read as one."""
    units = memoryview(text.encode("utf-16-le", "surrogatepass"))
    from_first, from_second = units, units[2:]
    return {
        pair for part in (from_first, from_second) for pair in part[: len(part) // 4 * 4].cast("I")
    }


def _searchable_parts(blocks: Sequence[Block]) -> Steps[list[str]]:
    """Return the searchable text of each block, a slice at a time if there is much of it."""
    if sum(len(block.text) for block in blocks) <= FILLED:
        return [
            _kept(block.text) if len(block.text) <= SHORT else searchable(block.text)
            for block in blocks
        ]
    parts: list[str] = []
    for block in blocks:
        parts.append((yield from made_searchable(block.text)))
        yield
    return parts


@lru_cache(KEPT)
def _kept(text: str) -> str:
    return searchable(text)


def _column(texts: Sequence[str]) -> bytearray:
    """Return the bits of up to eight texts, a byte a row; it fits the processor's own memory."""
    column = bytearray(ROWS)
    for place, text in enumerate(texts):
        bit = 1 << place
        for pair in bigrams(text):
            column[pair % ROWS] |= bit
    return column


def _turned(rows: list[bytes], kept: int, columns: bytes) -> Steps[list[bytes]]:
    """Return rows, which are read, with `columns` after the first `kept` bytes of each.

    The columns lie one after the other.
    """
    turned: list[bytes] = []
    for row in range(ROWS):
        before = rows[row][:kept] if kept else b""
        turned.append(before + columns[row::ROWS])
        if row % TURNED == 0:
            yield
    return turned


def _first_words(article: Article) -> list[int]:
    """Return the blocks that stand for a missing headline, as `Article.title` has them."""
    for role in (Role.KICKER, Role.DECK, Role.CAPTION):
        if found := [at for at, block in enumerate(article.blocks) if block.role is role]:
            return found
    return [0]


_PAGE_PARTS = {
    Field.PAGE: "label",
    Field.SECTION: "section",
    Field.PAPER: "paper",
    Field.DATE: "date",
}
