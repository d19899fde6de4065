"""What was asked for in, the same opened where the reader was left out: paths, place and look."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.commands.opening import opened, opened_or_unlocked
from reader.commands.reading import Asked
from reader.errors import DubaoError, SourceError
from reader.i18n import say
from reader.model import safe_line
from reader.settings import Settings
from reader.settings.values import THEMES
from reader.state.last import Last, read_last
from reader.state.paths import state_path
from reader.ui.opening import Opening, Start

NARROWEST, WIDEST = 16, 400  # cells of a measure


def opened_where_left(
    asked: Asked, settings: Settings, troubles: list[DubaoError]
) -> tuple[Opening, Settings]:
    """Return what the screen shows, and the settings as keys have changed them before.

    Without paths it is what was open last, as far as it is there; without that, the sample page.

    Args:
        asked: What the command line says; a place that it names goes before the one that was left.
        settings: As the settings file has them.
        troubles: Filled with what cannot be opened.

    Raises:
        DubaoError: Nothing of the paths that were asked for can be opened.
    """
    path = state_path()
    last = read_last(path, asked.paths)
    resumed = asked if asked.is_demo else _resumed(asked, last, troubles)
    try:
        opening = opened_or_unlocked(resumed, troubles)
    except DubaoError as trouble:
        if asked.paths or not resumed.paths:
            raise
        troubles.append(trouble)
        resumed = asked
        opening = opened(asked, troubles)
    view = _view(last, settings)
    theme, measure = view.get("theme", settings.theme), int(view.get("measure", settings.measure))
    opening = replace(opening, kept_in=path, paths=_openable(resumed.paths), view=view)
    return opening, replace(settings, theme=theme, measure=measure)


def _resumed(asked: Asked, last: Last, troubles: list[DubaoError]) -> Asked:
    paths = asked.paths or [path for path in last.paths if os.path.exists(path)]  # noqa: PTH110 - any bytes
    if last.paths and not paths:
        troubles.append(SourceError(say("source.missing", name=safe_line(last.paths[0]))))
    if not paths or asked.start is not None or not last.article:
        return replace(asked, paths=paths)
    return replace(asked, paths=paths, start=Start(id=last.article, place=last.place))


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
