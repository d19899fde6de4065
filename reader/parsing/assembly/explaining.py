"""Explaining: for every block of a page what it was taken for, and what decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.crf import Decision
from reader.model import Role, SourcePage
from reader.parsing.assembly.as_given import as_given
from reader.parsing.assembly.joining import PlacedBlock, join_units
from reader.parsing.labelling.deciding import all_features, decide
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.standing import Standing, standings
from reader.parsing.labelling.weights import SCALE, load_weights
from reader.parsing.lines.given import is_given
from reader.parsing.lines.printed import units_of

MOST_FEATURES = 6


@dataclass(frozen=True, slots=True)
class Explained:
    """One block and why it is what it is.

    Attributes:
        number: Its place on the page, from 1.
        text: Its characters.
        role: What it was taken for.
        is_start: Whether an article was taken to start with it.
        runner_up: What it would be otherwise: a label's name, `!` for an article's start, `+`
            for going on with the block above.
        confidence: 0 to 1.
        margin: By how much its first line beats the runner-up, neighbours not counted.
        features: What spoke most for or (negative) against it, and how much.
    """

    number: int
    text: str
    role: Role
    is_start: bool
    runner_up: str
    confidence: float
    margin: float
    features: tuple[tuple[str, float], ...]


def explain_page(source: SourcePage) -> list[Explained]:
    """Return a row for every block of the page, in order, as parsed without corrections."""
    units = units_of(source.lines)
    places = standings(units, source.lines)
    choices = decide(units, places)
    placed = join_units(units, choices)
    if is_given(source.lines):
        placed = as_given(placed, source.lines)
    starting = {place.units[0]: place for place in placed}
    return [
        _explained(starting[at], words, choices[at], places[at : at + 1])
        for at, words in enumerate(all_features(units, places))
        if at in starting
    ]


def _explained(
    place: PlacedBlock, words: Sequence[str], choice: Decision, standing: Sequence[Standing]
) -> Explained:
    leads = [(word, _lead(word, choice)) for word in words]
    leads += [(one.reason, _difference(one.scores, choice)) for one in standing]
    telling = sorted(leads, key=lambda pair: (-abs(pair[1]), pair[0]))[:MOST_FEATURES]
    block = place.block
    return Explained(
        number=block.number,
        text=block.text,
        role=block.role,
        is_start=place.is_start,
        runner_up=LABELS[choice.runner_up].name,
        confidence=block.confidence,
        margin=round(sum(lead for _, lead in leads), 2),
        features=tuple((word, lead) for word, lead in telling if lead),
    )


def _lead(word: str, choice: Decision) -> float:
    """How much more a feature speaks for the chosen label than for the runner-up."""
    return _difference(load_weights().emissions((word,)), choice)


def _difference(scores: Sequence[int], choice: Decision) -> float:
    return (scores[choice.label] - scores[choice.runner_up]) / SCALE
