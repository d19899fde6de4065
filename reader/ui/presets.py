"""Keys that people of other programs press, where they differ from the table of actions."""

from collections.abc import Mapping

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "dubao": {},
    "newsboat": {
        "back": ("escape", "h", "left"),
        "open": ("enter", "l", "right"),
        "next_keyword": ("tab",),
        "previous_keyword": ("shift+tab",),
        "top": ("home",),
        "end": ("end",),
        "order": ("S", "g", "G"),  # its menus of sorting
        "caret_top": ("g",),
    },
    "less": {
        "line_down": ("j", "down", "e", "ctrl+e", "ctrl+n"),
        "line_up": ("k", "up", "y", "ctrl+y", "ctrl+p"),
        "page_down": ("f", "ctrl+f", "pagedown", "ctrl+v"),
        "top": ("g", "home", "<"),
        "end": ("G", "end", ">"),
        "percent": ("%", "p"),
        "search": ("/", "、", "／", "&"),
        "copy": ("C",),  # y is a line up
        "back": ("escape",),
        "help": ("h", "H", "?", "？", "f1"),
        "palette": (":", "："),
        "redraw": ("ctrl+l", "r", "ctrl+r"),
        "read": ("x",),
        "highlight": ("L",),
        "previous_unread": ("B",),  # p is so far down
        "papers": ("I",),  # L highlights
    },
    "vim": {
        "line_down": ("j", "down", "ctrl+e"),
        "line_up": ("k", "up", "ctrl+y"),
        "half_down": ("ctrl+d",),
        "half_up": ("ctrl+u",),
        "caret_half_down": ("ctrl+d",),
        "caret_half_up": ("ctrl+u",),
        "back": ("escape", "h", "ctrl+o"),
        "other_pane": ("tab", "shift+tab", "ctrl+w"),
        "card": ("i", "K"),
        "next_article": ("J", "ctrl+n"),
        "previous_article": ("ctrl+p",),
        "palette": (":", "："),
        "undo": ("U", "u"),
    },
}
