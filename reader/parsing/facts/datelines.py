"""电头: agency, place, date and reporters at the head of a lead, or in the bracket that ends it."""

import re
from collections.abc import Sequence

from reader.lexicon.surnames import COMPOUND
from reader.model import Dateline
from reader.parsing.facts.cues import DATELINE_CUES, DAY, HAN, HOUSE, OLD_DAY, TAIL_CUES
from reader.parsing.facts.names import read_names
from reader.parsing.facts.people import read_known_people, read_people
from reader.parsing.facts.signature_cues import TITLE
from reader.parsing.facts.tails import tail_spans
from reader.text.cue import Cue
from reader.text.fold import fold_for_cues
from reader.text.lazy_pattern import lazy_pattern

# A dateline with its reporters fits into this much of a lead (characters).
REACH = 240
OWN = "本报"
OPENING = lazy_pattern(r"\s{0,8}(?P<mark>[\[(■□●◆◇▲△▶★◎])?\s{0,2}(?:综合|据)?")
CLOSING = lazy_pattern(r"\s?[\])]")
NO_PLACE = lazy_pattern(r"记者|通讯员|报道|消息|评论")
_JOINTLY = "(?:连线|综合(?:外电)?|专题)?"
BRACKET = lazy_pattern(r"\s{0,3}\((?P<people>[^()]{2,160})\)")
# What reports a lead in a bracket of its own: 【记者张三/青禾报导】.
FRAMED = lazy_pattern(rf"\s{{0,3}}[(\[](?P<people>[{HAN}、/\d\s]{{6,60}}?)[)\]]")
REPORTED = lazy_pattern(
    rf"\s{{0,3}}(?P<people>{TITLE.pattern.pattern}[^。!?:;()]{{2,120}}?)报道(?:\s?:|(?=\s))"
)
# 本报讯 记者张三从县里获悉: the name is the sentence's subject and stays outside the dateline.
NAMED = lazy_pattern(
    rf"\s{{0,3}}(?P<people>{TITLE.pattern.pattern}\s?[{HAN}]{{2,3}}?(?:、[{HAN}]{{2,3}}?){{0,5}})"
    rf"(?=从|今|昨|近日|日前|在|获悉|\s?{DAY})"
)
# 红石新闻记者 张三 实习生 李四 今春以来: names that a space parts from the text.
_NAME = rf"[{HAN}]{{2,4}}"
_TITLED = rf"[{HAN}]{{0,8}}?(?:记者|通讯员|实习生|特派员|编辑)"
SPACED = lazy_pattern(
    rf"\s{{0,3}}(?P<people>{_TITLED}\s?{_NAME}(?:[、\s](?:{_TITLED}\s?)?{_NAME}){{0,5}})\s{{1,3}}"
    rf"(?=[{HAN}“《\d]{{6}})"
)
# 记者张三/青禾报导: the place that they report from.
PLACED = lazy_pattern(
    rf"(?P<people>[^/]{{3,40}})/(?P<place>(?!连线|综合|专题)[{HAN}]{{2,8}}?)?{_JOINTLY}报[道导]$"
)
# 本报记者张三青禾三日电话, where nothing parts the name from the place.
RUN_TOGETHER = lazy_pattern(
    rf"(?P<agency>{HOUSE})?(?:驻[{HAN}]{{2,4}})?(?:特派|特约)?(?:记者|特派员|通讯员)\s?"
    rf"(?P<run>(?:[{HAN}]{{2,4}}、){{0,3}}[{HAN}]{{4,12}}?)(?P<date>\d{{1,2}}日|{OLD_DAY})?"
    r"(?P<sent>报[道导]|专?[电讯]|急电|电话)$"
)
DAY_BEHIND = lazy_pattern(rf"\s{{0,2}}(?P<date>{DAY})(?=[,、]|[上下]午|晚|凌晨|清晨|中午|傍晚)")


def read_dateline(lead: str) -> Dateline | None:
    """Return the dateline that `lead` opens with, or None.

    `Dateline.text` is a prefix of `lead` and reaches to the end of the reporters, if they stand
    in brackets or end in 报道:.  A day counts where it is part of the formula
    (新华社青禾4月21日电) or right behind it with a comma or a time of day after it.
    """
    folded = fold_for_cues(lead[:REACH])
    opening = OPENING.match(folded)
    found = _formula(DATELINE_CUES, folded, opening.end() if opening else 0)
    if not found:
        return _reporters_alone(lead, folded)
    end = found.end()
    if opening and opening["mark"] in ("[", "(") and (closing := CLOSING.match(folded, end)):
        end = closing.end()
    behind, reporters = _reporters(lead, folded, end)
    day = DAY_BEHIND.match(folded, behind)
    return _dateline(lead[:behind], lead, found, reporters, day)


