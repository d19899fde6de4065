"""Normal form: units as the pages were that the weights are learnt from.

Only the path sees them so; a page keeps its own characters.  What is changed is a habit of the
whole page: its script, its full stops, quotation marks and dots, spaces around digits or astray.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from reader.parsing.lines.units import Unit
from reader.text.ideographs import plain_ideographs
from reader.text.lazy_pattern import lazy_pattern
from reader.text.script import is_traditional, simplified

SAMPLE = 400  # units that tell how a page is set: more than most have
LONG = 30  # characters; few head lines are longer
SCATTERED = 100  # characters of running text to a space that means nothing
FEW = 3  # such spaces tell nothing: 要闻 A02
_HAN = r"\u3400-\u9fff"
FULL_STOPS = lazy_pattern(rf"(?<=[{_HAN}”）\")])[．.](?![0-9０-９.])")
QUOTED = lazy_pattern(r'"([^"]*)"')
DOTS = lazy_pattern(r"\.{3,}")
SPACED = lazy_pattern(rf"(?<=[{_HAN}]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) (?=[{_HAN}])")
TIGHT = lazy_pattern(rf"[{_HAN}](?=[0-9A-Za-z])|[0-9A-Za-z](?=[{_HAN}])")
MARKS = frozenset("，。、；：？！,.;:?!")
OLD_STOP = "、"  # papers of the Republic end sentences with it
FEW_OLD = 2  # lines that tell of an old way to write
STRAY = lazy_pattern(rf"(?<=[{_HAN}]) (?=[{_HAN}])")

Step = Callable[[str], str]


def in_normal_form(units: Sequence[Unit]) -> Sequence[Unit]:
    """Return the units, one for one, with their text in the form that the weights know."""
    start = islice(units, SAMPLE)
    steps = tuple(_steps("\n".join(unit.text for unit in start)))
    if not steps:
        return units
    return [unit._replace(text=_after(steps, unit.text)) for unit in units]


def _after(steps: Sequence[Step], text: str) -> str:
    for step in steps:
        text = step(text)
    return text


def _steps(text: str) -> Iterator[Step]:
    """Yield what brings a page into plain form."""
    characters = set(text)
    if plain_ideographs(text) != text:
        yield plain_ideographs
    if is_traditional(characters):
        yield simplified
    if '"' in characters and text.count('"') > text.count("“"):
        yield _with_curly_quotes
    if not characters.isdisjoint(".．") and len(FULL_STOPS.findall(text)) > text.count("。"):
        yield _with_full_stops
    if "..." in text and "…" not in characters:
        yield _with_dots
    yield from _spacing_steps(text)
    yield from _old_steps([line for line in text.split("\n") if len(line) > LONG])


def _spacing_steps(text: str) -> Iterator[Step]:
    if " " not in text:
        return
    if len(SPACED.findall(text)) > max(FEW, len(TIGHT.findall(text))):
        yield _with_tight_digits
    if _has_stray_spaces(text):
        yield _without_stray_spaces


def _old_steps(lines: Sequence[str]) -> Iterator[Step]:
    """Of long lines of a page: what old papers do without."""
    if _are_most(lines, [line[-1] == OLD_STOP for line in lines]):
        yield _with_stop_for_pause
    elif _are_most(lines, [MARKS.isdisjoint(line) and line[-1] not in "）)" for line in lines]):
        yield _with_stop_behind


def _are_most(lines: Sequence[str], told: Sequence[bool]) -> bool:
    return sum(told) >= max(FEW_OLD, len(lines) / 2)


def _has_stray_spaces(text: str) -> bool:
    lines = [line for line in text.split("\n") if len(line) > LONG]
    return sum(len(STRAY.findall(line)) for line in lines) > sum(map(len, lines)) / SCATTERED


def _without_stray_spaces(text: str) -> str:
    """Running text without spaces; in a short line they part what it says."""
    return STRAY.sub("", text) if len(text) > LONG else text


def _with_curly_quotes(text: str) -> str:
    """One that nothing closes stays open; one that opened further up closes."""
    text = QUOTED.sub(r"“\1”", text)
    return text.replace('"', "“" if text[0] == '"' else "”")


def _with_full_stops(text: str) -> str:
    return FULL_STOPS.sub("。", text)


def _with_dots(text: str) -> str:
    return DOTS.sub("……", text)


def _with_tight_digits(text: str) -> str:
    return SPACED.sub("", text)


def _with_stop_for_pause(text: str) -> str:
    return text[:-1] + "。" if text[-1] == OLD_STOP else text


def _with_stop_behind(text: str) -> str:
    """A long line of a text without marks ends where its sentence does."""
    return text + "。" if len(text) > LONG else text
