"""A monkey at the keys, the mouse and the window's corner, for faults that nobody thinks of.

    python tests/bench/monkey.py --keys 5000 --seed 7            without a terminal
    python tests/bench/monkey.py --keys 2000 --seed 7 --terminal  in a pseudo-terminal

Any exception, failed worker, five seconds of work at one key or exit code but 0 is a fault: it is
told with the seed, the scene and all that was done, and the monkey goes on with the next scene.
Exit code 1 after a fault.
"""

import argparse
import asyncio
import itertools
import os
import re
import signal
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))
sys.path.append(str(Path(__file__).parents[1] / "ui"))
sys.path.append(str(Path(__file__).parents[1] / "terminal"))
from monkey_keys import Deed, Monkey, Pause, Size, papers_of_nowhere
from monkey_play import Play, play
from monkey_scenes import Scenes
from pseudo_terminal import DUBAO, PseudoTerminal

from reader.i18n import use
from reader.settings import KEYMAPS, Settings

PER_SCENE = 400  # deeds
TRACEBACK = "Traceback"
ALLOWED = (0,)
LEAVING = 120  # seconds; what was typed before ^q is done first, on a busy machine slowly
TELLING = {"PYTHONFAULTHANDLER": "1"}  # SIGSEGV then tells where each thread is
PIECE = 1024  # bytes
LONGEST_LOG = 6000  # characters
IN_TERMINAL = ("shipped", "folder", "hostile", "corrected")  # scenes


def main() -> int:
    """Play as asked; 1 after a fault."""
    parser = argparse.ArgumentParser(description="plays at random, and tells what goes wrong")
    parser.add_argument("--keys", type=int, default=2000, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scene", default="", help="only this one")
    parser.add_argument("--terminal", action="store_true", help="in a pseudo-terminal")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        keep_home_out(Path(place))
        game = in_terminal if args.terminal else without_terminal
        return game(args.keys, args.seed, Path(place), args.scene)


def keep_home_out(place: Path) -> None:
    """Settings, caches, corrections of names and what is written by `s` go into `place`."""
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[2])
    os.chdir(place)
    for name in ("CONFIG", "CACHE", "STATE", "DATA"):
        os.environ[f"XDG_{name}_HOME"] = str(place / name.lower())
    os.environ["DUBAO_CONFIG"] = str(place / "config.yaml")
    (place / "papers.yaml").write_text(papers_of_nowhere(), "utf-8")
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "NO_COLOR"):
        os.environ.pop(name, None)


def without_terminal(keys: int, seed: int, place: Path, only: str) -> int:
    """Play on scene after scene."""
    words = use("zh")
    monkey, scenes = Monkey(seed, words), Scenes(place, seed)
    deeds, done, faults = monkey.deeds(), 0, 0
    for number in itertools.count(seed):
        if done >= keys:
            break
        scene = scenes.next()
        if only and scene[0] != only:
            continue
        some = itertools.islice(deeds, min(PER_SCENE, keys - done))
        before = time.monotonic()
        played = asyncio.run(play(scene, settings_of(number), words, some))
        done += max(1, len(played.done))
        faults += tell(played, seed, time.monotonic() - before)
    print(f"seed {seed}: {done} deeds, {faults} faults")
    return 1 if faults else 0


def settings_of(number: int) -> Settings:
    """Settings that go round, each at its own pace."""
    return Settings(
        language="zh",
        columns=1 + number % 2,
        ambiguous_width=(0, 1, 2)[number % 3],
        keymap=KEYMAPS[number % len(KEYMAPS)],
        margin=(2, 0)[number % 2],
    )


def tell(played: Play, seed: int, seconds: float) -> bool:
    """Tell of a play; whether there was a fault."""
    name = played.scene.split()[0]
    print(f"seed {seed} {name}: {len(played.done)} deeds, {seconds:.1f} s", flush=True)
    if played.fault is not None:
        print(played, flush=True)
    return played.fault is not None


def in_terminal(keys: int, seed: int, place: Path, only: str) -> int:
    """Play on the real program; whoever leaves it is put before it again."""
    monkey, scenes = Monkey(seed, use("zh")), Scenes(place, seed)
    deeds, done, faults = monkey.deeds(), 0, 0
    paths: dict[str, tuple[str, ...]] = {}
    while len(paths) < len(IN_TERMINAL):
        found, opening = scenes.next()
        folder = Path(opening.first.pages[0].path).parent
        paths.setdefault(found, (str(folder),))
    kinds = [name for name in IN_TERMINAL if only in ("", name)]
    for name in itertools.cycle(kinds):
        if done >= keys:
            break
        before = time.monotonic()
        played = play_in_terminal(paths[name], itertools.islice(deeds, min(PER_SCENE, keys - done)))
        done += max(1, len(played.done))
        played.scene = name
        faults += tell(played, seed, time.monotonic() - before)
    print(f"seed {seed}: {done} deeds in a terminal, {faults} faults")
    return 1 if faults else 0


def play_in_terminal(paths: tuple[str, ...], deeds: "itertools.islice[Deed]") -> Play:
    """Run the program, do the deeds, then leave with ^q; one that does not tells where it is."""
    played = Play("terminal")
    with (
        tempfile.TemporaryFile() as errors,
        PseudoTerminal([*DUBAO, *paths], stderr=errors, env=TELLING) as terminal,
    ):
        os.set_blocking(terminal.master, False)
        terminal.wait_for("分钟")
        for deed in deeds:
            if terminal.process.poll() is not None:
                break
            played.done.append(deed)
            do_in_terminal(terminal, deed)
        if terminal.process.poll() is None:
            terminal.read_some()
            do_in_terminal(terminal, "\x11")
        code = terminal.exit_code(LEAVING)
        state = "restored" if terminal.is_restored() else "not restored"
        if code is None:
            terminal.send(signal.SIGSEGV)
            terminal.exit_code()
        errors.seek(0)
        told = errors.read().decode("utf-8", "replace")
        if code not in ALLOWED or TRACEBACK in told or state != "restored":
            played.fault = RuntimeError(f"code {code}, {state}, stderr {told}{logged(told)}")
    return played


def logged(told: str) -> str:
    """The end of the log that an error line names."""
    named = re.search(r"(\S+\.log)", told)
    return Path(named[1]).read_text("utf-8")[-LONGEST_LOG:] if named else ""


def do_in_terminal(terminal: PseudoTerminal, deed: Deed) -> None:
    """Type, resize or wait; what is written meanwhile is taken in."""
    if isinstance(deed, Size):
        terminal.resize(deed.rows, deed.columns)
    elif isinstance(deed, Pause):
        end = time.monotonic() + deed.seconds
        while time.monotonic() < end:
            terminal.read_some()
    else:
        write(terminal, deed.encode("utf-8", "surrogatepass"))


def write(terminal: PseudoTerminal, data: bytes) -> None:
    """Write as the terminal takes it, as long as anybody reads; an escape is followed by silence.

    The program's output is taken in meanwhile: a terminal that is full both ways would stand still.
    """
    end, is_escape = time.monotonic() + LEAVING, data.endswith(b"\x1b")
    while data and terminal.process.poll() is None and time.monotonic() < end:
        terminal.read_some()
        with suppress(BlockingIOError):
            data = data[os.write(terminal.master, data[:PIECE]) :]
    terminal.read_some()
    if is_escape:
        time.sleep(0.15)


if __name__ == "__main__":
    sys.exit(main())
