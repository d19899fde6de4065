"""An article set in type: rows at any measure, fragments for the rows that are seen."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence


from reader.layout.breaker import Measures, break_lines
from reader.layout.look import blanks_between, indent_of
from reader.layout.options import LayoutOptions
from reader.layout.row import Fragment, Placed, Row
from reader.layout.scan import Prepared, prepare
from reader.model import Article


class Galley:
    """One article, prepared block by block when first needed."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._prepared: dict[tuple[object, ...], Prepared] = {}
        self._last: tuple[LayoutOptions, _Flow] | None = None

    def rows(self, options: LayoutOptions) -> Sequence[Row]:
        """All rows of the article; a `Row` is built when it is asked for."""
        return self._flow(options)

    def fragments(self, placed: Placed, options: LayoutOptions) -> tuple[Fragment, ...]:
        """What a placed line shows, in order; blanks at its end are left out."""
        text = self.prepared(placed.block, options).shown[placed.start : placed.end].rstrip()
        lead = len(text) - len(text.lstrip()) if placed.start == 0 else 0
        return (Fragment(text[lead:], placed.start + lead),) if text else ()

    def row_at(self, block: int, offset: int, options: LayoutOptions) -> int:
        """The row that shows this place of the stored text."""
        return self._flow(options).row_at(block, offset)

    def prepared(self, block: int, options: LayoutOptions) -> Prepared:
        """The block's scan under these options, made once."""
        key = (block, options.full_width, options.strictness, options.ambiguous)
        if key not in self._prepared:
            self._prepared[key] = prepare(self.article.blocks[block].text, options)
        return self._prepared[key]

    def _flow(self, options: LayoutOptions) -> "_Flow":
        if self._last is None or self._last[0] != options:
            self._last = (options, _Flow(self, options))
        return self._last[1]


class _Flow(Sequence[Row]):
    """The rows of one column."""

    def __init__(self, galley: Galley, options: LayoutOptions) -> None:
        self._blocks = galley.article.blocks
        measure = max(4, options.measure // 2 * 2)
        self._starts: list[list[int]] = []
        self._tops: list[int] = []
        self._indents: list[int] = []
        row = 0
        for index, block in enumerate(self._blocks):
            if index:
                row += blanks_between(self._blocks[index - 1], block, options)
            indent = indent_of(block, measure, options)
            prepared = galley.prepared(index, options)
            starts = []
            for start, end in _lines(prepared.shown):
                starts += break_lines(
                    prepared, start, end, Measures(measure - indent, measure, options.hang)
                )
            self._starts.append(starts)
            self._tops.append(row)
            self._indents.append(indent)
            row += len(starts)
        self._size = row

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, index):  # type: ignore[no-untyped-def,override]
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(self._size))]
        if index < 0:
            index += self._size
        if not 0 <= index < self._size:
            raise IndexError(index)
        block = bisect_right(self._tops, index) - 1
        line = index - self._tops[block]
        starts = self._starts[block]
        if line >= len(starts):
            return Row()
        end = starts[line + 1] if line + 1 < len(starts) else len(self._blocks[block].text)
        indent = self._indents[block] if line == 0 else 0
        return Row((Placed(0, block, self._blocks[block].role, starts[line], end, indent),))

    def row_at(self, block: int, offset: int) -> int:
        return self._tops[block] + max(0, bisect_right(self._starts[block], offset) - 1)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def set_article(article: Article) -> Galley:
    """Make an article ready to be set at any measure."""
    return Galley(article)
