"""What a row of the list says of a hit: how often it says what was asked, and one sentence."""

from collections.abc import Iterable, Iterator

from reader.model import Article, Role
from reader.model.article import HEAD_ROLES
from reader.store.entry import Entry
from reader.store.hit_marks import Marks, is_marked
from reader.store.holding import LookedThrough
from reader.store.query import NAME_FIELDS, ROLES, Match, Term
from reader.store.regex.pattern import Work
from reader.store.segment import PART
from reader.store.snippet import LONGEST, Snippet, cut_snippet

MOST_WORK = 10_000  # steps of patterns for a row: a millisecond

_MARGIN = 2_000  # characters
_BODY = (Role.PARAGRAPH, Role.CROSSHEAD, Role.CAPTION, Role.UNKNOWN)


def times(marks: Marks, holding: LookedThrough, entry: Entry) -> int:
    """Return how often what is marked stands in the article, in its field if it has one."""
    work = Work(MOST_WORK)
    return sum(_times(one, holding, entry, work) for one in marks.asked)


def _times(one: Term | Match, holding: LookedThrough, entry: Entry, work: Work) -> int:
    if one.field is not None and one.field not in (*ROLES, *NAME_FIELDS):
        return 0
    text = holding.text(entry.number, one.field if one.field in ROLES else None)
    if isinstance(one, Term):
        return text.count(one.text)
    return sum(1 for part in text.split(PART) for _ in one.pattern.ranges(part, work))


def in_body_first(article: Article) -> list[int]:
    """Return the places of all blocks: body before head lines, each in order."""
    blocks = article.blocks
    return sorted(range(len(blocks)), key=lambda at: blocks[at].role not in _BODY)


def below_title(article: Article) -> list[int]:
    """Return the places of what a row may quote, body before head lines.

    The title is none of it: the row says it already, and marks it there.
    """
    blocks, title = article.blocks, article.title
    heads = {at for at, one in enumerate(blocks) if one.role in HEAD_ROLES and one.text in title}
    return [at for at in in_body_first(article) if at not in heads]


def promising(
    marks: Marks, holding: LookedThrough, entry: Entry
) -> Iterator[tuple[int, str | None]]:
    """Yield the blocks below the title that may have something to mark, body before head lines.

    Each as its place and its searchable text.
    """
    blocks, parts = entry.article.blocks, holding.text(entry.number).split(PART)
    for at in below_title(entry.article):
        wanted = (one for one in marks.asked if is_marked(one.field, blocks[at].role))
        if any(_literal(one) in parts[at] for one in wanted):
            yield at, parts[at]


def _literal(one: Term | Match) -> str:
    return one.text if isinstance(one, Term) else one.pattern.literal


def row_snippet(
    marks: Marks, article: Article, places: Iterable[tuple[int, str | None]]
) -> Snippet:
    """Return the sentence of the first mark in the first of some blocks that has one.

    Without any, it is the first sentence of the body.

    Args:
        marks: What is to be marked.
        article: The hit.
        places: Places of blocks, each with its searchable text if that is known.
    """
    work, blocks = Work(MOST_WORK), article.blocks
    for at, known in places:
        text, role = blocks[at].text, blocks[at].role
        for end in _ends(len(text)):
            searchable = known if end == len(text) else None
            if spans := marks.spans(text[:end], role, work, searchable):
                return cut_snippet(text[: end + LONGEST], spans, at)
            if work.left <= 0:
                break
    first = in_body_first(article)[0]
    return cut_snippet(blocks[first].text[:_MARGIN], (), first)


def _ends(length: int) -> Iterator[int]:
    """Yield how far to look for the first mark of a text: four times as far each time."""
    end = _MARGIN
    while end < length:
        yield end
        end *= 4
    yield length
