"""The user's own words (词典): a text file in the configuration folder, one word a line.

A line is a word, and behind it, if one likes, a number: how often it counts.  A `#` begins a
comment.  The file stands beside the settings file.
"""

from collections.abc import Iterable
from pathlib import Path

from reader.settings import settings_path
from reader.store.whole_file import write_whole

LIMIT = 1024 * 1024  # bytes; the largest file that is read


def path() -> Path:
    """Return where the file is, or would be."""
    return settings_path().with_name("words.txt")


def read(file: Path | None = None) -> dict[str, int | None]:
    """Return each word with its number, None where none is given; empty without a file."""
    try:
        with (file or path()).open("rb") as opened:
            text = opened.read(LIMIT).decode("utf-8-sig", errors="replace")
    except OSError:
        return {}
    parts = (line.partition("#")[0].split() for line in text.splitlines())
    return {part[0]: _number(part[1:]) for part in parts if part}


def add(words: Iterable[str], file: Path | None = None) -> list[str]:
    """Write `words` that are not there yet at the end of the file; return them.

    Raises:
        OSError: The file cannot be written.
    """
    known = read(file)
    fresh = [word for word in dict.fromkeys(words) if word not in known]
    if fresh:
        _write(file or path(), [*_lines(file or path()), *fresh])
    return fresh


def remove(words: Iterable[str], file: Path | None = None) -> list[str]:
    """Take `words` out of the file; return those that stood there.

    Raises:
        OSError: The file cannot be written.
    """
    gone = [word for word in dict.fromkeys(words) if word in read(file)]
    if gone:
        kept = [line for line in _lines(file or path()) if _word(line) not in gone]
        _write(file or path(), kept)
    return gone


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        return []


def _word(line: str) -> str:
    return next(iter(line.partition("#")[0].split()), "")


def _number(rest: list[str]) -> int | None:
    return int(rest[0]) if rest and rest[0].isascii() and rest[0].isdigit() else None


def _write(file: Path, lines: list[str]) -> None:
    write_whole(file, "".join(f"{line}\n" for line in lines))
