"""Bytes that come from the keyboard in, text that Textual's parser survives out.

Plain Textual dies of a byte that is not UTF-8, stays deaf after a paste that never ends, takes
control characters in a paste for keys, and types a terminal's answers as if they were pressed.
"""

import codecs
import re

from reader.model.safety import UNSAFE

PASTE_START = "\x1b[200~"
PASTE_END = "\x1b[201~"
PASTE_LIMIT = 20_000  # characters of one paste that are let through; nothing here takes more

_KEY_WITH_ALT = 2  # characters: ESC and a letter that could also begin an answer
# Answers to questions about the terminal: private CSI but for mode reports, OSC, DCS, SOS, PM, APC.
_ANSWER = re.compile(
    r"\x1b\[[?>=][0-9;:]*(?!\$y)[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]+(?:\x07|\x1b\\)"
)
_ANSWER_BEGUN = re.compile(r"\x1b(?:\[(?:[?>=][0-9;:]*[ -/]*)?|[\]PX^_][^\x07\x1b]*\x1b?)\Z")


class Typed:
    """What has been typed so far, as far as it decides what comes next."""

    def __init__(self) -> None:
        self._decode = codecs.getincrementaldecoder("utf-8")("ignore").decode
        self._held = ""  # the beginning of an answer, or of a paste's end
        self._before = ""  # the last characters let through, where a paste's start may be cut
        self._pasted = 0
        self.is_pasting = False

    def take(self, data: bytes) -> str:
        """Return what to hand on of `data`; may be empty."""
        text, self._held = self._held + self._decode(data), ""
        shown: list[str] = []
        while text:
            step = self._paste if self.is_pasting else self._keys
            let_through, text = step(text)
            shown.append(let_through)
        return "".join(shown)

    def after_silence(self) -> str:
        """Return what to hand on when nothing more has come: a paste ends, an answer is dropped."""
        held, self._held = self._held, ""
        if self.is_pasting:
            self.is_pasting = False
            return PASTE_END
        return held if len(held) <= _KEY_WITH_ALT else ""

    def _keys(self, text: str) -> tuple[str, str]:
        """Keys up to a paste's start, and the rest."""
        at = (self._before + text).find(PASTE_START)
        if at >= 0:
            end = at + len(PASTE_START) - len(self._before)
            self._before, self._pasted, self.is_pasting = "", 0, True
            return _ANSWER.sub("", text[:end]), text[end:]
        keys = _ANSWER.sub("", text)
        if begun := _ANSWER_BEGUN.search(keys):
            keys, self._held = keys[: begun.start()], begun[0]
        self._before = (self._before + keys)[1 - len(PASTE_START) :]
        return keys, ""

    def _paste(self, text: str) -> tuple[str, str]:
        """A paste's text up to its end, without controls and within its limit, and the rest."""
        body, end, rest = text.partition(PASTE_END)
        if not end:
            body, self._held = _without_begun(body, PASTE_END)
        self.is_pasting = not end
        clean = UNSAFE.sub("", body.replace("\r\n", "\n").replace("\r", "\n"))
        room = max(0, PASTE_LIMIT - self._pasted)
        self._pasted += len(clean)
        return clean[:room] + end, rest


def _without_begun(text: str, mark: str) -> tuple[str, str]:
    """Part `text` from the beginning of `mark` that it may end in."""
    for length in range(len(mark) - 1, 0, -1):
        if text.endswith(mark[:length]):
            return text[:-length], text[-length:]
    return text, ""
