"""A host that is broken or means ill: nothing half-written, nothing endless, nothing elsewhere."""

import gzip
import socket
import threading
from dataclasses import replace
from urllib.parse import quote

import pytest
from edition_server import answer, serving

from reader.errors import SourceError, UsageError
from reader.fetching.edition_host import file_of, folder_name, origin_of
from reader.fetching.received import Clock, Limits, UnfetchedError
from reader.fetching.web import Web

QUICK = Limits(pause=0, backoff=0, tries=2, size=100_000)
NO_WAIT = Clock(sleep=lambda _: None)


def got(host, path, limits=QUICK):
    with Web(origin_of(host.base, by_hand=True), NO_WAIT, limits) as web:
        return web.get(host.base + path)


def sends(pieces, headers):
    """A fault that sends these pieces as its body, whatever the headers say of it."""

    def fault(handler):
        handler.send_response(200)
        for name, text in headers.items():
            handler.send_header(name, text)
        handler.end_headers()
        try:
            for piece in pieces():
                handler.wfile.write(piece)
        except OSError:
            """Whoever asked has gone, as it should."""
        handler.close_connection = True
        return True

    return fault


def endless():
    while True:
        yield b"x" * 10_000


def dripping():
    stop = threading.Event()
    while not stop.wait(0.02):
        yield b"x"


def test_a_body_that_is_cut_is_asked_for_again_and_never_taken():
    with serving({}) as host:
        host.faults["a"] = sends(lambda: [b"half"], {"Content-Length": "8"})
        with pytest.raises(UnfetchedError, match="/a"):
            got(host, "a")
    assert host.paths().count("a") == 2


def test_packed_bytes_are_unpacked():
    text = "青禾".encode() * 1_000
    with serving({}) as host:
        host.faults["a"] = lambda one: answer(
            one, 200, gzip.compress(text), {"Content-Encoding": "gzip"}
        )
        assert got(host, "a").data == text


def test_packed_bytes_that_are_cut_are_not_taken():
    packed = gzip.compress(b"text" * 1_000)[:-9]
    with serving({}) as host:
        host.faults["a"] = lambda one: answer(one, 200, packed, {"Content-Encoding": "gzip"})
        with pytest.raises(UnfetchedError):
            got(host, "a")


def test_a_bomb_is_given_up_before_it_is_unpacked():
    bomb = gzip.compress(bytes(50_000_000))
    with serving({}) as host:
        host.faults["a"] = lambda one: answer(one, 200, bomb, {"Content-Encoding": "gzip"})
        with pytest.raises(UnfetchedError, match="MB"):
            got(host, "a")
    assert host.paths().count("a") == 1


def test_an_endless_body_is_given_up():
    with serving({}) as host:
        host.faults["a"] = sends(endless, {})
        with pytest.raises(UnfetchedError, match="MB"):
            got(host, "a")


def test_a_body_that_drips_is_given_up():
    with serving({}) as host:
        host.faults["a"] = sends(dripping, {})
        with pytest.raises(UnfetchedError):
            got(host, "a", replace(QUICK, whole=0.3))


def test_why_a_host_cannot_be_reached_is_said_without_a_number():
    with serving({}) as host:
        pass
    with pytest.raises(UnfetchedError, match=r"[(（]Connection refused[)）]"):
        got(host, "a")


def test_a_coding_that_nobody_asked_for_is_refused():
    with serving({}) as host:
        host.faults["a"] = lambda one: answer(one, 200, b"?", {"Content-Encoding": "br"})
        with pytest.raises(UnfetchedError, match="br"):
            got(host, "a")


def test_unchanged_is_no_answer_to_who_has_nothing():
    with serving({}) as host:
        host.faults["a"] = lambda one: answer(one, 304, b"")
        with pytest.raises(UnfetchedError):
            got(host, "a")


@pytest.mark.parametrize(
    "to", ["http://elsewhere.invalid/", "ftp://127.0.0.1/a", "http://[", "file:///etc/passwd"]
)
def test_a_redirection_to_another_host_is_not_followed(to):
    with serving({}) as host:
        host.faults["a"] = lambda one: answer(one, 302, b"", {"Location": to})
        with pytest.raises(UnfetchedError):
            got(host, "a")


def test_another_port_is_another_host():
    with serving({}) as other, serving({}) as host:
        host.faults["a"] = lambda one: answer(one, 302, b"", {"Location": other.base})
        with pytest.raises(UnfetchedError):
            got(host, "a")
    assert not other.asked


def test_a_circle_of_redirections_ends():
    with serving({}) as host:
        host.faults["a"] = lambda one: answer(one, 302, b"", {"Location": "/a"})
        with pytest.raises(UnfetchedError):
            got(host, "a")
    assert host.paths().count("a") <= 6


NUMBERS = ["127.0.0.1", "10.1.2.3", "192.168.0.9", "169.254.169.254", "::1", "fe80::1", "0.0.0.0"]


@pytest.mark.parametrize("number", [*NUMBERS, "::ffff:10.0.0.1", "224.0.0.1", "fd00::1"])
def test_a_name_that_stands_for_the_own_network_is_not_asked(monkeypatch, number):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    for by_hand in (False, True):
        with pytest.raises(SourceError, match=r"paper\.invalid"):
            origin_of("http://paper.invalid/", by_hand=by_hand).resolve()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "192.168.1.5"])
def test_the_own_network_is_asked_only_where_it_was_named(host):
    address = f"http://{host}:8000/"
    assert origin_of(address, by_hand=True).is_named
    assert not origin_of(address, by_hand=False).is_named


@pytest.mark.parametrize(
    "address", ["", "paper", "ftp://a/", "http://", "http://a:b@c/", "http://["]
)
def test_what_is_no_address_is_misuse(address):
    with pytest.raises(UsageError):
        origin_of(address, by_hand=True)


def test_a_link_down_to_http_is_asked_for_by_https():
    origin = origin_of("https://paper.invalid/", by_hand=False)
    assert origin.within("http://paper.invalid/a?b") == "https://paper.invalid/a?b"
    assert origin.within("https://paper.invalid:444/") == ""
    assert origin_of("http://paper.invalid/", by_hand=False).within("https://paper.invalid/a")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("http://a/x/../../etc/passwd", "x/etc/passwd"),
        ("http://a/%2e%2e/%2e%2e/b.htm", "b.htm"),
        ("http://a/..%2f..%2fb.htm", "b.htm"),
        ("http://a/.hidden/b.htm", "_hidden/b.htm"),
        ("http://a/", "index.html"),
        ("http://a/x/", "x/index.html"),
        ("http://a/a%00%1b[31m.htm", "a__[31m.htm"),
        ("http://a/c:%5Cd.htm", "c_/d.htm"),
    ],
)
def test_a_file_stays_in_the_folder(address, file):
    assert file_of(address) == file


@pytest.mark.parametrize(
    "name",
    ["青" * 300 + ".htm", "a" * 149 + "青禾.htm", " " * 300 + "b.htm"],
    ids=["ideographs", "cut within one", "spaces"],
)
def test_a_name_is_no_longer_than_a_disk_takes_and_keeps_its_ending(name):
    file = file_of(f"http://a/{quote(name)}")
    assert len(file.encode()) <= 255
    assert file.endswith(".htm")


def test_a_papers_name_is_one_folder():
    assert folder_name("../../青禾/日报") == "_._.._青禾_日报"
    assert folder_name("..") == "_"
