"""Articles as a data file tells them apart in, pages of one paper, date and label out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import NamedTuple

from reader.errors import SourceError
from reader.i18n import say
from reader.model import Given, Role, SourceLine, SourcePage, safe_line, safe_text
from reader.script.ideographs import plain_ideographs
from reader.sources.parts import parts_of
from reader.sources.told import Told, sidecar_of

AT_ONCE = 2_000  # stories that are put in order together: a day of a paper has a tenth of them

Part = tuple[Role | None, str]


class Facts(NamedTuple):
    """What a source says of the page that a story is on; empty where it does not."""

    paper: str = ""
    date: str = ""
    label: str = ""
    section: str = ""


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class Story:
    """One article as a data file has it.

    Attributes:
        parts: Role and text of each block, in order; the role is None where parsing is to say.
        facts: Of its page.
        is_furniture: Whether it stands on the page as part of no article.
        sheet: Number and name of its page where the source tells pages apart itself.
    """

    parts: tuple[Part, ...]
    facts: Facts = NO_FACTS
    is_furniture: bool = False
    sheet: tuple[int, str] = (0, "")


@dataclass(frozen=True, slots=True)
class Origin:
    """How a file was read.

    Attributes:
        told: What is known of it beside its bytes.
        encoding: The codec, or the name of the format that has its own.
        columns: What its columns were taken for, for people; empty where it has none.
    """

    told: Told
    encoding: str = "utf-8"
    columns: str = ""


def pages_of(stories: Iterable[Story], origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages that the stories are on, in the order in which each is first met.

    Stories are put together as they come, `AT_ONCE` at a time, so that a file of any length
    takes bounded memory; of several pages each has a path of its own (`news.csv#2`).

    Raises:
        SourceError: There is no story.
    """
    coming = iter(stories)
    some = iter(lambda: list(islice(coming, AT_ONCE)), [])
    groups = (group for stories in some for group in _grouped(stories))
    first = next(groups, None)
    if first is None:
        raise SourceError(say("data.no_articles", name=origin.told.said))
    second = next(groups, None)
    if second is None:
        yield from _page(first, origin, "")
        return
    for number, group in enumerate(chain((first, second), groups), 1):
        yield from _page(group, origin, f"#{number}")


def _grouped(stories: Sequence[Story]) -> Iterator[list[Story]]:
    groups: dict[tuple[Facts, tuple[int, str]], list[Story]] = {}
    for story in stories:
        groups.setdefault((story.facts, story.sheet), []).append(story)
    return iter(groups.values())


def _page(stories: Sequence[Story], origin: Origin, which: str) -> Iterator[SourcePage]:
    told = origin.told
    path = told.file and told.file + which
    sidecar = sidecar_of(path, told.on_trouble) if which and path else told.sidecar
    own = {name: fact for name, fact in stories[0].facts._asdict().items() if fact}
    page = SourcePage(
        name=stories[0].sheet[1] or told.name + which,
        path=path,
        lines=(),
        encoding=origin.encoding,
        facts=tuple((own | dict(told.sidecar.facts) | dict(sidecar.facts)).items()),
        corrections=sidecar.corrections,
        columns=origin.columns,
    )
    lines = list(_lines(stories))
    holes = sum(line.text.count("\N{REPLACEMENT CHARACTER}") for line in lines)
    yield from parts_of(replace(page, undecodable=holes), lines)


def _lines(stories: Iterable[Story]) -> Iterator[SourceLine]:
    """A line a block; a blank one above each article, where a long page may be parted."""
    number = 0
    for story in stories:
        if not story.is_furniture:
            number += 1
            if number > 1:
                yield SourceLine("", given=Given(0))
        article = 0 if story.is_furniture else number
        for role, text in story.parts:
            yield SourceLine(_clean(text), given=Given(article, role))


def _clean(text: str) -> str:
    """The text of a block, safe; line ends within it (verse, tables) stay."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return plain_ideographs(safe_text("\n".join(filter(None, lines))))


def fact(text: str) -> str:
    """Return a fact of a page, safe and on one line."""
    return safe_line(" ".join(text.split()))
