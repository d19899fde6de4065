"""The whole program under keys at random, beside a plain model of it: list, record, undo, restart.

`pytest --hypothesis-profile long` plays longer.
"""

import asyncio
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from composed_articles import article
from composed_pages import front_page, town_page
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from workspace_driver import WorkspaceDriver

from reader.commands.reading import Asked
from reader.commands.resuming import opened_where_left
from reader.exporting.markdown import markdown_pages
from reader.i18n import use
from reader.model import Page
from reader.settings import Settings
from reader.ui.app import DubaoApp

SIZE = (100, 40)
SHORT = settings(  # of so few steps that a fault need not be made smaller, which takes minutes
    max_examples=5, stateful_step_count=16, deadline=None, phases=[Phase.explicit, Phase.generate]
)
LONG = settings.get_current_profile_name() == "long"
LETTERS = Page(
    "03.txt",
    tuple(article(f"{name}镇来信", f"{name}镇的闸门换过了。") for name in ("白芦", "石埠")),
    paper="沙河日报",
    date="2024-05-12",
    label="第3版",
)
READ, STAR, TAGS, NOTE = "read", "star", "tags", "note"
QUERIES = {
    "祝一鸣": lambda text, _said: "祝一鸣" in text,
    "-祝一鸣": lambda text, _said: "祝一鸣" not in text,
    '"来信" OR "渡口"': lambda text, _said: "来信" in text or "渡口" in text,
    '"鱼龙"': lambda _text, _said: False,
    "is:unread": lambda _text, said: not said.get(READ),
    "is:starred": lambda _text, said: bool(said.get(STAR)),
    "tag:水利": lambda _text, said: "水利" in said.get(TAGS, ()),
    "note:夜": lambda _text, said: "夜" in said.get(NOTE, ""),
}


@dataclass
class Model:
    """What the program should hold.

    Attributes:
        texts: Of each article, all that a query looks at.
        said: Of each article, by kind.
        undo: What was said before, the last deed last: (article, kind) to value.
        listed: Which articles answered when the filter was typed.
        opened, home: Articles; `home` is the one that was chosen last.
        ended: The article whose end, or whose `r`, has been seen since it was turned to.
    """

    texts: list[str]
    said: list[dict] = field(default_factory=list)
    undo: list[dict] = field(default_factory=list)
    query: str = ""
    listed: list[int] = field(default_factory=list)
    opened: int = 0
    home: int = 0
    ended: int = -1

    def __post_init__(self):
        self.said = [{} for _ in self.texts]
        self.listed = list(range(len(self.texts)))

    @property
    def unread(self):
        return [at for at, said in enumerate(self.said) if not said.get(READ)]

    def turn_to(self, at):
        if at != self.opened:
            self.opened, self.ended = at, -1

    def choose(self, place):
        if self.listed:
            self.turn_to(self.listed[min(max(place, 0), len(self.listed) - 1)])
            self.home = self.opened

    def step(self, way):
        known = self.opened in self.listed
        self.choose(self.listed.index(self.opened) + way if known else 0)

    def narrow(self, query):
        self.query = query
        answers = QUERIES.get(query, lambda _text, _said: True)
        pairs = zip(self.texts, self.said, strict=True)
        self.listed = [at for at, (text, said) in enumerate(pairs) if answers(text, said)]
        stays = [at for at in (self.home, self.opened) if at in self.listed]
        if self.listed:
            self.turn_to((stays or self.listed)[0])

    def go_to_unread(self, way):
        count = len(self.texts)
        around = [(self.opened + way * far) % count for far in range(1, count)]
        found = [at for at in around if at in self.unread]
        if found:
            self.turn_to(found[0])
            self.home = self.opened

    def say(self, changes):
        self.undo.append({(at, kind): self.said[at].get(kind) for at, kind in changes})
        self._hold(changes)

    def take_back(self):
        if self.undo:
            self._hold(self.undo.pop())

    def restart(self):
        self.undo, self.home, self.ended = [], self.opened, -1
        self.narrow("")

    def _hold(self, changes):
        for (at, kind), value in changes.items():
            if value is None:
                self.said[at].pop(kind, None)
            else:
                self.said[at][kind] = value


