"""One record of a data file in, the article that it holds out: head, byline, text, its page."""

import datetime
import re
from collections.abc import Iterator, Mapping

from reader.model import Role
from reader.sources.data.manuscripts import NO_FACTS, Facts, Manuscript, Part, fact
from reader.text.dates import iso_date
from reader.text.lazy_pattern import lazy_pattern

LONGEST_FACT = 60  # characters; what is longer is no label, no section and no name of a paper

_HEADS = (
    ("kicker", Role.KICKER),
    ("headline", Role.HEADLINE),
    ("deck", Role.DECK),
    ("byline", Role.BYLINE),
)
# What parts paragraphs: line ends, and the indent that was left where these were lost.
_PARAGRAPH_ENDS = lazy_pattern("[\n\r\x0b\x0c\x85\u2028\u2029]|[ \xa0]{4,}|\u3000{2,}")
_MARKUP = lazy_pattern(
    r"<(?:/?(?:p|div|span|section|article|strong|em|b|i|a|h[1-6]|ul|ol|li|table|blockquote|figure"
    r"|font|center|br|hr|img|iframe|script|style)(?:\s[^<>]*)?/?>|!--|!\[CDATA\[)"
    r"|&(?:nbsp|amp|lt|gt|quot|[lr]dquo|mdash|hellip|middot|emsp|#\d{2,5}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
_COMPACT = lazy_pattern(r"(\d{8})(?:\d{4}|\d{6})")  # with the time of day behind it
_MONTH = lazy_pattern("[A-Z][a-z]{2}")  # Sat, 09 Sep 2017 17:02:00 +0800
_SECONDS = lazy_pattern(r"(\d{9,10})(?:\d{3})?(?:\.\d{1,9})?")  # since 1970, or thousandths of them
_TIME = lazy_pattern(r"[\sT]*\d{1,2}:\d{2}(?::\d{2})?\S*\s*$")
# 第1版:要闻, A05 国际, 4:副刊
_LABEL = lazy_pattern(r"(第?\s?[\w一-鿿]{1,6}?\s?版|[A-Z]{0,2}\d{1,3}版?)\s*[:：·\s]\s*(\S.*)")


def manuscript_of(values: Mapping[str, str], around: Facts = NO_FACTS) -> Manuscript | None:
    """Return the article that a record holds, by what its values mean; None if it holds none.

    Args:
        values: Text by meaning, as in `columns.NAMES`.
        around: Facts of what the record stands in; the record's own win.
    """
    heads = [
        (role, line.strip())
        for meaning, role in _HEADS
        for line in values.get(meaning, "").splitlines()
        if line.strip()
    ]
    body = list(parts_of_text(values.get("text", "")))
    summary = list(parts_of_text(values.get("summary", "")))
    facts = facts_of(values, around)
    is_named = bool(values.get("headline", "").strip())
    if not body and not (is_named and (summary or facts != NO_FACTS)):
        return None
    if not _says(body, summary):
        body = summary + body
    return Manuscript((*heads, *body), facts)


def parts_of_text(text: str) -> Iterator[Part]:
    """Yield the paragraphs of a text; markup in it is taken away, for what it says of them."""
    if _MARKUP.search(text):
        from reader.sources.data.markup import parts_of_markup  # noqa: PLC0415 - only for markup

        for role, block in parts_of_markup(text):
            yield from ((role, paragraph) for paragraph in paragraphs_of(block))
        return
    if "\\n" in text and "\n" not in text:  # written out by a program that escaped twice
        text = text.replace("\\r", "").replace("\\n", "\n")
    yield from ((None, paragraph) for paragraph in paragraphs_of(text))


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text without markup: by line ends, or by the indents in it."""
    return [paragraph for part in _PARAGRAPH_ENDS.split(text) if (paragraph := part.strip())]


def facts_of(values: Mapping[str, str], around: Facts = NO_FACTS) -> Facts:
    """Return what a record's values say of its page, `around` where they say nothing."""
    label, section = _label_of(_fact(values, "label"))
    paper = _fact(values, "paper")
    return Facts(
        paper="" if "://" in paper else paper or around.paper,
        date=day_of(_fact(values, "date")) or around.date,
        label=label or around.label,
        section=_fact(values, "section") or section or around.section,
    )


def day_of(text: str) -> str:
    """Return the day as YYYY-MM-DD where text or a count of seconds says one, else as printed.

    The time of day goes: articles of one day are one issue.
    """
    text = text.strip()
    if found := _COMPACT.fullmatch(text):
        text = found[1]
    elif found := _SECONDS.fullmatch(text):
        moment = datetime.datetime.fromtimestamp(int(found[1]), datetime.UTC)
        return moment.date().isoformat()
    if _MONTH.search(text):
        from email.utils import parsedate  # noqa: PLC0415 - few dates name their month

        if parts := parsedate(text):
            text = "-".join(map(str, parts[:3]))
    return iso_date(text) or _TIME.sub("", text)


def _fact(values: Mapping[str, str], name: str) -> str:
    text = fact(values.get(name, "")[: 2 * LONGEST_FACT])
    return text if len(text) <= LONGEST_FACT else ""


def _label_of(text: str) -> tuple[str, str]:
    found = _LABEL.fullmatch(text)
    return (found[1], found[2]) if found else (text, "")


def _says(body: list[Part], summary: list[Part]) -> bool:
    """Whether a text says what its summary does, which is then no text of its own."""
    whole = "".join("".join(text.split()) for _, text in body)
    opening = "".join("".join(text.split()) for _, text in summary)
    return opening[:20].rstrip(".…") in whole
