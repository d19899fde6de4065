"""A page's path in, the paper, the day and the page that its names tell out; never a guess.

rmrb2021042201.pdf, 20200428-11, 2019-10-01/02, 2019/10/01/A05, 第01版_要闻,
云溪日报/2021年4月22日/第二版, nw.D110000renmrb_20210422_1-01.  A telephone number, a digest or a
time stamp is no day: figures count only where they stand by themselves or behind a paper's letters,
and only if there is such a day.
"""

import os
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.lazy_pattern import lazy_pattern

DEEPEST = 3  # folders above a file that are asked: year, month, day

# Letters that houses name their files by, where one paper only is called so.
_CODES = {
    "rmrb": "人民日报",
    "renmrb": "人民日报",
    "gmrb": "光明日报",
    "jjrb": "经济日报",
    "jfjb": "解放军报",
    "zgqnb": "中国青年报",
}
_HAN = "\u3400-\u9fff"
_PAPER = lazy_pattern(
    rf"(?<![{_HAN}])[{_HAN}]{{1,8}}"
    r"(?:[日晚早晨时時商]|都市|青年|法治|法制|农民|農民|工人|文摘|[新周导導快])[报報]"
)
# A paper's letters, a day and perhaps its page; or a day alone.  No other figures or letters touch.
_COMPACT = lazy_pattern(
    r"(?<![0-9A-Za-z])(?P<code>[A-Za-z]{2,12})?[-_]?"
    r"(?P<day>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?P<page>\d\d)?(?![0-9A-Za-z])"
)
_PARTED = lazy_pattern(
    r"(?<![0-9A-Za-z])(?<!\d[-_.])"
    r"(?P<year>(?:18|19|20)\d\d)(?P<by>[-_.])(?P<month>\d{1,2})(?P=by)(?P<day>\d{1,2})(?!\d)"
)
_PRINTED = lazy_pattern(r"[0-9〇零一二三四五六七八九元十廿卅百]{1,5}\s?年")
_MONTH = lazy_pattern(r"((?:18|19|20)\d\d)(?:[-_.年]?(0[1-9]|1[0-2])|年([1-9]))月?")
_YEAR = lazy_pattern(r"((?:18|19|20)\d\d)年?")
_FIGURES = lazy_pattern(r"(\d{1,2})[月日]?")
_SHEET = lazy_pattern(
    r"(?<![0-9A-Za-z])(?:第\s?[一二三四五六七八九十]{1,4}\s?版|第?\s?([A-Z]{0,2}\d{1,3})\s?版)"
)
_LETTERED = lazy_pattern(r"[A-Z]{1,2}\d{2}(?![0-9A-Za-z])")
_BEHIND_DAY = lazy_pattern(r"[-_. ]+(?:第?(?P<page>[A-Z]{0,2}\d\d)(?![0-9A-Za-z]))")
_NUMBERED = lazy_pattern(r"\d\d(?![0-9A-Za-z])")
# 方正: node_ and nw. files of D110000renmrb, the page last.
_FOUNDER = lazy_pattern(
    r"(?:nw|nbs)\.D\d{1,6}(?P<code>[a-z]{2,12})_(?:(?P<day>\d{8})_\d{1,3}-)?(?P<page>\d\d)(?!\d)"
)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_MOST_PAGES = 64  # more sheets than that has no paper: the file is numbered otherwise


class NameFacts(NamedTuple):
    """What a path tells; empty where it does not.

    Attributes:
        paper: The paper's title.
        date: ISO 8601, a day or a month.
        label: The page's, as a folio has it: 第02版, A05.
    """

    paper: str = ""
    date: str = ""
    label: str = ""


NOTHING = NameFacts()


