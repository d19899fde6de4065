"""From hit to hit, of a filter or of what is being found in the open article; their order."""

from reader.errors import QueryError
from reader.store import Answer, ArticleStore, Entry, Query, parse_query
from reader.ui.services.desk import Desk


class Hits:
    """What is sought in the article, which goes before what the filter marks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._sought: Query | None = None

    @property
    def is_finding(self) -> bool:
        """Whether something is sought in the article."""
        return self._sought is not None

    def marking(self, opened: Entry) -> Answer:
        """What is to be marked in the open article."""
        if self._sought is None:
            return self._desk.browsing.answer
        return ArticleStore([opened]).search(self._sought)

    def find(self, text: str) -> None:
        """Mark `text` in the open article and go to its first place."""
        try:
            self._sought = parse_query(text) if text.strip() else None
        except QueryError as trouble:
            self._desk.say(str(trouble))
            return
        self._desk.show_article()
        if self._sought is not None:
            self._desk.pane.next_hit(0)
        self._say()

    def action_hit(self, step: int) -> None:
        """So many hits on (or back); past the article's last one, into the next article."""
        for _ in range(abs(step)):
            if not self._one(1 if step > 0 else -1):
                self._desk.say(self._desk.words["find.no_more"])
                return
        self._say()

    def action_order(self) -> None:
        """Hits best first, or as they stand in the paper."""
        desk, now = self._desk, self._desk.browsing
        if now.ranked is not None:
            desk.browse(now.by_page(), refill=True)
            desk.say(desk.words["order.page"])
            return
        after = now.by_weight()
        desk.browse(after, refill=True)
        is_ranked = after.ranked is not None
        desk.say(desk.words["order.weight" if is_ranked else "order.not_now"])

    def _one(self, step: int) -> bool:
        desk = self._desk
        if desk.pane.next_hit(step):
            return True
        after = desk.browsing.stepped(step)
        if not desk.browsing.text or after.opened is desk.browsing.opened:
            return False
        desk.browse(after)
        desk.pane.edge(-step)
        desk.pane.next_hit(0 if step > 0 else -1)
        return True

    def _say(self) -> None:
        at, total = self._desk.pane.hit_count
        words = self._desk.words
        nothing = words["filter.none"] if self.is_finding else ""
        self._desk.say(words.format("find.count", at=at, total=total) if total else nothing)
