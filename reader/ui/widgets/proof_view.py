"""A proof on the screen: one article drawn line by line, scrolled, its place kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.layout import LayoutOptions, Placed
from reader.model import Article
from reader.store import Answer, Marks
from reader.ui.proof import TOP, Mode, Place, Proof, Range
from reader.ui.render import Layer, inked
from reader.ui.role_styles import LOOKS
from reader.ui.widgets.styled import LineView

WHEEL = 3  # lines that one step of the wheel scrolls


class ProofView(LineView, inherit_bindings=False):
    """Shows an article at a measure; the reader's place is kept whatever changes."""

    BLOCK = "reading-pane"
    ALLOW_SELECT = False  # selecting is by stored characters, not by cells
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reading-pane--headline",
        "reading-pane--crosshead",
        "reading-pane--aside",
        "reading-pane--quiet",
        "reading-pane--doubt",
        "reading-pane--unsure",
        "reading-pane--highlight",
        "reading-pane--mark",
        "reading-pane--selected",
        "reading-pane--caret",
    }

    @dataclass
    class Scrolled(Message):
        """Another part of the article is on the screen."""

    def __init__(self, wanted: LayoutOptions, mode: Mode, margin: int) -> None:
        """`wanted.measure` is the widest that the reader wants; `margin`: cells at either side."""
        super().__init__()
        self.side = margin
        self.wanted = wanted
        self.mode = mode
        self._proof: Proof | None = None
        self._highlights: Mapping[int, Sequence[Range]] = {}  # by block
        self._seen = 0.0  # share of the lines that have been on the screen, from the top
        self._anchor: Place = (0, 0)  # where the reader has gone; no new setting moves it

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._proof.article if self._proof else None

    def show(self, article: Article | None, answer: Answer | Marks | None) -> None:
        """Show an article with what an answer finds marked; another article from its top."""
        if self._proof is not None and article is self._proof.article:
            self._mark(self._proof, answer)
            return
        self._proof = Proof(article, answer) if article else None
        self._anchor, self._seen = (0, 0), 0.0
        self._fit()
        self._scroll(0)

    def highlight(self, ranges: Mapping[int, Sequence[Range]]) -> None:
        """Colour some ranges of the article's blocks."""
        if ranges != self._highlights:
            self._highlights = ranges
            self.refresh()

    def set_options(self, wanted: LayoutOptions, mode: Mode) -> None:
        """Set the article another way; the first line on the screen keeps its words."""
        self.wanted, self.mode = wanted, mode
        self._lay_out()

    # Places

    @property
    def measure(self) -> int:
        """Cells of the lines as they are set now."""
        return self._proof.options.measure if self._proof else self.wanted.measure

    @property
    def is_at_end(self) -> bool:
        """Whether the last line is on the screen."""
        return self.scroll_offset.y >= self.max_scroll_y

    @property
    def progress(self) -> float:
        """Share of the article's lines that have been read past or are being read, 0 to 1."""
        if self._proof is None:
            return 1.0
        height = self.room.height
        if height and len(self._proof.rows):  # before the first layout nothing has been seen
            bottom = self.scroll_offset.y + height
            self._seen = max(self._seen, min(1.0, bottom / self.virtual_size.height))
        return self._seen

    @property
    def place(self) -> Place:
        """Block and offset (characters) of the first line on the screen."""
        return self._anchor

    def shows(self, place: Place) -> bool:
        """Whether a stored place is on the screen."""
        line = self._proof.line_of(place) - self.scroll_offset.y if self._proof else -1
        return 0 <= line < self.room.height

    def go_to(self, place: Place, *, above: int = 0) -> None:
        """Scroll so that a stored place stands `above` lines under the top."""
        if self._proof is not None:
            self._scroll(self._proof.top_for(place, above))
            self._anchor = place if not above else self._proof.place_on(self.scroll_offset.y)

    def lines(self, count: int) -> None:
        """Scroll by lines, at once; what stands in screenfuls turns by a whole one."""
        if self._proof is not None and self._proof.is_paged:
            self.screenfuls(1 if count > 0 else -1)
        else:
            self._move(self.scroll_offset.y + count)

    def screenfuls(self, count: float) -> None:
        """Scroll by screens; a whole screen of plain lines keeps one line in sight."""
        if self._proof is not None and self._proof.is_paged:
            turns = round(count) or (1 if count > 0 else -1)
            self._move(self.scroll_offset.y + self.room.height * turns)
        else:
            kept = 1 if count == round(count) else 0
            self._move(self.scroll_offset.y + round(max(1, self.room.height - kept) * count))

    def edge(self, side: int) -> None:
        """Go to the top (-1) or the end (1)."""
        self._move(0 if side < 0 else self.max_scroll_y)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls by some lines, or turns a screenful."""
        event.stop()
        event.prevent_default()
        self.lines(WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The same upwards."""
        event.stop()
        event.prevent_default()
        self.lines(-WHEEL)

    def _move(self, line: int) -> None:
        """Scroll because the reader wants to."""
        self._scroll(line)
        if self._proof is not None:
            self._anchor = self._proof.place_on(self.scroll_offset.y)

    def _scroll(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, force=True, immediate=True)

    # Drawing

    def _mark(self, proof: Proof, answer: Answer | Marks | None) -> None:
        """Mark what another answer finds; lines without other marks are not drawn again."""
        is_changed, top = proof.answered(answer), self.scroll_offset.y
        rows = ((y, proof.row_on(top + y)) for y in range(self.room.height))
        if changed := [y for y, row in rows if row is not None and is_changed(row)]:
            height = changed[-1] + 1 - changed[0]
            self.refresh(Region(0, changed[0], self.outer_size.width, height))

    def laid_over(self, proof: Proof, block: int) -> Sequence[Layer]:
        """What is laid over a block's text: what is doubtful, highlights, over these its marks."""
        doubts = [(doubt, doubt + 1) for doubt in proof.article.blocks[block].doubts]
        return [
            (doubts, self.look("unsure")),
            (self._highlights.get(block, ()), self.look("highlight")),
            (proof.marks(block), self.look("mark")),
        ]

    def render_line(self, y: int) -> Strip:
        """One screen line, `y` counted from the top of the widget."""
        room, width, blank = self.room.width, self.outer_size.width, self.base
        row = self._proof.row_on(y + self.scroll_offset.y) if self._proof else None
        if self._proof is None or row is None:
            return Strip.blank(width, blank)
        segments: list[Segment] = []
        at, margin = 0, _left_of(self._proof, room)
        for placed in row.placed:
            left = max(at, margin + placed.x + placed.indent)
            drawn = self._segments(self._proof, placed)
            segments += [Segment(" " * (left - at), blank), *drawn]
            at = left + sum(segment.cell_length for segment in drawn)
        return Strip(segments).adjust_cell_length(width, blank)

    def left_of(self, proof: Proof) -> int:
        """Cells from the pane's edge to the type area, which stands in the middle."""
        return _left_of(proof, self.room.width)

    def resized(self) -> None:
        """Set the article for the new size, keeping its place."""
        self._lay_out()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell that the place has changed."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled())

    def _lay_out(self) -> None:
        self._fit()
        if self._proof is not None:
            self._scroll(self._proof.top_for(self._anchor) if any(self._anchor) else 0)
        self.post_message(self.Scrolled())

    def _fit(self) -> None:
        height = 1
        width, room_height = self.room
        if self._proof is not None and width:  # before the first layout there is none
            area = (width - 2 * self.side, room_height - TOP)
            self._proof.fit(self.wanted, self.mode, area, self.side)
            height = self._proof.height
        self.extent(height)

    def _segments(self, proof: Proof, placed: Placed) -> list[Segment]:
        base = self.base + self.look(LOOKS[placed.role])
        layers = self.laid_over(proof, placed.block)
        return [
            Segment(text, style)
            for fragment in proof.galley.fragments(placed, proof.options)
            for text, style, _ in inked(fragment, base, layers)
        ]


def _left_of(proof: Proof, width: int) -> int:
    return max(0, (width - proof.options.measure) // 2)
