"""A picture in, the boxes of its lines out; a line in, its characters out: knows rapidocr.

Its models are in its wheel and are named to it here, so that it has nothing to look for anywhere.
"""

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy.typing import NDArray

LIBRARIES = ("rapidocr", "onnxruntime", "PIL")
_MODELS = {"Det": "*_det_*.onnx", "Rec": "*_rec_*.onnx", "Cls": "*_cls_*.onnx"}
SMALLEST = 0.25  # what is less sure is no character


class Read(NamedTuple):
    """A character that was read.

    Attributes:
        char: It.
        middle: Where it stands in its line, as a share of the picture's breadth.
        sureness: 0 to 1.
    """

    char: str
    middle: float
    sureness: float


def sureness_of(reads: Sequence[Read]) -> float:
    """Return how sure characters are together, 0 without any."""
    return sum(read.sureness for read in reads) / len(reads) if reads else 0.0


def version() -> str:
    """Return which engine it is: another one reads differently."""
    from importlib.metadata import version as version_of  # noqa: PLC0415 - only for a picture

    return version_of("rapidocr")


def is_installed() -> bool:
    """Whether there is what reads pictures, with its models; nothing is imported."""
    return all(find_spec(name) is not None for name in LIBRARIES) and len(_models()) == len(_MODELS)


def _models() -> dict[str, str]:
    """The path of each model that the wheel ships."""
    spec = find_spec("rapidocr")
    folders = [] if spec is None else list(spec.submodule_search_locations or ())
    return {
        f"{task}.model_path": str(path)
        for folder in folders
        for task, pattern in _MODELS.items()
        for path in sorted(Path(folder, "models").glob(pattern))[:1]
    }


class Engine:
    """What finds lines and reads them."""

    def __init__(self) -> None:
        from rapidocr import RapidOCR  # noqa: PLC0415 - heavy, and an extra

        plain = {"Global.log_level": "critical", "Global.use_preprocess_img": False}
        self._ask: Any = RapidOCR(params={**plain, **_models()})

    def boxes(self, picture: "NDArray[Any]") -> "NDArray[Any]":
        """Return the four corners of each line's box, in pixels: shape (lines, 4, 2)."""
        import numpy  # noqa: PLC0415 - comes with the engine

        found = self._ask(picture, use_det=True, use_cls=False, use_rec=False).boxes
        return numpy.zeros((0, 4, 2)) if found is None else numpy.asarray(found, dtype=float)

    def characters(self, line: "NDArray[Any]") -> list[Read]:
        """Return the characters of the picture of one line, from left to right, without spaces."""
        found = self._ask(line, use_det=False, use_cls=False, use_rec=True, return_word_box=True)
        words = found.word_results and found.word_results[0]
        if not words or not words.words:
            return []
        return list(_read(found.txts[0], words))


def _read(text: str, words: Any) -> Iterator[Read]:  # noqa: ANN401 - the library's own
    """Yield the characters of a line: those of its words have places, spaces have only a score."""
    places = (place for word in words.word_cols for place in word)
    for char, sureness in zip(text, words.confs, strict=False):
        if not char.isspace():
            place = next(places, None)
            if place is not None:
                yield Read(char, (place + 0.5) / words.line_txt_len, float(sureness))
