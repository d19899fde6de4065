"""Keys as people write them in, keys as Textual reports them out: ^x, C-x and Ctrl+X are ctrl+x.

Only what a plain terminal can send, and tell from other keys, is a key here.  Textual itself is
not imported: it names a character by its Unicode name, but for the few in `_OTHERWISE`.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from reader.errors import SettingsError
from reader.i18n import say
from reader.model import safe_line

# Textual's name → how it is shown, and how else it is written (any case, with or without - _ and
# blanks between its words).
_NAMED = {
    "enter": ("Enter", "return", "cr", "ret", "⏎", "↵"),
    "escape": ("Esc", "escape", "⎋"),
    "tab": ("Tab", "⇥", "\t"),
    "space": ("Space", "spc", "␣", " "),
    "backspace": ("Backspace", "bs", "⌫"),
    "delete": ("Del", "delete", "⌦"),
    "insert": ("Ins", "insert"),
    "home": ("Home",),
    "end": ("End",),
    "pageup": ("PgUp", "pageup"),
    "pagedown": ("PgDn", "pagedown", "pgdown"),
    "up": ("↑", "up"),
    "down": ("↓", "down"),
    "left": ("←", "left"),
    "right": ("→", "right"),
}
_SPELLED = {one.lower(): name for name, spellings in _NAMED.items() for one in spellings}
_SHIFTED = ("insert", "delete", "home", "end", "pageup", "pagedown", "up", "down", "left", "right")
_FUNCTION = re.compile(r"f(?:[1-9]|1[0-9]|2[0-4])")
_OTHERWISE = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_EASTERN = ("fullwidth_", "ideographic_")
_MODIFIER = re.compile(
    r"(?:(?P<ctrl>\^|⌃|(?:c|ctrl|control)\s*[-+])|(?P<shift>⇧|(?:s|shift)\s*[-+])"
    r"|(?P<alt>⌥|(?:m|a|alt|meta|option)\s*[-+]))\s*(?=\S)",
    re.IGNORECASE,
)
_TWINS = {"i": "Tab", "j": "Enter", "m": "Enter", "[": "Esc", "h": "Backspace"}  # one byte for both
_WITH_CTRL = {"\\": "ctrl+backslash", "]": "ctrl+right_square_bracket"}
_ROW = re.compile(r"[^\W\d_]{2}|\S ?\S")  # gg, m a: keys that follow each other


def key_named(text: str) -> str:
    """Return Textual's name of the key that a person wrote.

    Raises:
        SettingsError: It is none, or none that a terminal tells from others; the message has no
            place yet.
    """
    text = unicodedata.normalize("NFC", text)
    if not text:
        raise SettingsError(say("settings.key_empty"))
    written = text.strip() or text[0]
    if written[0] == "<" and written[-1] == ">" and len(written) > 2:
        written = written[1:-1]
    modifiers, rest = _parted(written)
    if name := _base(rest):
        return _with(modifiers, name, text)
    raise _refused(text)


def key_shown(name: str) -> str:
    """Return a key as people write it: ctrl+d is ^d, pagedown is PgDn, question_mark is ?."""
    *modifiers, base = name.split("+") if len(name) > 1 else [name]
    shown = _NAMED[base][0] if base in _NAMED else _character(base) or base
    if _FUNCTION.fullmatch(base):
        shown = base.upper()
    marks = {"ctrl": "^", "shift": "⇧", "alt": "Alt+"}
    return "".join(marks.get(one, f"{one}+") for one in modifiers) + shown


@dataclass(frozen=True, slots=True)
class Clash:
    """Two or more actions that one key calls in one place."""

    key: str
    actions: tuple[str, ...]

    def __str__(self) -> str:
        return say("settings.key_clash", key=key_shown(self.key), actions=" ".join(self.actions))


def clashes(keys: Mapping[str, tuple[str, ...]], places: Mapping[str, str]) -> tuple[Clash, ...]:
    """Return where keys mean two things, in the order of `keys`.

    Args:
        keys: Action → its keys, in Textual's names; a character may stand for itself.
        places: Action → where it works; an action that is not there, or at "", works everywhere.
    """
    calls: dict[str, list[str]] = {}
    for action, called_by in keys.items():
        for key in called_by:
            calls.setdefault(_name_of(key) if len(key) == 1 else key, []).append(action)
    found = ((key, _meeting(actions, places)) for key, actions in calls.items())
    return tuple(Clash(key, actions) for key, actions in found if actions)


def _meeting(actions: list[str], places: Mapping[str, str]) -> tuple[str, ...]:
    """Those of `actions` that work where another of them does."""
    wheres = [places.get(action, "") for action in actions]
    return tuple(
        action
        for at, action in enumerate(actions)
        if any(
            other == wheres[at] or not other or not wheres[at]
            for place, other in enumerate(wheres)
            if place != at
        )
    )


def _parted(text: str) -> tuple[frozenset[str], str]:
    """The modifiers that a key begins with, and the rest."""
    modifiers = set()
    while found := _MODIFIER.match(text):
        modifiers.add(str(found.lastgroup))
        text = text[found.end() :]
    return frozenset(modifiers), text


def _base(text: str) -> str:
    """A key without modifiers; empty if it is none."""
    word = text.lower() if len(text) == 1 else re.sub(r"[-_ ]", "", text).lower()
    if word in _SPELLED:
        return _SPELLED[word]
    if len(text) == 1:
        return _name_of(text)
    if _FUNCTION.fullmatch(word):
        return word
    name = text.lower()
    return name if name in _ASCII or (name.startswith(_EASTERN) and _character(name)) else ""


def _name_of(character: str) -> str:
    """Textual's name of a character; empty for one that no key gives."""
    if not character.isprintable() or unicodedata.category(character).startswith("M"):
        return ""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _OTHERWISE.get(name, name)


