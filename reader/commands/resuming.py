"""What was asked for in, the same opened where the reader was left out: paths, place and look."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.opening import opened, opened_or_unlocked
from reader.commands.reading import Asked
from reader.errors import DubaoError, SourceError
from reader.i18n import say
from reader.model import safe_line
from reader.settings import Settings
from reader.settings.values import THEMES
from reader.sources.folders import LIBRARYS
from reader.sources.progress import renew
from reader.state.last import Last, read_last
from reader.state.paths import state_path
from reader.ui.opening import Opening, Start

if TYPE_CHECKING:
    from reader.library.unread import Reader

NARROWEST, WIDEST = 16, 400  # cells of a measure


def opened_where_left(
    asked: Asked, settings: Settings, troubles: list[DubaoError]
) -> tuple[Opening, Settings]:
    """Return what the screen shows, and the settings as keys have changed them before.

    Without paths it is what was open last, as far as it is there; without that, what the library
    has unread, what was fetched last, or else the sample page.

    Args:
        asked: What the command line says; a place that it names goes before the one that was left.
        settings: As the settings file has them.
        troubles: Filled with what cannot be opened.

    Raises:
        DubaoError: Nothing of the paths that were asked for can be opened.
    """
    last = read_last(state_path(), asked.paths)
    resumed, last = (asked, last) if asked.is_demo else _resumed(asked, last, troubles)
    try:
        opening = opened_or_unlocked(resumed, troubles)
    except DubaoError as trouble:
        if asked.paths or not resumed.paths:
            raise
        troubles += (*trouble.before, trouble)
        resumed = asked
        opening = opened(asked, troubles)
    opening = _remembering(opening, resumed.paths, _view(last, settings), settings)
    opening = replace(opening, is_resumed=not asked.paths and not asked.is_demo)
    view = opening.view
    theme, measure = view.get("theme", settings.theme), int(view.get("measure", settings.measure))
    return opening, replace(settings, theme=theme, measure=measure)


def _remembering(
    opening: Opening, paths: Sequence[str], view: Mapping[str, str], settings: Settings
) -> Opening:
    return replace(
        opening,
        kept_in=state_path(),
        paths=_openable(paths),
        view=view,
        elsewhere=partial(_elsewhere, settings),
    )


def _elsewhere(settings: Settings, paths: Sequence[str]) -> Opening:
    """What the screen shows in place of what is open, where these paths were left.

    Raises:
        DubaoError: Nothing of the paths can be opened.
    """
    renew()  # what was given up was of other pages
    troubles: list[DubaoError] = []
    resumed, last = _resumed(Asked(paths), read_last(state_path(), paths), troubles)
    opening = opened(resumed, troubles)
    return _remembering(opening, paths, _view(last, settings), settings)


def _resumed(asked: Asked, last: Last, troubles: list[DubaoError]) -> tuple[Asked, Last]:
    """What is opened, at the place where it was left."""
    paths = asked.paths or _unasked(last, troubles)
    if last.paths and not paths:
        troubles.append(SourceError(say("source.missing", name=safe_line(last.paths[0]))))
    if not asked.paths and not set(paths) & set(last.paths):
        last = replace(read_last(state_path(), paths), view=last.view)
    if not paths or asked.start is not None or not last.article:
        return replace(asked, paths=paths), last
    return replace(asked, paths=paths, start=Start(id=last.article, place=last.place)), last


def _unasked(last: Last, troubles: list[DubaoError]) -> list[str]:
    """What opens without being named: what was open last; else what the library has unread.

    An issue of the library that was read through gives way to the newest that was not, a fetched
    one to a newer one that was fetched; without one it stays.  Where nothing was open and all is
    read, the newest opens; where there is nothing of all that, the newest that was fetched.
    """
    there = [path for path in last.paths if os.path.exists(path)]  # noqa: PTH110 - any bytes
    issue = _issue_of_library(there)
    if there and issue is None:
        return _newer_fetched(there) or there
    from reader.library.addresses import is_address, library_named  # noqa: PLC0415 - seldom asked
    from reader.library.unread import has_unread, newest, newest_unread  # noqa: PLC0415 - the same
    from reader.state.read_marks import read_among  # noqa: PLC0415 - the same

    read = partial(read_among, state_path())
    if issue is not None and has_unread(issue, read):
        return there
    named = library_named()
    if is_address(named):
        found = _elsewhere_unread(named, read, troubles, or_newest=not there)
    else:
        root = Path(named)
        found = newest_unread(root, read) or (None if there else newest(root))
    if found is None and not there:
        from reader.fetching.kept import RECORD, papers_folder  # noqa: PLC0415 - seldom asked

        found = newest(papers_folder(), RECORD)
    return there if found is None else [str(found)]


def _newer_fetched(there: Sequence[str]) -> list[str]:
    """The newest issue that was fetched, where `there` is an older one that was read through."""
    from reader.fetching.kept import RECORD  # noqa: PLC0415 - seldom asked
    from reader.library.unread import newest  # noqa: PLC0415 - the same

    folder = Path(there[0])
    if len(there) != 1 or not (folder / RECORD).is_file():
        return []
    found = newest(folder.parent.parent, RECORD)  # by paper and day, wherever they are kept
    is_newer = found is not None and found.name > folder.name
    return [str(found)] if is_newer and not _has_unread(folder) else []


def _has_unread(folder: Path) -> bool:
    """Whether an issue that was fetched has an unread article; its pages are read for that."""
    from reader.issues.jumps import whole_issues  # noqa: PLC0415 - seldom asked
    from reader.load import iter_pages  # noqa: PLC0415 - the same
    from reader.state.read_marks import read_among  # noqa: PLC0415 - the same

    try:
        for page in whole_issues(iter_pages([str(folder)])):
            ids = {article.id for article in page.articles}
            if not ids <= set(read_among(state_path(), list(ids))):
                return True
    except DubaoError:  # whoever opens it is told
        return True
    return False


def _elsewhere_unread(
    named: str, read: "Reader", troubles: list[DubaoError], *, or_newest: bool
) -> Path | None:
    """The newest unread issue of an archive on another machine, if that can be had now.

    `or_newest`: where all is read, the newest of all.
    """
    from reader.library.addresses import hurried, open_library  # noqa: PLC0415 - seldom asked
    from reader.library.unread import newest_of, newest_unread_of  # noqa: PLC0415 - the same

    try:
        with open_library(hurried(named)) as archive:
            issues = [*archive.issues()]
            issue = newest_unread_of(issues, archive.ids_of, read)
            issue = issue or (newest_of(issues) if or_newest else None)
            return None if issue is None else archive.folder_of(*issue)
    except DubaoError as trouble:
        troubles.append(trouble)
        return None


def _issue_of_library(paths: Sequence[str]) -> Path | None:
    """The folder of pages that a library keeps, if that is what the paths are."""
    if len(paths) != 1 or not os.path.isdir(paths[0]):  # noqa: PTH112 - names may be any bytes
        return None
    try:
        names = os.listdir(paths[0])  # noqa: PTH208 - the same
    except OSError:
        return None
    return Path(paths[0]) if any(map(LIBRARYS.search, names)) else None


def _view(last: Last, settings: Settings) -> Mapping[str, str]:
    """What keys have made of the settings, where that can still be."""
    theme = last.chosen("theme", settings.theme)
    measure = last.chosen("measure", str(settings.measure))
    mode = last.chosen("mode", "columns" if settings.columns > 1 else "plain")
    is_measure = measure.isdecimal() and NARROWEST <= int(measure) <= WIDEST
    return {
        **({"theme": theme} if theme in THEMES else {}),
        **({"measure": measure} if is_measure else {}),
        "mode": mode,
    }


def _openable(paths: Sequence[str]) -> tuple[str, ...]:
    """Whole paths, if all of them can be opened once more: no pipe is among them."""
    are_there = all(os.path.isfile(path) or os.path.isdir(path) for path in paths)  # noqa: PTH112, PTH113 - any bytes
    return tuple(map(os.path.abspath, paths)) if are_there else ()
