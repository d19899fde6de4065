"""Standing: what a unit's place on the page speaks for and against, as scores for each label.

The scores are added to those that the weights give: geometry and words decide together, in one
path.  What a source says of its lines outweighs all words.  A page that is only text has none.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.model import Evidence, SourceLine
from reader.parsing.labelling.allowed import Allowed, allowed
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.roles import is_credit, is_taken_from
from reader.parsing.labelling.weights import SCALE
from reader.parsing.lines.given import is_given
from reader.parsing.lines.printed import WIDE, is_printed
from reader.parsing.lines.units import Unit

# How much speaks against a label; a weight of 1.0 is SCALE.  What words say of a line comes to 20.
HARDLY = -6 * SCALE
NEVER = -60 * SCALE  # far more than words can say
NEITHER = 100 * NEVER  # of what a source leaves open: its word on the neighbours yields first
SAME_SIZE = 0.03
SMALL_HEAD = 1.5  # times as large is the head of a story than what parts it
LONGEST_CROSSHEAD = 80  # cells in lines that are no larger than the text
LONGEST_CAPTION = 160  # of what stands below no picture
LEAST_ROWS = 3  # of a table, a roster: no head has so many
MARGIN = 0

_NAMES = tuple(label.name for label in LABELS)
_MORE = frozenset(label.name for label in LABELS if label.is_more)
_STARTS = frozenset(label.name for label in LABELS if label.is_start)
_HEADS = frozenset({"kicker!", "kicker", "headline!", "headline", "deck"})
_TEXT = frozenset({"lead!", "lead", "body", "tail"})


class Standing(NamedTuple):
    """What a unit's place says.

    Attributes:
        reason: A word for it, with figures: what `--explain` shows.
        scores: One for each label.
    """

    reason: str
    scores: tuple[int, ...]


def standings(units: Sequence[Unit], lines: Sequence[SourceLine]) -> list[Standing]:
    """Return the standing of each unit; nothing for a page that is only text."""
    if is_given(lines):
        return list(map(_of_given, allowed(units, lines)))
    if not is_printed(lines):
        return []
    evidence = [_evidence(unit, lines) for unit in units]
    found: list[Standing] = []
    at = 0
    for _, same in groupby(evidence, key=lambda one: one.frame):
        frame = list(same)
        own = units[at : at + len(frame)]
        found += _of_frame(frame, own)
        at += len(frame)
    return found


def _of_given(one: Allowed) -> Standing:
    article, role, _ = one.given
    rest = _OPEN if role is None else _GIVEN
    scores = (0 if name in one.labels else rest[name] for name in _NAMES)
    return Standing(f"given={article}:{role or '?'}", tuple(scores))


def _evidence(unit: Unit, lines: Sequence[SourceLine]) -> Evidence:
    found = lines[unit.pieces[0].line].evidence
    if found is None:  # a source knows the place of all lines or of none
        raise ValueError(unit.text)
    return found


def _of_frame(frame: Sequence[Evidence], own: Sequence[Unit]) -> Iterator[Standing]:
    if frame[0].frame == MARGIN:
        yield from (_MARGIN for _ in frame)
        return
    heads = next((at for at, one in enumerate(frame) if not one.is_display), len(frame))
    largest = max((one.size for one in frame[:heads]), default=0.0)
    yield from _of_heads(frame[:heads])
    last = max((at for at, one in enumerate(frame) if not one.is_caption), default=0)
    for at in range(heads, len(frame)):
        standing = _of_set_off(at, frame, own) or _of_text(
            frame[at], own[at], is_first=at == 0, head=largest
        )
        yield _parting_nothing(standing) if at == last and not frame[at].is_display else standing


def _parting_nothing(standing: Standing) -> Standing:
    """The standing of what ends a story: it is no crosshead."""
    named = zip(_NAMES, standing.scores, strict=True)
    return standing._replace(scores=tuple(NEVER if name == "cross" else s for name, s in named))


def _of_heads(heads: Sequence[Evidence]) -> Iterator[Standing]:
    """Yield for head lines: the largest is the headline, above it the kicker, below it the deck."""
    largest = max((one.size for one in heads), default=0.0)
    main = [at for at, one in enumerate(heads) if one.size >= largest * (1 - SAME_SIZE)]
    for at, one in enumerate(heads):
        role = "kicker" if at < main[0] else "headline" if at in main else "deck"
        name = role if at else role + "!"
        yield Standing(f"place={role}:{one.size:g}pt", _ONLY[name])


def _of_text(one: Evidence, unit: Unit, *, is_first: bool, head: float) -> Standing:
    """Return what the place of a line or paragraph below the head says; `head` is its size."""
    place = f"{one.size:g}pt"
    if one.is_caption:
        return Standing(f"place=caption:{place}", _of_caption(unit.text, is_first=is_first))
    if one.is_display:
        is_small = one.size * SMALL_HEAD <= head
        return Standing(f"place=display:{place}", _CROSSHEAD if is_small else _DISPLAY)
    if is_taken_from(unit.text):
        return Standing(f"place=taken:{place}", _SIGNED)
    are_rows = one.is_row and len(unit.pieces) >= LEAST_ROWS
    if is_first:
        rule = "rule" if one.has_rule else "apart"
        is_long = are_rows or _cells(unit.text) > LONGEST_CAPTION
        return Standing(f"place={rule}:{place}", _LONG_OPENING if is_long else _OPENING)
    if len(unit.pieces) > 1:
        is_long = are_rows or _cells(unit.text) > LONGEST_CROSSHEAD
        return Standing(f"place=column:{place}", _COLUMN[head > 0, is_long])
    return Standing(f"place=line:{place}", _LINE if head else _HEADLESS)


def _of_set_off(at: int, frame: Sequence[Evidence], own: Sequence[Unit]) -> Standing | None:
    """Return what the place of a line says that its face alone sets off; None where nothing.

    Before all text of a story it is its head, and what is set like it further down heads another
    one; below text it parts it.  Right below a head it may be that, or who wrote the story.
    """
    one, first, above = frame[at], frame[0], frame[max(0, at - 1)]
    if not one.is_set_off or one.is_caption or _cells(own[at].text) > LONGEST_CROSSHEAD:
        return None
    reason = f"place=face:{one.size:g}pt"
    is_alike = first.is_set_off and _are_set_alike(first, one)
    if at == 0 or (is_alike and not above.is_set_off):
        return Standing(reason, _ONLY["headline!"])
    is_below_text = any(not (two.is_display or two.is_set_off) for two in frame[:at])
    if is_below_text:
        return None if above.is_display else Standing(reason, _SET_OFF)
    return Standing(reason, _SET_OFF_HEAD)


def _are_set_alike(one: Evidence, other: Evidence) -> bool:
    return one.face == other.face and abs(one.size / other.size - 1) <= SAME_SIZE


def _cells(text: str) -> int:
    """About how broad a text is; a Chinese character takes two."""
    return sum(1 + (char >= WIDE) for char in text)


def _of_caption(text: str, *, is_first: bool) -> tuple[int, ...]:
    if is_first:
        return _CAPTION_FIRST
    return _CREDIT if is_credit(text) else _CAPTION


def _scores(**against: int) -> tuple[int, ...]:
    """Return the scores that `against` names: groups of labels, and what speaks against them."""
    groups = {"more": _MORE, "starts": _STARTS, "heads": _HEADS, "text": _TEXT}
    scores = dict.fromkeys(_NAMES, 0)
    for group, score in against.items():
        for name in groups.get(group, {group}):
            scores[name] = min(scores[name], score)
    return tuple(scores.values())


def _only(*names: str) -> tuple[int, ...]:
    return tuple(0 if name in names else NEVER for name in _NAMES)


_OPEN = dict.fromkeys(_NAMES, NEITHER)
_GIVEN = {name: NEITHER if name in _MORE else NEVER for name in _NAMES}  # always a whole block
_ONLY = {name: _only(name) for name in _HEADS}
_MARGIN = Standing("place=margin", _only("furniture"))
_CAPTION = _only("caption")
_CREDIT = _only("side")
_SIGNED = _only("byline", "sign")
_CAPTION_FIRST = _only("caption!")
_DISPLAY = _scores(more=NEVER, text=NEVER, furniture=HARDLY)
_CROSSHEAD = _scores(more=NEVER, text=NEVER, furniture=HARDLY, starts=NEVER, heads=NEVER)
_SET_OFF = _scores(more=NEVER, starts=NEVER, heads=NEVER, text=HARDLY, furniture=HARDLY)
_OPENING = tuple(
    0 if name in ("lead!", "caption!") else HARDLY if name in ("furniture", "jump") else NEVER
    for name in _NAMES
)
_LONG_OPENING = tuple(
    NEVER if name == "caption!" else score for name, score in zip(_NAMES, _OPENING, strict=True)
)
_LINE = _scores(more=NEVER, heads=NEVER, starts=NEVER, furniture=HARDLY)
_SET_OFF_HEAD = tuple(
    0 if name == "deck" else score for name, score in zip(_NAMES, _LINE, strict=True)
)
_HEADLESS = _scores(more=NEVER, heads=NEVER, starts=HARDLY, furniture=HARDLY)
_COLUMN = {  # text in several lines: whether there is a head, whether it is too long for one
    (True, False): _scores(more=NEVER, heads=NEVER, starts=NEVER, furniture=NEVER),
    (True, True): _scores(more=NEVER, heads=NEVER, starts=NEVER, furniture=NEVER, cross=NEVER),
    (False, False): _HEADLESS,
    (False, True): _scores(more=NEVER, heads=NEVER, starts=HARDLY, furniture=HARDLY, cross=NEVER),
}
