"""Threads that have something to say when the reader has been left."""

import asyncio
import gc

import pytest
from composed_pages import front_page, store_of
from textual.events import Key

from reader.i18n import use
from reader.settings import Settings
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening
from reader.ui.process.driver import TerminalDriver


@pytest.fixture
def left():
    """An app whose loop has ended; what other tests have left behind has gone before."""
    gc.collect()
    app = DubaoApp(Opening(store_of(front_page())), Settings(), use("zh"))
    app._loop = asyncio.new_event_loop()
    app._loop.close()
    return app


def test_an_answer_that_comes_too_late_leaves_no_coroutine_behind(left, recwarn):
    with pytest.raises(RuntimeError, match="closed"):
        left.call_from_thread(print)
    gc.collect()
    assert not recwarn.list


def test_a_key_that_comes_too_late_leaves_no_coroutine_behind(left, recwarn):
    async def driver_of_an_app():
        return TerminalDriver(left)

    driver = asyncio.run(driver_of_an_app())
    driver.send_message(Key("j", "j"))
    gc.collect()
    assert not recwarn.list


async def test_what_goes_wrong_on_the_screen_is_told_to_the_thread_that_asked(reading):
    async with reading() as workspace:
        with pytest.raises(ZeroDivisionError):
            await asyncio.to_thread(workspace.app.call_from_thread, lambda: 1 // 0)
        assert await asyncio.to_thread(workspace.app.call_from_thread, divmod, 7, 2) == (3, 1)
