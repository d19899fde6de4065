"""The word card (词卡) as a value: a word and what is open in, what is known of the word out.

Nothing is drawn here.  A word is compared as the search compares: folded, runs of blanks squeezed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from rich.cells import cell_len

from reader.errors import QueryError
from reader.i18n import Words
from reader.model import Article, Page, safe_line
from reader.store import ArticleStore, Entry, Query, tokens
from reader.store.drop_spaces import searchable
from reader.store.labels import is_label
from reader.store.lexer import Token, TokenKind, tokens_of
from reader.store.query import Term
from reader.store.tokens import pinyin
from reader.text.dates import days_of
from reader.ui.clip import clip

if TYPE_CHECKING:
    from reader.names import Name, NameIndex
    from reader.store.glossary import Glossary

LONGEST = 40  # characters; a longer selection is no word
MOST_PAGES = 300  # rows of the plot; the fullest pages of more
MOST_ENTRIES = 4  # of the glossary
ENTRY_CELLS = 140  # two lines of the card
SPARKS = 24  # bars at most; more pages share one

_EIGHTHS = "▏▎▍▌▋▊▉█"
_LEVELS = "▁▂▃▅▇"  # the lowest: nothing there
_PLAIN_LEVELS = "_.:+#"  # where blocks are two cells wide
_QUOTES = "“”「」『』＂"  # each closes a quoted term, as " does
_PAGE_FIELDS = ("page", "section", "paper", "date", "newer", "older", "len")


@dataclass(frozen=True, slots=True)
class PageTimes:
    """How often a word stands on a page, and the query for its articles there."""

    page: Page
    times: int
    query: str


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a word.

    Attributes:
        word: As selected, on one line.
        pinyin: Its characters' readings; empty until the table is loaded.
        times: How often it stands in what is open.
        articles: In how many articles.
        first: The first of them; None if there is none.
        pages: The pages it stands on, in order; the fullest `MOST_PAGES` of more.
        names: What who's who has under it.
        entries: What the reader's glossary has under it, or why that cannot be read.
    """

    word: str
    pinyin: str = ""
    times: int = 0
    articles: int = 0
    first: Article | None = None
    pages: tuple[PageTimes, ...] = ()
    names: "tuple[Name, ...]" = ()
    entries: tuple[str, ...] = ()


def read_card(
    word: str, store: ArticleStore, index: "NameIndex | None", glossary: "Glossary | None"
) -> Card:
    """Look a word up everywhere; for a worker, 2 s if it stands in 30,000 articles."""
    term = searchable(word)
    entries = _holding(store, term)
    counts: Counter[int] = Counter()
    for entry in entries:
        counts[id(entry.page)] += times_in(entry.article, term)
    return Card(
        word=word,
        pinyin=readings(word),
        times=counts.total(),
        articles=len(entries),
        first=entries[0].article if entries else None,
        pages=_page_times(store, counts, word),
        names=tuple(n for n in index.names if searchable(n.text) == term) if index else (),
        entries=glossary.entries(word) if glossary else (),
    )


def times_in(article: Article, term: str) -> int:
    """How often a term, which is searchable, stands in the blocks of an article."""
    return sum(searchable(block.text).count(term) for block in article.blocks) if term else 0


def readings(word: str) -> str:
    """The pinyin of a word, a character's several readings joined by /; empty if none is known."""
    known = [pinyin.readings(character) for character in word]
    shown = ("/".join(each) or character for each, character in zip(known, word, strict=True))
    return " ".join(shown).replace("v", "ü") if any(known) else ""


def word_around(text: str, offset: int) -> str:
    """The word of `text` that the character at `offset` belongs to; loads jieba if need be."""
    words = tokens.words(text)
    ends = accumulate(map(len, words))
    return next((word for word, end in zip(words, ends, strict=True) if offset < end), "")


def first_word(query: str) -> str:
    """The first word or quoted term that a filter asks of the text; empty if it asks for none."""
    try:
        found = list(tokens_of(query))
    except QueryError:
        return ""
    before: list[Token | None] = [None, *found]
    pairs = zip(before, found, strict=False)
    return next((token.text for last, token in pairs if _is_asked(token, last)), "")


