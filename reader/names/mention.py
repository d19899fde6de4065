"""What a tagger answers: ranges of a text that name a person, a place, an organisation."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


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


def without_overlap(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions in order; of two that overlap, the earlier given one stays."""
    taken: list[Mention] = []
    for mention in mentions:
        if all(mention.end <= other.start or other.end <= mention.start for other in taken):
            taken.append(mention)
    return tuple(sorted(taken))
