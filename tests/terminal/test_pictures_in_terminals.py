"""A page's picture beside its map, in terminals that show pictures and tell how."""

import base64
import os
import re
import signal

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal, unhurried

PATIENT = unhurried("reader.ui.process.pictures", "PATIENCE")
SIZE, CELL = (40, 130), (8, 16)
QUESTION = b"\x1b[>0q"
KITTY = b"\x1bP>|kitty(0.36.4)\x1b\\\x1b[?62;c"
ITERM = b"\x1bP>|iTerm2 3.5.4\x1b\\\x1b]1337;ReportCellSize=16.0;8.0;2.0\x1b\\\x1b[?64;4c"
SIXEL = b"\x1bP>|foot(1.16.2)\x1b\\\x1b[?1;0;1024S\x1b[?2;0;9000;9000S\x1b[?62;4;22c"
PLAIN = b"\x1b[?6c"

GIVEN = re.compile(rb"\x1b_Ga=T,[^\x1b]*\x1b\\(?:\x1b_Gq=2,[^\x1b]*\x1b\\)*")
TAKEN = b"\x1b_Ga=d,d=I,i=208,q=2\x1b\\"
FILE = re.compile(rb"\x1b7\x1b\[(\d+);(\d+)H\x1b\]1337;File=[^:]*:([^\x07]*)\x07\x1b8")
SIXELS = re.compile(rb'\x1b7\x1b\[(\d+);(\d+)H\x1bP0;1q"1;1;(\d+);(\d+)[^\x1b]*\x1b\\\x1b8')
PAINTED = [pytest.param(ITERM, FILE, id="iterm2"), pytest.param(SIXEL, SIXELS, id="sixel")]
KEPT = [pytest.param(KITTY, GIVEN, id="kitty")]

LINES = (
    (24, 760, "Ferry sails again"),
    (10, 730, "The ferry of Millham sailed again on Monday."),
    (10, 716, "It had lain at the quay for three years."),
)


