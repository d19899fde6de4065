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


def asks(desk):
    return isinstance(desk.app.screen, NamingScreen)


async def settled(desk):
    await desk.app.workers.wait_for_complete()
    await desk.settle()


async def test_the_password_is_asked_for_and_not_shown(reading, store):
    files = Files(store.pages)
    async with reading(**files.opening()) as desk:
        await settled(desk)
        assert asks(desk)
        assert "02.pdf" in desk.text()
        await desk.press(*"geheim")
        assert "geheim" not in desk.text()
        assert desk.app.screen.query_one(Input).value == "geheim"
        await desk.press("enter")
        await settled(desk)
        assert files.offered == ["geheim"]
        assert not asks(desk)
        assert desk.open_title == TITLES[0]


async def test_esc_leaves_it_closed_and_says_so(reading, store):
    files = Files(store.pages)
    async with reading(**files.opening()) as desk:
        await settled(desk)
        await desk.press("escape")
        assert not asks(desk)
        assert "02.pdf:islocked" in desk.text()
        assert files.offered == []


async def test_three_wrong_passwords_are_enough(reading, store):
    files = Files(store.pages)
    async with reading(**files.opening()) as desk:
        for _ in range(3):
            await settled(desk)
            assert asks(desk)
            await desk.press("x", "enter")
        await settled(desk)
        assert not asks(desk)
        assert files.offered == ["x", "x", "x"]
        assert "02.pdf:islocked" in desk.text()
