"""Taking text along: what is selected, the paragraph at the caret, or the whole article."""

import asyncio
import os
from typing import TYPE_CHECKING

from textual.worker import WorkType

from reader.layout.present import present
from reader.ui.services.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.clipboard import Way

SHOWN = "shown"  # the setting `copy`: as on the screen


class Copying:
    """Copies the stored text, or the shown one where that is set; with or without its source."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def action_copy(self, with_source: bool = False) -> None:
        """Copy what is at hand; with a line that says where from."""
        from reader.ui.clipboard import source_line  # noqa: PLC0415 - after the first frame

        workspace, opened = self._workspace, self._workspace.browsing.opened
        if opened is None:
            return
        text = self._at_hand()
        if with_source:
            text = f"{text.rstrip()}\n{source_line(opened, workspace.words)}"
        self._send(text)
        workspace.pane.end_selecting()

    def action_interrupt(self) -> None:
        """^C: copy what is selected; with nothing selected, out."""
        if self._workspace.pane.selected:
            self.action_copy()
        else:
            self._workspace.pane.app.exit(0)

    def _at_hand(self) -> str:
        """What is selected, the caret's paragraph or the article, one line a block."""
        pane, article = self._workspace.pane, self._workspace.pane.article
        if article is None:
            return ""
        blocks = article.blocks
        chosen = pane.selected_ranges
        if not chosen and pane.has_caret and pane.caret_place is not None:
            chosen = [(pane.caret_place[0], (0, len(blocks[pane.caret_place[0]].text)))]
        if not chosen:
            chosen = [(at, (0, len(block.text))) for at, block in enumerate(blocks)]
        return "\n".join(self._as_set(blocks[at].text)[start:end] for at, (start, end) in chosen)

    def _as_set(self, text: str) -> str:
        """A block's text as the setting wants it; its length is the same."""
        settings = self._workspace.settings
        if settings.copy != SHOWN:
            return text
        return present(text, full_width=settings.full_width)

    def _send(self, text: str) -> None:
        """Begin at once, so that leaving loses nothing; wait for the end beside the screen."""
        from reader.ui.clipboard import send, ways_here  # noqa: PLC0415 - after the first frame

        ways = ways_here(os.environ)
        if not ways:
            self._by_terminal(text)
            return
        begun = send(text, ways[0])

        async def finish() -> None:
            from reader.ui.clipboard import first_that_arrives  # noqa: PLC0415 - the same

            way = await asyncio.to_thread(first_that_arrives, text, begun, ways[1:])
            self._tell(text, way)

        work: WorkType[None] = finish
        self._workspace.pane.run_worker(work, group="copying")

    def _tell(self, text: str, way: "Way | None") -> None:
        from reader.ui.clipboard import count  # noqa: PLC0415 - after the first frame

        if way is None:
            self._by_terminal(text)
        else:
            said = self._workspace.words.format("copy.done", n=count(text), way=way.name)
            self._workspace.say(said)

    def _by_terminal(self, text: str) -> None:
        from reader.ui.clipboard import count, why_not_by_terminal  # noqa: PLC0415 - the same

        words = self._workspace.words
        trouble = why_not_by_terminal(text, os.environ, words)
        if not trouble:
            whole = text.encode("utf-8", "replace").decode("utf-8")
            self._workspace.pane.app.copy_to_clipboard(whole)
        self._workspace.say(trouble or words.format("copy.sent", n=count(text)))
