from collections import Counter

import pytest

from reader.errors import SettingsError
from reader.i18n import LANGUAGES, use, words
from reader.settings import KEYMAPS
from reader.ui.clashing import check_keys, clashes_of
from reader.ui.keymap import ACTIONS, EVERYWHERE, PRESETS, calls, keys_in_force, shown_key


@pytest.mark.parametrize("preset", list(PRESETS))
def test_no_key_has_two_meanings_in_one_place(preset):
    keys = keys_in_force(preset, {})
    bound = {
        ("everywhere" if owner in EVERYWHERE else owner, key, action.name)
        for action in ACTIONS
        for owner in action.owners
        for key in keys[action.name]
    }
    times = Counter((place, key) for place, key, _ in bound)
    assert [where for where, count in times.items() if count > 1] == []


@pytest.mark.parametrize("preset", list(PRESETS))
def test_a_preset_names_actions_that_exist(preset):
    assert set(PRESETS[preset]) <= {action.name for action in ACTIONS}


def test_every_keymap_of_the_settings_is_a_preset():
    assert set(KEYMAPS) == set(PRESETS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_has_words(language):
    texts = words(language)
    assert all(f"action.{action.name}" in texts for action in ACTIONS)


def test_no_action_is_named_twice():
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)


@pytest.mark.parametrize("key", ["ctrl+i", "ctrl+j", "ctrl+m", "ctrl+h"])
def test_no_action_takes_a_key_that_plain_terminals_send_for_another(key):
    """^i is Tab, ^j and ^m are Enter, ^h is Backspace there."""
    assert not any(key in action.keys for action in ACTIONS)


@pytest.mark.parametrize(
    "name", ["line_down", "line_up", "page_down", "open", "back", "other_pane", "search", "help"]
)
def test_what_is_essential_works_without_letters(name):
    """An input method keeps letters to itself."""
    action = next(action for action in ACTIONS if action.name == name)
    assert any(not key.isalpha() or len(key) > 1 for key in action.keys)


def test_every_action_with_a_key_can_be_called():
    called = {
        action.name
        for table in calls(keys_in_force("dubao", {})).values()
        for action in table.values()
    }
    assert called == {action.name for action in ACTIONS if action.keys}


def test_a_readers_own_keys_win_over_the_presets():
    keys = keys_in_force("newsboat", {"open": ("o",)})
    assert keys["open"] == ("o",)
    assert "left" in keys["back"]


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("ctrl+d", "^d"),
        ("escape", "Esc"),
        ("f1", "F1"),
        ("f", "f"),
        ("/", "/"),
        ("pagedown", "PgDn"),
    ],
)
def test_keys_are_written_for_people(key, shown):
    assert shown_key(key) == shown


@pytest.mark.parametrize("preset", list(PRESETS))
def test_no_preset_has_a_key_with_two_meanings_in_reach_of_each_other(preset):
    assert clashes_of(keys_in_force(preset, {})) == []


def test_two_actions_on_one_key_are_named(monkeypatch):
    use("zh")
    with pytest.raises(SettingsError) as trouble:
        check_keys("dubao", {"zen": ("F9", "j"), "theme": ("n",)})
    assert "j 有两个用处：line_down zen" in str(trouble.value)
    assert "n 有两个用处：next_hit theme" in str(trouble.value)
    assert str(trouble.value).count("自己的键都不算") == 1
    assert trouble.value.exit_code == 2


def test_a_key_that_is_given_away_may_mean_something_else():
    check_keys("dubao", {"zen": ("n",), "next_hit": (), "next_unread": ()})


def test_one_key_may_mean_two_things_where_they_never_meet():
    check_keys("dubao", {"caret_word": ("R",)})
