"""A sheet in, its lines in reading order out, each with its story and its column."""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import NamedTuple

from reader.sources.pdf.aslant import lines_aside
from reader.sources.pdf.boxes import boxes_of, drawn_within, empty_frames
from reader.sources.pdf.captions import captions_of
from reader.sources.pdf.centred import with_centred
from reader.sources.pdf.drafts import StoryDraft
from reader.sources.pdf.faces import FaceOf, with_set_off
from reader.sources.pdf.insets import insets_of, quotes_of
from reader.sources.pdf.led_rows import with_led_rows
from reader.sources.pdf.lines import ASCENT, DESCENT, stand_alone
from reader.sources.pdf.markers import with_hanging
from reader.sources.pdf.notes import host_of, notes_of, single_notes
from reader.sources.pdf.notices import notices_among
from reader.sources.pdf.order import fold_of, page_order, sheet_order
from reader.sources.pdf.ornaments import underlined, without_ornaments
from reader.sources.pdf.pieces import LineGroup, around_blocks, piece_of, pieces_of
from reader.sources.pdf.rows import body_size
from reader.sources.pdf.ruby import without_ruby
from reader.sources.pdf.sheet import Area, Drawn, Sheet, around, common_height, common_width
from reader.sources.pdf.sheet_lines import page_lines
from reader.sources.pdf.spans import Ground
from reader.sources.pdf.stories import stories_of
from reader.sources.pdf.surroundings import part_margins, with_top_rule, without_head_rule
from reader.sources.pdf.tables import rules_of_tables, with_rows

KICKER_GAP = 2.5  # ems of the body, from a head over two stories down to theirs
MOST_PIECES = 600  # of a page that is put into stories; no newspaper's has a third of them
MARGIN = 0  # the number of the frame of what stands in the margins


class Set(NamedTuple):
    """A piece, and what it is part of.

    Attributes:
        piece: The piece.
        frame: The number of its story, from 1; `MARGIN` for the page's margins and for small
            advertisements.
        is_caption: Whether it stands below a picture.
        has_rule: Whether a rule parts it from what stands above; a footnote is always parted.
    """

    piece: LineGroup
    frame: int
    is_caption: bool = False
    has_rule: bool = False


def lay_out(sheet: Sheet, face_of: FaceOf, body: float | None = None) -> list[Set]:
    """Return all pieces of a sheet in reading order; `body` is the size of its text, if known."""
    if body is None:
        body = body_size(sheet.characters())
    heads, others = lines_aside(sheet, body)
    lines = with_led_rows(with_rows(without_ruby([*page_lines(sheet, body), *heads]), body), body)
    lines = [line._replace(face=face_of(line.face_glyph)) for line in lines]
    across = set(sheet.drawn.across) - rules_of_tables(sheet.drawn.across, lines)
    sheet = sheet._replace(drawn=sheet.drawn._replace(across=tuple(sorted(across))))
    below = underlined(sheet, lines)
    sheet = without_head_rule(without_ornaments(sheet, lines, body), lines, body)
    sheet = with_top_rule(sheet, lines, body)
    pieces = pieces_of(lines, body, sheet.drawn, is_vertical=sheet.is_vertical)
    pieces = with_set_off(pieces, face_of, below)
    boxes = boxes_of(pieces, sheet.drawn, body)
    pictures = [*sheet.drawn.pictures, *empty_frames(sheet.drawn.frames, pieces)]
    pieces = with_centred(with_hanging(around_blocks(pieces, [*pictures, *boxes])))
    margins = part_margins(pieces, sheet, body)
    drawn = sheet.drawn._replace(pictures=tuple(pictures))
    fold = None if sheet.is_vertical else fold_of(pieces, sheet.area, body)
    page = _Page(body, fold, is_seen=sheet.is_seen, is_one_column=stand_alone(lines))
    told = _stories_within(margins.within, drawn, page)
    notices = notices_among([one.story for one in told], body)
    numbers = [MARGIN if one.story in notices else at for at, one in enumerate(told, 1)]
    stories = chain.from_iterable(map(_set, numbers, told, repeat(drawn)))
    return [
        *(Set(piece, MARGIN) for piece in margins.above),
        *stories,
        *(Set(piece, MARGIN) for piece in margins.below),
        *(Set(piece_of([line], is_display=False), MARGIN) for line in others),
    ]


class _Told(NamedTuple):
    """A story, the captions that go with it, where it lies, and the notes at its feet."""

    story: StoryDraft
    captions: list[LineGroup]
    area: Area
    notes: list[LineGroup]

    @classmethod
    def of(cls, story: StoryDraft) -> "_Told":
        """A story without any."""
        return cls(story, [], story.area, [])


class _Page(NamedTuple):
    """What holds for a whole page: its body's size, where it is folded, how it is read and set."""

    body: float
    fold: float | None
    is_seen: bool
    is_one_column: bool


