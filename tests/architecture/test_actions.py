"""Every row of the keymap has somebody who does it."""

import pytest

from reader.ui.app import DubaoApp
from reader.ui.keymap import ACTIONS
from reader.ui.screens.reading import ReadingScreen


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_every_action_is_done_by_screen_or_app(action):
    call = action.call.partition("(")[0]
    owner, name = (
        (DubaoApp, call.removeprefix("app.")) if call.startswith("app.") else (ReadingScreen, call)
    )
    assert callable(getattr(owner, f"action_{name}", None))


def test_no_key_is_bound_twice():
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))
