"""Print facts: words around an article in, the paper, date and page that it was printed in out.

Editions say these in few ways: 《海青日报》（2026年04月21日 第02版）, 第02版：要闻, A02版 要闻, and
in the folders of their addresses (2026-04/21, 202604/21).
"""

import re
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from reader.text.dates import iso_date
from reader.text.lazy_pattern import lazy_pattern

_WORD = "\u4e00-\u9fff"
_PATH_DATE = lazy_pattern(
    r"(?<!\d)((?:19|20)\d\d)[-/_]?(1[0-2]|0[1-9])[-/_]?(3[01]|[12]\d|0[1-9])(?!\d)"
)
_NUMBER = r"[A-Z]{0,2}\d{1,3}|[〇零一二三四五六七八九十]{1,3}"
# 第02版：要闻, A02：要闻, 02版 要闻, 第一版; a bare number is none.
_PAGE = lazy_pattern(
    rf"(第\s{{0,2}}(?:{_NUMBER})\s{{0,2}}版|(?<![\dA-Za-z{_WORD}])(?:(?:{_NUMBER})\s{{0,2}}版"
    rf"|[A-Z]{{1,2}}\d{{1,3}}(?=\s*[：:])))"
    rf"(?:\s*[：:]\s*|[\s\u3000]+|$)((?!版面|标题|本版|[上下][一1]版)[{_WORD}A-Za-z·/、—-]{{1,16}})?"
)
# 《海青日报》（2026年04月21日 第 02 版）: where an article was printed, set below its head.
PRINTED = lazy_pattern(
    r"《\s*([^《》]{2,20}?)\s*》\s*[（(]([^（）()]{6,40})[）)]|[（(]\s*《\s*([^《》]{2,20}?)\s*》([^（）()]{6,40})[）)]"
)
_BARE_PAGE = lazy_pattern(rf"(?:第\s*)?({_NUMBER})\s*版")
_PARTS = lazy_pattern(r"[-_|—–:：,，\s]+")
_PAPER = lazy_pattern(
    rf"([{_WORD}]{{1,10}}(?:[日晚早晨商时周快导画党军]|都市|青年|农民|工人|法治|科技|教育)报)"
    rf"(?:数字报|电子报|电子版|多媒体.{{0,6}}|海外版|官网|网)?|([{_WORD}]{{2,12}}报)(?:数字报|电子报|电子版)"
)
NOTED = ("版", "年", "20", "：")  # one of these is in whatever a page says of itself
_LONGEST = 200  # characters of a text that is looked at


@dataclass(frozen=True, slots=True)
class PrintFacts:
    """What is known of the page; empty where nothing is said.  `date` is ISO 8601."""

    paper: str = ""
    date: str = ""
    label: str = ""
    section: str = ""

    def filled(self, other: "PrintFacts") -> "PrintFacts":
        """Return these facts, what is empty taken from another's."""
        pairs = zip(astuple(self), astuple(other), strict=True)
        return PrintFacts(*(own or more for own, more in pairs))

    def named(self) -> tuple[tuple[str, str], ...]:
        """Return those that are there, by name."""
        names = self.__dataclass_fields__
        return tuple((name, text) for name, text in zip(names, astuple(self), strict=True) if text)


def date_in(text: str) -> str:
    """Return the first date in a text, as ISO 8601; empty without one of a day."""
    found = iso_date(text[:_LONGEST]) or ""
    return found if len(found) == len("2026-04-21") else ""


def date_in_path(path: str) -> str:
    """Return the last date in a path or an address (2026-04/21, 20260421), as ISO 8601."""
    found = list(_PATH_DATE.finditer(path[-_LONGEST:]))
    return _iso(found[-1]) if found else ""


def page_in(text: str) -> tuple[str, str]:
    """Return the label of the page that a short line names, and its section; empty without."""
    found = _PAGE.search(text[:_LONGEST])
    return ("".join(found[1].split()), (found[2] or "").strip("-—/、·")) if found else ("", "")


def page_number(label: str) -> str:
    """Return what tells a page's label from others': 2 for 第02版 and 02版, A2 for A02."""
    return re.sub(r"[第版\s]|(?<!\d)0+(?=\d)", "", label)


def paper_in(title: str) -> str:
    """Return the paper that a document's title names, as a part of its own; empty without."""
    parts = (_PAPER.fullmatch(part) for part in _PARTS.split(title[:_LONGEST]))
    found = [part[1] or part[2] for part in parts if part]
    return found[-1] if found else ""


def printed_in(text: str) -> PrintFacts:
    """Return what a note such as 《海青日报》（2026年04月21日 第 02 版） says."""
    found = PRINTED.search(text[:_LONGEST])
    if not found:
        return PrintFacts()
    paper, where = (found[1], found[2]) if found[1] else (found[3], found[4])
    page = _BARE_PAGE.search(where)
    return PrintFacts(paper, date_in(where), f"第{page[1]}版" if page else "")


def facts_in(lines: Iterable[str]) -> PrintFacts:
    """Return the first of each that short lines say, the page's own first."""
    facts = PrintFacts()
    for line in lines:
        label, section = page_in(line)
        facts = facts.filled(PrintFacts("", date_in(line), label, section))
        if facts.date and facts.label:
            break
    return facts


def _iso(found: re.Match[str] | None) -> str:
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else ""
