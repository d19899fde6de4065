"""A locked file among others: its password is asked for on the screen, hidden, and may be left."""

from composed_pages import TITLES
from textual.widgets import Input

from reader.errors import LockedError
from reader.ui.screens.naming import NamingScreen


class Files:
    """A locked file beside the pages that are open; it opens with one password."""

    def __init__(self, pages, password="geheim"):
        self._pages = pages
        self._password = password
        self.offered = []
        self.troubles = [self._locked()]

    @staticmethod
    def _locked():
        return LockedError("02.pdf: is locked", "02.pdf")

    def again(self):
        self.troubles.clear()
        if self._password not in self.offered:
            self.troubles.append(self._locked())
        return iter(self._pages)

    def opening(self):
        return {"troubles": self.troubles, "again": self.again, "offer": self.offered.append}


def asks(workspace):
    return isinstance(workspace.app.screen, NamingScreen)


async def settled(workspace):
    await workspace.app.workers.wait_for_complete()
    await workspace.settle()


async def test_the_password_is_asked_for_and_not_shown(reading, store):
    files = Files(store.pages)
    async with reading(**files.opening()) as workspace:
        await settled(workspace)
        assert asks(workspace)
        assert "02.pdf" in workspace.text()
        await workspace.press(*"geheim")
        assert "geheim" not in workspace.text()
        assert workspace.app.screen.query_one(Input).value == "geheim"
        await workspace.press("enter")
        await settled(workspace)
        assert files.offered == ["geheim"]
        assert not asks(workspace)
        assert workspace.open_title == TITLES[0]


async def test_esc_leaves_it_closed_and_says_so(reading, store):
    files = Files(store.pages)
    async with reading(**files.opening()) as workspace:
        await settled(workspace)
        await workspace.press("escape")
        assert not asks(workspace)
        assert "02.pdf:islocked" in workspace.text()
        assert files.offered == []


async def test_three_wrong_passwords_are_enough(reading, store):
    files = Files(store.pages)
    async with reading(**files.opening()) as workspace:
        for _ in range(3):
            await settled(workspace)
            assert asks(workspace)
            await workspace.press("x", "enter")
        await settled(workspace)
        assert not asks(workspace)
        assert files.offered == ["x", "x", "x"]
        assert "02.pdf:islocked" in workspace.text()
