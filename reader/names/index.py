"""Who's who: articles in, each name with its count, title, places and company out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.model import Article
from reader.names.corrections import NameCorrections
from reader.names.finder import read_all, settle
from reader.names.mention import TAGGED, Kind, Mention, without_overlap
from reader.names.patterns import patterned
from reader.names.same_place import shown_forms
from reader.names.tagger import Finding
from reader.names.titles import is_office, offices_in, title_of
from reader.store import Entry
from reader.text.sentences import sentence_around


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


@dataclass(frozen=True, slots=True)
class NameIndex:
    """All names of some articles, kind by kind, the most frequent first."""

    articles: tuple[Article, ...]
    names: tuple[Name, ...]
    read: tuple[tuple[Finding, ...], ...] = field(default=(), repr=False, compare=False)
    """What was found in each block before any correction, block by block of all articles."""

    def of(self, kind: Kind) -> tuple[Name, ...]:
        """Return the names of `kind`."""
        return tuple(name for name in self.names if name.kind is kind)

    def find(self, text: str, kind: Kind | None = None) -> Name | None:
        """Return the name printed `text`, of `kind` if given; None if there is none."""
        fits = (n for n in self.names if text in (n.text, *n.forms) and kind in (None, n.kind))
        return next(fits, None)

    def sentence(self, place: NamePlace) -> str:
        """Return the sentence in which `place` lies."""
        return sentence_around(
            self.articles[place.article].blocks[place.block].text, place.start, place.end
        )

    def corrected(self, corrections: NameCorrections) -> "NameIndex":
        """Return the index as `corrections` would have it, without reading a page again.

        They are all that holds: what this index was made with no longer counts.
        """
        return _index(self.articles, self.read, corrections)


def who_is_who(
    items: Iterable[Entry | Article], corrections: NameCorrections | None = None
) -> NameIndex:
    """Return the index of the names of `items`, which are read as one page or issue."""
    articles = tuple(item.article if isinstance(item, Entry) else item for item in items)
    read = tuple(read_all(block.text for article in articles for block in article.blocks))
    return _index(articles, read, corrections or NameCorrections())


def _index(
    articles: tuple[Article, ...],
    read: tuple[tuple[Finding, ...], ...],
    corrections: NameCorrections,
) -> NameIndex:
    """The index of what was read, as corrected."""
    blocks = [(a, b) for a, article in enumerate(articles) for b in range(len(article.blocks))]
    texts = [articles[a].blocks[b].text for a, b in blocks]
    authors = dict.fromkeys(
        name for article in articles for name in article.authors if not is_office(name)
    )
    settled = settle(texts, read, authors, corrections)
    places = Counter(m.of(n.text) for n in settled for m in n.mentions if m.kind is Kind.PLACE)
    collected = _Collected(shown_forms(places))
    for where, names in zip(blocks, settled, strict=True):
        collected.add(where, names.text, without_overlap((*names.mentions, *patterned(names.text))))
    return NameIndex(articles, tuple(collected.names()), read)


_Key = tuple[Kind, str]


@dataclass(slots=True)
class _Collected:
    """What is known of each name so far; `shown` says which form of a place is shown."""

    shown: Mapping[str, str]
    places: defaultdict[_Key, list[NamePlace]] = field(default_factory=lambda: defaultdict(list))
    forms: defaultdict[_Key, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    titles: defaultdict[_Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    company: defaultdict[_Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    sure: set[_Key] = field(default_factory=set)

    def add(self, where: tuple[int, int], text: str, mentions: Sequence[Mention]) -> None:
        """Take the mentions of one block, which are in order."""
        floor = 0
        for mention in mentions:
            key = self._key(mention, text)
            self.places[key].append(NamePlace(*where, mention.start, mention.end))
            self.forms[key][mention.of(text)] = None
            if mention.is_sure:
                self.sure.add(key)
            if mention.kind is Kind.PERSON:
                if title := title_of(text, mention.start, mention.end, floor):
                    self.titles[key][title] += 1
                floor = mention.end
        self._meet({self._key(m, text) for m in mentions if m.kind in TAGGED})

    def _key(self, mention: Mention, text: str) -> _Key:
        name = mention.of(text)
        return mention.kind, self.shown.get(name, name) if mention.kind is Kind.PLACE else name

    def _meet(self, together: set[_Key]) -> None:
        for key in together:
            self.company[key].update(sorted(name for kind, name in together if (kind, name) != key))

    def names(self) -> Iterator[Name]:
        """Yield the names, kind by kind, the most frequent first, then by first place."""
        order = list(Kind)
        ranked = sorted(self.places, key=lambda key: (order.index(key[0]), -len(self.places[key])))
        for key in ranked:
            yield Name(
                text=key[1],
                kind=key[0],
                places=tuple(self.places[key]),
                titles=tuple(title for title, _ in self.titles[key].most_common()),
                company=tuple(self.company[key].most_common()),
                is_sure=key in self.sure,
                forms=tuple(self.forms[key]),
            )
