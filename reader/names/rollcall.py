"""Roll calls (段志刚、毛朝晖、伍清明、何恩广参加会议): who stands among people is one."""

import re
from collections.abc import Iterator, Sequence

from reader.names.mention import Kind, Mention
from reader.names.tagger import Finding

_ITEM = r"[一-鿿]{2,3}"
_CALL = re.compile(
    rf"(?<![一-鿿]){_ITEM}(?:[、 　]{_ITEM})+(?=[、 　，,。;；]|$)|{_ITEM}(?:、{_ITEM}){{2,}}"
)
_NAME = re.compile(_ITEM)
_SHARE = 0.5  # of the items that must already be people
_LEAD = 300  # points: what standing among people is worth


def call_roll(text: str, found: Sequence[Finding]) -> list[Finding]:
    """Return `found` with the people added that stand in a list of people."""
    kept = list(found)
    for call in _CALL.finditer(text):
        items = [item.span() for item in _NAME.finditer(text, *call.span())]
        people = {(f.mention.start, f.mention.end) for f in found if _is_person(f)}
        if sum(item in people for item in items) >= max(2, _SHARE * len(items)):
            kept += _missing(items, kept)
    return sorted(kept, key=lambda one: one.mention.start)


def _missing(items: Sequence[tuple[int, int]], found: Sequence[Finding]) -> Iterator[Finding]:
    for start, end in items:
        if all(f.mention.end <= start or end <= f.mention.start for f in found):
            yield Finding(Mention(start, end, Kind.PERSON), _LEAD)


def _is_person(found: Finding) -> bool:
    return found.mention.kind is Kind.PERSON
