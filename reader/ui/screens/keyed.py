"""Keys come in: the widget, service or screen that owns a key acts, before the next key."""

import asyncio
from collections.abc import Mapping

from textual import events

from reader.i18n import Words
from reader.settings import Settings
from reader.ui import keymap, process
from reader.ui.keyboard import perform
from reader.ui.keymap import EVERYWHERE, UNREAD, Action, Keys
from reader.ui.opening import Opening
from reader.ui.screens.growing import GrowingScreen
from reader.ui.services.archive import LibrarySearch
from reader.ui.services.cards import WordCards
from reader.ui.services.copying import Copying
from reader.ui.services.corrections import PageCorrections
from reader.ui.services.exports import Exports
from reader.ui.services.files import OpenFiles
from reader.ui.services.keywords import TellingWords
from reader.ui.services.marks import PlaceMarks
from reader.ui.services.names import WhoIsWho
from reader.ui.services.newsstand import Newsagent
from reader.ui.widgets.query_field import TypingField

TYPED_AHEAD = 0.5  # seconds that a key waits for what the one before looks up


class KeyedScreen(GrowingScreen, inherit_bindings=False):
    """Knows who owns which key: the widget with the keyboard first, then what is always near."""

    def __init__(self, opening: Opening, settings: Settings, words: Words, keys: Keys) -> None:
        """`keys` are the keys in force, by action name."""
        super().__init__(opening, settings, words, keys)
        self.ready = asyncio.Event()
        self.picture_of = opening.picture
        self.marks = PlaceMarks(self)
        self.names = WhoIsWho(self)
        self.cards = WordCards(self, self.names)
        self.files = OpenFiles(self, self, opening, self.reading_on)
        self.corrections = PageCorrections(self, opening.again)
        self.newsagent = Newsagent(self, self, opening)
        self.library = LibrarySearch(self, self.searches, self.newsagent)
        self.telling_words = TellingWords(self, self.strip)
        self._owners: Mapping[str, object] = {
            keymap.LIST: self.articles,
            keymap.PANE: self.pane,
            keymap.CARET: self.pane,
            keymap.TYPE: self.pane,
            keymap.FILTER: self.filter_field,
            keymap.FIND: self.find_field,
            keymap.STRIP: self.strip,
            keymap.WORKSPACE: self,
            keymap.HITS: self.hits,
            keymap.SEARCHES: self.searches,
            keymap.WORDS: self.telling_words,
            keymap.NAMES: self.names,
            keymap.CARDS: self.cards,
            keymap.COPYING: Copying(self),
            keymap.EXPORTS: Exports(self),
            keymap.CORRECTIONS: self.corrections,
            keymap.MARKS: self.marks,
            keymap.FILES: self.files,
            keymap.READINGS: self.readings,
            keymap.UNREAD: self.readings,
            keymap.HIGHLIGHTS: self.highlights,
            keymap.UNDO: self.undoing,
            keymap.LIBRARY: self.library,
            keymap.NEWSAGENT: self.newsagent,
        }

    def leave(self) -> str:
        """Let what is being fetched come to an end, too."""
        self.newsagent.end()
        return super().leave()

    def on_mount(self) -> None:
        """Once they have their places, keys find the widgets that they are for, and a screenful."""
        process.once_placed(self, self.ready.set)

    def on_unmount(self) -> None:
        """No key waits for it any more."""
        self.ready.set()

    async def pressed(self, event: events.Key) -> bool:
        """Do what a key says, before the next one is looked at.

        What it changes is drawn at once, unless the keyboard is another widget's by now: that they
        look different is heard of by message.
        """
        focused = self.focused
        with self.bars_at_end():
            self.hush()
            field = self._field
            if self.marks.is_waiting:
                self.marks.take(event)
            elif field is None and self.keyboard.takes_digit(event):
                self._count()
            elif found := self._found(event):
                self._do(*found)
            elif field is not None:
                await field.take(event)
        if self.focused is focused:
            if self.is_active:
                process.draw_now(self)
        elif self.show_focused():
            self.ready.clear()  # the next key is for what has its place by then
            process.once_placed(self, self.ready.set)
        return True

    async def settled(self, event: events.Event) -> Newsagent.Opened | None:
        """Wait a little for what an earlier key looks up: what it opens is what this one is for.

        Esc and what the app itself does wait for nothing.  Return what is to be shown before.
        """
        found = self._found(event) if isinstance(event, events.Key) else None
        if found is None or (found[0] != keymap.APP and found[1].name != "back"):
            await self.lookups.answered(TYPED_AHEAD)
        return self.newsagent.opened

    def uses(self, event: events.Key) -> bool:
        """Whether the key does anything here."""
        is_edit = self._field is not None and event.key in self._field.EDITING
        return is_edit or self._found(event) is not None

    def pasted(self, text: str) -> bool:
        """A paste goes into the field that has the keyboard; elsewhere it is nothing."""
        if self._field is not None:
            self._field.put(text)
        return True

    def do(self, action: Action) -> None:
        """Do what the palette names, or the mouse points at, by the owner that is nearest."""
        near = [owner for owner in self._reach if owner in action.owners]
        with self.bars_at_end():
            perform(self._owner(next(iter(near), action.owners[0])), action)

    @property
    def _field(self) -> TypingField | None:
        return self.focused if isinstance(self.focused, TypingField) else None

    def _found(self, event: events.Key) -> tuple[str, Action] | None:
        return self.keyboard.action(event, self._reach, typing=self._field is not None)

    @property
    def _reach(self) -> tuple[str, ...]:
        """Whose keys work now, nearest first."""
        is_searching = self.hits.is_finding or bool(self.browsing.text.strip())
        return (*self.owners, *(() if is_searching else (UNREAD,)), *EVERYWHERE)

    def _do(self, owner: str, action: Action) -> None:
        number = self.keyboard.number()
        if number is not None:
            self.show_bars()
        if action.name == "back" and (number is not None or self._drops_look_up()):
            return  # it takes back the number, or what is being looked up, before all else
        if not self.keyboard.is_second(action, number):
            perform(self._owner(owner), action, number)

    def _drops_look_up(self) -> bool:
        """Wait for no answer any more; whether that is all that Esc does: a field is left, too."""
        return self.lookups.drop() and not isinstance(self.focused, TypingField)

    def _owner(self, name: str) -> object:
        return self.app if name == keymap.APP else self._owners[name]

    def _count(self) -> None:
        """Show the number that is being typed; in the strip it chooses a word at once."""
        if self.strip.has_keyboard:
            self.strip.action_pick(self.keyboard.number() or 0)
        else:
            self.show_bars()
