"""Overruling the parser: what this block is, where an article starts; kept in a sidecar."""

from collections.abc import Callable, Iterable

from reader.errors import DubaoError
from reader.model import Corrections, Role, safe_line
from reader.store import ArticleStore
from reader.ui.clip import clip
from reader.ui.services.desk import Desk

SHOWN_OF_BLOCK = 24  # cells of a block that a notice quotes

Reread = Callable[[], Iterable[ArticleStore]]


class PageCorrections:
    """Corrects the block at the caret, or the first on the screen; takes corrections back."""

    def __init__(self, desk: Desk, reread: Reread) -> None:
        """`reread` reads everything that is open once more; for a thread."""
        self._desk = desk
        self._reread = reread
        self._done: list[tuple[str, int, Corrections]] = []  # path, block, what stood before

    def action_correct(self, change: str, role: str = "") -> None:
        """Write a correction of the block at hand, then read the page again."""
        from reader.correcting import Change, correct  # noqa: PLC0415 - after the first frame

        desk, block = self._desk, self._desk.pane.block_at_hand
        opened = desk.browsing.opened
        if opened is None or block is None or not opened.page.path:
            desk.say(desk.words["correct.nowhere"])
            return
        path = opened.page.path
        try:
            before = correct(path, block.number, Change(change), Role(role) if role else None)
        except DubaoError as trouble:
            desk.say(str(trouble))
            return
        self._done.append((path, block.number, before))
        shown = clip(safe_line(block.text), SHOWN_OF_BLOCK)
        self._read_again(path, block.number, desk.words.format("correct.done", text=shown))

    def action_undo(self) -> None:
        """Take the last correction back."""
        from reader.correcting import undo  # noqa: PLC0415 - after the first frame

        desk = self._desk
        if not self._done:
            desk.say(desk.words["correct.none"])
            return
        path, number, before = self._done.pop()
        try:
            undo(path, before)
        except DubaoError as trouble:
            desk.say(str(trouble))
            return
        self._read_again(path, number, desk.words["correct.undone"])

    def _read_again(self, path: str, number: int, said: str) -> None:
        self._desk.say(said)
        question = ("reread", path, number, len(self._done))
        self._desk.lookups.ask(
            question,
            lambda _wanted: list(self._reread()),
            lambda stores: self._show(stores, path, number, said),
        )

    def _show(self, stores: list[ArticleStore], path: str, number: int, said: str) -> None:
        if stores:
            after = self._desk.browsing.corrected(stores[-1], path, number)
            self._desk.browse(after, refill=True)
            self._desk.pane.go_to_number(number)
        self._desk.say(said)
