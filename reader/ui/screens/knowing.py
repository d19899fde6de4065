"""Who and what: who's who of what is open, and the card of a word."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from reader.errors import DubaoError
from reader.store import Entry
from reader.ui.screens.desk import Desk
from reader.ui.widgets.keyword_strip import KeywordStrip

if TYPE_CHECKING:
    from reader.names import NameIndex
    from reader.store.glossary import Glossary
    from reader.ui.word_card import Card

Around = tuple[str, int]  # a block's text and the offset of a character in it

WHOLE_ISSUE = 400  # articles; of more, only the open one's page is read for names


class Knowing(Desk):
    """What P and i do; the names' room is entered when it is first asked for."""

    _index: "NameIndex | None" = None  # the last one that was read
    _glossary: "Glossary | None" = None  # read with the first card

    def action_who(self) -> None:
        """Read the names of what is open, then show them."""
        if self.browsing.opened is not None:
            self.say(self.words["who.reading"])
            self.run_worker(self._read_names, thread=True, group="names", exclusive=True)

    def _read_names(self) -> None:
        from reader.ui.who_is_who import read_index  # noqa: PLC0415 - 0.6 MB of weights

        entries = self._read_for_names()
        try:
            index = read_index(entries)
        except DubaoError as trouble:
            self.app.call_from_thread(self.say, str(trouble))
        except OSError as trouble:
            self.app.call_from_thread(self.say, trouble.strerror or "")
        else:
            self.app.call_from_thread(self._show_names, entries, index)

    def _read_for_names(self) -> Sequence[Entry]:
        entries, opened = self.browsing.store.entries, self.browsing.opened
        if opened is None or len(entries) <= WHOLE_ISSUE:
            return entries
        return [entry for entry in entries if entry.page is opened.page]

    def _show_names(self, entries: Sequence[Entry], index: "NameIndex") -> None:
        from reader.ui.screens.who import WhoScreen  # noqa: PLC0415 - after the first frame
        from reader.ui.who_is_who import by_field  # noqa: PLC0415 - the same

        self._index = index
        self.say("" if index.names else self.words["who.none"])
        if not index.names:
            return
        store = self.browsing.store
        if len(entries) == len(store.entries):
            store.names = by_field(entries, index)
        store.learn(name.text for name in index.names)
        screen = WhoScreen(index, self.words)
        self.app.push_screen(screen, lambda query: self.filter_by(query) if query else None)

    def action_card(self) -> None:
        """The card of what is selected, chosen or filtered by; else begin to select a word."""
        around, word = self._lone_character(), self._word_at_hand()
        if word or around:
            self._look_up(word, around)
        elif self.where == "pane" and self.pane.article and not self.pane.is_selecting:
            self.pane.toggle_caret()
            self.say(self.words["card.choose"])
        else:
            self.say(self.words["card.nothing"])

    def _word_at_hand(self) -> str:
        """What is selected, on one line; else the strip's word, or the filter's first."""
        from reader.ui.word_card import first_word  # noqa: PLC0415 - after the first frame

        selected = " ".join((self.get_selected_text() or "").split())
        if selected or self.where == "pane":
            return selected
        if self.where == "keywords":
            return self.query_one(KeywordStrip).chosen
        return first_word(self.browsing.text)

    def _lone_character(self) -> Around | None:
        """Where the caret stands while it is on one character."""
        selection, article = self.selections.get(self.pane), self.pane.article
        if selection is None or article is None or not self.pane.is_selecting:
            return None
        first, last = selection.start, selection.end
        if first is None or last is None or (first.y, first.x + 1) != (last.y, last.x):
            return None
        return article.blocks[first.y].text, first.x

    def _look_up(self, word: str, around: Around | None) -> None:
        from reader.ui.word_card import LONGEST  # noqa: PLC0415 - after the first frame

        if len(word) > LONGEST:
            self.say(self.words.format("card.too_long", n=len(word), most=LONGEST))
            return
        self.say(self.words["card.reading"])
        look_up = partial(self._read_card, word, around)
        self.run_worker(look_up, thread=True, group="card", exclusive=True)

    def _read_card(self, word: str, around: Around | None) -> None:
        from reader.ui.word_card import read_card, word_around  # noqa: PLC0415 - after the first frame

        worker = get_current_worker()
        if around:
            word = word_around(*around)
        if not any(map(str.isalnum, word)):
            self.app.call_from_thread(self.say, self.words["card.nothing"])
            return
        glossary, trouble = self._read_glossary()
        card = read_card(word, self.browsing.store, self._index, glossary)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_card, card, trouble)

    def _read_glossary(self) -> "tuple[Glossary | None, str]":
        """The reader's glossary, read once, or why it cannot be read."""
        from reader.store.glossary import glossary_path, read_glossary  # noqa: PLC0415 - YAML comes late

        if self._glossary is None and self.settings.glossary:
            try:
                self._glossary = read_glossary(glossary_path(self.settings.glossary))
            except DubaoError as trouble:
                return None, str(trouble)
        return self._glossary, ""

    def _show_card(self, card: "Card", trouble: str) -> None:
        from reader.ui.screens.card import CardScreen  # noqa: PLC0415 - after the first frame

        self.say(trouble)
        if self.app.screen is self:
            self.app.push_screen(CardScreen(card, self.words, self.size), self._filter_by_card)

    def _filter_by_card(self, query: str | None) -> None:
        if query:
            self.pane.end_selecting()
            self.filter_by(query)
