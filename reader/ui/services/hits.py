"""From hit to hit, of a filter or of what is being found in the open article; their order."""

from reader.errors import QueryError
from reader.store import Answer, Entry, Marks, Query, parse_query
from reader.store.finding import marks_in
from reader.ui.services.workspace import Workspace


class HitSteps:
    """What is sought in the article, which goes before what the filter marks."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._sought: Query | None = None

    @property
    def is_finding(self) -> bool:
        """Whether something is sought in the article."""
        return self._sought is not None

    def marking(self, opened: Entry) -> Answer | Marks:
        """What is to be marked in the open article."""
        if self._sought is None:
            return self._workspace.browsing.answer
        return marks_in(opened.article, self._sought)

    def find(self, text: str) -> None:
        """Mark `text` in the open article and go to its first place."""
        try:
            self._sought = parse_query(text) if text.strip() else None
        except QueryError as trouble:
            self._workspace.say(str(trouble))
            return
        self._workspace.show_article()
        if self._sought is not None:
            self._workspace.pane.next_hit(0)
        self._say()

    def action_hit(self, step: int) -> None:
        """So many hits on (or back); past the article's last one, into the next article."""
        if self._workspace.pane.next_hit(step) or self._go_on(step):
            self._say()
        else:
            self._workspace.say(self._workspace.words["find.no_more"])

    def action_order(self) -> None:
        """Hits best first, or as they stand in the paper."""
        workspace, now = self._workspace, self._workspace.browsing
        if now.ranked is not None:
            workspace.browse(now.by_page(), refill=True)
            workspace.say(workspace.words["order.page"])
            return
        after = now.by_weight()
        workspace.browse(after, refill=True)
        is_ranked = after.ranked is not None
        workspace.say(workspace.words["order.weight" if is_ranked else "order.not_now"])

    def _go_on(self, step: int) -> bool:
        """Leave the article for the hit so many on; only the article that has it is shown.

        An article that answers without a mark counts as one hit.  False: there are fewer, and the
        last one is shown.
        """
        workspace, way = self._workspace, 1 if step > 0 else -1
        now, here, left = workspace.browsing, self._left_here(way), abs(step)
        while left > here and now.text:
            after = now.stepped(way)
            if after.opened is None or after.opened is now.opened:
                break
            left -= here
            now, here = after, self._marks_in(after.opened)
        if now is not workspace.browsing:
            workspace.browse(now)
            workspace.pane.edge(-way)
        if here:
            workspace.pane.next_hit(way * min(left, here))
        return left <= here

    def _left_here(self, way: int) -> int:
        """Hits of the open article before (-1) or after (1) the one that the reader is at."""
        at, total = self._workspace.pane.hit_count
        return total - at if way > 0 else (at or total + 1) - 1

    def _marks_in(self, entry: Entry) -> int:
        answer, blocks = self.marking(entry), entry.article.blocks
        return sum(len(answer.spans(block.text, block.role)) for block in blocks) or 1

    def _say(self) -> None:
        at, total = self._workspace.pane.hit_count
        words = self._workspace.words
        nothing = words["filter.none"] if self.is_finding else ""
        self._workspace.say(words.format("find.count", at=at, total=total) if total else nothing)
