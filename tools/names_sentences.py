"""Sentences with their names marked, as the tools read them, and as a sequence of tags."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

KINDS = {"people": "person", "places": "place", "organisations": "organisation"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text and its names: (start, end, kind), in order, none overlapping."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def read_sentences(path: Path) -> list[Sentence]:
    """Return the sentences of a file of JSON lines: text, people, places, organisations."""
    with path.open(encoding="utf-8") as lines:
        return [_sentence(json.loads(line)) for line in lines if line.strip()]


def _sentence(record: dict[str, object]) -> Sentence:
    spans = sorted(
        (start, end, kind)
        for key, kind in KINDS.items()
        for start, end in record.get(key, ())  # type: ignore[attr-defined]
    )
    return Sentence(str(record["text"]), tuple(spans))


def tags_of(sentence: Sentence) -> list[str]:
    """Return a tag a character: B, I, E of a name of several, S of one, O outside."""
    tags = ["O"] * len(sentence.text)
    for start, end, kind in sentence.spans:
        tags[start:end] = [f"{mark}-{kind}" for mark in _marks(end - start)]
    return tags


def _marks(length: int) -> str:
    return "S" if length == 1 else "B" + "I" * (length - 2) + "E"


def spans_of(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the names that a well-formed sequence of tags spells."""
    start = 0
    for at, tag in enumerate(tags):
        if tag[0] in "BS":
            start = at
        if tag[0] in "ES":
            yield start, at + 1, tag[2:]
