"""Roll calls (段志刚、毛朝晖、伍清明、何恩广参加会议): who stands among people is one."""

import re
from collections.abc import Sequence

from reader.names.mention import Kind, Mention, crossing
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
    people = {(one.start, one.end) for one in found if one.mention.kind is Kind.PERSON}
    for call in _CALL.finditer(text):
        items = [item.span() for item in _NAME.finditer(text, *call.span())]
        if sum(item in people for item in items) >= max(2, _SHARE * len(items)):
            for item in items:
                place = crossing(kept, *item)
                if not kept[place]:
                    kept[place] = [Finding(Mention(*item, Kind.PERSON), _LEAD)]
    return kept
