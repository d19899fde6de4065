"""The colours of the two themes: paper (纸, light) and ink (墨, dark)."""

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
    "quiet": "#968f81",
    "rule": "#3a3733",
    "chosen": "#2e2b27",
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
    "quiet": "#7a7062",
    "rule": "#d9cfbc",
    "chosen": "#e9dfcb",
    "mark": "#f2d88a",
    "mark-ink": "#2a2723",
    "selected": "#c9d6dd",
    "border": "#d9cfbc",
}
COLOURS: Mapping[str, Mapping[str, str]] = {"ink": INK, "paper": PAPER}
