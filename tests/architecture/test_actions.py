"""Every row of the keymap has somebody who does it, in the place where its key works."""

from collections import Counter

import pytest

from reader.i18n import use
from reader.settings import Settings
from reader.store import ArticleStore
from reader.ui.app import DubaoApp
from reader.ui.keymap import ACTIONS, APP, EVERYWHERE, OVERLAY, keys_in_force
from reader.ui.opening import Opening
from reader.ui.screens.overlay import Overlay
from reader.ui.screens.reading import ReadingScreen


@pytest.fixture(scope="module")
def owners():
    keys = keys_in_force("dubao", {})
    screen = ReadingScreen(Opening(ArticleStore([])), Settings(), use("zh"), keys)
    return {**screen._owners, APP: DubaoApp, OVERLAY: Overlay}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_every_owner_does_what_the_keymap_says(owners, action):
    for owner in action.owners:
        assert callable(getattr(owners[owner], f"action_{action.do}", None))


def test_no_key_is_bound_twice_in_one_place():
    places = dict.fromkeys(EVERYWHERE, "everywhere")
    bound = {
        (places.get(owner, owner), key, action.name)
        for action in ACTIONS
        for owner in action.owners
        for key in action.keys
    }
    times = Counter((place, key) for place, key, _ in bound)
    assert [where for where, count in times.items() if count > 1] == []
