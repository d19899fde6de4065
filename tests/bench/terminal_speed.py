"""dubao beside a minimal stock Textual app, in pseudo-terminals: times, ratios, memory, stalls.

Runs are interleaved and a ratio is the median of the rounds' ratios, so that a machine whose speed
drifts slows both alike.  Both programs show the same articles; dubao takes the page apart itself,
the minimal app is given them apart.
"""

import os
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from page_marks import Marks, marks_of, plain
from pty_session import Moment, PtySession

from reader.load import load_store
from reader.naming import shipped_page

ROUNDS = 9
SIZE = (120, 24)  # columns and rows; both articles are longer than a screen
LOADING = 1.5  # seconds after the first frame during which the dictionary surely loads
IDLE = 0.5  # seconds; a program that did less than NO_WORK in them is at rest
NO_WORK = 0.02  # seconds of processor time, for cursors that blink

ENTER, ESCAPE, TAB, DOWN, PAGE_DOWN = "\r", "\x1b", "\t", "\x1b[B", "\x1b[6~"

RATIO_TARGETS = {"first frame": 0.5, "next article": 0.35, "line down": 0.5, "filter": 0.45}
MEMORY_TARGET = 120  # MB
STALL_TARGET = 25  # ms


@dataclass(frozen=True, slots=True)
class Program:
    """What is run, and the key that leads from the list into the text."""

    name: str
    command: Sequence[str]
    into_text: str


@dataclass(slots=True)
class Figures:
    """Of one program, a value for each round: what each step took, and peak memory in MB."""

    steps: dict[str, list[Moment]] = field(default_factory=dict)
    memory: list[float] = field(default_factory=list)

    def add(self, step: str, taken: Moment) -> None:
        """Note what `step` took this round."""
        self.steps.setdefault(step, []).append(taken)


@dataclass(frozen=True, slots=True)
class Stall:
    """Answers to keys pressed without a pause, in seconds: while words load, and afterwards."""

    loading: Sequence[float]
    at_rest: Sequence[float]


def main() -> None:
    """Measure and print."""
    articles = [entry.article for entry in load_store(()).entries]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "articles.txt")
        file.write_text("\f".join(map(plain, articles)), "utf-8")
        programs = (_minimal(file), _dubao())
        marks, cache = marks_of(articles), {"XDG_CACHE_HOME": folder}
        report_steps(compare(programs, marks, cache))
        report_stall("while words load", stall(programs[1], marks, cache))


def compare(
    programs: Sequence[Program], marks: Marks, environment: Mapping[str, str]
) -> list[Figures]:
    """Run each program once a round; the first round warms the caches and is not counted."""
    figures = [Figures() for _ in programs]
    for counted in range(ROUNDS + 1):
        for program, of_program in zip(programs, figures, strict=True):
            play(program, marks, environment, of_program if counted else Figures())
    return figures


def anew(environment: Mapping[str, str]) -> Mapping[str, str]:
    """Return the environment with a new reading record: nothing goes on where it was left."""
    record = Path(environment["XDG_CACHE_HOME"], f"{time.monotonic_ns()}.db")
    return {**environment, "DUBAO_STATE": str(record)}


def play(program: Program, marks: Marks, environment: Mapping[str, str], figures: Figures) -> None:
    """Start `program`, press the keys, note what each took."""
    session = PtySession(program.command, SIZE, anew(environment))
    try:
        shown = session.wait(marks.shows_first, "the first article")
        figures.add("first frame", shown.since(session.started))
        _rest(session)
        figures.memory.append(session.peak_memory())
        figures.add("next article", session.answer("j", marks.shows_second))
        session.settle()
        _send(session, program.into_text)
        figures.add("line down", session.last_answer(DOWN))
        session.settle()
        figures.add("page down", session.last_answer(PAGE_DOWN))
        _send(session, ESCAPE)
        _send(session, "/")
        figures.add("filter", session.answer(marks.filtered, marks.is_narrowed))
    finally:
        session.close()


