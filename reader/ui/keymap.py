"""Actions, their owners and their keys: one table for keyboard, key bar, help, palette and README.

A key belongs to whoever does something with it: a widget, or a service of the reading screen.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from reader.ui.presets import PRESETS

Keys = Mapping[str, tuple[str, ...]]  # keys in force, by action name


class Counted(Enum):
    """What a number typed before a key means (5j, 5G)."""

    NOTHING = "nothing"
    TIMES = "times"  # the first argument, so many times
    PLACE = "place"  # the line or article with this number, by `action_place`
    ARGUMENT = "argument"  # the argument; without a number nothing is done


@dataclass(frozen=True, slots=True)
class Action:
    """Something a reader can do.

    Attributes:
        name: Its name in the settings file (`keys: {name: …}`) and, after `action.`, in i18n.
        owners: Who does it, by method `action_<do>`; the key works where one of them is in reach.
        do: What the owner is told to do.
        args: With what.
        keys: Default keys, the first is the one shown; none: palette only.
        group: Where the help overlay lists it.
        counted: What a number before the key means.
    """

    name: str
    owners: tuple[str, ...]
    do: str
    args: tuple[object, ...]
    keys: tuple[str, ...]
    group: str
    counted: Counted = Counted.NOTHING

    @property
    def is_anywhere(self) -> bool:
        """Whether it can be asked for by name; what only a caret or a field does needs a key."""
        return not set(self.owners) <= {CARET, FILTER, FIND, OVERLAY}


# Owners.  The widgets first, by what has the keyboard; then what is in reach from all of them.
LIST, PANE, CARET, FILTER, FIND, STRIP = "list", "pane", "caret", "filter", "find", "strip"
OVERLAY = "overlay"
WORKSPACE, APP = "workspace", "app"
TYPE = "type"  # how the pane is set, wherever the keyboard is
HITS, SEARCHES, WORDS, NAMES, CARDS = "hits", "searches", "words", "names", "cards"
COPYING, EXPORTS, CORRECTIONS, MARKS, FILES = "copying", "exports", "corrections", "marks", "files"
READINGS, HIGHLIGHTS, UNDO = "readings", "highlights", "undo"
LIBRARY, NEWSAGENT = "library", "newsagent"
UNREAD = "unread"  # in reach before all that is everywhere, as long as nothing is searched for
SERVICES = (
    *(HITS, SEARCHES, WORDS, NAMES, CARDS, COPYING, EXPORTS, CORRECTIONS, MARKS, FILES),
    *(READINGS, HIGHLIGHTS, UNDO, LIBRARY, NEWSAGENT),
)
EVERYWHERE = (WORKSPACE, TYPE, *SERVICES, APP)

_TEXTS = (LIST, PANE, OVERLAY)
_ROWS = (*_TEXTS, FILTER)
_TIMES, _PLACE, _ARGUMENT = Counted.TIMES, Counted.PLACE, Counted.ARGUMENT

# With a Chinese input method on, letters never arrive but its marks do: 、 is / and ？ is ?.
ACTIONS: tuple[Action, ...] = (
    Action("line_down", _ROWS, "line", (1,), ("j", "down"), "move", _TIMES),
    Action("line_up", _ROWS, "line", (-1,), ("k", "up"), "move", _TIMES),
    Action("next_line", (PANE,), "line", (1,), ("enter",), "move", _TIMES),
    Action(
        "page_down",
        _ROWS,
        "screenful",
        (1,),
        ("f", "ctrl+f", "pagedown"),
        "move",
        _TIMES,
    ),
    Action("read_on", _TEXTS, "read_on", (), ("space",), "move"),
    Action("page_up", _ROWS, "screenful", (-1,), ("b", "ctrl+b", "pageup"), "move", _TIMES),
    Action("half_down", _TEXTS, "screenful", (0.5,), ("d", "ctrl+d"), "move", _TIMES),
    Action("half_up", _TEXTS, "screenful", (-0.5,), ("u", "ctrl+u"), "move", _TIMES),
    Action("top", _TEXTS, "edge", (-1,), ("g", "home"), "move", _PLACE),
    Action("end", _TEXTS, "edge", (1,), ("G", "end"), "move", _PLACE),
    Action("percent", (LIST, PANE), "percent", (), ("%",), "move", _ARGUMENT),
    Action("open", (LIST, FILTER, FIND, STRIP, OVERLAY), "open", (), ("enter", "l"), "articles"),
    Action(
        "back", (LIST, PANE, FILTER, FIND, STRIP, OVERLAY), "back", (), ("escape", "h"), "articles"
    ),
    Action("next_keyword", (STRIP,), "step", (1,), ("right", "tab"), "search", _TIMES),
    Action("previous_keyword", (STRIP,), "step", (-1,), ("left", "shift+tab"), "search", _TIMES),
    Action("other_pane", (WORKSPACE,), "other_pane", (), ("tab", "shift+tab"), "articles"),
    Action("next_article", (WORKSPACE,), "article", (1,), ("J",), "articles", _TIMES),
    Action("previous_article", (WORKSPACE,), "article", (-1,), ("K",), "articles", _TIMES),
    Action("next_page", (WORKSPACE,), "paper_page", (1,), ("]", "】"), "articles", _TIMES),
    Action("previous_page", (WORKSPACE,), "paper_page", (-1,), ("[", "【"), "articles", _TIMES),
    Action("next_unread", (UNREAD,), "unread", (1,), ("n",), "articles", _TIMES),
    Action("previous_unread", (UNREAD,), "unread", (-1,), ("p",), "articles", _TIMES),
    Action("contents", (WORKSPACE,), "contents", (), ("t",), "articles"),
    Action("page_map", (WORKSPACE,), "page_map", (), ("M",), "articles"),
    Action("papers", (NEWSAGENT,), "papers", (), ("L",), "articles"),
    Action("search", (PANE, WORKSPACE), "search", (), ("/", "、", "／"), "search"),
    Action("search_all", (LIBRARY,), "search", (), ("F",), "search"),
    Action("next_hit", (HITS,), "hit", (1,), ("n",), "search", _TIMES),
    Action("previous_hit", (HITS,), "hit", (-1,), ("N",), "search", _TIMES),
    Action("regex", (FILTER, FIND), "regex", (), ("ctrl+r",), "search"),
    Action("order", (HITS,), "order", (), ("S",), "search"),
    Action("related", (WORDS,), "related", (), ("R",), "search"),
    Action("elsewhere", (LIBRARY,), "elsewhere", (), ("E",), "search"),
    Action("who", (NAMES,), "open", (), ("P",), "search"),
    Action("card", (STRIP, CARDS), "card", (), ("i",), "search"),
    Action("searches", (SEARCHES,), "choose", (), (), "search"),
    Action("save_search", (SEARCHES,), "save", (), (), "search"),
    Action("keywords", (WORDS,), "keywords", (), ("#", "＃"), "search"),
    Action("select", (PANE,), "select", (), ("v",), "take"),
    Action("select_paragraphs", (PANE,), "select_paragraphs", (), ("V",), "take"),
    Action("copy", (COPYING,), "copy", (), ("y",), "take"),
    Action("copy_with_source", (COPYING,), "copy", (True,), ("Y",), "take"),
    Action("export", (EXPORTS,), "export", (), ("s",), "take"),
    Action("mark", (MARKS,), "mark", (), ("m",), "take"),
    Action("jump", (MARKS,), "jump", (), ("'", "‘", "’"), "take"),
    Action("read", (READINGS,), "read", (), ("r",), "keep"),
    Action("star", (READINGS,), "star", (), ("*", "＊"), "keep"),
    Action("all_read", (READINGS,), "all_read", (), ("A",), "keep"),
    Action("tag", (READINGS,), "tag", (), (";", "；"), "keep"),
    Action("note", (READINGS,), "note", (), (",", "，"), "keep"),
    Action("highlight", (HIGHLIGHTS,), "highlight", (), ("H",), "keep"),
    Action("undo", (UNDO,), "undo", (), ("U",), "keep"),
    Action("caret_left", (CARET,), "caret", ("step", -1), ("h", "left"), "caret", _TIMES),
    Action("caret_right", (CARET,), "caret", ("step", 1), ("l", "right"), "caret", _TIMES),
    Action("caret_down", (CARET,), "caret", ("row", 1), ("j", "down"), "caret", _TIMES),
    Action("caret_up", (CARET,), "caret", ("row", -1), ("k", "up"), "caret", _TIMES),
    Action("caret_word", (CARET,), "caret", ("word", 1), ("w",), "caret", _TIMES),
    Action("caret_word_end", (CARET,), "caret", ("word_end", 1), ("e",), "caret", _TIMES),
    Action("caret_word_back", (CARET,), "caret", ("word", -1), ("b",), "caret", _TIMES),
    Action("caret_start", (CARET,), "caret", ("side", -1), ("0", "home"), "caret"),
    Action("caret_end", (CARET,), "caret", ("side", 1), ("$", "end"), "caret"),
    Action("caret_paragraph", (CARET,), "caret", ("paragraph", 1), ("}",), "caret", _TIMES),
    Action("caret_paragraph_back", (CARET,), "caret", ("paragraph", -1), ("{",), "caret", _TIMES),
    Action("caret_top", (CARET,), "caret", ("edge", -1), ("g",), "caret"),
    Action("caret_bottom", (CARET,), "caret", ("edge", 1), ("G",), "caret"),
    Action(
        "caret_page_down",
        (CARET,),
        "caret",
        ("screen", 1),
        ("space", "f", "ctrl+f", "pagedown"),
        "caret",
        _TIMES,
    ),
    Action(
        "caret_page_up", (CARET,), "caret", ("screen", -1), ("ctrl+b", "pageup"), "caret", _TIMES
    ),
    Action("caret_half_down", (CARET,), "caret", ("screen", 0.5), ("d", "ctrl+d"), "caret", _TIMES),
    Action("caret_half_up", (CARET,), "caret", ("screen", -0.5), ("u", "ctrl+u"), "caret", _TIMES),
    Action("other_end", (CARET,), "other_end", (), ("o",), "caret"),
    Action("extend_left", (PANE,), "extend", ("step", -1), ("shift+left",), "caret"),
    Action("extend_right", (PANE,), "extend", ("step", 1), ("shift+right",), "caret"),
    Action("extend_down", (PANE,), "extend", ("row", 1), ("shift+down",), "caret"),
    Action("extend_up", (PANE,), "extend", ("row", -1), ("shift+up",), "caret"),
    Action("narrower", (TYPE,), "measure", (-1,), ("-", "－"), "set", _TIMES),
    Action("wider", (TYPE,), "measure", (1,), ("+", "＋"), "set", _TIMES),
    Action("reset_measure", (TYPE,), "measure", (0,), ("=", "＝"), "set"),
    Action("mode", (TYPE,), "mode", (), ("c",), "set"),
    Action("zen", (WORKSPACE,), "zen", (), ("z",), "set"),
    Action("this_starts", (CORRECTIONS,), "correct", ("starts",), (), "correct"),
    Action("this_goes_on", (CORRECTIONS,), "correct", ("goes_on",), (), "correct"),
    Action("this_joins", (CORRECTIONS,), "correct", ("joins",), (), "correct"),
    Action("is_kicker", (CORRECTIONS,), "correct", ("is", "kicker"), (), "correct"),
    Action("is_headline", (CORRECTIONS,), "correct", ("is", "headline"), (), "correct"),
    Action("is_deck", (CORRECTIONS,), "correct", ("is", "deck"), (), "correct"),
    Action("is_byline", (CORRECTIONS,), "correct", ("is", "byline"), (), "correct"),
    Action("is_paragraph", (CORRECTIONS,), "correct", ("is", "paragraph"), (), "correct"),
    Action("is_crosshead", (CORRECTIONS,), "correct", ("is", "crosshead"), (), "correct"),
    Action("is_caption", (CORRECTIONS,), "correct", ("is", "caption"), (), "correct"),
    Action("is_furniture", (CORRECTIONS,), "correct", ("is", "furniture"), (), "correct"),
    Action("undo_correction", (CORRECTIONS,), "undo", (), (), "correct"),
    Action("theme", (APP,), "theme", (), ("T",), "set"),
    Action("reload", (FILES,), "reload", (), ("f5",), "screen"),
    Action("redraw", (APP,), "redraw", (), ("ctrl+l",), "screen"),
    Action("palette", (WORKSPACE,), "palette", (), (":", "：", "ctrl+p"), "screen"),
    Action("help", (WORKSPACE,), "help", (), ("?", "？", "f1"), "screen"),
    Action("quit", (LIST, PANE, STRIP, OVERLAY), "leave", (), ("q",), "screen"),
    Action("quit_now", (APP,), "quit_now", (), ("Q", "ctrl+q"), "screen"),
    Action("interrupt", (COPYING, OVERLAY), "interrupt", (), ("ctrl+c",), "screen"),
    Action("suspend", (APP,), "suspend_job", (), ("ctrl+z",), "screen"),
)
BY_NAME: Mapping[str, Action] = {action.name: action for action in ACTIONS}
# In the help overlay.
GROUPS = ("move", "articles", "search", "keep", "take", "caret", "set", "screen")

# How a key is shown where it is not simply its own character.
_SHOWN = {
    "space": "Space",
    "slash": "/",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "pagedown": "PgDn",
    "pageup": "PgUp",
}


def keys_in_force(preset: str, own: Keys) -> dict[str, tuple[str, ...]]:
    """Keys of every action: the reader's own before the preset's before the default."""
    chosen = PRESETS.get(preset, {})
    return {
        action.name: own.get(action.name, chosen.get(action.name, action.keys))
        for action in ACTIONS
    }


def calls(keys: Keys) -> dict[str, dict[str, Action]]:
    """What each owner does at a key: owner to key to action."""
    table: dict[str, dict[str, Action]] = {}
    for owner, key, action in _bound(keys):
        table.setdefault(owner, {}).setdefault(key, action)
    return table


def _bound(keys: Keys) -> Iterator[tuple[str, str, Action]]:
    for action in ACTIONS:
        for owner in action.owners:
            for key in keys.get(action.name, ()):
                yield owner, key, action


def shown_key(key: str) -> str:
    """How a key is written for people: `ctrl+d` is ^d, `escape` is Esc, `f1` is F1."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    if key.startswith("shift+") and key not in _SHOWN:
        return "⇧" + shown_key(key.removeprefix("shift+"))
    if key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return _SHOWN.get(key, key)
