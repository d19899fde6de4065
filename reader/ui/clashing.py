"""Keys with two meanings where both are in reach: found in the settings before the screen opens."""

from reader.errors import SettingsError
from reader.i18n import say
from reader.model import safe_line
from reader.settings import settings_path
from reader.settings.keys import Clash, clashes
from reader.ui.keymap import (
    ACTIONS,
    APP,
    CARET,
    EVERYWHERE,
    FILTER,
    FIND,
    HITS,
    LIST,
    OVERLAY,
    PANE,
    STRIP,
    UNREAD,
    Keys,
    keys_in_force,
)

# What is in reach at once: a key with two meanings in one of these has but one of them.
REACHES = (
    (LIST, *EVERYWHERE),
    (PANE, *EVERYWHERE),
    (LIST, UNREAD, *(owner for owner in EVERYWHERE if owner != HITS)),
    (PANE, UNREAD, *(owner for owner in EVERYWHERE if owner != HITS)),
    (CARET,),
    (FILTER,),
    (FIND,),
    (STRIP,),
    (OVERLAY, APP),
)


def clashes_of(keys: Keys) -> list[Clash]:
    """Where a key would mean two things, each once."""
    found: dict[Clash, None] = {}
    for owners in REACHES:
        near = {one.name: keys[one.name] for one in ACTIONS if set(owners) & set(one.owners)}
        found.update(dict.fromkeys(clashes(near, {})))
    return list(found)


def check_keys(preset: str, own: Keys) -> None:
    """Refuse keys of the reader's own that have two meanings.

    Raises:
        SettingsError: It names the keys, what they would do, and the settings file.
    """
    if own and (found := clashes_of(keys_in_force(preset, own))):
        problems = "; ".join(map(str, found))
        name = safe_line(str(settings_path()))
        raise SettingsError(say("settings.keys_off", name=name, problems=problems))
