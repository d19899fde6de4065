"""The caret in an article, and what is selected by keyboard or mouse: stored characters only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from textual import events
from textual.geometry import Offset
from textual.timer import Timer

from reader.model import Block
from reader.store import tokens
from reader.ui.caret import Caret, moved, selected_ranges, selected_text, word_at
from reader.ui.proof import Place, Proof, Range
from reader.ui.render import Layer
from reader.ui.widgets.proof_view import ProofView
from reader.ui.widgets.telling import Telling

EDGE_PAUSE = 0.06  # seconds between two lines while the mouse holds a selection over an edge
LEFT_BUTTON = 1
WORD_CLICKS, PARAGRAPH_CLICKS = 2, 3

# Without the dictionary: letters and digits together, of ideographs each by itself.
_PLAIN_WORD = re.compile(r"[0-9A-Za-z\u00c0-\u02ff]+|.", re.DOTALL)


class CaretView(ProofView, Telling, inherit_bindings=False):
    """A proof with a caret that keys move, and a selection that keys or mouse make."""

    @dataclass(frozen=True)
    class Dragged:
        """The mouse has selected something, or let go of it."""

    def __init__(self, *how: object, **more: object) -> None:
        """As a proof is set."""
        super().__init__(*how, **more)  # type: ignore[arg-type]  # handed on
        self._caret: Caret | None = None
        self._has_keys = False  # whether keys move it; the mouse selects without
        self._clicked: Place | None = None
        self._dragged_from: Place | None = None  # while the button is down
        self._is_dragged = False
        self._mouse = Offset()
        self._edge_timer: Timer | None = None

    @property
    def has_caret(self) -> bool:
        """Whether keys move a caret."""
        return self._has_keys

    @property
    def caret_place(self) -> Place | None:
        """Where the caret is, while keys move it."""
        return self._caret.place if self._caret and self._has_keys else None

    @property
    def cursor(self) -> Offset:
        """Where the caret is drawn, or the first line; in cells of the widget."""
        if self._proof is None:
            return Offset()
        x, line = self._proof.cell_of(self.caret_place or self.place)
        return Offset(self.left_of(self._proof) + x, line - self.scroll_offset.y)

    @property
    def is_selecting(self) -> bool:
        """Whether something is selected."""
        return self._caret is not None and self._caret.anchor is not None

    @property
    def selected(self) -> str:
        """The selected text as the page has it, one line a block; empty if nothing is."""
        if self._caret is None or self.article is None:
            return ""
        return selected_text(self.article, self._caret)

    @property
    def selected_ranges(self) -> Sequence[tuple[int, Range]]:
        """The same as places: block and range of its stored characters, in order."""
        if self._caret is None or self.article is None:
            return ()
        return selected_ranges(self.article, self._caret)

    @property
    def block_at_hand(self) -> Block | None:
        """The block with the caret, or the first one on the screen."""
        if self.article is None:
            return None
        at = self._caret.place[0] if self._caret else self.place[0]
        return self.article.blocks[at]

    def word_at_caret(self) -> str:
        """The word that the caret is on; empty without a caret."""
        if self._caret is None or self.article is None:
            return ""
        block, offset = self._caret.place
        text = self.article.blocks[block].text
        start, end = word_at(text, offset, word_ends)
        return text[start:end]

    def show_caret(self, place: Place) -> None:
        """Let keys move a caret from here."""
        self._has_keys = True
        self._set(self._caret or Caret(place))

    def begin(self, *, whole: bool = False) -> None:
        """Begin a selection at the caret, or go on with it in whole paragraphs or characters."""
        if self._caret is not None:
            self._set(self._caret.begun(whole=whole))

    def move_caret(self, way: str, step: float) -> None:
        """Move it by one of the caret's ways; the text scrolls along."""
        if self._caret is not None and self._proof is not None:
            place = moved(self._proof, self._caret.place, way, step, word_ends)
            self._set(Caret(place, self._caret.anchor, self._caret.is_whole))

    def turn(self) -> None:
        """Put the caret at the other end of the selection."""
        if self._caret is not None:
            self._set(self._caret.turned())

    def end_selecting(self) -> None:
        """No caret, and nothing selected."""
        self._stop_dragging()
        self._has_keys = False
        if self._caret is not None:
            self._caret = None
            self.refresh()

    @property
    def first_place(self) -> Place:
        """Where a caret begins: where the mouse has clicked in sight, else at the top."""
        is_clicked = self._clicked is not None and self.shows(self._clicked)
        return self._clicked if self._clicked is not None and is_clicked else self.place

    def forget_click(self) -> None:
        """Another article has nothing clicked in it."""
        self._clicked = None

    # Mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold: what the mouse passes over from here is selected."""
        if event.button != LEFT_BUTTON or self._proof is None:
            return
        self.capture_mouse()
        self._clicked = self._dragged_from = self._place_under(event.offset)
        self._mouse = event.offset

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select up to the mouse, within the pane; over an edge the text scrolls."""
        if self._dragged_from is None or event.offset == self._mouse:
            return
        self._mouse = event.offset
        self._select_to_mouse()
        is_over_edge = not 0 <= event.y < self.room.height
        if is_over_edge and self._edge_timer is None:
            self._edge_timer = self.set_interval(EDGE_PAUSE, self._scroll_at_edge)
        elif not is_over_edge:
            self._stop_scrolling()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go; a click ends a selection, and puts the caret there if there is one."""
        start, was_dragged = self._dragged_from, self._is_dragged
        if start is None or event.button != LEFT_BUTTON:
            return
        self._stop_dragging()
        if self._has_keys and not was_dragged:
            self._set(Caret(start))
            return
        if not was_dragged:
            self.end_selecting()
        self.tell(self.Dragged())

    def on_click(self, event: events.Click) -> None:
        """A double click takes a word, a triple one the paragraph."""
        if self._clicked is None or self.article is None or event.button != LEFT_BUTTON:
            return
        block, offset = self._clicked
        text = self.article.blocks[block].text
        if event.chain == WORD_CLICKS and text:
            start, end = word_at(text, offset, word_ends)
            self._set(Caret((block, max(start, end - 1)), (block, start)))
            self.tell(self.Dragged())
        elif event.chain >= PARAGRAPH_CLICKS and text:
            self._set(Caret((block, len(text) - 1), (block, 0), is_whole=True))
            self.tell(self.Dragged())

    def on_unmount(self) -> None:
        """Nothing scrolls any more."""
        self._stop_scrolling()

    def _select_to_mouse(self) -> None:
        place, start = self._place_under(self._mouse), self._dragged_from
        if start is not None and (self._is_dragged or place != start):
            self._is_dragged = True
            self._caret = Caret(place, start)
            self.refresh()

    def _place_under(self, at: Offset) -> Place:
        if self._proof is None:
            return 0, 0
        row = min(max(0, at.y), self.room.height - 1)
        return self._proof.place_at(row + self.scroll_offset.y, at.x - self.left_of(self._proof))

    def _scroll_at_edge(self) -> None:
        self.lines(-1 if self._mouse.y < 0 else 1)
        self._select_to_mouse()

    def _stop_dragging(self) -> None:
        self._dragged_from, self._is_dragged = None, False
        self._stop_scrolling()
        if self.is_mounted and self.app.mouse_captured is self:
            self.release_mouse()

    def _stop_scrolling(self) -> None:
        if self._edge_timer is not None:
            self._edge_timer.stop()
            self._edge_timer = None

    # Drawing

    def laid_over(self, proof: Proof, block: int) -> Sequence[Layer]:
        """Marks, over them what is selected, over that the caret."""
        below = list(super().laid_over(proof, block))
        if self._caret is None:
            return below
        chosen = self._caret.chosen(proof.article, block)
        at, offset = self._caret.place
        here = [(offset, offset + 1)] if self._has_keys and at == block else []
        return [
            *below,
            ([chosen] if chosen else [], self.look("selected")),
            (here, self.look("caret")),
        ]

    def _set(self, caret: Caret) -> None:
        self._caret = caret
        self.refresh()
        if self._proof is None or self.shows(caret.place):
            return
        line, height = self._proof.line_of(caret.place), self.room.height
        is_below = line >= self.scroll_offset.y + height
        self.go_to(caret.place, above=height - 1 if is_below else 0)


def word_ends(text: str) -> Sequence[int]:
    """Where the words of a text end; without the dictionary, as well as letters tell."""
    if tokens.is_loaded():
        return list(accumulate(map(len, tokens.words(text))))
    return [found.end() for found in _PLAIN_WORD.finditer(text)]
