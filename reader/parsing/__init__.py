"""Parsing: a page as lines → a page as articles, in a few pure stages."""

from collections.abc import Sequence

from reader.model import Corrections, Issue, Page, SourcePage
from reader.parsing.articles import build_items
from reader.parsing.draft import decide
from reader.parsing.joining import join_units
from reader.parsing.units import read_units

NO_CORRECTIONS = Corrections()


def parse_page(source: SourcePage, corrections: Corrections = NO_CORRECTIONS) -> Page:
    """Return the page rebuilt; every character of `source` that is no white space comes back."""
    units = read_units(source.lines)
    placed = join_units(units, decide(units))
    facts = dict(source.facts)
    return Page(
        source=source.name,
        items=build_items(placed),
        paper=facts.get("paper", ""),
        date=facts.get("date", ""),
        label=facts.get("label", ""),
        section=facts.get("section", ""),
        path=source.path,
        undecodable=source.undecodable,
    )


def parse_issue(pages: Sequence[SourcePage], name: str = "") -> Issue:
    """Return the pages parsed, in the order given."""
    return Issue(tuple(parse_page(page) for page in pages), name)
