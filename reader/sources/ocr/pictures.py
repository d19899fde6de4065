"""A file in, pictures of its pages out: knows Pillow, and bounds what it takes."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST = 3_300  # pixels of the longer side: a broadsheet at 150 dots an inch
MOST_PIXELS = 400_000_000  # of a picture that is looked at; a broadsheet at 600 dpi has 130 million
MOST_FRAMES = 500
FORMATS = ("PNG", "JPEG", "TIFF", "WEBP")


class BrokenPictureError(Exception):
    """It is no picture that can be read, or it is too large."""


@contextmanager
def opened(file: IO[bytes]) -> Iterator[Any]:
    """Open a picture; its frames are pages.

    Raises:
        BrokenPictureError: It cannot be opened.
    """
    from PIL import Image  # noqa: PLC0415 - comes with the engine

    Image.MAX_IMAGE_PIXELS = None  # the bound is ours, and an error
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(file, formats=FORMATS) as picture:
            yield picture
    except (
        OSError,
        ValueError,
        SyntaxError,
        ArithmeticError,
        LookupError,
        TypeError,
        MemoryError,
    ) as error:
        raise BrokenPictureError from error


def count_pages(picture: Any) -> int:  # noqa: ANN401 - Pillow's
    """Return how many frames the picture has."""
    return min(int(getattr(picture, "n_frames", 1)), MOST_FRAMES)


def page_of(picture: Any, number: int) -> "NDArray[Any]":  # noqa: ANN401 - Pillow's
    """Return a frame as `frame_of` does, as an array of rows, columns and colours, blue first.

    Raises:
        BrokenPictureError: It is too large, or cannot be read.
    """
    return blue_first(frame_of(picture, number, LONGEST))


def frame_of(picture: Any, number: int, longest: int) -> Any:  # noqa: ANN401 - Pillow's
    """Return a frame (from 0) in RGB, its longer side of `longest` pixels at most.

    It stands as whoever took it held the camera, on white where it is clear.

    Raises:
        BrokenPictureError: It is too large, or cannot be read.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - comes with the engine

    picture.seek(number)
    if picture.width * picture.height > MOST_PIXELS:
        raise BrokenPictureError
    picture.draft("RGB", (longest, longest))
    frame = ImageOps.exif_transpose(picture)
    share = longest / max(frame.size)
    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        frame = frame.convert("RGBA")
        ground = Image.new("RGBA", frame.size, "white")
        frame = Image.alpha_composite(ground, frame)
    elif frame.mode.startswith(("I", "F")):
        frame = _as_eight_bits(frame)
    frame = frame.convert("RGB")
    if share < 1:
        size = (max(1, round(frame.width * share)), max(1, round(frame.height * share)))
        frame = frame.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    return frame


def blue_first(frame: Any) -> "NDArray[Any]":  # noqa: ANN401 - Pillow's
    """Return a picture in RGB as an array, blue first."""
    import numpy  # noqa: PLC0415 - comes with the engine

    return numpy.ascontiguousarray(numpy.asarray(frame)[:, :, ::-1])


def as_array(pixels: bytes, width: int, height: int) -> "NDArray[Any]":
    """Return rows of pixels of three colours as an array."""
    import numpy  # noqa: PLC0415 - comes with the engine

    return numpy.frombuffer(pixels, numpy.uint8).reshape(height, width, 3).copy()


def _as_eight_bits(frame: Any) -> Any:  # noqa: ANN401 - Pillow's
    """A picture of deeper greys in 256 of them."""
    low, high = frame.getextrema()
    spread = (high - low) or 1
    return frame.point(lambda grey: (grey - low) * 255 / spread).convert("L")
