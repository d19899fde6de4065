"""The reader on paths, as the command opens it, and the library searched by its key."""

from contextlib import asynccontextmanager
from dataclasses import replace

from workspace_driver import WorkspaceDriver

from reader.commands.reading import Asked
from reader.commands.resuming import opened_where_left
from reader.i18n import use
from reader.settings import Settings
from reader.ui.app import DubaoApp
from reader.ui.screens.archive import ArchiveScreen

PAGE = "青禾镇三千亩水田提前插完秧\n\n    农技员祝一鸣每周来三趟，教大家看叶色。\n"


@asynccontextmanager
async def opened(*paths, size=(80, 24), later=None):
    opening, seen = opened_where_left(Asked([str(path) for path in paths]), Settings(), [])
    opening = replace(opening, later=later) if later else opening
    app = DubaoApp(opening, seen, use("zh"))
    async with app.run_test(size=size) as pilot:
        workspace = WorkspaceDriver(app, pilot)
        await (workspace.settle() if later else workspace.rest())
        yield workspace
        app.reading.leave()


async def search(workspace, *keys):
    await workspace.press("F")
    await workspace.rest()
    await workspace.press(*keys)
    await workspace.rest()
    assert isinstance(workspace.app.screen, ArchiveScreen)
    return workspace.app.screen


def titles(screen):
    """The headlines of what was found."""
    return [hit.entry.article.title for hit in screen._now.hits]
