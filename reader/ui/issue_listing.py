"""The hits of a library as a list: grouped by issue, where an open paper's are by page."""

from reader.model import Page, safe_line
from reader.ui.listing import Listing


class IssueListing(Listing):
    """A listing whose headings are paper and day."""

    def opens_page(self, place: int) -> bool:
        """Whether an issue begins with this hit."""
        here = _issue(self.hits[place].entry.page)
        return self.grouped and (place == 0 or _issue(self.hits[place - 1].entry.page) != here)

    def page_named(self, place: int) -> str:
        """Paper and day, whatever stands above."""
        page = self.hits[place].entry.page
        return safe_line(" ".join(filter(None, _issue(page))))


def _issue(page: Page) -> tuple[str, str]:
    return page.paper, page.date
