"""The folder of kept pages: one JSON file a page, named by what the page was made from."""

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from reader.kept.records import page_of, record_of
from reader.model import Page, SourcePage

MOST = 2_000  # pages; the oldest go first
LONGEST = 1_000_000  # characters of a page that is kept
VARIABLE = "DUBAO_CACHE"  # names another folder; empty keeps nothing


def kept_page(source: SourcePage) -> Page | None:
    """The page as rebuilt before from the same text, sidecar and parser; None if it was not."""
    file = _file(source)
    if file is None:
        return None
    try:
        page = page_of(json.loads(file.read_bytes()))
    except (OSError, ValueError, TypeError, IndexError, KeyError):
        return None
    return replace(page, source=source.name, path=source.path, undecodable=source.undecodable)


def keep(source: SourcePage, page: Page) -> None:
    """Keep a page; where that cannot be done, nothing happens."""
    file = _file(source)
    if file is None or sum(len(line.text) for line in source.lines) > LONGEST:
        return
    draft = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft.write_text(json.dumps(record_of(page), ensure_ascii=False), encoding="utf-8")
        draft.replace(file)
        _make_room(file.parent)


def _make_room(folder: Path) -> None:
    files = list(folder.iterdir())
    if len(files) > MOST:
        files.sort(key=lambda file: file.stat().st_mtime)
        for file in files[: len(files) - MOST * 9 // 10]:
            file.unlink(missing_ok=True)


def _file(source: SourcePage) -> Path | None:
    folder = _folder()
    if folder is None:
        return None
    made_of = "\n".join(line.text for line in source.lines)
    places = [line.evidence for line in source.lines if line.evidence is not None]
    said = f"{places or ''}{source.facts!r}{source.corrections!r}{_parser()}"
    digest = hashlib.blake2b(made_of.encode("utf-8", "surrogatepass"), digest_size=20)
    digest.update(said.encode("utf-8", "surrogatepass"))
    return folder / f"{digest.hexdigest()}.json"


def _folder() -> Path | None:
    own = os.environ.get(VARIABLE)
    if own is not None:
        return Path(own) / "pages" if own else None
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where it is not said

    return user_cache_path("dubao", appauthor=False) / "pages"


@cache
def _parser() -> str:
    """What changes when the parser does: names, sizes and times of its files."""
    folder = Path(__file__).parent.parent / "parsing"
    files = sorted((*folder.glob("*.*"), *folder.glob("*/*.py")))
    stats = ((file.name, file.stat()) for file in files)
    return repr([(name, found.st_size, found.st_mtime_ns) for name, found in stats])
