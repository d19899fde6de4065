import os
import pty

import pytest

from reader.ui.process import terminal


@pytest.mark.parametrize(
    ("said", "size"),
    [((0, 0), (80, 24)), ((120, 0), (120, 24)), ((65535, 65535), (1000, 500)), ((1, 1), (1, 1))],
)
def test_sizes_are_brought_within_reason(said, size):
    assert terminal.within_reason(*said) == size


def test_what_is_no_terminal_has_the_usual_size(monkeypatch):
    monkeypatch.setattr(terminal, "SCREEN", -1)
    assert terminal.terminal_size() == terminal.USUAL_SIZE


def test_the_terminal_is_given_back_without_waiting(monkeypatch):
    master, slave = pty.openpty()
    monkeypatch.setattr(terminal, "SCREEN", slave)
    monkeypatch.setattr(terminal, "KEYBOARD", slave)
    terminal.restore_by_force()
    written = os.read(master, 1000)
    os.close(master)
    os.close(slave)
    assert b"\x1b[?1049l" in written
    assert b"\x1b[?25h" in written
