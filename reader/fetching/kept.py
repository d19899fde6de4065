"""What was fetched in, files in an issue's folder out: each whole, beside what is known of them.

page.yaml says where each came from and when, and whether the issue is whole.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import SettingsError
from reader.fetching.edition_host import file_of
from reader.fetching.received import Received, Validator
from reader.files.changing import unwritten
from reader.files.reading import read_own
from reader.files.regular import regular_bytes
from reader.files.whole import SHARED, replace_file

RECORD = "page.yaml"
_LIMIT = 4 * 1024 * 1024  # bytes of a record: an issue of 1,000 articles has 200 kB
_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page of an issue as the record has it."""

    address: str
    label: str
    section: str
    articles: int


@dataclass(slots=True)
class Kept:
    """An issue's folder.

    Attributes:
        folder: Where it is.
        facts: What is known of the issue, by name: paper, date, address.
        validators: What hosts said of the files, by their places in the folder.
        pages: In the order of print.
        is_whole: Whether nothing of it is missing.
    """

    folder: Path
    facts: Mapping[str, str]
    validators: dict[str, tuple[str, Validator]] = field(default_factory=dict)
    pages: list[KeptPage] = field(default_factory=list)
    is_whole: bool = False

    def recall(self) -> None:
        """Take over what an earlier fetching wrote down; a record that is broken is none."""
        from reader.settings.document import parse_document  # noqa: PLC0415 - YAML if need be

        path = self.folder / RECORD
        try:
            data = read_own(path, _LIMIT)
            fields = {one.key: one for one in parse_document(data or b"", str(path), _LIMIT)}
            self.is_whole = "whole" in fields and fields["whole"].truth()
            files = fields["files"].fields() if "files" in fields else ()
            for one in files:
                said = {inner.key: inner.text() for inner in one.fields()}
                validator = Validator(said.get("etag", ""), said.get("modified", ""))
                self.validators[one.key] = (said.get("address", ""), validator)
        except SettingsError:
            self.validators, self.is_whole = {}, False

    def path_of(self, address: str) -> Path:
        """Return where the file of an address is, or would be."""
        return self.folder.joinpath(*file_of(address).split("/"))

    def validator_of(self, address: str) -> Validator | None:
        """Return what the host said of the file that is kept; None if none is."""
        of, validator = self.validators.get(file_of(address), ("", None))
        return validator if of == address and self.path_of(address).is_file() else None

    def has_since(self, address: str, page: str) -> bool:
        """Whether a file is there that was asked for after its page had last changed."""
        try:
            own = os.stat(self.path_of(address)).st_mtime_ns  # noqa: PTH116 - as elsewhere
            return own >= os.stat(self.path_of(page)).st_mtime_ns  # noqa: PTH116 - the same
        except OSError:
            return False

    def keep(self, address: str, answer: Received) -> bytes:
        """Put what came in its place, if it is new; return what is there now.

        A file that came as it was keeps its time, so that this says when a page last changed.

        Raises:
            FailedError: It cannot be written.
        """
        path = self.path_of(address)
        validator = answer.validator if answer.data is not None else self.validator_of(address)
        self.validators[file_of(address)] = (address, validator or answer.validator)
        try:
            there = regular_bytes(path, _LARGEST) if path.is_file() else None
            if answer.data is None or answer.data == there:
                return there or b""
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, answer.data, SHARED)
        except OSError as error:
            raise unwritten(path, error) from error
        return answer.data

    def seen_again(self, address: str) -> None:
        """Note that a file was asked for now and is as it was."""
        path = self.path_of(address)
        try:
            os.utime(path)
        except OSError as error:
            raise unwritten(path, error) from error

    def write_record(self, now: float) -> None:
        """Write down what is known; `now` in seconds since 1970.

        Raises:
            FailedError: It cannot be written.
        """
        from reader.settings.document import dump  # noqa: PLC0415 - YAML if need be

        known = dict(self.facts)
        known["fetched"] = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
        values: dict[str, object] = {**known, "whole": self.is_whole}
        values["pages"] = [
            {
                "label": page.label,
                "section": page.section,
                "file": file_of(page.address),
                "articles": page.articles,
            }
            for page in self.pages
        ]
        values["files"] = {
            name: {"address": of, "etag": validator.etag, "modified": validator.modified}
            for name, (of, validator) in sorted(self.validators.items())
        }
        path = self.folder / RECORD
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            replace_file(path, dump(values).encode("utf-8"), SHARED)
        except OSError as error:
            raise unwritten(path, error) from error


def papers_folder() -> Path:
    """Return where papers are kept if nothing else is said: the user's data folder."""
    from platformdirs import user_data_path  # noqa: PLC0415 - only where it is not said

    return user_data_path("dubao", appauthor=False) / "papers"
