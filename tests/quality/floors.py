"""What the parser reaches on the composed pages and may not lose, by shape and column."""

from setting import Shape

Figures = dict[str, float]

_ROW = ("kept", "articles", "paragraphs", "crossheads", "verse", "roles", "heads", "pages")
_TABLE: dict[Shape, tuple[float, ...]] = {
    Shape.FRAGMENTS: (1.0, 0.55, 0.73, 0.0, 0.9, 0.38, 0.26, 0.0),
    Shape.LINES: (1.0, 0.47, 0.60, 0.0, 0.9, 0.24, 0.07, 0.0),
    Shape.INDENTED: (1.0, 0.47, 0.60, 0.0, 0.9, 0.24, 0.07, 0.0),
    Shape.PARAGRAPHS: (1.0, 0.56, 0.74, 0.0, 0.9, 0.39, 0.28, 0.0),
    Shape.FURNISHED: (1.0, 0.26, 0.69, 0.0, 0.9, 0.2, 0.2, 0.0),
}
FLOORS: dict[Shape, Figures] = {
    shape: dict(zip(_ROW, row, strict=True)) for shape, row in _TABLE.items()
}
