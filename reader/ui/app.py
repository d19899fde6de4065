"""The application: theme, last wall, what runs beside the screen; the screen owns the rest."""

import gc
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar, ParamSpec, TypeVar, cast

from textual import events, on
from textual.app import App
from textual.binding import BindingType
from textual.driver import Driver
from textual.filter import ANSIToTruecolor, LineFilter
from textual.screen import Screen

from reader.errors import FailedError
from reader.i18n import Words
from reader.settings import Settings
from reader.ui import process
from reader.ui.beside import go_through, steps
from reader.ui.browsing import name_of
from reader.ui.colours import OTHER, theme_to_begin_with
from reader.ui.keyboard import Keyed, apart
from reader.ui.keymap import keys_in_force
from reader.ui.opening import Opening
from reader.ui.screens.reading import ReadingScreen
from reader.ui.services.newsstand import Newsagent
from reader.ui.themes import OwnGround, begin_with

TYPED = (events.InputEvent, events.Paste, events.AppFocus, events.AppBlur)
WIDE = 2  # cells of “ and its like in terminals set up for CJK
Given = ParamSpec("Given")
Result = TypeVar("Result")


class DubaoApp(App[int], inherit_bindings=False):
    """Shows what was opened; everything that can wait runs beside the screen."""

    CSS_PATH = "dubao.tcss"
    TITLE = "dubao"
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False
    DEFAULT_MODE = "0"  # what is opened first; what comes in its place is numbered on

    def __init__(self, opening: Opening, settings: Settings, words: Words) -> None:
        """Nothing is read or shown before the app runs."""
        if not os.environ.get("NO_COLOR", "unset"):
            del os.environ["NO_COLOR"]  # empty means nothing (no-color.org); Textual would heed it
        super().__init__()
        self.animation_level = "none"
        self._words = words
        self._settings = settings
        self._opening = opening
        self._reading = self._screen_of(opening)
        self._wall = process.SafetyFilter()
        self._grounds = [OwnGround()] if settings.background == "terminal" else []
        self._fitting = theme_to_begin_with("auto", os.environ)
        begins = opening.view.get("theme", settings.theme)
        self._follows = begins == "auto"
        begin_with(self, self._fitting if self._follows else begins)

    @property
    def opening(self) -> Opening:
        """What is open."""
        return self._opening

    @property
    def reading(self) -> ReadingScreen:
        """The reading screen."""
        return self._reading

    def get_default_screen(self) -> Screen[None]:
        """The reading screen is the bottom of the stack: one frame, not two."""
        return self._reading

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own filters, then ours; the last is the wall that no control passes.

        Nothing is drawn in the terminal's sixteen colours, so no line is looked through for them.
        """
        needed = [one for one in super().get_line_filters() if type(one) is not ANSIToTruecolor]
        return [*needed, *self._grounds, self._wall]

    def on_mount(self) -> None:
        """Ask the terminal what it does not say; after the first frame the rest of the pages."""
        if self._driver is not None:
            if not self._settings.ambiguous_width:
                process.ask_width(self._driver)
            if self._settings.theme == "auto":
                process.ask_background(self._driver)
            process.set_title(self._driver, self._title())
        self.call_after_refresh(self._go_on)

    def _go_on(self) -> None:
        """The first frame stands: garbage is looked for again, and the rest is read."""
        gc.freeze()
        gc.enable()
        process.give_back_every_minute()
        self._load_beside()

    async def on_newsagent_opened(self, told: Newsagent.Opened) -> None:
        """Show another issue as if the reader had been started with it; keys wait meanwhile."""
        if told.is_shown:
            return
        left, told.is_shown = self._reading, True
        if trouble := left.leave():
            told.opening.troubles.append(FailedError(trouble))
        self._opening, self._reading = told.opening, self._screen_of(told.opening)
        await self._turn_to(self._reading)
        left.let_go()
        if self._driver is not None:
            process.set_title(self._driver, self._title())
        self._load_beside()

    async def _turn_to(self, reading: ReadingScreen) -> None:
        """Show a reading screen in place of the one before, which goes with all that is over it.

        Textual's bottom screen cannot be switched for another; the bottom of another mode can.
        """
        before = self.current_mode
        after = str(int(before) + 1)
        self.add_mode(after, lambda: reading)
        await self.switch_mode(after)
        if before == self.DEFAULT_MODE:
            self.add_mode(before, self.get_default_screen)  # only what was added can be removed
        self.remove_mode(before)

    def on_cursor_position(self, event: events.CursorPosition) -> None:
        """The terminal's answer: where its cursor stands after “."""
        if event.x == WIDE:
            self._reading.widen()

    @on(Driver.SignalResume)
    def draw_again(self) -> None:
        """After a stop and a go (^Z, fg) the shell's words stand there: draw everything."""
        process.redraw(self)

    def call_from_thread(  # type: ignore[override]  # no coroutines: nothing here asks for one
        self, do: Callable[Given, Result], *args: Given.args, **options: Given.kwargs
    ) -> Result:
        """Do something on the screen, for a thread that waits until it is done.

        Textual's makes a coroutine of it, which complains when the loop ends before it.

        Raises:
            RuntimeError: The reader has been left.
        """
        return process.call_in_loop(self, partial(do, *args, **options))

    def action_theme(self) -> None:
        """The other theme; with theme auto the one that goes with the terminal follows it again."""
        self.theme = OTHER[self.theme]
        self._follows = self._settings.theme == "auto" and self.theme == self._fitting
        name, chosen = self._words[f"theme.{self.theme}"], "auto" if self._follows else self.theme
        self._reading.record.look("theme", chosen, self._settings.theme)
        said = self._words.format("theme.follows", theme=name) if self._follows else name
        self._reading.say(said)

    def on_background_is(self, said: process.BackgroundIs) -> None:
        """The terminal is dark or light, or has become so: go with it where that is wanted."""
        self._fitting = "ink" if said.dark else "paper"
        if self._follows:
            self.theme = self._fitting

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes go to the screen at once, in their order; all else is Textual's.

        What is still typed while the reader is left comes too late: nothing is drawn any more.
        """
        if isinstance(event, TYPED) and (self._exit or not self.is_running):
            return
        if isinstance(event, (events.Key, events.Paste)):
            self.app_focus = True  # also where the window has told that it has lost the keyboard
        if not event.is_forwarded and await self._taken(event):
            return
        await super().on_event(event)

    def exit(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - Textual's own
        """Leave; no key waits any more for a frame that Textual, leaving, does not draw."""
        super().exit(*args, **options)
        for screen in self.screen_stack:
            cast(Keyed, screen).ready.set()

    def action_redraw(self) -> None:
        """Draw everything anew: another program has written over the screen."""
        process.redraw(self)

    def action_quit_now(self) -> None:
        """Out, from anywhere."""
        self.exit(0)

    def action_suspend_job(self) -> None:
        """^Z: back to the shell, until it says fg."""
        if not process.suspend(self):
            self._reading.say(self._words["suspend.no_shell"])

    async def _taken(self, event: events.Event) -> bool:
        if isinstance(event, events.Key):
            taken = True
            for key in apart(event, self._keyed.uses):
                taken = not await self._is_ready(key) or await self._keyed.pressed(key)
            return taken
        if isinstance(event, events.Paste):
            return not await self._is_ready(event) or self._keyed.pasted(event.text)
        return False

    async def _is_ready(self, event: events.Event) -> bool:
        """Wait for what an earlier key opens and for its place; False if the reader is left."""
        is_open = self.is_running and self.screen is self._reading
        if is_open and (told := await self._reading.settled(event)):
            await self.on_newsagent_opened(told)
        while self.is_running and not self._keyed.ready.is_set():
            await self._keyed.ready.wait()
        return self.is_running and not self._exit

    @property
    def _keyed(self) -> Keyed:
        return cast(Keyed, self.screen)

    def _title(self) -> str:
        """What the window is called: the program and what is open in it."""
        return self._words.format("window.title", name=name_of(self._reading.browsing))

    def _screen_of(self, opening: Opening) -> ReadingScreen:
        keys = keys_in_force(self._settings.keymap, self._settings.keys)
        return ReadingScreen(opening, self._settings, self._words, keys)

    def _load_beside(self) -> None:
        """What comes after the first page, in a thread, as long as that is what is shown."""
        reading = self._reading

        def is_wanted() -> bool:
            return reading is self._reading

        rest = steps(reading, self._opening, is_wanted)
        self.run_worker(lambda: go_through(rest, self.call_from_thread, is_wanted), thread=True)


def run(opening: Opening, settings: Settings, words: Words) -> int:
    """Show the reader until it is left; return the exit code of the process."""
    app = DubaoApp(opening, settings, words)
    try:
        return process.run_app(app, mouse=settings.mouse)
    finally:
        troubles = list(app.opening.troubles)
        if trouble := app.reading.leave():
            troubles.append(FailedError(trouble))
        opening.troubles[:] = troubles
