"""The page's own repetition: a name found surely once is found wherever it stands on the page."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from reader.names.mention import Kind, Mention, crossing
from reader.names.tagger import Finding

CERTAIN = 100_000  # the lead of a name that a person or a byline gives

_FIRM = 200  # points that one finding, or several together, must lead by
_WEAK = 120  # a finding that leads by less gives way to a firm name that crosses it
_SHORTEST = 2  # characters; a single one (京, 江) says too little elsewhere


@dataclass(frozen=True, slots=True)
class Known:
    """A name that the page knows, its kind, and the strongest lead it was found with."""

    name: str
    kind: Kind
    lead: int


def learn(read: Iterable[tuple[str, Iterable[Finding]]]) -> list[Known]:
    """Return the names to look for everywhere, the longest first; `read` is taken once."""
    leads: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    best: dict[str, int] = {}
    for text, findings in read:
        for finding in findings:
            name = finding.mention.of(text)
            leads[name][finding.mention.kind] += max(finding.lead, 1)
            best[name] = max(best.get(name, 0), finding.lead)
    known = (
        Known(name, kinds.most_common(1)[0][0], best[name])
        for name, kinds in leads.items()
        if len(name) >= _SHORTEST and kinds.total() >= _FIRM
    )
    return sorted(known, key=lambda one: (-len(one.name), one.name))


class Beginnings:
    """Known names by the two characters that they begin with, for texts that hold few of them."""

    def __init__(self, known: Sequence[Known]) -> None:
        self._by_pair: defaultdict[str, list[tuple[int, Known]]] = defaultdict(list)
        for place, one in enumerate(known):
            self._by_pair[one.name[:2]].append((place, one))

    def likely_in(self, text: str) -> list[Known]:
        """Return those that may stand in `text`, in the order given."""
        pairs = {first + second for first, second in pairwise(text)} | set(text)
        found = (each for pair in pairs & self._by_pair.keys() for each in self._by_pair[pair])
        return [one for _, one in sorted(found, key=itemgetter(0))]


def recall(text: str, found: Sequence[Finding], known: Iterable[Known]) -> list[Finding]:
    """Return `found` with the known names of `text` added, and weaker readings mended."""
    kept = list(found)
    for one in known:
        for start in _places(text, one.name):
            end = start + len(one.name)
            place = crossing(kept, start, end)
            if _gives_way(kept[place], start, end, one):
                kept[place] = [Finding(Mention(start, end, one.kind), one.lead)]
    return kept


def _gives_way(found: Sequence[Finding], start: int, end: int, one: Known) -> bool:
    """Whether what is found there is weaker than the known name, or the same characters."""
    if one.lead >= CERTAIN:
        return not any(f.start < start or end < f.end for f in found)
    return all(f.lead < _WEAK or (f.start, f.end) == (start, end) for f in found)


def _places(text: str, name: str) -> Iterator[int]:
    at = text.find(name) if name else -1  # nothing stands nowhere
    while at >= 0:
        yield at
        at = text.find(name, at + len(name))
