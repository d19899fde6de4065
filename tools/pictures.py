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
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from svg_grid import on_grid

from reader.commands.reading import Asked
from reader.commands.resuming import opened_where_left
from reader.i18n import use
from reader.library import Archive
from reader.library.unread import folder_of
from reader.load import load_store
from reader.model import Page
from reader.settings import Settings
from reader.sources.views.opening import page_picture
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"

AppFactory = Callable[[], DubaoApp]
Size = tuple[int, int]  # columns and rows
KEPT = {"沙河日报": range(1, 26), "柳湾周报": range(4, 26, 7), "青禾晚报": range(2, 25, 2)}


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows: the file's name, the screen, Textual's names of the keys pressed.

    `is_printed`: over a composed page as PDF, not over the page that is shipped; `is_kept`: over an
    issue of a composed library.
    """

    name: str
    size: Size = (110, 32)
    keys: tuple[str, ...] = ()
    theme: str = "ink"
    is_printed: bool = False
    is_kept: bool = False


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
    Picture("calendar", size=(86, 26), keys=("L",), is_kept=True),
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


def kept_app_of(path: Path, *, theme: str) -> DubaoApp:
    """Return the reader over an issue of a library, with what was read of it."""
    os.environ["COLORTERM"] = "truecolor"  # whatever terminal this runs in
    words = use("zh")
    opening, settings = opened_where_left(Asked([str(path)]), Settings(theme=theme), [])
    return DubaoApp(opening, settings, words)


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
        issue = composed_library(Path(work))
        for wanted in PICTURES:
            paths = (str(printed),) if wanted.is_printed else ()
            app = partial(app_of, paths, theme=wanted.theme)
            if wanted.is_kept:
                app = partial(kept_app_of, issue, theme=wanted.theme)
            svg = picture(app, wanted.size, wanted.keys)
            (folder / f"{wanted.name}.svg").write_text(svg, encoding="utf-8")


def composed_pdf() -> bytes:
    """Return a page of invented stories, made up around a photograph; needs reportlab."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "unit" / "sources" / "pdf"))
    layouts = import_module("layouts")
    return bytes(layouts.around_a_photograph(6, 14, 4, ruled=True).pdf())


def composed_library(root: Path) -> Path:
    """Make a library of invented papers in a folder, some of it read; return one of its issues."""
    tests = Path(__file__).parent.parent / "tests"
    sys.path[:0] = [str(tests), str(tests / "ui")]
    composed = import_module("composed_pages")
    os.environ |= {"DUBAO_LIBRARY": str(root / "library"), "DUBAO_STATE": str(root / "state.db")}
    os.environ["XDG_DATA_HOME"] = str(root)  # where fetched papers would be
    read: list[Item] = []
    with Archive(root / "library") as archive:
        for paper, days in KEPT.items():
            for day in days:
                pages = [
                    _dated(page, paper, day)
                    for page in (composed.front_page(), composed.town_page())
                ]
                read += _read_of(pages, day)
                list(archive.add(pages))
    file = StateFile(root / "state.db")
    file.put(read)
    file.close()
    return folder_of(root / "library", next(iter(KEPT)), "2024-05-23")


def _dated(page: Page, paper: str, day: int) -> Page:
    items = [replace(one, id=f"{paper}{day}{one.id}") for one in page.articles]
    return replace(page, paper=paper, date=f"2024-05-{day:02}", items=tuple(items))


def _read_of(pages: Sequence[Page], day: int) -> list[Item]:
    """Most of what is older, less of what is newer."""
    ids = [article.id for page in pages for article in page.articles]
    return [Item(ItemKind.READ, one, True) for one in ids[: max(0, 27 - day - day % 3)]]


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
