"""What a person says of an article: read, starred, tagged, noted; and the way to unread ones."""

import re
from collections.abc import Callable, Iterable

from reader.model import safe_line
from reader.state.items import LONGEST_NOTE, LONGEST_TAG, MOST_TAGS, Item, ItemKind
from reader.store import Entry, parse_query
from reader.ui.services.undoing import act
from reader.ui.services.workspace import Workspace, key_for

_BETWEEN_TAGS = re.compile(r"[\s,，、;；#＃]+")


class Readings:
    """Reads and writes what was said of the open article, or of all that are listed."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._ended = ""  # id of the article whose end has been seen since it was turned to

    # Seen

    def turned(self) -> None:
        """Another article is open."""
        self._ended = ""

    def saw_end(self) -> None:
        """The end of the open article is on the screen: it is read, once as long as it is open."""
        opened, record = self._workspace.browsing.opened, self._workspace.record
        if opened is None or self._ended == opened.article.id:
            return
        self._ended = opened.article.id
        if not record.reading_of(opened).is_read:
            record.say(Item(ItemKind.READ, opened.article.id, True))
            self._workspace.show_readings()

    # What keys do

    def action_read(self) -> None:
        """Read, or unread again."""
        opened = self._workspace.browsing.opened
        if opened is not None:
            self._ended = opened.article.id  # it stays as it is said to be
            is_read = self._workspace.record.reading_of(opened).is_read
            item = Item(ItemKind.READ, opened.article.id, None if is_read else True)
            self._turn(item, "read.off" if is_read else "read.on")

    def action_star(self) -> None:
        """Starred, or not any more."""
        opened = self._workspace.browsing.opened
        if opened is not None:
            is_starred = self._workspace.record.reading_of(opened).is_starred
            item = Item(ItemKind.STAR, opened.article.id, None if is_starred else True)
            self._turn(item, "star.off" if is_starred else "star.on")

    def action_all_read(self) -> None:
        """All that is listed is read."""
        workspace, now = self._workspace, self._workspace.browsing
        if now.answer.is_counted:
            self._read([hit.entry for hit in now.hits])
            return
        answer = now.store.search(parse_query(now.text))  # its own: the list's is counted on
        workspace.say(workspace.words["filter.looking"])
        workspace.lookups.ask(
            ("all_read", id(answer)), lambda _wanted: [hit.entry for hit in answer.hits], self._read
        )

    def action_unread(self, step: int) -> None:
        """So many unread articles on (or back), around the end."""
        workspace, now = self._workspace, self._workspace.browsing
        entries, here = now.store.entries, now.opened
        start = here.number if here is not None else -1
        way = 1 if step > 0 else -1
        around = (entries[(start + way * far) % len(entries)] for far in range(1, len(entries)))
        reading_of = workspace.record.reading_of
        unread = [one for one in around if not reading_of(one).is_read][: abs(step)]
        if unread:
            workspace.browse(now.opening(unread[-1]))
        else:
            workspace.say(workspace.words["unread.none"])

    def action_tag(self) -> None:
        """Ask for tags."""
        opened = self._workspace.browsing.opened
        if opened is not None:
            tags = " ".join(self._workspace.record.reading_of(opened).tags)
            self._ask("tags.question", tags, lambda text: self._set_tags(opened, text))

    def action_note(self) -> None:
        """Ask for a note."""
        opened = self._workspace.browsing.opened
        if opened is not None:
            note = self._workspace.record.reading_of(opened).note
            self._ask("note.question", note, lambda text: self._set_note(opened, text))

    def _turn(self, item: Item, said: str) -> None:
        act(self._workspace, [item], self._workspace.words[said])

    def _read(self, entries: Iterable[Entry]) -> None:
        workspace = self._workspace
        unread = [one.article.id for one in entries if not workspace.record.reading_of(one).is_read]
        if unread:
            said = workspace.words.format("read.all", n=len(unread))
            act(workspace, [Item(ItemKind.READ, one, True) for one in dict.fromkeys(unread)], said)
            workspace.say(
                workspace.words.format("read.all.undo", said=said, key=key_for(workspace, "undo"))
            )
        else:
            workspace.say(workspace.words["unread.none"])

    def _ask(self, question: str, value: str, then: Callable[[str], None]) -> None:
        from reader.ui.screens.naming import NamingScreen  # noqa: PLC0415 - not at start

        words = self._workspace.words
        asking = NamingScreen(words, words[question], value, goes_on=True)
        self._workspace.offer(asking, then)

    def _set_tags(self, opened: Entry, text: str) -> None:
        tags = dict.fromkeys(filter(None, _BETWEEN_TAGS.split(safe_line(text))))
        kept = [tag[:LONGEST_TAG] for tag in tags][:MOST_TAGS]
        words = self._workspace.words
        said = words.format("tags.set", tags=" ".join(f"#{tag}" for tag in kept))
        if kept != list(tags):  # said alone: the tags may fill the row
            said = words.format("tags.cut", most=MOST_TAGS, longest=LONGEST_TAG)
        self._set(Item(ItemKind.TAGS, opened.article.id, kept or None), said, "tags.gone")

    def _set_note(self, opened: Entry, text: str) -> None:
        whole, words = safe_line(text.strip()), self._workspace.words
        note = whole[:LONGEST_NOTE]
        said = words["note.set"] if note == whole else words.format("note.cut", n=LONGEST_NOTE)
        self._set(Item(ItemKind.NOTE, opened.article.id, note or None), said, "note.gone")

    def _set(self, item: Item, said: str, gone: str) -> None:
        """Keep what was typed, where it is something else than before."""
        if item.value != self._workspace.record.value(item.kind, item.key):
            act(self._workspace, [item], said if item.value else self._workspace.words[gone])
