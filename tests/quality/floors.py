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
    Shape.FRAGMENTS: (1.0, 0.91, 0.94, 0.73, 0.97, 0.83, 0.8, 0.16),
    Shape.LINES: (1.0, 0.9, 0.92, 0.46, 0.89, 0.8, 0.79, 0.14),
    Shape.INDENTED: (1.0, 0.9, 0.95, 0.56, 0.86, 0.79, 0.82, 0.14),
    Shape.PARAGRAPHS: (1.0, 0.91, 0.95, 0.73, 0.97, 0.8, 0.81, 0.22),
    Shape.FURNISHED: (1.0, 0.87, 0.94, 0.73, 0.97, 0.82, 0.78, 0.2),
    Shape.CLOSE: (1.0, 0.89, 0.9, 0.41, 0.91, 0.79, 0.74, 0.03),
    Shape.BLOCKS: (1.0, 0.91, 0.94, 0.65, 0.88, 0.81, 0.8, 0.15),
    Shape.SPREAD: (1.0, 0.91, 0.95, 0.52, 0.86, 0.81, 0.82, 0.14),
    Shape.CENTRED: (1.0, 0.9, 0.93, 0.53, 0.86, 0.75, 0.76, 0.08),
}
FLOORS = _named(_COLUMNS, _TABLE)

# The same of the pages that are written as other houses write.
_CONVENTION_TABLE: Table = {
    Shape.FRAGMENTS: (1.0, 0.94, 0.92, 0.48, 0.97, 0.81, 0.77, 0.24),
    Shape.LINES: (1.0, 0.87, 0.89, 0.58, 0.97, 0.73, 0.76, 0.24),
    Shape.INDENTED: (1.0, 0.93, 0.96, 0.77, 0.97, 0.86, 0.8, 0.33),
    Shape.PARAGRAPHS: (1.0, 0.94, 0.94, 0.53, 0.97, 0.83, 0.79, 0.33),
    Shape.FURNISHED: (1.0, 0.86, 0.94, 0.49, 0.97, 0.78, 0.74, 0.24),
    Shape.CLOSE: (1.0, 0.94, 0.92, 0.51, 0.97, 0.81, 0.77, 0.24),
    Shape.BLOCKS: (1.0, 0.9, 0.89, 0.51, 0.97, 0.75, 0.76, 0.15),
    Shape.SPREAD: (1.0, 0.93, 0.96, 0.77, 0.97, 0.86, 0.8, 0.33),
    Shape.CENTRED: (1.0, 0.91, 0.94, 0.63, 0.97, 0.81, 0.78, 0.42),
}
CONVENTION_FLOORS = _named(_COLUMNS, _CONVENTION_TABLE)

# And of further houses: of the island, the port, mainland cities and the Republic.
_HOUSE_TABLE: Table = {
    Shape.FRAGMENTS: (1.0, 0.88, 0.92, 0.44, 0.97, 0.75, 0.66, 0.09),
    Shape.LINES: (1.0, 0.88, 0.88, 0.62, 0.97, 0.68, 0.58, 0.09),
    Shape.INDENTED: (1.0, 0.89, 0.95, 0.6, 0.97, 0.75, 0.68, 0.09),
    Shape.PARAGRAPHS: (1.0, 0.9, 0.93, 0.56, 0.97, 0.78, 0.66, 0.22),
    Shape.FURNISHED: (1.0, 0.86, 0.92, 0.48, 0.97, 0.83, 0.63, 0.09),
    Shape.CLOSE: (1.0, 0.88, 0.92, 0.44, 0.97, 0.75, 0.66, 0.09),
    Shape.BLOCKS: (1.0, 0.88, 0.92, 0.56, 0.97, 0.76, 0.66, 0.09),
    Shape.SPREAD: (1.0, 0.89, 0.95, 0.6, 0.97, 0.75, 0.68, 0.09),
    Shape.CENTRED: (1.0, 0.82, 0.92, 0.42, 0.97, 0.7, 0.6, 0.0),
}
HOUSE_FLOORS = _named(_COLUMNS, _HOUSE_TABLE)

# And of papers of further regions and times, each page written before the rules that read it.
_REGION_TABLE: Table = {
    Shape.FRAGMENTS: (1.0, 0.87, 0.94, 0.92, 0.98, 0.68, 0.62, 0.1),
    Shape.LINES: (1.0, 0.84, 0.88, 0.56, 0.98, 0.57, 0.53, 0.1),
    Shape.INDENTED: (1.0, 0.81, 0.93, 0.58, 0.98, 0.62, 0.55, 0.1),
    Shape.PARAGRAPHS: (1.0, 0.88, 0.94, 0.86, 0.98, 0.69, 0.62, 0.0),
    Shape.FURNISHED: (1.0, 0.84, 0.9, 0.68, 0.98, 0.65, 0.57, 0.0),
    Shape.CLOSE: (1.0, 0.86, 0.93, 0.73, 0.98, 0.65, 0.57, 0.1),
    Shape.BLOCKS: (1.0, 0.88, 0.93, 0.7, 0.98, 0.69, 0.62, 0.0),
    Shape.SPREAD: (1.0, 0.81, 0.93, 0.58, 0.98, 0.62, 0.55, 0.1),
    Shape.CENTRED: (1.0, 0.78, 0.89, 0.52, 0.98, 0.56, 0.51, 0.0),
}
REGION_FLOORS = _named(_COLUMNS, _REGION_TABLE)

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
