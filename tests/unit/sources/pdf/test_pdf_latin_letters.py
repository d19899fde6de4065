"""Letters and words of Latin lines: none is lost where letters are narrow and lines are loose."""

from io import BytesIO

import pytest
from makers import with_ligatures
from press import LATIN, Paper, Printed, pdf_of, width_of
from reportlab.pdfgen.canvas import Canvas

from reader.sources.pdf.layout import lay_out
from reader.sources.pdf.pdfium import opened, opened_page
from reader.sources.pdf.setting import line_records
from reader.sources.pdf.sheet import Area, Glyph, Sheet

ROWS = (
    "They will allow all bills till fall, and the",
    "hall of Lilly, ill since April, is full still:",
    "an officer offered staff a raffle for coffee,",
    "and five fit fishermen fled on skiing waffles.",
)
SIZE, STEP = 10.0, 12.0


def texts_of(data):
    with opened(data, None) as document, opened_page(document, 0) as page:
        sheet = page.sheet()
        return [line.text for line in line_records(lay_out(sheet, page.face), sheet)]


def page_of(font):
    lines = [Printed(60, 100 + STEP * at, SIZE, line, font) for at, line in enumerate(ROWS * 3)]
    return Paper(lines)


@pytest.mark.parametrize("font", ["Helvetica", "Helvetica-Bold", "Times-Roman", "Courier"])
def test_narrow_letters_that_stand_twice_are_kept(font):
    assert texts_of(pdf_of([page_of(font)])) == list(ROWS * 3)


@pytest.mark.parametrize("aside", [0.0, 0.1, 0.3])
def test_what_is_printed_twice_is_read_once(aside):
    paper = page_of("Helvetica")
    for text in list(paper.texts):
        paper.texts.append(Printed(text.x + aside, text.base, text.size, text.text, text.font))
    assert texts_of(pdf_of([paper])) == list(ROWS * 3)


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman"])
def test_all_letters_of_a_ligature_are_read(font, swapped):
    assert texts_of(with_ligatures(page_of(font), swapped=swapped)) == list(ROWS * 3)


def set_apart(paper, row, base, *, space, letters=0.0):
    """A line whose words, or letters, the file places one by one, without any space."""
    x = 60.0
    for word in row.split():
        for char in word:
            paper.texts.append(Printed(x, base, SIZE, char, LATIN))
            x += width_of(char, SIZE, LATIN) + letters * SIZE
        x += (space - letters) * SIZE


@pytest.mark.parametrize(
    ("space", "letters"), [(0.16, 0.0), (0.25, 0.0), (0.27, 0.05), (0.45, 0.15)]
)
def test_words_are_told_apart_by_gaps_wider_than_those_between_letters(space, letters):
    paper = Paper()
    for at, row in enumerate(ROWS * 3):
        set_apart(paper, row, 100 + STEP * at, space=space, letters=letters)
    assert texts_of(pdf_of([paper])) == list(ROWS * 3)


def test_a_space_that_is_set_is_one_however_condensed_the_type():
    out = BytesIO()
    canvas = Canvas(out, pagesize=(600, 800), invariant=True)
    for at, row in enumerate(ROWS * 3):
        text = canvas.beginText(60, 700 - STEP * at)
        text.setFont(LATIN, SIZE)
        text.setHorizScale(25)
        text.textLine(row)
        canvas.drawText(text)
    canvas.save()
    assert texts_of(out.getvalue()) == list(ROWS * 3)


WIDTH = 150.0
COLUMN = (
    "The board of the harbour met",
    "on Tuesday, and the barges of",
    "the upper river will be moved",
    "before winter, as the bearded",
    "before he left for the islands",
    "and the lower fields, in which",
    "barley stands until the rain",
    "has stopped for another week.",
)


def justified(paper, words, x, base):
    gap = (WIDTH - sum(width_of(word, SIZE, LATIN) for word in words)) / max(1, len(words) - 1)
    for word in words:
        paper.texts.append(Printed(x, base, SIZE, word, LATIN))
        x += width_of(word, SIZE, LATIN) + gap


def columns(broken):
    """Three columns; the lines with such numbers of the middle one are two words far apart."""
    paper = Paper()
    for column in range(3):
        for at, line in enumerate(COLUMN):
            words = ["harbourmaster", "said"] if column == 1 and at in broken else line.split()
            justified(paper, words, 60 + column * (WIDTH + 12), 100 + STEP * at)
    return paper


