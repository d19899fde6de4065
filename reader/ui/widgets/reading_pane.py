"""The reading pane: a proof with hits to go to and text to take along."""

from textual import events
from textual.selection import Selection

from reader.layout import LayoutOptions
from reader.model import Article
from reader.store import Answer
from reader.ui.caret import Caret, moved
from reader.ui.proof import Mode
from reader.ui.widgets.proof_view import ProofView, chosen_in

HIT_ABOVE = 3  # lines that stay in sight above a hit gone to


class ReadingPane(ProofView, can_focus=True, inherit_bindings=False):
    """Knows which hit the reader is at, and what is selected by keyboard."""

    def __init__(self, wanted: LayoutOptions, mode: Mode, margin: int) -> None:
        """As a proof is set."""
        super().__init__(wanted, mode, margin)
        self._at_hit = -1
        self._caret: Caret | None = None

    def show(self, article: Article | None, answer: Answer | None) -> None:
        """Show an article; another one than before has no selection, and no hit is gone to yet."""
        self._at_hit = -1
        if article is not self.article:
            self.end_selecting()
        super().show(article, answer)

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


def selected_text(article: Article, selection: Selection) -> str:
    """The stored characters that a selection covers, one line a block."""
    ranges = (chosen_in(article, at, selection) for at in range(len(article.blocks)))
    return "\n".join(
        block.text[chosen[0] : chosen[1]]
        for block, chosen in zip(article.blocks, ranges, strict=True)
        if chosen is not None
    )
