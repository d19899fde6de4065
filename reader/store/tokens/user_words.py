"""The user's own words (词典): a text file in the configuration folder, one word a line.

A line is a word, and behind it, if one likes, a number: how often it counts.  A `#` begins a
comment.  The file stands beside the settings file and is changed line by line: what else stands
there stays as it is.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from reader.errors import SettingsError
from reader.files.reading import read_own
from reader.i18n import say
from reader.model import safe_line
from reader.settings import settings_path

LIMIT = 1024 * 1024  # bytes; the largest file that is read
LONGEST = 50  # characters; longer than any word, and the segmenter takes room for its square
MOST_COMPLAINTS = 8  # wrong lines that are told one by one

_MOST_DIGITS = 9  # of a number behind a word
_MARK = b"\xef\xbb\xbf"  # UTF-8 may begin with it


class UserWords(NamedTuple):
    """What the file says.

    Attributes:
        numbers: Each word with its number, None where none is given.
        complaints: One for each line that says no word, with file and line; the rest counts.
    """

    numbers: Mapping[str, int | None]
    complaints: tuple[SettingsError, ...] = ()


def path() -> Path:
    """Return where the file is, or would be."""
    return settings_path().with_name("words.txt")


def is_word(text: str) -> bool:
    """Whether the segmenter can take `text` as a word, and the file hold it."""
    has_marks = text != safe_line(text) or "#" in text
    return 0 < len(text) <= LONGEST and not has_marks and not any(map(str.isspace, text))


def read(file: Path | None = None) -> UserWords:
    """Return what the file says; a file that cannot be read says only why."""
    file = file or path()
    try:
        return _parsed(read_own(file, LIMIT) or b"", file)
    except SettingsError as error:
        return UserWords({}, (error,))


def add(words: Iterable[str], file: Path | None = None) -> list[str]:
    """Write `words` that are not there yet at the end of the file; return them.

    Raises:
        SettingsError: What is there cannot be read, and is left alone.
        FailedError: The file cannot be written.
    """
    file, fresh = file or path(), list[str]()

    def with_words(before: bytes | None) -> bytes:
        before = before or b""
        known = {_word(line) for line in _text(before, file).split("\n")}
        fresh[:] = [word for word in dict.fromkeys(words) if word not in known]
        gap = b"\n" if before.removeprefix(_MARK) and not before.endswith(b"\n") else b""
        return before + (gap if fresh else b"") + "".join(f"{word}\n" for word in fresh).encode()

    _change(file, with_words)
    return fresh


def remove(words: Iterable[str], file: Path | None = None) -> list[str]:
    """Take the lines of `words` out of the file; return those that stood there.

    Raises:
        SettingsError: What is there cannot be read, and is left alone.
        FailedError: The file cannot be written.
    """
    file, gone = file or path(), list[str]()

    def without_words(before: bytes | None) -> bytes | None:
        if before is None:
            return None
        mark = _MARK if before.startswith(_MARK) else b""
        lines = _text(before, file).split("\n")
        known = {_word(line) for line in lines} - {""}
        gone[:] = [word for word in dict.fromkeys(words) if word in known]
        return mark + "\n".join(line for line in lines if _word(line) not in gone).encode()

    _change(file, without_words)
    return gone


def _change(file: Path, change: Callable[[bytes | None], bytes | None]) -> None:
    from reader.files.changing import change_file  # noqa: PLC0415 - a start only reads

    change_file(file, change, LIMIT)


def _parsed(data: bytes, file: Path) -> UserWords:
    numbers: dict[str, int | None] = {}
    wrong: list[int] = []
    for number, line in enumerate(_text(data, file).split("\n"), 1):
        word, *rest = line.partition("#")[0].split() or [""]
        if not word:
            continue
        if is_word(word) and _is_count(rest):
            numbers[word] = int(rest[0]) if _is_number(rest) else None
        else:
            wrong.append(number)
    return UserWords(numbers, _complaints(file, wrong))


def _complaints(file: Path, wrong: list[int]) -> tuple[SettingsError, ...]:
    told = [_located(file, line, say("words.wrong_line")) for line in wrong[:MOST_COMPLAINTS]]
    if more := wrong[MOST_COMPLAINTS:]:
        told.append(_located(file, more[0], say("settings.more", count=len(more))))
    return tuple(told)


def _text(data: bytes, file: Path) -> str:
    """The characters of the file; raises SettingsError where it is not UTF-8."""
    data = data.removeprefix(_MARK)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _located(file, line, say("file.not_utf8")) from error


def _word(line: str) -> str:
    return next(iter(line.partition("#")[0].split()), "")


def _is_number(rest: list[str]) -> bool:
    return bool(rest) and rest[0].isascii() and rest[0].isdigit()


def _is_count(rest: list[str]) -> bool:
    return not _is_number(rest) or len(rest[0]) <= _MOST_DIGITS


def _located(file: Path, line: int, message: str) -> SettingsError:
    from reader.settings.document import located  # noqa: PLC0415 - YAML only if need be

    return located(str(file), line, message)
