"""What a tagger answers: ranges of a text that name a person, a place, an organisation."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import Protocol


class Kind(StrEnum):
    """What a name names."""

    PERSON = "person"  # 人物: 黄兰香
    PLACE = "place"  # 地点: 祁东县
    ORGANISATION = "organisation"  # 机构: 中国民族贸促会
    MEETING = "meeting"  # 会议: 基层统战工作座谈会
    AMOUNT = "amount"  # 数量: 3000余亩
    DATE = "date"  # 日期: 4月21日下午


TAGGED = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One name where it stands: characters `start` to `end` (not included) of its text."""

    start: int
    end: int
    kind: Kind
    is_sure: bool = True

    def of(self, text: str) -> str:
        """Return the characters it covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Names:
    """The people, places and organisations of one text; mentions in order, none overlapping."""

    text: str
    mentions: tuple[Mention, ...] = ()

    def of(self, kind: Kind) -> tuple[str, ...]:
        """Return the names of `kind`, each once, in order of first appearance."""
        return tuple(dict.fromkeys(m.of(self.text) for m in self.mentions if m.kind is kind))

    @property
    def people(self) -> tuple[str, ...]:
        """Names for the query field `who:`."""
        return self.of(Kind.PERSON)

    @property
    def places(self) -> tuple[str, ...]:
        """Names for the query field `where:`."""
        return self.of(Kind.PLACE)

    @property
    def organisations(self) -> tuple[str, ...]:
        """Names for the query field `org:`."""
        return self.of(Kind.ORGANISATION)


class _Placed(Protocol):
    """What stands at a range of a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def crossing(placed: Sequence[_Placed], start: int, end: int) -> slice:
    """Return where those of `placed` stand that share characters with a range.

    They are in order, none overlapping, and stay so when what covers that range takes the place of
    the slice; where nothing shares any, the slice is empty.
    """
    first = bisect_right(placed, start, key=attrgetter("end"))
    return slice(first, bisect_left(placed, end, first, key=attrgetter("start")))


def without_overlap(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions in order; of two that overlap, the earlier given one stays."""
    taken: list[Mention] = []
    for mention in mentions:
        place = crossing(taken, mention.start, mention.end)
        if not taken[place]:
            taken[place] = [mention]
    return tuple(taken)
