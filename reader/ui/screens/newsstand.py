"""Papers and calendar (报摊): keys go from day to day; Enter opens an issue, or fetches it."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.widgets import OptionList

from reader.i18n import Words
from reader.ui.issue_offer import Enters
from reader.ui.month import last_of, month_of, months_on
from reader.ui.newsstand import HeldIssue, MonthFacts, Newsstand
from reader.ui.screens.calendar import CalendarScreen
from reader.ui.screens.overlay import Call
from reader.ui.services.lookups import Lookups
from reader.ui.services.newsstand import FetchRun, Newsagent
from reader.ui.widgets.month_view import MonthView

if TYPE_CHECKING:
    from reader.library.fetched import Delivered

TYPED_AHEAD = 0.5  # seconds that a key waits for the papers to be looked up
AT_ONCE = 0.2  # seconds that the first frame waits for papers and month, so that it is the only one
GLANCE = 0.2  # seconds between two looks at how far the fetching is


class NewsstandScreen(CalendarScreen["HeldIssue | Delivered"]):
    """Chooses an issue that is there; one that is not is fetched before, if that is asked for."""

    OPENED_BY = "papers"
    KEYS: ClassVar[Mapping[str, Call]] = {
        **dict.fromkeys(("left", "h"), ("side", (-1,))),
        **dict.fromkeys(("right", "l"), ("side", (1,))),
        **dict.fromkeys(("tab", "shift+tab"), ("swap", ())),
        **dict.fromkeys(("right_square_bracket", "]", "】"), ("screenful", (1,))),
        **dict.fromkeys(("left_square_bracket", "[", "【"), ("screenful", (-1,))),
    }

    def __init__(self, agent: Newsagent, words: Words, here: tuple[str, str], today: date) -> None:
        """Begin at an issue.

        Args:
            agent: Looks up and fetches.
            words: Of the screen.
            here: Paper and date of what is open; a date that is none is today.
            today: The day that it is where papers appear.
        """
        super().__init__(words, here, today)
        self._agent = agent
        self._open_paper = here[0]
        self._filled = asyncio.Event()
        self._is_told = asyncio.Event()  # what the first frame is to say, as far as it is known
        self._looking = Lookups(self, self._say)
        self._counting = Lookups(self, self._say)
        self._fetching = Lookups(self, self._failed, keeps_all=True)

    async def on_mount(self) -> None:  # type: ignore[override]  # Textual calls each class's own
        """Look up what there is; it is drawn when that is known, or has taken long."""
        self._look_up()
        self.set_interval(GLANCE, self._glance)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._is_told.wait(), AT_ONCE)

    async def pressed(self, event: events.Key) -> bool:
        """Do what a key says; one that was typed ahead waits a little for the papers."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._filled.wait(), TYPED_AHEAD)
        self._filled.set()
        self.notice = ""
        taken = await super().pressed(event)
        if self.is_attached:
            self.show_foot()
        return taken

    def hear(self, said: object) -> None:
        """A click goes to a day, or is Enter on the one at the cursor; the wheel turns months."""
        super().hear(said)
        if isinstance(said, MonthView.Turned):
            self.action_screenful(said.step)
        elif isinstance(said, MonthView.DayClicked):
            is_there = said.day == self.day and not self.in_papers
            self.in_papers = False
            self._go(said.day)
            if is_there:
                self.action_open()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """A paper was clicked."""
        self.in_papers = True
        self._choose_stall(message.option_index)

    # What keys do

    def action_line(self, step: int) -> None:
        """The next or previous week, or paper."""
        if self.in_papers:
            self._choose_stall(self.at + step)
        else:
            self._move(7 * step)

    def action_side(self, step: int) -> None:
        """The next or previous day; from a Monday back to the papers, and from them to the days."""
        if self.in_papers or (step < 0 and not self.day.weekday()):
            self.in_papers = step < 0
            self.show()
        else:
            self._move(step)

    def action_screenful(self, count: float) -> None:
        """The next or previous month."""
        self._go(months_on(self.day, 1 if count > 0 else -1))

    def action_edge(self, side: int) -> None:
        """The month's first or last day, or the first or last paper."""
        first = month_of(self.day)
        if self.in_papers:
            self._choose_stall(0 if side < 0 else len(self.stalls) - 1)
        else:
            self._go(first if side < 0 else last_of(first))

    def action_swap(self) -> None:
        """From papers to calendar and back."""
        self.in_papers = not self.in_papers
        self.show()

    def action_open(self) -> None:
        """Open the issue, or fetch it; of a paper, go to its calendar."""
        offer, stall = self.offer, self.stall
        if self.in_papers:
            self.action_swap()
        elif self.run is not None:
            self._say(self.words["newsstand.one"])
        elif offer.does is Enters.FETCHES and stall.paper is not None:
            self._fetch(FetchRun(stall.name, stall.paper, self.day))
        elif offer.does is Enters.OPENS:
            held: HeldIssue = stall.issues[self.day]
            self.choose(held)

    def action_back(self) -> None:
        """Fetch no more; else away."""
        if self.run is None:
            super().action_back()
        else:
            self.run.is_stopped.set()
            self.show_foot()

    def on_unmount(self) -> None:
        """Whoever leaves waits for nothing."""
        if self.run is not None:
            self.run.is_stopped.set()

    def _move(self, days: int) -> None:
        with suppress(OverflowError):
            self._go(self.day + timedelta(days=days))

    def _go(self, day: date) -> None:
        self.day = day
        self.show()
        self._look_at_month()

    def _choose_stall(self, at: int) -> None:
        self.at = min(max(0, at), max(0, len(self.stalls) - 1))
        self.show()
        self._look_at_month()

    # What is looked up and fetched

    def _look_up(self) -> None:
        self._looking.ask((object(),), lambda _: self._agent.stalls(), self._take)  # always anew

    def _take(self, found: Newsstand) -> None:
        """Show the papers; the one that is open, or was shown before, is chosen."""
        name = self.stall.name if self.stalls else self._open_paper
        names = [stall.name for stall in found.stalls]
        self.at = names.index(name) if name in names else 0
        if not self.stalls and name not in names and found.stalls:
            self.day = found.stalls[0].newest or self.today
        self.stalls, self.facts = found.stalls, {}
        self.notice = self.notice or (str(found.troubles[0]) if found.troubles else "")
        self._filled.set()
        self.list_stalls()
        self.show()
        self._look_at_month()

    def _look_at_month(self) -> None:
        stall, first = self.stall, month_of(self.day)
        if not stall.issues or (stall.name, first) in self.facts:
            self._is_told.set()
            return

        def take(found: MonthFacts) -> None:
            self.facts[stall.name, first] = found
            self.show()
            self._is_told.set()

        self._counting.ask((stall, first), lambda _: self._agent.month(stall, first), take)

    def _fetch(self, run: FetchRun) -> None:
        self.run = run
        self._fetching.ask((run,), lambda _: self._agent.fetch(run), self._fetched)

    def _fetched(self, delivered: "Delivered") -> None:
        self.run = None
        self.choose(delivered)

    def _failed(self, line: str) -> None:
        self.run = None
        self._say(line)
        self._look_up()

    def _glance(self) -> None:
        if self.run is not None:
            self.show_foot()

    def _say(self, line: str) -> None:
        self.notice = line
        self.show_foot()
        self._is_told.set()
