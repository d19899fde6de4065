"""What a person said of names: a small YAML file, `name: kind` a line, laid over the tagger.

`none` as the kind says that the words name nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from reader.errors import SettingsError
from reader.files.changing import change_file
from reader.files.reading import read_own
from reader.names.mention import TAGGED, Kind
from reader.settings.document import YamlField, dump, parse_document

NONE = "none"
LIMIT = 256 * 1024  # bytes; some 10,000 names
LONGEST = 80  # characters of a name; the longest real ones, of meetings, have some 40

_CHOICES = (*(kind.value for kind in TAGGED), NONE)


@dataclass(frozen=True, slots=True)
class NameCorrections:
    """Names and their kind; `None` for words that are no name."""

    kinds: Mapping[str, Kind | None] = field(default_factory=lambda: MappingProxyType({}))

    def with_name(self, name: str, kind: Kind | None) -> "NameCorrections":
        """Return these and that `name` is of `kind`, or none at all."""
        return NameCorrections(MappingProxyType({**self.kinds, name: kind}))

    def without(self, name: str) -> "NameCorrections":
        """Return these without a word on `name`: the tagger decides again."""
        kinds = {known: kind for known, kind in self.kinds.items() if known != name}
        return NameCorrections(MappingProxyType(kinds))


def read_corrections(path: Path) -> NameCorrections:
    """Return the corrections in the file `path`; none if there is no such file.

    Raises:
        SettingsError: The file cannot be read, or is not `name: kind` in YAML; the message names
            line and name.  It is never written over.
    """
    return _parsed(read_own(path, LIMIT), path)


def change_corrections(
    path: Path, change: Callable[[NameCorrections], NameCorrections]
) -> NameCorrections:
    """Let `change` have what is said in `path` now, write what it returns, and return that.

    What another dubao was told meanwhile stays.

    Raises:
        SettingsError: What is there cannot be read or understood, and is left alone.
        FailedError: The file cannot be written; the old one stays.
    """
    result = NameCorrections()

    def changed(before: bytes | None) -> bytes | None:
        nonlocal result
        known = _parsed(before, path)
        result = change(known)
        return before if result.kinds == known.kinds else _edited(before or b"", result, path)

    change_file(path, changed, LIMIT)
    return result


def _parsed(data: bytes | None, path: Path) -> NameCorrections:
    chosen = {
        _name(one): one.choice(_CHOICES) for one in parse_document(data or b"", str(path), LIMIT)
    }
    kinds = {name: None if kind == NONE else Kind(kind) for name, kind in chosen.items()}
    return NameCorrections(MappingProxyType(kinds))


def _name(field: YamlField) -> str:
    """The name that a line is about; an empty one would stand everywhere."""
    if not field.key.strip() or len(field.key) > LONGEST:
        raise field.wrong("names.no_name", most=LONGEST)
    return field.key


def _edited(before: bytes, after: NameCorrections, path: Path) -> bytes:
    """The file with `after` in it: of a line that changes the kind only, so that comments stay.

    A file that is not of plain lines is written anew.
    """
    try:
        lines = before.decode("utf-8").splitlines(keepends=True)
    except UnicodeDecodeError:
        return _dumped(after)
    fields = {one.key: one for one in parse_document(before, str(path), LIMIT)}
    for name, one in fields.items():
        line, mark = lines[one.line - 1], one.node
        kept = name in after.kinds
        start, end = mark.start_mark.column, mark.end_mark.column
        again = f"{line[:start]}{_said(after.kinds[name])}{line[end:]}" if kept else ""
        lines[one.line - 1] = again
    fresh = NameCorrections(
        {name: kind for name, kind in after.kinds.items() if name not in fields}
    )
    gap = b"\n" if lines and lines[-1] and lines[-1][-1] not in "\r\n" else b""
    data = "".join(lines).encode("utf-8", "replace") + gap + _dumped(fresh)
    return data if _is_read_as(data, after, path) else _dumped(after)


def _is_read_as(data: bytes, expected: NameCorrections, path: Path) -> bool:
    try:
        return _parsed(data, path).kinds == expected.kinds
    except SettingsError:
        return False


def _said(kind: Kind | None) -> str:
    return kind.value if kind else NONE


def _dumped(corrections: NameCorrections) -> bytes:
    kinds = {name: _said(kind) for name, kind in corrections.kinds.items()}
    return (dump(kinds) if kinds else "").encode("utf-8", "replace")
