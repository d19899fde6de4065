"""Look-ups asked for one upon another: one at a time, the last one wins, Esc drops it."""

import threading
from itertools import product

import pytest
from composed_pages import FERRY, FIELDS, article, front_page, store_of, town_page

from reader.model import Page
from reader.ui.screens.card import CardScreen
from reader.ui.screens.chooser import ChooserScreen
from reader.ui.screens.who import WhoScreen
from reader.ui.services.lookups import Lookups
from reader.ui.who_is_who import read_index

pytestmark = pytest.mark.usefixtures("dictionary", "names_once")

OPENS = {"#": "strip", "P": WhoScreen, "R": ChooserScreen, "i": CardScreen}
LOOK_UPS = "".join(OPENS)
BETWEEN = ("", "j", "\x1b", "\r", *LOOK_UPS)
SOUGHT = "祝一鸣"  # a name of three articles, which are related
ESC = "\x1b[27u"  # as a key of its own, whatever follows


@pytest.fixture(scope="module")
def indexes():
    return {}


@pytest.fixture
def names_once(monkeypatch, indexes):
    """Names are read once a paper, not for each of the many keys here."""

    def once(entries):
        if len(entries) not in indexes:
            indexes[len(entries)] = read_index(entries)
        return indexes[len(entries)]

    monkeypatch.setattr("reader.ui.who_is_who.read_index", once)


@pytest.fixture
def held(monkeypatch):
    """Look-ups find nothing before they are let go."""
    go, ask = threading.Event(), Lookups.ask

    def ask_and_wait(self, question, work, then):
        def waiting(wanted):
            go.wait()
            return work(wanted)

        ask(self, question, waiting, then)

    monkeypatch.setattr(Lookups, "ask", ask_and_wait)
    yield go
    go.set()


@pytest.fixture(params=["a page", "a folder"])
def paper(request):
    page = front_page()
    more = article("三千亩水田秋收过半", FIELDS[3], FIELDS[6], *FERRY)
    page = Page("01.txt", (*page.articles, more), label="第1版")
    return store_of(page) if request.param == "a page" else store_of(page, town_page())


def between_on(paper):
    """What comes between two look-ups: on a folder everything, on the page nothing or Esc."""
    return BETWEEN if len(paper.pages) > 1 else ("", "\x1b")


def opened_by(workspace):
    """The kind of overlay that is open, "strip", or None."""
    if workspace.app.screen is not workspace.screen:
        return type(workspace.app.screen)
    return "strip" if workspace.where == "strip" else None


async def begin(workspace):
    """Nothing open, nothing looked up; a word in the filter, whose card `i` shows."""
    await workspace.burst(ESC * 5)
    assert workspace.app.screen is workspace.screen
    assert workspace.where == "list"
    assert workspace.screen.lookups.asked is None
    workspace.screen.filter_by(SOUGHT)
    await workspace.settle()


def expected(keys):
    """What the last key that asks for something opens; in the text `i` asks for a caret first."""
    in_text, last = False, None
    for key in keys:
        in_text = in_text or key == "\r"
        if key == "\x1b":
            last = None
        elif key in OPENS and not (in_text and key == "i"):
            last = OPENS[key]
    return last


@pytest.mark.parametrize("first", LOOK_UPS)
async def test_the_last_one_that_was_asked_for_opens_alone(reading, held, paper, first):
    async with reading(shown=paper, size=(80, 12)) as workspace:
        for between, last in product(between_on(paper), ("", *LOOK_UPS)):
            keys = f"{first}{between}{last}"
            await begin(workspace)
            held.clear()
            workspace.type(keys.replace("\x1b", ESC))
            await workspace.settle()
            assert opened_by(workspace) is None, keys
            held.set()
            await workspace.rest()
            assert opened_by(workspace) == expected(keys), keys
            assert len(workspace.app.screen_stack) <= 2, keys
            assert not workspace.has_ended, keys


@pytest.mark.parametrize("first", LOOK_UPS)
async def test_keys_typed_at_once_open_one_thing_at_most(reading, paper, first):
    async with reading(shown=paper, size=(80, 12)) as workspace:
        for between, last in product(between_on(paper), LOOK_UPS):
            keys = f"{first}{between}{last}"
            await begin(workspace)
            workspace.type(keys.replace("\x1b", ESC))
            await workspace.rest()
            assert len(workspace.app.screen_stack) <= 2, keys
            assert not workspace.has_ended, keys


@pytest.mark.parametrize("keys", LOOK_UPS)
async def test_esc_drops_what_is_being_looked_up_and_nothing_else(reading, held, paper, keys):
    async with reading(shown=paper, size=(80, 12)) as workspace:
        await begin(workspace)
        await workspace.burst(keys + ESC)
        held.set()
        await workspace.rest()
        assert opened_by(workspace) is None
        assert workspace.field("filter") == SOUGHT


@pytest.mark.parametrize("keys", ["#", "P", "R"])
async def test_esc_drops_it_in_the_text_too_and_keeps_the_caret(reading, held, keys):
    async with reading() as workspace:
        await workspace.press("enter", "v")
        await workspace.burst(keys + ESC)
        held.set()
        await workspace.rest()
        assert opened_by(workspace) is None
        assert workspace.pane.has_caret


async def test_esc_drops_the_card_of_a_keyword_and_keeps_the_strip(reading, held):
    async with reading() as workspace:
        held.set()
        await workspace.press("#")
        await workspace.rest()
        held.clear()
        await workspace.burst("i" + ESC)
        held.set()
        await workspace.rest()
        assert opened_by(workspace) == "strip"


async def test_leaving_a_field_drops_what_is_being_looked_up(reading, held):
    async with reading() as workspace:
        await workspace.burst("P/闻" + ESC)
        held.set()
        await workspace.rest()
        assert opened_by(workspace) is None
        assert workspace.where == "list"
