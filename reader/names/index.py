"""Who's who: articles in, each name with its count, title, places and company out."""

from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from reader.model import Article
from reader.names.collection import Collection, Name, NamePlace
from reader.names.corrections import NameCorrections
from reader.names.finder import Together, read_text
from reader.names.mention import Kind, Mention
from reader.names.tagger import Finding
from reader.names.titles import is_office
from reader.store import Entry
from reader.text.sentences import sentence_around


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
    read = tuple(read_text(block.text) for article in articles for block in article.blocks)
    return _index(articles, read, corrections or NameCorrections())


def authors_of(article: Article) -> list[str]:
    """Return who wrote it, as people to be known by name."""
    return [name for name in article.authors if not is_office(name)]


def _index(
    articles: tuple[Article, ...],
    read: tuple[tuple[Finding, ...], ...],
    corrections: NameCorrections,
) -> NameIndex:
    """The index of what was read, as corrected."""
    blocks = [(a, b) for a, article in enumerate(articles) for b in range(len(article.blocks))]
    texts = [articles[a].blocks[b].text for a, b in blocks]
    authors = dict.fromkeys(name for article in articles for name in authors_of(article))
    together = Together(zip(texts, read, strict=True), authors, corrections)
    collection = Collection()
    for where, text, found in zip(blocks, texts, read, strict=True):
        collection.add(where, together.names_of(text, found))
    return NameIndex(articles, tuple(collection.names()), read)


@dataclass(frozen=True, slots=True)
class Quotes:
    """What is quoted of articles that are not held: their titles, and the blocks with a name."""

    titles: list[str] = field(default_factory=list)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)

    def sentence(self, place: NamePlace) -> str:
        """Return the sentence in which `place` lies."""
        return sentence_around(self.texts[place.article, place.block], place.start, place.end)


def names_of_articles(
    articles: Callable[[], Iterable[Article]], corrections: NameCorrections, quotes: Quotes | None
) -> Iterator[Name]:
    """Yield the names that `who_is_who` has of the same articles, holding one article at a time.

    Args:
        articles: Asked for them twice; what is not the same the second time is read again.
        corrections: What a person said.
        quotes: Filled with what is quoted; None if nothing is.
    """
    authors: dict[str, None] = {}
    read: dict[int, array[int]] = {}

    def reading() -> Iterator[tuple[str, tuple[Finding, ...]]]:
        for article in articles():
            authors.update(dict.fromkeys(authors_of(article)))
            for block in article.blocks:
                found = read_text(block.text)
                read[hash(block.text)] = _packed(found)
                yield block.text, found

    together = Together(reading(), authors, corrections)
    collection = Collection()
    for number, article in enumerate(articles()):
        if quotes is not None:
            quotes.titles.append(article.title)
        for place, block in enumerate(article.blocks):
            packed, text = read.get(hash(block.text)), block.text
            found = read_text(text) if packed is None else _unpacked(packed)
            is_any = collection.add((number, place), together.names_of(text, found))
            if is_any and quotes is not None:
                quotes.texts[number, place] = text
    yield from collection.names()


_KINDS = tuple(Kind)
_FIELDS = 5  # of a finding


def _packed(found: Iterable[Finding]) -> "array[int]":
    """Findings as bare numbers: 20 bytes instead of 200."""
    numbers = array("i")
    for one in found:
        mention = one.mention
        kind = _KINDS.index(mention.kind)
        numbers.extend((mention.start, mention.end, kind, mention.is_sure, one.lead))
    return numbers


def _unpacked(numbers: "array[int]") -> tuple[Finding, ...]:
    rows = (numbers[at : at + _FIELDS] for at in range(0, len(numbers), _FIELDS))
    return tuple(
        Finding(Mention(start, end, _KINDS[kind], bool(is_sure)), lead)
        for start, end, kind, is_sure, lead in rows
    )
