"""A composed page as a picture, and an eye that reads it: what stands there is known.

Characters are drawn as frames of their ink's size; the eye finds the lines as an engine does, some
glued across a gutter, and says of each character about where it stands.
"""

import random

import cv2
import numpy as np
from press import CJK, HEIGHT, width_of

from reader.sources.ocr.engine import Read
from reader.sources.ocr.glyphs import CLOSING, OPENING

DOTS = 150 / 72  # pixels in a point
PAD = 3  # pixels around a line's ink
GLUED = 1.6  # ems between lines that an engine may take for one


def picture_of(paper):
    """Draw a page, black on white where it says nothing else, blue first."""
    picture = np.full((round(HEIGHT * DOTS), round(paper.width * DOTS), 3), 255, np.uint8)
    for area, ink in paper.tints:
        cv2.rectangle(picture, *_corners(*area), _grey(ink), -1)
    for area in (*paper.rules, *paper.frames):
        thick = -1 if min(area.width, area.height) < 3 else 2
        cv2.rectangle(picture, *_corners(*area), (0, 0, 0), thick)
    for area in paper.pictures:
        cv2.rectangle(picture, *_corners(*area), (150, 150, 150), -1)
    for text in paper.texts:
        for char, left, right in _cells(text):
            corners = _corners(*_ink(char, left, right, text))
            stroke = max(1, round(0.07 * text.size * DOTS))
            solid = char in CLOSING or char in OPENING or char == "■"
            cv2.rectangle(picture, *corners, _grey(text.ink), -1 if solid else stroke)
            (x0, y0), (x1, y1) = corners  # a dot in it tells characters apart
            dot = (x0 + x1) // 2 + ord(char) % 5 - 2, (y0 + y1) // 2 + ord(char) // 5 % 5 - 2
            cv2.rectangle(picture, dot, dot, _grey(text.ink), -1)
    return picture


def _grey(ink):
    return (round(255 * ink),) * 3


class Eye:
    """Reads the picture of one page."""

    def __init__(self, paper, seed=0, doubts="", unread="", glues=True):
        self._dice = random.Random(seed)
        self._doubts, self._passed_over = doubts, unread
        self._lines = list(self._glued(paper.texts)) if glues else [[one] for one in paper.texts]
        self._unread = iter(())
        self._breadth = round(paper.width * DOTS)

    def boxes(self, small):
        half = small.shape[1] / self._breadth
        found = [_box(line) for line in self._lines]
        self._unread = iter(zip(self._lines, found, strict=True))
        return (
            np.array(
                [[(x0, y0), (x1, y0), (x1, y1), (x0, y1)] for x0, y0, x1, y1 in found], dtype=float
            )
            * half
        )

    def characters(self, _line):
        texts, (left, _, right, _) = next(self._unread)
        reads = []
        for text in texts:
            for char, x0, x1 in _cells(text):
                if char.isspace() or char in self._passed_over:
                    continue
                slip = self._dice.uniform(-0.15, 0.15) * text.size
                ink = _ink(char, x0, x1, text)
                middle = ((ink[0] + ink[2]) / 2 + slip) * DOTS
                sure = 0.5 if char in self._doubts else 0.99
                reads.append(Read(char, (middle - left) / (right - left), sure))
        return reads

    def _glued(self, texts):
        """Lines that stand level and near, some of them put together."""
        line = []
        for text in sorted(texts, key=lambda one: (one.base, one.x)):
            if line and not (self._is_near(line[-1], text) and self._dice.random() < 0.3):
                yield line
                line = []
            line.append(text)
        yield line

    @staticmethod
    def _is_near(left, right):
        gap = right.x - left.x - width_of(left.text, left.size, left.font)
        return left.base == right.base and left.size == right.size and gap < GLUED * left.size


def stood_up(picture):
    """The picture of a page whose lines run down, the first at the right."""
    return np.ascontiguousarray(np.rot90(picture, -1))


class StandingEye(Eye):
    """Reads a page that was stood up: its lines if they are laid down again, and single cells."""

    def __init__(self, paper, **eye):
        super().__init__(paper, **eye)
        self._width = round(HEIGHT * DOTS)
        self._known, self._last, self._shapes = {}, (), set()
        lying = picture_of(paper)
        for line in self._lines:
            left, top, right, bottom = _box(line)
            crop = lying[max(0, top) : bottom + 1, max(0, left) : right + 1]
            self._known[crop.tobytes()] = line
            self._shapes.add(crop.shape)

    def boxes(self, small):
        half = small.shape[0] / self._breadth
        found = []
        for line in self._lines:
            left, top, right, bottom = _box(line)
            x0, x1 = self._width - bottom - 1, self._width - top - 1
            found.append([(x0, left), (x1, left), (x1, right), (x0, right)])
        return (np.array(found) + 0.3) * half  # whatever is lost in making it smaller

    def characters(self, line):
        texts = self._known.get(line.tobytes())
        if texts is not None:
            self._unread = iter([(texts, _box(texts))])
            self._last = super().characters(line)
            return self._last
        if line.shape in self._shapes:  # upside down
            return []
        count = len(self._last)
        return [read._replace(middle=(at + 0.5) / count) for at, read in enumerate(self._last)]


def _cells(text):
    x = text.x
    for char in text.text:
        width = width_of(char, text.size, CJK)
        yield char, x, x + width
        x += width


def _ink(char, left, right, text):
    em, base = text.size, text.base
    if char in CLOSING:
        return left + 0.1 * em, base - 0.1 * em, left + 0.3 * em, base + 0.08 * em
    if char in OPENING:
        return right - 0.3 * em, base - 0.8 * em, right - 0.1 * em, base - 0.4 * em
    if char.isascii():
        return left + 0.06 * em, base - 0.7 * em, right - 0.06 * em, base
    return left + 0.07 * em, base - 0.79 * em, right - 0.07 * em, base + 0.07 * em


def _box(texts):
    inks = [_ink(*cell, text) for text in texts for cell in _cells(text) if cell[0] != " "]
    (left, top), (right, bottom) = _corners(
        min(ink[0] for ink in inks),
        min(ink[1] for ink in inks),
        max(ink[2] for ink in inks),
        max(ink[3] for ink in inks),
    )
    return left - PAD, top - PAD, right + PAD, bottom + PAD


def _corners(x0, top, x1, bottom):
    return (round(x0 * DOTS), round(top * DOTS)), (round(x1 * DOTS), round(bottom * DOTS))
