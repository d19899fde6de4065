"""A shelf: some thousand articles as they are searched, made ready when first needed."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from reader.store.entry import Entry
from reader.store.query import ROLES, Field
from reader.store.squeeze import searchable

SIZE = 4_096  # articles; a set of them is 512 bytes
STEP = 64  # articles made ready at a time: about 4 ms

PART = "\0"  # stands between the blocks of an article; no folded text holds it

Names = Callable[[Entry], Mapping[str, Sequence[str]]]  # who's who: names by kind (who, where, org)


class Shelf:
    """Articles in order, their searchable texts, and which of them hold which character.

    Attributes:
        entries: The articles.
        texts: The whole searchable text of each, blocks parted by `PART`; see `fill`.
        filled: How many of `texts` are there, counted from the first.
        holders: For each character the set of the articles that hold it, as bits (bit 0 is the
            first article); None until `index` has run.
    """

    __slots__ = ("_fields", "entries", "filled", "holders", "texts")

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.texts = [""] * len(entries)
        self.filled = 0
        self.holders: dict[str, int] | None = None
        self._fields: dict[Field, dict[int, str]] = defaultdict(dict)

    def fill(self, end: int) -> None:
        """Make the texts before `end` ready; two threads may do it at once."""
        for place in range(self.filled, end):
            self.texts[place] = _joined(self.entries[place])
        self.filled = max(self.filled, end)

    def index(self) -> Iterator[None]:
        """Make the texts and `holders` ready, a step at a time."""
        width = (len(self.entries) + 7) // 8
        holders: defaultdict[str, bytearray] = defaultdict(lambda: bytearray(width))
        for place, text in self._steadily():
            byte, bit = place >> 3, 1 << (place & 7)
            for character in set(text):
                holders[character][byte] |= bit
            if place % STEP == 0:
                yield
        self.holders = {one: int.from_bytes(bits, "little") for one, bits in holders.items()}

    def field(self, field: Field, place: int) -> str:
        """Return the searchable text of one field of the article at `place`."""
        kept = self._fields[field]
        if place not in kept:
            kept[place] = _field_text(self.entries[place], field)
        return kept[place]

    def _steadily(self) -> Iterator[tuple[int, str]]:
        for place in range(len(self.entries)):
            if place >= self.filled:
                self.fill(min(place + STEP, len(self.entries)))
            yield place, self.texts[place]


def _joined(entry: Entry) -> str:
    return PART.join(searchable(block.text) for block in entry.article.blocks)


def _field_text(entry: Entry, field: Field) -> str:
    article, page = entry.article, entry.page
    texts = [block.text for block in article.blocks if block.role in ROLES.get(field, ())]
    if field is Field.TITLE and not texts:
        texts = [article.title]
    elif field is Field.BY:
        texts.extend(article.authors)
    elif field not in ROLES:
        texts = [str(getattr(page, _PAGE_PARTS[field]))]
    return PART.join(map(searchable, texts))


_PAGE_PARTS = {
    Field.PAGE: "label",
    Field.SECTION: "section",
    Field.PAPER: "paper",
    Field.DATE: "date",
}
