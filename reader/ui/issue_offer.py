"""A stall and a day in, what the screen says of that issue and what Enter does with it out."""

from datetime import date
from enum import Enum
from typing import NamedTuple
from urllib.parse import urlsplit

from reader.errors import UsageError
from reader.i18n import Words
from reader.model import safe_line
from reader.ui.month import NOTHING, DaySign
from reader.ui.newsstand import HeldIssue, MonthFacts, Stall

# None of these has another width in terminals set up for CJK.
HELD, PARTLY, READ = "▪", "▫", "✓"


class Enters(Enum):
    """What Enter does on a day."""

    OPENS = "opens"
    FETCHES = "fetches"
    NOTHING = "nothing"


class Offer(NamedTuple):
    """What Enter does, and the line that says so before."""

    does: Enters
    line: str


def offer_of(stall: Stall, day: date, facts: MonthFacts, today: date, words: Words) -> Offer:
    """Return what there is to be done with an issue."""
    held = stall.issues.get(day)
    if held is not None and (stall.paper is None or day not in facts.partly):
        return Offer(Enters.OPENS, _said_of(held, facts.unread.get(day), words))
    if day > today:
        return Offer(Enters.NOTHING, words["newsstand.future"])
    if stall.paper is None:
        return Offer(Enters.NOTHING, words["newsstand.unknown"])
    try:
        host = urlsplit(stall.paper.front(day)).hostname or ""
    except (UsageError, ValueError) as trouble:
        return Offer(Enters.NOTHING, safe_line(str(trouble)))
    key = "newsstand.fetch" if held is None else "newsstand.fetch_on"
    return Offer(Enters.FETCHES, words.format(key, host=safe_line(host)))


def sign_of(stall: Stall, day: date, facts: MonthFacts, today: date) -> DaySign:
    """Return how a day is shown."""
    if day not in stall.issues:
        is_to_be_had = stall.paper is not None and min(stall.paper.fronts) <= day <= today
        return DaySign("plain") if is_to_be_had else NOTHING
    if day in facts.partly:
        return DaySign("held", PARTLY, "quiet")
    unread = facts.unread.get(day)
    if unread is None:
        return DaySign("held", HELD, "mark")
    return (
        DaySign("unread", HELD, "mark", str(unread)) if unread else DaySign("held", READ, "quiet")
    )


def day_name(day: date, words: Words) -> str:
    """Return a day in words."""
    weekday = words["calendar.weekdays"].split()[day.weekday()]
    return words.format("calendar.day", weekday=weekday, day=day.day, **_of_month(day, words))


def month_name(day: date, words: Words) -> str:
    """Return the month of a day in words."""
    return words.format("calendar.month", **_of_month(day, words))


def _of_month(day: date, words: Words) -> dict[str, object]:
    name = words["calendar.months"].split()[day.month - 1]
    return {"month": name, "year": str(day.year)}


def _said_of(held: HeldIssue, unread: int | None, words: Words) -> str:
    if not held.in_library:
        return words["newsstand.open_fetched"]
    said = words.format("newsstand.open", pages=held.pages, articles=held.articles)
    if unread is None:
        return said
    more = words.format("newsstand.unread", n=unread) if unread else words["newsstand.read"]
    return said + more
