"""Records in, JSON lines, JSON or YAML out, one record at a time."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

FORMATS = ("jsonl", "json", "yaml")

Record = Mapping[str, Any]


def write_records(records: Iterable[Record], form: str, out: TextIO) -> None:
    """Write `records` to `out` in one of `FORMATS`, each as soon as it comes."""
    for text in _WRITERS[form](records):
        out.write(text)
        out.flush()


def _json_lines(records: Iterable[Record]) -> Iterator[str]:
    return (json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def json_pieces(records: Iterable[Record]) -> Iterator[str]:
    """Yield one JSON array, a record a piece."""
    before = "[\n"
    for record in records:
        yield before + json.dumps(record, ensure_ascii=False, indent=1)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _yaml(records: Iterable[Record]) -> Iterator[str]:
    from reader.settings.document import dump  # noqa: PLC0415 - YAML's door, for YAML only

    return ("---\n" + dump(record) for record in records)


_WRITERS = {"jsonl": _json_lines, "json": json_pieces, "yaml": _yaml}
