"""What the parser reaches on the composed pages and may not lose, by shape and column.

Each floor stands two to five hundredths under the figure that `figures.py` printed when it was
set: one article more or less on seventeen pages moves a column by about one hundredth.
"""

from setting import Shape

Figures = dict[str, float]
Table = dict[Shape, tuple[float, ...]]


def _named(columns: tuple[str, ...], table: Table) -> dict[Shape, Figures]:
    return {shape: dict(zip(columns, row, strict=True)) for shape, row in table.items()}


_COLUMNS = ("kept", "articles", "paragraphs", "crossheads", "verse", "roles", "heads", "pages")
_TABLE: Table = {
    Shape.FRAGMENTS: (1.0, 0.93, 0.94, 0.81, 0.98, 0.83, 0.8, 0.16),
    Shape.LINES: (1.0, 0.92, 0.93, 0.6, 0.92, 0.82, 0.8, 0.15),
    Shape.INDENTED: (1.0, 0.93, 0.96, 0.71, 0.89, 0.83, 0.83, 0.21),
    Shape.PARAGRAPHS: (1.0, 0.93, 0.96, 0.81, 0.98, 0.82, 0.82, 0.27),
    Shape.FURNISHED: (1.0, 0.91, 0.94, 0.81, 0.98, 0.82, 0.79, 0.27),
    Shape.CLOSE: (1.0, 0.9, 0.91, 0.6, 0.92, 0.81, 0.77, 0.03),
    Shape.BLOCKS: (1.0, 0.93, 0.95, 0.79, 0.89, 0.84, 0.83, 0.21),
    Shape.SPREAD: (1.0, 0.93, 0.96, 0.71, 0.89, 0.83, 0.83, 0.21),
    Shape.CENTRED: (1.0, 0.92, 0.94, 0.68, 0.89, 0.79, 0.77, 0.15),
}
FLOORS = _named(_COLUMNS, _TABLE)

# The same of the pages that are written as other houses write.
_CONVENTION_TABLE: Table = {
    Shape.FRAGMENTS: (1.0, 0.94, 0.93, 0.72, 0.98, 0.83, 0.81, 0.43),
    Shape.LINES: (1.0, 0.9, 0.91, 0.68, 0.98, 0.75, 0.77, 0.34),
    Shape.INDENTED: (1.0, 0.94, 0.97, 0.9, 0.98, 0.88, 0.83, 0.43),
    Shape.PARAGRAPHS: (1.0, 0.94, 0.94, 0.76, 0.98, 0.84, 0.83, 0.61),
    Shape.FURNISHED: (1.0, 0.89, 0.94, 0.76, 0.98, 0.8, 0.79, 0.43),
    Shape.CLOSE: (1.0, 0.94, 0.92, 0.7, 0.98, 0.83, 0.81, 0.34),
    Shape.BLOCKS: (1.0, 0.91, 0.9, 0.69, 0.98, 0.78, 0.81, 0.43),
    Shape.SPREAD: (1.0, 0.94, 0.97, 0.9, 0.98, 0.88, 0.83, 0.43),
    Shape.CENTRED: (1.0, 0.92, 0.95, 0.74, 0.98, 0.83, 0.81, 0.52),
}
CONVENTION_FLOORS = _named(_COLUMNS, _CONVENTION_TABLE)

# And of further houses: of the island, the port, mainland cities and the Republic.
_HOUSE_TABLE: Table = {
    Shape.FRAGMENTS: (1.0, 0.95, 0.97, 0.93, 0.98, 0.9, 0.81, 0.6),
    Shape.LINES: (1.0, 0.91, 0.92, 0.82, 0.98, 0.82, 0.76, 0.35),
    Shape.INDENTED: (1.0, 0.9, 0.95, 0.75, 0.98, 0.85, 0.81, 0.35),
    Shape.PARAGRAPHS: (1.0, 0.95, 0.97, 0.93, 0.98, 0.9, 0.81, 0.6),
    Shape.FURNISHED: (1.0, 0.92, 0.96, 0.93, 0.98, 0.92, 0.79, 0.35),
    Shape.CLOSE: (1.0, 0.95, 0.97, 0.93, 0.98, 0.9, 0.81, 0.6),
    Shape.BLOCKS: (1.0, 0.92, 0.96, 0.93, 0.98, 0.87, 0.81, 0.6),
    Shape.SPREAD: (1.0, 0.9, 0.95, 0.75, 0.98, 0.85, 0.81, 0.35),
    Shape.CENTRED: (1.0, 0.83, 0.92, 0.58, 0.98, 0.8, 0.73, 0.23),
}
HOUSE_FLOORS = _named(_COLUMNS, _HOUSE_TABLE)

