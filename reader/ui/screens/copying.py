"""Taking text along: selecting by keyboard, copying, marks to come back to."""

from textual import events

from reader.ui.screens.desk import Desk


class Copying(Desk):
    """What v y Y m ' do."""

    _awaiting = ""  # "mark" or "jump" while the next key is a mark's letter
    _places: dict[str, tuple[int, int, int]]  # letter to entry, block, offset

    @property
    def takes_letters(self) -> bool:
        """Also after m and ', which wait for a mark's letter."""
        return super().takes_letters or bool(self._awaiting)

    def action_select(self) -> None:
        """Begin or end selecting by keyboard."""
        if self.where == "pane":
            self.pane.toggle_caret()
            self.say(self.words["select.on"] if self.pane.is_selecting else "")

    def action_copy(self, with_source: bool = False) -> None:
        """Copy what is selected, or else the whole article; with a line that says where from."""
        from reader.ui.clipboard import copy, source_line  # noqa: PLC0415 - after the first frame

        opened = self.browsing.opened
        if opened is None:
            return
        text = self.get_selected_text() or "\n".join(b.text for b in opened.article.blocks)
        if with_source:
            text = f"{text.rstrip()}\n{source_line(opened, self.words)}"
        self.say(copy(self.app, text, self.words))
        self.pane.end_selecting()

    def action_interrupt(self) -> None:
        """^C: copy what is selected; with nothing selected, out."""
        if self.get_selected_text():
            self.action_copy()
        else:
            self.app.exit(0)

    def action_mark(self) -> None:
        """Set a mark here: the next letter names it."""
        self._awaiting = "mark"
        self.say(self.words["mark.letter"])

    def action_jump(self) -> None:
        """Go to a mark: the next letter names it."""
        self._awaiting = "jump"
        self.say(self.words["mark.letter"])

    def on_key(self, event: events.Key) -> None:
        """Take the letter of a mark."""
        if not self._awaiting:
            return
        event.stop()
        event.prevent_default()
        awaiting, self._awaiting = self._awaiting, ""
        letter = event.character or ""
        if not letter.isalnum():
            self.say("")
        elif awaiting == "mark":
            self._set_mark(letter)
        else:
            self._go_to_mark(letter)

    def _set_mark(self, letter: str) -> None:
        opened = self.browsing.opened
        if opened is not None:
            self._places[letter] = (opened.number, *self.pane.place)
            self.say(self.words.format("mark.set", letter=letter))

    def _go_to_mark(self, letter: str) -> None:
        if letter not in self._places:
            self.say(self.words.format("mark.none", letter=letter))
            return
        number, block, offset = self._places[letter]
        self.browse(self.browsing.opening(self.browsing.store.entries[number]))
        self.set_focus(self.pane)
        self.pane.go_to((block, offset))
        self.say("")
