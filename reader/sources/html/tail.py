"""The comment at the end of an edition's article in, what its publishing system says there out.

<!--enpproperty <founder-date>2026-04-21 00:00:00.0</founder-date><title>…</title> /enpproperty-->
"""

import re

from reader.sources.html.lines import tidy
from reader.sources.html.print_facts import PrintFacts, date_in, page_in
from reader.text.lazy_pattern import lazy_pattern

_START, _END = lazy_pattern(r"<!--\s{0,9}enpproperty\b"), "/enpproperty"
_LONGEST = 8_000  # characters
_PROPERTY = lazy_pattern(r"<(?:founder-)?([a-z]{4,16})>(.{0,2000}?)</(?:founder-)?\1>", re.DOTALL)
_TAG = lazy_pattern(r"<[^<>]{0,200}>")
_LINE_TAG = lazy_pattern(r"<br\s{0,9}/?>|</p>\s{0,9}<p>", re.IGNORECASE)

Tail = dict[str, list[str]]


def read_tail(source: str) -> Tail:
    """Return what the comment says by its tags' names (`title`, `author`), as print lines."""
    start = _START.search(source)
    if not start:
        return {}
    end = source.find(_END, start.end(), start.end() + _LONGEST)
    said = {}
    for name, text in _PROPERTY.findall(source[start.end() : end] if end > 0 else ""):
        lines = (tidy(_TAG.sub("", line)).strip() for line in _LINE_TAG.split(text))
        if kept := [line for line in lines if line]:
            said[name] = kept
    return said


def tail_facts(tail: Tail) -> PrintFacts:
    """Return where the comment says that the article was printed."""
    said = {name: " ".join(lines) for name, lines in tail.items()}
    number = said.get("pagenum", "")
    label, section = page_in(said.get("nodename", ""))
    return PrintFacts(
        said.get("papername", ""),
        date_in(said.get("date", "")),
        label or (f"第{number}版" if number.isdecimal() else number),
        section or said.get("pagename", ""),
    )
