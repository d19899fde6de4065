import asyncio
import gc
import sys
import threading

import pytest
import textual.screen

from reader.ui.process.session import FRAME, TURN, Bystanders, draw_soon


@pytest.mark.parametrize(("asked", "period"), [(None, FRAME), ("30", 1 / 60)])
def test_a_change_waits_for_a_short_frame_unless_the_reader_asks_otherwise(
    monkeypatch, asked, period
):
    monkeypatch.setattr(textual.screen, "UPDATE_PERIOD", 1 / 60)
    monkeypatch.delenv("TEXTUAL_FPS", raising=False)
    if asked:
        monkeypatch.setenv("TEXTUAL_FPS", asked)
    turns: list[float] = []
    monkeypatch.setattr(sys, "setswitchinterval", turns.append)
    draw_soon()
    assert period == textual.screen.UPDATE_PERIOD
    assert turns == [TURN]


class Holding:
    """A task that ends when told, and says when it has."""

    def __init__(self):
        self.started, self.told = threading.Event(), threading.Event()

    def __call__(self):
        self.thread = threading.current_thread()
        self.started.set()
        self.told.wait(60)
        return "found"

    def end(self):
        self.told.set()
        self.thread.join(60)


@pytest.fixture
def faults(monkeypatch, caplog):
    """What threads fail of, and what is logged, which would be written on the screen."""
    gc.collect()  # what others have left behind says so when it goes
    caplog.clear()
    found = []
    monkeypatch.setattr(threading, "excepthook", lambda fault: found.append(fault.exc_type))
    yield found
    assert found == []
    assert caplog.records == []


async def test_what_is_no_longer_awaited_may_end(faults):
    loop = asyncio.get_running_loop()
    loop.set_default_executor(Bystanders())
    task = Holding()
    awaited = loop.run_in_executor(None, task)
    while not task.started.is_set():
        await asyncio.sleep(0)
    awaited.cancel()
    await asyncio.sleep(0)  # the cancelling is told to the thread's future now
    task.end()
    await asyncio.sleep(0)
    assert awaited.cancelled()


@pytest.mark.parametrize("is_awaited", [True, False])
def test_what_ends_after_the_loop_hands_nothing_over(faults, is_awaited):
    task = Holding()

    async def begin():
        asyncio.get_running_loop().set_default_executor(Bystanders())
        awaited = asyncio.get_running_loop().run_in_executor(None, task)
        while not task.started.is_set():
            await asyncio.sleep(0)
        if not is_awaited:
            awaited.cancel()

    asyncio.run(begin())
    task.end()


async def test_a_result_and_a_fault_come_to_whoever_awaits_them(faults):
    asyncio.get_running_loop().set_default_executor(Bystanders())
    assert await asyncio.to_thread(lambda: "found") == "found"
    with pytest.raises(ZeroDivisionError):
        await asyncio.to_thread(lambda: 1 // 0)
