"""The first frame, drawn before the screen's library is imported: reading begins at once.

Importing Textual takes most of a start.  What is listed and open by then is drawn here, where and
as the screen draws it a moment later; the screen then takes over without clearing.  Nothing here
imports Textual.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style

from reader.i18n import Words
from reader.layout.chosen import options_of
from reader.model import safe_line
from reader.settings import Settings
from reader.store import Entry
from reader.ui import bars
from reader.ui.browsing import Browsing
from reader.ui.colours import colours_of, theme_to_begin_with
from reader.ui.listing import Listing, Part
from reader.ui.opening import Opening
from reader.ui.proof import TOP, Area, Mode, Place, Proof, is_place_of
from reader.ui.reading_time import facts_of
from reader.ui.role_styles import LOOKS
from reader.ui.row_text import shown_on
from reader.ui.standing import SCREEN, standing

# The geometry of dubao.tcss; a test holds the two together.
NARROW = 80  # columns below which list and pane take turns
SHORT = 10  # rows below which only list or pane and the status bar stand
WIDEST, HIGHEST = 1000, 500  # beyond it a size is a mistake that would eat memory
SIDE_SHARE, SIDE_LEAST, SIDE_MOST = 0.36, 20, 52
MASTHEAD, STATUS, FILTER = 1, 1, 3  # rows
MARGIN = 2  # cells left of the list's text

STRONG = ("headline", "faded-headline", "crosshead", "strong")
FADED = {"": "faded", "headline": "faded-headline"}  # looks of the pane while the list has the keys
COLOUR_OF = {
    "": "foreground",
    "strong": "foreground",
    "aside": "secondary",
    "doubt": "warning",
    "crosshead": "primary",
    "page": "primary",
    "bar": "primary",
}

Run = tuple[str, str]  # text, and its look: the ink's name, or "ink@ground"


@dataclass(frozen=True, slots=True)
class Begun:
    """What the first frame says beside what is listed and open.

    Attributes:
        is_loading: Pages are still to come.
        place: Block and offset of the article's first line.
    """

    is_loading: bool = False
    place: Place = (0, 0)


BEGINNING = Begun()


@contextmanager
def previewed(opening: Opening, settings: Settings, words: Words) -> Iterator[None]:
    """Show the first frame while the screen is made ready; leave it if the screen never comes.

    There is none where another article than the first will be looked for, or another mode shown.
    """
    shown = _shown(opening, settings, words)  # nothing else is held while the screen is there
    if not shown:
        yield
        return
    with standing(shown):
        yield


def _shown(opening: Opening, settings: Settings, words: Words) -> str:
    """The first frame as the terminal takes it; empty where there is none."""
    depth, size, start = _depth(), _size(), opening.start
    is_plain = opening.view.get("mode", Mode.PLAIN) == Mode.PLAIN
    is_usual = not (start.query or start.page or start.article) and is_plain
    entry = start.find(opening.first.entries) if start.id else None
    if depth is None or not is_usual or (start.id and not entry):
        return ""
    now = Browsing.of(opening.first)
    now = now.opening(entry) if entry else now
    rows = frame(now, settings, words, size, Begun(bool(opening.later), start.place))
    theme = theme_to_begin_with(settings.theme, os.environ)
    colours = colours_of(theme, settings.background)
    return "\r\n".join(painted(row, colours, depth) for row in rows)


def frame(
    now: Browsing, settings: Settings, words: Words, size: Area, begun: Begun = BEGINNING
) -> list[list[Run]]:
    """The rows of the first frame, each `size` cells wide; none where the screen has no room."""
    width, height = size
    is_plain = settings.columns == 1 and settings.ambiguous_width < 2
    has_room = NARROW <= width <= WIDEST and SHORT <= height <= HIGHEST
    if not has_room or now.opened is None or not is_plain:
        return []
    side = min(max(int(width * SIDE_SHARE), SIDE_LEAST), SIDE_MOST)
    body = height - MASTHEAD - STATUS
    hint: list[Run] = [(" " * MARGIN, ""), (words["filter.hint"], "quiet")]
    listed = [[], hint, [], *_list_rows(now, settings, words, (side, body - FILTER))]
    article = _article_rows(now, settings, (width - side - 1, body), begun.place)
    rows = [_masthead(now, words, width, is_loading=begun.is_loading)]
    for at in range(body):
        left = _filled(listed[at] if at < len(listed) else [], side)
        right = _filled(article[at] if at < len(article) else [], width - side - 1)
        rows.append([*left, ("│", "rule"), *right])
    return rows


def painted(row: list[Run], colours: Mapping[str, str], depth: ColorSystem) -> str:
    """A row as the terminal takes it; no text of it can be anything but text."""
    return "".join(
        style_of(look, colours).render(safe_line(text), color_system=depth)
        for text, look in row
        if text
    )


def style_of(look: str, colours: Mapping[str, str]) -> Style:
    """What a run looks like."""
    name, _, ground = look.partition("@")
    ink = COLOUR_OF.get(name, name)
    if (ink, ground) == ("foreground", "chosen"):
        ink = "on-chosen"
    return Style(color=colours[ink], bgcolor=colours[ground or "background"], bold=name in STRONG)


def _masthead(now: Browsing, words: Words, width: int, *, is_loading: bool) -> list[Run]:
    left, right = bars.masthead(now, words, is_loading=is_loading)
    count = "".join(text for text, _ in bars.giving_way(left, right, width))
    shown = bars.fitting(left, width - 1 - bars.GAP - cell_len(count))
    name = "".join(text for _, parts in shown for text, _ in parts)
    gap = width - 1 - cell_len(name) - cell_len(count)
    runs = [(" ", ""), (name, "strong"), (" " * gap, ""), (count, "quiet")]
    return _grounded(runs, "surface")


def _list_rows(now: Browsing, settings: Settings, words: Words, size: Area) -> list[list[Run]]:
    width, height = size
    grouped = len(now.store.pages) > 1
    listing = Listing(now.hits, now.count, width - MARGIN - 1, grouped=grouped)

    def facts(entry: Entry, room: int) -> str:
        return facts_of(entry.article, settings.reading_speed, words, room)

    rows: list[list[Run]] = []
    top = listing.top_to_show(now.at, height)
    for number in range(top, top + height):
        line = listing.line_at(number)
        if line is None:
            break
        shown = shown_on(line, listing, facts)
        is_chosen = line.place == now.at and line.part not in (Part.GAP, Part.PAGE)
        look = "strong" if shown.look == "headline" else shown.look  # of the text's own ink here
        runs = [("▎" if is_chosen else " ", "bar"), (" ", ""), (shown.text, look)]
        rows.append(_grounded(_filled(runs, width), "chosen") if is_chosen else runs)
    return rows


def _article_rows(now: Browsing, settings: Settings, size: Area, place: Place) -> list[list[Run]]:
    width, height = size
    if now.opened is None:
        return []
    width -= 1  # the scrollbar's
    proof, margin = Proof(now.opened.article, None), settings.margin
    proof.fit(options_of(settings), Mode.PLAIN, (width - 2 * margin, height - TOP), margin)
    margin = max(0, (width - proof.options.measure) // 2)
    rows: list[list[Run]] = []
    last = max(0, proof.height - height)
    top = min(proof.top_for(place), last) if is_place_of(proof.article, place) else 0
    for line in range(top, min(top + height, proof.height)):
        row, runs = proof.row_on(line), list[Run]()
        for placed in row.placed if row else ():
            runs.append((" " * (margin + placed.x + placed.indent), ""))
            shown = proof.galley.fragments(placed, proof.options)
            look = LOOKS[placed.role]
            runs += [(fragment.text, FADED.get(look, look)) for fragment in shown]
        rows.append(runs)
    return rows


def _grounded(runs: list[Run], ground: str) -> list[Run]:
    return [(text, f"{look}@{ground}") for text, look in runs]


def _filled(runs: list[Run], width: int) -> list[Run]:
    return [*runs, (" " * (width - sum(cell_len(text) for text, _ in runs)), "")]


def _depth() -> ColorSystem | None:
    """How many colours the terminal has, as the screen will find; None for too few to preview."""
    if os.name != "posix" or os.environ.get("NO_COLOR") or os.environ.get("TEXTUAL_COLOR_SYSTEM"):
        return None
    if os.environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return ColorSystem.TRUECOLOR
    return ColorSystem.EIGHT_BIT if os.environ.get("TERM", "").endswith("-256color") else None


def _size() -> Area:
    try:
        columns, rows = os.get_terminal_size(SCREEN)
    except OSError:
        return 0, 0
    return columns, rows
