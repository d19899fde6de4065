"""What every test stands on: no folders of the user's own, no other host, the same each time."""

import signal
import socket

import pytest
from hypothesis import HealthCheck, settings

from reader.i18n import language

# The same examples each time, on however slow a machine: what fails here fails for everybody.
# `--hypothesis-profile=default` looks for new ones.
settings.register_profile(
    "same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", max_examples=100, stateful_step_count=50, deadline=None)
settings.load_profile("same")

HOMES = ("HOME", "USERPROFILE")
FOLDERS = {
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "run",
}


def heed_signals():
    """Let programs that tests start heed each signal, as at a prompt, though the tests may not.

    Under nohup, or in a job in the background, signals are ignored, and what is ignored stays so in
    every program that is started; what is caught does not.
    """
    own = {signal.SIGPIPE, getattr(signal, "SIGXFSZ", None)}  # Python's; subprocess sees to them
    for number in signal.valid_signals() - own:
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, lambda *_: None)


@pytest.fixture(autouse=True, scope="session")
def all_signals_heeded():
    heed_signals()


@pytest.fixture(autouse=True, scope="session")
def no_real_home(tmp_path_factory):
    """A home of the tests' own; a test that names another one by itself keeps that."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in HOMES:
            patch.setenv(variable, str(home))
        for variable, folder in FOLDERS.items():
            patch.setenv(variable, str(home / folder))
        patch.setenv("DUBAO_CONFIG", str(home / "config" / "dubao" / "config.yaml"))
        patch.setenv("DUBAO_CACHE", str(home / "cache" / "dubao"))
        yield home


@pytest.fixture(autouse=True)
def no_language_yet(monkeypatch):
    """The language that one test speaks, or looks words up in, is not the next one's."""
    monkeypatch.setattr(language, "_in_force", [])


@pytest.fixture(autouse=True, scope="session")
def no_host_but_this_one():
    """Names of other hosts stand for none: what would ask them says that there is no network."""
    look_up = socket.getaddrinfo

    def only_here(host, *given, **named):
        if host not in (None, "localhost", "127.0.0.1", "::1"):
            raise socket.gaierror(socket.EAI_NONAME, f"a test asks for {host}")
        return look_up(host, *given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", only_here)
        yield
