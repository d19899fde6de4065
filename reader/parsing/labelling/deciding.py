"""Deciding: units → a choice each, in windows, so that memory stays bounded on endless pages."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from operator import add
from typing import NamedTuple

from reader.crf import NEVER, Decision, Row
from reader.parsing.labelling.clues import Seen
from reader.parsing.labelling.features import page_seen
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.line_shape import LineShape, shape_of
from reader.parsing.labelling.normal_form import in_normal_form
from reader.parsing.labelling.page_habits import has_bare_paragraphs, is_small_and_whole
from reader.parsing.labelling.second_look import second_look
from reader.parsing.labelling.standing import Standing
from reader.parsing.labelling.traditions import tradition_of, tradition_words
from reader.parsing.labelling.weights import SCALE, load_pairs, load_weights
from reader.parsing.lines.units import Unit

# Units decided together: a page of print has a few hundred, so only what no newspaper prints on
# one page is ever parted.  Beyond them the path looks on a little, the features further.
WINDOW, AHEAD, MARGIN = 1500, 40, 120


class _Shapes:
    """The shapes of the units in view, each taken once although windows overlap."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._low = 0
        self._shapes: list[LineShape] = []

    def between(self, low: int, high: int) -> Sequence[LineShape]:
        """Return the shapes of the units `low` to `high`; neither may go back."""
        shapes = self._shapes[low - self._low :]
        shapes += map(shape_of, self._units[low + len(shapes) : high])
        self._low, self._shapes = low, shapes
        return shapes

    def of(self, start: int, stop: int) -> Sequence[LineShape]:
        """Return the shapes of the units `start` to `stop`, which are in view."""
        return self._shapes[start - self._low : stop - self._low]


def decide(units: Sequence[Unit], standings: Sequence[Standing] = ()) -> list[Decision]:
    """Return the choice for every unit, in order; `standings` say how each stands on its page."""
    chain = load_weights().chain
    return [
        choice
        for path in _paths(units, standings)
        for choice in islice(chain.decisions(path.rows, path.labels, SCALE), len(path.units))
    ]


class _Path(NamedTuple):
    """The best path over a window.

    Attributes:
        units: Those of the window.
        rows: The scores of their labels, and of those of some units behind.
        labels: The best, of as many units.
        told: What a second look tells, by place in the window.
    """

    units: range
    rows: Sequence[Row]
    labels: Sequence[int]
    told: Mapping[int, Sequence[str]]


def _paths(units: Sequence[Unit], standings: Sequence[Standing]) -> Iterator[_Path]:
    weights = load_weights()
    tradition = tradition_of(units)
    units = in_normal_form(units)
    is_bare = has_bare_paragraphs(units, load_pairs()) or is_small_and_whole(units)
    shapes = _Shapes(units)
    before: int | None = None
    for start in range(0, len(units), WINDOW):
        stop = min(start + WINDOW, len(units))
        beyond = min(stop + AHEAD, len(units))
        own = [
            weights.emissions([*words, *tradition_words(tradition, words)], clues)
            for clues, words in _seen_around(units, shapes, start, beyond)
        ]
        if is_bare:
            own = list(map(_closed, own))
        if standings:
            own = list(map(_standing, own, standings[start:beyond]))
        labels = weights.chain.best(own, before)
        told: dict[int, list[str]] = {}
        for at, word in second_look(
            units[start:beyond], shapes.of(start, beyond), labels, load_pairs()
        ):
            told.setdefault(at, []).append(word)
        for at, words in told.items():
            own[at] = list(map(add, own[at], weights.emissions(words)))
        if told:
            labels = weights.chain.best(own, before)
        yield _Path(range(start, stop), own, labels, told)
        before = labels[stop - start - 1]


def _closed(own: Row) -> Row:
    """The scores of a unit's labels where a line is a paragraph: it goes on with nothing."""
    return [
        score + NEVER if label.is_more else score for label, score in zip(LABELS, own, strict=True)
    ]


def _standing(own: Row, standing: Standing) -> Row:
    return list(map(add, own, standing.scores))


def all_features(units: Sequence[Unit], standings: Sequence[Standing] = ()) -> Iterator[list[str]]:
    """Yield the features of every unit, in the windows in which they are decided."""
    tradition = tradition_of(units)
    paths = _paths(units, standings)
    units = in_normal_form(units)
    shapes = _Shapes(units)
    for path in paths:
        seen_there = _seen_around(units, shapes, path.units.start, path.units.stop)
        for at, seen in enumerate(seen_there):
            yield [
                *seen.spelled(),
                *tradition_words(tradition, seen.words),
                *path.told.get(at, ()),
            ]


def _seen_around(units: Sequence[Unit], shapes: _Shapes, start: int, stop: int) -> Iterator[Seen]:
    """What is seen of units `start` to `stop` with their neighbourhood."""
    low, high = max(0, start - MARGIN), min(stop + MARGIN, len(units))
    near = units[low:high], shapes.between(low, high)
    return page_seen(*near, load_pairs(), range(start - low, stop - low))
