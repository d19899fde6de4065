"""The colours of the two themes, paper (纸, light) and ink (墨, dark), and which of them begins."""

from collections.abc import Mapping

INK: Mapping[str, str] = {
    "primary": "#e0806a",
    "secondary": "#a3b18a",
    "accent": "#e0806a",
    "foreground": "#dcd6c8",
    "background": "#1b1a18",
    "surface": "#232220",
    "panel": "#2d2b28",
    "warning": "#e0b060",
    "error": "#e8816f",
    "success": "#a3b18a",
    "headline": "#f6f0e2",
    "faded": "#b4ae9f",
    "faded-headline": "#cfc9ba",
    "quiet": "#968f81",
    "rule": "#3a3733",
    "chosen": "#2e2b27",
    "highlight": "#3f4a30",
    "mark": "#6b5518",
    "mark-ink": "#fbf3dc",
    "selected": "#35505c",
    "border": "#3a3733",
}
PAPER: Mapping[str, str] = {
    "primary": "#a8322a",
    "secondary": "#5f6f52",
    "accent": "#a8322a",
    "foreground": "#2a2723",
    "background": "#f6f1e7",
    "surface": "#efe8da",
    "panel": "#e6dcc9",
    "warning": "#8a5a00",
    "error": "#a8322a",
    "success": "#4f6b3c",
    "headline": "#12100d",
    "faded": "#57514a",
    "faded-headline": "#3b3731",
    "quiet": "#7a7062",
    "rule": "#d9cfbc",
    "chosen": "#e9dfcb",
    "highlight": "#dbe3bd",
    "mark": "#f2d88a",
    "mark-ink": "#2a2723",
    "selected": "#c9d6dd",
    "border": "#d9cfbc",
}
COLOURS: Mapping[str, Mapping[str, str]] = {"ink": INK, "paper": PAPER}
OTHER: Mapping[str, str] = {"ink": "paper", "paper": "ink"}

# Left to the terminal where its own background is: by their names in a theme.
GROUNDS = ("background", "surface")
INKS = ("foreground", "headline", "faded", "faded-headline")
TERMINALS = "default"  # the terminal's own, as Rich calls it
_LIGHT = ("7", *map(str, range(9, 16)))  # of the 16 colours, as a background


def theme_to_begin_with(wanted: str, environment: Mapping[str, str]) -> str:
    """Return the theme that is `wanted`; for auto the one that the environment points to.

    COLORFGBG, where a terminal sets it, ends in the number of its background: "0;15".
    """
    if wanted in COLOURS:
        return wanted
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "paper" if ground in _LIGHT else "ink"


def colours_of(theme: str, background: str) -> Mapping[str, str]:
    """Return a theme's colours by name, those left to the terminal as the setting has it.

    `on-chosen` is the ink on the chosen row, which is never the terminal's own ground.
    """
    left = (*GROUNDS, *INKS) if background == "terminal" else ()
    colours = COLOURS[theme]
    return {**colours, "on-chosen": colours["foreground"], **dict.fromkeys(left, TERMINALS)}
