"""Highlights: the selection is coloured from now on, by the same key it is not any more."""

from collections.abc import Mapping, Sequence

from reader.model import Article
from reader.state.items import Item, ItemKind
from reader.state.quotes import Quoted, found_in, quotes_of
from reader.ui.proof import Range
from reader.ui.services.undoing import act
from reader.ui.services.workspace import Workspace, key_for


class Highlights:
    """Finds the highlights of an article by their words."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._known: tuple[str, int, Sequence[Quoted]] = ("", -1, ())  # article, and what was known

    def ranges(self, article: Article) -> Mapping[int, Sequence[Range]]:
        """What to colour of an article, by block."""
        ranges: dict[int, list[Range]] = {}
        for one in self._of(article):
            ranges.setdefault(one.block, []).append((one.start, one.end))
        return ranges

    def action_highlight(self) -> None:
        """Highlight what is selected, or take away what is highlighted there."""
        workspace, pane = self._workspace, self._workspace.pane
        article, chosen = pane.article, list(pane.selected_ranges)
        if pane.caret_place is not None and not chosen:
            block, offset = pane.caret_place
            chosen = [(block, (offset, offset + 1))]
        if article is None or not chosen:
            _say_nothing(workspace)
            return
        quotes = quotes_of(article, chosen)
        there = {one.key for one in self._of(article)}
        within = {one.key for one in self._of(article) if _is_within(chosen, one)}
        if within or quotes.keys() <= there:
            gone = within or quotes.keys()
            act(workspace, [_item(key, None) for key in gone], workspace.words["highlight.off"])
        elif pane.is_selecting:
            act(workspace, [_item(*one) for one in quotes.items()], workspace.words["highlight.on"])
        else:
            _say_nothing(workspace)
            return
        pane.end_selecting()

    def _of(self, article: Article) -> Sequence[Quoted]:
        record = self._workspace.record
        if self._known[:2] != (article.id, record.highlighted):
            found = found_in(article, record.of_kind(ItemKind.HIGHLIGHT))
            self._known = (article.id, record.highlighted, found)
        return self._known[2]


def _say_nothing(workspace: Workspace) -> None:
    key = key_for(workspace, "select")
    workspace.say(workspace.words.format("highlight.nothing", key=key))


def _is_within(chosen: Sequence[tuple[int, Range]], one: Quoted) -> bool:
    """Whether what is chosen begins in a highlight and ends in it."""
    block, (start, end) = chosen[0]
    return len(chosen) == 1 and block == one.block and one.start <= start and end <= one.end


def _item(key: str, quote: object) -> Item:
    return Item(ItemKind.HIGHLIGHT, key, quote)
