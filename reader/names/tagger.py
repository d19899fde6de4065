"""People, places and organisations of a text, by the weights alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.crf import NEVER, Chain, Row
from reader.names.mention import Kind, Mention
from reader.names.scores import ScoreTable

OUTSIDE = 0  # the number of tag `O`
SURE = 350  # points by which a name beats no name; of people that do, 49 in 50 are right


@dataclass(frozen=True, slots=True)
class Finding:
    """A mention and by how much it beats no name at all, in points."""

    mention: Mention
    lead: int

    @property
    def start(self) -> int:
        """Where the name begins (characters)."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.mention.end


class Tagger:
    """A linear-chain CRF, decoded where a name is possible."""

    def __init__(self, table: ScoreTable) -> None:
        self._table = table
        self._tags, moves = table.weights.labels, table.weights.moves
        first = tuple(0 if score > NEVER else NEVER for score in moves[OUTSIDE])
        last = tuple(0 if row[OUTSIDE] > NEVER else NEVER for row in moves)
        self._chain = Chain(moves, first, last)
        self._kinds = [Kind(tag[2:]) if tag != "O" else None for tag in self._tags]

    def find(self, text: str) -> list[Finding]:
        """Return the names in `text` in order, none overlapping."""
        rows = self._table.rows(text)
        return list(self._read(rows, self._chain.best(rows)))

    def _read(self, rows: Sequence[Row], tags: Sequence[int]) -> Iterator[Finding]:
        """Yield the names that `tags` spell."""
        begin = 0
        for at, tag in enumerate(tags):
            mark = self._tags[tag][0]
            if mark in "BS":
                begin = at
            if mark in "ES":
                kind = self._kinds[tag]
                assert kind is not None
                lead = self._lead(rows[begin : at + 1], tags[begin : at + 1])
                yield Finding(Mention(begin, at + 1, kind, lead >= SURE), lead)

    def _lead(self, rows: Sequence[Row], tags: Sequence[int]) -> int:
        """By how much the name's own tags beat `O`, from one `O` to the next."""
        none = [OUTSIDE] * len(tags)
        return self._chain.score(rows, tags, OUTSIDE) - self._chain.score(rows, none, OUTSIDE)
