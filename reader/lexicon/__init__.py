"""Word lists (词表): surnames, offices, agencies, places in, each a file that names its source.

A file is words that white space parts, in sections that `[name]` opens; # begins a comment.  What
a section is for stands there.  Only lists of one subject that several rooms read are here; what a
room alone knows stands in that room.
"""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


def words(subject: str, *sections: str) -> tuple[str, ...]:
    """Return the words of the named sections of a subject's file, in their order.

    Raises:
        KeyError: There is no such section.
    """
    known = _sections(subject)
    return tuple(word for section in sections for word in known[section])


def any_of(subject: str, *sections: str) -> str:
    """Return these words as one group of a regular expression, the longest first."""
    return f"(?:{'|'.join(sorted(words(subject, *sections), key=len, reverse=True))})"


@cache
def _sections(subject: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in (_FOLDER / f"{subject}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), [])
        elif not line.startswith("#"):
            section += line.split()
    return {name: tuple(row) for name, row in found.items()}
