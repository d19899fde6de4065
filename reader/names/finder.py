"""Names of many texts at once: the tagger, roll calls, the page's repetition, a person's word."""

from collections.abc import Iterable, Sequence

from reader.names.corrections import NameCorrections
from reader.names.cues import follow_cues
from reader.names.mending import mend, without_offices
from reader.names.mention import Kind, Names
from reader.names.propagation import CERTAIN, Beginnings, Known, learn, recall
from reader.names.rollcall import call_roll
from reader.names.tagger import Finding
from reader.names.weights import tagger


def names_of(text: str) -> Names:
    """Return the people, places and organisations of one text, read alone."""
    return names_of_all((text,))[0]


def names_of_all(
    texts: Sequence[str],
    people: Iterable[str] = (),
    corrections: NameCorrections | None = None,
) -> list[Names]:
    """Return the names of each of `texts`, which belong together: a page, an issue, a file.

    Args:
        texts: In order; a name found surely in one is found in all.
        people: Who is known to be a person from elsewhere (bylines).
        corrections: What a person said; stronger than all else.
    """
    read = [(text, read_text(text)) for text in texts]
    together = Together(read, people, corrections or NameCorrections())
    return [together.names_of(text, found) for text, found in read]


def read_text(text: str) -> tuple[Finding, ...]:
    """Return what the weights and the rules find in a text by itself: the slow part."""
    found = call_roll(text, follow_cues(text, mend(text, tagger().find(text))))
    return tuple(without_offices(text, found))


class Together:
    """What texts that belong together know of each other's names."""

    def __init__(
        self,
        read: Iterable[tuple[str, Sequence[Finding]]],
        people: Iterable[str],
        corrections: NameCorrections,
    ) -> None:
        """Learn from each text and what `read_text` found in it; the rest as in `names_of_all`.

        `read` is taken once and none of it is kept; `people` are asked for after it.
        """
        self._said = said = corrections.kinds
        learnt = learn((text, self._own(text, found)) for text, found in read)
        known = [Known(name, Kind.PERSON, CERTAIN) for name in people if name not in said]
        known += [Known(name, kind, CERTAIN) for name, kind in said.items() if kind]
        known += [one for one in learnt if one.name not in said]
        known.sort(key=lambda one: (one.lead < CERTAIN, -len(one.name), one.name))
        self._known = Beginnings(known)

    def names_of(self, text: str, found: Sequence[Finding]) -> Names:
        """Return the names of one of the texts."""
        recalled = recall(text, self._own(text, found), self._known.likely_in(text))
        return Names(text, tuple(one.mention for one in recalled))

    def _own(self, text: str, found: Iterable[Finding]) -> list[Finding]:
        """Return `found` without what a person said is no name, or another kind's."""
        return [one for one in found if one.mention.of(text) not in self._said]
