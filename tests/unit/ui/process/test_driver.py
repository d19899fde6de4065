import os
import signal

import pytest

from reader.ui.process import driver


@pytest.mark.parametrize(
    ("is_on", "has_shell", "stops"),
    [(False, False, False), (False, True, True), (True, False, True), (True, True, True)],
)
def test_where_the_terminal_is_not_the_screen_s_nobody_stops_without_a_shell(
    monkeypatch, is_on, has_shell, stops
):
    sent = []
    monkeypatch.setattr(driver, "has_shell_to_go_back_to", lambda: has_shell)
    monkeypatch.setattr(os, "kill", lambda _pid, number: sent.append(number))
    one = object.__new__(driver.TerminalDriver)
    one._is_on, one._auto_restart = is_on, False
    one._sigtstp_application()
    assert sent == [signal.SIGSTOP] * stops
