"""Names in the order in which a person counts: 第2版 before 第10版, a2 before a10."""

import re

_NUMBER = re.compile(r"([0-9]+)")


def natural_key(name: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """Return a key that sorts runs of digits by value and the rest without regard to case.

    The name itself comes last, so that the order of two names never depends on the folder.
    """
    runs = _NUMBER.split(name.casefold())  # numbers stand at the odd places
    return tuple((int(run), "") if at % 2 else (-1, run) for at, run in enumerate(runs)), name
