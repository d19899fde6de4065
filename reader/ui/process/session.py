"""One run of an app: signals end it in good order, a fault becomes one line and a log file."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

import textual.screen
from textual.app import App
from textual.worker import WorkerFailed

from reader.crash_report import report_fault
from reader.endings import has_shell_to_go_back_to
from reader.errors import BUG, DONE
from reader.ui.process.frames import keep_few_cuts, keep_no_parts
from reader.ui.process.memory import share_one_heap
from reader.ui.process.signals import signals_end, signals_wake
from reader.ui.process.terminal import claim_keyboard, terminal_size

FRAME = 1 / 240  # seconds; nothing is drawn while nothing changes
TURN = 0.001  # seconds; Python's own are five

Wanted = ParamSpec("Wanted")
Result = TypeVar("Result")


def run_app(app: App[int], *, mouse: bool = True) -> int:
    """Run `app` until it is left; return the exit code of the process.

    Without `mouse` it stays the terminal's.  The code is the app's own, 128 + n after signal n,
    129 when the terminal has gone, and 70 after a fault.  The terminal is as it was before.

    Raises:
        UsageError: There is no terminal to read keys from.
    """
    share_one_heap()
    _keep_faults_off_the_screen(app)
    draw_soon()
    keep_few_cuts()
    keep_no_parts()
    if os.name == "posix":
        from reader.ui.process.driver import TerminalDriver  # noqa: PLC0415 - POSIX only

        claim_keyboard()
        app.driver_class = TerminalDriver
        app_size = terminal_size()
    else:
        app_size = None
    with (
        signals_end(app),
        asyncio.Runner(loop_factory=_make_loop) as runner,
        signals_wake(runner.get_loop()),
    ):
        runner.run(app.run_async(size=app_size, mouse=mouse))
    return _exit_code(app)


def draw_soon() -> None:
    """Let a change wait for the next frame no longer than `FRAME`; Textual's own wait is 1/60 s.

    What a key changes comes in two frames, the text and then the status bar.  A thread that works
    lets the screen's, and the one that writes to the terminal, in after `TURN`.
    """
    sys.setswitchinterval(TURN)
    if "TEXTUAL_FPS" not in os.environ:
        vars(textual.screen)["UPDATE_PERIOD"] = FRAME


def call_in_loop(app: App[int], do: Callable[[], Result]) -> Result:
    """Do something in the loop of `app`, for another thread; return what it returns.

    Raises:
        RuntimeError: The loop has gone.
    """
    loop, future = app._loop, Future[Result]()
    if loop is None:
        raise RuntimeError(app)

    def run() -> None:
        try:
            with app._context():
                result = do()
        except BaseException as error:  # noqa: BLE001 - whoever waits gets it
            future.set_exception(error)
        else:
            future.set_result(result)

    loop.call_soon_threadsafe(run)
    return future.result()


def suspend(app: App[int]) -> bool:
    """Give the terminal back and stop, as ^Z does in a shell; False where no shell could go on."""
    if not has_shell_to_go_back_to():
        return False
    from reader.ui.process.driver import TerminalDriver  # noqa: PLC0415 - POSIX only

    if isinstance(app._driver, TerminalDriver):
        app._driver.suspend_job()
    return True


class Bystanders(ThreadPoolExecutor):
    """Threads that nobody waits for: what is still being loaded never delays leaving."""

    def __init__(self) -> None:
        super().__init__()
        self._handing_over = threading.Lock()
        self._is_over = False

    def submit(
        self, task: Callable[Wanted, Result], /, *args: Wanted.args, **options: Wanted.kwargs
    ) -> Future[Result]:
        """Run `task` in a thread of its own, which ends with the program.

        The task counts as running at once: whoever cancels it stops waiting, and its result is
        dropped.  It is dropped too once the loop that waits has gone.
        """
        future: Future[Result] = Future()
        future.set_running_or_notify_cancel()

        def run() -> None:
            try:
                result = task(*args, **options)
            except BaseException as error:  # noqa: BLE001 - whoever asks for the result gets it
                self._hand_over(partial(future.set_exception, error))
            else:
                self._hand_over(partial(future.set_result, result))

        threading.Thread(target=run, daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Hand nothing over any more; the loop is closed next."""
        with self._handing_over:
            self._is_over = True
        super().shutdown(wait, cancel_futures=cancel_futures)

    def _hand_over(self, give: Callable[[], None]) -> None:
        with self._handing_over:
            if not self._is_over:
                give()


def _make_loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    loop.set_default_executor(Bystanders())
    return loop


def _exit_code(app: App[int]) -> int:
    fault = app._exception
    if fault is not None:
        report_fault(fault.error if isinstance(fault, WorkerFailed) else fault)
        return BUG
    return app.return_code or DONE


def _keep_faults_off_the_screen(app: App[int]) -> None:
    """Let a fault end the app without Textual's page of traceback; threads' faults too.

    A worker that fails after the app was told to leave is no fault: its screen has gone.
    """
    handle = app._handle_exception

    def unless_leaving(error: Exception) -> None:
        if not (app._exit and isinstance(error, WorkerFailed)):
            handle(error)

    def in_thread(fault: threading.ExceptHookArgs) -> None:
        loop = app._loop
        if isinstance(fault.exc_value, Exception) and loop is not None and loop.is_running():
            loop.call_soon_threadsafe(app._handle_exception, fault.exc_value)

    app._handle_exception = unless_leaving  # type: ignore[method-assign]
    app._fatal_error = app._close_messages_no_wait  # type: ignore[method-assign]
    app._print_error_renderables = app._exit_renderables.clear  # type: ignore[method-assign]
    threading.excepthook = in_thread
