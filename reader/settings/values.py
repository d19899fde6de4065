"""What can be chosen, what it may be, and what it is when nothing is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field

THEMES = ("auto", "paper", "ink")
BACKGROUNDS = ("theme", "terminal")
PICTURES = ("auto", "blocks", "off")
COPIES = ("stored", "shown")
STRICTNESS = ("basic", "gb", "strict")
KEYMAPS = ("dubao", "newsboat", "less", "vim")


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice in force.

    Attributes:
        theme: One of `THEMES`; auto is the one that goes with the terminal's background.
        background: One of `BACKGROUNDS`: the theme's colour, or the terminal's own is left.
        language: "zh", "zh-Hant" or "en"; empty follows the locale.
        measure: Widest line of the reading pane (cells).
        spacing: Blank rows between paragraphs.
        leading: Blank rows between lines.
        margin: Cells kept free at either side of the lines.
        full_width: Half-width stops between Chinese characters are shown full-width.
        strictness: Which marks are kept from heads and tails of lines, one of `STRICTNESS`.
        squeeze: A stop at a line's end may be shown half-width, so that the line ends flush.
        hang: A stop may hang in the right margin.
        justify: Lines are stretched flush.
        columns: Columns side by side where the pane is wide enough.
        reading_speed: Characters a minute, for the reading times.
        ambiguous_width: Cells that the terminal gives to “ ” … —; 1 or 2, 0 asks it.
        pictures: One of `PICTURES`: how a page's picture stands beside its map; auto as the
            terminal can, else in half blocks.
        glossary: Path of a YAML or CC-CEDICT file that the word card shows; empty for none.
        mouse: The mouse is dubao's; else it stays the terminal's.
        copy: One of `COPIES`: text is copied as the page has it, or as it is shown.
        keymap: Whose keys to start from, one of `KEYMAPS`.
        keys: Own keys by action name; they win over the keymap's.
    """

    theme: str = "auto"
    background: str = "theme"
    language: str = ""
    measure: int = 72
    spacing: int = 0
    leading: int = 0
    margin: int = 2
    full_width: bool = True
    strictness: str = "strict"
    squeeze: bool = False
    hang: bool = True
    justify: bool = False
    columns: int = 1
    reading_speed: int = 400
    ambiguous_width: int = 0
    pictures: str = "auto"
    glossary: str = ""
    mouse: bool = True
    copy: str = "stored"
    keymap: str = "dubao"
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
