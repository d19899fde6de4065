"""The YAML file beside a page: what the page itself does not say, and a person's corrections.

paper: 湘江日报
date: 2026-04-21
label: 第1版
section: 要闻
roles:        # block number: what it is
  3: deck
starts:       # block number: whether an article begins there
  7: true
joins: [9]    # blocks that go on with the block above them
"""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from reader.errors import SettingsError
from reader.model import Corrections, Role, safe_line
from reader.sources.files import read_bytes

if TYPE_CHECKING:
    from reader.settings.document import Field

FACTS = ("paper", "date", "label", "section")
KEYS = (*FACTS, "roles", "starts", "joins")

_ENDING = ".yaml"
_MOST_BLOCKS = 9_999_999
# A sidecar of plain facts only, as most are, is read without the YAML library (10 ms of a start).
_PLAIN_LINE = re.compile(r"(?:#.*)?|(paper|date|label|section):(?: +(?!(?i:null)\b)(\w[\w.-]*)?)?")

_NO_CORRECTIONS = Corrections()

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar says.

    Attributes:
        facts: Name and text of each fact that is not empty.
        corrections: What overrules parsing.
        complaints: One for each wrong key, with file and line; the rest still counts.
    """

    facts: tuple[tuple[str, str], ...] = ()
    corrections: Corrections = _NO_CORRECTIONS
    complaints: tuple[SettingsError, ...] = ()


def sidecar_path(page_path: str) -> str:
    """Return the path of a page's sidecar: the page's, ending in .yaml.

    A page of a PDF with several (`paper.pdf#2`) has its own: `paper#2.yaml`.
    """
    stem, ending = os.path.splitext(page_path)  # noqa: PTH122 - names may be any bytes
    kind, number_sign, number = ending.partition("#")
    is_page = kind.lower() == ".pdf" and number.isdecimal()
    return stem + (number_sign + number if is_page else "") + _ENDING


def read_sidecar(page_path: str) -> Sidecar:
    """Return what the sidecar of a page says; without one, nothing."""
    path = sidecar_path(page_path)
    if path == page_path or not os.path.lexists(path):
        return Sidecar()
    return parse_sidecar(read_bytes(path), path)


def parse_sidecar(data: bytes, path: str) -> Sidecar:
    """Return what a sidecar's bytes say; `path` names it in complaints."""
    facts = _plain_facts(data)
    return _parsed(data, path) if facts is None else Sidecar(facts)


def _plain_facts(data: bytes) -> tuple[tuple[str, str], ...] | None:
    """The facts of a sidecar in its plainest form; None if it takes YAML to read it."""
    with suppress(UnicodeDecodeError):
        lines = [_PLAIN_LINE.fullmatch(line) for line in data.decode("utf-8").splitlines()]
        found = [(line[1], line[2] or "") for line in lines if line and line[1]]
        if all(lines) and len(dict(found)) == len(found):
            return tuple((name, text) for name, text in found if text)
    return None


def _parsed(data: bytes, path: str) -> Sidecar:
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML only if need be

    try:
        fields = parse_document(data, path)
    except SettingsError as error:
        return Sidecar(complaints=(error,))
    complaints = [field.unknown(KEYS) for field in fields if field.key not in KEYS]
    given = {field.key: field for field in fields if not field.is_empty}
    facts = _gather([given[name] for name in FACTS if name in given], _fact, complaints)
    told = tuple((name, text) for name, text in facts if text)
    return Sidecar(told, _corrections(given, complaints), tuple(complaints))


def _corrections(given: Mapping[str, "Field"], complaints: list[SettingsError]) -> Corrections:
    def within(name: str, read: Callable[["Field"], Value]) -> tuple[Value, ...]:
        fields = _gather([given[name]] if name in given else [], _inner, complaints)
        return tuple(_gather(fields[0] if fields else (), read, complaints))

    return Corrections(within("roles", _role), within("starts", _start), within("joins", _join))


def _gather(
    fields: Sequence["Field"],
    read: Callable[["Field"], Value],
    complaints: list[SettingsError],
) -> list[Value]:
    """What can be read of `fields`; each that cannot adds its complaint."""
    found = []
    for field in fields:
        try:
            found.append(read(field))
        except SettingsError as error:
            complaints.append(error)
    return found


def _inner(field: "Field") -> tuple["Field", ...]:
    return field.items() if field.key == "joins" else field.fields()


def _fact(field: "Field") -> tuple[str, str]:
    return field.key, safe_line(field.text().strip())


def _role(field: "Field") -> tuple[int, Role]:
    return field.key_number(_MOST_BLOCKS), Role(field.choice(tuple(Role)))


def _start(field: "Field") -> tuple[int, bool]:
    return field.key_number(_MOST_BLOCKS), field.truth()


def _join(field: "Field") -> int:
    return field.whole(1, _MOST_BLOCKS)
