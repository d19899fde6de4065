"""The user's own files and folders in, whether each is there, sound and can be written out."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path

from reader.commands.diagnosis import Diagnosis, Health
from reader.errors import DubaoError, FailedError
from reader.fetching.kept import papers_folder
from reader.fetching.papers import FILE, known_papers
from reader.files.cache_folder import VARIABLE as CACHE_VARIABLE
from reader.files.cache_folder import cache_folder
from reader.files.database import connect
from reader.i18n import say
from reader.library.addresses import is_address, library_named, open_library
from reader.model import safe_line
from reader.settings import read_settings, settings_path
from reader.state.connecting import check_kind
from reader.state.paths import VARIABLE as STATE_VARIABLE
from reader.state.paths import state_path
from reader.state.schema import VERSION, fault_of, is_foreign, version_of
from reader.store.tokens import user_words

MOST_FILES = 20_000  # that are counted of a folder
LEAST_SPACE = 50 << 20  # bytes free
_KILO, _MEGA = 1 << 10, 1 << 20
_TITLES = {
    "settings": "doctor.settings",
    "papers": "doctor.papers",
    "words": "doctor.words",
    "state": "doctor.state",
    "cache": "doctor.cache",
    "library": "doctor.library",
    "fetched": "doctor.fetched",
}


def file_diagnoses() -> Iterator[Diagnosis]:
    """Yield one diagnosis for each place; nothing is changed, and nothing made."""
    yield _own_file("settings", settings_path(), read_settings)
    yield _own_file("papers", settings_path().with_name(FILE), known_papers)
    yield _own_file("words", user_words.path(), _read_words)
    yield _state()
    cache = cache_folder()
    yield _off("cache", CACHE_VARIABLE) if cache is None else _folder("cache", cache)
    yield _library(library_named())
    yield _folder("fetched", papers_folder())


def _own_file(subject: str, path: Path, read: Callable[[], object]) -> Diagnosis:
    says = _named(subject, path, say("doctor.default") if not path.exists() else "")
    try:
        read()
    except DubaoError as error:
        return Diagnosis(subject, says, Health.WRONG, safe_line(str(error)))
    return Diagnosis(subject, says)


def _read_words() -> None:
    for complaint in user_words.read().complaints:
        raise complaint


def _state() -> Diagnosis:
    path = state_path()
    if path is None:
        return _off("state", STATE_VARIABLE)
    if not os.path.lexists(path):
        return _writable("state", path, say("doctor.none_yet"))
    try:
        check_kind(path)
        with closing(connect(path, "ro")) as connection:
            if is_foreign(connection, path):
                raise FailedError(say("state.foreign", name=safe_line(str(path))))
            fault, version = fault_of(connection), version_of(connection)
    except (DubaoError, OSError, sqlite3.Error) as error:
        return Diagnosis("state", _named("state", path), Health.WRONG, safe_line(str(error)))
    if fault:
        advice = say("doctor.broken.advice")
        broken = _named("state", path, say("doctor.broken", reason=safe_line(fault)))
        return Diagnosis("state", broken, Health.WRONG, advice)
    if version > VERSION:
        newer = _named("state", path, say("doctor.newer"))
        return Diagnosis("state", newer, Health.WRONG, say("doctor.newer.advice"))
    return _writable("state", path, say("doctor.sound", size=_size(path.stat().st_size)))


def _folder(subject: str, path: Path) -> Diagnosis:
    if not os.path.lexists(path):
        return _writable(subject, path, say("doctor.none_yet"))
    if not path.is_dir():
        advice = say("doctor.no_folder.advice")
        return Diagnosis(subject, _named(subject, path), Health.WRONG, advice)
    sizes = list(islice(_sizes(path), MOST_FILES + 1))
    key = "doctor.more_files" if len(sizes) > MOST_FILES else "doctor.files"
    return _writable(subject, path, say(key, n=min(len(sizes), MOST_FILES), size=_size(sum(sizes))))


def _sizes(folder: Path) -> Iterator[int]:
    """Yield the bytes of each file in it; what goes meanwhile does not count."""
    for path in folder.rglob("*"):
        with suppress(OSError):
            if path.is_file():
                yield path.stat().st_size


def _library(named: str) -> Diagnosis:
    """Return whether the library is there; an archive in PostgreSQL is asked for it."""
    if not is_address(named):
        return _folder("library", Path(named))
    says = say("doctor.place", what=say(_TITLES["library"]), path="PostgreSQL")
    try:
        with open_library(named) as archive:
            count = len(archive.issues())
    except DubaoError as error:
        return Diagnosis("library", says, Health.WRONG, safe_line(str(error)))
    return Diagnosis("library", f"{says} · " + say("doctor.issues", n=count))


def _writable(subject: str, path: Path, says: str) -> Diagnosis:
    """Return what is so far fine, if it can be written and there is room."""
    there = next(one for one in (path, *path.absolute().parents) if os.path.lexists(one))
    named = _named(subject, path, says)
    if not os.access(there, os.W_OK):
        advice = say("doctor.read_only.advice", name=safe_line(str(there)))
        return Diagnosis(subject, named, Health.WRONG, advice)
    free = shutil.disk_usage(there).free
    if free < LEAST_SPACE:
        return Diagnosis(subject, named, Health.WRONG, say("doctor.full.advice", size=_size(free)))
    return Diagnosis(subject, named)


def _off(subject: str, variable: str) -> Diagnosis:
    says = say("doctor.off", what=say(_TITLES[subject]), variable=variable)
    return Diagnosis(subject, says, Health.NOTE)


def _named(subject: str, path: Path, says: str = "") -> str:
    place = say("doctor.place", what=say(_TITLES[subject]), path=safe_line(str(path)))
    return f"{place} · {says}" if says else place


def _size(size: int) -> str:
    if 0 < size < _MEGA:
        return f"{max(1, size // _KILO)} kB"
    return f"{size / _MEGA:.1f} MB"
