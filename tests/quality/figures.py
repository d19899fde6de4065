"""Print how the parser does on the composed pages: by shape, and what is wrong on each page.

`python tests/quality/figures.py` for the table, `--wrong` to name every block that is wrong.
"""

import sys
from pathlib import Path

from scoring import COLUMNS, Score, faults
from setting import CONVENTIONS, DESKS, HOUSES, PAGES, REGIONS, SetPage, Shape, load_pages, set_page

from reader.parsing import parse_page


def main() -> None:
    """Print the table; with `--wrong` the faults page by page."""
    for folder in (PAGES, CONVENTIONS, HOUSES, REGIONS, DESKS):
        _print_table(folder)


def _print_table(folder: Path) -> None:
    pages = load_pages(folder)
    print(f"{folder.name:<12}" + "".join(f"{column:>12}" for column in COLUMNS))
    for shape in Shape:
        score = Score()
        for made in (set_page(page, shape) for page in pages):
            page = parse_page(made.source)
            score.add(made.raw, made.blocks, page)
            if "--wrong" in sys.argv:
                _print_faults(made)
        figures = score.figures
        print(f"{shape:<12}" + "".join(f"{figures[column]:>12.4f}" for column in COLUMNS))


def _print_faults(made: SetPage) -> None:
    for fault in faults(made.blocks, parse_page(made.source)):
        print(f"  {made.name}: {fault}")


if __name__ == "__main__":
    main()
