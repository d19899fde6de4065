"""Pictures in half blocks: as large as asked for, each pixel the mean of what it shows."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import PagePicture
from reader.ui.half_blocks import cells_of, half_blocks

WHITE, BLACK = (255, 255, 255), (0, 0, 0)


@st.composite
def pictures(draw):
    width, height = draw(st.integers(1, 30)), draw(st.integers(1, 30))
    size = 3 * width * height
    return PagePicture(width, height, draw(st.binary(min_size=size, max_size=size)))


@given(pictures(), st.integers(1, 40), st.integers(1, 20))
def test_a_picture_fills_its_cells(picture, columns, rows):
    drawn = half_blocks(picture, (columns, rows))
    assert [sum(run.breadth for run in row) for row in drawn] == [columns] * rows


def test_a_page_is_as_broad_as_it_looks():
    assert cells_of(PagePicture(700, 1000, b""), (90, 20)) == (28, 20)
    assert cells_of(PagePicture(1, 5000, b""), (90, 20)) == (1, 20)
    assert cells_of(PagePicture(1000, 700, b""), (60, 40), 2.2) == (60, 19)


@given(pictures(), st.integers(1, 90), st.integers(1, 40), st.floats(1, 3))
def test_a_picture_fits_its_room(picture, columns, rows, slender):
    cells = cells_of(picture, (columns, rows), slender)
    assert cells >= (1, 1)
    assert cells[0] <= columns
    assert cells[1] <= rows


def test_each_half_shows_its_own_pixels():
    upper, lower = bytes(WHITE) * 2 + bytes(BLACK) * 2, bytes(BLACK) * 4
    drawn = half_blocks(PagePicture(4, 2, upper + lower), (2, 1))
    assert drawn == [[(1, WHITE, BLACK), (1, BLACK, BLACK)]]


def test_what_is_smaller_than_a_pixel_is_mixed():
    drawn = half_blocks(PagePicture(2, 2, bytes(WHITE + BLACK) * 2), (1, 1))
    ((run,),) = drawn
    assert run.upper == run.lower
    assert 100 < run.upper[0] < 150
