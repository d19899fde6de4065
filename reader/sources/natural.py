"""Names in the order in which a person counts: 第2版 before 第10版, 第二版 before 第十版."""

from reader.text.lazy_pattern import lazy_pattern
from reader.text.numerals import NUMERALS, value_of

_NUMBER = lazy_pattern(f"([0-9]+|[０-９]+|[{NUMERALS}]+)")
# Founder's articles: …_20260421_2-01 is the second of page 01, and comes before the first of 02.
_ARTICLE_OF_PAGE = lazy_pattern(r"(?<=_\d{8}_)(?P<article>\d{1,4})-(?P<page>[a-z]?\d{1,3})(?!\d)")


def leads(name: str) -> bool:
    """Whether a file lists the pages that stand beside it (METS), and so comes before them."""
    lower = name.lower()
    return lower.endswith(".xml") and "mets" in lower


def natural_key(name: str) -> tuple[tuple[tuple[int, str], ...], str]:
    """Return a key that sorts numbers by value and the rest without regard to case.

    Numbers are runs of digits, half or full width, and Chinese numerals.  The name itself comes
    last, so that the order of two names never depends on the folder.
    """
    printed = _ARTICLE_OF_PAGE.sub(r"\g<page>_\g<article>", name.casefold())
    runs = _NUMBER.split(printed)  # numbers stand at the odd places
    return tuple((value_of(run), "") if at % 2 else (-1, run) for at, run in enumerate(runs)), name
