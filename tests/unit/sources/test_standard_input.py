"""Whether standard input is meant to be read, before a byte of it is."""

import os
import pty
import socket
import sys
from contextlib import suppress

import pytest

from reader.errors import UsageError
from reader.i18n import use
from reader.sources.standard_input import asked_for, is_piped_in


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def pipe():
    ends = os.pipe()
    yield ends
    for end in ends:
        with suppress(OSError):
            os.close(end)


def test_a_pipe_with_something_in_it_is_read(pipe):
    os.write(pipe[1], b"text")
    assert is_piped_in(pipe[0])


def test_a_pipe_that_ended_empty_is_read_so_that_it_is_said_to_be_empty(pipe):
    os.close(pipe[1])
    assert is_piped_in(pipe[0])


def test_a_silent_pipe_is_an_error_where_nobody_watches(pipe):
    with pytest.raises(UsageError, match="nothing came"):
        is_piped_in(pipe[0], 0)


def test_a_silent_pipe_is_waited_for_where_somebody_does(pipe, monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert is_piped_in(pipe[0], 0)
    assert capsys.readouterr().err == "waiting for standard input; ^C stops\n"


def test_a_file_is_read(tmp_path):
    (tmp_path / "page.txt").write_text("text")
    with (tmp_path / "page.txt").open("rb") as file:
        assert is_piped_in(file.fileno())


def test_a_socket_is_read_as_a_pipe_is():
    one, other = socket.socketpair()
    with one, other:
        other.send(b"text")
        assert is_piped_in(one.fileno())


def test_a_terminal_a_device_and_a_closed_one_are_not_read():
    ends = pty.openpty()
    with open(os.devnull, "rb") as null:  # noqa: PTH123 - a device
        assert not is_piped_in(null.fileno())
    assert not is_piped_in(ends[1])
    for end in ends:
        os.close(end)
    assert not is_piped_in(ends[0])


def test_what_is_named_is_what_is_read():
    assert asked_for(["a.txt"]) == ["a.txt"]
    assert asked_for([]) == ()  # tests are run on the null device
