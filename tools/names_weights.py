"""The weights of a trained model as the lines of `reader/names/weights.txt`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, takewhile
from operator import itemgetter

from names_features import GROUND
from names_lists import Lists
from names_tags import FOLLOWS, LETTERS, TAGS

from reader.crf import NEVER
from reader.crf.weights import label_lines
from reader.names.scores import BEFORE
from reader.names.weights import SHARED, SIGNS, UNIT, ZERO
from reader.text.fold import fold_for_weights


@dataclass(frozen=True, slots=True)
class Model:
    """What training gives: weights by (feature, tag) and by (tag, next tag)."""

    states: Mapping[tuple[str, str], float]
    steps: Mapping[tuple[str, str], float]


def weight_lines(
    model: Model, factor: float, classes: Mapping[str, str], lists: Lists
) -> Iterator[str]:
    """Yield the lines of the file, in an order that does not change from run to run.

    `factor` is how many points a unit of the model's weights is worth.
    """
    letters = {letter: tag for tag, letter in LETTERS.items()}
    yield from label_lines(letters, (_steps_from(tag, model, factor) for tag in TAGS))
    ground = (round(model.states.get((GROUND, tag), 0.0) * factor) for tag in TAGS)
    yield "%ground\t" + " ".join(map(str, ground))
    for letter in sorted(set(classes.values())):
        yield f"%class\t{letter} {''.join(sorted(c for c in classes if classes[c] == letter))}"
    grams = _written(model, factor)
    for name, words in lists.items():
        if weights := grams["l"].get(name):
            yield f"%list\t{len(words[0])} {weights} {_grouped(words)}"
    yield from (f"%kin\t{gram} {weights}" for gram, weights in sorted(grams["k"].items()))
    yield from (f"{gram}\t{weights}" for gram, weights in sorted(grams["c"].items()))


def shortened(lines: Iterable[str]) -> Iterator[str]:
    """Yield each line without what it shares with the one above, and with how much that is."""
    above = ""
    for line in lines:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(above, line, strict=False))
        shared = min(sum(1 for _ in alike), SHARED)
        yield f"{shared}{line[shared:]}"
        above = line


def _grouped(words: Iterable[str]) -> str:
    """Return sorted words of one length, each first character written once."""
    groups = groupby(sorted(map(fold_for_weights, words)), key=itemgetter(0))
    return " ".join(first + "".join(word[1:] for word in group) for first, group in groups)


def _steps_from(tag: str, model: Model, factor: float) -> Iterator[int]:
    for follower, may_follow in zip(TAGS, FOLLOWS[TAGS.index(tag)], strict=True):
        points = round(model.steps.get((tag, follower), 0.0) * factor)
        yield points if may_follow else NEVER


def _written(model: Model, factor: float) -> dict[str, dict[str, str]]:
    """Return, by channel and n-gram, the weights as written."""
    grams: dict[str, defaultdict[str, str]] = {c: defaultdict(str) for c in "ckl"}
    for (feature, tag), weight in sorted(model.states.items()):
        units = round(weight * factor / UNIT)
        if feature == GROUND or not units:
            continue
        place, gram = feature[1:].split(":", 1)
        number = (BEFORE - int(place)) * len(TAGS) + TAGS.index(tag)
        grams[feature[0]][gram] += SIGNS[number] + _sign(units)
    return {channel: dict(found) for channel, found in grams.items()}


def _sign(units: int) -> str:
    return SIGNS[min(max(units + ZERO, 0), len(SIGNS) - 1)]
