"""Papers and their issues (报摊): shown, fetched when that is asked for, opened."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen

from reader.errors import DubaoError
from reader.streams import is_served
from reader.ui.opening import Opening, Start
from reader.ui.services.undoing import Undoable
from reader.ui.services.workspace import Workspace, key_for

if TYPE_CHECKING:
    from reader.fetching.papers import Paper
    from reader.library.fetched import Delivered
    from reader.ui.newsstand import HeldIssue, MonthFacts, Newsstand, Stall

PATIENCE = 1.0  # seconds that leaving waits for a file that is being written
_TURN = threading.Lock()  # one fetches at a time, whichever screen asked: they may share a folder

_GO_BACK = Undoable(lambda shown: shown.newsagent.go_back())


@dataclass(slots=True)
class FetchRun:
    """An issue that is being fetched.

    Attributes:
        name: What the paper is called.
        paper: Whose.
        day: Of which day.
        step: How much is done, of how much, and what comes now.
        is_stopped: Set when nobody waits for it any more.
    """

    name: str
    paper: "Paper"
    day: date
    step: tuple[int, int, str] = (0, 0, "")
    is_stopped: threading.Event = field(default_factory=threading.Event)

    def listen(self, done: int, total: int, what: str) -> None:
        """Hear, in the thread that fetches, how far it is."""
        self.step = (done, total, what)


class Newsagent:
    """Looks up, fetches and opens issues; the screen of papers and calendar asks it to."""

    @dataclass
    class Opened(Message):
        """Something else is to be shown, from its start; once, whoever hears of it first."""

        opening: Opening
        is_shown: bool = False

    def __init__(self, workspace: Workspace, screen: Screen[None], opening: Opening) -> None:
        self._workspace = workspace
        self._screen = screen
        self._opening = opening
        self.opened: Newsagent.Opened | None = None  # told, and shown with the next key at latest
        self._run: FetchRun | None = None
        self._newer: tuple[str, str] | None = None  # told, and not looked at yet

    def action_papers(self) -> None:
        """Show papers and calendar, at a newer issue that was told; the one chosen opens."""
        if self._is_barred():
            return
        from reader.fetching.errands import today  # noqa: PLC0415 - not at start
        from reader.ui.screens.newsstand import NewsstandScreen  # noqa: PLC0415 - the same

        workspace, opened = self._workspace, self._workspace.browsing.opened
        here = self._newer or ((opened.page.paper, opened.page.date) if opened else ("", ""))
        self._newer = None
        screen = NewsstandScreen(self, workspace.words, here, today())
        workspace.offer(screen, self._open_found)

    def tell_newer(self, paper: str, day: date) -> None:
        """Say, where nothing else is said, that a newer issue has come; the key begins there."""
        workspace = self._workspace
        key = key_for(workspace, "papers")
        self._newer = paper, day.isoformat()
        workspace.say_by_the_way(
            workspace.words.format("newsstand.newer", paper=paper, date=day.isoformat(), key=key)
        )

    def open(
        self,
        paths: Sequence[str],
        troubles: Sequence[DubaoError] = (),
        start: Start | None = None,
    ) -> None:
        """Show these paths in place of what is open, as if the reader had been started with them.

        `troubles` are told then.  Without a `start` it begins where they were left.  What is open
        stays so if there is nothing else to be seen of it.
        """
        self._open(("open", *paths), lambda: paths, troubles, start)

    def open_issue(self, issue: tuple[str, str], start: Start | None = None) -> None:
        """Show an issue of the library, by paper and date, as `open` shows its folder."""

        def find() -> Sequence[str]:
            from reader.library.addresses import issue_at, library_named  # noqa: PLC0415 - seldom

            return [str(issue_at(library_named(), *issue))]

        self._open(("issue", *issue), find, (), start)

    def _open(
        self,
        question: tuple[str, ...],
        find: Callable[[], Sequence[str]],
        troubles: Sequence[DubaoError],
        start: Start | None,
        *,
        goes_back: bool = False,
    ) -> None:
        workspace = self._workspace
        if self._is_barred():
            return
        workspace.say(workspace.words["newsstand.opening"])
        workspace.places.note()

        def read(_wanted: object) -> Opening | None:
            paths = find()
            if self._is_open(paths) and start is None and not self._opening.changed():
                return None
            workspace.record.flush()  # it says, too, where these paths were left
            try:
                other = self._opening.elsewhere(paths)
            except DubaoError:
                if goes_back:
                    workspace.undoing.done(_GO_BACK)  # it can be tried again
                raise
            other = replace(other, start=start or other.start)
            other.troubles.extend(troubles)
            other.changed()  # from here on the files are watched
            return other

        def show(opening: Opening | None) -> None:
            if opening is None:
                workspace.say(str(troubles[0]) if troubles else "")
            else:
                on = self._back_at if goes_back else self._on_to
                self.opened = self.Opened(on(opening))
                self._screen.post_message(self.opened)

        workspace.lookups.ask(question, read, show)

    def _open_found(self, found: "HeldIssue | Delivered") -> None:
        from reader.ui.newsstand import HeldIssue  # noqa: PLC0415 - not at start

        if not isinstance(found, HeldIssue):
            self.open([str(found.folder)], found.troubles)
        elif found.path is None:
            self.open_issue(found.named)
        else:
            self.open([str(found.path)])

    def _is_barred(self) -> bool:
        """Whether nothing else may be opened or fetched here, which is said then."""
        if is_served():
            self._workspace.say(self._workspace.words["served.no_files"])
        return is_served()

    def go_back(self) -> None:
        """Show again what was open before."""
        paths = self._opening.came_from[-1].paths
        self._open(("back", *paths), lambda: paths, (), None, goes_back=True)

    def _on_to(self, other: Opening) -> Opening:
        """Undoing leads back to what is open now, and what was done there can be undone then."""
        here, steps = self._opening, self._workspace.undoing.steps
        if other.paths == here.paths:  # only opened anew
            return replace(other, came_from=here.came_from, undoable=steps)
        way = here.way_on(steps)
        return replace(other, came_from=way, undoable=(_GO_BACK,) if way else ())

    def _back_at(self, other: Opening) -> Opening:
        """What was done before going on from there can be undone again."""
        *way, left = self._opening.came_from
        return replace(other, came_from=tuple(way), undoable=left.undoable)

    def end(self) -> None:
        """The reader is being left: fetch no more, and let what is being written be whole."""
        if self._run is not None:
            self._run.is_stopped.set()
            if _TURN.acquire(timeout=PATIENCE):
                _TURN.release()

    # In a worker, for the screen of papers and calendar

    def stalls(self) -> "Newsstand":
        """What is there, and what can be fetched."""
        from reader.fetching.kept import papers_folder  # noqa: PLC0415 - not at start
        from reader.library.addresses import library_named  # noqa: PLC0415 - the same
        from reader.ui.newsstand import newsstand  # noqa: PLC0415 - the same

        return newsstand(library_named(), papers_folder())

    def newer(self) -> "tuple[str, date] | None":
        """Paper and day of an unread issue that has come since what was left, and is open again."""
        from reader.ui.month import month_of  # noqa: PLC0415 - not at start
        from reader.ui.newsstand import newer_unread  # noqa: PLC0415 - the same

        pages = self._workspace.browsing.store.pages
        if not pages or not self._opening.is_resumed or is_served():
            return None
        stalls = self.stalls().stalls
        try:
            return newer_unread(
                stalls, pages[0].date, lambda one: self.month(one, month_of(max(one.issues)))
            )
        except DubaoError:
            return None  # the screen of papers says what is wrong, where it is asked for

    def month(self, stall: "Stall", first: date) -> "MonthFacts":
        """What is known of the issues of a month."""
        from reader.library.addresses import library_named  # noqa: PLC0415 - not at start
        from reader.ui.newsstand import month_facts  # noqa: PLC0415 - the same

        read = self._workspace.record.read_among if self._opening.kept_in else None
        return month_facts(stall, first, read, library_named())

    def fetch(self, run: FetchRun) -> "Delivered":
        """Fetch an issue; one at a time.

        Raises:
            DubaoError: It cannot be had, or nobody waits for it any more.
        """
        from reader.fetching.errands import errand_of  # noqa: PLC0415 - not at start
        from reader.fetching.kept import papers_folder  # noqa: PLC0415 - the same
        from reader.library.addresses import library_named  # noqa: PLC0415 - the same
        from reader.library.fetched import deliver  # noqa: PLC0415 - the same

        with _TURN:
            self._run = run
            errand = errand_of(run.paper, run.day, papers_folder())
            library, stopped = library_named(), run.is_stopped
            return deliver(errand, library, run.listen, lambda: not stopped.is_set())

    def _is_open(self, paths: Sequence[str]) -> bool:
        return tuple(paths) == tuple(self._opening.paths)
