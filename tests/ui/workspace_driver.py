"""What a test sees and does: keys and mouse in, rows of the screen and their styles out."""

import time
from contextlib import suppress

from rich.cells import cell_len
from textual import events
from textual._xterm_parser import XTermParser
from textual.widgets import Input
from textual.worker import WorkerCancelled

from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.reading_pane import ReadingPane
from reader.ui.widgets.text_line import TextLine

PATIENCE = 60  # seconds; only what never comes takes so long, however busy the machine is


class WorkspaceDriver:
    """One running reader."""

    def __init__(self, app, pilot):
        self.app = app
        self.pilot = pilot

    # Doing

    async def settle(self):
        """Let messages run their way: up to the screen, down again, and into a frame."""
        for _ in range(5):
            await self.pilot.pause(0)

    async def press(self, *keys):
        """Press keys, each after what the one before has set off; a text is its characters.

        Characters come as a terminal sends them: Pilot knows no marks beyond ASCII.
        """
        for key in keys:
            if len(key) == 1:
                for event in XTermParser().feed(key):
                    self.app._driver.process_message(event)
            else:
                await self.pilot.press(key)
            await self.settle()

    async def burst(self, text):
        """Type faster than anything can be done about it."""
        self.type(text)
        await self.settle()

    def type(self, text):
        """Type, and see to nothing."""
        for event in XTermParser().feed(text):
            self.app._driver.process_message(event)

    async def filter_by(self, text):
        await self.press("slash", *text)

    async def paste(self, text):
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(self, x, y):
        await self.pilot.click(offset=(x, y))
        await self.settle()

    async def click_on(self, text):
        """Click on the first character of `text` as it stands on the screen."""
        await self.click(*self.cell_of(text))

    async def hover(self, x, y):
        """Move the mouse here, no button down."""
        await self.pilot._post_mouse_events([events.MouseMove], offset=(x, y), button=0)
        await self.settle()

    async def drag(self, start, end):
        """Press the button at one cell of the screen, move, let go at another."""
        await self.pilot.mouse_down(offset=start)
        await self.pilot._post_mouse_events([events.MouseMove], offset=end, button=1)
        await self.settle()
        await self.pilot.mouse_up(offset=end)
        await self.settle()

    async def wheel(self, widget, notches):
        """Turn the wheel towards oneself over the middle of a widget."""
        region = widget.region
        at = (region.x + region.width // 2, region.y + region.height // 2)
        for _ in range(notches):
            await self.pilot._post_mouse_events([events.MouseScrollDown], offset=at, button=0)
            await self.settle()

    async def go_to(self, block, offset):
        """Go into the article, this character in the pane's first row."""
        await self.press("enter")
        self.pane.go_to((block, offset))
        await self.settle()

    async def counted(self):
        """Wait until all hits are counted, which goes on between two keys."""
        await self.until(lambda: self.browsing.answer.is_counted)

    async def palette_found(self, text):
        """Wait until the palette shows `text` as a choice."""

        def is_offered():
            rows = self.app.screen.rows
            return any(
                text in str(rows.get_option_at_index(at).prompt) for at in range(rows.option_count)
            )

        await self.until(is_offered)

    async def resize(self, width, height):
        await self.pilot.resize_terminal(width, height)
        # Sizes are taken one after another, a frame apart; then what is shown is arranged anew.
        await self.until(lambda: self.app.screen._compositor.size == (width, height))
        await self.settle()

    async def rest(self):
        """Wait for what runs beside the screen; what ends with its screen is over, too."""
        await self.settle()  # what is to run is begun by a message
        while self.app.workers or self._asks_library:
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()
        await self.settle()

    async def until(self, is_so):
        """Wait for what comes by a thread, while others may go on; a screen first has to stand."""
        end = time.monotonic() + PATIENCE
        while not (self.screen.is_mounted and is_so()):
            assert time.monotonic() < end, "\n".join(self.rows())
            await self.pilot.pause(0.005)
        await self.settle()

    @property
    def _asks_library(self) -> bool:
        """Whether the library's search, whose thread is its own, has still to tell something."""
        asking = getattr(self.app.screen, "_asking", None)
        return asking is not None and asking.is_at_work

    # Where things stand

    @property
    def screen(self):
        return self.app._reading

    @property
    def browsing(self):
        return self.screen.browsing

    @property
    def articles(self) -> ArticleList:
        return self.screen.query_one(ArticleList)

    @property
    def pane(self) -> ReadingPane:
        return self.screen.query_one(ReadingPane)

    @property
    def where(self) -> str:
        """Who has the keyboard: "list", "pane", "filter", "find", "strip"."""
        return self.screen.owners[-1]

    @property
    def open_title(self) -> str:
        return self.browsing.opened.article.title

    @property
    def place(self):
        """Block and character of the first line in the pane."""
        return self.pane.place

    def shows(self, block, offset) -> bool:
        """Whether the pane has this character of the article on the screen."""
        return self.pane.shows((block, offset))

    @property
    def status(self) -> str:
        return self.screen.query_one("#status", TextLine).text

    @property
    def masthead(self) -> str:
        return self.screen.query_one("#masthead", TextLine).text

    @property
    def has_ended(self) -> bool:
        return self.app._exit

    def field(self, name) -> str:
        return self.screen.query_one(f"#{name}", Input).value

    # What is on the screen

    def rows(self, widget=None) -> list[str]:
        """The screen's rows, or a widget's without its scrollbar, trailing blanks cut."""
        return ["".join(text for text, _ in row).rstrip() for row in self.styled_rows(widget)]

    def text(self, widget=None) -> str:
        """The same as one text without white space: a line's end parts no word."""
        return "".join("".join(self.rows(widget)).split())

    def styled_rows(self, widget=None):
        """Rows as runs of (text, style)."""
        region = widget.scrollable_content_region if widget else self.app.screen.region
        strips = self.app.screen._compositor.render_strips()
        return [
            [(segment.text, segment.style) for segment in strip.crop(region.x, region.right)]
            for strip in strips[region.y : region.bottom]
        ]

    def looks(self, widget, *, background=None, bold=None, reverse=None) -> str:
        """All text of a widget that looks so, in order."""
        return "".join(
            text
            for row in self.styled_rows(widget)
            for text, style in row
            if _looks_so(style, background, bold, reverse)
        )

    def width_of(self, row) -> int:
        return cell_len(row)

    def cell_of(self, text) -> tuple[int, int]:
        """Column and row where `text` begins on the screen."""
        for y, row in enumerate(self.rows()):
            if text in row:
                return cell_len(row[: row.index(text)]), y
        raise AssertionError(f"{text} is not on the screen:\n" + "\n".join(self.rows()))


def _looks_so(style, background, bold, reverse) -> bool:
    if background is not None:
        colour = style.bgcolor and style.bgcolor.triplet
        if not colour or colour.hex.lower() != background.lower():
            return False
    if bold is not None and bool(style.bold) is not bold:
        return False
    return reverse is None or bool(style.reverse) is reverse
