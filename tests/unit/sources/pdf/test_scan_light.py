"""The picture of a page is one of white paper, wherever the light came from."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from reader.sources.ocr.drawn import shapes_of
from reader.sources.ocr.level import straightened
from reader.sources.ocr.light import on_white

HIGH, WIDE = 1600, 1200


def lit(light, *dark):
    """A page under a light, some rectangles of it dark: left, top, right, bottom."""
    page = np.ones((HIGH, WIDE)) * light
    for left, top, right, bottom in dark:
        page[top:bottom, left:right] *= 0.4
    return np.repeat(page[:, :, None], 3, axis=2).astype(np.uint8)


def from_the_side(least):
    return np.linspace(250, 250 * least, WIDE)[None, :] * np.linspace(1, 0.85, HIGH)[:, None]


def from_above():
    y, x = np.mgrid[-1 : 1 : HIGH * 1j, -1 : 1 : WIDE * 1j]
    return 240 - 60 * (x * x + y * y)


@pytest.mark.parametrize("light", [from_the_side(0.5), from_the_side(0.6), from_above(), 190, 255])
@pytest.mark.parametrize("dark", [[], [(100, 700, 1100, 1500)], [(0, 0, WIDE, 60)]])
def test_paper_is_white_and_what_is_dark_stays_dark(light, dark):
    even = on_white(lit(light, *dark))[:, :, 0]
    printed = np.zeros((HIGH, WIDE), bool)
    for left, top, right, bottom in dark:
        printed[top:bottom, left:right] = True
    assert even[~printed].min() > 225
    assert even[printed].max(initial=0) < 120


def test_a_negative_is_reversed():
    page = lit(255, (100, 100, 900, 140))
    assert np.array_equal(on_white(255 - page), page)


def test_clean_paper_stays_as_it_is():
    page = lit(255, (100, 100, 900, 140), (300, 600, 900, 1200))
    assert np.array_equal(on_white(page), page)


def test_a_page_set_straight_in_a_bad_light_has_no_frame_in_its_dark_corner():
    turned = straightened(on_white(lit(from_the_side(0.6))), 3.0)
    assert shapes_of(turned, [], 0.5) == []


@settings(max_examples=60, deadline=None)
@given(
    arrays(np.uint8, st.tuples(st.integers(1, 150), st.integers(1, 150), st.just(3))),
)
def test_any_picture_keeps_its_shape(picture):
    even = on_white(picture)
    assert even.shape == picture.shape
    assert even.dtype == np.uint8
