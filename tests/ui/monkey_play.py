"""The monkey at a reader without a terminal: deeds in, the first fault out."""

import asyncio
import faulthandler
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from monkey_keys import Deed, Pause, Size
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.worker import WorkerFailed

from reader.i18n import Words
from reader.layout.agreement import tell_rich
from reader.settings import Settings
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening
from reader.ui.process.input_filter import Typed
from reader.ui.process.session import Bystanders

STUCK = 5.0  # seconds of work that nothing here may take
DEAF = 60.0  # seconds; a busy machine may be slow, but not so slow
ASKED_EVERY = 8  # deeds between two questions whether the app still hears


class StuckError(Exception):
    """The app has not come back from a deed; the message holds where it is."""


@dataclass
class Play:
    """One reader played on until it was left, failed, or the deeds were used up.

    Attributes:
        done: What was done, in order.
        fault: What went wrong; None if nothing has.
    """

    scene: str
    done: list[Deed] = field(default_factory=list)
    fault: BaseException | None = None

    def __str__(self) -> str:
        told = "".join(traceback.format_exception(self.fault)) if self.fault else "nothing wrong\n"
        return f"{told}scene: {self.scene}\ndeeds, {len(self.done)}: {self.done!r}"


async def play(
    scene: tuple[str, Opening], settings: Settings, words: Words, deeds: Iterator[Deed]
) -> Play:
    """Open a reader and do `deeds` until it is left."""
    asyncio.get_running_loop().set_default_executor(Bystanders())
    name, opening = scene
    played = Play(f"{name} {settings}")
    tell_rich(1)
    app = DubaoApp(opening, settings, words)
    try:
        async with app.run_test(size=(80, 24)):
            with _stuck_is_told(played):
                await _until_left(app, deeds, played)
    except WorkerFailed as fault:
        played.fault = played.fault or (None if app._exit and not app._exception else fault)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is what is looked for
        played.fault = played.fault or fault
    finally:
        tell_rich(1)
    if app.return_code and played.fault is None:
        played.fault = RuntimeError(f"left with {app.return_code}")
    return played


async def _until_left(app: App[int], deeds: Iterator[Deed], played: Play) -> None:
    hands = Hands(app)
    for deed in deeds:
        if app._exit or app._exception:
            return
        played.done.append(deed)
        await hands.do(deed)
        if len(played.done) % ASKED_EVERY == 0 and not await _hears(app):
            if not app._exit and not app._exception:
                played.fault = StuckError("deaf:\n" + _tasks())
            return


async def _hears(app: App[int]) -> bool:
    """Whether the app takes what it is sent."""
    heard = asyncio.Event()
    app.call_later(heard.set)
    end = time.monotonic() + DEAF
    while not heard.is_set():
        if app._exit or app._exception or time.monotonic() > end:
            return heard.is_set()
        await asyncio.sleep(0.005)
    return True


def _tasks() -> str:
    return "\n".join(
        "".join(traceback.format_stack(frame))
        for task in asyncio.all_tasks()
        for frame in task.get_stack()
    )


class Hands:
    """Types, and drags the window's corner, as the driver of a terminal would tell of it."""

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._typed, self._parser = Typed(), XTermParser()

    async def do(self, deed: Deed) -> None:
        """Do one thing; what it sets off may still be going on."""
        if isinstance(deed, Pause):
            await asyncio.sleep(deed.seconds)
        elif isinstance(deed, Size):
            await _resize(self._app, deed)
        else:
            self._type(deed)

    def _type(self, text: str) -> None:
        pieces = self._typed.take(text.encode("utf-8", "surrogatepass"))
        for piece in [*pieces, *self._typed.after_silence()]:
            for message in self._parser.feed(piece) if isinstance(piece, str) else (piece,):
                if self._app._driver is not None:
                    self._app._driver.process_message(message)


async def _resize(app: App[int], size: Size) -> None:
    from textual.events import Resize
    from textual.geometry import Size as Area

    area = Area(size.columns, size.rows)
    if app._driver is not None:
        app._driver._size = area
    app.post_message(Resize(area, area))
    await asyncio.sleep(0)


@contextmanager
def _stuck_is_told(played: Play) -> Iterator[None]:
    """Watch the loop from a thread: one callback that works too long is a fault."""
    over = threading.Event()
    loop, beat = asyncio.get_running_loop(), [0]
    clock = time.pthread_getcpuclockid(threading.get_ident())

    def watch() -> None:
        seen, since = -1, 0.0
        while not over.wait(0.2):
            if beat[0] != seen:
                seen, since = beat[0], time.clock_gettime(clock)
                loop.call_soon_threadsafe(lambda: beat.__setitem__(0, beat[0] + 1))
            elif time.clock_gettime(clock) - since > STUCK and played.fault is None:
                played.fault = StuckError(_stacks())

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _stacks() -> str:
    with tempfile.TemporaryFile("w+") as told:
        faulthandler.dump_traceback(told)
        told.seek(0)
        return told.read()
