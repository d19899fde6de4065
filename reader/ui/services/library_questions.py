"""Questions to the library while one types: the newest in, what is known of its answer out."""

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from reader.errors import DubaoError
from reader.library import Archive, library_path
from reader.store import Query, tokens
from reader.store.tokens import pinyin
from reader.ui.background import BREATH

if TYPE_CHECKING:
    from reader.library.newest import NewestFirst, NewestHits

FRAME = 0.03  # seconds in which what was told is drawn, before more is looked for

Take = Callable[[Query, "NewestHits"], None]


class LibraryQuestions:
    """The library, open beside the screen; a newer question makes an older one nobody's."""

    def __init__(self, screen: Screen[Any], take: Take, failed: Callable[[str], None]) -> None:
        """Nothing is opened before the first question.

        Args:
            screen: Where answers go.
            take: Gets a question, as it was asked, and what is known of the answer, several times.
            failed: Is told why the library cannot be read, on one line.
        """
        self._screen = screen
        self._take = take
        self._failed = failed
        self._lock = threading.Lock()
        self._question: Query | None = None
        self._answered: Query | None = None
        self._is_at_work = False
        self._is_over = False
        self._archive: Archive | None = None
        self._finder: NewestFirst | None = None

    def ask(self, question: Query) -> None:
        """Ask this in place of what was asked before."""
        with self._lock:
            self._question = question
            begins, self._is_at_work = not self._is_at_work, True
        if begins:
            self._screen.run_worker(self._work, thread=True, group="library")

    def end(self) -> None:
        """Ask nothing any more."""
        with self._lock:
            self._is_over = True
            is_idle = not self._is_at_work
        if is_idle:
            self._close()

    def _work(self) -> None:
        """Answer, in a thread, until there is no newer question."""
        while (question := self._next()) is not None:
            try:
                self._answer(self._opened(), question)
            except DubaoError as trouble:
                self._screen.app.call_from_thread(self._tell, question, str(trouble))
            self._answered = question
        if self._is_over:
            self._close()

    def _next(self) -> Query | None:
        with self._lock:
            is_done = self._is_over or self._question is self._answered
            self._is_at_work = not is_done
            return None if is_done else self._question

    def _opened(self) -> "NewestFirst":
        if self._finder is None:
            self._archive = Archive(library_path(), begin=False)
            self._finder = self._archive.newest()
        return self._finder

    def _close(self) -> None:
        if self._archive is not None:
            self._archive.close()

    def _answer(self, finder: "NewestFirst", question: Query) -> None:
        """Tell what is found; asked once more where words come in that were not loaded."""
        if self._is_pending(finder, question):
            tokens.load()
            pinyin.load()
            self._is_pending(finder, question)

    def _is_pending(self, finder: "NewestFirst", question: Query) -> bool:
        """Tell what is found; return whether there may be more once the words are loaded."""
        for hits in finder.ask(question):
            if not self._is_wanted(question):
                return False
            if hits is None:
                time.sleep(BREATH)
                continue
            self._screen.app.call_from_thread(self._deliver, question, hits)
            if hits.is_counted:
                return hits.pending
            time.sleep(FRAME)
        return False

    def _is_wanted(self, question: Query) -> bool:
        return self._question is question and not self._is_over

    # On the screen, if it is shown: one that is being left goes piece by piece

    def _deliver(self, question: Query, hits: "NewestHits") -> None:
        if self._is_wanted(question) and self._screen.is_active:
            self._take(question, hits)

    def _tell(self, question: Query, trouble: str) -> None:
        if self._is_wanted(question) and self._screen.is_active:
            self._failed(trouble)
