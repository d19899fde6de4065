"""The lines of a sidecar that the screen writes: taken out and put in, all others untouched.

A YAML library that writes a file anew loses a person's comments; here it only reads, says on which
line each correction stands, and reads once more what has become of the file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import FailedError
from reader.i18n import say
from reader.model import Anchored, safe_line
from reader.sources.sidecar import CORRECTED, parse_sidecar

if TYPE_CHECKING:
    from reader.settings.document import YamlField


@dataclass(frozen=True, slots=True)
class _Section:
    """Where the corrections stand: lines from 0, `head` None where there is no such section."""

    head: int | None
    items: tuple[int, ...] = ()
    indent: str = ""


def with_corrected(data: bytes, path: str, after: Sequence[Anchored], opening: str) -> bytes:
    """Return a sidecar's bytes with `after` as its corrections.

    Args:
        data: The sidecar, without complaints.
        path: Its name, for messages.
        after: All that is to be under `corrected`, in order.
        opening: A comment for the lines that are new, on one line.

    Raises:
        FailedError: Its form is one that no line can be added to.
    """
    try:
        lines = data.decode("utf-8").splitlines(keepends=True)
    except UnicodeDecodeError as error:
        raise _odd(path) from error
    there = parse_sidecar(data, path)
    section = _section(lines, data, path)
    known = dict(zip(there.corrections.anchored, section.items, strict=True))
    comment = f"  # {opening}" if opening else ""
    written = [
        lines[known[one]] if one in known else f"{section.indent}- {_line(one)}{comment}\n"
        for one in after
    ]
    result = "".join(_placed(lines, section, written)).encode("utf-8", "replace")
    again = parse_sidecar(result, path)
    kept = (again.facts, again.corrections.anchored, again.complaints)
    if kept != (there.facts, tuple(after), ()):
        raise _odd(path)
    return result


def _placed(lines: Sequence[str], section: _Section, written: Sequence[str]) -> list[str]:
    """Return all lines, those of the section replaced; a section without any is none."""
    ended = [f"{line}\n" if line and line[-1] not in "\r\n" else line for line in lines]
    if section.head is None:
        head = say("sidecar.corrected")
        return [*ended, f"{CORRECTED}:  {head}\n", *written]
    at = section.items[0] if section.items else section.head + 1
    gone = {*section.items, *(() if written else (section.head,))}
    before = [line for number, line in enumerate(ended[:at]) if number not in gone]
    after = [line for number, line in enumerate(ended[at:], at) if number not in gone]
    return [*before, *written, *after]


def _section(lines: Sequence[str], data: bytes, path: str) -> _Section:
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML only if need be

    found = next((one for one in parse_document(data, path) if one.key == CORRECTED), None)
    if found is None:
        return _Section(None)
    items = () if found.is_empty else found.items()
    indents = {_indent(lines, item, path) for item in items} or {""}
    if len(indents) > 1:
        raise _odd(path)
    return _Section(found.key_line - 1, tuple(item.line - 1 for item in items), indents.pop())


def _indent(lines: Sequence[str], item: "YamlField", path: str) -> str:
    """What stands before the `- ` of a correction that has a line of its own."""
    before = lines[item.line - 1][: item.node.start_mark.column]
    if not item.is_on_one_line or before.strip() != "-":
        raise _odd(path)
    return before[: before.index("-")]


def _line(one: Anchored) -> str:
    parts = [f"block: {one.number}", f"reads: {one.anchor}"]
    if one.role is not None:
        parts.append(f"role: {one.role}")
    if one.starts is not None:
        parts.append(f"starts: {str(one.starts).lower()}")
    if one.joins:
        parts.append("joins: true")
    return f"{{{', '.join(parts)}}}"


def _odd(path: str) -> FailedError:
    return FailedError(say("sidecar.odd", name=safe_line(path)))
