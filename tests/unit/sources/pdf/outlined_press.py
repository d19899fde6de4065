"""A composed page whose heads are drawn as paths, and vector art that is no head.

Characters are made up: strokes with round ends about a box, different for each, as high and as
broad as type is.
"""

import math
import random
from io import BytesIO

from press import HEIGHT, draw, register, width_of
from reportlab.pdfgen.canvas import Canvas

WAYS = ("a path a character", "a path a line", "a path a head")


def is_head(text):
    return text.size > 12


def outlined_pdf(paper, way=WAYS[0], drawn=is_head, angle=0):
    """The page as a PDF, those texts as paths; with an angle, it lies turned by so much."""
    out = BytesIO()
    register()
    lying = angle % 180 == 90
    canvas = Canvas(out, pagesize=(HEIGHT, paper.width) if lying else (paper.width, HEIGHT))
    if angle:
        canvas.translate(
            *{90: (HEIGHT, 0), 180: (paper.width, HEIGHT), 270: (0, paper.width)}[angle]
        )
        canvas.rotate(angle)
    heads = [text for text in paper.texts if drawn(text)]
    live = [text for text in paper.texts if not drawn(text)]
    texts, paper.texts = paper.texts, live
    draw(canvas, paper, None)
    paper.texts = texts
    for group in _groups(heads) if way == WAYS[2] else [[text] for text in heads]:
        _draw(canvas, group, way)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _groups(heads):
    """The lines of each head."""
    groups = []
    for text in heads:
        if groups and 0 < text.base - groups[-1][-1].base < 3 * text.size:
            groups[-1].append(text)
        else:
            groups.append([text])
    return groups


def _draw(canvas, texts, way):
    canvas.setFillGray(texts[0].ink)
    path = canvas.beginPath()
    for text in texts:
        x = text.x
        for char in text.text:
            if not char.isspace():
                _character(path, char, x, HEIGHT - text.base, text.size)
            x += width_of(char, text.size, text.font)
            if way == WAYS[0]:
                canvas.drawPath(path, stroke=0, fill=1)
                path = canvas.beginPath()
    if way != WAYS[0]:
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillGray(0)


def _character(path, char, x, base, size):
    broad = width_of(char, size) / size
    dice = random.Random(ord(char))
    if char == "一":
        _stroke(path, x + 0.05 * size, base + 0.3 * size, 0.9 * size, 0.08 * size)
        return
    left, foot = x + 0.05 * size, base - 0.08 * size
    _stroke(path, left, foot, 0.1 * size, 0.88 * size)
    _stroke(
        path, x + (broad - 0.15) * size, foot + dice.uniform(0, 0.08) * size, 0.1 * size, 0.8 * size
    )
    for _ in range(dice.randint(2, 9)):
        high = dice.uniform(0.05, 0.75) * size
        _stroke(path, left, foot + high, (broad - dice.uniform(0.1, 0.4)) * size, 0.07 * size)


def _stroke(path, x, y, wide, high):
    """A bar with round ends."""
    path.moveTo(x, y)
    path.lineTo(x + wide, y)
    path.curveTo(x + wide * 1.01, y + high / 3, x + wide * 1.01, y + high / 2, x + wide, y + high)
    path.lineTo(x, y + high)
    path.curveTo(x - wide * 0.01, y + high / 2, x - wide * 0.01, y + high / 3, x, y)
    path.close()


def with_art(paper, art, x, base):
    """The page as a PDF, with art from there on."""
    out = BytesIO()
    register()
    canvas = Canvas(out, pagesize=(paper.width, HEIGHT))
    draw(canvas, paper, None)
    canvas.translate(x, HEIGHT - base)
    canvas.setFillGray(0.3)
    art(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _land(canvas, dice, x, y, breadth, *, has_lake):
    """A country: an uneven outline, and a lake in it or none."""
    path = canvas.beginPath()
    shores = [(x, y, breadth, dice.randint(12, 50))]
    if has_lake:
        shores.append((x + breadth * 0.3, y + breadth * 0.2, breadth * 0.3, 8))
    for middle, height, reach, corners in shores:
        for number in range(corners):
            turn = 2 * math.pi * number / corners
            far = reach * dice.uniform(0.65, 1.35)
            place = middle + far * math.cos(turn), height + far * math.sin(turn)
            (path.lineTo if number else path.moveTo)(*place)
        path.close()
    canvas.drawPath(path, stroke=0, fill=1, fillMode=0)


def map_of_provinces(canvas, *, has_lake=False):
    dice = random.Random(2)
    for row in range(4):
        for column in range(12):
            x, y = column * 25 + dice.uniform(-4, 4), row * 22 + dice.uniform(-4, 4)
            _land(canvas, dice, x, y, 11, has_lake=has_lake)


def map_with_lakes(canvas):
    map_of_provinces(canvas, has_lake=True)


def map_of_counties(canvas):
    dice = random.Random(12)
    for row in range(7):
        for column in range(14):
            x, y = column * 18 + dice.uniform(-7, 7), row * 13 + dice.uniform(-5, 5)
            _land(canvas, dice, x, y, dice.uniform(5, 12), has_lake=column % 3 == 0)


def map_of_the_world(canvas):
    dice = random.Random(1)
    for _ in range(120):
        breadth = dice.expovariate(1 / 6) + 1
        _land(canvas, dice, dice.uniform(0, 300), dice.uniform(0, 80), breadth, has_lake=False)


def islands(canvas):
    dice = random.Random(3)
    for at in range(14):
        _land(canvas, dice, at * 20, dice.uniform(-6, 6), dice.uniform(3, 9), has_lake=False)


def bars(canvas):
    dice = random.Random(4)
    for at in range(16):
        canvas.roundRect(at * 14, 0, 9, dice.uniform(10, 60), 3, stroke=0, fill=1)


def pies(canvas):
    for at in range(5):
        canvas.wedge(at * 50, 0, at * 50 + 40, 40, 0, 60 + at * 40, stroke=0, fill=1)


def flowers(canvas):
    for at in range(18):
        path = canvas.beginPath()
        for leaf in range(5):
            turn = 2 * math.pi * leaf / 5
            path.circle(at * 20 + 5 * math.cos(turn), 5 * math.sin(turn), 4)
        canvas.drawPath(path, stroke=0, fill=1)


def meander(canvas):
    corners = [(0, 0), (16, 0), (16, 14), (4, 14), (4, 6), (10, 6), (10, 9), (13, 11), (13, 3)]
    path = canvas.beginPath()
    for at in range(20):
        path.moveTo(at * 18, 16)
        for x, y in corners:
            path.lineTo(at * 18 + x, y)
        path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def code_square(canvas):
    dice, path = random.Random(6), canvas.beginPath()
    for at in range(625):
        if dice.random() < 0.5:
            path.rect(at % 25 * 3, at // 25 * 3, 3, 3)
    canvas.drawPath(path, stroke=0, fill=1)


def layers(canvas):
    dice = random.Random(5)
    for layer in range(4):
        path = canvas.beginPath()
        path.moveTo(0, 0)
        for at in range(40):
            path.lineTo(at * 6, (4 - layer) * 14 + dice.uniform(-6, 6))
        path.lineTo(234, 0)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)


def marks_of_sponsors(canvas):
    dice = random.Random(7)
    for at in range(2):
        _land(canvas, dice, at * 60, 20, 18, has_lake=True)


ART = (
    map_of_provinces,
    map_with_lakes,
    map_of_counties,
    map_of_the_world,
    islands,
    bars,
    pies,
    flowers,
    meander,
    code_square,
    layers,
    marks_of_sponsors,
)
