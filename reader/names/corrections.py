"""What a person said of names: a small YAML file, `name: kind` a line, laid over the tagger.

`none` as the kind says that the words name nothing.  The file is written whole or not at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from reader.names.mention import TAGGED, Kind
from reader.settings.document import dump, parse_document
from reader.store.whole_file import write_whole

NONE = "none"

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
        SettingsError: The file is not `name: kind` in YAML; the message names line and name.
        OSError: The file cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Corrections()
    fields = parse_document(data, str(path))
    chosen = {one.key: one.choice(_CHOICES) for one in fields}
    kinds = {name: None if kind == NONE else Kind(kind) for name, kind in chosen.items()}
    return Corrections(MappingProxyType(kinds))


def write_corrections(path: Path, corrections: Corrections) -> None:
    """Write `corrections` to `path` at one stroke; its folder is made if need be.

    Raises:
        OSError: The file cannot be written; the old one, if any, stays as it was.
    """
    kinds = {name: kind.value if kind else NONE for name, kind in corrections.kinds.items()}
    write_whole(path, dump(kinds) if kinds else "")