def _character(name: str) -> str:
    """The character that Textual calls so; empty for a name of none."""
    if name in _ASCII:
        return _ASCII[name]
    try:
        return unicodedata.lookup(name.upper().replace("_", " ").replace("HYPHEN M", "HYPHEN-M"))
    except KeyError:
        return ""


_ASCII = {_name_of(chr(code)): chr(code) for code in range(ord("!"), ord("~") + 1)}


def _with(modifiers: frozenset[str], name: str, text: str) -> str:
    """A key with its modifiers, as terminals report it."""
    if not modifiers:
        return name
    if modifiers == {"shift"}:
        return _shifted(name, text)
    if modifiers == {"alt"}:
        if len(name) == 1 and name.isascii():
            return f"alt+{name.lower()}"
        raise _refused(text, "settings.key_unheard")
    if "ctrl" in modifiers and "alt" not in modifiers:
        return _with_ctrl(name, text, is_shifted="shift" in modifiers)
    raise _refused(text, "settings.key_unheard")


def _shifted(name: str, text: str) -> str:
    if len(name) == 1 and name.upper() != name.lower():
        return name.upper()
    if name == "tab" or name in _SHIFTED:
        return f"shift+{name}"
    raise _refused(text, "settings.key_unheard")


def _with_ctrl(name: str, text: str, *, is_shifted: bool) -> str:
    if name in _SHIFTED:
        return f"ctrl+shift+{name}" if is_shifted else f"ctrl+{name}"
    character = (_character(name) or name).lower()
    if character in _TWINS:
        raise _refused(text, "settings.key_twin", twin=_TWINS[character])
    is_letter = len(name) == 1 and name.isascii() and name.isalpha()
    if is_shifted and is_letter:
        raise _refused(text, "settings.key_twin", twin=f"^{character}")
    if not is_shifted and (is_letter or _FUNCTION.fullmatch(name)):
        return f"ctrl+{character}"
    if not is_shifted and character in _WITH_CTRL:
        return _WITH_CTRL[character]
    raise _refused(text, "settings.key_unheard")


def _refused(text: str, why: str = "", **fields: str) -> SettingsError:
    """The error that says what to write instead."""
    import difflib  # noqa: PLC0415 - only for what is wrong

    value = safe_line(text)
    near = difflib.get_close_matches(text.lower(), [*_SPELLED, "ctrl+x"], n=1, cutoff=0.7)
    if not why and _ROW.fullmatch(text):
        why = "settings.key_row"
    if not why and near:
        why, fields = "settings.key_near", {"near": key_shown(_SPELLED.get(near[0], near[0]))}
    return SettingsError(say(why or "settings.key_unknown", value=value, **fields))
