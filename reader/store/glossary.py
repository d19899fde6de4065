"""A glossary (词典) of the reader's own: a YAML or CC-CEDICT file in, a word's entries out.

YAML has `word: text`, or a list of texts.  A line of CC-CEDICT is 傳統 传统 [chuan2 tong3]
/tradition/convention/ with its senses between slashes, and found by either form.
"""

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reader.errors import SettingsError
from reader.files.reading import read_own
from reader.i18n import say
from reader.model import safe_line
from reader.settings import settings_path
from reader.text.lazy_pattern import lazy_pattern
from reader.text.script import simplified

LIMIT = 64  # MB; CC-CEDICT has 10

_PAUSE = 0.001  # seconds: whoever waits for the interpreter gets it
_BATCH = 1_000  # lines between two pauses: some 4 ms
_YAML = (".yaml", ".yml")
_LINE = lazy_pattern(r"(\S+) (\S+) \[{1,2}([^\]]*)\]{1,2} /(.+)/\s*")
_SYLLABLE = lazy_pattern(r"([a-z:ü]+)([1-5])", re.IGNORECASE)
_TONES = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300", "5": ""}
_CARRIER = lazy_pattern(r"[ae]|o(?=u)|[aeiouü](?!.*[aeiouü])", re.IGNORECASE)


class Glossary:
    """Words with what a file says of them.

    The lines of a large file stay lines, some 10 MB of them, and are searched in 10 ms; as keys and
    texts of a table they would take six times the room.
    """

    def __init__(self, texts: Mapping[str, Sequence[str]], lines: bytes = b"") -> None:
        """`lines`: of CC-CEDICT, in UTF-8, a line end before each and after the last."""
        self._texts = texts
        self._lines = lines

    def entries(self, word: str) -> tuple[str, ...]:
        """Return what is said of `word`, or of its simplified form, an entry a line; not safe."""
        for form in dict.fromkeys((word, simplified(word))):
            found = (*self._texts.get(form, ()), *self._entered(form))
            if found:
                return found
        return ()

    def _entered(self, word: str) -> Iterator[str]:
        for start in self._starts(word.encode("utf-8", "replace")):
            line = self._lines[start : self._lines.index(b"\n", start)].decode()
            found = _LINE.fullmatch(line)
            if found and word in (found[1], found[2]):
                yield f"{toned(found[3])}  {found[4].replace('/', '; ')}"

    def _starts(self, word: bytes) -> list[int]:
        """Return where the lines begin that may be of a word, in order."""
        if not word or not self._lines:
            return []
        traditional = (at + 1 for at in _places(self._lines, b"\n%b " % word))
        other = (
            self._lines.rindex(b"\n", 0, at) + 1 for at in _places(self._lines, b" %b [" % word)
        )
        return sorted({*traditional, *other})


def glossary_path(named: str) -> Path:
    """Return the file that a setting names: below the home folder, or beside the settings."""
    try:
        path = Path(named).expanduser()
    except RuntimeError:  # there is no such home
        path = Path(named)
    return settings_path().parent / path


def read_glossary(path: Path) -> Glossary:
    """Return what a file holds; for a worker, some 0.6 s for all of CC-CEDICT.

    Raises:
        SettingsError: There is no such file, it cannot be read or understood; one line, with the
            number of the line where there is one.
    """
    data = _read(path)
    if path.suffix.lower() in _YAML:
        return Glossary(_texts(data, str(path)))
    return Glossary({}, _checked(data, str(path)))


def toned(pinyin: str) -> str:
    """Return pinyin with marks for its numbers: chuan2 tong3 is chuán tǒng, lu:4 is lǜ."""
    return _SYLLABLE.sub(lambda found: _marked(found[1], found[2]), pinyin)


def _marked(syllable: str, tone: str) -> str:
    import unicodedata  # noqa: PLC0415 - not before the first frame

    plain = syllable.replace("u:", "ü").replace("U:", "Ü").replace("v", "ü")
    marked = _CARRIER.sub(lambda found: found[0] + _TONES[tone], plain, count=1)
    return unicodedata.normalize("NFC", marked)


def _places(lines: bytes, sought: bytes) -> Iterator[int]:
    at = lines.find(sought)
    while at >= 0:
        yield at
        at = lines.find(sought, at + 1)


def _read(path: Path) -> bytes:
    data = read_own(path, LIMIT * 1_000_000)
    if data is None:
        raise SettingsError(say("source.missing", name=safe_line(str(path))))
    return data


def _texts(data: bytes, name: str) -> dict[str, tuple[str, ...]]:
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML comes late

    fields = parse_document(data, name) if data.strip() else ()
    texts = {field.key: tuple(item.text() for item in field.items()) for field in fields}
    return {word: tuple(filter(str.strip, said)) for word, said in texts.items()}


def _checked(data: bytes, name: str) -> bytes:
    """Return the lines of a CC-CEDICT file; raises SettingsError for the first that is none."""
    lines = data.removeprefix("\ufeff".encode()).replace(b"\r\n", b"\n")
    for number, line in enumerate(lines.split(b"\n"), 1):
        if number % _BATCH == 0:
            time.sleep(_PAUSE)
        if line.strip() and not line.startswith(b"#"):
            _check(line, name, number)
    return b"\n%b\n" % lines


def _check(line: bytes, name: str, number: int) -> None:
    from reader.settings.document import located  # noqa: PLC0415 - YAML comes late

    try:
        is_entry = _LINE.fullmatch(line.decode())
    except UnicodeDecodeError as error:
        raise located(name, number, say("file.not_utf8")) from error
    if not is_entry:
        raise located(name, number, say("glossary.not_an_entry"))
