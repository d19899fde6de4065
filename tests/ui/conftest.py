"""A reader on composed pages, driven without a terminal."""

import asyncio
import gc
from contextlib import asynccontextmanager
from dataclasses import fields

import pytest
from composed_library import library_in
from composed_pages import front_page, store_of, town_page
from opened_paths import PAGE
from workspace_driver import PATIENCE, WorkspaceDriver

from reader.i18n import use
from reader.layout.agreement import tell_rich
from reader.settings import Settings
from reader.store import tokens
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening

# What says that this machine has a clipboard of its own, or no colours.
SURROUNDINGS = (
    "WAYLAND_DISPLAY",
    "DISPLAY",
    "__CFBundleIdentifier",
    "TERM_PROGRAM",
    "TMUX",
    "STY",
    "WSL_DISTRO_NAME",
    "COLORFGBG",
    "NO_COLOR",
    "TEXTUAL_THEME",
)
# After so long the reader does without, so that nobody waits: what comes by then depends on how
# busy a machine is.
HURRIES = (
    "reader.ui.browsing.FIRST_SIGHT",
    "reader.ui.browsing.AT_A_KEY",
    "reader.ui.clipboard.PATIENCE",
    "reader.ui.screens.newsstand.TYPED_AHEAD",
    "reader.ui.services.record.SOON",
    "reader.state.last.SHORT",
    "reader.state.read_marks.SHORT",
)


async def give_way(*_limits):
    """Let what waits run, instead of the 20 ms and more after each key that Textual waits."""
    for _ in range(10):
        await asyncio.sleep(0)


@pytest.fixture(autouse=True, scope="session")
def readers_go():
    """A reader takes all that is there for lasting, as there is but one; here are hundreds."""
    gc.collect()
    gc.freeze()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "freeze", lambda: None)
        patch.setattr(gc, "unfreeze", lambda: None)
        yield


@pytest.fixture(autouse=True, scope="module")
def garbage_goes(readers_go):
    """What is left of a file's readers goes with it: a timer that dies late says so in a log."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch, tmp_path):
    """All colours, no clipboard program, no files of the user's own, nothing loaded beside."""
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config" / "config.yaml"))
    for variable in SURROUNDINGS:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("textual.app.wait_for_idle", give_way)
    monkeypatch.setattr("textual.pilot.wait_for_idle", give_way)
    for name in ("beside", "services.files"):
        monkeypatch.setattr(f"reader.ui.{name}.prepared", lambda _store, _is_wanted: iter(()))


@pytest.fixture(autouse=True)
def no_hurry(monkeypatch):
    """All is waited for that a busy machine could be too slow for; by keys, if a test says so."""
    for limit in HURRIES:
        monkeypatch.setattr(limit, PATIENCE)
    monkeypatch.setattr("reader.ui.screens.keyed.TYPED_AHEAD", 0)


@pytest.fixture(scope="session")
def dictionary(tmp_path_factory):
    """The dictionary of words, loaded; its cache stays in a folder of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("DUBAO_CONFIG", str(tmp_path_factory.mktemp("config") / "config.yaml"))
        tokens.load()
        yield


@pytest.fixture
def store():
    return store_of(front_page(), town_page())


@pytest.fixture(autouse=True)
def narrow_quotes():
    """A test that makes “ two cells wide does so for the whole process: make it one again."""
    yield
    tell_rich(1)


@pytest.fixture
def world(tmp_path, monkeypatch):
    """A library, a record, and a page to be opened beside them."""
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "state.db"))
    library_in(tmp_path / "library")
    (tmp_path / "1.txt").write_text(PAGE, "utf-8")
    return tmp_path


@pytest.fixture
def reading(store):
    """Opens the reader: `async with reading(size=(80, 24)) as workspace:`."""

    @asynccontextmanager
    async def opened(size=(100, 30), shown=None, **given):
        known = {field.name for field in fields(Opening)}
        asked = {name: given.pop(name) for name in list(given) if name in known}
        app = DubaoApp(Opening(shown or store, **asked), Settings(**given), use("zh"))
        async with app.run_test(size=size) as pilot:
            workspace = WorkspaceDriver(app, pilot)
            if "later" not in asked:  # else a test may say when that comes
                await workspace.rest()  # what is remembered of the articles has come in
            await workspace.settle()
            yield workspace

    return opened
