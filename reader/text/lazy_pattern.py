"""Regular expressions that are compiled when they are first used, not when a module is imported.

Compiling a class of ideographs takes a millisecond; a page needs few of the patterns that stand
ready for it, and the first frame needs fewer.
"""

import re
from typing import Any, cast

_METHODS = ("match", "search", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _LazyPattern:
    """Stands for a compiled pattern until one of its attributes is asked for."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        compiled = re.compile(self.pattern, self.flags)
        for method in _METHODS:  # found on the instance from now on, at the usual speed
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as `re.compile(source, flags)`; a wrong source is told on first use."""
    return cast("re.Pattern[str]", _LazyPattern(source, flags))
