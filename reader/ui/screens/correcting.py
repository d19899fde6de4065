"""Overruling the parser: what this block is, where an article starts; kept in a sidecar."""

from reader.errors import DubaoError
from reader.model import Block, Role, safe_line
from reader.store import ArticleStore
from reader.ui.clip import clip
from reader.ui.screens.desk import Desk

SHOWN_OF_BLOCK = 24  # cells of a block that a notice quotes


class Correcting(Desk):
    """What the palette's corrections do: to the selected block, or the first on the screen."""

    def action_correct(self, change: str, role: str = "") -> None:
        """Write a correction of the block at hand, then read the page again."""
        from reader.correcting import Change, correct  # noqa: PLC0415 - after the first frame

        opened = self.browsing.opened
        if opened is None:
            return
        block = self._block_at_hand()
        path = opened.page.path
        if not path or block is None:
            self.say(self.words["correct.nowhere"])
            return
        try:
            given = Role(role) if role else None
            done = correct(path, block.number, Change(change), given, seen=block.text)
        except DubaoError as trouble:
            self.say(str(trouble))
            return
        self.corrected.append((path, block.number, done))
        self._reread(path, block.number)
        self.say(
            self.words.format("correct.done", text=clip(safe_line(block.text), SHOWN_OF_BLOCK))
        )

    def action_undo_correction(self) -> None:
        """Take the last correction back."""
        from reader.correcting import undo  # noqa: PLC0415 - after the first frame

        if not self.corrected:
            self.say(self.words["correct.none"])
            return
        path, number, done = self.corrected.pop()
        try:
            undo(path, done)
        except DubaoError as trouble:
            self.say(str(trouble))
            return
        self._reread(path, number)
        self.say(self.words["correct.undone"])

    def _block_at_hand(self) -> Block | None:
        article = self.pane.article
        return article.blocks[self.pane.block_at_hand] if article else None

    def _reread(self, path: str, number: int) -> None:
        self.run_worker(lambda: self._read_again(path, number), thread=True, exclusive=True)

    def _read_again(self, path: str, number: int) -> None:
        try:
            stores = list(self.reopen())
        except DubaoError as trouble:
            self.app.call_from_thread(self.say, str(trouble))
            return
        if stores:
            self.app.call_from_thread(self._show_again, stores[-1], path, number)

    def _show_again(self, store: ArticleStore, path: str, number: int) -> None:
        self.browse(self.browsing.corrected(store, path, number), refill=True)
        self.pane.go_to_number(number)
