"""A screenshot of Textual's in, the same picture with every character on its own cells out.

Textual gives a run of text one place and the width of its characters counted singly, and asks for
a font from the web; without that font, wide characters slide out of their cells.  Here each
character stands in the middle of its one or two cells, whatever font draws it.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as Tree

from rich.cells import cell_len

CELL = 12.2  # width of a cell as Rich draws it: 20 px × 0.61
ROW = 24.4  # height of a row
RISE = 18.5  # a row begins so much above the line its text stands on
WIDE = 22  # px; a wide character of the 20 px of the others looks lost on its two cells

TITLE = "#8a8378"  # a grey that reads on light and on dark

# A font with ideographs draws “, · and ■ on two cells, where a terminal gives them one.
NARROW_FONTS = '"Noto Sans Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace'
WIDE_FONTS = (
    '"Sarasa Mono SC", "Noto Sans Mono CJK SC", "Noto Sans CJK SC", "PingFang SC", '
    '"Hiragino Sans GB", "Microsoft YaHei", sans-serif'
)

Box = tuple[float, float, float, float]  # left, top, right, bottom as shares of a cell

# Rules and blocks meet across cells, which no font's glyphs do on rows of another height.
BOXES: dict[str, Box] = {
    "│": (0.46, 0, 0.54, 1),
    "─": (0, 0.48, 1, 0.52),
    "▀": (0, 0, 1, 0.5),
    "▐": (0.5, 0, 1, 1),
    **{chr(0x2590 - eighths): (0, 0, eighths / 8, 1) for eighths in range(1, 9)},
    **{chr(0x2580 + eighths): (0, 1 - eighths / 8, 1, 1) for eighths in range(1, 8)},
}

_NAMESPACE = "http://www.w3.org/2000/svg"
_GROUP, _TEXT, _SPAN, _RECT, _STYLE = (
    f"{{{_NAMESPACE}}}{name}" for name in ("g", "text", "tspan", "rect", "style")
)
_JOINERS = re.compile("[\u200d\ufe0e\ufe0f]")


def on_grid(svg: str) -> str:
    """Return `svg` (as `App.export_screenshot` makes it) without fonts and addresses of the web."""
    Tree.register_namespace("", _NAMESPACE)
    root = Tree.fromstring(re.sub(r"terminal-\d+-", "t-", svg))
    for style in root.iter(_STYLE):
        style.text = _own_fonts(style.text or "")
    for group in root.iter(_GROUP):
        _join_rects(group)
        _place_texts(group)
    _tint_frame(root)
    return Tree.tostring(root, encoding="unicode") + "\n"


def _own_fonts(css: str) -> str:
    css = re.sub(r"\s*@font-face\s*\{[^}]*\}", "", css)
    css = re.sub(r"font-family:[^;]*;", f"font-family: {NARROW_FONTS};", css)
    css = css.replace("font-variant-east-asian: full-width;", "text-anchor: middle;")
    return f"{css.rstrip()}\n    .w {{ font-size: {WIDE}px; font-family: {WIDE_FONTS} }}\n    "


def _tint_frame(root: Tree.Element) -> None:
    """Give the window around the screen the colour of the screen's first row."""
    frame, title = root.find(_RECT), root.find(_TEXT)
    first = root.find(f"{_GROUP}[@clip-path]/{_RECT}")
    if frame is not None and first is not None:
        frame.set("fill", first.get("fill", ""))
    if title is not None:
        title.set("fill", TITLE)


def _join_rects(group: Tree.Element) -> None:
    """Make one rectangle of those that stand side by side in one colour."""
    before: Tree.Element | None = None
    for rect in group.findall(_RECT):
        if before is not None and _is_next(before, rect):
            before.set(
                "width", _number(float(before.get("width", 0)) + float(rect.get("width", 0)))
            )
            group.remove(rect)
        else:
            before = rect


def _is_next(left: Tree.Element, right: Tree.Element) -> bool:
    if any(left.get(name) != right.get(name) for name in ("fill", "y", "height")):
        return False
    end = float(left.get("x", 0)) + float(left.get("width", 0))
    return abs(end - float(right.get("x", 0))) < 0.1


def _place_texts(group: Tree.Element) -> None:
    for text in group.findall(_TEXT):
        if "textLength" not in text.attrib:
            continue
        look, left = text.get("class", ""), float(text.get("x", 0))
        baseline = float(text.get("y", 0))
        group.remove(text)
        spans: list[Tree.Element] = []
        for cluster in clusters(text.text or ""):
            if cluster in BOXES:
                group.append(_rect(BOXES[cluster], left, baseline, look))
            elif not cluster.isspace():
                spans.append(_span(cluster, left))
            left += cell_len(cluster) * CELL
        if spans:
            placed = Tree.SubElement(group, _TEXT, {"class": look, "y": _number(baseline)})
            placed.extend(spans)


def _span(cluster: str, left: float) -> Tree.Element:
    width = cell_len(cluster) * CELL
    span = Tree.Element(_SPAN, {"x": _number(left + width / 2)})
    if width > CELL:
        span.set("class", "w")
    span.text = cluster
    return span


def _rect(box: Box, left: float, baseline: float, look: str) -> Tree.Element:
    (west, north, east, south), top = box, baseline - RISE
    return Tree.Element(
        _RECT,
        {
            "class": look,
            "x": _number(left + west * CELL),
            "y": _number(top + north * ROW),
            "width": _number((east - west) * CELL),
            "height": _number((south - north) * ROW + 0.25),
        },
    )


def clusters(words: str) -> Iterator[str]:
    """Yield what stands on cells of its own: a character with the marks that take no cell."""
    starts = [
        at
        for at, character in enumerate(words)
        if not at or (cell_len(character) and not _JOINERS.match(words[at - 1]))
    ]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        yield words[start:end]


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