def read_path(path: str) -> NameFacts:
    """Return what the file's name tells, and its folders where it does not."""
    *folders, file = path.replace("\\", "/").split("/")[-DEEPEST - 1 :]
    stem = os.path.splitext(file)[0]  # noqa: PTH122 - names may be any bytes
    own = read_name(stem)
    above = [read_name(folder) for folder in reversed(folders)]
    paper = next((one.paper for one in (own, *above) if one.paper), "")
    dates = [one.date for one in (own, *above)] + [_nested(folders)]
    date = max(dates, key=len)  # the first that names a day, or else a month
    label = own.label or (_plain_number(stem) if len(date) == len("2021-04-22") else "")
    return NameFacts(paper, date, label)


def read_name(name: str) -> NameFacts:
    """Return what one name tells, a file's without its ending or a folder's."""
    if found := _FOUNDER.match(name):
        day = found["day"] or ""
        date = _day(day[:4], day[4:6], day[6:]) if day else ""
        return NameFacts(_CODES.get(found["code"], ""), date, _sheet(found["page"]))
    date, rest, page, code = _date_in(name)
    paper = _PAPER.search(name)
    return NameFacts(paper[0] if paper else _CODES.get(code, ""), date, page or _label(name, rest))


def _date_in(name: str) -> tuple[str, str, str, str]:
    """The day in a name, what stands behind it, and the page and letters that touch it."""
    if found := _COMPACT.search(name):
        date = _day(found["day"][:4], found["day"][4:6], found["day"][6:])
        page = _sheet(found["page"]) if found["page"] and date else ""
        return date, name[found.end() :], page, (found["code"] or "").lower()
    if found := _PARTED.search(name):
        return _day(found["year"], found["month"], found["day"]), name[found.end() :], "", ""
    if _PRINTED.search(name) and (printed := _printed(name)):
        return printed, name.rpartition("日")[2] if "日" in name else "", "", ""
    return "", "", "", ""


def _label(name: str, rest: str) -> str:
    """The page that a name tells: in words, with its letter, or behind the day."""
    if found := _SHEET.search(name):
        return _sheet(found[1]) if found[1] else "".join(found[0].split())
    if found := _BEHIND_DAY.match(rest):
        return _sheet(found["page"])
    lettered = _LETTERED.match(name)
    return lettered[0] if lettered else ""


def _plain_number(stem: str) -> str:
    """The page of a file that is only numbered, in the folder of a day: 02, 02_要闻."""
    found = _NUMBERED.match(stem)
    return _sheet(found[0]) if found else ""


def _sheet(page: str) -> str:
    """A page's number as a folio has it; "" where no paper has so many."""
    if not page.isdecimal():
        return page
    return f"第{page}版" if 0 < int(page) <= _MOST_PAGES else ""


def _nested(folders: Sequence[str]) -> str:
    """The day or month that folders within each other tell: 2019/10/01, 2019-10/01, 2019-10."""
    *_, third, second, first = ("", "", "", *folders)
    if (day := _FIGURES.fullmatch(first)) and (month := _month(second, third)):
        return _day(*month, day[1])
    year, number = _month(first, second) or ("", "")
    return f"{year}-{number:0>2}" if year else ""


def _month(folder: str, above: str) -> tuple[str, str] | None:
    """Year and month of a folder and the one above it."""
    if found := _MONTH.fullmatch(folder):
        return found[1], found[2] or found[3]
    year, month = _YEAR.fullmatch(above), _FIGURES.fullmatch(folder)
    return (year[1], month[1]) if year and month and 1 <= int(month[1]) <= 12 else None


def _day(year: str, month: str, day: str) -> str:
    """The day in ISO 8601, "" where there is none such.

    Without `datetime`, which nothing else before the first frame needs.
    """
    is_leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    is_month = 1 <= int(month) <= len(_DAYS)
    longest = _DAYS[int(month) - 1] + (is_leap and int(month) == _FEBRUARY) if is_month else 0
    return f"{year}-{month:0>2}-{day:0>2}" if 1 <= int(day) <= longest else ""


def _printed(name: str) -> str:
    from reader.text.dates import iso_date  # noqa: PLC0415 - not for names in figures

    return iso_date(name) or ""
