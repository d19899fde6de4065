"""Overruling the parser: what this block is, where an article starts; kept in a sidecar."""

from collections import deque
from collections.abc import Callable, Iterable
from itertools import groupby, islice
from typing import TYPE_CHECKING

from reader.errors import DubaoError
from reader.model import Page, Role, safe_line
from reader.naming import issue_of
from reader.ui.clip import clip
from reader.ui.services.lookups import Wanted
from reader.ui.services.read_again import ReadAgain, read_again, take_in
from reader.ui.services.undoing import Undoable
from reader.ui.services.workspace import Workspace

if TYPE_CHECKING:
    from reader.correcting import Correction

MOST_AROUND = 64  # pages of the issue on either side
SHOWN_OF_BLOCK = 24  # cells of a block that a notice quotes

Reread = Callable[[], Iterable[Page]]
Done = tuple[str, int, "Correction"]  # path, block, what was done


class PageCorrections:
    """Corrects the block at the caret, or the first on the screen; takes corrections back."""

    def __init__(self, workspace: Workspace, reread: Reread) -> None:
        """`reread` reads everything that is open once more; for a thread."""
        self._workspace = workspace
        self._reread = reread
        self._asked = 0

    def action_correct(self, change: str, role: str = "") -> None:
        """Write a correction of the block at hand, then read the page again."""
        workspace, block = self._workspace, self._workspace.pane.block_at_hand
        opened = workspace.browsing.opened
        if opened is None or block is None or not opened.page.path:
            workspace.say(workspace.words["correct.nowhere"])
            return
        if not block.number:
            workspace.say(workspace.words["correct.elsewhere"])
            return
        path, number, seen = opened.page.path, block.number, block.text

        def work(_wanted: Wanted) -> ReadAgain:
            from reader.correcting import Verdict, correct  # noqa: PLC0415 - after the first frame

            given = Role(role) if role else None
            done = (path, number, correct(path, number, Verdict(change), given, seen=seen))
            workspace.undoing.done(_step(done))
            return self._read_again(path)

        what = workspace.words[f"role.{role}" if role else f"correct.{change}"]
        text = clip(safe_line(seen), SHOWN_OF_BLOCK)
        said = workspace.words.format("correct.done", role=what, text=text)
        workspace.say(workspace.words["correct.writing"])
        self._ask(work, path, number, said)

    def action_undo(self) -> None:
        """Take the last correction back."""
        self._workspace.undoing.undo_correction()

    def take_back(self, done: Done) -> None:
        """Take one back."""
        workspace, (path, number, correction) = self._workspace, done

        def work(_wanted: Wanted) -> ReadAgain:
            from reader.correcting import undo  # noqa: PLC0415 - after the first frame

            try:
                undo(path, correction)
            except DubaoError:
                workspace.undoing.done(_step(done))  # it stands as before
                raise
            return self._read_again(path)

        self._ask(work, path, number, workspace.words["correct.undone"])

    def _read_again(self, path: str) -> ReadAgain:
        return read_again(self._workspace, pages_of(path, self._reread()))

    def _ask(self, work: Callable[[Wanted], ReadAgain], path: str, number: int, said: str) -> None:
        """Do it beside the screen, then show the page with the block in sight."""
        self._asked += 1  # two corrections of one block are two
        self._workspace.writing.ask(
            ("correct", self._asked), work, lambda again: self._show(again, path, number, said)
        )

    def _show(self, again: ReadAgain, path: str, number: int, said: str) -> None:
        pages, store = again.pages, self._workspace.browsing.store
        take_in(self._workspace, again)
        shown = {(page.path, page.source): page for page in store.pages}
        for page in pages:
            if shown.get((page.path, page.source)) != page:
                store.replace(page)
        self._workspace.record.recount()
        if pages:
            self._workspace.browse(self._workspace.browsing.corrected(path, number), refill=True)
            self._workspace.pane.go_to_number(number)
        self._workspace.say(said)


def _step(done: Done) -> Undoable:
    return Undoable(lambda shown: shown.corrections.take_back(done), is_correction=True)


def pages_of(path: str, pages: Iterable[Page]) -> list[Page]:
    """Those pages that stand in the file at `path`, and those around them of the same issue.

    A correction may join a story to its other half on another page, or part them.
    """
    for _, issue in groupby(pages, issue_of):
        before: deque[Page] = deque(maxlen=MOST_AROUND)
        coming = iter(issue)
        for page in coming:
            before.append(page)
            if page.path == path:
                return [*before, *islice(coming, MOST_AROUND)]
    return []
