"""What a person has said of articles in, the numbers of those of which something holds out.

The reading record knows articles by what names them, and is small beside a library: whatever it
says anything of is looked up in the index once, for the first query that asks.
"""

import json
from collections.abc import Callable, Mapping
from itertools import chain

from reader.library.tables import Tables
from reader.model import Article, Block, Page, Reading, Role
from reader.store.beside import Beside
from reader.store.entry import Entry
from reader.store.matching import sieve_of
from reader.store.query import Node
from reader.store.segment import Segment
from reader.store.steps import finish

Said = Mapping[str, Reading]  # by article id; of all others nothing was said

_AT_ONCE = 5_000  # articles looked up in one query
_UNSAID = Reading()
_NOWHERE = Page("", ())
_NOBODY = Article("", (Block(Role.PARAGRAPH, ""),))


def nothing_said() -> Said:
    """Of no article anything was said."""
    return {}


class Recalled:
    """What was said of the articles of a library, as it was when it was first asked for.

    Attributes:
        beside: The same as the store's own matching asks it.
    """

    def __init__(self, index: Tables, said: Callable[[], Said] = nothing_said) -> None:
        """`said` is called once, and only for a query that asks."""
        self.beside = Beside(readings=lambda entry: self._reading(entry.article.id))
        self._index = index
        self._ask = said
        self._said: Said | None = None
        self._numbers: dict[Reading, list[int]] | None = None

    def grown(self) -> None:
        """Look the articles up once more: the library is not as it was."""
        self._numbers = None

    def those(self, node: Node) -> tuple[frozenset[int], bool]:
        """Return the articles that tell what answers a tree which asks of nothing else.

        The second is whether such answer of which nothing was said: then all but these do, else
        only these.

        Raises:
            QueryError: A pattern takes too long.
            FailedError: The index cannot be read.
        """
        numbers = self._looked_up()
        readings = [_UNSAID, *numbers]
        segment = Segment(Entry(_NOBODY, _NOWHERE, at) for at in range(len(readings)))
        beside = Beside(readings=lambda entry: readings[entry.number])
        found = set(finish(sieve_of(node, segment, beside)(range(len(readings)))))
        others = 0 in found
        told = (some for at, some in enumerate(numbers.values(), 1) if (at in found) is not others)
        return frozenset(chain.from_iterable(told)), others

    def _reading(self, article: str) -> Reading:
        return self._all().get(article, _UNSAID)

    def _all(self) -> Said:
        if self._said is None:
            self._said = self._ask()
        return self._said

    def _looked_up(self) -> Mapping[Reading, list[int]]:
        """Return the numbers of the articles of which the same was said, by what that is."""
        if self._numbers is None:
            said, numbers = self._all(), dict[Reading, list[int]]()
            query = (
                "SELECT number, name FROM json_each(?) AS wanted CROSS JOIN article"
                " WHERE name = wanted.value"
            )
            names = list(said)
            for start in range(0, len(names), _AT_ONCE):
                some = json.dumps(names[start : start + _AT_ONCE])
                for number, name in self._index.rows(query, (some,)):
                    numbers.setdefault(said[name], []).append(number)
            self._numbers = numbers
        return self._numbers
