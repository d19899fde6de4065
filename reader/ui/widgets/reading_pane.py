"""The reading pane: one article set by the layout room, drawn line by line."""

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from reader.layout import LayoutOptions, Placed
from reader.model import Article, Role
from reader.store import Answer
from reader.ui.caret import Caret, moved
from reader.ui.proof import TOP, Mode, Place, Proof, Range
from reader.ui.render import Ink, inked
from reader.ui.widgets.styled import Styled

# How a role looks; a paragraph looks like the pane itself.
LOOKS = {
    Role.KICKER: "quiet",
    Role.HEADLINE: "headline",
    Role.DECK: "aside",
    Role.BYLINE: "quiet",
    Role.PARAGRAPH: "",
    Role.CROSSHEAD: "crosshead",
    Role.CAPTION: "aside",
    Role.JUMP: "quiet",
    Role.CREDIT: "quiet",
    Role.UNKNOWN: "doubt",
    Role.FURNITURE: "quiet",
}
WHEEL = 3  # lines that one step of the wheel scrolls
HIT_ABOVE = 3  # rows that stay in sight above a hit gone to


class ReadingPane(ScrollView, Styled, can_focus=True, inherit_bindings=False):
    """Shows an article at a measure, its hits marked, its place kept whatever changes."""

    BLOCK = "reading-pane"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "reading-pane--headline",
        "reading-pane--crosshead",
        "reading-pane--aside",
        "reading-pane--quiet",
        "reading-pane--doubt",
        "reading-pane--mark",
        "reading-pane--selected",
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
        self._anchor: Place = (0, 0)  # where the reader has gone; no new setting moves it
        self._at_hit = -1
        self._caret: Caret | None = None

    # What is shown

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._proof.article if self._proof else None

    def show(self, article: Article | None, answer: Answer | None) -> None:
        """Show an article with what an answer finds marked; another article from its top."""
        self._at_hit = -1
        if self._proof is not None and article is self._proof.article:
            self._proof.answered(answer)
            self.refresh()
            return
        self._proof = Proof(article, answer) if article else None
        self._anchor = (0, 0)
        self.end_selecting()
        self._fit()
        self._scroll(0)

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
    def progress(self) -> float:
        """Share of the article's lines that have been on the screen, 0 to 1."""
        if self._proof is None:
            return 1.0
        return min(1.0, (self.scroll_offset.y + self.size.height) / self.virtual_size.height)

    @property
    def place(self) -> Place:
        """Block and offset (characters) of the first line on the screen."""
        return self._anchor

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
            self._move(self.scroll_offset.y + self.size.height * (1 if count > 0 else -1))
        else:
            kept = 1 if abs(count) == 1 else 0
            self._move(self.scroll_offset.y + round(max(1, self.size.height - kept) * count))

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

    # Hits

    @property
    def hit_count(self) -> tuple[int, int]:
        """Which hit the reader is at (from 1; 0 before the first), and how many there are."""
        return self._at_hit + 1, len(self._proof.hits()) if self._proof else 0

    def next_hit(self, step: int) -> bool:
        """Go to the next (1), previous (-1) or first hit (0); False past the last one."""
        hits = self._proof.hits() if self._proof else []
        at = self._at_hit + step if step else 0
        if step < 0 and self._at_hit < 0:
            at = len(hits) - 1
        if not 0 <= at < len(hits):
            return False
        self._at_hit = at
        block, (start, _) = hits[at]
        self.go_to((block, start), above=HIT_ABOVE)
        return True

    # Selecting

    @property
    def block_at_hand(self) -> int:
        """Index of the block in which the caret is, or of the first one on the screen."""
        return self._caret.place[0] if self._caret else self.place[0]

    def go_to_number(self, number: int) -> None:
        """Scroll to the block that has this number on its page."""
        blocks = self.article.blocks if self.article else ()
        for at, block in enumerate(blocks):
            if block.number == number:
                self.go_to((at, 0), above=HIT_ABOVE)

    @property
    def is_selecting(self) -> bool:
        """Whether keys move the end of a selection."""
        return self._caret is not None

    def toggle_caret(self) -> None:
        """Begin to select at the first line on the screen, or end selecting."""
        if self._caret is not None:
            self.end_selecting()
        elif self._proof is not None:
            self._select(Caret(self.place, self.place))

    def end_selecting(self) -> None:
        """Select nothing."""
        self._caret = None
        if self.is_mounted and self in self.screen.selections:
            self.screen.clear_selection()

    def on_key(self, event: events.Key) -> None:
        """While selecting, arrows and hjkl move the end of the selection."""
        if self._caret is None or self._proof is None:
            return
        if event.key == "escape":
            event.stop()
            self.end_selecting()
        elif (caret := moved(self._caret, event.key, self._proof)) is not None:
            event.stop()
            self._select(caret)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as the page has it: characters of the blocks, not of the screen."""
        return (selected_text(self.article, selection), "\n") if self.article else None

    def _select(self, caret: Caret) -> None:
        self._caret = caret
        self.screen.selections = {self: caret.selection}
        self.refresh()
        if self._proof is not None:
            line = self._proof.line_of(caret.place)
            if not 0 <= line - self.scroll_offset.y < self.size.height:
                self.go_to(caret.place, above=self.size.height // 2)

    # Drawing

    def render_line(self, y: int) -> Strip:
        """One screen line, `y` counted from the top of the widget."""
        width, blank = self.size.width, self.base
        row = self._proof.row_on(y + self.scroll_offset.y) if self._proof else None
        if self._proof is None or row is None:
            return Strip.blank(width, blank)
        segments: list[Segment] = []
        at, margin = 0, max(0, (width - self._proof.options.measure) // 2)
        for placed in row.placed:
            left = max(at, margin + placed.x + placed.indent)
            drawn = self._segments(self._proof, placed)
            segments += [Segment(" " * (left - at), blank), *drawn]
            at = left + sum(segment.cell_length for segment in drawn)
        return Strip(segments).adjust_cell_length(width, blank)

    def on_resize(self) -> None:
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
        if self._proof is not None:
            area = Size(self.size.width - 2 * self.side, self.size.height - TOP)
            self._proof.fit(self.wanted, self.mode, area)
            height = self._proof.height
        self.virtual_size = Size(self.size.width, height)
        self.refresh()

    def _segments(self, proof: Proof, placed: Placed) -> list[Segment]:
        base = self.base + self.look(LOOKS[placed.role])
        ink = Ink(base, self.look("mark"), self.look("selected"))
        chosen = chosen_in(proof.article, placed.block, self.text_selection)
        return [
            Segment(text, style if start < 0 else style + offset_meta(start, placed.block))
            for fragment in proof.galley.fragments(placed, proof.options)
            for text, style, start in inked(fragment, ink, proof.marks(placed.block), chosen)
        ]


def offset_meta(start: int, block: int) -> Style:
    """The mark by which Textual's mouse selection finds the stored place of a cell."""
    return Style(meta={"offset": (start, block)})


def chosen_in(article: Article, block: int, selection: Selection | None) -> Range | None:
    """The range of a block's text that is selected."""
    span = selection.get_span(block) if selection else None
    if span is None:
        return None
    start, end = span
    return start, len(article.blocks[block].text) if end < 0 else end


def selected_text(article: Article, selection: Selection) -> str:
    """The stored characters that a selection covers, one line a block."""
    ranges = (chosen_in(article, at, selection) for at in range(len(article.blocks)))
    return "\n".join(
        block.text[chosen[0] : chosen[1]]
        for block, chosen in zip(article.blocks, ranges, strict=True)
        if chosen is not None
    )
