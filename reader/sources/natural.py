"""Names in the order in which a person counts: 第2版 before 第10版, 第二版 before 第十版."""

from reader.text.lazy_pattern import lazy_pattern
from reader.text.numerals import NUMERALS, value_of

_NUMBER = lazy_pattern(f"([0-9]+|[０-９]+|[{NUMERALS}]+)")


def natural_key(name: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """Return a key that sorts numbers by value and the rest without regard to case.

    Numbers are runs of digits, half or full width, and Chinese numerals.  The name itself comes
    last, so that the order of two names never depends on the folder.
    """
    runs = _NUMBER.split(name.casefold())  # numbers stand at the odd places
    return tuple((value_of(run), "") if at % 2 else (-1, run) for at, run in enumerate(runs)), name
