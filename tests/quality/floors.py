"""What the parser reaches on the composed pages and may not lose, by shape and column.

Each floor stands two to five hundredths under the figure that `figures.py` printed when it was
set: one article more or less on seventeen pages moves a column by about one hundredth.
"""

from setting import Shape

Figures = dict[str, float]

_COLUMNS = ("kept", "articles", "paragraphs", "crossheads", "verse", "roles", "heads", "pages")
_TABLE: dict[Shape, tuple[float, ...]] = {
    Shape.FRAGMENTS: (1.0, 0.93, 0.94, 0.64, 0.96, 0.83, 0.83, 0.24),
    Shape.LINES: (1.0, 0.89, 0.92, 0.46, 0.80, 0.74, 0.73, 0.08),
    Shape.INDENTED: (1.0, 0.90, 0.95, 0.41, 0.74, 0.78, 0.78, 0.12),
    Shape.PARAGRAPHS: (1.0, 0.93, 0.95, 0.62, 0.96, 0.83, 0.83, 0.30),
    Shape.FURNISHED: (1.0, 0.90, 0.94, 0.61, 0.96, 0.80, 0.80, 0.14),
    Shape.CLOSE: (1.0, 0.90, 0.90, 0.41, 0.91, 0.78, 0.74, 0.05),
    Shape.BLOCKS: (1.0, 0.90, 0.94, 0.61, 0.88, 0.80, 0.80, 0.20),
    Shape.SPREAD: (1.0, 0.90, 0.95, 0.41, 0.74, 0.78, 0.78, 0.12),
    Shape.CENTRED: (1.0, 0.88, 0.93, 0.37, 0.74, 0.72, 0.71, 0.14),
}
FLOORS: dict[Shape, Figures] = {
    shape: dict(zip(_COLUMNS, row, strict=True)) for shape, row in _TABLE.items()
}

# Share of articles whose fact is read rightly through the roles that the parser found.
_FACTS = ("authors", "dateline", "jump")
_FACT_TABLE: dict[Shape, tuple[float, ...]] = {
    Shape.FRAGMENTS: (0.87, 0.91, 0.80),
    Shape.LINES: (0.78, 0.84, 0.80),
    Shape.INDENTED: (0.85, 0.90, 0.80),
    Shape.PARAGRAPHS: (0.87, 0.91, 0.80),
    Shape.FURNISHED: (0.81, 0.86, 0.80),
    Shape.CLOSE: (0.80, 0.84, 0.80),
    Shape.BLOCKS: (0.84, 0.88, 0.80),
    Shape.SPREAD: (0.85, 0.90, 0.80),
    Shape.CENTRED: (0.80, 0.85, 0.66),
}
FACT_FLOORS: dict[Shape, Figures] = {
    shape: dict(zip(_FACTS, row, strict=True)) for shape, row in _FACT_TABLE.items()
}
PAGE_FACT_FLOOR = 0.85  # share of the page facts of furnished pages
