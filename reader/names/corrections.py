"""What a person said of names: a small YAML file, `name: kind` a line, laid over the tagger.

`none` as the kind says that the words name nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from reader.files.changing import change_file
from reader.files.reading import read_own
from reader.files.whole import replace_file
from reader.names.mention import TAGGED, Kind
from reader.settings.document import Field, dump, parse_document

NONE = "none"
LIMIT = 256 * 1024  # bytes; some 10,000 names
LONGEST = 80  # characters of a name; the longest real ones, of meetings, have some 40

_CHOICES = (*(kind.value for kind in TAGGED), NONE)


@dataclass(frozen=True, slots=True)
class Corrections:
    """Names and their kind; `None` for words that are no name."""

    kinds: Mapping[str, Kind | None] = field(default_factory=lambda: MappingProxyType({}))

    def with_name(self, name: str, kind: Kind | None) -> "Corrections":
        """Return these and that `name` is of `kind`, or none at all."""
        return Corrections(MappingProxyType({**self.kinds, name: kind}))

    def without(self, name: str) -> "Corrections":
        """Return these without a word on `name`: the tagger decides again."""
        kinds = {known: kind for known, kind in self.kinds.items() if known != name}
        return Corrections(MappingProxyType(kinds))


def read_corrections(path: Path) -> Corrections:
    """Return the corrections in the file `path`; none if there is no such file.

    Raises:
        SettingsError: The file cannot be read, or is not `name: kind` in YAML; the message names
            line and name.  It is never written over.
    """
    return _parsed(read_own(path, LIMIT), path)


def change_corrections(path: Path, change: Callable[[Corrections], Corrections]) -> Corrections:
    """Let `change` have what is said in `path` now, write what it returns, and return that.

    What another dubao was told meanwhile stays.

    Raises:
        SettingsError: What is there cannot be read or understood, and is left alone.
        FailedError: The file cannot be written; the old one stays.
    """
    result = Corrections()

    def changed(before: bytes | None) -> bytes | None:
        nonlocal result
        known = _parsed(before, path)
        result = change(known)
        return before if result.kinds == known.kinds else _dumped(result)

    change_file(path, changed, LIMIT)
    return result


def write_corrections(path: Path, corrections: Corrections) -> None:
    """Write `corrections` in place of all that `path` holds, whole or not at all.

    Raises:
        OSError: The file cannot be written; the old one, if any, stays as it was.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(path, _dumped(corrections))


def _parsed(data: bytes | None, path: Path) -> Corrections:
    chosen = {
        _name(one): one.choice(_CHOICES) for one in parse_document(data or b"", str(path), LIMIT)
    }
    kinds = {name: None if kind == NONE else Kind(kind) for name, kind in chosen.items()}
    return Corrections(MappingProxyType(kinds))


def _name(field: Field) -> str:
    """The name that a line is about; an empty one would stand everywhere."""
    if not field.key.strip() or len(field.key) > LONGEST:
        raise field.wrong("names.no_name", most=LONGEST)
    return field.key


def _dumped(corrections: Corrections) -> bytes:
    kinds = {name: kind.value if kind else NONE for name, kind in corrections.kinds.items()}
    return (dump(kinds) if kinds else "").encode("utf-8", "replace")
