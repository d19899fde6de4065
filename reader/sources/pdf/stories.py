"""Pieces of a page in, stories out: which head is over which text, and what runs on from where."""

from collections.abc import Iterable, Sequence, Set
from itertools import chain
from typing import TypeVar

from reader.sources.pdf.crossheads import with_crossheads
from reader.sources.pdf.drafts import StoryDraft
from reader.sources.pdf.flow import are_indented, breaks
from reader.sources.pdf.next_columns import Turn, turns_of
from reader.sources.pdf.notices import notices_among
from reader.sources.pdf.order import in_reading_order
from reader.sources.pdf.pieces import HEAD, LineGroup
from reader.sources.pdf.sequence import in_sequence
from reader.sources.pdf.sheet import Area, common_height, common_width
from reader.sources.pdf.spans import Ground, span_of

# Shares of the narrower piece's breadth or height.
UNDER = 0.3
BESIDE = 0.1
# Ems of the body.
MOST_STORIES = 120  # of a page whose strays are joined; a table may have more pieces
LEVEL = 1.5  # what ends within so much is level
CLOSE = 1.6  # a piece so near below another goes on in its story
CLOSE_SEEN = 2.6  # the same where a short line between them may have been overlooked
GUTTER = 4.0  # to the text beside; a gutter has up to 2.5, a mark may hang into it
BESIDE_HEAD = 5.0  # ems of a head to the text beside it
BESIDE_UPRIGHT = 12.0  # the same of an upright one; nothing else has a place between
FAR_BELOW = 6.0  # to a head below its text
MINOR_GAP = 2.2  # a line set for show so near below text is a crosshead


def stories_of(pieces: Sequence[LineGroup], ground: Ground) -> list[StoryDraft]:
    """Return the stories that the pieces make, in no order; each piece is in one of them."""
    heads = [piece for piece in pieces if is_head(piece, pieces, ground)]
    text = [piece for piece in pieces if piece not in heads]
    has_indents = are_indented(text)
    if flowing := in_sequence(pieces, heads, ground, has_indents=has_indents):
        return flowing
    stories = [StoryDraft(heads=[head]) for head in heads]
    spans = [span_of(head, pieces, ground) for head in heads]
    _fill(stories, spans, sorted(text, key=lambda piece: piece.area.top), ground)
    turns = turns_of(pieces, ground.body, has_indents=has_indents)
    notices = notices_among(stories, ground.body)
    stories = [story for story in stories if story not in notices]
    _join_strays(stories, ground, turns, has_indents=has_indents)
    stories += notices
    return with_crossheads(stories, ground.body) if ground.is_one_column else stories


def is_head(piece: LineGroup, pieces: Sequence[LineGroup], ground: Ground) -> bool:
    """Whether a piece set for show heads a story: by its size, or because it stands apart."""
    if not piece.is_display:
        return False
    if piece.largest >= HEAD * ground.body:
        return True
    text = [one for one in pieces if not one.is_display]
    under = _nearest_above(piece, [(one, one.area) for one in text], ground)
    is_cross = under is not None and (
        piece.area.top - under.area.bottom <= MINOR_GAP * ground.body
        and piece.area.width <= under.area.width + ground.body
    )
    return not is_cross and any(
        _is_under(piece.area, one.area) and one.area.top - piece.area.bottom <= 3 * ground.body
        for one in text
    )


def _fill(
    stories: list[StoryDraft], spans: Sequence[Area], text: Iterable[LineGroup], ground: Ground
) -> None:
    """Give each piece to the head above it, or to the story of the text right above it."""
    places: list[tuple[tuple[StoryDraft, bool], Area]] = [
        ((story, True), span) for story, span in zip(stories, spans, strict=True)
    ]
    for piece in text:
        found = _nearest_above(piece, places, ground)
        if found is None or not (found[1] or _goes_with(found[0], piece, ground)):
            story = StoryDraft()
            stories.append(story)
        else:
            story = found[0]
        story.text.append(piece)
        places.append(((story, False), piece.area))


Place = TypeVar("Place")


def _nearest_above(
    piece: LineGroup, places: Iterable[tuple[Place, Area]], ground: Ground
) -> Place | None:
    area = piece.area
    above = [
        (place, over)
        for place, over in places
        if over.bottom <= area.top + ground.body / 2 and _is_under(over, area)
    ]
    if not above:
        return None
    level = max(over.bottom for _, over in above) - LEVEL * ground.body
    near = [one for one in above if one[1].bottom >= level]
    place, over = max(near, key=lambda one: (common_width(one[1], area), one[1].bottom))
    return None if ground.is_parted(over, area) else place


def _is_under(over: Area, area: Area) -> bool:
    return common_width(over, area) >= UNDER * min(over.width, area.width)


