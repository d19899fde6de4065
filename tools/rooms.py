"""The rooms of reader/ as docs/architecture.md shows them: a picture and a table.

    python tools/rooms.py

pyproject.toml's layers in, docs/pictures/rooms.svg and the table between the marks in
docs/architecture.md out.  A test draws both again and compares.
"""

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "pictures" / "rooms.svg"
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- rooms: made by tools/rooms.py -->\n", "<!-- /rooms -->"

WIDTH, HEIGHT, GAP, EDGE = 760, 34, 10, 16  # of the picture and of a row, in pixels
INK, PAPER, LINE = "#1b1a18", "#f6f2e9", "#8a8373"


def layers() -> list[list[str]]:
    """Return the rooms, those that see all others first; neighbours of one layer together."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    house = (one for one in contracts if one.get("containers") == ["reader"])
    (found,) = (contract["layers"] for contract in house)
    return [row.split(" | ") for row in found]


def sentence(room: str) -> str:
    """Return the first line of what a room or module says of itself."""
    package = ROOT / "reader" / room / "__init__.py"
    path = package if package.exists() else ROOT / "reader" / f"{room}.py"
    said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return said.partition("\n")[0]


def table() -> str:
    """Return the rooms as a table in Markdown."""
    rows = [f"| `{room}` | {sentence(room)} |" for row in layers() for room in row]
    return "\n".join(["| room | what it says of itself |", "|---|---|", *rows]) + "\n"


def picture() -> str:
    """Return the layers as SVG: a row each, imports go down only."""
    rows = layers()
    tall = 2 * EDGE + len(rows) * (HEIGHT + GAP) - GAP
    drawn = [box for number, row in enumerate(rows) for box in _boxes(row, number)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {tall}" role="img">',
            "<title>The rooms of reader/: each may import what stands below it</title>",
            f'<rect width="{WIDTH}" height="{tall}" fill="{PAPER}"/>',
            f'<path d="M{EDGE} {EDGE}V{tall - EDGE}m-5 -8l5 8l5 -8" fill="none" stroke="{LINE}"/>',
            *drawn,
            "</svg>\n",
        ]
    )


def _boxes(row: list[str], number: int) -> list[str]:
    left, top = 2 * EDGE, EDGE + number * (HEIGHT + GAP)
    wide = (WIDTH - left - EDGE - GAP * (len(row) - 1)) / len(row)
    drawn = []
    for place, room in enumerate(row):
        x = left + place * (wide + GAP)
        drawn.append(
            f'<rect x="{x:g}" y="{top}" width="{wide:g}" height="{HEIGHT}" rx="4" fill="none" '
            f'stroke="{LINE}"/>'
        )
        drawn.append(
            f'<text x="{x + wide / 2:g}" y="{top + HEIGHT / 2 + 5:g}" text-anchor="middle" '
            f'font-family="monospace" font-size="14" fill="{INK}">{room}</text>'
        )
    return drawn


def with_table(text: str) -> str:
    """Return the page's text with the table as it is now."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}{table()}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
    PAGE.write_text(with_table(PAGE.read_text("utf-8")), encoding="utf-8")
