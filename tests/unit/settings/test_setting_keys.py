"""Keys in the settings: every usual spelling is Textual's key, all else is refused with a hint."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.binding import Binding
from textual.keys import Keys, key_to_character

from reader.errors import SettingsError
from reader.i18n import use
from reader.model import safe_line
from reader.settings.keys import Clash, clashes, key_named, key_shown
from reader.settings.reading import parse_settings

MARKS = "，。、；：？！“”‘’（）《》【】—…·￥＃／＋－＝～｜"


@pytest.fixture(autouse=True)
def english():
    use("en")


def refused(text):
    with pytest.raises(SettingsError) as raised:
        key_named(text)
    return str(raised.value)


def keys_of(value):
    return parse_settings(f"keys:\n  quit: {value}\n".encode(), "c.yaml").keys["quit"]


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("ctrl+x", "^x ^X C-x <C-x> Ctrl+X ctrl-x Control+x"),
        ("f5", "F5 f5 <F5>"),
        ("ctrl+f5", "C-F5 Ctrl+F5"),
        ("pagedown", "PgDn PageDown page_down <PageDown> pgdown"),
        ("pageup", "PgUp PageUp"),
        ("escape", "Esc Escape <Esc>"),
        ("enter", "Enter Return CR <CR>"),
        ("tab", "Tab <Tab>"),
        ("shift+tab", "S-Tab Shift+Tab <S-Tab> ⇧Tab"),
        ("backspace", "Backspace BS <BS>"),
        ("delete", "Del Delete"),
        ("space", "Space <Space> space"),
        ("up", "↑ Up up"),
        ("left", "← Left"),
        ("ctrl+left", "C-Left ^Left Ctrl+←"),
        ("ctrl+shift+left", "Ctrl+Shift+Left Shift-Ctrl-Left"),
        ("alt+x", "M-x A-x Alt+x <M-x>"),
        ("comma", ", comma"),
        ("question_mark", "? question_mark"),
        ("circumflex_accent", "^"),
        ("less_than_sign", "<"),
        ("minus", "- minus"),
        ("plus", "+ plus"),
        ("G", "G S-g Shift+G"),
        ("ctrl+backslash", "^\\ C-\\"),
        ("fullwidth_comma", "， fullwidth_comma"),
    ],
)
def test_the_usual_spellings_of_a_key_are_that_key(name, spellings):
    assert {key_named(one) for one in spellings.split()} == {name}


def test_a_space_and_words_with_one_are_keys():
    assert [key_named(one) for one in (" ", "Page Down", "Ctrl + X", "\t")] == [
        "space",
        "pagedown",
        "ctrl+x",
        "tab",
    ]


@pytest.mark.parametrize("mark", [*string.ascii_letters, *string.digits, *string.punctuation])
def test_a_character_is_called_as_it_is_reported(mark):
    name = key_named(mark)
    if mark == ",":  # which parts keys in a binding
        assert key_to_character(name) == mark
    else:
        assert [one.key for one in Binding.make_bindings([Binding(mark, "x")])] == [name]


@pytest.mark.parametrize("mark", [*MARKS, "中", "é"])
def test_marks_of_an_input_method_are_called_as_they_are_reported(mark):
    assert [one.key for one in Binding.make_bindings([Binding(mark, "x")])] == [key_named(mark)]


def test_named_keys_are_called_as_they_are_reported():
    reported = {str(key.value) for key in Keys}
    spelled = "Enter Esc Tab Space BS Del Ins Home End PgUp PgDn Up Down Left Right F1 F12 S-Tab ^a"
    spelled += " ^z ^\\ ^] C-Left S-Left C-S-Left C-Del C-F3"
    assert {key_named(one) for one in spelled.split()} <= reported


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "a key is missing"),
        ("gg", "two keys, one after the other"),
        (",,", "two keys"),
        ("^i", "same as Tab; write Tab"),
        ("Ctrl+M", "same as Enter"),
        ("^j", "same as Enter"),
        ("<C-[>", "same as Esc"),
        ("C-h", "same as Backspace"),
        ("Ctrl+Shift+a", "same as ^a"),
        ("Ctrl+Tab", "not every terminal"),
        ("Shift+1", "not every terminal"),
        ("Shift+Space", "not every terminal"),
        ("Ctrl+/", "not every terminal"),
        ("Alt+/", "not every terminal"),
        ("Ctrl+Alt+x", "not every terminal"),
        ("ctlr+x", "did you mean ^x?"),
        ("Entr", "did you mean Enter?"),
        ("F99", "there is no key F99"),
        ("hello world", "there is no key"),
        ("snowman", "there is no key"),
        ("\x1b", "there is no key ␛"),
        ("\u0301", "there is no key"),
    ],
)
def test_what_is_no_key_is_refused_with_a_hint(text, hint):
    assert hint in refused(text)


@given(st.text(max_size=6) | st.lists(st.sampled_from("^<>CSM-+ xFg5,"), max_size=5).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_key_or_one_safe_line(text):
    try:
        name = key_named(text)
    except SettingsError as error:
        assert str(error) == safe_line(str(error))  # noqa: PT017
    else:
        assert name.strip(" ,") == name != ""
        assert key_shown(name) == name or key_named(key_shown(name)) == name


def test_own_keys_are_read_as_they_are_reported():
    assert keys_of("[q, ',', ^x, PgDn, ' ', ？]") == (
        "q",
        "comma",
        "ctrl+x",
        "pagedown",
        "space",
        "fullwidth_question_mark",
    )
    assert keys_of("F5") == ("f5",)
    assert keys_of("[q, q]") == ("q",)
    assert keys_of("[]") == ()


@pytest.mark.parametrize(
    ("value", "line", "hint"),
    [
        ("['']", 2, "quit: a key is missing"),
        ('""', 2, "quit: a key is missing"),
        ("#", 2, "quit: a key is missing"),
        ("\n  - q\n  - gg", 4, "quit: gg is two keys"),
        ("^i", 2, "quit: to a terminal ^i is the same as Tab"),
        ('"\\e[2J"', 2, "quit: there is no key ␛[2J"),
    ],
)
def test_a_wrong_key_is_told_with_file_line_and_action(value, line, hint):
    with pytest.raises(SettingsError) as raised:
        keys_of(value)
    assert str(raised.value).startswith(f"c.yaml:{line}: ")
    assert hint in str(raised.value)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ctrl+d", "^d"),
        ("escape", "Esc"),
        ("f1", "F1"),
        ("f", "f"),
        ("/", "/"),
        ("slash", "/"),
        ("comma", ","),
        ("shift+tab", "⇧Tab"),
        ("alt+x", "Alt+x"),
        ("ctrl+pagedown", "^PgDn"),
        ("fullwidth_hyphen_minus", "－"),
        ("left_black_lenticular_bracket", "【"),
        ("plus", "+"),
        ("+", "+"),
    ],
)
def test_keys_are_written_for_people(name, shown):
    assert key_shown(name) == shown


def test_two_actions_on_one_key_in_one_place_clash():
    keys = {"quit": ("q",), "hit": ("n",), "unread": ("n",), "mark": ("m", "n"), "end": ()}
    places = {"hit": "pane", "unread": "list", "mark": "pane", "quit": ""}
    assert clashes(keys, places) == (Clash("n", ("hit", "mark")),)


def test_a_character_clashes_with_its_name():
    assert clashes({"a": ("/",), "b": ("slash",)}, {}) == (Clash("slash", ("a", "b")),)


def test_an_action_that_works_everywhere_clashes_everywhere():
    found = clashes({"quit": ("f5",), "reload": ("f5",)}, {"reload": "list"})
    assert found == (Clash("f5", ("quit", "reload")),)
    assert str(found[0]) == "F5 has two meanings: quit reload; give one of them another key"
