"""Pages read again: what was said of an article, and the place in it, outlive its text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model import Page
from reader.state.items import Item

if TYPE_CHECKING:
    from reader.ui.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """What a worker hands to the screen.

    Attributes:
        pages: As they are now.
        said: What is remembered of their articles.
        heirs: Of articles whose text is another one, the id before and the id now.
    """

    pages: list[Page]
    said: list[Item]
    heirs: Mapping[str, str]


def read_again(workspace: "Workspace", pages: Iterable[Page]) -> ReadAgain:
    """In a worker: read, and look up what was said of the articles; what is as before stays."""
    before = workspace.browsing.store.pages
    read = list(as_before(before, pages))
    return ReadAgain(read, workspace.record.about(read), heirs(before, read))


def take_in(workspace: "Workspace", again: ReadAgain) -> None:
    """Before the pages are shown: learn what was said, and let heirs have it."""
    workspace.places.leave()
    workspace.record.take_in(again.said)
    workspace.record.inherit(again.heirs)
    workspace.places.inherit(again.heirs)


def as_before(before: Iterable[Page], after: Iterable[Page]) -> Iterator[Page]:
    """Yield the pages of `after`; for one that is as it was before, the very page of `before`.

    What nobody holds twice leaves no holes: where all of an issue was there a second time, Python
    keeps the place for it to the end, a hundred MB of 30,000 articles.
    """
    known = {(page.path, page.source): page for page in before}
    for page in after:
        was = known.pop((page.path, page.source), None)  # once: two pages are two
        yield was if was is not None and was == page else page


def heirs(before: Iterable[Page], after: Iterable[Page]) -> dict[str, str]:
    """Return, for articles with another text than before, the id before and the id now.

    It is the same article if it stands under the same headline on the same page, before and after
    under no other's.
    """
    then, now = _by_headline(before), _by_headline(after)
    pairs = ((ids, now.get(headline, ())) for headline, ids in then.items())
    return {old[0]: new[0] for old, new in pairs if len(old) == len(new) == 1 and old != new}


def _by_headline(pages: Iterable[Page]) -> dict[tuple[str, str, str], list[str]]:
    """Ids by the page's path and source and by the headline."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for page in pages:
        for article in page.articles:
            found.setdefault((page.path, page.source, article.title), []).append(article.id)
    return found
