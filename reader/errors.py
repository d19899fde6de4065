"""What can go wrong that a person can mend: each error is one clear line and an exit code.

A message says what is wrong, where, and what to do.  `str(error)` may hold text from outside
(a file's name, a page's words): whoever shows it makes it safe first (`model.safe_text`).
"""

DONE = 0
FAILED = 1
MISUSED = 2
NOT_OPENED = 3
BUG = 70


class DubaoError(Exception):
    """The root: a person sees its one line, the shell its `exit_code`.

    Attributes:
        before: Others that led to it, of which nobody has been told yet.
    """

    exit_code = FAILED
    before: tuple["DubaoError", ...] = ()


class UndecodableError(DubaoError):
    """Characters of a page could not be read: worth saying, but the page opens all the same."""

    exit_code = DONE


class AdriftError(DubaoError):
    """Corrections no longer fit their page: worth saying, but the page opens all the same."""

    exit_code = DONE


class IncompleteError(DubaoError):
    """Something that a page names is not there: worth saying, but the page opens all the same."""

    exit_code = DONE


class OtherwiseError(DubaoError):
    """Something is not as it was said to be: worth saying, but it is read all the same."""

    exit_code = DONE


class FailedError(DubaoError):
    """What was asked for could not be done: a file could not be written."""


class UsageError(DubaoError):
    """The command was called in a way it does not know."""

    exit_code = MISUSED


class SourceError(DubaoError):
    """This input cannot be opened: not there, empty, not text, too large, not a regular file."""

    exit_code = NOT_OPENED


class NoPagesError(SourceError):
    """A folder holds no pages: the screen opens it all the same, since some may come."""


class LockedError(SourceError):
    """This input takes a password: offer one (`sources.passwords`) and open it again.

    Attributes:
        name: What to call it; safe text on one line.
    """

    def __init__(self, message: str, name: str = "") -> None:
        super().__init__(message)
        self.name = name


class SettingsError(DubaoError):
    """The settings file or a sidecar has a key or value that dubao does not know."""

    exit_code = MISUSED


class UnknownSettingError(SettingsError):
    """A name in the settings that dubao does not know: worth saying, and left out of them."""


class QueryError(DubaoError):
    """A query that cannot be read; `position` is the offset (characters) of the trouble."""

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.position = position
