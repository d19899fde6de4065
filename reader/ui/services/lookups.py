"""One look-up at a time beside the screen: a newer one, or Esc, makes an older answer nobody's."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from textual.screen import Screen

from reader.errors import DubaoError

Found = TypeVar("Found")
Question = tuple[object, ...]  # what is asked: equal questions are one look-up


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whether anybody still waits for an answer; asked by the look-up, in its thread."""

    question: Question
    lookups: "Lookups"

    def __bool__(self) -> bool:
        return self.lookups.asked is self.question


class Lookups:
    """Runs what may take longer than a frame in a thread, and hands the answer to the screen.

    Attributes:
        asked: The question whose answer is waited for; None while there is none.
    """

    def __init__(
        self, screen: Screen[Any], failed: Callable[[str], None], *, keeps_all: bool = False
    ) -> None:
        """Nothing is looked up yet.

        Args:
            screen: Where answers go.
            failed: Is told what went wrong, on one line.
            keeps_all: Every answer is taken, whatever has been asked or opened meanwhile: for what
                has been written by then.
        """
        self._keeps_all = keeps_all
        self._answered = asyncio.Event()  # nobody need wait
        self._answered.set()
        self.asked: Question | None = None
        self._screen = screen
        self._failed = failed

    def ask(
        self,
        question: Question,
        work: Callable[[Wanted], Found],
        then: Callable[[Found], None],
        *,
        by_the_way: bool = False,
    ) -> None:
        """Do `work` in a thread, then `then` with what it found; once for a question asked twice.

        Args:
            question: What is asked; the same one again while it runs starts nothing.
            work: Runs in a thread; may ask its argument whether it is still wanted.
            then: Runs on the screen, if nothing else has been asked and no overlay has opened.
            by_the_way: Nothing that is typed now is for what comes of it.
        """
        if self.asked == question:
            return
        self.asked = question
        if by_the_way:
            self._answered.set()
        else:
            self._answered.clear()

        def run() -> None:
            try:
                found = work(Wanted(question, self))
            except DubaoError as trouble:
                self._deliver(question, self._failed, str(trouble))
            except OSError as trouble:
                self._deliver(question, self._failed, trouble.strerror or str(trouble))
            else:
                self._deliver(question, then, found)

        self._screen.run_worker(run, thread=True, group="lookups")

    def drop(self) -> bool:
        """Wait for no answer any more; False if none was waited for."""
        was_asked, self.asked = self.asked is not None, None
        self._answered.set()
        return was_asked

    async def answered(self, limit: float) -> None:
        """Wait until what was asked last is answered; once for `limit` seconds, then no more."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._answered.wait(), limit)
        self._answered.set()

    def _deliver(self, question: Question, take: Callable[[Found], None], found: Found) -> None:
        if self._keeps_all or self.asked is question:
            self._screen.app.call_from_thread(self._arrived, question, take, found)

    def _arrived(self, question: Question, take: Callable[[Found], None], found: Found) -> None:
        is_asked = self.asked is question
        if is_asked:
            self.asked = None
            self._answered.set()
        if not self._screen.is_attached:  # the reader has been left
            return
        if self._keeps_all or (is_asked and self._screen.is_active):
            take(found)