def read_tail(text: str) -> Dateline | None:
    """Return the dateline in the bracket that ends `text`, or None; its text is that bracket."""
    for start, end in tail_spans(text):
        bracket = text[start:end]
        folded = fold_for_cues(bracket)
        opening = OPENING.match(folded)
        found = _formula(TAIL_CUES, folded, opening.end() if opening else 0)
        if not found:
            continue
        rest = bracket[found.end() : -1].strip()
        reporters = read_people(rest, sure=True)
        if reporters or not rest:
            return _dateline(bracket, bracket, found, reporters, None)
    return None


def _formula(rows: Sequence[Cue], folded: str, start: int) -> re.Match[str] | None:
    for row in rows:
        found = row.pattern.match(folded, start)
        if found and not NO_PLACE.search(found.groupdict().get("place") or ""):
            return found
    return None


def _dateline(
    text: str,
    source: str,
    found: re.Match[str],
    reporters: tuple[str, ...],
    day: re.Match[str] | None,
) -> Dateline:
    """Slice the groups out of `source`, which is what `found` and `day` were matched on.

    The date comes without the spaces that some pages set around digits.
    """
    groups = found.re.groupindex
    parts = {name: source[slice(*found.span(name))] for name in groups if found[name]}
    date = parts.get("date", source[slice(*day.span("date"))] if day else "")
    place = parts.get("place", "").strip()
    return Dateline(text, parts.get("agency", ""), place, "".join(date.split()), reporters)


def _reporters(lead: str, folded: str, start: int) -> tuple[int, tuple[str, ...]]:
    """Where the reporters behind the formula end, and who they are."""
    names: list[str] = []
    end = start
    while found := BRACKET.match(folded, end):
        people = read_people(lead[slice(*found.span("people"))], sure=True)
        if not people:
            break
        names.extend(people)
        end = found.end()
    if found := REPORTED.match(folded, end):
        return found.end(), read_people(lead[slice(*found.span("people"))])
    if not names and (told := _spaced(lead, folded, end)):
        return told
    if not names and (found := NAMED.match(folded, end)):
        return end, read_known_people(lead[slice(*found.span("people"))])
    return end, tuple(dict.fromkeys(names))


def _spaced(lead: str, folded: str, start: int) -> tuple[int, tuple[str, ...]] | None:
    """Where names end that a space parts from the text, and what they are; None where none do."""
    found = SPACED.match(folded, start)
    people = read_known_people(lead[slice(*found.span("people"))]) if found else ()
    return (found.end(), people) if found and people else None


def _reporters_alone(lead: str, folded: str) -> Dateline | None:
    """(记者 王五)近日,… or 本报记者张三报道:… with no agency's formula before it."""
    for pattern in (FRAMED, BRACKET, REPORTED):
        found = pattern.match(folded)
        if not found:
            continue
        start, end = found.span("people")
        joined = RUN_TOGETHER.match(folded, start, end)
        dateline = _run_together(lead[: found.end()], lead, joined) if joined else None
        if dateline:
            return dateline
        start += len(found["people"]) - len(found["people"].lstrip())
        is_titled = TITLE.pattern.match(folded, start, end) is not None
        placed = PLACED.match(folded, start, end)
        if is_titled or (placed and pattern is FRAMED):
            people = placed.span("people") if placed else (start, end)
            place = lead[slice(*placed.span("place"))] if placed and placed["place"] else ""
            names = read_people(lead[slice(*people)], sure=not is_titled)
            opening = lead[start : start + len(OWN)]
            agency = opening if fold_for_cues(opening) == OWN else ""
            dateline = Dateline(lead[: found.end()], agency, place, reporters=names)
            return dateline if names else None
    if told := _spaced(lead, folded, 0):
        end, names = told
        return Dateline(lead[:end], reporters=names)
    return None


def _run_together(text: str, lead: str, joined: re.Match[str]) -> Dateline | None:
    """The dateline of a name and a place without a mark between them; a name of three first."""
    last = joined["run"].rpartition("、")[2]
    if joined["sent"] == "报道" and len(read_names(last, strict=True)) > 1:
        return None  # what two report is sent from nowhere: 记者张三李四报道
    for length in (4, 3, 2) if last[:2] in COMPOUND else (3, 2):
        if len(last) - length >= 2 and read_names(last[:length], strict=True):
            start, end = joined.span("run")
            cut = end - len(last) + length
            names = tuple(lead[start:cut].split("、"))
            date = lead[slice(*joined.span("date"))] if joined["date"] else ""
            agency = lead[slice(*joined.span("agency"))] if joined["agency"] else ""
            return Dateline(text, agency, lead[cut:end], date, names)
    return None
