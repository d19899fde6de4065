"""A terminal's report of one key in (kitty's protocol, xterm's modifyOtherKeys), events out.

https://sw.kovidgoyal.net/kitty/keyboard-protocol/
CSI key:shifted:base ; modifiers:event ; text u, all but the key as it pleases the terminal.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntFlag

from textual.events import Event, Key, Paste
from textual.keys import KEY_NAME_REPLACEMENTS

from reader.text.safety import UNSAFE

REPORT = r"\x1b\[(?![0-9]+;[0-9]+R)[0-9:;]*[u~A-FHP-S]"  # two numbers and R: where the cursor is

_PARTS = re.compile(r"\x1b\[([0-9:]*);?([0-9:]*);?([0-9:]*)[0-9:;]*(.)")
_FUNCTIONAL = range(57344, 63744)  # kitty's codes for keys that type nothing
_RELEASE = 3
_MODIFY_OTHER_KEYS = 27

# By code: what `u` ends; the Private Use Area is kitty's.  Locks, media keys and bare modifiers
# are left out: no program waits for them, and one that counts keys must not count these.
_KEYS = {
    **{8: "backspace", 9: "tab", 10: "enter", 13: "enter", 27: "escape", 127: "backspace"},
    **{57361: "print_screen", 57362: "pause", 57363: "menu", 57414: "enter"},
    **{57376 + number: f"f{13 + number}" for number in range(23)},
    **{57417: "left", 57418: "right", 57419: "up", 57420: "down", 57421: "pageup"},
    **{57422: "pagedown", 57423: "home", 57424: "end", 57425: "insert", 57426: "delete"},
}
_KEYPAD = {**dict(zip(range(57399, 57414), "0123456789./*-+", strict=True)), 57415: "=", 57416: ","}
# By number: what `~` ends.
_TILDES = {
    **{1: "home", 2: "insert", 3: "delete", 4: "end", 5: "pageup", 6: "pagedown", 7: "home"},
    **{8: "end", 11: "f1", 12: "f2", 13: "f3", 14: "f4", 15: "f5", 17: "f6", 18: "f7", 19: "f8"},
    **{20: "f9", 21: "f10", 23: "f11", 24: "f12", 25: "f13", 26: "f14", 28: "f15", 29: "f16"},
    **{31: "f17", 32: "f18", 33: "f19", 34: "f20"},
}
_FINALS = {
    **{"A": "up", "B": "down", "C": "right", "D": "left", "F": "end", "H": "home"},
    **{"P": "f1", "Q": "f2", "R": "f3", "S": "f4"},
}

_CHARACTERS = {"backspace": "\x7f", "enter": "\r", "escape": "\x1b", "tab": "\t"}
# As a plain terminal has them: one byte each.
_CONTROLS = {"i": "tab", "j": "enter", "m": "enter", "[": "escape", "h": "backspace"}
_WORDS = {"b": "ctrl+left", "f": "ctrl+right"}
_SHIFT_IS_NOTHING = frozenset({"backspace", "enter", "escape"})
# Where a terminal does not say what shift makes of a key: the keyboard that they call base.
_SHIFTED = dict(zip("1234567890-=[]\\;',./`", '!@#$%^&*()_+{}|:"<>?~', strict=True))


class Escaped(Key):
    """A character right behind an escape: plain terminals send that for Alt, and for Esc before it.

    As a key it is the one with Alt.
    """

    def __init__(self, key: str, typed: str) -> None:
        super().__init__(key, None)
        self._typed = typed

    @property
    def apart(self) -> tuple[Key, Key]:
        """Esc, and the key that came after it."""
        return key_with_alt(""), Key("enter", "\r") if self._typed == "\r" else character_key(
            self._typed
        )


class Held(IntFlag):
    """Modifiers, as the protocol counts them."""

    SHIFT = 1
    ALT = 2
    CTRL = 4
    SUPER = 8
    HYPER = 16
    META = 32
    CAPS_LOCK = 64
    NUM_LOCK = 128


_COMMANDS = Held.CTRL | Held.SUPER | Held.HYPER | Held.META
_NAMED = (Held.ALT, Held.CTRL, Held.HYPER, Held.META, Held.SHIFT, Held.SUPER)  # by the alphabet


@dataclass(frozen=True, slots=True)
class Report:
    """What a terminal says of one key.

    Attributes:
        codes: Of the key, of the key with shift, and of the key in its place on the base keyboard;
            -1 where not said or no character.
        held: The modifiers.
        text: What it types, cleaned; empty where it types nothing or the terminal does not say.
        final: The last character of the sequence.
    """

    codes: tuple[int, int, int]
    held: Held
    text: str
    final: str


def events_of(sequence: str) -> list[Event]:
    """Return what a sequence of the shape `REPORT` means; nothing for keys let go and bare shifts.

    A text of several characters comes as one key each, or whole where a field would drop some.
    """
    report = _report(sequence)
    if report is None:
        return []
    if report.text and _types(report):
        return typed(report.text)
    return [key] if (key := _key(report)) else []


def typed(text: str) -> list[Event]:
    """Return the events of a text that was typed.

    A field takes no key that is not printable: what joins an emoji family, a character of a
    private set.  A text with one of them comes as if pasted.  Any space is the plain one (U+3000).
    """
    clean = "".join(map(_clean, text))
    if not clean.isprintable():
        return [Paste(clean)]
    return [character_key(character) for character in clean]


def character_key(character: str) -> Key:
    """Return the event of a character typed alone."""
    return Key(_name(character), character)


def key_with_alt(character: str) -> Key:
    """Return the event of a character typed with Alt, in a plain terminal; Escape for none.

    ⌥← and ⌥→ come from macOS as b and f: a word to the left, a word to the right.
    """
    if not character:
        return Key("escape", "\x1b")
    if character in _WORDS:
        return Escaped(_WORDS[character], character)
    held = Held.ALT | Held.SHIFT if character.isupper() else Held.ALT
    name = "enter" if character == "\r" else _name(character.lower())
    return Escaped(_with(held, name), character)


def _report(sequence: str) -> Report | None:
    """Return what the sequence says; None for a key let go or none that is known."""
    parts = _PARTS.fullmatch(sequence)
    if parts is None:
        return None
    key, held, text, final = parts.groups()
    if key == str(_MODIFY_OTHER_KEYS) and final == "~":
        key, text, final = text, "", "u"
    modifiers, event, *_ = [*map(_number, held.split(":")), -1, -1]
    if event == _RELEASE:
        return None
    first, shifted, base, *_ = [*map(_number, key.split(":")), -1, -1, -1]
    bits = modifiers - 1 if 0 < modifiers <= 256 else 0
    return Report((first, shifted, base), Held(bits), _text(text), final)


def _number(digits: str) -> int:
    return int(digits) if digits.isdecimal() and len(digits) < 8 else -1


def _text(codes: str) -> str:
    return "".join(_character(_number(code)) for code in codes.split(":"))


def _character(code: int) -> str:
    """Return the character that can be typed; empty for others and for what is none."""
    return _clean(chr(code)) if 0 <= code <= 0x10FFFF else ""


def _clean(character: str) -> str:
    """Return it as a field takes it; empty for controls and what steers the direction of text."""
    if unicodedata.category(character) == "Zs":
        return " "
    return "" if character < " " or UNSAFE.match(character) else character


def _types(report: Report) -> bool:
    """Whether the text was meant, and no command: ⌥ and AltGr type, Ctrl or Alt alone do not."""
    if Held.ALT in report.held:
        return report.text.lower() != _character(report.codes[0]).lower()
    return not report.held & _COMMANDS


def _key(report: Report) -> Key | None:
    name = _functional(report)
    if name is None:
        return _character_or_command(report)
    held = report.held & ~Held.SHIFT if name in _SHIFT_IS_NOTHING else report.held
    key = _with(held, name)
    return Key(key, _CHARACTERS.get(name) if key == name else None)


def _functional(report: Report) -> str | None:
    code = report.codes[0]
    if report.final == "u":
        return _KEYS.get(code)
    if report.final == "~":
        return _TILDES.get(code)
    return _FINALS.get(report.final) if code in (1, -1) else None


def _character_or_command(report: Report) -> Key | None:
    if report.final != "u":
        return None
    code, shifted, base = report.codes
    own = _KEYPAD.get(code) or _character(code)
    if not own or ord(own) in _FUNCTIONAL:
        return None
    if not report.held & (_COMMANDS | Held.ALT):
        return character_key(_cased(own, _character(shifted), report.held))
    letter = (own if own.isascii() else _character(base) or own).lower()
    if report.held & ~(Held.CAPS_LOCK | Held.NUM_LOCK) == Held.CTRL and letter in _CONTROLS:
        name = _CONTROLS[letter]
        return Key(name, _CHARACTERS[name])
    return Key(_with(report.held, _name(letter)), None)


def _cased(own: str, shifted: str, held: Held) -> str:
    """Return what the key types; with caps lock, letters the other way round."""
    is_shifted = Held.SHIFT in held
    if is_shifted and shifted:
        return shifted
    if own.isalpha():
        is_upper = own.isupper() or is_shifted != (Held.CAPS_LOCK in held)
        return upper if is_upper and len(upper := own.upper()) == 1 else own
    return _SHIFTED.get(own, own) if is_shifted else own


def _with(held: Held, name: str) -> str:
    return "+".join([*(str(one.name).lower() for one in _NAMED if one in held), name])


def _name(character: str) -> str:
    """Return Textual's name of a character's key."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, character).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)
