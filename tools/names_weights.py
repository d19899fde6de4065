"""The weights of a trained model as the lines of `reader/names/weights.txt`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from names_features import GROUND
from names_lists import Lists

from reader.crf import NEVER
from reader.crf.weights import label_lines
from reader.names.scores import BEFORE
from reader.names.weights import UNIT
from reader.text.fold import fold_for_weights

_KIND_LETTERS = {"person": "pqrs", "place": "lmno", "organisation": "efgh"}  # B, I, E, S
TAG_LETTERS = {  # `O`, what begins a name, what is inside one: the decoder's order
    "O": "O",
    **{
        f"{mark}-{k}": letters["BIES".index(mark)]
        for k, letters in _KIND_LETTERS.items()
        for mark in "BS"
    },
    **{
        f"{mark}-{k}": letters["BIES".index(mark)]
        for k, letters in _KIND_LETTERS.items()
        for mark in "IE"
    },
}

_FOLLOWERS = {"O": "OBS", "E": "OBS", "S": "OBS", "B": "IE", "I": "IE"}


@dataclass(frozen=True, slots=True)
class Model:
    """What training gives: weights by (feature, tag) and by (tag, next tag)."""

    states: Mapping[tuple[str, str], float]
    steps: Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Scale:
    """How a model's numbers become the file's.

    Attributes:
        factor: Points a unit of the model's weights.
        least: The smallest weight that is written, in the file's units.
        lean: Points that the beginning of a name gains, by kind: more finds more, and more wrong.
    """

    factor: float
    least: int
    lean: Mapping[str, int]

    def ground(self, tag: str, weight: float) -> int:
        """Return the points of `tag` that hold at every character."""
        return round(weight * self.factor) + (self.lean.get(tag[2:], 0) if tag[0] in "BS" else 0)


def weight_lines(
    model: Model, scale: Scale, classes: Mapping[str, str], lists: Lists
) -> Iterator[str]:
    """Yield the lines of the file, in an order that does not change from run to run."""
    letters = {letter: tag for tag, letter in TAG_LETTERS.items()}
    yield from label_lines(letters, (_steps_from(tag, model, scale) for tag in TAG_LETTERS))
    ground = (scale.ground(tag, model.states.get((GROUND, tag), 0.0)) for tag in TAG_LETTERS)
    yield "%ground\t" + " ".join(map(str, ground))
    for letter in sorted(set(classes.values())):
        yield f"%class\t{letter} {''.join(sorted(c for c in classes if classes[c] == letter))}"
    grams = _written(model, scale)
    for name, words in lists.items():
        if weights := grams["l"].get(name):
            yield "%list\t" + " ".join((*weights, "=", *map(fold_for_weights, words)))
    yield from (f"%kin\t{' '.join((gram, *row))}" for gram, row in sorted(grams["k"].items()))
    yield from (f"{gram}\t{' '.join(row)}" for gram, row in sorted(grams["c"].items()))


def _steps_from(tag: str, model: Model, scale: Scale) -> Iterator[int]:
    for follower in TAG_LETTERS:
        is_same = tag[0] in "OES" or tag[2:] == follower[2:]
        if follower[0] in _FOLLOWERS[tag[0]] and is_same:
            yield round(model.steps.get((tag, follower), 0.0) * scale.factor)
        else:
            yield NEVER


def _written(model: Model, scale: Scale) -> dict[str, dict[str, list[str]]]:
    """Return, by channel and n-gram, the weights as written."""
    grams: dict[str, defaultdict[str, list[str]]] = {c: defaultdict(list) for c in "ckl"}
    for (feature, tag), weight in sorted(model.states.items()):
        units = round(weight * scale.factor / UNIT)
        if feature == GROUND or abs(units) < scale.least:
            continue
        place, gram = feature[1:].split(":", 1)
        slot = BEFORE - int(place)
        grams[feature[0]][gram].append(f"{slot}{TAG_LETTERS[tag]}{units}")
    return {channel: dict(found) for channel, found in grams.items()}
