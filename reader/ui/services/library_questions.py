"""Questions to the library while one types: the newest in, what is known of its answer out."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from reader.errors import DubaoError
from reader.library.addresses import library_named, open_library
from reader.library.recalled import Said
from reader.store import Query, tokens
from reader.store.tokens import pinyin
from reader.ui.background import BREATH
from reader.ui.process import draw_now

if TYPE_CHECKING:
    from reader.library.issue_archive import IssueArchive
    from reader.library.newest import NewestFirst, NewestHits

# Seconds in which a key waits for its first hits: one frame with both is sooner than two, and one
# that comes so late is still the screen's next.
FIRST_SIGHT = 0.012

Take = Callable[[Query, "NewestHits"], None]
Word = Callable[[], None]  # has the screen show something


@dataclass(slots=True, eq=False)
class _Question:
    """What is asked, and what is told of it.

    Attributes:
        query: What is asked.
        first: How many hits are worth to be told before there are more.
        is_waited_for: Whether the key that asked has not gone on yet.
        word: What was told last, until it has been drawn.
    """

    query: Query
    first: int
    is_waited_for: bool
    word: Word | None = None


class LibraryQuestions:
    """The library, open in a thread of its own; a newer question makes an older one nobody's.

    A key waits a moment for the answer, so that both are one frame; what is known later comes by
    itself.  The thread goes on when what it told has been drawn: a key never shares the
    interpreter with it for long.
    """

    def __init__(
        self,
        screen: Screen[Any],
        take: Take,
        failed: Callable[[str], None],
        said: Callable[[], Said],
        recall: Callable[[Said], None],
    ) -> None:
        """Nothing is opened before the first question.

        Args:
            screen: Where answers go.
            take: Gets a question, as it was asked, and what is known of the answer, several times.
            failed: Is told why the library cannot be read, on one line.
            said: Tells what a person has said of articles; called in a thread, once.
            recall: Gets that, too, behind the first answer.
        """
        self._screen = screen
        self._take = take
        self._failed = failed
        self._said = cache(said)
        self._recall = recall
        self._recalling: threading.Thread | None = None  # it may take as long as many keys
        self._changed = threading.Condition()
        self._question: _Question | None = None  # None: no more is asked
        self._thread: threading.Thread | None = None
        self._answered: _Question | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether something is still to be told."""
        is_recalling = self._recalling is not None and self._recalling.is_alive()
        return self._question is not self._answered or is_recalling

    def ask(self, query: Query, first: int) -> None:
        """Ask this in place of what was asked before.

        What is known within `FIRST_SIGHT` has been taken when this returns; the first question,
        for which the library has to be opened, is not waited for.

        Args:
            query: What is asked.
            first: How many hits are worth to be told before there are more: a screenful.
        """
        question = _Question(query, first, is_waited_for=self._thread is not None)
        with self._changed:
            self._question = question
            self._changed.notify_all()
            if question.is_waited_for:
                self._changed.wait_for(lambda: question.word, FIRST_SIGHT)
            question.is_waited_for = False
            is_told = question.word is not None
        if is_told:
            self._deliver(question)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Ask nothing any more."""
        with self._changed:
            self._question = None
            self._changed.notify_all()

    def _deliver(self, question: _Question) -> None:
        """Have the screen show what was told, and the thread go on once that is drawn.

        A screen that is being left goes piece by piece, and is told nothing any more.
        """
        word = question.word
        if self._question is question and word is not None and self._screen.is_active:
            word()
            self._screen.call_after_refresh(self._drawn, question)

    def _deliver_late(self, question: _Question) -> None:
        self._deliver(question)
        draw_now(self._screen)

    def _drawn(self, question: _Question) -> None:
        with self._changed:
            question.word = None
            self._changed.notify_all()

    # In the thread

    def _work(self) -> None:
        """Answer one question after another, until no more is asked."""
        archive: IssueArchive | None = None
        finder: NewestFirst | None = None
        while (question := self._next()) is not None:
            try:
                if finder is None:
                    archive = open_library(library_named())
                    finder = archive.newest(self._said)
                self._answer(finder, question)
            except DubaoError as trouble:
                if archive is not None:
                    archive.close()
                archive = finder = None  # it may be there again for the next question
                self._tell(question, partial(self._failed, str(trouble)))
            if self._recalling is None:
                self._recalling = threading.Thread(target=self._tell_said, daemon=True)
                self._recalling.start()
            self._answered = question
        if archive is not None:
            archive.close()

    def _tell_said(self) -> None:
        said = self._said()
        if self._question is not None:
            self._screen.call_later(self._recall, said)

    def _next(self) -> _Question | None:
        with self._changed:
            self._changed.wait_for(lambda: self._question is not self._answered)
            return self._question

    def _answer(self, finder: "NewestFirst", question: _Question) -> None:
        """Tell what is found; asked once more where words come in that were not loaded."""
        if self._is_pending(finder, question):
            tokens.load()
            pinyin.load()
            self._is_pending(finder, question)

    def _is_pending(self, finder: "NewestFirst", question: _Question) -> bool:
        """Tell what is found; return whether there may be more once the words are loaded."""
        for hits in finder.ask(question.query, question.first):
            if self._question is not question:
                return False
            if hits is None:
                time.sleep(BREATH)
                continue
            self._tell(question, partial(self._take, question.query, hits))
            if hits.is_counted:
                return hits.pending
        return False

    def _tell(self, question: _Question, word: Word) -> None:
        """Have the screen show something; return when it is drawn, or nobody's any more."""
        with self._changed:
            if self._question is not question:
                return
            question.word = word
            self._changed.notify_all()
            is_late = not question.is_waited_for
        if is_late:
            self._screen.app.call_from_thread(self._deliver_late, question)
        with self._changed:
            self._changed.wait_for(lambda: not question.word or self._question is not question)
        time.sleep(BREATH)  # what is drawn has still to be written
