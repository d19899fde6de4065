"""Where articles are left: turned to again, in this run or a later one, they open there."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.ui.proof import Place, is_place_of

if TYPE_CHECKING:
    from reader.ui.services.workspace import Workspace


class Places:
    """Keeps the place of each article, and of the one that is open for the next start."""

    def __init__(self, workspace: "Workspace") -> None:
        self._workspace = workspace
        self._left: dict[str, Place] = {}  # in this run, by the article's id

    def leave(self) -> None:
        """Keep where the article in the pane is now; its top says nothing if nobody went there."""
        pane = self._workspace.pane
        if pane.article is not None and (any(pane.place) or pane.article.id in self._left):
            self._left[pane.article.id] = pane.place
            self._workspace.record.leave(pane.article.id, pane.place, is_done=pane.progress >= 1)

    def note(self) -> None:
        """Keep it for the next start, too."""
        pane = self._workspace.pane
        if pane.article is not None:
            self.leave()
            self._workspace.record.note_last(pane.article.id, pane.place)

    def inherit(self, heirs: Mapping[str, str]) -> None:
        """Let articles that have other ids now open where they were left."""
        self._left |= {new: self._left[old] for old, new in heirs.items() if old in self._left}

    def go_back(self) -> bool:
        """Go where the article in the pane was left; False if it is new, or was left at its top."""
        article = self._workspace.pane.article
        if article is None:
            return False
        place = self._left.get(article.id) or self._workspace.record.place(article.id)
        return place is not None and self.go_to(place)

    def go_to(self, place: Place) -> bool:
        """Go to a place that is not the top; False if it is, or if the article ends before it."""
        pane = self._workspace.pane
        is_there = pane.article is not None and is_place_of(pane.article, place)
        if is_there:
            pane.go_to(place)
        return is_there