def _goes_with(story: StoryDraft, piece: LineGroup, ground: Ground) -> bool:
    """Whether a piece goes on in the column above, or begins below who wrote the story."""
    if story.heads and not story.is_begun(ground.body):
        lowest = max(one.area.bottom for one in story.text)
        return piece.area.top - lowest <= FAR_BELOW * ground.body
    return _is_close(story, piece, ground)


def _is_close(story: StoryDraft, piece: LineGroup, ground: Ground) -> bool:
    """Whether a piece goes on in the column above it: near, or only a picture between."""
    over = [one.area for one in story.text if _is_under(one.area, piece.area)]
    lowest = max((one for one in over if one.bottom <= piece.area.top + ground.body), key=_bottom)
    close = CLOSE_SEEN if ground.is_seen else CLOSE
    if piece.area.top - lowest.bottom <= close * ground.body:
        return True
    gap = Area(piece.area.x0, lowest.bottom, piece.area.x1, piece.area.top)
    return ground.is_filled(gap)


def _bottom(area: Area) -> float:
    return area.bottom


def _join_strays(
    stories: list[StoryDraft], ground: Ground, turns: Set[Turn], *, has_indents: bool
) -> None:
    """Join stories without a head to one that they go on from or lead to, the best pair first."""
    costs: dict[tuple[StoryDraft, StoryDraft], float] = {}
    while len(stories) <= MOST_STORIES:
        strays = [story for story in stories if not story.heads or not story.text]
        pairs = [
            (one, other)
            for one in strays
            for other in stories
            if other is not one and not (one.heads and other.heads)
        ]
        for pair in pairs:
            if pair not in costs:
                costs[pair] = _cost(*pair, ground, turns, has_indents=has_indents)
        best = min(pairs, key=costs.__getitem__, default=None)
        if best is None or costs[best] >= _NEVER:
            return
        stray, host = best
        host.heads += stray.heads
        host.text += stray.text
        stories.remove(stray)
        costs = {pair: cost for pair, cost in costs.items() if not {stray, host} & set(pair)}


_NEVER = 100.0
_PARTED = 1.0  # a rule between asks for text that runs on
_TURNED = 0.2  # from the foot of a column to the head of the next
_ASIDE = 0.3  # how much less a story to the right is likely than one to the left
_BELOW = 0.5
_AWAY = 0.0001  # between two that are else alike the nearer one


def _cost(
    one: StoryDraft, other: StoryDraft, ground: Ground, turns: Set[Turn], *, has_indents: bool
) -> float:
    """How badly two stories go together; `_NEVER` where they do not touch."""
    near = min(
        (
            way
            for a in chain(one.heads, one.text)
            for b in chain(other.heads, other.text)
            if (way := _nearness(a, b, ground)) < _NEVER
            and not (_is_over_head(a, b, other) or _is_over_head(b, a, one))
        ),
        default=_NEVER,
    )
    if any((a, b) in turns or (b, a) in turns for a in one.text for b in other.text):
        near = min(near, _TURNED)
    if near >= _NEVER:
        return _NEVER
    change = (
        breaks(in_reading_order(one.text + other.text), has_indents=has_indents)
        - breaks(one.ordered(), has_indents=has_indents)
        - breaks(other.ordered(), has_indents=has_indents)
    )
    cost = near + change
    return cost if cost < _PARTED else _NEVER


def _is_over_head(text: LineGroup, head: LineGroup, story: StoryDraft) -> bool:
    """Whether text stands over a head that has its own text below it."""
    if text.is_display or head not in story.heads or text.area.bottom > head.area.top:
        return False
    return any(
        piece.area.top >= head.area.bottom and common_width(piece.area, head.area) > 0
        for piece in story.text
    )


def _reach(piece: LineGroup) -> float:
    """How far a head reaches to the text beside it, in points; text does not."""
    if not piece.is_display:
        return 0.0
    return piece.largest * (BESIDE_UPRIGHT if piece.lines[0].is_upright else BESIDE_HEAD)


def _nearness(one: LineGroup, other: LineGroup, ground: Ground) -> float:
    """How near a piece is to another that it may belong to: 0 beside it on the right."""
    body = ground.body
    a, b = one.area, other.area
    if common_height(a, b) > BESIDE * min(a.height, b.height):
        farthest = max([GUTTER * body, *(_reach(piece) for piece in (one, other))])
        for left, right, cost in ((b, a, 0.0), (a, b, _ASIDE)):
            if -body <= right.x0 - left.x1 <= farthest:
                away = (right.x0 - left.x1) / farthest * _AWAY
                parted = _PARTED if ground.is_parted_beside(left, right) else 0.0
                return cost + away + parted
        return _NEVER
    if common_width(a, b) <= UNDER * min(a.width, b.width):
        return _NEVER
    above, below = (a, b) if a.top < b.top else (b, a)
    if below.top - above.bottom > FAR_BELOW * body:
        return _NEVER
    return _BELOW + (_PARTED if ground.is_parted(above, below) else 0.0)
