"""Stories whose heads are no larger than their text: bold, or underlined, and no more."""

import random
from dataclasses import replace

from latin import INDENT, SENTENCES, SIZE, STEP
from latin import _justify as justify
from latin import _lines as latin_lines
from press import (
    BLACK,
    BODY,
    CJK,
    KAI,
    LATIN,
    LEADING,
    Grid,
    Paper,
    Printed,
    article,
    broken,
    compose,
    width_of,
)

from reader.sources.pdf.sheet import Area

BOLD, ITALIC = "Times-Bold", "Times-Italic"
CROSSHEADS = ("路修到哪里", "水从哪里来", "把手艺传下去", "夜校开到村口")
LATIN_CROSSHEADS = ("What the board decided", "Who will pay", "A longer summer", "Apple trees")


class Setter:
    """Columns that are filled from the top, row by row, and what was set for a truth."""

    def __init__(self, columns, gutter, seed, *, latin, top=110.0, rows=40, ruled=False):
        self.paper, self.dice = Paper(), random.Random(seed)
        self.grid, self.latin = Grid.of(columns, gutter), latin
        self.top, self.rows, self.at = top, rows, 0
        self.step = STEP if latin else LEADING
        self.size = SIZE if latin else BODY
        self.plain, self.bold = (LATIN, BOLD) if latin else (CJK, BLACK)
        self.ruled = ruled  # whether crossheads are underlined, and not bold

    def place(self):
        column, row = divmod(self.at, self.rows)
        self.at += 1
        return self.grid.x(column), self.top + row * self.step + self.size

    def line(self, text, font=None, indent=0.0):
        x, base = self.place()
        self.paper.texts.append(Printed(x + indent, base, self.size, text, font or self.plain))

    def underline(self, text):
        base, wide = text.base + 0.12 * text.size, width_of(text.text, text.size, text.font)
        self.paper.rules.append(Area(text.x, base, text.x + wide, base + 0.5))

    def room(self):
        return self.rows - self.at % self.rows

    def paragraph(self, *, fonts=()):
        """Set a paragraph; `fonts` are those of its first lines, a pair's first of some words."""
        text, texts = self.words(), self.paper.texts
        first = INDENT if self.latin else 2 * BODY
        compose_lines = latin_lines if self.latin else broken
        lines = list(compose_lines(text, self.grid.width, first))
        for row, line in enumerate(lines):
            own, *rest = fonts[row] if row < len(fonts) else (self.plain,)
            x, base = self.place()
            indent, before = 0.0 if row else first, len(texts)
            if self.latin:
                width = self.grid.width - indent
                is_last = row == len(lines) - 1
                justify(self.paper, line, x + indent, base, width, is_last=is_last, spaces=True)
                cut = before + (1 if rest else len(texts))
                texts[before:cut] = [replace(one, font=own) for one in texts[before:cut]]
                continue
            cut = 3 if rest else len(line)
            texts.append(Printed(x + indent, base, BODY, line[:cut], own))
            if rest:
                texts.append(Printed(x + indent + cut * BODY, base, BODY, line[cut:], *rest))
        return text

    def words(self):
        if self.latin:
            return " ".join(self.dice.sample(SENTENCES, 3))
        return "".join(compose(self.dice, 5, self.grid.width)).removeprefix("本报讯 4月21日，")

    def crosshead(self, number, *, gap=0):
        text = (LATIN_CROSSHEADS if self.latin else CROSSHEADS)[number]
        if self.room() < 3 + gap:
            self.at += self.room()
        self.at += gap
        indent = 0.0 if self.latin else 2 * BODY
        self.line(text, self.plain if self.ruled else self.bold, indent)
        if self.ruled:
            self.underline(self.paper.texts[-1])
        return text


def head(setter, text):
    size = 26.0
    setter.paper.texts.append(Printed(setter.grid.x(0), setter.top - 16, size, text, setter.bold))


def parted(columns, gutter, seed, *, latin, gap=0, underlined=False):
    """A story below a large head, parted by heads of its text's size."""
    setter = Setter(columns, gutter, seed, latin=latin, ruled=underlined)
    title = "Harbour Board Agrees" if latin else "三十六条机耕路修到田边"
    head(setter, title)
    told, crossheads = [setter.paragraph(), setter.paragraph()], []
    for number in range(4):
        crossheads.append(setter.crosshead(number, gap=gap))
        told += [crossheads[-1], setter.paragraph(), setter.paragraph()]
    setter.paper.truth.append(article({"headline": [title]}, told))
    return setter.paper, crossheads


def briefs(columns, gutter, seed, *, latin, ruled, underlined=False):
    """Items in columns one after the other, each below a head of its text's size."""
    setter = Setter(columns, gutter, seed, latin=latin, rows=24, ruled=underlined)
    for number in range(4):
        if number and not ruled:
            setter.at += 1
        title = setter.crosshead(number)
        told = [setter.paragraph(), setter.paragraph()]
        setter.paper.truth.append(article({"headline": [title]}, told))
        if ruled:
            row = setter.at % setter.rows
            x, base = setter.place()
            rule = Area(
                x, base - setter.size / 2, x + setter.grid.width, base - setter.size / 2 + 0.5
            )
            if row:
                setter.paper.rules.append(rule)
    return setter.paper


def stressed(columns, gutter, seed, *, latin):
    """Paragraphs that begin in bold words, with bold lines within, and one all in italics."""
    setter = Setter(columns, gutter, seed, latin=latin)
    title = "Harbour Board Agrees" if latin else "三十六条机耕路修到田边"
    head(setter, title)
    bold, plain = setter.bold, setter.plain
    told = [
        setter.paragraph(),
        setter.paragraph(fonts=[(bold,), (bold, plain)]),
        setter.paragraph(fonts=[(plain, bold), (bold,), (bold, plain)]),
        setter.paragraph(fonts=[(ITALIC if latin else KAI,)] * 99),
        setter.paragraph(),
    ]
    setter.paper.truth.append(article({"headline": [title]}, told))
    return setter.paper
