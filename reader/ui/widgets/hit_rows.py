"""The hits of a library as rows: as in the article list, under their issues."""

from collections.abc import Mapping

from reader.model import Reading, safe_line
from reader.store import Entry
from reader.ui.clip import clip
from reader.ui.issue_listing import IssueListing
from reader.ui.listing import Listing
from reader.ui.widgets.article_list import ArticleList

_UNSAID = Reading()


class HitRows(ArticleList, inherit_bindings=False):
    """Says of each hit on which page of its issue it stands."""

    def list_in(self, width: int) -> Listing:
        """The hits under paper and day."""
        return IssueListing(
            self._hits, self._count, width, grouped=True, snippets=self._has_snippets
        )

    def recall(self, said: Mapping[str, Reading]) -> None:
        """Show of each hit what a person has said of it, by article id."""
        self._reading = lambda entry: said.get(entry.article.id, _UNSAID)
        self.show_said()

    def _facts(self, entry: Entry, width: int) -> str:
        label = safe_line(entry.page.label)
        facts = super()._facts(entry, width)
        return clip(" · ".join(filter(None, (label, facts))), width)