class Running:
    """One run of the program in a loop of its own; what is asked of it is done one by one."""

    def __init__(self, folder):
        self._loop = asyncio.new_event_loop()
        self._asked = asyncio.Queue()
        opening, _seen = opened_where_left(Asked([str(folder)]), Settings(), [])
        self._app = DubaoApp(opening, Settings(), use("zh"))
        ready = self._loop.create_future()
        self._life = self._loop.create_task(self._live(ready))
        self._loop.run_until_complete(
            asyncio.wait([ready, self._life], return_when="FIRST_COMPLETED")
        )

    def do(self, deed):
        """Have `deed` done with the driver; return what it returns."""
        done = self._loop.create_future()
        self._asked.put_nowait((deed, done))
        self._loop.run_until_complete(
            asyncio.wait([done, self._life], return_when="FIRST_COMPLETED")
        )
        if not done.done():
            self._life.result()
        return done.result()

    def press(self, *keys):
        self.do(lambda workspace: workspace.press(*keys))

    def see(self, look):
        async def looked(workspace):
            return look(workspace)

        return self.do(looked)

    def end(self):
        """Leave as a person does; return what went wrong with what is kept."""
        self.press("Q")
        self._asked.put_nowait((None, None))
        self._loop.run_until_complete(self._life)
        self._loop.close()
        return self._app.reading.leave()

    async def _live(self, ready):
        async with self._app.run_test(size=SIZE) as pilot:
            workspace = WorkspaceDriver(self._app, pilot)
            await workspace.until(lambda: not workspace.screen.is_loading)
            await workspace.rest()
            ready.set_result(None)
            while (asked := await self._asked.get())[0] is not None:
                deed, done = asked
                done.set_result(await deed(workspace))