@pytest.mark.parametrize("at", range(len(COLUMN)))
def test_two_words_far_apart_in_a_column_are_a_line(at):
    assert texts_of(pdf_of([columns({at})])).count("harbourmaster said") == 1


def test_rows_of_words_that_stand_apart_are_none():
    texts = texts_of(pdf_of([columns({3, 4, 5})]))
    assert "harbourmaster said" not in texts
    assert texts.count("harbourmaster") == 3


def spaced_columns():
    """Three columns of ragged lines on the same baselines, a space set behind each line."""
    paper = Paper()
    for column in range(3):
        for at, line in enumerate(COLUMN * 2):
            words = line.split()[: -1 if at == 2 else None]
            x = 60 + column * (WIDTH + 14) + (10 if at == 3 else 0)
            paper.texts.append(Printed(x, 100 + STEP * at, SIZE, " ".join(words) + " ", LATIN))
    return paper


def test_a_space_behind_a_line_does_not_join_it_to_the_next_column():
    texts = texts_of(pdf_of([spaced_columns()]))
    assert max(len(text) for text in texts) <= max(map(len, COLUMN))
    assert len(texts) == 6 * len(COLUMN)


def with_raised(up, size, start=60.0):
    """Lines whose ordinals and notes stand above their baseline, or below it."""
    paper, told = Paper(), []
    for at in range(12):
        x, base, said = start, 100 + STEP * at, ""
        for word, mark in (("On Monday 5", "th"), (" the water", "2"), (" rose by 11 feet", "a,1")):
            paper.texts.append(Printed(x, base, SIZE, word, LATIN))
            x += width_of(word, SIZE, LATIN)
            paper.texts.append(Printed(x, base - up * SIZE, size * SIZE, mark, LATIN))
            x += width_of(mark, size * SIZE, LATIN)
            said += word + mark
        paper.texts.append(Printed(x, base, SIZE, " again.", LATIN))
        told.append(said + " again.")
    return paper, told


@pytest.mark.parametrize("seed", [None, 3])
@pytest.mark.parametrize(("up", "size"), [(0.33, 0.58), (0.4, 0.66), (0.5, 0.5), (-0.2, 0.6)])
def test_what_is_raised_or_lowered_stays_in_its_line(up, size, seed):
    paper, told = with_raised(up, size)
    assert texts_of(pdf_of([paper], seed)) == told


def test_small_print_beside_large_figures_stays_a_line_of_its_own():
    paper = page_of(LATIN)
    paper.texts.append(Printed(400, 150, 10.0, "7", LATIN))
    small = "small words of a note beside it"
    paper.texts.append(Printed(406, 146, 6.0, small, LATIN))
    assert small in texts_of(pdf_of([paper]))


def test_the_mark_before_a_note_is_of_its_line():
    paper = Paper()
    for at in range(8):
        paper.texts.append(Printed(60, 96 + STEP * at, 6.0, "b", LATIN))
        x = 60 + width_of("b", 6.0, LATIN) + 0.4
        paper.texts.append(Printed(x, 100 + STEP * at, SIZE, "Of the village school.", LATIN))
    assert texts_of(pdf_of([paper])) == ["bOf the village school."] * 8


def with_overhanging_f(space):
    """Lines of words without set spaces, each f reaching a tenth of an em beyond its place."""
    text, glyphs, over = "the roof of half of it is of a leaf for us", [], 0.1 * SIZE
    for at in range(10):
        x, base = 60.0, 100 + STEP * at
        for char in text:
            if char == " ":
                x += space * SIZE
                continue
            width = width_of(char, SIZE, LATIN)
            end = x + width + (over if char == "f" else 0.0)
            glyphs.append(Glyph(char, x, end, base, SIZE, len(glyphs)))
            x += width
    return text, Sheet(Area(0, 0, 600, 800), tuple(glyphs))


@pytest.mark.parametrize("space", [0.14, 0.18, 0.24, 0.3])
def test_a_space_behind_a_letter_that_reaches_into_it_is_one(space):
    text, sheet = with_overhanging_f(space)
    lines = line_records(lay_out(sheet, lambda number: ""), sheet)
    assert [line.text for line in lines] == [text] * 10
