"""What the monkey does: a seed in, an endless row of things typed, sizes and pauses out.

What is typed is what a terminal would send, so that the same row plays in one and without one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from reader.fetching.papers import known_papers
from reader.i18n import Words
from reader.ui.keymap import ACTIONS

_SENT = {
    **{"space": " ", "enter": "\r", "escape": "\x1b", "tab": "\t", "shift+tab": "\x1b[Z"},
    **{"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D"},
    **{"home": "\x1b[H", "end": "\x1b[F", "pageup": "\x1b[5~", "pagedown": "\x1b[6~"},
    **{"shift+up": "\x1b[1;2A", "shift+down": "\x1b[1;2B"},
    **{"shift+right": "\x1b[1;2C", "shift+left": "\x1b[1;2D"},
    **{"backspace": "\x7f", "delete": "\x1b[3~", "f1": "\x1bOP", "f5": "\x1b[15~"},
}
OUT = ("quit", "quit_now", "interrupt")  # these end a run: rarely
LOOK_UPS = "#PRi"
CHARACTERS = "水田图书馆闻小满，。、：；？！“”【】（）《》－＋＝＃／％0aZé𠀀\u3000ﬁ"
QUERIES = (
    "闻小满",
    "水 -田",
    "/[水田/",
    "/(a+)+$/",
    "page:1",
    '"没有完',
    "date:2024-05-12",
    "(((",
    "OR OR",
)
PASTES = (
    "[/b]",
    "[@click=app.quit]quit[/]",
    "两行\n文字\r\n与一个制表\t符",
    "水" * 30_000,
    "\x1b[31m\x1b]0;owned\x07\u202e\u2066",
    "",
)
SIZES = ((1, 1), (300, 100), (80, 24), (40, 12), (20, 5), (2, 40), (200, 3), (100, 30), (72, 9))
BUTTONS = (0, 0, 0, 1, 2)  # left mostly, middle, right
PAUSES = (0.0, 0.0, 0.005, 0.02, 0.1, 0.4)  # seconds


@dataclass(frozen=True, slots=True)
class Size:
    """The window has this size now."""

    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing happens for so many seconds."""

    seconds: float


Deed = str | Size | Pause


def papers_of_nowhere() -> str:
    """A papers.yaml that leads every paper to a port of this machine where nobody listens."""
    return "".join(f"{key}: {{front: 'http://127.0.0.1:9/'}}\n" for key in known_papers())


def sent(key: str) -> str:
    """What a plain terminal sends for a key of the table."""
    if key.startswith("ctrl+") and len(key) == len("ctrl+x"):
        return chr(ord(key[-1].upper()) & 0x1F)
    return _SENT.get(key, key)


class Monkey:
    """Invents deeds; the same seed invents the same."""

    def __init__(self, seed: int, words: Words) -> None:
        self._dice = Random(seed)
        self._size = (80, 24)
        self._keys = [sent(key) for one in ACTIONS if one.name not in OUT for key in one.keys]
        self._out = [sent(key) for one in ACTIONS if one.name in OUT for key in one.keys]
        self._names = [words[f"action.{one.name}"] for one in ACTIONS if one.name not in OUT]

    def deeds(self) -> Iterator[Deed]:
        """Yield for ever."""
        kinds = (
            (30, self._key),
            (8, self._burst),
            (8, self._look_up),
            (6, self._number),
            (6, self._typing),
            (6, self._query),
            (6, self._named),
            (3, self._paste),
            (10, self._mouse),
            (3, self._drag),
            (2, self._resize),
            (1, self._focus),
            (12, self._pause),
            (0.15, self._leave),
        )
        while True:
            weights = [weight for weight, _ in kinds]
            yield from self._dice.choices([kind for _, kind in kinds], weights)[0]()

    def _key(self) -> Iterator[Deed]:
        yield self._dice.choice((*self._keys, "\x1b", "\r", "\x7f", "x", "1", "2"))

    def _burst(self) -> Iterator[Deed]:
        yield "".join(self._dice.choices(self._keys, k=self._dice.randint(2, 12)))

    def _look_up(self) -> Iterator[Deed]:
        keys = (*LOOK_UPS, *LOOK_UPS, "j", "\x1b", "\r", "\t", "x")
        yield "".join(self._dice.choices(keys, k=self._dice.randint(1, 4)))

    def _number(self) -> Iterator[Deed]:
        digits = str(self._dice.choice((0, 1, 3, 17, 99999)))
        yield digits + self._dice.choice((*self._keys, "%", "g"))

    def _typing(self) -> Iterator[Deed]:
        yield self._dice.choice("//F:")
        yield "".join(self._dice.choices(CHARACTERS, k=self._dice.randint(1, 5)))

    def _query(self) -> Iterator[Deed]:
        yield "/" + self._dice.choice(QUERIES)
        yield self._dice.choice(("\r", "\x1b", ""))

    def _named(self) -> Iterator[Deed]:
        yield "\x1b"
        yield ":" + self._dice.choice(self._names) + "\r"

    def _paste(self) -> Iterator[Deed]:
        yield f"\x1b[200~{self._dice.choice(PASTES)}\x1b[201~"

    def _mouse(self) -> Iterator[Deed]:
        x, y = self._cell()
        if self._dice.random() < 0.3:
            yield f"\x1b[<{self._dice.choice((64, 65))};{x};{y}M" * self._dice.randint(1, 5)
        else:
            button = self._dice.choice(BUTTONS)
            click = f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m"
            yield click * self._dice.choice((1, 1, 2, 3))

    def _drag(self) -> Iterator[Deed]:
        x, y = self._cell()
        yield f"\x1b[<0;{x};{y}M"
        for _ in range(self._dice.randint(1, 4)):
            x, y = self._cell()
            yield f"\x1b[<32;{x};{y}M"
            yield from self._key() if self._dice.random() < 0.3 else self._pause()
        if self._dice.random() < 0.8:  # else the button is let go outside
            yield f"\x1b[<0;{x};{y}m"

    def _resize(self) -> Iterator[Deed]:
        self._size = self._dice.choice(SIZES)
        yield Size(*self._size)

    def _focus(self) -> Iterator[Deed]:
        """The window loses the keyboard, or gets it."""
        yield self._dice.choice(("\x1b[O", "\x1b[I"))

    def _pause(self) -> Iterator[Deed]:
        yield Pause(self._dice.choice(PAUSES))

    def _leave(self) -> Iterator[Deed]:
        yield self._dice.choice(self._out)

    def _cell(self) -> tuple[int, int]:
        columns, rows = self._size
        return self._dice.randint(1, columns), self._dice.randint(1, rows)
