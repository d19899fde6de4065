"""Bytes that come from the keyboard in; events out, and text that Textual's parser survives.

Plain Textual dies of a byte that is not UTF-8 and of a code point that does not exist, stays deaf
after a paste that never ends, takes control characters in a paste for keys, and types a terminal's
answers, and long sequences, as if they were pressed.
"""

import codecs
import re
from collections.abc import Sequence

from textual.message import Message

from reader.text.safety import UNSAFE
from reader.ui.process.background import background_in
from reader.ui.process.keyboard import REPORT, events_of, key_with_alt, typed
from reader.ui.process.pictures import answer_in

PASTE_START = "\x1b[200~"
PASTE_END = "\x1b[201~"
PASTE_LIMIT = 20_000  # characters of one paste that are let through; nothing here takes more

HELD_LIMIT = 100_000  # characters of an answer that does not end
SILENCE = 0.1  # seconds after which an escape that stands alone was the key
LONG_SILENCE = 1.0  # seconds after which a paste has ended, said or not, and a sequence is given up

_KEY_WITH_ALT = 2  # characters: ESC and a letter that could also begin an answer
_STRING = r"[\]PX^_][^\x07\x1b]"
# Sequences that Textual's parser is left to read: the mouse, focus, the cursor's place, reports of
# modes and size, and keys of old terminals.  Of others it would type the characters.
_KNOWN = (
    r"<[0-9;-]{1,24}[mM]|M|[IOZa-d]|[0-9]{1,5};[0-9]{1,5}R|\?[0-9]{1,5};[0-9]\$y"
    r"|48;[0-9:;]{1,24}t|\[[A-E]|[0-9]{1,2}[$^@]|1;[5-8][p-y]"
)
# In this order.  An answer: private CSI but for mode reports, OSC, DCS, SOS, PM, APC.
_PIECE = re.compile(
    rf"(?P<answer>\x1b\[[?>=][0-9;:]*(?!\$y)[ -/]*[@-~]|\x1b{_STRING}+(?:\x07|\x1b\\))"
    rf"|(?P<report>{REPORT})"
    r"|(?P<escape>\x1b(?=[\x00-\x08\x0a-\x0c\x0e-\x1f]|\Z))"
    rf"|(?P<broken>\x1b(?:\[[0-?]*[ -/]*|O)(?=[^ -~]|\Z)|\x1b{_STRING}*(?=\x1b|\Z))"
    rf"|(?P<unknown>\x1b\[(?!{_KNOWN})[0-?]*[ -/]*[@-~])"
    r"|\x1b(?P<alt>[^\[OP\]X^_\x1b\x7f\t])"
    r"|(?P<text>[^\x00-\x7f]+)"
)
_BEGUN = re.compile(rf"\x1b(?:\[(?:[?>=][0-9;:]*[ -/]*|<?[0-9;:]*|\[)|O|{_STRING}*\x1b?)?\Z")

Piece = str | Message  # for Textual's parser, or past it


class Typed:
    """What has been typed so far, as far as it decides what comes next."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self._decode = codecs.getincrementaldecoder(encoding)("ignore").decode
        self._held = ""  # the beginning of a sequence, or of a paste's end
        self._before = ""  # the last characters let through, where a paste's start may be cut
        self._pasted = 0
        self._is_pasting = False

    @property
    def patience(self) -> float:
        """For how many seconds nothing may come before `after_silence` is due."""
        is_waiting = self._is_pasting or len(self._held) > _KEY_WITH_ALT
        return LONG_SILENCE if is_waiting else SILENCE

    def take(self, data: bytes) -> list[Piece]:
        """Return what to hand on of `data`, in order; may be empty."""
        text, self._held = self._held + self._decode(data), ""
        pieces: list[Piece] = []
        while text:
            step = self._paste if self._is_pasting else self._keys
            let_through, text = step(text)
            pieces += let_through
        return pieces

    def after_silence(self) -> list[Piece]:
        """Return what to hand on when nothing more has come.

        A paste ends; a sequence that has begun is dropped; an escape was the key.
        """
        held, self._held = self._held, ""
        if self._is_pasting:
            self._is_pasting = False
            return [PASTE_END]
        if len(held) > _KEY_WITH_ALT:
            return []
        self._let_through(held)
        return [key_with_alt(held[1:])] if held else []

    def _keys(self, text: str) -> tuple[list[Piece], str]:
        """Keys up to a paste's start, and the rest."""
        at = (self._before + text).find(PASTE_START)
        if at >= 0:
            keys, end = text[: max(0, at - len(self._before))], at + len(PASTE_START)
            rest = text[end - len(self._before) :]
            self._before, self._pasted, self._is_pasting = "", 0, True
            return [*_pieces(keys), PASTE_START], rest
        keys = text
        if begun := _BEGUN.search(text):
            keys, self._held = text[: begun.start()], begun[0][:HELD_LIMIT]
        self._let_through(keys)
        return _pieces(keys), ""

    def _let_through(self, keys: str) -> None:
        self._before = (self._before + keys)[1 - len(PASTE_START) :]

    def _paste(self, text: str) -> tuple[list[Piece], str]:
        """A paste's text up to its end, without controls and within its limit, and the rest."""
        body, end, rest = text.partition(PASTE_END)
        if not end:
            body, self._held = _without_begun(body, PASTE_END)
        self._is_pasting = not end
        clean = UNSAFE.sub("", body.replace("\r\n", "\n").replace("\r", "\n"))
        room = max(0, PASTE_LIMIT - self._pasted)
        self._pasted += len(clean)
        shown = clean[:room] + end
        return [shown] if shown else [], rest


def _pieces(keys: str) -> list[Piece]:
    """Return whole sequences and characters, each as what is to be made of it.

    A line feed is Enter, as in a shell: before the screen stands, the terminal makes one of it.
    """
    keys = keys.replace("\n", "\r")
    pieces: list[Piece] = []
    at = 0
    for found in _PIECE.finditer(keys):
        pieces += [keys[at : found.start()], *_meant(found)]
        at = found.end()
    return [piece for piece in (*pieces, keys[at:]) if piece != ""]


def _meant(found: re.Match[str]) -> Sequence[Message]:
    match found.lastgroup:
        case "answer":
            said = background_in(found[0]) or answer_in(found[0])
            return [said] if said else ()
        case "report":
            return events_of(found[0])
        case "escape" | "alt":
            return [key_with_alt(found["alt"] or "")]
        case "text":
            return typed(found[0])
    return ()


def _without_begun(text: str, mark: str) -> tuple[str, str]:
    """Part `text` from the beginning of `mark` that it may end in."""
    for length in range(len(mark) - 1, 0, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""
