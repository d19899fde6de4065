"""Who wrote a story: names from its byline, its dateline and the brackets that end it."""

from collections.abc import Sequence

from reader.model import Block, Dateline, Role
from reader.parsing.facts.datelines import read_tail
from reader.parsing.facts.folding import fold
from reader.parsing.facts.people import read_people
from reader.parsing.facts.tails import tail_spans


def read_authors(blocks: Sequence[Block], dateline: Dateline | None) -> tuple[str, ...]:
    """Return the names that sign the story, in reading order, once each.

    A byline counts whole, with those who took its pictures (文/张三 图/李四).  Who took the
    picture of a caption or credit is an author only of a piece that has no paragraph.
    """
    names = [
        name for block in blocks if block.role is Role.BYLINE for name in read_people(block.text)
    ]
    names.extend(dateline.reporters if dateline else ())
    paragraphs = [block for block in blocks if block.role is Role.PARAGRAPH]
    if paragraphs:
        names.extend(_signed(paragraphs[-1].text))
    else:
        names.extend(name for block in blocks for name in _credited(block))
    return tuple(dict.fromkeys(names))


def _signed(text: str) -> tuple[str, ...]:
    """Names in the bracketed tails of the last paragraph."""
    if dateline := read_tail(text):
        return dateline.reporters
    return tuple(name for start, end in tail_spans(text) for name in _in_bracket(text[start:end]))


def _in_bracket(bracket: str) -> tuple[str, ...]:
    inner = bracket[1:-1]
    # 作者为…研究员 says what the writer is, not who.
    return (
        ()
        if fold(inner).startswith(("作者为", "作者系", "作者单位", "作者是"))
        else read_people(inner, sure=True)
    )


def _credited(block: Block) -> tuple[str, ...]:
    """Names behind the last stop of a caption or in a credit: 本报记者 张三 摄."""
    if block.role not in (Role.CAPTION, Role.CREDIT):
        return ()
    last = block.text.rstrip("。 ").rpartition("。")[2]
    if names := _signed(block.text):
        return names
    return (
        read_people(last, sure=True)
        if fold(last).rstrip().endswith(("摄", "摄影", "供图", "报道"))
        else ()
    )
