"""The user's own folders stay out of every test, those of its child processes too."""

import socket

import pytest
from hypothesis import settings

settings.register_profile("long", max_examples=100, stateful_step_count=50, deadline=None)

HOMES = ("HOME", "USERPROFILE")
FOLDERS = {
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "run",
}


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
