"""The program itself in, what it runs on and which of its extras are there out."""

import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version

from reader import __version__
from reader.commands.diagnosis import Diagnosis, Health
from reader.i18n import say
from reader.model import safe_line

# What each extra of pyproject.toml installs.
EXTRAS: Mapping[str, tuple[str, ...]] = {
    "ocr": ("rapidocr", "onnxruntime"),
    "docx": ("python-docx",),
    "7z": ("py7zr",),
    "postgresql": ("psycopg",),
    "dask": ("distributed",),
    "watch": ("watchfiles",),
    "serve": ("textual-serve", "aiohttp"),
}
_NEEDED = ("textual", "rich", "jieba")


def program_diagnoses() -> Iterator[Diagnosis]:
    """Yield versions, and for each extra whether it is there."""
    told = " · ".join(f"{name} {version_of(name)}" for name in _NEEDED)
    python = f"Python {platform.python_version()} ({platform.system()} {platform.machine()})"
    yield Diagnosis("program", f"dubao {__version__} · {safe_line(python)} · {told}")
    for extra, names in EXTRAS.items():
        yield _extra(extra, names)


def version_of(name: str) -> str:
    """Return the version of a library that is installed; empty where it is not."""
    try:
        return safe_line(version(name))
    except PackageNotFoundError:
        return ""


def _extra(extra: str, names: tuple[str, ...]) -> Diagnosis:
    versions = {name: version_of(name) for name in names}
    if missing := [name for name in names if not versions[name]]:
        says = say("doctor.no_extra", extra=extra, names=", ".join(missing))
        advice = f"pip install 'dubao[{extra}]'"
        return Diagnosis(f"extra {extra}", says, Health.NOTE, advice)
    told = " · ".join(f"{name} {found}" for name, found in versions.items())
    return Diagnosis(f"extra {extra}", say("doctor.extra", extra=extra, versions=told))
