"""Places to come back to: m and a letter here, ' and the letter back."""

from textual.events import Key

from reader.ui.proof import Place
from reader.ui.services.desk import Desk


class Marks:
    """Marks by letter; waits for the letter after m and '."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._places: dict[str, tuple[int, Place]] = {}  # letter to entry, place
        self._waiting = ""  # "mark" or "jump" while the next key is a letter

    @property
    def is_waiting(self) -> bool:
        """Whether the next key is the letter of a mark."""
        return bool(self._waiting)

    def action_mark(self) -> None:
        """Set a mark here: the next letter names it."""
        self._wait("mark")

    def action_jump(self) -> None:
        """Go to a mark: the next letter names it."""
        self._wait("jump")

    def take(self, event: Key) -> None:
        """Take the letter; another key takes the wish back."""
        waiting, self._waiting = self._waiting, ""
        letter = event.character or ""
        if letter.isalnum():
            (self._set if waiting == "mark" else self._go_to)(letter)

    def _wait(self, what: str) -> None:
        self._waiting = what
        self._desk.say(self._desk.words["mark.letter"])

    def _set(self, letter: str) -> None:
        desk, opened = self._desk, self._desk.browsing.opened
        if opened is not None:
            self._places[letter] = (opened.number, desk.pane.place)
            desk.say(desk.words.format("mark.set", letter=letter))

    def _go_to(self, letter: str) -> None:
        desk = self._desk
        if letter not in self._places:
            desk.say(desk.words.format("mark.none", letter=letter))
            return
        number, place = self._places[letter]
        desk.browse(desk.browsing.opening(desk.browsing.store.entries[number]))
        desk.read_text()
        desk.pane.go_to(place)