def _stories_within(pieces: Sequence[LineGroup], drawn: Drawn, page: _Page) -> list[_Told]:
    """The stories of a page in reading order, those in boxes behind the one around them."""
    if len(pieces) > MOST_PIECES:
        return [
            _Told.of(StoryDraft(text=[piece]))
            for piece in page_order([(piece.area, piece) for piece in pieces])
        ]
    if not pieces:
        return []
    body = page.body
    boxes = boxes_of(pieces, drawn, body)
    boxed: list[list[LineGroup]] = []
    inside: set[LineGroup] = set()
    for box in boxes:
        boxed.append([one for one in pieces if one not in inside and box.holds(one.area, body)])
        inside.update(boxed[-1])
    outside = [one for one in pieces if one not in inside]
    captions = captions_of(outside, drawn.pictures, body)
    insets = insets_of([one for one in outside if one not in captions])
    outside = [one for one in outside if one not in insets]
    captions |= {quote: quote.area for quote in quotes_of(outside)}
    own = [one for one in outside if one not in captions]
    notes = notes_of(own, drawn.across, body)
    own = [one for one in own if one not in notes]
    blocks = [*drawn.pictures, *boxes, *(piece.area for piece in chain(captions, insets, notes))]
    bars = [*drawn.bars, *drawn.frames]
    rules = drawn.across, drawn.down
    ground = Ground(body, *rules, blocks, bars, page.is_seen, page.is_one_column)
    stories = stories_of(own, ground)
    told = [_Told.of(story) for story in _with_kickers(stories, body)]
    texts = [one.story.text for one in told]
    for note in notes:
        told[host_of(note, texts) or 0].notes.append(note)
    for caption, picture in captions.items():
        _give_caption(told, caption, picture)
    for inset in insets:
        _give_inset(told, inset)
    hosted: dict[int, list[_Told]] = {}
    loose: list[_Told] = []
    for box, held in zip(boxes, boxed, strict=True):
        within = _stories_within(held, drawn_within(drawn, box), page)
        host = _host(told, box)
        (loose if host is None else hosted.setdefault(host, [])).extend(within)
    everything = [*told, *loose]
    return [
        one
        for at in _in_order(told, loose, page.fold)
        for one in (everything[at], *hosted.get(at, ()))
    ]


def _in_order(own: Sequence[_Told], loose: Sequence[_Told], fold: float | None) -> Iterator[int]:
    """Yield the numbers of stories, the loose behind the others, as they are read.

    Those that flow are one stretch.
    """
    areas = [(one.area, [at]) for at, one in enumerate([*own, *loose])]
    if own and own[0].story.flows:
        areas[: len(own)] = [(around([one.area for one in own]), list(range(len(own))))]
    return chain.from_iterable(sheet_order(areas, fold))


def _with_kickers(stories: list[StoryDraft], body: float) -> list[StoryDraft]:
    """The stories, a head that stands over the heads of several given to the first of them."""
    for story in [one for one in stories if not one.text]:
        area = story.area
        under = [
            other
            for other in stories
            if other is not story
            and other.heads
            and -body <= other.area.top - area.bottom <= KICKER_GAP * body
        ]
        if not (under and _is_middle(area, around([other.area for other in under]), body)):
            under = [other for other in under if common_width(other.area, area) > 0]
        if under:
            first = min(under, key=lambda other: (other.area.x0, other.area.top))
            first.heads[:0] = story.heads
            stories.remove(story)
    return stories


def _is_middle(area: Area, whole: Area, body: float) -> bool:
    return abs(area.x0 + area.x1 - whole.x0 - whole.x1) / 2 <= 2 * body


def _give_caption(told: list[_Told], caption: LineGroup, picture: Area) -> None:
    host = _host(told, picture)
    if host is None:
        host = _nearest(told, picture)
    if host is None:
        told.append(_Told(StoryDraft(), [caption], caption.area, []))
    else:
        told[host].captions.append(caption)


def _give_inset(told: Sequence[_Told], inset: LineGroup) -> None:
    """Give a piece to the story that goes on below it: its head, if it has none."""
    at = _host(told, inset.area)
    host = told[_nearest(told, inset.area) or 0 if at is None else at]
    (host.captions if host.story.heads else host.story.heads).append(inset)


def _host(told: Sequence[_Told], area: Area) -> int | None:
    """The story whose text stands around most of an area."""
    x, y = (area.x0 + area.x1) / 2, (area.top + area.bottom) / 2
    around_it = [
        number
        for number, one in enumerate(told)
        if one.area.x0 <= x <= one.area.x1 and one.area.top <= y <= one.area.bottom
    ]
    return min(around_it, key=lambda number: told[number].area.width, default=None)


def _nearest(told: Sequence[_Told], area: Area) -> int | None:
    def distance(number: int) -> float:
        other = told[number].area
        return max(-common_width(other, area), -common_height(other, area))

    return min(range(len(told)), key=distance, default=None)


def _set(number: int, told: _Told, drawn: Drawn) -> Iterator[Set]:
    """Yield the pieces of a story in order: its heads, its text, its notes, its captions."""
    has_rule = _has_rule(told.area, drawn.across)
    for piece in chain(told.story.ordered_heads(), told.story.ordered()):
        yield Set(piece, number, has_rule=has_rule)
        has_rule = False
    notes = list(page_order([(piece.area, piece) for piece in told.notes]))
    for piece in single_notes(notes):
        yield Set(piece, number, has_rule=True)
    for piece in page_order([(piece.area, piece) for piece in told.captions]):
        yield Set(piece, number, is_caption=True)


def _has_rule(area: Area, rules: Sequence[Area]) -> bool:
    near = 3 * (ASCENT + DESCENT) * 10
    return any(
        0 <= area.top - rule.bottom <= near and common_width(rule, area) > 0.5 * area.width
        for rule in rules
    )
