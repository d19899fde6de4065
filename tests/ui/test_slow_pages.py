"""Pages that take seconds: how far they are stands above, Esc passes over them."""

import threading

from composed_pages import TITLES
from workspace_driver import PATIENCE


class Slow:
    """Pages that come when a test says so."""

    def __init__(self):
        self.step = "正在认 scan.png，25%"
        self.go_on = threading.Event()
        self.given_up = []

    def later(self):
        self.go_on.wait(PATIENCE)
        self.step = ""
        yield from ()

    def give_up(self):
        self.given_up.append(True)
        self.go_on.set()

    def opening(self):
        return {"later": self.later(), "step": lambda: self.step, "give_up": self.give_up}


async def look(workspace):
    workspace.app._reading.reading_on._look()
    await workspace.settle()


async def test_how_far_a_page_is_stands_above(reading):
    slow = Slow()
    async with reading(**slow.opening()) as workspace:
        await workspace.settle()
        await look(workspace)
        assert "正在认 scan.png，25%" in workspace.masthead
        slow.go_on.set()
        await workspace.app.workers.wait_for_complete()
        await workspace.settle()
        assert "正在认" not in workspace.masthead


async def test_esc_passes_over_it_and_only_then_does_what_it_does(reading):
    slow = Slow()
    async with reading(**slow.opening()) as workspace:
        await workspace.settle()
        await look(workspace)
        await workspace.press("enter", "escape")
        assert slow.given_up == [True]
        assert workspace.open_title == TITLES[0]
