"""A screen as plain text: its rows, and below each row which look stands under which cells."""

import os
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"
UPDATE = "DUBAO_UPDATE_SNAPSHOTS"  # set it to write the files anew

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def screen_text(workspace) -> str:
    """Rows, under each the letters of its looks, at the end what the letters mean.

    A letter stands under every cell; the commonest look has none.
    """
    styled = workspace.styled_rows()
    rows = [[(text, look_of(text, style)) for text, style in row] for row in styled]
    cells: Counter[str] = Counter()
    for row in rows:
        for text, look in row:
            cells[look] += workspace.width_of(text)
    usual = cells.most_common(1)[0][0]
    letters = {usual: " "}
    lines = []
    for row in rows:
        lines.append(f"|{''.join(text for text, _ in row).rstrip()}".rstrip("|"))
        for _, look in row:
            letters.setdefault(look, LETTERS[len(letters) - 1])
        under = "".join(letters[look] * workspace.width_of(text) for text, look in row).rstrip()
        lines += [f":{under}"] if under else []
    return "\n".join([*lines, "", *(f"{letter} {look}" for look, letter in letters.items())]) + "\n"


def look_of(text, style) -> str:
    """Colours and text style in words, of blanks the ground alone: `#dcd6c8 on #1b1a18 bold`."""
    ground = style.bgcolor.triplet.hex if style.bgcolor else "nothing"
    if text.isspace() and not style.reverse and not style.underline:
        return f"on {ground}"
    ink = f"{style.color.triplet.hex} " if style.color else ""
    styles = [name for name in ("bold", "italic", "underline", "reverse") if getattr(style, name)]
    return " ".join([f"{ink}on {ground}", *styles])


def assert_looks(workspace, name: str) -> None:
    """Compare the screen with `snapshots/<name>.txt`, or write it if the variable is set."""
    shown, file = screen_text(workspace), FOLDER / f"{name}.txt"
    if os.environ.get(UPDATE):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    assert shown.splitlines() == kept.splitlines(), f"looks other than {file.name}"
