"""A page and its address in, what there is to fetch from it out; there is no network here."""

from typing import NamedTuple

from reader.sources.html.charset import decode_html
from reader.sources.html.layout import Layout, read_layout, redirections
from reader.sources.html.markup import UnboundedError, parse

MOST_TARGETS = 10


class Leads(NamedTuple):
    """Where a page leads.

    Attributes:
        layout: What it says as a layout page; None where it is none.
        targets: Where it sends its visitors at once, if it is none.
    """

    layout: Layout | None = None
    targets: tuple[str, ...] = ()


def leads_of(data: bytes, address: str) -> Leads:
    """Return where the page at an address leads; nowhere if it is no web page."""
    decoded = decode_html(data)
    if decoded is None:
        return Leads()
    try:
        document = parse(decoded.text)
    except UnboundedError:
        return Leads()
    if document is None:
        return Leads()
    if layout := read_layout(document, address):
        return Leads(layout)
    return Leads(None, tuple(redirections(document, address))[:MOST_TARGETS])
