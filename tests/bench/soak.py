"""Whether memory stays flat while somebody reads for an hour: articles in, samples out.

Composed articles are taken into a library, its paper is opened in the real program in a pseudo-
terminal, and what a reader does is done over and over: reading, filtering, finding, regular
expressions, look-ups, stars and their undoing, the archive's search (F), the calendar (L), other
issues and back, all read again (F5), other sizes of the window.  Memory is what the process holds
(resident and private, MB; Linux).  After a warm-up (a fifth of the time) a line is fitted; what
grows faster than `TOLERATED` is a leak.  In a hurry nobody waits between what is typed, and an
hour's deeds take some twenty minutes: to find out which deed a leak is of.  The warm-up is always
done in a hurry: what remembers a bounded number of things has them all by its end, which at a
reader's pace takes half an hour.

    python tests/bench/soak.py [--minutes 60] [--articles 30000] [--only F] [--hurry]
"""

import argparse
import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.append(str(Path(__file__).parents[1] / "terminal"))
sys.path.append(str(Path(__file__).parents[1] / "ui"))
from library_speed import add
from monkey import TELLING, keep_home_out, logged
from pseudo_terminal import DUBAO, PseudoTerminal
from search_speed import compose

from reader.model import Article

SAMPLING = 10.0  # seconds
WARM_UP = 0.2  # of the time
TOLERATED = 6.0  # MB an hour
QUIET = 0.12  # seconds without output: what was typed is answered
SILENCE = 1.0  # seconds that the first of the answer may take; a key need not have one
HURRIED = 0.04, 0.25  # the same in a hurry
PATIENCE = 10.0  # seconds
LOADING = 30.0  # seconds without output after the start, while all articles are taken in
SIZES = ((24, 80), (50, 200), (30, 100), (20, 50), (40, 120))  # rows, columns
MODE = re.compile(rb"\x1b\[\?[0-9]+[hl]")
KEEP_TITLE, TITLE_AS_BEFORE = b"\x1b[22;0t", b"\x1b[23;0t"
LEAVE = "\x1b" * 3
DOWN, RIGHT, LEFT, F5 = "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[15~"

Deed = Iterator["str | tuple[int, int] | Wait"]


class Wait(NamedTuple):
    """For what is read: until nothing has been written for so many seconds; keys would call it off.

    What is left to be read is counted on the screen meanwhile.
    """

    silence: float


class Sample(NamedTuple):
    """Memory at a moment, and what has been done by then."""

    seconds: float
    resident: float
    private: float
    deeds: int


