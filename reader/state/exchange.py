"""The way out of the file and back in: items as JSON lines, documented in docs/state.md."""

import json
import re
from collections.abc import Iterable, Iterator

from reader.errors import FailedError
from reader.i18n import say
from reader.state.items import LONGEST_VALUE, Item, checked
from reader.text.safety import UNSAFE

LONGEST_LINE = 3 * LONGEST_VALUE  # bytes
HEAD = {"dubao": "state", "version": 1}  # the first line


def lines_of(items: Iterable[Item]) -> Iterator[str]:
    """Yield the head, then a line an item, to be read as it stands.

    What could steer a terminal, and what cannot be written in UTF-8, is escaped.
    """
    yield json.dumps(HEAD)
    for item in items:
        record = {"kind": item.kind, "key": item.key, "value": item.value, "at": item.at}
        yield UNSAFE.sub(_escaped, json.dumps(record, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    return json.dumps(found[0])[1:-1]


def items_of(lines: Iterable[bytes], name: str) -> Iterator[Item]:
    """Yield the items of exported lines; blank lines are passed over.

    Args:
        lines: As they stand in a file, the head first.
        name: What the file is called in complaints.

    Raises:
        FailedError: There is no head, or a line is no item; the message has its number.
    """
    is_headed = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        record = _record(line)
        if not is_headed:
            is_headed = record == HEAD
            if not is_headed:
                raise FailedError(say("state.no_head", name=name))
            continue
        fields = [record.get(part) for part in ("kind", "key", "value", "at")]
        item = checked(*fields)
        if item is None:
            raise FailedError(say("state.no_item", name=name, line=number))
        yield item
    if not is_headed:
        raise FailedError(say("state.no_head", name=name))


def _record(line: bytes) -> dict[str, object]:
    """Return what a line says; nothing where it says nothing that could be an item."""
    if len(line) > LONGEST_LINE:
        return {}
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}
