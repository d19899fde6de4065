"""Places to come back to, another day too: m and a letter here, ' and the letter back."""

from textual.events import Key

from reader.model import safe_line
from reader.state.items import LONGEST_TITLE, Item, ItemKind
from reader.ui.proof import Place
from reader.ui.services.workspace import Workspace

TOP: Place = (0, 0)


class PlaceMarks:
    """Marks by letter; waits for the letter after m and '."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
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
        self._workspace.say(self._workspace.words["mark.letter"])

    def _set(self, letter: str) -> None:
        workspace, opened = self._workspace, self._workspace.browsing.opened
        if opened is None:
            return
        block, offset = workspace.pane.place
        title = safe_line(opened.article.title)[:LONGEST_TITLE]
        mark = {"article": opened.article.id, "title": title, "block": block, "offset": offset}
        workspace.record.say(Item(ItemKind.MARK, letter, mark))
        workspace.say(workspace.words.format("mark.set", letter=letter))

    def _go_to(self, letter: str) -> None:
        workspace, mark = self._workspace, self._workspace.record.value(ItemKind.MARK, letter)
        if mark is None:
            workspace.say(workspace.words.format("mark.none", letter=letter))
            return
        entries, words = workspace.browsing.store.entries, workspace.words
        found = [one for one in entries if one.article.id == mark["article"]]
        if not found:
            workspace.say(words.format("mark.elsewhere", letter=letter, title=mark["title"]))
            return
        here = workspace.browsing.opened
        workspace.browse(workspace.browsing.opening(here if here in found else found[0]))
        workspace.read_text()
        place = (mark["block"], mark["offset"])
        workspace.pane.go_to(place if place[0] < len(found[0].article.blocks) else TOP)
