"""What folio, editors' line and hotline say of the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.parsing.facts.cues import HAN, PAPER_ENDS
from reader.parsing.facts.folio_cues import FOLIO_CUES, LINE_CUES
from reader.parsing.facts.people import read_known_people
from reader.text.fold import fold_for_cues
from reader.text.lazy_pattern import lazy_pattern

# A running line is short; notices and advertisements that follow on it are not looked at.
REACH = 300
STAFF = lazy_pattern(
    r"(?P<function>(?:责任|本版|美术|版面|视觉|图片|值班|执行|本期|今日)?"
    r"(?:主编|副主编|编辑|美编|编委|总监|校对|校检|检校|版式|排版|组版|设计|审读|责编|制图|统筹|监制))"
    r"(?: {0,2}[:/|] {0,2}| {1,3})"
)
NAMEPLATE = lazy_pattern(rf"[{HAN}]{{1,8}}{PAPER_ENDS}|[{HAN}]{{2,6}}报")
# Beside a day a word may be a title that it is nowhere else: 海报, 申报.
SHORT_NAMEPLATE = lazy_pattern(rf"(?:^|(?<=\s))([{HAN}]报)(?=\s|$)")
NO_NAMEPLATE = lazy_pattern(
    r"机关报|本报|[海情公简电预警通汇画墙板喜捷快申上]报$|出版|主办|主管|承办|订阅"
)
SPACED = lazy_pattern(rf"(?<![{HAN}])[{HAN}](?: {{1,3}}[{HAN}]){{2,9}}(?![{HAN}])")
HOUSE_NAME = lazy_pattern(rf"([{HAN}]{{1,8}}{PAPER_ENDS})社(?:有限公司)?(?:出版|主办|编辑)")
# What is left of a folio when date, telephone and staff are taken out (characters); no sentence.
LONGEST_FOLIO = 40
# Told without the spaces that some pages set around digits.
CLOSED_UP = frozenset({"date", "label"})
# Only a paper's own lines name these; a day and a telephone stand in a notice too.
IMPRINT = frozenset({"issue_number", "registration", "post_code", "lunar", "sheets"})


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts of one page as printed; empty where no line says so.

    Attributes:
        paper: The nameplate's title (东屏日报).
        date: With its year only if the line gives one.
        weekday, lunar: 星期四, 农历三月初五.
        label, section: 第01版 or A02; 要闻.
        editors: Names behind 责任编辑, 美术编辑 and the like, in order.
        staff: Function and name of everyone whom the editors' lines name, 校对 too.
        hotline, issue_number, registration: Telephone number; 第12345期; CN 43-0011.
        post_code, website, sheets: 邮发代号 or 邮编; address; 今日8版.
    """

    paper: str = ""
    date: str = ""
    weekday: str = ""
    lunar: str = ""
    label: str = ""
    section: str = ""
    editors: tuple[str, ...] = ()
    staff: tuple[tuple[str, str], ...] = ()
    hotline: str = ""
    issue_number: str = ""
    registration: str = ""
    post_code: str = ""
    website: str = ""
    sheets: str = ""


def read_page_facts(furniture: Sequence[str]) -> PageFacts:
    """Return what the furniture's lines say; the first line that tells a fact is believed."""
    facts: dict[str, str] = {}
    staff: list[tuple[str, str]] = []
    for line in furniture:
        stretch = line[:REACH]
        members = list(_staff(stretch))
        staff.extend(members)
        for name, value in _line_facts(stretch, members):
            facts.setdefault(name, "".join(value.split()) if name in CLOSED_UP else value)
    editors = dict.fromkeys(name for function, name in staff if "编" in fold_for_cues(function))
    return PageFacts(**facts, editors=tuple(editors), staff=tuple(staff))


def _staff(line: str) -> Iterator[tuple[str, str]]:
    """Function and name, in order; each function's names reach to the next function."""
    found = list(STAFF.finditer(fold_for_cues(line)))
    ends = [following.start() for following in found[1:]] + [len(line)]
    for function, end in zip(found, ends, strict=False):
        for name in read_known_people(line[function.end() : end]):
            yield line[slice(*function.span("function"))], name


def _line_facts(line: str, staff: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    told, rest = _told(line)
    for words in staff:
        for word in words:
            rest = rest.replace(word, " " * len(word))
    is_folio = len("".join(rest.split())) <= LONGEST_FOLIO and "。" not in rest
    is_running = is_folio or not told.keys().isdisjoint(IMPRINT)
    yield from ((name, value) for name, value in told.items() if is_running or name in IMPRINT)
    if is_folio:
        yield from _folio(rest)
        yield from _paper(rest)
        if "date" in told and (short := SHORT_NAMEPLATE.search(fold_for_cues(rest))):
            yield "paper", rest[slice(*short.span(1))]


def _told(line: str) -> tuple[dict[str, str], str]:
    """Facts that the line names, and the line with them blanked out."""
    folded = fold_for_cues(line)
    told: dict[str, str] = {}
    rest = line
    for row in LINE_CUES:
        if found := row.pattern.search(folded):
            told.setdefault(row.kind, line[slice(*found.span(row.kind))])
            rest = _blanked(rest, *found.span())
    return told, rest


def _blanked(line: str, start: int, end: int) -> str:
    return f"{line[:start]}{' ' * (end - start)}{line[end:]}"


def _folio(line: str) -> Iterator[tuple[str, str]]:
    """Label and section; a nameplate beside the label is no section."""
    folded = fold_for_cues(line)
    for row in FOLIO_CUES:
        if found := row.pattern.search(folded):
            parts = {name: line[slice(*found.span(name))] for name in row.pattern.groupindex}
            if not _is_nameplate(parts.get("section", "")):
                yield from parts.items()
                return


def _paper(line: str) -> Iterator[tuple[str, str]]:
    """The nameplate, or the paper of a publisher's line (东屏日报社出版)."""
    folded = fold_for_cues(line)
    closed = SPACED.sub(lambda found: "".join(found[0].split()), line)
    for word in re.split(r"[\s|(),:;·《》（）]+", closed):
        if _is_nameplate(word):
            yield "paper", word
            return
    if found := HOUSE_NAME.search(folded):
        yield "paper", line[slice(*found.span(1))]


def _is_nameplate(word: str) -> bool:
    folded = fold_for_cues(word)
    return bool(NAMEPLATE.fullmatch(folded)) and not NO_NAMEPLATE.search(folded)
