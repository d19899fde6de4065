"""What the monkey plays on: papers of every kind, as the command opens them."""

import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from composed_pages import COBBLER, FERRY, FIELDS, LIBRARY, SEEDS, TITLES, front_page, large_store

from reader.commands.opening import opened
from reader.commands.reading import Asked
from reader.model import Page
from reader.naming import shipped_page
from reader.sources.sidecar import sidecar_path
from reader.store import ArticleStore
from reader.ui.opening import Opening

PAGES = 30
LATE = 0.05  # seconds that a page may take
HOSTILE = (
    "\x1b]0;owned\x07\x1b[2J\x9b31m\x00\x07\x7f",
    "[@click=app.quit]quit[/][/b][foo=]",
    "\u202e\u2066\u200f\u2028\ufeff\U000e0041\ufffe",
)
BODIES = (FIELDS, LIBRARY, SEEDS, COBBLER, FERRY)


def write_pages(folder: Path, count: int, hostile: str = "") -> None:
    """Fill a folder with pages of five articles."""
    folder.mkdir()
    for number in range(count):
        parts = [
            f"{title}{hostile}\n\n■本报记者 闻小满\n\n" + "\n".join(f"    {one}" for one in body)
            for title, body in zip(TITLES, BODIES, strict=True)
        ]
        text = "\n\n\n".join(parts[number % 5 :] + parts[: number % 5])
        (folder / f"{number + 1:02}.txt").write_bytes(
            f"第{number + 1}版 要闻\n\n{text}\n{hostile * 3}\n".encode("utf-8", "surrogatepass")
        )


class Scenes:
    """Opens one paper after another, each in a folder of its own."""

    def __init__(self, place: Path, seed: int) -> None:
        self._place = place
        self._dice = Random(seed)
        self._kinds = (
            self._shipped,
            self._folder,
            self._hostile,
            self._corrected,
            self._not_to_be_corrected,
            self._large,
            self._empty,
            self._gone,
        )
        self._count = 0

    def next(self) -> tuple[str, Opening]:
        """Return the next scene's name and what to open; all kinds come round."""
        kind = self._kinds[self._count % len(self._kinds)]
        self._count += 1
        return kind.__name__.strip("_"), kind()

    def _here(self) -> Path:
        return self._place / f"scene{self._count}"

    def _shipped(self) -> Opening:
        """A copy: the monkey corrects what it plays on."""
        self._here().mkdir()
        shutil.copy(shipped_page(), self._here())
        return opened(Asked([str(self._here())]), [])

    def _folder(self) -> Opening:
        write_pages(self._here(), PAGES)
        return self._late(opened(Asked([str(self._here())]), []))

    def _hostile(self) -> Opening:
        write_pages(self._here(), 3, "".join(HOSTILE))
        return opened(Asked([str(self._here())]), [])

    def _corrected(self) -> Opening:
        write_pages(self._here(), 2)
        return opened(Asked([str(self._here())]), [])

    def _not_to_be_corrected(self) -> Opening:
        """A folder stands where the first page's corrections would."""
        write_pages(self._here(), 2)
        Path(sidecar_path(str(self._here() / "01.txt"))).mkdir()
        return opened(Asked([str(self._here() / "01.txt")]), [])

    def _large(self) -> Opening:
        return Opening(large_store(3000))

    def _empty(self) -> Opening:
        return Opening(ArticleStore([]))

    def _gone(self) -> Opening:
        """The page's file is not there any more."""
        page = replace(front_page(), path=str(self._here() / "gone.txt"))
        return Opening(ArticleStore.of_pages([page]))

    def _late(self, whole: Opening) -> Opening:
        dice = Random(self._dice.random())

        def slowly(pages: Iterable[Page]) -> Iterator[Page]:
            for page in pages:
                time.sleep(dice.random() * LATE)
                yield page

        return replace(whole, later=slowly(whole.later))
