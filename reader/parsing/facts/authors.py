"""Who wrote a story: names from its byline, its dateline and the brackets that end it."""

from collections.abc import Sequence

from reader.model import Block, Dateline, Role
from reader.parsing.facts.datelines import read_tail
from reader.parsing.facts.people import read_people
from reader.parsing.facts.signature_cues import CREDITED, TITLE
from reader.parsing.facts.tails import tail_spans
from reader.text.fold import fold_for_cues
from reader.text.lazy_pattern import lazy_pattern

PICTURED = (Role.CAPTION, Role.CREDIT)
ITEMS = 3  # signed paragraphs that are a column of them
LONGEST_BYLINE = 40  # characters
BULLETS = "■□●○◆◇▲△ "
OFFICE = lazy_pattern(r"(?<=\w{2})\s?\([^()/:]{2,40}\)$")
STOP = lazy_pattern(r"[。！？：:，,]")
CREDIT_REACH = 60  # characters
# 作者为…研究员 says what the writer is, not who.
WRITER_IS = lazy_pattern(r"(?:本文)?(?:作者|撰稿人)(?:简介)?(?:为|系|是|单位)")
PICTURE = lazy_pattern(r"(?:摄|摄影|供图|画|绘|作)\s?\)?\s?$")


def read_authors(blocks: Sequence[Block], dateline: Dateline | None) -> tuple[str, ...]:
    """Return the names that sign the story, in reading order, once each.

    A byline counts whole, with those who took its pictures (文/张三 图/李四).  Who took or drew
    the picture (本报记者 张三 摄) is an author only of a picture that stands alone: nobody signs,
    and there is one paragraph at most.
    """
    signed = dict.fromkeys(block.text for block in blocks if _is_byline(block))
    names = [name for text in signed for name in read_people(_without_office(text))]
    names.extend(dateline.reporters if dateline else ())
    paragraphs = [block.text for block in blocks if block.role is Role.PARAGRAPH]
    names.extend(_signed_below(paragraphs))
    names.extend(name for text in paragraphs for name in _credited_behind(text))
    if not names and len(paragraphs) <= 1:
        last = paragraphs[-1:] or [block.text for block in blocks if block.role in PICTURED]
        names.extend(name for text in last for name in _credited(text))
    return tuple(dict.fromkeys(names))


def _signed_below(paragraphs: Sequence[str]) -> list[str]:
    """Names in the bracket that ends the text, or those of each item of a column of signed ones."""
    items = [_signed(text, pictures=False) for text in paragraphs]
    is_column = len(items) >= ITEMS and all(items)
    return [name for names in (items if is_column else items[-1:]) for name in names]


def _credited_behind(text: str) -> tuple[str, ...]:
    """Names behind the last stop of a paragraph with what they did: 。報導．攝影╱張三."""
    tail = text[-CREDIT_REACH:]
    found = CREDITED.search(fold_for_cues(tail))
    return read_people(tail[slice(*found.span("people"))]) if found else ()


def _without_office(text: str) -> str:
    """A byline without what it says in brackets of the one whom it names: 张三（县剧团导演）."""
    found = OFFICE.search(fold_for_cues(text))
    return text[: found.start()] if found else text


def _is_byline(block: Block) -> bool:
    """A byline, or a short line in another role that opens with a title: 本报记者何光罗旭."""
    if block.role not in (Role.PARAGRAPH, Role.UNKNOWN):
        return block.role is Role.BYLINE
    if len(block.text) > LONGEST_BYLINE or STOP.search(block.text):
        return False
    folded = fold_for_cues(block.text).strip(BULLETS)
    return TITLE.pattern.match(folded) is not None and not PICTURE.search(folded)


def _signed(text: str, *, pictures: bool) -> tuple[str, ...]:
    """Names in the brackets that end a text; those of picture credits or the others."""
    if dateline := read_tail(text):
        return () if pictures else dateline.reporters
    brackets = [text[start + 1 : end - 1] for start, end in tail_spans(text)]
    chosen = [inner for inner in brackets if bool(PICTURE.search(fold_for_cues(inner))) is pictures]
    return tuple(name for inner in chosen for name in _in_bracket(inner))


def _in_bracket(inner: str) -> tuple[str, ...]:
    """Names in a bracket; of 作者为…,本报记者张三整理 the second half."""
    folded = fold_for_cues(inner)
    if not WRITER_IS.match(folded):
        return read_people(inner, sure=True)
    title = TITLE.pattern.search(folded, folded.find(",") + 1) if "," in folded else None
    return read_people(inner[title.start() :], sure=True) if title else ()


def _credited(text: str) -> tuple[str, ...]:
    """Names in a caption's credit: in its last bracket or behind its last stop."""
    if names := _signed(text, pictures=True):
        return names
    _, stop, last = text[-CREDIT_REACH:].rstrip("。 ").rpartition("。")
    is_whole = bool(stop) or len(text) <= CREDIT_REACH
    return read_people(last, sure=True) if is_whole and PICTURE.search(fold_for_cues(last)) else ()
