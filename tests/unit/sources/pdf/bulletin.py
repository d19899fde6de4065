"""A bulletin of several pages: stories flow from column to column and from page to page.

Each begins where the one before ends, its head across its one column; a running head and a page's
number stand around the columns.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from latin import INDENT, SIZE, STEP
from latin import SENTENCES as LATIN_SENTENCES
from latin import _justify as justify
from latin import _lines as latin_lines
from press import (
    BODY,
    EDGE,
    HEADLINES,
    HEIGHT,
    LATIN,
    LEADING,
    SENTENCES,
    WIDTH,
    Grid,
    Paper,
    Printed,
    article,
    broken,
    centred,
    width_of,
)

from reader.sources.pdf.sheet import Area

TOP = 90.0
HEAD_ROWS = 4  # rows that a head takes
LEAST = 3  # rows below a head that has a place in a column
STOPS = frozenset("。！？”.!?:;…")
LATIN_HEADS = ("Barley Waits for Sun", "Library Opens Sundays", "Harbour Goes Deeper")


@dataclass(frozen=True, slots=True)
class Press:
    """How a bulletin is set: its columns, how many rows each has, how far apart the rows are."""

    grid: Grid
    rows: int
    step: float
    is_latin: bool

    def place(self, at: int) -> tuple[int, float, float]:
        """The page of a row, where its column begins and the row's top."""
        page, row = divmod(at, self.rows * self.grid.columns)
        column, row = divmod(row, self.rows)
        return page, self.grid.x(column), TOP + row * self.step

    def lines(self, text: str) -> list:
        if self.is_latin:
            return list(latin_lines(text, self.grid.width, INDENT))
        return broken(text, self.grid.width, 2 * BODY)

    def paragraph(self, dice: random.Random) -> str:
        if self.is_latin:
            return " ".join(dice.sample(LATIN_SENTENCES, dice.randint(2, 4)))
        return "".join(dice.sample(SENTENCES, dice.randint(3, 6)))

    def set_line(self, paper: Paper, line, at: int, *, is_first: bool, is_last: bool) -> None:
        _, x, top = self.place(at)
        if self.is_latin:
            indent = INDENT if is_first else 0.0
            width = self.grid.width - indent
            justify(paper, line, x + indent, top + SIZE, width, is_last=is_last, spaces=True)
        else:
            indent = 2 * BODY if is_first else 0.0
            paper.texts.append(Printed(x + indent, top + BODY, BODY, line))

    def set_head(self, paper: Paper, text: str, at: int) -> None:
        _, x, top = self.place(at)
        base = top + (HEAD_ROWS - 1) * self.step - 8
        if self.is_latin:
            paper.texts.append(Printed(x, base, 17.0, text, "Times-Bold"))
        else:
            centred(paper, text, x, x + self.grid.width, base, 18.0)


def bulletin(columns=3, seed=1, *, latin=False, lengths=(240, 150, 60), numbered=True):
    """Pages of stories of so many rows; the truth of all of them in the first page's paper."""
    grid = Grid.of(columns, 18.0)
    step = STEP if latin else LEADING
    press = Press(grid, int((HEIGHT - TOP - 90) // step), step, latin)
    dice, papers, at = random.Random(seed), [], 0

    def paper_of(row: int) -> Paper:
        while press.place(row)[0] >= len(papers):
            papers.append(_blank(len(papers) + 1, latin=latin, numbered=numbered))
        return papers[press.place(row)[0]]

    truth = []
    for number, rows in enumerate(lengths):
        if press.rows - at % press.rows < HEAD_ROWS + LEAST:
            at += press.rows - at % press.rows
        headline = (LATIN_HEADS if latin else HEADLINES)[number]
        press.set_head(paper_of(at), headline, at)
        at += HEAD_ROWS
        paragraphs = list(_paragraphs(press, dice, at, rows))
        for text in paragraphs:
            lines = press.lines(text)
            for row, line in enumerate(lines):
                is_last = row == len(lines) - 1
                press.set_line(paper_of(at), line, at, is_first=row == 0, is_last=is_last)
                at += 1
        truth.append(article({"headline": [headline]}, paragraphs))
    papers[0].truth = truth
    return papers


def _paragraphs(press: Press, dice: random.Random, at: int, rows: int) -> Iterator[str]:
    """Yield paragraphs of so many rows; where a page ends, one goes on, and shows it."""
    whole, end = press.rows * press.grid.columns, at + rows
    while at < end:
        text = press.paragraph(dice)
        lines = press.lines(text)
        foot = whole - 1 - at % whole  # the line at the page's foot, if it has so many
        last = lines[foot] if foot < len(lines) else "，"
        if foot != len(lines) - 1 and last[-1][-1] not in STOPS:
            yield text
            at += len(lines)


def _blank(number: int, *, latin: bool, numbered: bool) -> Paper:
    paper = Paper()
    font = LATIN if latin else "STSong-Light"
    title, foot = ("The Marlow Bulletin", str(number)) if latin else ("青禾通讯", f"— {number} —")
    paper.texts.append(Printed(EDGE, 50, 9, title, font))
    paper.rules.append(Area(EDGE, 58, WIDTH - EDGE, 58.6))
    if numbered:
        x = (WIDTH - width_of(foot, 9, font)) / 2
        paper.texts.append(Printed(x, HEIGHT - 30, 9, foot, font))
    return paper