def small_pdf(lines=LINES):
    """A page of one article, as a PDF."""
    text = "".join(
        f"BT /F {size} Tf 1 0 0 1 60 {y} Tm ({line}) Tj ET\n" for size, y, line in lines
    ).encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
    ]
    body = b"".join(b"%d 0 obj%s endobj\n" % (at, one) for at, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n"


class Telling(PseudoTerminal):
    """A terminal that answers when it is asked what it is."""

    def __init__(self, command, answer, **given):
        super().__init__(command, **given)
        self._answer = answer
        self._asked = 0
        self._forgotten = 0  # how much of what was written
        self.resize(*SIZE, CELL)

    def _read(self, wait):
        is_more = super()._read(wait)
        asked = self.written.count(QUESTION)
        if asked > self._asked and b"\x1b[c" in self.written:
            self._asked = asked
            os.write(self.master, self._answer)
        return is_more

    def shows(self, pattern, count=1):
        """Read until a picture of this kind has come so many times from `forget` on."""
        return self.wait_until(lambda: len(self.since(pattern)) >= count)

    def forget(self):
        super().forget()
        self._forgotten = len(self.written)

    def since(self, pattern):
        return pattern.findall(self.written, self._forgotten)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.pdf"
    path.write_bytes(small_pdf())
    return str(path)


@pytest.fixture
def opened(page, tmp_path):
    """Opens the page's map on a terminal that answers so."""
    terminals = []

    def open_it(answer, *, setting="auto", shell=(), **env):
        config = tmp_path / "config.yaml"
        config.write_text(f"pictures: {setting}\ntheme: paper\nlanguage: zh\n")
        env = {"DUBAO_CONFIG": str(config), "COLORTERM": "truecolor", "TMUX": None, **env}
        dubao = PATIENT if answer else DUBAO
        terminal = Telling([*shell, *dubao, page], answer, env=env)
        terminals.append(terminal)
        assert terminal.wait_for("帮助")
        assert QUESTION not in terminal.written
        terminal.type("M")
        return terminal

    yield open_it
    for terminal in terminals:
        terminal.__exit__()


def leaves(terminal):
    terminal.type("q")
    terminal.type("Q")
    assert terminal.exit_code() == 0
    assert terminal.is_restored()


def test_kitty_is_given_the_picture_and_cells_that_show_it(opened):
    terminal = opened(KITTY)
    assert terminal.shows(GIVEN)
    (given,) = terminal.since(GIVEN)
    columns, rows = map(int, re.search(rb"c=(\d+),r=(\d+)", given).groups())
    assert terminal.shows(re.compile("\U0010eeee".encode()), columns * rows)
    cells = re.findall("\U0010eeee(.)(.)", terminal.written.decode("utf-8", "ignore"))
    assert len(set(cells)) == columns * rows
    assert b"38;5;208" in terminal.written
    chunks = re.findall(rb";([^;\x1b]*)\x1b\\", given)
    assert base64.b64decode(b"".join(chunks)).startswith(b"\x89PNG")
    assert TAKEN not in terminal.written
    terminal.type("q")
    assert terminal.shows(re.compile(re.escape(TAKEN)))
    leaves(terminal)


def test_kitty_forgets_the_picture_when_dubao_ends(opened):
    terminal = opened(KITTY)
    assert terminal.shows(GIVEN)
    terminal.send(signal.SIGTERM)
    assert terminal.exit_code() == 143
    left_at = terminal.written.rindex(b"\x1b[?1049l")
    assert 0 <= terminal.written.find(TAKEN) < left_at
    assert terminal.is_restored()


@pytest.mark.parametrize(("answer", "pattern"), PAINTED)
def test_a_picture_is_painted_within_the_screen(opened, answer, pattern):
    terminal = opened(answer)
    assert terminal.shows(pattern)
    row, column, *said = terminal.since(pattern)[-1]
    across, down = int(column), int(row)
    if pattern is SIXELS:
        across, down = across + int(said[0]) // CELL[0], down + int(said[1]) // CELL[1]
    else:
        assert base64.b64decode(said[0]).startswith(b"\x89PNG")
    assert 1 < down < SIZE[0]
    assert 1 < across < SIZE[1]
    leaves(terminal)


@pytest.mark.parametrize(("answer", "pattern"), PAINTED + KEPT)
def test_a_map_that_opens_shows_its_picture_once(opened, answer, pattern):
    terminal = opened(answer)
    assert terminal.shows(pattern)
    while terminal.read_some():
        pass
    assert len(terminal.since(pattern)) == 1
    leaves(terminal)


@pytest.mark.parametrize(("answer", "pattern"), PAINTED + KEPT)
def test_it_is_there_again_when_all_is_drawn_anew(opened, answer, pattern):
    terminal = opened(answer)
    assert terminal.shows(pattern)
    terminal.type("\x0c")
    assert terminal.shows(pattern)
    terminal.forget()
    terminal.resize(30, 110, CELL)
    assert terminal.shows(pattern)
    leaves(terminal)


@pytest.mark.parametrize(("answer", "pattern"), PAINTED + KEPT)
def test_it_is_there_again_after_a_stop_and_a_go(opened, answer, pattern):
    shell = ["sh", "-m", "-c", '"$@"; echo in the shell; fg >/dev/null; echo left', "sh"]
    terminal = opened(answer, shell=shell)
    assert terminal.shows(pattern)
    terminal.type("\x1a")
    assert terminal.wait_for("in the shell")
    if answer is KITTY:
        assert TAKEN in terminal.written
    assert terminal.shows(pattern)
    terminal.type("q")
    terminal.type("Q")
    assert terminal.wait_for("left")
    assert terminal.exit_code() == 0
    assert terminal.is_restored()


def test_a_picture_that_was_painted_is_cleared_away_with_the_map(opened):
    terminal = opened(SIXEL)
    assert terminal.shows(SIXELS)
    terminal.type("q")
    assert terminal.shows(re.compile(rb"\x1b\[2J"))
    while terminal.read_some():
        pass
    assert terminal.written.rindex(b"\x1b[2J") > terminal.written.rindex(b"\x1bP0;1q")
    leaves(terminal)


@pytest.mark.parametrize(
    ("answer", "given"),
    [
        (PLAIN, {}),
        (b"", {}),
        (KITTY, {"setting": "blocks"}),
        (KITTY, {"TMUX": "/tmp/t,1,0"}),
        (SIXEL, {"TERM": "screen-256color"}),
    ],
    ids=["plain", "silent", "as set", "in tmux", "in screen"],
)
def test_elsewhere_it_is_drawn_in_half_blocks(opened, answer, given):
    terminal = opened(answer, **given)
    assert terminal.wait_for("▀▀▀")
    assert not any(pattern.search(terminal.written) for pattern in (GIVEN, FILE, SIXELS))
    assert (QUESTION in terminal.written) == (not given)
    leaves(terminal)


def test_a_picture_that_is_not_wanted_is_not_there(opened):
    terminal = opened(KITTY, setting="off")
    assert terminal.wait_for("Esc")
    while terminal.read_some():
        pass
    assert "▀" not in terminal.text()
    assert QUESTION not in terminal.written
    leaves(terminal)
