"""An article set in type: rows at any measure, fragments for the rows that are seen."""

from itertools import takewhile

from reader.layout.block_style import is_head, is_justified
from reader.layout.columns import Columns, column_width, count_columns
from reader.layout.flow import Column, Flow
from reader.layout.line import Line, ends_block, fragments_of
from reader.layout.options import LayoutOptions
from reader.layout.row import Fragment, Placed
from reader.layout.rows import Rows, SingleColumn
from reader.layout.scan import Prepared, prepare
from reader.layout.upright import upright
from reader.layout.vertical import Vertical, line_height, stand_up
from reader.layout.widths import even
from reader.model import Article


class Galley:
    """One article; its blocks are prepared once for each way to present and measure them."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._heads = len(list(takewhile(is_head, article.blocks)))
        self._prepared: dict[tuple[object, ...], Prepared] = {}
        self._rows: tuple[LayoutOptions, Rows] | None = None

    def rows(self, options: LayoutOptions) -> Rows:
        """Return all rows; each is built when it is asked for."""
        return self._set(options)

    def row_at(self, block: int, offset: int, options: LayoutOptions) -> int:
        """Return the row that shows this place of a block's stored text."""
        return self._set(options).row_at(block, offset)

    def fragments(self, placed: Placed, options: LayoutOptions) -> tuple[Fragment, ...]:
        """Return what a placed line shows, in order; blanks at its ends are left out."""
        prepared = self.prepared(placed.block, options)
        if options.vertical:
            text = upright(prepared.shown, placed.start, placed.end)
            return (Fragment(text, placed.start),)
        block = self.article.blocks[placed.block]
        is_flush = (
            options.justify and is_justified(block) and not ends_block(prepared.shown, placed)
        )
        room = self._measure(placed.block, options) - placed.indent
        return fragments_of(Line(prepared, placed, room, is_flush), options)

    def prepared(self, block: int, options: LayoutOptions) -> Prepared:
        """Return the scan of a block under these options, made once."""
        choices = (options.full_width, options.strictness, options.ambiguous, options.vertical)
        key = (block, *choices)
        if key not in self._prepared:
            scanned = prepare(self.article.blocks[block].text, options)
            self._prepared[key] = stand_up(scanned) if options.vertical else scanned
        return self._prepared[key]

    def _measure(self, block: int, options: LayoutOptions) -> int:
        """Cells of the column that a block is set in: a head goes across."""
        return even(options.measure) if block < self._heads else column_width(options)

    def _set(self, options: LayoutOptions) -> Rows:
        if self._rows is None or self._rows[0] != options:
            self._rows = (options, self._make_rows(options))
        return self._rows[1]

    def _make_rows(self, options: LayoutOptions) -> Rows:
        blocks = self.article.blocks
        if options.vertical:
            prepared = [self.prepared(at, options) for at in range(len(blocks))]
            flow = Flow(blocks, 0, Column(line_height(options), ideograph=1), options)
            for block in prepared:
                flow.add(block)
            return Vertical(flow, prepared, options)
        if count_columns(options) == 1:
            return SingleColumn(self._flow(0, len(blocks), options), options.leading)
        head = self._flow(0, self._heads, options)
        return Columns(head, self._flow(self._heads, len(blocks), options), options)

    def _flow(self, first: int, end: int, options: LayoutOptions) -> Flow:
        """A range of blocks set one under another in the column that the first belongs to."""
        column = Column(self._measure(first, options))
        flow = Flow(self.article.blocks[first:end], first, column, options)
        for block in range(first, end):
            flow.add(self.prepared(block, options))
        return flow


def set_article(article: Article) -> Galley:
    """Make an article ready to be set at any measure."""
    return Galley(article)
