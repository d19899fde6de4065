"""Places to come back to: m and a letter here, ' and the letter back."""

from textual.events import Key

from reader.store import Entry
from reader.ui.browsing import again
from reader.ui.proof import Place
from reader.ui.services.desk import Desk

TOP: Place = (0, 0)


class PlaceMarks:
    """Marks by letter; waits for the letter after m and '."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._places: dict[str, tuple[Entry, Place]] = {}  # by letter
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
            self._places[letter] = (opened, desk.pane.place)
            desk.say(desk.words.format("mark.set", letter=letter))

    def _go_to(self, letter: str) -> None:
        desk = self._desk
        marked, place = self._places.get(letter, (None, TOP))
        found = again(desk.browsing.store, marked) if marked else None
        if marked is None or found is None or found.article.id != marked.article.id:
            desk.say(desk.words.format("mark.none", letter=letter))
            return
        desk.browse(desk.browsing.opening(found))
        desk.read_text()
        desk.pane.go_to(place if place[0] < len(found.article.blocks) else TOP)
