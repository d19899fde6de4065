"""A Latin page: six justified columns with hyphens at line ends, composed and set."""

import random

from press import (
    EDGE,
    LATIN,
    WIDTH,
    Grid,
    Paper,
    Printed,
    article,
    width_of,
)

from reader.sources.pdf.sheet import Area

SIZE, STEP, INDENT = 9.0, 11.0, 9.0
SENTENCES = (
    "The harbour board met on Tuesday evening and agreed to deepen the channel before winter.",
    "Ferries will keep their summer timetable until the end of October, the harbourmaster said.",
    "“We have waited eleven years for this,” said Oona Fairweather, who runs the fish market.",
    "A well-known builder from Marlow has offered the timber at cost.",
    "Nobody at the meeting spoke against the proposal, though several asked about the money.",
    "The council expects the bridge to carry two thousand bicycles a day.",
    "Rain stopped the harvest for a week, and the barley is still standing in the lower fields.",
    "Children from the village school planted forty apple trees along the embankment.",
    "The library opens on Sundays from next month, with volunteers behind the counter.",
    "Its new reading room looks over the river, and the chairs were made in the town.",
)
HEADLINES = (
    ("Harbour Board Agrees", "to Deepen Channel"),
    ("Library to Open", "on Sundays"),
    ("Barley Waits for Sun",),
)
BREAKS = {"harbourmaster": 7, "proposal": 3, "thousand": 4, "volunteers": 5, "embankment": 3}


def _compose(dice, rows, width):
    paragraphs, used = [], 0
    while True:
        text = " ".join(dice.sample(SENTENCES, dice.randint(2, 4)))
        taken = len(list(_lines(text, width, INDENT)))
        if used + taken > rows:
            return paragraphs
        paragraphs.append(text)
        used += taken


def ragged(text, width):
    """Lines of words, none of them broken."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, SIZE, LATIN) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _lines(text, width, indent):
    """Yield lines as lists of words; a word may be broken at its hyphen point."""
    words, line, room = text.split(), [], width - indent
    space = width_of(" ", SIZE, LATIN)
    while words:
        word = words.pop(0)
        own = width_of(word, SIZE, LATIN)
        if own + (space if line else 0) <= room:
            room -= own + (space if line else 0)
            line.append(word)
            continue
        core = word.strip(",.”“")
        head = word[: word.find(core) + BREAKS[core]] + "-" if core in BREAKS else ""
        if head and line and width_of(head, SIZE, LATIN) + space <= room:
            line.append(head)
            word = word[len(head) - 1 :]
        yield line
        words.insert(0, word)
        line, room = [], width
    yield line


def latin_page(columns=6, gutter=12.0, seed=1, *, spaces=True):
    """Three articles, two columns each; words placed one by one where `spaces` is off."""
    paper, dice = Paper(), random.Random(seed)
    grid = Grid.of(columns, gutter)
    paper.texts.append(Printed(EDGE, 70, 40, "The Marlow Gazette", "Times-Bold"))
    paper.rules.append(Area(EDGE, 80, WIDTH - EDGE, 81))
    paper.texts.append(Printed(EDGE, 92, 9, "Thursday, April 22, 2021", LATIN))
    paper.rules.append(Area(EDGE, 98, WIDTH - EDGE, 99))
    each = columns // 3
    for number, headline in enumerate(HEADLINES):
        first = number * each
        base = 100.0
        for line in headline:
            base += 24
            paper.texts.append(Printed(grid.x(first), base, 20, line, "Times-Bold"))
        top, rows = base + 10, 38
        paragraphs = _compose(dice, rows * each, grid.width)
        _set(
            paper,
            paragraphs,
            [(grid.x(first + at), top) for at in range(each)],
            rows,
            grid.width,
            spaces,
        )
        paper.truth.append(article({"headline": [" ".join(headline)]}, paragraphs))
    return paper


def _set(paper, paragraphs, places, rows, width, spaces):
    at = 0
    for text in paragraphs:
        lines = list(_lines(text, width, INDENT))
        for number, line in enumerate(lines):
            x, top = places[at // rows]
            base = top + (at % rows) * STEP + SIZE
            indent = INDENT if number == 0 else 0.0
            is_last = number == len(lines) - 1
            _justify(paper, line, x + indent, base, width - indent, is_last=is_last, spaces=spaces)
            at += 1


def _justify(paper, line, x, base, width, *, is_last, spaces):
    natural = sum(width_of(word, SIZE, LATIN) for word in line)
    gaps = max(1, len(line) - 1)
    gap = width_of(" ", SIZE, LATIN) if is_last else (width - natural) / gaps
    for number, word in enumerate(line):
        is_end = number == len(line) - 1
        paper.texts.append(
            Printed(x, base, SIZE, word + (" " if spaces and not is_end else ""), LATIN)
        )
        x += width_of(word, SIZE, LATIN) + gap
