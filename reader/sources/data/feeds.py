"""RSS and Atom in, pages of given lines out, one for each day: all that knows feedparser."""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data.manuscripts import Origin, pages_of
from reader.sources.data.records import day_of, manuscript_of, parts_of_text
from reader.sources.data.xml_documents import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_ENTRIES = 20_000  # a feed has some twenty, an archive of one some thousand
MOST_ATTRIBUTES = 100  # of one element; the library compares each with each


def feed_pages(root: "_Element", origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages of a feed: its title is the paper's, its entries are the articles of a day.

    The library gets what lxml could make sense of: of what is broken on purpose it makes little,
    and takes its time.

    Raises:
        SourceError: There is no entry, or there are too many.
    """
    import feedparser  # noqa: PLC0415 - only for a feed
    from lxml import etree  # noqa: PLC0415 - the same

    # Not by `etree.QName`, which takes no name with a prefix that stands for nothing.
    names = Counter(map(local_name, root.iter(tag=etree.Element)))
    longest = max(len(one.attrib) for one in root.iter(tag=etree.Element))
    if names["item"] + names["entry"] > MOST_ENTRIES or longest > MOST_ATTRIBUTES:
        raise SourceError(say("data.too_many", name=origin.told.said, most=MOST_ENTRIES))
    data = BytesIO(etree.tostring(root, encoding="utf-8", xml_declaration=True))
    # Nothing is fetched for it, and its markup is read, not shown.
    try:
        feed = feedparser.parse(data, resolve_relative_uris=False, sanitize_html=False)
    except ValueError as error:  # of names in no form that the library knows
        raise SourceError(say("xml.broken", name=origin.told.said)) from error
    paper = _plain(feed.feed.get("title", ""))
    found = (manuscript_of({**_values(entry), "paper": paper}) for entry in feed.entries)
    yield from pages_of((one for one in found if one), origin)


def _values(entry: Any) -> dict[str, str]:  # noqa: ANN401 - the library's own kind of dict
    contents = [one.get("value") or "" for one in entry.get("content", ())]
    return {
        "headline": _plain(entry.get("title", "")),
        "deck": _plain(entry.get("subtitle", "")),
        "byline": " ".join(
            name for one in entry.get("authors", ()) if (name := _plain(one.get("name", "")))
        ),
        "text": max(contents, key=len, default=""),
        "summary": entry.get("summary") or "",
        "date": _day(entry),
    }


def _plain(text: str | None) -> str:
    """A title without markup, on one line; the library says None where an element is empty."""
    return " ".join(part for _, part in parts_of_text(text or ""))


def _day(entry: Any) -> str:  # noqa: ANN401 - the same
    """The day on which an entry came out, where it did; empty if it does not say."""
    if day := day_of(entry.get("published") or entry.get("updated") or ""):
        return day
    moment = entry.get("published_parsed") or entry.get("updated_parsed") or ()
    return "-".join(map(str, moment[:3]))
