"""Taking text along: what is selected, the paragraph at the caret, or the whole article."""

from reader.ui.services.desk import Desk


class Copying:
    """Copies the stored text, with or without its source."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def action_copy(self, with_source: bool = False) -> None:
        """Copy what is at hand; with a line that says where from."""
        from reader.ui.clipboard import copy, source_line  # noqa: PLC0415 - after the first frame

        desk, opened = self._desk, self._desk.browsing.opened
        if opened is None:
            return
        text = self._at_hand()
        if with_source:
            text = f"{text.rstrip()}\n{source_line(opened, desk.words)}"
        desk.say(copy(desk.pane.app, text, desk.words))
        desk.pane.end_selecting()

    def action_interrupt(self) -> None:
        """^C: copy what is selected; with nothing selected, out."""
        if self._desk.pane.selected:
            self.action_copy()
        else:
            self._desk.pane.app.exit(0)

    def _at_hand(self) -> str:
        pane = self._desk.pane
        if pane.selected:
            return pane.selected
        if pane.has_caret and pane.block_at_hand is not None:
            return pane.block_at_hand.text
        return "\n".join(block.text for block in pane.article.blocks) if pane.article else ""