# And of papers of further regions and times, each page written before the rules that read it.
# `crossheads` of CLOSE and BLOCKS fell by three hundredths when the head behind a poem was found:
# the poem's lines, heads of the next text before, are of the body now, but called crossheads.
_REGION_TABLE: Table = {
    Shape.FRAGMENTS: (1.0, 0.96, 0.96, 0.98, 0.98, 0.8, 0.8, 0.35),
    Shape.LINES: (1.0, 0.89, 0.94, 0.88, 0.98, 0.73, 0.73, 0.1),
    Shape.INDENTED: (1.0, 0.94, 0.96, 0.92, 0.98, 0.83, 0.86, 0.35),
    Shape.PARAGRAPHS: (1.0, 0.98, 0.96, 0.92, 0.98, 0.81, 0.82, 0.23),
    Shape.FURNISHED: (1.0, 0.95, 0.94, 0.92, 0.98, 0.74, 0.75, 0.1),
    Shape.CLOSE: (1.0, 0.95, 0.95, 0.92, 0.98, 0.8, 0.8, 0.23),
    Shape.BLOCKS: (1.0, 0.95, 0.94, 0.86, 0.98, 0.8, 0.78, 0.1),
    Shape.SPREAD: (1.0, 0.94, 0.96, 0.92, 0.98, 0.83, 0.86, 0.35),
    Shape.CENTRED: (1.0, 0.91, 0.94, 0.86, 0.98, 0.77, 0.78, 0.1),
}
REGION_FLOORS = _named(_COLUMNS, _REGION_TABLE)

# And of pages of eight desks, written before the rules that read them.
_DESK_TABLE: Table = {
    Shape.FRAGMENTS: (1.0, 0.92, 0.93, 0.61, 0.98, 0.7, 0.63, 0.1),
    Shape.LINES: (1.0, 0.8, 0.87, 0.52, 0.98, 0.62, 0.61, 0.0),
    Shape.INDENTED: (1.0, 0.88, 0.94, 0.58, 0.98, 0.74, 0.7, 0.1),
    Shape.PARAGRAPHS: (1.0, 0.91, 0.92, 0.61, 0.98, 0.71, 0.63, 0.1),
    Shape.FURNISHED: (1.0, 0.86, 0.92, 0.61, 0.98, 0.77, 0.66, 0.0),
    Shape.CLOSE: (1.0, 0.92, 0.92, 0.58, 0.98, 0.7, 0.63, 0.0),
    Shape.BLOCKS: (1.0, 0.83, 0.92, 0.58, 0.88, 0.69, 0.63, 0.1),
    Shape.SPREAD: (1.0, 0.88, 0.94, 0.58, 0.98, 0.74, 0.7, 0.1),
    Shape.CENTRED: (1.0, 0.87, 0.94, 0.54, 0.98, 0.72, 0.66, 0.1),
}
DESK_FLOORS = _named(_COLUMNS, _DESK_TABLE)

# Share of articles whose fact is read rightly through the roles that the parser found.
_FACTS = ("authors", "dateline", "jump")
_FACT_TABLE: Table = {
    Shape.FRAGMENTS: (0.87, 0.91, 0.8),
    Shape.LINES: (0.85, 0.88, 0.8),
    Shape.INDENTED: (0.88, 0.91, 0.8),
    Shape.PARAGRAPHS: (0.87, 0.9, 0.8),
    Shape.FURNISHED: (0.83, 0.86, 0.8),
    Shape.CLOSE: (0.8, 0.84, 0.6),
    Shape.BLOCKS: (0.84, 0.88, 0.8),
    Shape.SPREAD: (0.88, 0.91, 0.8),
    Shape.CENTRED: (0.85, 0.88, 0.66),
}
FACT_FLOORS = _named(_FACTS, _FACT_TABLE)
PAGE_FACT_FLOOR = 0.85  # share of the page facts of furnished pages
