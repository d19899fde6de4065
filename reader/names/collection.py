"""Collecting: the names of block after block in, each name once with all known of it out."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.names.mention import TAGGED, Kind, Names, without_overlap
from reader.names.patterns import patterned
from reader.names.same_place import shown_forms
from reader.names.titles import offices_in, title_of

_NUMBERS = 4  # of a place


@dataclass(frozen=True, slots=True, order=True)
class NamePlace:
    """Where a name stands: article (from 0, in the order given), block of it, characters."""

    article: int
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """One name of the index.

    Attributes:
        text: As printed; of two forms of a place (衡阳, 衡阳市) the one printed more often.
        kind: Person, place, …
        places: Everywhere it stands, in order, never empty.
        titles: What it was called, the most frequent first; only people have any.
        company: Who stands with it in a paragraph, and in how many, the most frequent first.
        is_sure: Whether at least one finding was sure.
        forms: All forms that it is printed in, `text` among them.
    """

    text: str
    kind: Kind
    places: tuple[NamePlace, ...]
    titles: tuple[str, ...] = ()
    company: tuple[tuple[str, int], ...] = ()
    is_sure: bool = True
    forms: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How often it stands there."""
        return len(self.places)

    @property
    def title(self) -> str:
        """The fullest title it was given (省委常委、省委统战部部长); empty if none."""
        return max(self.titles, key=lambda title: (offices_in(title), len(title)), default="")

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles it stands in, in order."""
        return tuple(dict.fromkeys(place.article for place in self.places))


_Key = tuple[Kind, str]


class Collection:
    """What is known of each name so far, block by block; two forms of a place become one at last.

    Places are kept as bare numbers: of a large collection they are what takes room.
    """

    def __init__(self) -> None:
        self._places: defaultdict[_Key, array[int]] = defaultdict(lambda: array("I"))
        self._titles: defaultdict[_Key, Counter[str]] = defaultdict(Counter)
        self._sure: set[_Key] = set()
        self._keys: dict[_Key, _Key] = {}
        self._together: list[tuple[_Key, ...]] = []

    def add(self, where: tuple[int, int], names: Names) -> bool:
        """Take the names of one block, article and block as in `NamePlace`; False without any."""
        floor, text = 0, names.text
        mentions = without_overlap((*names.mentions, *patterned(text)))
        keys = [self._once((mention.kind, mention.of(text))) for mention in mentions]
        for key, mention in zip(keys, mentions, strict=True):
            self._places[key].extend((*where, mention.start, mention.end))
            if mention.is_sure:
                self._sure.add(key)
            if mention.kind is Kind.PERSON:
                if title := title_of(text, mention.start, mention.end, floor):
                    self._titles[key][title] += 1
                floor = mention.end
        self._together.append(tuple(dict.fromkeys(key for key in keys if key[0] in TAGGED)))
        return bool(mentions)

    def names(self) -> Iterator[Name]:
        """Yield the names, kind by kind, the most frequent first, then by first place."""
        forms = self._forms()
        company = self._company({form: key for key, row in forms.items() for form in row})
        order = list(Kind)
        ranked = sorted(forms, key=lambda key: (order.index(key[0]), -self._count(forms[key])))
        for key in ranked:
            yield Name(
                text=key[1],
                kind=key[0],
                places=self._places_of(forms[key]),
                titles=tuple(title for title, _ in self._titles[key].most_common()),
                company=tuple(company[key].most_common()),
                is_sure=any(form in self._sure for form in forms[key]),
                forms=tuple(form for _, form in forms[key]),
            )

    def _once(self, key: _Key) -> _Key:
        """The same key, the one that was met first: not each mention needs its own."""
        return self._keys.setdefault(key, key)

    def _forms(self) -> dict[_Key, list[_Key]]:
        """The forms of each name by the one to show, in order of first appearance."""
        places = {key[1]: self._count([key]) for key in self._places if key[0] is Kind.PLACE}
        shown = shown_forms(places)
        forms: dict[_Key, list[_Key]] = {}
        for kind, name in self._places:
            best = shown.get(name, name) if kind is Kind.PLACE else name
            forms.setdefault((kind, best), []).append((kind, name))
        return forms

    def _company(self, shown: Mapping[_Key, _Key]) -> defaultdict[_Key, Counter[str]]:
        company: defaultdict[_Key, Counter[str]] = defaultdict(Counter)
        for block in self._together:
            together = {shown[key] for key in block}
            for key in together:
                company[key].update(sorted(other[1] for other in together if other != key))
        return company

    def _count(self, keys: Iterable[_Key]) -> int:
        return sum(len(self._places[key]) // _NUMBERS for key in keys)

    def _places_of(self, keys: Sequence[_Key]) -> tuple[NamePlace, ...]:
        places = [NamePlace(*row) for key in keys for row in _rows(self._places[key])]
        return tuple(places if len(keys) == 1 else sorted(places))


def _rows(numbers: "array[int]") -> Iterator["array[int]"]:
    return (numbers[at : at + _NUMBERS] for at in range(0, len(numbers), _NUMBERS))
