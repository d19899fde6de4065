"""Pictures of the running reader: screen size and keys in, SVG files in docs/pictures out.

`make pictures` draws all of the README's.  To look at one screen:

    python tools/pictures.py --size 80x24 --keys "slash 统 战" --png look.png [PATH]
"""

import argparse
import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from svg_grid import on_grid

from reader.i18n import use
from reader.load import load_store
from reader.settings import Settings
from reader.sources.views.opening import page_picture
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"

AppFactory = Callable[[], DubaoApp]
Size = tuple[int, int]  # columns and rows


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows: the file's name, the screen, Textual's names of the keys pressed.

    `is_printed`: over a composed page as PDF, not over the page that is shipped.
    """

    name: str
    size: Size = (110, 32)
    keys: tuple[str, ...] = ()
    theme: str = "ink"
    is_printed: bool = False


PICTURES = (
    Picture("reading"),
    Picture("paper", theme="paper"),
    Picture("filter", keys=("slash", "统", "战")),
    Picture("keywords", keys=("number_sign",)),
    Picture("columns", keys=("z", "c")),
    Picture("upright", keys=("z", "c", "c")),
    Picture("narrow", size=(46, 32), keys=("enter",)),
    Picture("help", keys=("question_mark",)),
    Picture("printed", is_printed=True),
    Picture("map", keys=("M",), is_printed=True),
)


def picture(app_factory: AppFactory, size: Size, keys: Sequence[str]) -> str:
    """Return the screen as SVG after `keys`, once all that they set off has come to rest."""
    return asyncio.run(_drive(app_factory(), size, keys))


def app_of(paths: Sequence[str], *, theme: str = "ink", language: str = "zh") -> DubaoApp:
    """Return the reader over `paths`; without any, over the page that is shipped."""
    os.environ["COLORTERM"] = "truecolor"  # whatever terminal this runs in
    settings = Settings(theme=theme, language=language)
    opening = Opening(load_store(paths), picture=page_picture)
    return DubaoApp(opening, settings, use(language))


async def _drive(app: DubaoApp, size: Size, keys: Sequence[str]) -> str:
    async with app.run_test(size=size) as pilot:
        await _rest(app, pilot.pause)
        for key in keys:
            await pilot.press(key)
            await _rest(app, pilot.pause)
        return on_grid(app.export_screenshot(title="dubao 读报"))


async def _rest(app: DubaoApp, pause: Callable[[], Awaitable[None]]) -> None:
    await pause()
    await app.workers.wait_for_complete()
    await pause()


def draw_all(folder: Path) -> None:
    """Write every picture of the README into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as work:
        printed = Path(work) / "page.pdf"
        printed.write_bytes(composed_pdf())
        for wanted in PICTURES:
            paths = (str(printed),) if wanted.is_printed else ()
            svg = picture(partial(app_of, paths, theme=wanted.theme), wanted.size, wanted.keys)
            (folder / f"{wanted.name}.svg").write_text(svg, encoding="utf-8")


def composed_pdf() -> bytes:
    """Return a page of invented stories, made up around a photograph; needs reportlab."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "unit" / "sources" / "pdf"))
    layouts = import_module("layouts")
    return bytes(layouts.around_a_photograph(6, 14, 4, ruled=True).pdf())


def draw_png(svg: str, file: Path) -> None:
    """Write `svg` as PNG; needs rsvg-convert and a font with ideographs."""
    command = ["rsvg-convert", "--zoom", "1", "--output", str(file)]
    subprocess.run(command, input=svg.encode(), check=True)


def main(arguments: Sequence[str]) -> None:
    """Draw all pictures, or the one that `arguments` ask for."""
    parser = argparse.ArgumentParser(description="Draw pictures of the running reader.")
    parser.add_argument("paths", nargs="*", metavar="PATH")
    parser.add_argument("--size", default="120x40", metavar="COLUMNSxROWS")
    parser.add_argument("--keys", default="", help="Textual's names of keys, apart by spaces")
    parser.add_argument("--theme", default="ink")
    parser.add_argument("--language", default="zh")
    parser.add_argument("--png", type=Path)
    parser.add_argument("--svg", type=Path)
    asked = parser.parse_args(arguments)
    if not (asked.png or asked.svg):
        draw_all(FOLDER)
        return
    columns, rows = map(int, asked.size.split("x"))
    app = app_of(asked.paths, theme=asked.theme, language=asked.language)
    svg = picture(lambda: app, (columns, rows), asked.keys.split())
    if asked.svg:
        asked.svg.write_text(svg, encoding="utf-8")
    if asked.png:
        draw_png(svg, asked.png)


if __name__ == "__main__":
    main(sys.argv[1:])
