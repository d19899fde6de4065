"""Articles in, citations out, for people who quote newspapers: BibTeX, CSL JSON, GB/T 7714."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model import Article, Page, Role, safe_line
from reader.text.dates import iso_date
from reader.text.numerals import NUMERALS, value_of

MOST_NAMED = 3  # authors; GB/T 7714—2015 §8.1.2 puts 等 in place of the others

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_TEX = {
    **{mark: rf"\{mark}" for mark in "#$%&_"},
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_TEX_MARKS = str.maketrans(_TEX)
_LABEL = re.compile(rf"第?\s*([A-Za-z]{{0,3}}[-\s]?(?:[0-9０-９]+|[{NUMERALS}]+))\s*版?")


@dataclass(frozen=True, slots=True)
class _Reference:
    """What a citation says; empty where the page does not.

    Attributes:
        key: Of no other article in one export; letters and digits of ASCII.
        day: Year, month and day, as far as they are known.
        page: The label without 第 and 版 (05, A05).
    """

    key: str
    authors: tuple[str, ...]
    title: str
    paper: str
    day: tuple[str, ...]
    page: str
    section: str


def bibtex(pages: Iterable[Page]) -> Iterator[str]:
    """Yield an entry an article, for BibTeX and biblatex."""
    before = ""
    for one in _references(pages):
        month = _MONTHS[int(one.day[1]) - 1] if len(one.day) > 1 else ""
        fields = {
            "author": " and ".join(f"{{{_tex(name)}}}" for name in one.authors),
            "title": f"{{{_tex(one.title)}}}",
            "journal": _tex(one.paper),
            "entrysubtype": "newspaper",
            "year": "".join(one.day[:1]),
            "month": month,
            "day": "".join(one.day[2:]).lstrip("0"),
            "pages": _tex(one.page),
        }
        lines = [f"  {name} = {_field(name, text)},\n" for name, text in fields.items() if text]
        yield f"{before}@article{{{one.key},\n{''.join(lines)}}}\n"
        before = "\n"


def csl(pages: Iterable[Page]) -> Iterator[str]:
    """Yield a JSON array with an item an article (citationstyles.org, CSL-JSON 1.0)."""
    before = "[\n"
    for one in _references(pages):
        fields: dict[str, object] = {
            "id": one.key,
            "type": "article-newspaper",
            "title": one.title,
            "author": [{"literal": name} for name in one.authors],
            "container-title": one.paper,
            "issued": {"date-parts": [[int(part) for part in one.day]]} if one.day else None,
            "page": one.page,
            "section": one.section,
        }
        said = {name: value for name, value in fields.items() if value}
        yield before + json.dumps(said, ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def gbt7714(pages: Iterable[Page]) -> Iterator[str]:
    """Yield a line an article: 张三, 李四. 题名[N]. 报纸名, 2026-03-05(02). (GB/T 7714—2015)."""
    for one in _references(pages):
        named = ", ".join(one.authors[:MOST_NAMED]) + ", 等" * (len(one.authors) > MOST_NAMED)
        place = ", ".join(filter(None, (one.paper, "-".join(one.day))))
        place += f"({one.page})" if one.page else ""
        yield ". ".join(filter(None, (named, f"{one.title}[N]", place))) + ".\n"


def _references(pages: Iterable[Page]) -> Iterator[_Reference]:
    seen: Counter[str] = Counter()
    for page in pages:
        for article in page.articles:
            yield _reference(article, page, seen)


def _reference(article: Article, page: Page, seen: Counter[str]) -> _Reference:
    day = tuple(filter(None, (iso_date(page.date) or "").split("-")))
    key = f"news{''.join(day)}-{article.id}"
    seen[key] += 1
    return _Reference(
        key=key if seen[key] == 1 else f"{key}-{seen[key]}",
        authors=tuple(map(safe_line, article.authors)),
        title=safe_line(" ".join((article.text_of(Role.HEADLINE) or article.title).split())),
        paper=page.paper,
        day=day,
        page=page_number(page.label),
        section=page.section,
    )


def page_number(label: str) -> str:
    """Return a page's label as a citation gives it: 第05版 is 05, 第二版 is 2, A05版 is A05."""
    found = _LABEL.fullmatch(label.strip())
    if not found:
        return label
    plain = "".join(found[1].split())
    return str(value_of(plain)) if plain[0] in NUMERALS else plain


def _tex(text: str) -> str:
    return text.translate(_TEX_MARKS)


def _field(name: str, text: str) -> str:
    return text if name == "month" else f"{{{text}}}"
