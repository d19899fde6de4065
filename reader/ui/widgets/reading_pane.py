"""The reading pane: an article with hits to go to and text to take along; what its keys do."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reader.layout import LayoutOptions
from reader.model import Article
from reader.store import Answer, Marks
from reader.ui.keymap import CARET, PANE
from reader.ui.proof import Mode, Range
from reader.ui.widgets.caret_view import CaretView

HIT_ABOVE = 3  # lines that stay in sight above a hit gone to
NARROWEST, WIDEST, STEP = 20, 200, 4  # cells of the measure


class ReadingPane(CaretView, can_focus=True, inherit_bindings=False):
    """Knows which hit the reader is at, and does what keys ask of an article."""

    @dataclass(frozen=True)
    class Left:
        """The reader wants out of the article."""

    @dataclass(frozen=True)
    class Finished:
        """The reader wants on, and the end of the article is on the screen."""

    @dataclass(frozen=True)
    class Sought:
        """Something is to be found in the article; `offered` may stand in the field at first."""

        offered: str

    @dataclass(frozen=True)
    class Selecting:
        """A caret has come or gone, or a selection has begun."""

    @dataclass(frozen=True)
    class Moved:
        """The caret stands elsewhere."""

    @dataclass(frozen=True)
    class Set:
        """The article is set another way: the measure or the mode is another one."""

        is_mode: bool

    def __init__(self, wanted: LayoutOptions, mode: Mode, margin: int) -> None:
        """As a proof is set; the measure of `wanted` is the one to come back to."""
        super().__init__(wanted, mode, margin)
        self._usual_measure = wanted.measure
        self._at_hit = -1

    def begin_with(self, view: Mapping[str, str]) -> None:
        """Set articles as keys have said before: a mode, a measure."""
        if view.get("mode") in list(Mode):
            self.mode = Mode(view["mode"])
        if view.get("measure", "").isdecimal():
            measure = min(max(int(view["measure"]), NARROWEST), WIDEST)
            self.wanted = replace(self.wanted, measure=measure)

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose keys work while the pane has the keyboard."""
        return (CARET, PANE) if self.has_caret else (PANE,)

    @property
    def has_dragged(self) -> bool:
        """Whether it has the keyboard, and the mouse has selected something in it."""
        return self.has_keyboard and self.is_selecting and not self.has_caret

    def show(self, article: Article | None, answer: Answer | Marks | None) -> None:
        """Show an article; another one than before has no selection, and no hit is gone to yet."""
        self._at_hit = -1
        if article is not self.article:
            self.end_selecting()
            self.forget_click()
        super().show(article, answer)

    # Hits

    @property
    def hit_count(self) -> tuple[int, int]:
        """Which hit the reader is at (from 1; 0 before the first), and how many there are."""
        return self._at_hit + 1, len(self._hits())

    def next_hit(self, step: int) -> bool:
        """Go to the next (1), previous (-1) or first hit (0); False past the last one."""
        hits = self._hits()
        at = self._at_hit + step if step else 0
        if step < 0 and self._at_hit < 0:
            at = len(hits) + step
        if not 0 <= at < len(hits):
            return False
        self._at_hit = at
        block, (start, _) = hits[at]
        self.go_to((block, start), above=HIT_ABOVE)
        return True

    def show_first_hit(self) -> None:
        """Scroll to the first hit if none is in sight; `next_hit` still begins there."""
        hits = self._proof.hits() if self._proof else iter(())
        if (first := next(hits, None)) is None:
            return
        block, (start, _) = first
        is_at_top = not self.scroll_offset.y  # what is not in sight there stands below
        shown = self.shows((block, start)) or (not is_at_top and any(map(self._shows_hit, hits)))
        if not shown:
            self.go_to((block, start), above=HIT_ABOVE)

    def go_to_number(self, number: int) -> None:
        """Scroll to the block that has this number on its page."""
        blocks = self.article.blocks if self.article else ()
        for at, block in enumerate(blocks):
            if block.number == number:
                self.go_to((at, 0), above=HIT_ABOVE)

    # What keys do

    def action_line(self, step: int) -> None:
        """Scroll by lines."""
        self.lines(step)

    def action_screenful(self, count: float) -> None:
        """Scroll by screens."""
        self.screenfuls(count)

    def action_read_on(self) -> None:
        """The next screen; at the end, on to what follows."""
        if self.is_at_end:
            self.tell(self.Finished())
        else:
            self.screenfuls(1)

    def action_edge(self, side: int) -> None:
        """The top (-1) or the end (1)."""
        self.edge(side)

    def action_place(self, number: int) -> None:
        """The line with this number, from 1."""
        self._move(number - 1)

    def action_percent(self, share: int) -> None:
        """So many hundredths of the way down."""
        self._move(round(self.max_scroll_y * min(share, 100) / 100))

    def action_back(self) -> None:
        """End what is selected; without a selection, out."""
        if self.has_caret or self.is_selecting:
            self.end_selecting()
            self.tell(self.Selecting())
        else:
            self.tell(self.Left())

    def action_leave(self) -> None:
        """The same by the other key."""
        self.action_back()

    def action_search(self) -> None:
        """Find in the article; with a caret, its word or what is selected is offered."""
        offered = " ".join((self.selected or self.word_at_caret()).split())
        self.tell(self.Sought(offered if self.has_caret else ""))

    def action_select(self) -> None:
        """A caret; with one, begin to select; with a selection, end both."""
        if self.article is None:
            return
        if not self.has_caret:
            self.show_caret(self._hit_in_sight() or self.first_place)
        elif self.is_selecting:
            self.end_selecting()
        else:
            self.begin()
        self.tell(self.Selecting())

    def action_select_paragraphs(self) -> None:
        """Select whole paragraphs, beginning with the one at the caret."""
        if self.article is not None:
            self.show_caret(self._hit_in_sight() or self.first_place)
            self.begin(whole=True)
            self.tell(self.Selecting())

    def action_caret(self, way: str, step: float) -> None:
        """Move the caret."""
        self.move_caret(way, step)
        self.tell(self.Moved())

    def action_extend(self, way: str, step: float) -> None:
        """Select and move the end of it."""
        if self.article is not None:
            self.show_caret(self._hit_in_sight() or self.first_place)
            self.begin()
            self.move_caret(way, step)
            self.tell(self.Selecting())

    def action_other_end(self) -> None:
        """To the other end of the selection."""
        self.turn()

    def action_measure(self, step: int) -> None:
        """Narrower (-1) or wider (1) lines; 0 is the setting's measure again."""
        wanted = self.measure + STEP * step if step else self._usual_measure
        measure = min(max(wanted, NARROWEST), WIDEST)
        self.set_options(replace(self.wanted, measure=measure), self.mode)
        self.tell(self.Set(is_mode=False))

    def action_mode(self) -> None:
        """From plain lines to columns, to upright lines, and round."""
        modes = list(Mode)
        self.set_options(self.wanted, modes[(modes.index(self.mode) + 1) % len(modes)])
        self.tell(self.Set(is_mode=True))

    def _hits(self) -> list[tuple[int, Range]]:
        return list(self._proof.hits()) if self._proof else []

    def _shows_hit(self, hit: tuple[int, Range]) -> bool:
        block, (start, _) = hit
        return self.shows((block, start))

    def _hit_in_sight(self) -> tuple[int, int] | None:
        """The hit that the reader has gone to, or the first one on the screen."""
        hits = self._hits()
        at = hits[self._at_hit : self._at_hit + 1] if self._at_hit >= 0 else []
        return next(((b, start) for b, (start, _) in [*at, *hits] if self.shows((b, start))), None)
