"""Looking a word up: what is selected, at the caret, in the strip or in the filter; its card."""

from typing import TYPE_CHECKING

from reader.errors import DubaoError
from reader.ui.services.lookups import Wanted
from reader.ui.services.names import WhoIsWho
from reader.ui.services.workspace import Workspace, key_for

if TYPE_CHECKING:
    from reader.store.glossary import Glossary
    from reader.ui.word_card import Card

Around = tuple[str, int]  # a block's text and the offset of a character in it


class WordCards:
    """Reads the reader's glossary with the first card."""

    def __init__(self, workspace: Workspace, names: WhoIsWho) -> None:
        self._workspace = workspace
        self._names = names
        self._glossary: Glossary | None = None

    def action_card(self) -> None:
        """The card of the word at hand; in the text without one, a caret to choose it with."""
        pane, words = self._workspace.pane, self._workspace.words
        if pane.has_keyboard and not (pane.has_caret or pane.selected):
            pane.action_select()
            self._workspace.say(words.format("card.choose", key=key_for(self._workspace, "card")))
            return
        word, around = self._at_hand()
        if word or around:
            self.look_up(word, around)
        else:
            self._workspace.say(words["card.nothing"])

    def look_up(self, word: str, around: Around | None = None) -> None:
        """Show the card of `word`, or of the word of `around`."""
        from reader.ui.word_card import LONGEST  # noqa: PLC0415 - after the first frame

        workspace = self._workspace
        if len(word) > LONGEST:
            workspace.say(workspace.words.format("card.too_long", n=len(word), most=LONGEST))
            return
        workspace.say(workspace.words["card.reading"])
        store = workspace.browsing.store

        def read(_wanted: Wanted) -> "tuple[Card | None, str]":
            from reader.ui.word_card import read_card, word_around  # noqa: PLC0415 - the same

            sought = word_around(*around) if around else word
            if not any(map(str.isalnum, sought)):
                return None, workspace.words["card.nothing"]
            glossary, trouble = self._read_glossary()
            return read_card(sought, store, self._names.index, glossary), trouble

        workspace.lookups.ask(("card", word, around, id(store)), read, self._show)

    def _at_hand(self) -> tuple[str, Around | None]:
        """What is selected, on one line; the caret's place; or else the filter's first word."""
        from reader.ui.word_card import first_word  # noqa: PLC0415 - after the first frame

        pane = self._workspace.pane
        if not pane.has_keyboard:
            return first_word(self._workspace.browsing.text), None
        if selected := " ".join(pane.selected.split()):
            return selected, None
        if pane.caret_place is None or pane.article is None:
            return "", None
        block, offset = pane.caret_place
        return "", (pane.article.blocks[block].text, offset)

    def _read_glossary(self) -> "tuple[Glossary | None, str]":
        """The reader's glossary, read once, or why it cannot be read."""
        from reader.store.glossary import glossary_path, read_glossary  # noqa: PLC0415 - YAML comes late

        if self._glossary is None and self._workspace.settings.glossary:
            try:
                self._glossary = read_glossary(glossary_path(self._workspace.settings.glossary))
            except DubaoError as trouble:
                return None, str(trouble)
        return self._glossary, ""

    def _show(self, found: "tuple[Card | None, str]") -> None:
        from reader.ui.screens.card import CardScreen  # noqa: PLC0415 - after the first frame

        card, trouble = found
        workspace = self._workspace
        workspace.say(trouble)
        if card is not None:
            workspace.offer(CardScreen(card, workspace.words, workspace.width), self._filter)

    def _filter(self, query: str) -> None:
        self._workspace.pane.end_selecting()
        self._workspace.filter_by(query)
