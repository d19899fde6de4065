"""Actions and their keys: one table for bindings, key bar, help overlay and README."""

from collections.abc import Mapping
from dataclasses import dataclass

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True)
class Action:
    """Something a reader can do with a key.

    Attributes:
        name: Its name in the settings file (`keys: {name: …}`) and, after `action.`, in i18n.
        call: Textual's action string, handled by the reading screen.
        keys: Default keys in Textual's names, the first is the one shown; none: palette only.
        group: Where the help overlay lists it.
        is_first: Done before the next key is looked at, so that what is typed on goes where this
            key sends it: into a field, to the end of a selection, to a mark.
    """

    name: str
    call: str
    keys: tuple[str, ...]
    group: str
    is_first: bool = False


# With a Chinese input method on, letters never arrive but its marks do: 、 is / and ？ is ?.
ACTIONS: tuple[Action, ...] = (
    Action("line_down", "line(1)", ("j", "down"), "move"),
    Action("line_up", "line(-1)", ("k", "up"), "move"),
    Action("page_down", "screenful(1)", ("space", "f", "ctrl+f", "pagedown"), "move"),
    Action("page_up", "screenful(-1)", ("b", "ctrl+b", "pageup"), "move"),
    Action("half_down", "screenful(0.5)", ("d", "ctrl+d"), "move"),
    Action("half_up", "screenful(-0.5)", ("u", "ctrl+u"), "move"),
    Action("top", "edge(-1)", ("g", "home"), "move"),
    Action("end", "edge(1)", ("G", "end"), "move"),
    Action("open", "open", ("enter", "l"), "articles"),
    Action("back", "back", ("escape", "h"), "articles"),
    Action("other_pane", "other_pane", ("tab", "shift+tab"), "articles"),
    Action("next_article", "article(1)", ("J",), "articles"),
    Action("previous_article", "article(-1)", ("K",), "articles"),
    Action("next_page", "paper_page(1)", ("]", "】"), "articles"),
    Action("previous_page", "paper_page(-1)", ("[", "【"), "articles"),
    Action("search", "search", ("/", "、", "／"), "search", is_first=True),
    Action("search_all", "search_all", ("F",), "search", is_first=True),
    Action("next_hit", "hit(1)", ("n",), "search"),
    Action("previous_hit", "hit(-1)", ("N",), "search"),
    Action("regex", "regex", ("ctrl+r",), "search"),
    Action("order", "order", ("S",), "search"),
    Action("related", "related", ("R",), "search"),
    Action("who", "who", ("P",), "search"),
    Action("card", "card", ("i",), "search"),
    Action("searches", "searches", (), "search"),
    Action("save_search", "save_search", (), "search"),
    Action("keywords", "keywords", ("#", "＃"), "search"),
    Action("select", "select", ("v",), "take", is_first=True),
    Action("copy", "copy", ("y",), "take"),
    Action("copy_with_source", "copy(True)", ("Y",), "take"),
    Action("mark", "mark", ("m",), "take", is_first=True),
    Action("jump", "jump", ("'", "‘", "’"), "take", is_first=True),
    Action("narrower", "measure(-1)", ("-", "－"), "set"),
    Action("wider", "measure(1)", ("+", "＋"), "set"),
    Action("reset_measure", "measure(0)", ("=", "＝"), "set"),
    Action("mode", "mode", ("c",), "set"),
    Action("zen", "zen", ("z",), "set"),
    Action("this_starts", "correct('starts')", (), "correct"),
    Action("this_goes_on", "correct('goes_on')", (), "correct"),
    Action("this_joins", "correct('joins')", (), "correct"),
    Action("is_kicker", "correct('is', 'kicker')", (), "correct"),
    Action("is_headline", "correct('is', 'headline')", (), "correct"),
    Action("is_deck", "correct('is', 'deck')", (), "correct"),
    Action("is_byline", "correct('is', 'byline')", (), "correct"),
    Action("is_paragraph", "correct('is', 'paragraph')", (), "correct"),
    Action("is_crosshead", "correct('is', 'crosshead')", (), "correct"),
    Action("is_caption", "correct('is', 'caption')", (), "correct"),
    Action("is_furniture", "correct('is', 'furniture')", (), "correct"),
    Action("undo_correction", "undo_correction", (), "correct"),
    Action("theme", "app.theme", ("T",), "set"),
    Action("palette", "app.palette", (":", "：", "ctrl+p"), "screen"),
    Action("help", "app.help", ("?", "？", "f1"), "screen"),
    Action("quit", "leave", ("q",), "screen"),
    Action("quit_now", "app.quit_now", ("Q", "ctrl+q"), "screen"),
    Action("interrupt", "interrupt", ("ctrl+c",), "screen"),
    Action("suspend", "app.suspend_job", ("ctrl+z",), "screen"),
)
FIRST = frozenset(action.call for action in ACTIONS if action.is_first)
GROUPS = ("move", "articles", "search", "take", "set", "screen")  # in the help overlay

# What other programs' readers press, where it differs from the table above.
PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "dubao": {},
    "newsboat": {"back": ("escape", "h", "left"), "open": ("enter", "l", "right")},
    "less": {"line_down": ("j", "down", "enter", "e"), "open": ("l", "right")},
    "vim": {"back": ("escape", "h", "ctrl+o"), "other_pane": ("tab", "shift+tab", "ctrl+w")},
}

# How a key is shown where it is not simply its own character.
_SHOWN = {
    "space": "Space",
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


def bindings(keys: Mapping[str, tuple[str, ...]]) -> list[BindingType]:
    """The table as Textual bindings, with the keys in force by action name."""
    return [
        Binding(
            ",".join(keys[action.name]),
            action.call,
            id=action.name,
            show=False,
            priority=action.is_first,
        )
        for action in ACTIONS
        if keys[action.name]
    ]


def keys_in_force(preset: str, own: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Keys of every action: the reader's own before the preset's before the default."""
    chosen = PRESETS.get(preset, {})
    return {
        action.name: own.get(action.name, chosen.get(action.name, action.keys))
        for action in ACTIONS
    }


def shown_key(key: str) -> str:
    """How a key is written for people: `ctrl+d` is ^d, `escape` is Esc, `f1` is F1."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    if key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return _SHOWN.get(key, key)
