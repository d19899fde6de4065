"""Which system made an edition: addresses of its articles in, the family's name out.

A paper's list may say its family; what comes is held against it.
"""

from collections import Counter
from collections.abc import Iterable

from reader.text.lazy_pattern import lazy_pattern

JSON = "json"  # 解放军报: an issue is one file, read by its own reader
# What the articles of a family are named like; the first that fits counts.
_ARTICLES = {
    "nbs": lazy_pattern(r"(?:^|/)nw\.[^/]{1,60}\.s?html?$", 2),  # 方正, pages are nbs.…; IGNORECASE
    "fzsyun": lazy_pattern(r"/con/\d{6}/\d\d/content_[^/]{1,40}$", 2),
    "layout": lazy_pattern(r"/content/\d{6}/\d\d/content_[^/]{1,40}$", 2),
    "node": lazy_pattern(r"(?:^|/)content_[^/]{1,40}\.s?html?$", 2),
}
FAMILIES = (*_ARTICLES, JSON)


def family_of(articles: Iterable[str]) -> str:
    """Return the family of most articles' addresses; empty where none is known."""
    found = Counter(filter(None, map(_family, articles)))
    return found.most_common(1)[0][0] if found else ""


def _family(address: str) -> str:
    plain = address.partition("?")[0]
    return next((name for name, named in _ARTICLES.items() if named.search(plain)), "")
