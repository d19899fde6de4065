"""Articles as a data file tells them apart in, pages of one paper, date and label out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from typing import NamedTuple

from reader.errors import SourceError
from reader.i18n import say
from reader.model import Given, Role, SourceLine, SourcePage, safe_line, safe_text
from reader.sources.parts import parts_of
from reader.sources.told import Told, sidecar_of
from reader.text.ideographs import plain_ideographs

AT_ONCE = 2_000  # manuscripts that are put in order together: a day of a paper has a tenth of them

Part = tuple[Role | None, str]


class Facts(NamedTuple):
    """What a source says of the page that a manuscript is on; empty where it does not."""

    paper: str = ""
    date: str = ""
    label: str = ""
    section: str = ""


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """One article as a data file has it.

    Attributes:
        parts: Role and text of each block, in order; the role is None where parsing is to say.
        facts: Of its page.
        is_furniture: Whether it stands on the page as part of no article.
        sheet: Number and name of its page where the source tells pages apart itself.
        name: The id of the article, if the source keeps one.
    """

    parts: tuple[Part, ...]
    facts: Facts = NO_FACTS
    is_furniture: bool = False
    sheet: tuple[int, str] = (0, "")
    name: str = ""


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


def pages_of(manuscripts: Iterable[Manuscript], origin: Origin) -> Iterator[SourcePage]:
    """Yield the pages that the manuscripts are on, in the order in which each is first met.

    Stories are put together as they come, `AT_ONCE` at a time, so that a file of any length
    takes bounded memory; of several pages each has a path of its own (`news.csv#2`).

    Raises:
        SourceError: There is no manuscript.
    """
    coming = iter(manuscripts)
    some = iter(lambda: list(islice(coming, AT_ONCE)), [])
    groups = (group for manuscripts in some for group in _grouped(manuscripts))
    first = next(groups, None)
    if first is None:
        raise SourceError(say("data.no_articles", name=origin.told.said))
    second = next(groups, None)
    if second is None:
        yield from _page(first, origin, "")
        return
    for number, group in enumerate(chain((first, second), groups), 1):
        yield from _page(group, origin, f"#{number}")


def _grouped(manuscripts: Sequence[Manuscript]) -> Iterator[list[Manuscript]]:
    groups: dict[tuple[Facts, tuple[int, str]], list[Manuscript]] = {}
    for manuscript in manuscripts:
        groups.setdefault((manuscript.facts, manuscript.sheet), []).append(manuscript)
    return iter(groups.values())


def _page(manuscripts: Sequence[Manuscript], origin: Origin, which: str) -> Iterator[SourcePage]:
    page = page_without_lines(origin, which, manuscripts[0].facts)
    name = manuscripts[0].sheet[1]
    yield from with_lines(replace(page, name=name) if name else page, list(_lines(manuscripts)))


def page_without_lines(origin: Origin, which: str, facts: Facts = NO_FACTS) -> SourcePage:
    """Return what is known of a page beside its lines.

    Args:
        origin: How its file was read.
        which: `#2` for the second of several pages, which has a sidecar of its own; else empty.
        facts: What the file says of the page; sidecars win.
    """
    told = origin.told
    path = told.file and told.file + which
    sidecar = sidecar_of(path, told.on_trouble) if which and path else told.sidecar
    own = {name: text for name, text in facts._asdict().items() if text}
    return SourcePage(
        name=told.name + which,
        path=path,
        lines=(),
        encoding=origin.encoding,
        facts=tuple((own | dict(told.sidecar.facts) | dict(sidecar.facts)).items()),
        corrections=sidecar.corrections,
        columns=origin.columns,
    )


def with_lines(page: SourcePage, lines: Sequence[SourceLine]) -> Iterator[SourcePage]:
    """Yield the page with its lines, or its parts; counts what no codec could read."""
    holes = sum(line.text.count("\N{REPLACEMENT CHARACTER}") for line in lines)
    yield from parts_of(replace(page, undecodable=holes), lines)


def _lines(manuscripts: Iterable[Manuscript]) -> Iterator[SourceLine]:
    """A line a block; a blank one above each article, where a long page may be parted."""
    number = 0
    for manuscript in manuscripts:
        if not manuscript.is_furniture:
            number += 1
            if number > 1:
                yield SourceLine("", given=Given(0))
        article = 0 if manuscript.is_furniture else number
        for role, text in manuscript.parts:
            yield SourceLine(_clean(text), given=Given(article, role, manuscript.name))


def _clean(text: str) -> str:
    """The text of a block, safe; line ends within it (verse, tables) stay."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return plain_ideographs(safe_text("\n".join(filter(None, lines))))


def fact(text: str) -> str:
    """Return a fact of a page, safe and on one line."""
    return safe_line(" ".join(text.split()))
