"""The two themes as Textual's."""

from collections.abc import Mapping

from textual.theme import Theme

from reader.ui.colours import INK, PAPER

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
