"""Papers left and a month right, as they are shown, with what Enter does, or how far it is."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import Generic

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Click
from textual.geometry import Size
from textual.widgets import Static
from textual.widgets.option_list import Option

from reader.i18n import Words
from reader.model import safe_line
from reader.ui.clip import clip
from reader.ui.issue_offer import Enters, Offer, day_name, month_name, offer_of, sign_of
from reader.ui.month import NARROWEST, DayCells, MonthSheet, cells_for, last_of, month_of
from reader.ui.newsstand import MonthFacts, Stall
from reader.ui.screens.overlay import Overlay, Result, hints
from reader.ui.services.newsstand import FetchRun
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.month_view import MonthView
from reader.ui.widgets.rows import RowList
from reader.ui.wrapped import wrapped

WIDEST = 108  # cells of the whole
SHARE = 0.96  # of the screen's columns and rows
PADDING = 4  # columns
NAMES_LEAST, NAMES_MOST = 14, 26  # cells of the papers
GAP = 2  # cells between papers and calendar, as the style sheet has it
AROUND = 9  # rows of titles, foot, hints and padding
SHORT = 17  # rows of a screen that has no room for hints and padding
BAR = 16  # cells
FOOT = 3  # rows of what is said of the day, as the style sheet has it
NOWHERE = Stall("")


class CalendarScreen(Overlay[Result], Generic[Result]):
    """Shows a stall's month, and says what there is to be done with the day under the cursor."""

    def __init__(self, words: Words, here: tuple[str, str], today: date) -> None:
        """`here`: paper and date of what is open; `today`: the day that it is for papers."""
        super().__init__()
        self.words = words
        self.stalls: Sequence[Stall] = ()
        self.at = 0  # which stall
        self.day = self.today = today
        with suppress(ValueError):
            self.day = date.fromisoformat(here[1])
        self.facts: dict[tuple[str, date], MonthFacts] = {}
        self.in_papers = False  # whether keys move there
        self.notice = ""  # what has just happened; the next key takes it away
        self.run: FetchRun | None = None
        self.rows = RowList()
        self._names = NAMES_MOST
        self._fitted = Size(0, 0)  # the screen that it is laid out for
        self._cells = DayCells(1, 1)
        self._title = Static(id="month-title")
        self._month = MonthView(id="month")
        self._foot = Static(id="newsstand-foot")
        self._hints = Hints(id="chooser-hints")

    def compose(self) -> ComposeResult:
        """Papers and month side by side; below what the day is, and the keys."""
        with Vertical(id="newsstand"):
            with Horizontal():
                with Vertical(id="stalls"):
                    yield Static(Content(self.words["newsstand.title"]), id="chooser-title")
                    yield self.rows
                with Vertical(id="month-side"):
                    yield self._title
                    yield self._month
            yield self._foot
            yield self._hints

    def on_click(self, event: Click) -> None:
        """What stands on either side of a month's name turns to the next one, or back."""
        if event.widget is self._title:
            region = self._title.region
            beside = event.screen_x - region.x - region.width / 2
            if abs(beside) > cell_len(month_name(month_of(self.day), self.words)) / 2:
                self.hear(MonthView.Turned(1 if beside > 0 else -1))

    def on_resize(self) -> None:
        """Give papers and month the room that there is now."""
        if self._fitted != self.app.size:
            self.list_stalls()
            self.show()

    @property
    def stall(self) -> Stall:
        """The paper that is shown."""
        return self.stalls[self.at] if self.stalls else NOWHERE

    @property
    def offer(self) -> Offer:
        """What Enter does with the day under the cursor."""
        known = self.facts.get((self.stall.name, month_of(self.day)), MonthFacts())
        return offer_of(self.stall, self.day, known, self.today, self.words)

    def list_stalls(self) -> None:
        """List the papers: those with issues first, then those that can be fetched."""
        self._fit()
        self.rows.clear_options()
        self.rows.add_options([Option(self._stall_row(at)) for at in range(len(self.stalls))])

    def show(self) -> None:
        """Show the paper, the month and what is said of the day."""
        stall, first = self.stall, month_of(self.day)
        known = self.facts.get((stall.name, first), MonthFacts())
        days = (first.replace(day=number) for number in range(1, last_of(first).day + 1))
        signs = {day: sign_of(stall, day, known, self.today) for day in days}
        names = self.words["calendar.weekdays"].split()
        sheet = MonthSheet(first, signs, self.day, self.today, names, not self.in_papers)
        self._month.show(sheet, self._cells)
        name = month_name(first, self.words)
        self._title.update(
            Content.assemble(("[  ", "$quiet"), (name, "bold $primary"), ("  ]", "$quiet"))
        )
        self._choose_row()
        self.rows.set_class(not self.in_papers, "-resting")
        self.set_class(self.in_papers, "-in-papers")
        self.show_foot()

    def show_foot(self) -> None:
        """Say what the day is, and what Enter does, what has happened, or how far fetching is."""
        words = self.words
        room = self._foot.size.width or self._width
        name = " · ".join(filter(None, (self._name_of(self.stall), day_name(self.day, words))))
        lines = [Content.styled(clip(name, room), "bold")]
        if self.run is not None and not self.notice:
            lines.append(self._progress(self.run, room))
        else:
            said, look = (self.notice, "$warning") if self.notice else (self._said(), "$quiet")
            more = [Content.styled(line, look) for line in wrapped(said, room)[:FOOT]]
            lines = [*lines, *more] if len(more) < FOOT else more
        self._foot.update(Content("\n").join(lines))
        self._hints.offer(hints(*self._keys()))

    def _said(self) -> str:
        """What is known of the day and what Enter does; of a paper, how many issues are there."""
        issues = self.stall.issues
        if not self.in_papers:
            return self.offer.line
        if not issues:
            return self.words["newsstand.no_issues"] if self.stalls else ""
        days = {"first": min(issues).isoformat(), "last": max(issues).isoformat()}
        return self.words.format("newsstand.issues", n=len(issues), **days)

    def _keys(self) -> Iterator[tuple[str, str]]:
        words, does = self.words, self.offer.does
        if not (self.in_papers or self.run or does is Enters.NOTHING):
            yield "enter", words[f"hint.{does.value}"]
        yield "tab", words["hint.days" if self.in_papers else "hint.papers"]
        yield "pagedown", words["hint.month"]
        yield "escape", words["hint.stop" if self.run else "hint.back"]

    def _progress(self, run: FetchRun, room: int) -> Content:
        """A bar, how much of it, and what is coming now."""
        done, total, what = run.step
        if run.is_stopped.is_set():
            return Content.styled(self.words["newsstand.stopping"], "$warning")
        said = self.words.format("newsstand.fetching", date=run.day.isoformat(), paper=run.name)
        if total:
            said = f"{done}/{total}"
        full = round(BAR * done / total) if total else 0
        more = safe_line(f" {said} {what}")
        return Content.assemble(
            (" " * full, "on $primary"),
            (" " * (BAR - full), "on $panel"),
            (clip(more, max(0, room - BAR)), "$quiet"),
        )

    def _fit(self) -> None:
        """Room for the papers, cells for a day, by the size of the screen."""
        self._fitted = self.app.size
        width, height = self._fitted
        self.set_class(height < SHORT, "-short")
        inner = min(int(width * SHARE), WIDEST) - PADDING
        self._names = min(max(inner // 4, NAMES_LEAST), NAMES_MOST)
        room = inner - self._names - GAP
        self.set_class(room < 7 * NARROWEST, "-alone")
        self._cells = cells_for((room, int(height * SHARE) - AROUND))
        self.rows.styles.width, self.rows.styles.height = self._names, self._cells.size[1] - 1

    @property
    def _width(self) -> int:
        """Of papers and month, and so of the foot below them."""
        month = self._cells.size[0]
        if self.has_class("-alone"):
            return self._names if self.in_papers else month
        return self._names + GAP + month

    def _choose_row(self) -> None:
        before = self.rows.highlighted
        self.rows.highlighted = self.at if self.stalls else None
        for at in {before, self.rows.highlighted}:
            if at is not None:
                self.rows.replace_option_prompt_at_index(at, self._stall_row(at))

    def _stall_row(self, at: int) -> Content:
        """A paper's name and how many of its issues are there; the chosen one in one ink."""
        stall, is_chosen = self.stalls[at], at == self.at
        count = str(len(stall.issues)) if stall.issues else ""
        name = clip(self._name_of(stall), self._names - len(count) - 2)
        gap = " " * (self._names - 2 - cell_len(name) - len(count))
        if is_chosen:
            return Content(name + gap + count)
        return Content.assemble((name, "" if stall.issues else "$quiet"), gap, (count, "$quiet"))

    def _name_of(self, stall: Stall) -> str:
        """What to call a paper; nothing as long as none is known."""
        return stall.name or (self.words["newsstand.nameless"] if stall.issues else "")