class Reader:
    """What a reader does: pieces of what is typed, each after the answer to the one before."""

    def __init__(self, articles: list[Article], seed: int) -> None:
        """Terms are drawn from the articles."""
        self._dice = random.Random(seed)
        self._texts = [one.blocks[1].text for one in articles[:: max(1, len(articles) // 5000)]]

    def deeds(self, only: str) -> Iterator[tuple[str, Deed]]:
        """Yield the names of deeds and what is typed, for ever."""
        kinds: dict[str, tuple[float, Callable[[], Deed]]] = {
            "read": (4, self._read),
            "filter": (4, self._filter),
            "regex": (1, self._regex),
            "find": (2, self._find),
            "F": (3, self._archive),
            "L": (0.3, self._calendar),  # reads all articles anew on the way back
            "F5": (0.1, self._reload),  # the same
            "look up": (3, self._look_up),
            "keep": (3, self._keep),
            "set": (1, self._set),
            "resize": (1, self._resize),
            "jump": (2, self._jump),
        }
        names = [only] if only else list(kinds)
        while True:
            (name,) = self._dice.choices(names, [kinds[name][0] for name in names])
            yield name, kinds[name][1]()

    def _term(self) -> str:
        text = self._dice.choice(self._texts)
        start = self._dice.randrange(len(text) - 3)
        return text[start : start + self._dice.choice((1, 2, 2, 2, 3))]

    def _read(self) -> Deed:
        yield "\r"
        for _ in range(self._dice.randint(3, 12)):
            yield self._dice.choice((" ", " ", "f", "d", "j", "J", "K", "]", "b"))
        yield LEAVE

    def _filter(self) -> Deed:
        yield "/"
        yield from self._term()
        yield self._dice.choice((DOWN * 3, "\x7f" + self._term(), ""))
        yield "\r"
        yield "nnN"
        yield LEAVE

    def _regex(self) -> Deed:
        yield "//" + self._term() + ".{0,4}" + self._term()[:1] + "/"
        yield LEAVE

    def _find(self) -> Deed:
        yield "\r/"
        yield from self._term()
        yield "\r"
        yield "nnN"
        yield LEAVE

    def _archive(self) -> Deed:
        yield "F"
        yield from self._term()
        yield DOWN * self._dice.randint(0, 5)
        if self._dice.random() < 0.5:
            yield "\t"
            yield RIGHT * self._dice.randint(0, 5) + LEFT + "+"
            yield "\t"
        if self._dice.random() < 0.1:
            yield "\r"
            yield "  J"
            yield LEAVE
            yield "U"
        yield LEAVE

    def _calendar(self) -> Deed:
        yield "L"
        yield self._dice.choice((LEFT, RIGHT, DOWN, "[", "]")) * self._dice.randint(1, 4)
        yield "\r"
        yield Wait(2)
        yield " jJ"
        yield "\r  "
        yield LEAVE
        yield "U"
        yield Wait(4)
        yield LEAVE

    def _reload(self) -> Deed:
        yield F5
        yield Wait(4)
        yield "jk"

    def _look_up(self) -> Deed:
        yield self._dice.choice(("#", "R", "P", "E", "\ri", "t", "M", "?", ":", "s"))
        yield self._dice.choice((DOWN, DOWN, RIGHT))
        yield LEAVE + "\x1b"

    def _keep(self) -> Deed:
        yield self._dice.choice(("*", "r", "A", ";水利\r", ",夜里再看\r", "\rvwwH\x1b\x1b"))
        yield LEAVE
        yield self._dice.choice(("U", "U", ""))

    def _set(self) -> Deed:
        yield self._dice.choice(("T", "c", "-", "+", "=", "z", "S", "zz"))

    def _resize(self) -> Deed:
        yield self._dice.choice(SIZES)

    def _jump(self) -> Deed:
        yield self._dice.choice((f"{self._dice.randint(1, 20000)}G", "G", "g", "n", "p", "40%"))


def main() -> int:
    """Soak as asked; 1 if memory grows or the program ends."""
    parser = argparse.ArgumentParser(description="whether memory stays flat for an hour")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--articles", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="one kind of deed, to find a leak")
    parser.add_argument("--hurry", action="store_true", help="wait for next to nothing")
    args = parser.parse_args()
    pauses = HURRIED if args.hurry else (QUIET, SILENCE)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        keep_home_out(place)
        os.environ["DUBAO_LIBRARY"] = str(place / "library")
        articles = compose(args.articles)
        add(place / "library", articles)
        (paper,) = (one for one in (place / "library").iterdir() if one.is_dir())
        deeds = Reader(articles, args.seed).deeds(args.only)
        del articles
        with (
            (place / "errors").open("w+b") as errors,
            PseudoTerminal(
                [*DUBAO, str(paper)], size=SIZES[2], stderr=errors, env=TELLING
            ) as terminal,
        ):
            code = soaked(terminal, deeds, args.minutes * 60, pauses)
            told = (place / "errors").read_text("utf-8", "replace")
            print(told, logged(told), sep="\n")
            return code


def soaked(
    terminal: PseudoTerminal,
    deeds: Iterator[tuple[str, Deed]],
    seconds: float,
    pauses: tuple[float, float],
) -> int:
    """Do the deeds for so many seconds, in a hurry at first, tell of memory, and judge it."""
    take_in(terminal, LOADING, LOADING, PATIENCE * 30)
    samples: list[Sample] = []
    done: Counter[str] = Counter()
    start = time.monotonic()
    while (now := time.monotonic() - start) < seconds:
        if not samples or now >= samples[-1].seconds + SAMPLING:
            samples.append(sample(terminal.process.pid, now, done.total()))
            print(*(f"{value:.1f}" for value in samples[-1]), flush=True)
        name, deed = next(deeds)
        do(terminal, deed, *(HURRIED if now < seconds * WARM_UP else pauses))
        done[name] += 1
        if terminal.process.poll() is not None:
            print(f"it has ended at {name} with code {terminal.process.poll()}")
            return 1
    print(", ".join(f"{count} {name}" for name, count in done.items()))
    os.write(terminal.master, b"\x11")
    code = terminal.exit_code(PATIENCE)
    print(f"left with code {code}, restored: {terminal.is_restored()}")
    return judged(samples) or int(code != 0)


def do(terminal: PseudoTerminal, deed: Deed, quiet: float, silence: float) -> None:
    """Type each piece, or resize, and take in what is written until it is quiet."""
    for piece in deed:
        if isinstance(piece, Wait):
            take_in(terminal, piece.silence, piece.silence, PATIENCE * 30)
            continue
        if isinstance(piece, tuple):
            terminal.resize(*piece)
        else:
            os.write(terminal.master, piece.encode())
        take_in(terminal, silence, quiet, PATIENCE)


def take_in(terminal: PseudoTerminal, first: float, quiet: float, patience: float) -> None:
    """Wait for output, then until none comes for `quiet` seconds; keep only what it has set."""
    end = time.monotonic() + patience
    last = time.monotonic() + first - quiet
    while time.monotonic() < min(end, last + quiet):
        if terminal.read_some():
            last = time.monotonic()
    modes = {mode[:-1]: mode for mode in MODE.findall(terminal.written)}
    titles = terminal.written.count(KEEP_TITLE) - terminal.written.count(TITLE_AS_BEFORE)
    terminal.written = b"".join(modes.values()) + KEEP_TITLE * titles
    terminal.forget()


def sample(pid: int, seconds: float, deeds: int) -> Sample:
    """Return the memory of a process now."""
    told = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    sizes = {name: int(size) / 1024 for name, size in re.findall(r"(\w+):\s+(\d+) kB", told)}
    private = sizes["Private_Clean"] + sizes["Private_Dirty"]
    return Sample(seconds, sizes["Rss"], private, deeds)


def judged(samples: list[Sample]) -> int:
    """Say how memory went after the warm-up; 1 if it grew."""
    warm = [one for one in samples if one.seconds >= samples[-1].seconds * WARM_UP]
    private = [one.private for one in warm]
    slope = statistics.linear_regression([one.seconds / 3600 for one in warm], private).slope
    of_deeds = statistics.linear_regression([one.deeds / 1000 for one in warm], private).slope
    first, last = (statistics.median(one.private for one in some) for some in halves(warm))
    print(f"private MB, first half {first:.1f}, second {last:.1f}; {slope:+.1f} MB an hour,")
    print(f"{of_deeds:+.1f} MB a thousand deeds")
    return int(slope > TOLERATED)


def halves(samples: list[Sample]) -> tuple[list[Sample], list[Sample]]:
    """Return the earlier and the later samples."""
    middle = len(samples) // 2
    return samples[:middle], samples[middle:]


if __name__ == "__main__":
    sys.exit(main())