def stall(program: Program, marks: Marks, environment: Mapping[str, str]) -> Stall:
    """Go to and fro between two articles from the first frame on, and again when all is loaded."""
    session = PtySession(program.command, SIZE, anew(environment))
    try:
        session.wait(_names_its_keys, "the bar of keys")  # the screen itself, past the preview
        loading = _to_and_fro(session, marks)
        _rest(session)
        return Stall(loading, _to_and_fro(session, marks))
    finally:
        session.close()


def _names_its_keys(screen: str) -> bool:
    return any(bar in screen for bar in ("? help", "? 帮 助", "? 帮助"))


def _to_and_fro(session: PtySession, marks: Marks) -> list[float]:
    taken: list[float] = []
    end = time.perf_counter() + LOADING
    while time.perf_counter() < end:
        for key, is_shown in (("j", marks.shows_second), ("k", marks.shows_first)):
            taken.append(session.answer(key, is_shown).clock)
    return taken


def _send(session: PtySession, keys: str) -> None:
    session.press(keys)
    session.settle()


def _rest(session: PtySession) -> None:
    """Wait until the program works no more: what it loads behind the screen is loaded."""
    before = session.now()
    while True:
        session.settle()
        time.sleep(IDLE)
        now = session.now()
        if now.since(before).work < NO_WORK:
            return
        before = now


def _minimal(articles: Path) -> Program:
    script = str(Path(__file__).with_name("minimal_app.py"))
    return Program("minimal app", (sys.executable, script, str(articles)), TAB)


def _dubao() -> Program:
    page = os.path.relpath(shipped_page())
    return Program("dubao", (str(Path(sys.executable).with_name("dubao")), page), ENTER)


def report_steps(figures: Sequence[Figures]) -> None:
    """Print the table of ratios: the yardstick's figures first, then dubao's."""
    yardstick, ours = figures
    print(
        f"medians of {ROUNDS} rounds, ms; work: processor time, which a busy machine disturbs less"
    )
    print(f"{'':<14}{'minimal':>9}{'dubao':>9}{'ratio':>8}{'target':>9}{'work':>16}{'ratio':>8}")
    for step, own in ours.steps.items():
        pairs = list(zip(yardstick.steps[step], own, strict=True))
        target = f"≤ {RATIO_TARGETS[step]}" if step in RATIO_TARGETS else ""
        print(
            f"{step:<14}{_compared([(a.clock, b.clock) for a, b in pairs], 9)}{target:>9}", end=""
        )
        print(_compared([(a.work, b.work) for a, b in pairs], 8))
    theirs, own_peak = (median(f.memory) for f in figures)
    print(f"{'peak MB':<14}{theirs:>9.1f}{own_peak:>9.1f}{'':>8}{f'≤ {MEMORY_TARGET}':>9}")


def _compared(pairs: Sequence[tuple[float, float]], width: int) -> str:
    """Return both medians in ms and the median of the rounds' ratios."""
    theirs, ours = (1000 * median(values) for values in zip(*pairs, strict=True))
    ratio = median(b / a for a, b in pairs)
    return f"{theirs:>{width}.1f}{ours:>{width}.1f}{ratio:>8.2f}"


def report_stall(name: str, measured: Stall) -> None:
    """Print the slowest answer while words load, less the usual one, and the same at rest."""
    usual, keys = median(measured.at_rest), len(measured.loading)
    worst, at_rest = (1000 * (max(t) - usual) for t in (measured.loading, measured.at_rest))
    print(
        f"{name:<26} {keys:>4} keys, usually {1000 * usual:.1f} ms; "
        f"worst stall {worst:.1f} ms (≤ {STALL_TARGET}; at rest {at_rest:.1f})"
    )


if __name__ == "__main__":
    sys.setswitchinterval(0.0005)  # the thread that stamps the output is not to wait
    main()
