"""Pages of one issue in, the same with stories that jump from page to page as one article out.

（下转第二版） … （上接第一版）: the part on the other page goes behind the one that it continues,
both jumps between them as the seam.  Both ends must name each other's page; where several could
be meant and no headline tells which, nothing is joined.  A story of a book-like page runs on
without any (`running_on`).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reader.issues.parts import HEADS, comes_from, goes_to, one_article
from reader.issues.running_on import RunningStories, may_run_on
from reader.model import Article, Jump, Page, PageItem
from reader.naming import issue_of
from reader.store import fold
from reader.store.labels import is_label

MOST_PAGES = 64  # of an issue; what has more is a collection
MOST_JUMPS = 200  # of one kind in an issue; what has more is none, and each is compared with each
ALIKE = 0.5  # of the shorter headline's characters that a headline must share with another

Place = tuple[int, int]  # a page among the pages, an item among its own

_is_label = lru_cache(4096)(is_label)  # few labels, asked for with every pair of parts


@dataclass(frozen=True, slots=True, eq=False)
class _End:
    """An article that goes on elsewhere, or comes from there.

    Attributes:
        page: Its page's place among the pages.
        article: Its place among the page's items.
        label: Of its page, folded.
        other: The label that it names, folded.
        head: The characters of its headline.
    """

    page: int
    article: int
    label: str
    other: str
    head: Counter[str]


def has_jump(page: Page) -> bool:
    """Whether a story on the page goes on elsewhere or comes from there."""
    return any(goes_to(article) or comes_from(article) for article in page.articles)


def joined(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages, each story whole where it begins; pages without such a one as they are."""
    follows = _matched(pages)
    behind = set(follows.values())
    changed = {page for ends in (follows, behind) for page, _ in ends}
    return tuple(
        replace(page, items=tuple(_items(pages, at, follows, behind))) if at in changed else page
        for at, page in enumerate(pages)
    )


def _items(
    pages: Sequence[Page], at: int, follows: dict[Place, Place], behind: set[Place]
) -> Iterator[PageItem]:
    for number, item in enumerate(pages[at].items):
        if (at, number) in behind:
            continue
        whole, place = item, (at, number)
        while place in follows:
            place = follows[place]
            rest = pages[place[0]].items[place[1]]
            if isinstance(whole, Article) and isinstance(rest, Article):
                whole = one_article(whole, rest)
        yield whole


def _matched(pages: Sequence[Page]) -> dict[Place, Place]:
    """Where each part goes on: its page and item to those of the next part."""
    leaving, coming = list(_ends(pages, goes_to)), list(_ends(pages, comes_from))
    follows: dict[Place, Place] = {}
    if max(len(leaving), len(coming)) > MOST_JUMPS:
        return follows
    for end in leaving:
        there = [one for one in coming if _meet(end, one)]
        rivals = [one for one in leaving if any(_meet(one, other) for other in there)]
        chosen = there[0] if len(there) == len(rivals) == 1 else _by_headline(end, there, rivals)
        if chosen is not None:
            follows[end.page, end.article] = chosen.page, chosen.article
    taken = Counter(follows.values())
    return {place: part for place, part in follows.items() if taken[part] == 1 and place < part}


def _ends(pages: Sequence[Page], read: Callable[[Article], Jump | None]) -> Iterator[_End]:
    folded = [fold(page.label) for page in pages]
    labels = Counter(folded)
    for at, (page, label) in enumerate(zip(pages, folded, strict=True)):
        if not label or labels[label] > 1:
            continue  # two pages of one label: which is meant nobody knows
        for number, item in enumerate(page.items):
            if isinstance(item, Article) and (jump := read(item)):
                yield _End(at, number, label, fold(jump.page), _head(item))


def _meet(end: _End, other: _End) -> bool:
    """Whether each names the other's page."""
    return (
        end.page != other.page
        and _is_label(end.other, other.label)
        and _is_label(other.other, end.label)
    )


def _by_headline(end: _End, there: Sequence[_End], rivals: Sequence[_End]) -> _End | None:
    """The one part whose headline is like that of this article, and like no rival's."""
    found = [one for one in there if _alike(end, one)]
    if len(found) != 1 or sum(_alike(rival, found[0]) for rival in rivals) != 1:
        return None
    return found[0]


def _alike(one: _End, other: _End) -> bool:
    shorter, longer = sorted((one.head, other.head), key=Counter.total)
    shared = (shorter & longer).total()
    return shared > 0 and shared >= ALIKE * shorter.total()


def _head(article: Article) -> Counter[str]:
    text = "".join(fold(block.text) for block in article.blocks if block.role in HEADS)
    return Counter(filter(str.isalnum, text))


def whole_issues(pages: Iterable[Page]) -> Iterator[Page]:
    """Yield pages that come issue by issue, their stories whole; for whoever shows each once.

    From the first page with a story that goes on elsewhere, an issue waits until it is all there.
    """
    waiting: list[Page] = []
    for page in _run_together(pages):
        if waiting and (issue_of(page) != issue_of(waiting[0]) or len(waiting) == MOST_PAGES):
            yield from joined(waiting)
            waiting = []
        if waiting or any(map(goes_to, page.articles)):
            waiting.append(page)
        else:
            yield page
    yield from joined(waiting)


def _run_together(pages: Iterable[Page]) -> Iterator[Page]:
    """Yield pages, a story that runs on over several whole on the first of them."""
    running = RunningStories()
    held: list[Page] = []  # the page that a story may run on from, and those that it does over
    for page in pages:
        *others, now = running.take(page)
        if others:
            held = [one if one.path != others[0].path else others[0] for one in held]
        else:
            yield from held
            held = []
        held.append(now)
        if not may_run_on(page):
            yield from held
            held = []
    yield from held


class GrowingIssues:
    """Pages that come one by one; which of them, and of those before, are to be shown now."""

    def __init__(self) -> None:
        self._pages: dict[tuple[str, str], list[Page]] = {}  # as read, by issue
        self._shown: dict[tuple[str, str], list[Page]] = {}  # those issues that were joined, so
        self._running = RunningStories()

    def take(self, page: Page) -> list[Page]:
        """Return the page, and pages of before that have become others by it."""
        issue = issue_of(page)
        pages = self._pages.setdefault(issue, [])
        before = self._shown.get(issue, list(pages))
        *others, page = self._running.take(page)
        for at, one in enumerate(pages):
            if others and one.path == others[0].path:
                pages[at] = others[0]
        pages.append(page)
        is_issue = len(pages) <= MOST_PAGES and any(map(has_jump, pages))
        if not is_issue and issue not in self._shown:
            return [*others, page]
        after = list(joined(pages)) if is_issue else list(pages)
        self._shown[issue] = after
        both = zip(before, after[:-1], strict=True)
        return [*(now for then, now in both if then != now), after[-1]]
