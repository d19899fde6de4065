"""Parsing: a page as lines → a page as articles, in a few pure stages.

`lines` makes units of a page's lines: it joins print lines that surely go on.  `labelling` gives
each unit its label: `normal_form` brings units into the form that the weights know, `features`
says what each looks like among its neighbours, `standing` what its place on the page, or its
source's word, speaks for, and `deciding` decides all labels of a page together.  `assembly` makes
blocks of labelled units, lets a person's word win, and makes articles of blocks; `facts` reads
what their texts say.
"""

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Article, Block, Corrections, Page, PageItem, Role, SourcePage
from reader.parsing.assembly.anchors import fit
from reader.parsing.assembly.articles import build_items
from reader.parsing.assembly.as_given import AS_GIVEN, as_given
from reader.parsing.assembly.corrections import correct
from reader.parsing.assembly.explaining import Explained, explain_page
from reader.parsing.assembly.joining import PlacedBlock, join_units
from reader.parsing.assembly.places import with_places
from reader.parsing.facts import PageFacts, read_page_facts
from reader.parsing.labelling.deciding import decide
from reader.parsing.labelling.roles import is_taken_from
from reader.parsing.labelling.standing import standings
from reader.parsing.lines.given import is_given, is_open
from reader.parsing.lines.printed import units_of
from reader.text.dates import iso_date

__all__ = ["Explained", "explain_page", "parse_page", "read_blocks"]

NO_CORRECTIONS = Corrections()
EDGE_LINES = 40  # furniture lines that are read for the page's facts


def parse_page(source: SourcePage, corrections: Corrections = NO_CORRECTIONS) -> Page:
    """Return the page rebuilt; every character of `source` that is no white space comes back.

    What a person says in `corrections` and in the source's facts wins over what the page says.
    """
    placed = _place(source)
    fitted = fit(corrections, [place.block for place in placed])
    placed = correct(placed, fitted.corrections) if corrections else placed
    items = build_items(with_places(placed, source.lines))
    told = _facts(items)
    facts = dict(source.facts)
    return Page(
        source=source.name,
        items=items,
        paper=facts.get("paper") or told.paper,
        date=_day(facts.get("date") or told.date),
        label=facts.get("label") or told.label,
        section=facts.get("section") or told.section,
        editors=told.editors,
        hotline=told.hotline,
        path=source.path,
        undecodable=source.undecodable,
        adrift=fitted.adrift,
        plan=source.plan,
    )


def _facts(items: Sequence[PageItem]) -> PageFacts:
    """What the page's running lines say; else what its articles are taken from, if they agree."""
    furniture = [item.text for item in items if isinstance(item, Block)]
    told = read_page_facts(furniture[:EDGE_LINES] + furniture[EDGE_LINES:][-EDGE_LINES:])
    blocks = (block for item in items if isinstance(item, Article) for block in item.blocks)
    taken = [
        read_page_facts([block.text])
        for block in blocks
        if block.role is Role.CREDIT and is_taken_from(block.text)
    ]
    agreed = {
        name: values.pop()
        for name in ("paper", "date", "label")
        if not getattr(told, name) and len(values := {getattr(one, name) for one in taken}) == 1
    }
    return replace(told, **agreed)


def _day(printed: str) -> str:
    """The date in ISO 8601; as printed where it has no year."""
    return iso_date(printed) or printed


def read_blocks(source: SourcePage) -> list[Block]:
    """Return the blocks of a page in order, as they are without corrections."""
    return [place.block for place in _place(source)]


def _place(source: SourcePage) -> list[PlacedBlock]:
    lines = source.lines
    units = units_of(lines)
    if not is_given(lines):
        return join_units(units, decide(units, standings(units, lines)))
    decided = decide(units, standings(units, lines)) if is_open(lines) else [AS_GIVEN] * len(units)
    return as_given(join_units(units, decided), lines)
