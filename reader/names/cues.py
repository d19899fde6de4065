"""What stands beside a person's name: an office before it, a verb of saying or doing after it."""

import re
from collections.abc import Iterator, Sequence

from reader.lexicon import any_of
from reader.lexicon.surnames import TELLING
from reader.names.mention import Kind, Mention
from reader.names.tagger import Finding

_SURNAME = f"[{''.join(sorted(TELLING))}]"
_OFFICE = any_of("offices", "heads")
_AFTER = (
    "(?:[、，,。;；）) \u3000]|等|出席|参加"
    "|指出|强调|说|表示|介绍|认为|告诉|主持|陪同|率|会见|来到|前往"
    "|一行|在|对|和|与|宣布|致辞|讲话|$)"
)
_SAYING = "(?:指出|强调|表示|说|介绍说|认为|告诉记者)"
_CUES = (
    # 中国民族贸促会会长蓝军,
    re.compile(rf"{_OFFICE}[ \u3000]?(?P<name>{_SURNAME}[一-鿿]{{1,2}}?)(?={_AFTER})"),
    # 方彦水指出, at the head of a sentence; with two characters it would be 双方表示
    re.compile(rf"(?:^|[。！？]|”)(?P<name>{_SURNAME}[一-鿿]{{2}})(?={_SAYING})"),
)
_LEAD = 450  # points: what such a place is worth


def follow_cues(text: str, found: Sequence[Finding]) -> list[Finding]:
    """Return `found` with the people added, or mended, that their surroundings give away."""
    kept = list(found)
    for start, end in _people(text):
        crossing = [f for f in kept if f.mention.start < end and start < f.mention.end]
        if all(_is_mendable(f, start, end) for f in crossing):
            kept = [f for f in kept if f not in crossing]
            kept.append(Finding(Mention(start, end, Kind.PERSON), _LEAD))
    return sorted(kept, key=lambda one: one.mention.start)


def _people(text: str) -> Iterator[tuple[int, int]]:
    for cue in _CUES:
        for match in cue.finditer(text):
            yield match.span("name")


def _is_mendable(found: Finding, start: int, end: int) -> bool:
    """Whether a finding reads the same characters, or part of them, in a worse way."""
    return start <= found.mention.start and found.mention.end <= end and found.lead < 2 * _LEAD
