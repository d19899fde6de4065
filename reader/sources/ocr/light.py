"""The picture of a page in, the same on white paper out, wherever the light came from."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

WHITE = 255
BLOCK = 64  # pixels of a side of what shows how light the paper is
LIGHT = 80  # per cent of its pixels are no lighter than the paper there
PAPER = 75  # per cent of all blocks are no lighter than a page's lighter paper
DARKER = 0.85  # of the paper: what is none
ROUNDS = 8  # of leaving out what is darker or lighter than the paper would be
DARKEST = 60  # of paper, in the deepest shadow
NEGATIVE = 90  # most of a page that is a negative is darker


def on_white(picture: "NDArray[Any]") -> "NDArray[Any]":
    """Return the picture as it were under an even light, its paper white; a negative reversed."""
    import cv2  # noqa: PLC0415 - comes with the engine
    import numpy  # noqa: PLC0415

    lights = _lights(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY))
    if numpy.median(lights) < NEGATIVE:
        picture = WHITE - picture
        lights = _lights(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY))
    ground = _ground(lights).astype(numpy.float32)
    gain = WHITE / cv2.resize(ground, picture.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    even: NDArray[Any] = numpy.minimum(picture * gain[:, :, None], WHITE).astype(numpy.uint8)
    return even


def _lights(grey: "NDArray[Any]") -> "NDArray[Any]":
    """How light each block is, without what is printed in it."""
    import numpy  # noqa: PLC0415 - comes with the engine

    rows, columns = (_starts(length) for length in grey.shape)
    return numpy.array(
        [
            [numpy.percentile(grey[y : y + BLOCK : 4, x : x + BLOCK : 4], LIGHT) for x in columns]
            for y in rows
        ]
    )


def _starts(length: int) -> range:
    return range(0, max(1, length - BLOCK // 2), BLOCK)


def _ground(lights: "NDArray[Any]") -> "NDArray[Any]":
    """How light the paper is at each block: a lamp from one side makes it a slope or a hill."""
    import numpy  # noqa: PLC0415 - comes with the engine

    rows, columns = (numpy.linspace(-1, 1, count) for count in lights.shape)
    y, x = (one.ravel() for one in numpy.meshgrid(rows, columns, indexing="ij"))
    hill = numpy.stack([numpy.ones_like(x), x, y, x * x, x * y, y * y], axis=1)
    light = lights.ravel()
    paper = numpy.full_like(light, numpy.percentile(light, PAPER))
    is_paper = light >= DARKER * paper
    for _ in range(ROUNDS):
        factors, *_ = numpy.linalg.lstsq(hill[is_paper], light[is_paper], rcond=None)
        paper = hill @ factors
        is_paper = (light >= DARKER * paper) & (light * DARKER <= paper)
    ground: NDArray[Any] = paper.reshape(lights.shape).clip(DARKEST, WHITE)
    return ground
