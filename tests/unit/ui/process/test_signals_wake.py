"""A signal is heeded at once, whichever thread it is given to."""

import asyncio
import signal
import threading
import time

from reader.ui.process.signals import signals_wake

PATIENCE = 60  # seconds


def test_a_signal_that_another_thread_is_given_wakes_the_loop():
    heard = []

    async def wait():
        loop, done = asyncio.get_running_loop(), asyncio.Event()

        def hear(what):
            heard.append(what)
            loop.call_soon_threadsafe(done.set)

        late = threading.Timer(PATIENCE, hear, ["nothing"])
        late.start()
        before = signal.signal(signal.SIGUSR1, lambda *_: hear("the signal"))
        try:
            threading.Thread(target=tell).start()
            await done.wait()
        finally:
            signal.signal(signal.SIGUSR1, before)
            late.cancel()

    def tell():
        time.sleep(0.1)  # the loop is waiting by now
        signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)

    with asyncio.Runner() as runner, signals_wake(runner.get_loop()):
        runner.run(wait())
    assert heard[0] == "the signal"


def test_what_woke_before_wakes_again():
    before = signal.set_wakeup_fd(-1)
    try:
        with asyncio.Runner() as runner, signals_wake(runner.get_loop()):
            pass
        assert signal.set_wakeup_fd(-1) == -1
    finally:
        signal.set_wakeup_fd(before)