class Reader(RuleBasedStateMachine):
    """Somebody at the keys."""

    @initialize()
    def start(self):
        self.place = tempfile.TemporaryDirectory()
        self.patch = pytest.MonkeyPatch()
        root = Path(self.place.name)
        self.patch.setenv("DUBAO_STATE", str(root / "state" / "state.db"))
        self.patch.setenv("DUBAO_CACHE", "")
        self.folder = root / "2024-05-12"
        self.folder.mkdir()
        for page in (front_page(), town_page(), LETTERS):
            path = self.folder / Path(page.source).with_suffix(".md")
            path.write_text("".join(markdown_pages([page])), "utf-8")
        self.program = Running(self.folder)
        entries = self.program.see(lambda workspace: workspace.browsing.store.entries)
        self.ids = [entry.article.id for entry in entries]
        self.titles = [entry.article.title for entry in entries]
        self.model = Model(
            ["\n".join(block.text for block in entry.article.blocks) for entry in entries]
        )

    def teardown(self):
        if hasattr(self, "program"):
            self.program.end()
        self.patch.undo()
        self.place.cleanup()

    # What the reader does

    @rule(key=st.sampled_from(["J", "K", "g", "G"]))
    def go(self, key):
        self.program.press(key)
        if key in "JK":
            self.model.step(1 if key == "J" else -1)
        else:
            self.model.choose(0 if key == "g" else len(self.model.listed) - 1)

    @precondition(lambda self: not self.model.query)
    @rule(key=st.sampled_from(["n", "p"]))
    def go_to_unread(self, key):
        self.program.press(key)
        self.model.go_to_unread(1 if key == "n" else -1)

    @rule()
    def read_to_the_end(self):
        self.program.press("enter", "G", "escape")
        if self.model.ended != self.model.opened:
            self.model.ended = self.model.opened
            self.model.said[self.model.opened][READ] = True

    @rule(key=st.sampled_from(["r", "*"]))
    def turn(self, key):
        self.program.press(key)
        kind = READ if key == "r" else STAR
        at = self.model.opened
        if kind == READ:
            self.model.ended = at
        self.model.say({(at, kind): None if self.model.said[at].get(kind) else True})

    @rule()
    def all_read(self):
        self.program.press("A")
        unread = [at for at in self.model.listed if at in self.model.unread]
        if unread:
            self.model.say({(at, READ): True for at in unread})

    @rule(tag=st.sampled_from(["水利", "春耕"]))
    def tag(self, tag):
        self.program.press(";", " ", *tag, "enter")
        at = self.model.opened
        tags = self.model.said[at].get(TAGS) or []
        if tag not in tags:
            self.model.say({(at, TAGS): [*tags, tag]})

    @rule(word=st.sampled_from(["夜", "问"]))
    def note(self, word):
        self.program.press(",", word, "enter")
        at = self.model.opened
        self.model.say({(at, NOTE): (self.model.said[at].get(NOTE) or "") + word})

    @rule()
    def undo(self):
        self.program.press("U")
        self.model.take_back()

    @rule(query=st.sampled_from(list(QUERIES)))
    def narrow(self, query):
        self.clear()

        async def typed(workspace):
            await workspace.press("slash")
            await workspace.paste(query)
            await workspace.counted()
            await workspace.press("enter")

        self.program.do(typed)
        self.model.narrow(query)

    @rule()
    def clear(self):
        if self.model.query:
            self.program.press("escape")
            self.model.narrow("")

    @rule(way=st.sampled_from(["c", "T", "-", "+"]))
    def set_otherwise(self, way):
        self.program.press(way)

    @rule(rows=st.integers(0, 9))
    def leave_and_come_back(self, rows):
        self.program.press("enter", *["j"] * rows, "escape")
        if self.model.ended != self.model.opened and self.program.see(
            lambda one: one.pane.is_at_end
        ):
            self.model.ended = self.model.opened
            self.model.said[self.model.opened][READ] = True
        look = self.program.see(_look)
        assert not self.program.end()
        self.program = Running(self.folder)
        self.model.restart()
        assert self.program.see(_look) == look

    # What always holds

    @invariant()
    def it_shows_what_the_model_says(self):
        model = self.model
        seen = self.program.see(_seen)
        assert seen["listed"] == model.listed
        assert seen["opened"] == model.opened
        assert seen["query"] == model.query
        shown = [title for title in self.titles if title in seen["rows"]]
        assert shown == [self.titles[at] for at in model.listed]
        assert f"{len(model.unread)} 篇未读" in seen["masthead"]
        bold = [title for title in self.titles if title in seen["bold"]]
        assert bold == [self.titles[at] for at in model.listed if at in model.unread]

    @invariant()
    def it_knows_what_the_model_says(self):
        known = self.program.see(
            lambda workspace: [workspace.screen.record.reading(one) for one in self.ids]
        )
        for reading, said in zip(known, self.model.said, strict=True):
            assert reading.is_read is bool(said.get(READ))
            assert reading.is_starred is bool(said.get(STAR))
            assert list(reading.tags) == (said.get(TAGS) or [])
            assert reading.note == (said.get(NOTE) or "")


def _look(workspace):
    """What outlives a run beside what was said."""
    pane = workspace.pane
    return workspace.place, workspace.app.theme, pane.mode, pane.wanted.measure


def _seen(workspace):
    browsing = workspace.browsing
    return {
        "listed": [hit.entry.number for hit in browsing.hits],
        "opened": browsing.opened.number,
        "query": browsing.text,
        "rows": workspace.text(workspace.articles),
        "bold": workspace.looks(workspace.articles, bold=True),
        "masthead": workspace.masthead,
    }


TestReader = Reader.TestCase
TestReader.settings = settings() if LONG else SHORT
