"""Names of many texts at once: the tagger, roll calls, the page's repetition, a person's word."""

from collections.abc import Iterable, Mapping, Sequence

from reader.names.corrections import Corrections
from reader.names.cues import follow_cues
from reader.names.mending import mend, without_offices
from reader.names.mention import Kind, Names
from reader.names.propagation import CERTAIN, Beginnings, Known, learn, recall
from reader.names.rollcall import call_roll
from reader.names.tagger import Found
from reader.names.weights import tagger


def names_of(text: str) -> Names:
    """Return the people, places and organisations of one text, read alone."""
    return names_of_all((text,))[0]


def names_of_all(
    texts: Sequence[str],
    people: Iterable[str] = (),
    corrections: Corrections | None = None,
) -> list[Names]:
    """Return the names of each of `texts`, which belong together: a page, an issue, a file.

    Args:
        texts: In order; a name found surely in one is found in all.
        people: Who is known to be a person from elsewhere (bylines).
        corrections: What a person said; stronger than all else.
    """
    return settle(texts, read_all(texts), people, corrections)


def read_all(texts: Iterable[str]) -> list[tuple[Found, ...]]:
    """Return what the weights and the rules find in each text by itself: the slow part."""
    return [tuple(_read(text)) for text in texts]


def settle(
    texts: Sequence[str],
    read: Sequence[Sequence[Found]],
    people: Iterable[str] = (),
    corrections: Corrections | None = None,
) -> list[Names]:
    """Return the names of each text, given what `read_all` found; the rest as in `names_of_all`."""
    said = (corrections or Corrections()).kinds
    found = [_without(said, text, one) for text, one in zip(texts, read, strict=True)]
    known = [Known(name, Kind.PERSON, CERTAIN) for name in people if name not in said]
    known += [Known(name, kind, CERTAIN) for name, kind in said.items() if kind]
    known += [one for one in learn(texts, found) if one.name not in said]
    known.sort(key=lambda one: (one.lead < CERTAIN, -len(one.name), one.name))
    beginnings = Beginnings(known)
    return [
        Names(text, tuple(f.mention for f in recall(text, findings, beginnings.likely_in(text))))
        for text, findings in zip(texts, found, strict=True)
    ]


def _read(text: str) -> list[Found]:
    """Return what the weights and the rules find in one text."""
    found = call_roll(text, follow_cues(text, mend(text, tagger().find(text))))
    return without_offices(text, found)


def _without(said: Mapping[str, Kind | None], text: str, found: Iterable[Found]) -> list[Found]:
    """Return `found` without what a person said is no name, or another kind's."""
    return [one for one in found if one.mention.of(text) not in said]
