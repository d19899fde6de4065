"""The two themes as Textual's, and the filter that leaves the terminal its own background."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme

from reader.ui.colours import COLOURS, GROUNDS, INK, INKS, PAPER, TERMINALS

FEW_COLOURS = (None, "standard", "windows")  # Rich's names: too few for shades of a ground
_TEXTUALS_OWN = (
    "primary",
    "secondary",
    "accent",
    "foreground",
    "background",
    "surface",
    "panel",
    "warning",
    "error",
    "success",
)


def theme_of(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    """A theme whose variables are the colours that Textual has no name for."""
    own = {known: colours[known] for known in _TEXTUALS_OWN}
    more = {known: colour for known, colour in colours.items() if known not in own}
    return Theme(name=name, dark=dark, variables=more, **own)  # type: ignore[arg-type]  # all texts


THEMES = (theme_of("ink", INK, dark=True), theme_of("paper", PAPER, dark=False))


def begin_with(app: App[Any], name: str) -> None:
    """Start in a theme, by its name: later it would cost the first frame a second styling."""
    for known in THEMES:
        app.register_theme(known)
    app.set_reactive(App.theme, name)
    app.stylesheet.set_variables(app.get_css_variables())
    dark = app.current_theme.dark
    app.set_class(dark, "-dark-mode", update=False)
    app.set_class(not dark, "-light-mode", update=False)
    has_few = app.no_color or app.console.color_system in FEW_COLOURS
    app.set_class(has_few, "-few", update=False)


class OwnGround(LineFilter):
    """Leaves the terminal its own background, and its own ink on that; the rest keeps its colours.

    It comes after Textual's own filters, which take the terminal's colours for theirs.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of one line, without the theme's ground."""
        return [
            Segment(text, _left_to_terminal(style) if style else style, control)
            for text, style, control in segments
        ]


def _shades(names: tuple[str, ...]) -> frozenset[str]:
    """Colours of both themes by these names, in greys too (NO_COLOR)."""
    known = [Color.parse(colours[name]) for colours in COLOURS.values() for name in names]
    return frozenset(one.hex.lower() for colour in known for one in (colour, colour.monochrome))


_GROUNDS, _INKS = _shades(GROUNDS), _shades(INKS)


@lru_cache(1024)
def _left_to_terminal(style: Style) -> Style:
    if _hex(style.bgcolor) not in _GROUNDS:
        return style
    ink = TERMINALS if _hex(style.color) in _INKS else None
    return style + Style(color=ink, bgcolor=TERMINALS)


def _hex(colour: RichColor | None) -> str:
    return colour.triplet.hex.lower() if colour and colour.triplet else ""
