"""Records in, JSON lines, JSON, YAML or Markdown out, one record at a time."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TextIO

FORMATS = ("jsonl", "json", "yaml", "markdown")

Record = Mapping[str, Any]

# Markdown for each role; what is not named is a paragraph.
_MARKDOWN = {
    "kicker": "*{}*",
    "headline": "## {}",
    "deck": "**{}**",
    "byline": "*{}*",
    "crosshead": "### {}",
    "caption": "> {}",
    "jump": "*{}*",
    "credit": "*{}*",
}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_SPECIAL_AT_START = re.compile(r"^(\s*)([#+-]|[0-9]+[.)])", re.MULTILINE)


def write_records(records: Iterable[Record], form: str, out: TextIO) -> None:
    """Write `records` to `out` in one of `FORMATS`, each as soon as it comes."""
    for text in _WRITERS[form](records):
        out.write(text)
        out.flush()


def _json_lines(records: Iterable[Record]) -> Iterator[str]:
    return (json.dumps(record, ensure_ascii=False) + "\n" for record in records)


def _json(records: Iterable[Record]) -> Iterator[str]:
    before = "[\n"
    for record in records:
        yield before + json.dumps(record, ensure_ascii=False, indent=1)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _yaml(records: Iterable[Record]) -> Iterator[str]:
    from reader.settings.document import dump  # noqa: PLC0415 - YAML's door, for YAML only

    return ("---\n" + dump(record) for record in records)


def _markdown(records: Iterable[Record]) -> Iterator[str]:
    return ("".join(f"{part}\n\n" for part in _parts(record)) for record in records)


def _parts(record: Record) -> Iterator[str]:
    page = record["page"]
    facts = [page[name] for name in ("paper", "date", "label", "section") if page[name]]
    yield "# " + _plain(" ".join(facts) or record["source"])
    for item in record["order"]:
        if isinstance(item, str):
            yield "<small>" + _plain(item) + "</small>"
        else:
            yield from map(_part, item["blocks"])


def _part(block: Mapping[str, str]) -> str:
    lines = _plain(block["text"]).replace("\n", "  \n")
    return _MARKDOWN.get(block["role"], "{}").format(lines)


def _plain(text: str) -> str:
    """The text, with nothing in it that Markdown reads as its own."""
    return _SPECIAL_AT_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


_WRITERS = {"jsonl": _json_lines, "json": _json, "yaml": _yaml, "markdown": _markdown}