def query_on(word: str, page: Page, *, is_dated: bool) -> str:
    """The query for a word on a page; the word alone if no query can name the page's label."""
    label, days = searchable(page.label), days_of(page.date)
    parts = exact_parts(page.label)
    if not parts or not all(is_label(searchable(part), label) for part in parts):
        return quoted(word)
    day = f" date:{days[0]}" if is_dated and days and days[0] == days[1] else ""
    return " ".join([quoted(word), *(f'page:"{part}"' for part in parts)]) + day


def quoted(text: str) -> str:
    """A text as exact terms of a query."""
    return " ".join(f'"{part}"' for part in exact_parts(text))


def exact_parts(text: str) -> list[str]:
    """A text as what can stand between quote marks: more than one where it has such a mark."""
    plain = text.translate(dict.fromkeys(map(ord, _QUOTES), '"'))
    return [part.strip() for part in plain.split('"') if searchable(part).strip()]


def facts(card: Card, words: Words) -> list[str]:
    """What the card says above its plot, safe lines."""
    lines = [words["card.nowhere"]]
    if card.first is not None:
        lines = [
            words.format("card.counts", articles=card.articles, times=card.times),
            words.format("card.first", title=card.first.title),
        ]
    if sum(page.times for page in card.pages) < card.times:
        lines.append(words.format("card.pages", n=MOST_PAGES))
    known = (" · ".join(filter(None, (words[f"kind.{n.kind}"], n.title))) for n in card.names)
    entries = (clip(safe_line(entry), ENTRY_CELLS) for entry in card.entries[:MOST_ENTRIES])
    return [safe_line(line) for line in (*lines, *known, *entries)]


def bar(count: int, most: int, cells: int) -> str:
    """A bar of at most `cells` for a count; some of it for the least count."""
    if cell_len("█") > 1:
        return "#" * max(1, round(count * cells / most))
    full, rest = divmod(max(1, round(count * cells * len(_EIGHTHS) / most)), len(_EIGHTHS))
    return "█" * full + (_EIGHTHS[rest - 1] if rest else "")


def sparks(counts: Sequence[int]) -> str:
    """A sparkline of counts, neighbours together where there are more than `SPARKS`."""
    share = -(-len(counts) // SPARKS) or 1
    sums = [sum(counts[at : at + share]) for at in range(0, len(counts), share)]
    levels = _LEVELS if cell_len("▇") == 1 else _PLAIN_LEVELS
    most, highest = max(sums, default=0) or 1, len(levels) - 1
    return "".join(levels[-(-count * highest // most)] for count in sums)


def spread(word: str, opened: Entry, store: ArticleStore, words: Words) -> str:
    """What the status bar says of a keyword: times on the open page, articles on each page."""
    term = searchable(word)
    here = sum(times_in(article, term) for article in opened.page.articles)
    counts = [count.hits for count in store.counts_by_page(store.search(_query(word, term)))]
    if len(counts) < 2:
        return words.format("spread.page", word=word, n=here)
    return words.format("spread.pages", word=word, n=here, bars=sparks(counts))


def _is_asked(token: Token, before: Token | None) -> bool:
    if token.kind not in (TokenKind.WORD, TokenKind.QUOTED) or before is None:
        return token.kind in (TokenKind.WORD, TokenKind.QUOTED)
    is_of_page = before.kind is TokenKind.FIELD and before.text in _PAGE_FIELDS
    return before.kind is not TokenKind.MINUS and not is_of_page


def _query(word: str, term: str) -> Query:
    return Query(word, Term(term, is_exact=True))


def _holding(store: ArticleStore, term: str) -> list[Entry]:
    if not term:
        return []
    return [hit.entry for hit in store.search(_query(term, term)).hits]


def _page_times(store: ArticleStore, counts: Counter[int], word: str) -> tuple[PageTimes, ...]:
    pages = {id(entry.page): entry.page for entry in store.entries}
    alike = Counter(page.label for page in pages.values())
    kept = {key for key, _ in counts.most_common(MOST_PAGES)}
    return tuple(
        PageTimes(page, counts[key], query_on(word, page, is_dated=alike[page.label] > 1))
        for key, page in pages.items()
        if key in kept
    )
