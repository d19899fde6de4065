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
corrected:    # from the screen, a line each: the block, what it reads, and what is said of it
- {block: 3, reads: 0f3a91c0-1b2c3d4e-99aabbcc, role: deck}
"""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.errors import SettingsError
from reader.files.reading import SMALL, read_own
from reader.i18n import say
from reader.model import Anchored, Corrections, Role, safe_line
from reader.sources.numbered import file_of

if TYPE_CHECKING:
    from reader.settings.document import YamlField

FACTS = ("paper", "date", "label", "section")
CORRECTED = "corrected"
KEYS = (*FACTS, "roles", "starts", "joins", CORRECTED)
MOST_COMPLAINTS = 8  # told one by one

_ITEM_KEYS = ("block", "reads", "role", "starts", "joins")
_ANCHOR = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{8}){2}")
ENDING = ".yaml"
_MOST_BLOCKS = 9_999_999
# A sidecar of plain facts only, as most are and the shipped page's is, is read without the YAML
# library: loading that is 20 ms of a start (measured), and the first frame waits for it.  A test
# holds that both readings agree.
_PLAIN_LINE = re.compile(r"(?:#.*)?|(paper|date|label|section):(?: +(?!(?i:null)\b)(\w[\w.-]*)?)?")

_NO_CORRECTIONS = Corrections()

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a sidecar says.

    Attributes:
        facts: Name and text of each fact that is not empty.
        corrections: What overrules parsing.
        complaints: One for each wrong key, with file and line, and a count of what is beyond
            `MOST_COMPLAINTS`; the rest still counts.
    """

    facts: tuple[tuple[str, str], ...] = ()
    corrections: Corrections = _NO_CORRECTIONS
    complaints: tuple[SettingsError, ...] = ()


def sidecar_path(page_path: str) -> str:
    """Return the path of a page's sidecar: the page's, ending in .yaml.

    A page of a PDF with several (`paper.pdf#2`) has its own: `paper#2.yaml`.
    """
    file, number = file_of(page_path)
    stem, _ = os.path.splitext(file)  # noqa: PTH122 - names may be any bytes
    return stem + (f"#{number}" if number else "") + ENDING


def read_sidecar(page_path: str) -> Sidecar:
    """Return what the sidecar of a page says; without one, nothing.

    One that cannot be read says only why.
    """
    path = sidecar_path(page_path)
    if path == page_path:
        return Sidecar()
    try:
        data = read_own(Path(path), SMALL)
    except SettingsError as error:
        return Sidecar(complaints=(error,))
    return Sidecar() if data is None else parse_sidecar(data, path)


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
    complaints = _Complaints(path)
    for field in fields:
        if field.key not in KEYS:
            complaints.add(field)
    given = {field.key: field for field in fields if not field.is_empty}
    facts = _gather([given[name] for name in FACTS if name in given], _fact, complaints)
    told = tuple((name, text) for name, text in facts if text)
    return Sidecar(told, _corrections(given, complaints), complaints.told())


class _Complaints:
    """The first few complaints, and a count of the others: a file may have thousands."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._first: list[SettingsError] = []
        self._more = 0
        self._line = 0

    def add(self, field: "YamlField", error: SettingsError | None = None) -> None:
        """Take one; without an error the field's key is one that a sidecar does not know.

        To find what a key may have meant takes time, so only what is told is worded.
        """
        if len(self._first) < MOST_COMPLAINTS:
            self._first.append(error or field.unknown(KEYS))
        else:
            self._line = self._line or field.line
            self._more += 1

    def told(self) -> tuple[SettingsError, ...]:
        """What is to be told, in order."""
        from reader.settings.document import located  # noqa: PLC0415 - YAML only if need be

        if not self._more:
            return tuple(self._first)
        more = located(self._path, self._line, say("settings.more", count=self._more))
        return (*self._first, more)


def _corrections(given: Mapping[str, "YamlField"], complaints: _Complaints) -> Corrections:
    def within(name: str, read: Callable[["YamlField"], Value]) -> tuple[Value, ...]:
        fields = _gather([given[name]] if name in given else [], _inner, complaints)
        return tuple(_gather(fields[0] if fields else (), read, complaints))

    return Corrections(
        within("roles", _role),
        within("starts", _start),
        within("joins", _join),
        within(CORRECTED, _anchored),
    )


def _gather(
    fields: Sequence["YamlField"],
    read: Callable[["YamlField"], Value],
    complaints: _Complaints,
) -> list[Value]:
    """What can be read of `fields`; each that cannot adds its complaint."""
    found = []
    for field in fields:
        try:
            found.append(read(field))
        except SettingsError as error:
            complaints.add(field, error)
    return found


def _inner(field: "YamlField") -> tuple["YamlField", ...]:
    return field.items() if field.key in ("joins", CORRECTED) else field.fields()


def _fact(field: "YamlField") -> tuple[str, str]:
    return field.key, safe_line(field.text().strip())


def _role(field: "YamlField") -> tuple[int, Role]:
    return field.key_number(_MOST_BLOCKS), Role(field.choice(tuple(Role)))


def _start(field: "YamlField") -> tuple[int, bool]:
    return field.key_number(_MOST_BLOCKS), field.truth()


def _join(field: "YamlField") -> int:
    return field.whole(1, _MOST_BLOCKS)


def _anchored(field: "YamlField") -> Anchored:
    given = {one.key: one for one in field.fields()}
    for key, one in given.items():
        if key not in _ITEM_KEYS:
            raise one.unknown(_ITEM_KEYS)
    if len(given) < 3 or "block" not in given or not _ANCHOR.fullmatch(_text(given, "reads")):
        raise field.wrong("sidecar.incomplete")
    return Anchored(
        given["block"].whole(1, _MOST_BLOCKS),
        given["reads"].text(),
        Role(given["role"].choice(tuple(Role))) if "role" in given else None,
        given["starts"].truth() if "starts" in given else None,
        given["joins"].truth() if "joins" in given else False,
    )


def _text(given: Mapping[str, "YamlField"], key: str) -> str:
    return given[key].text() if key in given else ""
